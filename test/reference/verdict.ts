export type Verdict = "pass" | "break" | "pending" | "not-applicable" | "unreadable";

/** The verdict of one order: what was decided of all its rows together. */
export interface OrderVerdict {
  order: string;
  verdict: Verdict;
  /** All rows of the order in the range, the first being where FINDINGS lists it. */
  rows: number[];
  /** Day of the order's earliest start, or null where it has none. */
  day: number | null;
}

const WORST_FIRST: Verdict[] = ["break", "unreadable", "pending", "pass", "not-applicable"];

export const worst = (verdicts: Verdict[]): Verdict => WORST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? "not-applicable";
