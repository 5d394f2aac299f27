/** Rules over sheets, counted and added up. What the pane alone asks for, a whole audit and its overview, stands in files of its own: formulas do not load them. */
export { chargesOf, chargesOfSheet, chargingVerdicts, unpriced, type Charges } from "./charges";
export { agentsUnreadable, contextOf, platformInForce } from "./context";
export { findingsOf, isAccusation } from "./findings";
export { chargedParts, countedParts, labelsOf, measuredParts, productParts, type By, type Part } from "./parts";
export { SCORED_RULES, scoreOf } from "./score";
export { judgedShare, missed, shareOf, tallyOf } from "./shares";
export { Tally } from "./tally";
export { runNow } from "../sheets";
export type * from "./types";
