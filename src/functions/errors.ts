/** The one place where what went wrong becomes a cell's error. */
import type { CannotJudge } from "../rulebook/types";
import { expectedIn } from "../sheets";
import type { SheetKind } from "../sheets/types";
import { noteLookedAt } from "./kept";
import { say, type Data } from "../locales";
import { formulas, type FormulaText } from "../locales/formulas";
import { reading } from "../locales/reading";
import { rules } from "../locales/rules";
import { listed } from "./texts";

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

/** Runs a formula, notes what it has looked at, and turns a refusal into the cell's error. Any other exception is a fault of ours: #VALUE! that says so. */
export function answer(formula: () => unknown[][]): unknown[][] {
  try {
    return formula();
  } catch (thrown) {
    const refusal = thrown instanceof Refusal ? thrown : new Refusal("invalidValue", "fault", { detail: String(thrown) });
    throw refusal.toCell();
  } finally {
    noteLookedAt();
  }
}

/** What each kind of sheet is called among a formula's arguments. */
export type ArgumentNames = Readonly<Partial<Record<SheetKind, string>>>;

export function verdictsOr<Said extends object>(judged: Said | CannotJudge, names: ArgumentNames): Said {
  if (!("reason" in judged)) return judged;
  throw refusalOf(judged, names);
}

export function refusalOf({ rule, reason, sheet, missing, headings, cell }: CannotJudge, names: ArgumentNames): Refusal {
  const join = (words: readonly string[]) => listed(words) || "–";
  const fields = join(missing.map((field) => say(rules, `field.${field}`)));
  const data = {
    argument: names[sheet] ?? listed(Object.values(names)),
    rule: rule.id,
    kind: say(rules, `kind.${sheet}`),
    missing: fields,
    headings: join(headings),
  };
  if (reason === "switched-off") return new Refusal("notAvailable", reason, data);
  if (reason === "no-sheet" || reason === "no-key") return new Refusal("invalidValue", reason, data);
  if (reason !== "unreadable" || !cell) return new Refusal("invalidValue", "missing-column", data);
  const { row, column, found } = cell;
  const expected = say(reading, `expected.${expectedIn(missing[0])}`);
  return new Refusal("invalidValue", "unreadable", { ...data, field: fields, row: row + 1, column: column + 1, found, expected });
}
