/**
 * Evaluates the formulas of our conditional formats as Excel does, for the few functions that they use:
 * FIND (with regard to case, no wildcards) https://support.microsoft.com/office/find-function-06213f91-b5be-4544-8b0b-2fd5a775436f
 * CLEAN (the first 32 characters of ASCII) https://support.microsoft.com/office/clean-function-26f3d7c5-475f-4a9c-90e5-4b8ba987ba41
 * LEFT https://support.microsoft.com/office/left-leftb-functions-9203d2d2-7960-479b-84c6-1ea52b99640c
 * SUBSTITUTE https://support.microsoft.com/office/substitute-function-6434944e-a904-4336-a9b0-1e58df3bc332
 * N https://support.microsoft.com/office/n-function-a624cad1-3635-4208-b54a-29733d1278c9, IS functions (an error is an answer there, never passed on)
 * https://support.microsoft.com/office/is-functions-0f2d7971-6019-40a0-a171-f2d869135665, IFERROR, IF, AND, ABS, INT, and the operators & * + < <> =.
 * A reference is relative to the top left cell of the format's first area; "$" holds its column.
 * Excel's own limits hold here too: what Excel would refuse throws.
 */
import type { CellValue, ConditionalFormat, GridSheet } from "../../src/workbench/host/workbook";

class CellError {
  constructor(readonly name: string) {}
}
type Value = string | number | boolean | undefined | CellError;
type Cells = (row: number, column: number) => Value;
/** Evaluates for a row that lies so many below the anchor. */
type Node = (cells: Cells, down: number) => Value;

const VALUE = new CellError("#VALUE!");
const isError = (value: Value): value is CellError => value instanceof CellError;

const text = (value: Value): string => {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") {
    if (Math.abs(value) >= 1e15) throw new Error("a number of over 15 digits as text: Excel shows an exponent");
    return String(value);
  }
  return value === undefined ? "" : String(value);
};
const number = (value: Value): number | CellError => {
  if (typeof value === "string") return value.trim() === "" || Number.isNaN(Number(value)) ? VALUE : Number(value);
  return isError(value) ? value : Number(value ?? 0);
};

/** Functions whose arguments are all needed: the first error among them is the result. */
const PLAIN: Readonly<Record<string, (...args: Value[]) => Value>> = {
  AND: (...args) => args.every(Boolean),
  ABS: (x) => withNumber(x, Math.abs),
  INT: (x) => withNumber(x, Math.floor),
  N: (x) => (typeof x === "number" || typeof x === "boolean" ? Number(x) : 0),
  LEFT: (x, count) => text(x).slice(0, Number(count)),
  CLEAN: (x) => text(x).replace(/[\x00-\x1f]/g, ""),
  SUBSTITUTE: (x, old, by) => text(x).replaceAll(text(old), text(by)),
  FIND: (what, within) => (text(within).includes(text(what)) ? text(within).indexOf(text(what)) + 1 : VALUE),
};

const withNumber = (value: Value, of: (x: number) => number): Value => {
  const x = number(value);
  return isError(x) ? x : of(x);
};

function call(name: string, args: readonly Node[]): Node {
  switch (name) {
    case "IF":
      return (cells, down) => {
        const test = args[0](cells, down);
        return isError(test) ? test : args[test ? 1 : 2](cells, down);
      };
    case "IFERROR":
      return (cells, down) => {
        const value = args[0](cells, down);
        return isError(value) ? args[1](cells, down) : value;
      };
    case "ISNUMBER":
      return (cells, down) => typeof args[0](cells, down) === "number";
    case "ISLOGICAL":
      return (cells, down) => typeof args[0](cells, down) === "boolean";
    default: {
      const plain = PLAIN[name];
      if (!plain) throw new Error(`the function ${name} is not known here`);
      return (cells, down) => {
        const values = args.map((arg) => arg(cells, down));
        return values.find(isError) ?? plain(...values);
      };
    }
  }
}

const OPERATORS: readonly (readonly [RegExp, (a: Value, b: Value) => Value])[][] = [
  [
    [/^<>/, (a, b) => a !== b],
    [/^</, (a, b) => Number(a) < Number(b)],
    [/^=/, (a, b) => (a ?? "") === (b ?? "")],
  ],
  [[/^&/, (a, b) => text(a) + text(b)]],
  [[/^\+/, (a, b) => withNumber(a, (x) => x + Number(b))]],
  [[/^\*/, (a, b) => withNumber(a, (x) => x * Number(b))]],
];

class Parser {
  private at = 0;
  constructor(
    private readonly source: string,
    private readonly anchorRow: number,
  ) {}

  parse(): Node {
    const node = this.level(0);
    if (this.at < this.source.length) throw new Error(`not understood: ${this.source.slice(this.at, this.at + 40)}`);
    return node;
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.source.slice(this.at, this.at + 600));
    if (found) this.at += found[0].length;
    return found;
  }

  private level(level: number): Node {
    if (level === OPERATORS.length) return this.operand();
    let left = this.level(level + 1);
    for (;;) {
      const found = OPERATORS[level].find(([pattern]) => this.take(pattern));
      if (!found) return left;
      const [a, b] = [left, this.level(level + 1)];
      left = (cells, down) => {
        const [x, y] = [a(cells, down), b(cells, down)];
        return isError(x) ? x : isError(y) ? y : found[1](x, y);
      };
    }
  }

  private operand(): Node {
    const literal = this.take(/^"((?:[^"]|"")*)"/);
    if (literal) {
      if (literal[1].length > 255) throw new Error("a text in a formula of over 255 characters");
      const value = literal[1].replaceAll('""', '"');
      return () => value;
    }
    const digits = this.take(/^\d+(\.\d+)?/);
    if (digits) return () => Number(digits[0]);
    const name = this.take(/^([A-Z]+)\(/);
    if (name) {
      const args = [this.level(0)];
      while (this.take(/^,/)) args.push(this.level(0));
      if (!this.take(/^\)/)) throw new Error(`")" is missing at ${this.source.slice(this.at, this.at + 40)}`);
      return call(name[1], args);
    }
    const reference = this.take(/^\$([A-Z]{1,3})(\d{1,7})/);
    if (!reference) throw new Error(`not understood: ${this.source.slice(this.at, this.at + 40)}`);
    const column = [...reference[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const offset = Number(reference[2]) - 1 - this.anchorRow;
    const { anchorRow } = this;
    return (cells, down) => cells(anchorRow + offset + down, column);
  }
}

/** Whether a conditional format's formula holds in a row of the sheet. */
export function conditionOf(format: ConditionalFormat): (cells: Cells, row: number) => boolean {
  const { formula = "", areas } = format;
  if (formula.length > 8_192) throw new Error("a formula of over 8,192 characters");
  const anchor = areas[0].row;
  if (areas.some(({ row }) => row < anchor)) throw new Error("the first area is not the topmost: Excel's anchor would be unclear");
  const node = new Parser(formula.replace(/^=/, ""), anchor).parse();
  return (cells, row) => {
    const value = node(cells, row - anchor);
    return !isError(value) && Boolean(value);
  };
}

/** The rows of a sheet that our formats colour now, with the colour. Only formulas with our marker are looked at. */
export function colouredRows(sheet: GridSheet): ReadonlyMap<number, string> {
  const cells: Cells = (row, column) => {
    const [[value]] = sheet.values({ row, column, rows: 1, columns: 1 });
    return asCell(value);
  };
  const coloured = new Map<number, string>();
  for (const format of sheet.conditionalFormats) {
    if (!format.formula?.includes('"shop-audit"')) continue;
    const holds = conditionOf(format);
    for (const area of format.areas) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        if (!coloured.has(row) && holds(cells, row)) coloured.set(row, format.fill ?? "");
      }
    }
  }
  return coloured;
}

function asCell(value: CellValue): Value {
  if (value === "") return undefined;
  return typeof value === "string" && /^#(N\/A|[A-Z0-9/]+[!?])$/.test(value) ? new CellError(value) : value;
}
