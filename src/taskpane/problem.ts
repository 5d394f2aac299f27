/** What went wrong, as the id of a sentence. */
import { ExcelProblem } from "../excel/types";
import type { Data } from "../locales/index";

/** A sentence for the user, by the id of its text in the catalogue of the pane or, behind "excel.", in that of Excel. */
export interface Problem {
  readonly id: string;
  readonly data?: Data;
}

/** Trouble that the pane itself found, as an error. */
export class PaneError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.id);
  }
}

/** Every error becomes a sentence: the host's own by its id, anything else with its message. */
export function problemOf(error: unknown): Problem {
  if (error instanceof PaneError) return error.problem;
  if (error instanceof ExcelProblem) return { id: `excel.${error.id}`, data: error.data };
  return { id: "problem.unexpected", data: { detail: error instanceof Error ? error.message : String(error) } };
}
