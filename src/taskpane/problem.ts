/** What went wrong, as the id of a sentence. */
import { ExcelProblem } from "../excel/types";
import type { Problem } from "./state";

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
