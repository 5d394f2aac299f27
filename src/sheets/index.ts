/** From pasted cells to records. */
export { hasSubAccount, matchesAgent, subAccount } from "./accounts";
export { agentOf } from "./agents";
export { foldName, foldText, isEmptyMark, showCell } from "./cells";
export { conversations, type Conversations } from "./conversations";
export { FIELD_TYPES } from "./fields";
export { foldHeading } from "./headings/fold";
export { findLayout, isLayout, type HeadingsNotFound } from "./headings/layout";
export { isMasked } from "./ids";
export { readNumber } from "./money";
export { orders, type Orders } from "./orders";
export { platformOf } from "./platform";
export { roleOfWord, roles, type Roles } from "./roles";
export { columnsNeeded, openSheet } from "./sheet";
export { gridSource } from "./source";
export { readTime, type ReadTime, type TimeReading } from "./times/value";
