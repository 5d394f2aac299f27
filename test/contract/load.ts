/**
 * Loads the built `functions.js` as a program that is not Excel would: a bare JavaScript context whose only guest is `CustomFunctions`.
 * No DOM, no Office, no Node. `SHOP_DIST` names another folder than `dist`.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { createContext, Script } from "node:vm";

export const dist = path.resolve(process.env.SHOP_DIST ?? path.join(__dirname, "../../dist"));

export const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

export class CellError extends Error {
  readonly code: string;
  constructor(code: string, message = "") {
    super(message);
    this.code = code;
  }
}

type Formula = (...args: unknown[]) => unknown;

/** What a formula answered: a block of cells in which an error is its code, or the one error with its sentence. */
export type Answer = { cells: unknown[][]; code: null; message: "" } | { cells: null; code: string; message: string };

function load(): ReadonlyMap<string, Formula> {
  const file = path.join(dist, "functions.js");
  if (!existsSync(file)) throw new Error(`${file} is not there: build first (npm run build:addin)`);
  const formulas = new Map<string, Formula>();
  const CustomFunctions = { associate: (id: string, formula: Formula) => void formulas.set(id, formula), Error: CellError, ErrorCode };
  new Script(readFileSync(file, "utf8"), { filename: file }).runInContext(createContext({ CustomFunctions }));
  return formulas;
}

let loaded: ReadonlyMap<string, Formula> | undefined;
export const formulas = (): ReadonlyMap<string, Formula> => (loaded ??= load());

/** An error cell inside a block may be a CustomFunctions.Error or Excel's error value; both say a code. */
function codeOf(cell: unknown): string | null {
  if (typeof cell !== "object" || cell === null) return null;
  const { code, basicValue } = cell as { code?: unknown; basicValue?: unknown };
  if (typeof code === "string") return code;
  return typeof basicValue === "string" ? basicValue : null;
}

export async function call(id: string, ...args: unknown[]): Promise<Answer> {
  const formula = formulas().get(id);
  if (!formula) throw new Error(`${id} is not registered`);
  try {
    const value: unknown = await formula(...args);
    const block = (Array.isArray(value) ? value : [[value]]) as unknown[][];
    const cells = Array.from(block, (row) => Array.from(row, (cell) => codeOf(cell) ?? cell));
    const only = block.length === 1 && block[0].length === 1 ? block[0][0] : undefined;
    if (codeOf(only) !== null) return { cells: null, code: codeOf(only)!, message: String((only as { message?: unknown }).message ?? "") };
    return { cells, code: null, message: "" };
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === null) throw thrown;
    return { cells: null, code, message: String((thrown as Error).message) };
  }
}

/** A single figure, or the code of the error that stands in its place. */
export async function figure(id: string, ...args: unknown[]): Promise<unknown> {
  const answer = await call(id, ...args);
  if (answer.cells === null) return answer.code;
  if (answer.cells.length !== 1 || answer.cells[0].length !== 1) throw new Error(`${id} gave a block instead of one figure`);
  return answer.cells[0][0];
}

/** A spilled block; an error of the whole call is a failure of the test. */
export async function block(id: string, ...args: unknown[]): Promise<unknown[][]> {
  const answer = await call(id, ...args);
  if (answer.cells === null) throw new Error(`${id}: ${answer.code} ${answer.message}`);
  return answer.cells;
}

export interface Finding {
  rule: string;
  table: number;
  row: number;
  who: unknown;
  when: unknown;
  value: unknown;
  limit: unknown;
  money: unknown;
  advice: unknown;
}

/** FINDINGS without its header, one object a line. */
export async function findings(...args: unknown[]): Promise<Finding[]> {
  const cells = await block("FINDINGS", ...args);
  return cells.slice(1).map(([rule, table, row, who, when, value, limit, money, advice]) => ({
    rule: String(rule),
    table: Number(table),
    row: Number(row),
    who,
    when,
    value,
    limit,
    money,
    advice,
  }));
}

export async function rowsOf(rule: string, ...tables: unknown[]): Promise<number[]> {
  const [table, ...others] = tables;
  return (await findings(table, rule, ...others)).map((finding) => finding.row);
}
