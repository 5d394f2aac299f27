/** From pasted cells to records. */
export { matchesAgent } from "./accounts";
export { agentOf } from "./agents";
export { foldName, foldText, isEmptyMark, showCell } from "./cells";
export { marksRobotsOnly } from "./coded";
export { conversations } from "./conversations";
export { isField } from "./fields";
export { foldHeading } from "./headings/fold";
export { fieldsOfKind, findLayout, isLayout } from "./headings/layout";
export { isMasked } from "./ids";
export { numbersOf } from "./merged";
export { readNumber } from "./money";
export { orders } from "./orders";
export { platformOf, platformTold } from "./platform";
export { readingOf, type FieldReading, type Reading } from "./reading";
export { roleOfWord, roles } from "./roles";
export { columnsNeeded, openSheet } from "./sheet";
export { gridSource } from "./source";
export { readTime } from "./times/value";
