import type { Severity } from "../rulebook/types";

/**
 * Soft fills under which black text keeps a contrast of at least 9:1; Excel's dark mode turns fill and automatic text together.
 * From red to blue over yellow in steps of lightness, so that they differ also for those who do not tell red from green.
 */
export const FILLS: Readonly<Record<Severity, string>> = {
  critical: "#F5B0A1",
  high: "#FBD29A",
  medium: "#FFF2B8",
  low: "#CFE5F7",
};
