/** What a formula may answer, whatever it is handed, and the answers of many formulas side by side. */
import { formulas as sentences } from "../../src/locales/formulas";
import { CellError } from "../contract/load";
import { spill } from "../functions/formulas";
const CODES = ["#N/A", "#NUM!", "#VALUE!"];
/** A sentence that lacks what it should name. */
const PLACEHOLDER = /\{(argument|headings|missing|field|row|column|found|choices|kind|rule)\}/;
/** What the sentence for a fault of our own begins with. */
const FAULTS = Object.values(sentences).map(({ fault }) => fault.slice(0, fault.indexOf("{")));

/** The cells that a formula gives, or the code of its error. Anything else that a formula might do fails the test. */
export function answerOf(id: string, ...args: unknown[]): unknown[][] | string {
  try {
    const cells = spill(id, ...args);
    const width = cells[0].length;
    for (const row of cells) {
      if (row.length !== width) throw new Error(`${id} gave rows of ${width} and ${row.length} cells`);
      for (const cell of row) if (!isCell(cell)) throw new Error(`${id} gave ${String(cell)}`);
    }
    return cells;
  } catch (thrown) {
    if (!(thrown instanceof CellError)) throw thrown;
    if (!CODES.includes(thrown.code)) throw new Error(`${id}: ${thrown.code}`);
    if (thrown.message.length < 5 || PLACEHOLDER.test(thrown.message)) throw new Error(`${id} says “${thrown.message}”`);
    if (FAULTS.some((fault) => thrown.message.startsWith(fault))) throw new Error(`${id}: ${thrown.message}`);
    return thrown.code;
  }
}

function isCell(cell: unknown): boolean {
  if (typeof cell === "number") return Number.isFinite(cell);
  return typeof cell === "string" || typeof cell === "boolean";
}

/** The one cell of an answer, or its code. */
export function figureOf(id: string, ...args: unknown[]): unknown {
  const answer = answerOf(id, ...args);
  return typeof answer === "string" ? answer : answer.length === 1 && answer[0].length === 1 ? answer[0][0] : answer;
}
