/** From pasted cells to records. */
export { matchesAgent } from "./accounts";
export { agentOf } from "./agents";
export { foldName, foldText, isEmptyMark, showCell } from "./cells";
export { conversations } from "./conversations";
export { foldHeading } from "./headings/fold";
export { findLayout, isLayout } from "./headings/layout";
export { isMasked } from "./ids";
export { readNumber } from "./money";
export { orders } from "./orders";
export { platformOf } from "./platform";
export { roleOfWord, roles } from "./roles";
export { columnsNeeded, openSheet } from "./sheet";
export { gridSource } from "./source";
export { readTime } from "./times/value";
