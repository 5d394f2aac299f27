/** The one place where what went wrong becomes a cell's error. */
import type { CannotJudge } from "../rulebook/types";
import { isJudged, type Judged, type Verdicts } from "../rulebook/types";
import { say, type Data } from "../locales";
import { formulas, type FormulaText } from "../locales/formulas";
import { rules } from "../locales/rules";

type Code = "invalidValue" | "notAvailable" | "invalidNumber";

/** A formula has no figure, and says why: a wrong argument or sheet is #VALUE!, nothing to count #N/A, a number out of its range #NUM!. */
export class Refusal extends Error {
  constructor(
    readonly code: Code,
    readonly text: FormulaText,
    readonly data: Data = {},
  ) {
    super(text);
    this.name = "Refusal";
  }

  toCell(): CustomFunctions.Error {
    return new CustomFunctions.Error(CustomFunctions.ErrorCode[this.code], say(formulas, this.text, this.data));
  }
}

/** Runs a formula and turns a refusal into the cell's error. Any other exception is a fault of ours: #VALUE! that says so. */
export function answer(formula: () => unknown[][]): unknown[][] {
  try {
    return formula();
  } catch (thrown) {
    const refusal = thrown instanceof Refusal ? thrown : new Refusal("invalidValue", "fault", { detail: String(thrown) });
    throw refusal.toCell();
  }
}

export function verdictsOr(judged: Judged, argument: string): Verdicts {
  if (isJudged(judged)) return judged;
  throw cannotJudgeRefusal(judged, argument);
}

function cannotJudgeRefusal({ reason, missing, headings, cell }: CannotJudge, argument: string): Refusal {
  const fields = missing.map((field) => say(rules, `field.${field}`)).join(say(formulas, "list-separator"));
  if (reason === "unreadable" && cell) {
    return new Refusal("invalidValue", "unreadable", {
      argument,
      field: fields,
      row: cell.row + 1,
      column: cell.column + 1,
      found: cell.found,
    });
  }
  return new Refusal("invalidValue", "missing-column", {
    argument,
    missing: fields,
    headings: headings.join(say(formulas, "list-separator")),
  });
}
