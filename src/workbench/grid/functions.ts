/**
 * The add-in's functions inside the grid's formula engine.
 *
 * The engine waits for one asynchronous function at a time, and for ever if it never answers. So it is given functions that answer at once:
 * with what is known, else with #BUSY! (as Excel shows while it waits), and the cell is calculated again when the answer has come.
 */
import { type IRange, type Nullable, CellValueType } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  FunctionType,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { toA1 } from "../host/address";
import { ERROR_VALUES, type CellValue } from "../host/workbook";
import { toArea } from "./areas";
import { isFilled, readValue } from "./cells";
import type { Grid } from "./univer";
import type { UniverWorkbook } from "./workbook";

/** `functions.json`, as far as the grid needs it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
  }[];
}

/** An argument or a result: a value, the code of an error ("#N/A"), nothing (null). */
export type Argument = CellValue | null;

export interface FunctionCall {
  readonly metadata: FunctionMetadata;
  readonly args: readonly (Argument | readonly (readonly Argument[])[])[];
  /** The calling cell and the places the arguments come from, as `'Sheet'!A1`. */
  readonly address: string;
  readonly parameterAddresses: readonly (string | null)[];
}

export type FunctionAnswer =
  | { readonly value: Argument | readonly (readonly Argument[])[] }
  /** Of the whole call, with the words of the function if it has any. */
  | { readonly error: string; readonly message: string };

/** Calls the add-in. */
export type Answering = (call: FunctionCall) => Promise<FunctionAnswer>;

interface Entry {
  answer?: FunctionAnswer;
  /** Cells that wait for it. */
  readonly cells: Map<string, Cell>;
}
interface Cell {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Answers that are kept. A workbook with more different calls at once than this would calculate for ever. */
const KEPT_ANSWERS = 5000;

export class AddInFunctions {
  private answers = new Map<string, Entry>();
  private readonly messages = new Map<string, string>();
  private due = new Map<string, Cell>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pending = 0;
  /** Cells that show #BUSY!: the engine has not come back to them since their answer arrived. */
  private busy = new Set<string>();
  /** The workbook in view; set whenever another one is opened. */
  workbook: UniverWorkbook | undefined;

  constructor(
    private readonly grid: Grid,
    private readonly answering: Answering,
  ) {}

  /** Makes the functions known. A formula that was read before its function was known stays #NAME? unless the engine forgets how it read it. */
  register(namespace: string, functions: readonly FunctionMetadata[]): void {
    const service = this.grid.injector.get(IFunctionService);
    const names = functions.map((metadata) => `${namespace}.${metadata.name}`.toUpperCase());
    service.registerExecutors(...functions.map((metadata, i) => new AddInFunction(names[i], metadata, this)));
    this.grid.injector.get(IDescriptionService).registerDescriptions(
      functions.map((metadata, i) => ({
        functionName: names[i],
        functionType: FunctionType.User,
        description: metadata.description ?? "",
        abstract: metadata.description ?? "",
        functionParameter: metadata.parameters.map(({ name, description = "", optional = false }) => ({
          name,
          detail: description,
          example: "",
          require: optional ? 0 : 1,
          repeat: 0,
        })),
      })),
    );
    service.deleteFormulaAstCacheKey(...names);
  }

  /** Number of calls that have no answer yet, and of cells that do not show theirs yet. */
  get waiting(): number {
    return this.pending + this.due.size + this.busy.size;
  }

  /** Nothing that was calculated before counts any more. */
  forget(): void {
    this.answers = new Map();
    this.messages.clear();
    this.busy.clear();
  }

  /** What a function said about its error in this cell. */
  message(sheetId: string, row: number, column: number): string | undefined {
    return this.messages.get(`${sheetId}/${row}/${column}`);
  }

  answer(metadata: FunctionMetadata, args: readonly Arg[], cell: Cell): BaseValueObject {
    const at = `${cell.sheetId}/${cell.row}/${cell.column}`;
    const key = `${metadata.id}|${args.map((arg) => arg.key).join("|")}`;
    let entry = this.answers.get(key);
    if (entry === undefined) {
      if (this.answers.size >= KEPT_ANSWERS) this.answers.delete(this.answers.keys().next().value!);
      this.answers.set(key, (entry = { cells: new Map() }));
      void this.ask(entry, metadata, args, cell);
    }
    if (entry.answer === undefined) {
      entry.cells.set(at, cell);
      this.busy.add(at);
      return ErrorValueObject.create("#BUSY!" as ErrorType);
    }
    this.busy.delete(at);
    if ("error" in entry.answer && entry.answer.message !== "") this.messages.set(at, entry.answer.message);
    else this.messages.delete(at);
    return "error" in entry.answer ? errorObject(entry.answer.error) : resultObject(entry.answer.value);
  }

  private async ask(entry: Entry, metadata: FunctionMetadata, args: readonly Arg[], cell: Cell): Promise<void> {
    const sheet = this.workbook?.sheet(cell.sheetId).name ?? "";
    this.pending++;
    try {
      entry.answer = await this.answering({
        metadata,
        args: args.map((arg) => arg.value),
        address: `${quoted(sheet)}!${toA1({ row: cell.row, column: cell.column, rows: 1, columns: 1 })}`,
        parameterAddresses: args.map((arg) => arg.address),
      });
    } catch (error) {
      entry.answer = { error: "#VALUE!", message: error instanceof Error ? error.message : String(error) };
    } finally {
      this.pending--;
    }
    for (const [at, waiting] of entry.cells) this.due.set(at, waiting);
    entry.cells.clear();
    // Many answers come in one message: the cells are calculated again together.
    this.timer ??= setTimeout(() => this.recalculateDue(), 0);
  }

  private recalculateDue(): void {
    this.timer = undefined;
    const cells = [...this.due.values()].filter((cell) => cell.unitId === this.workbook?.unitId);
    this.due = new Map();
    if (cells.length === 0) return;
    const range = ({ row, column }: Cell): IRange => ({ startRow: row, endRow: row, startColumn: column, endColumn: column });
    this.workbook?.calculate({ dirtyRanges: cells.map((cell) => ({ unitId: cell.unitId, sheetId: cell.sheetId, range: range(cell) })) });
  }

  sheetName(sheetId: string): string {
    return this.workbook?.sheet(sheetId).name ?? "";
  }
}

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

interface Arg {
  readonly value: Argument | readonly (readonly Argument[])[];
  readonly address: string | null;
  /** Equal for equal contents. */
  readonly key: string;
}

const OMITTED: Arg = { value: null, address: null, key: "null" };

class AddInFunction extends BaseFunction {
  // References come as such: their cells are read straight from the sheet, which is ten times faster than the engine's own arrays.
  override needsReferenceObject = true;
  override minParams: number;
  override maxParams: number;

  constructor(
    name: string,
    private readonly metadata: FunctionMetadata,
    private readonly functions: AddInFunctions,
  ) {
    super(name);
    this.minParams = metadata.parameters.filter((parameter) => !parameter.optional).length;
    this.maxParams = metadata.parameters.length;
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const cell = { unitId: this.unitId ?? "", sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
    // Every parameter has its place: what was left out is null, and the invocation object comes after the last.
    const args = this.metadata.parameters.map(({ dimensionality }, i) => this.argument(variants[i], dimensionality === "matrix"));
    return this.functions.answer(this.metadata, args, cell);
  }

  private argument(variant: FunctionVariantType | undefined, matrix: boolean): Arg {
    if (variant === undefined) return OMITTED;
    if (variant.isReferenceObject()) {
      const reference = variant as BaseReferenceObject;
      const rows = readReference(reference);
      const range = reference.getRangePosition();
      const address = `${quoted(this.functions.sheetName(reference.getSheetId()))}!${toA1(toArea(range, reference.getActiveSheetRowCount(), reference.getActiveSheetColumnCount()))}`; // prettier-ignore
      return this.arg(rows, matrix, address);
    }
    const value = variant as BaseValueObject;
    // An argument left out is null, never a matrix of one null.
    if (value.isNull()) return OMITTED;
    if (!value.isArray()) return this.arg([[readObject(value)]], matrix, null);
    return this.arg(
      (value as ArrayValueObject).getArrayValue().map((row) => row.map((item) => readObject(item))),
      matrix,
      null,
    );
  }

  private arg(rows: Argument[][], matrix: boolean, address: string | null): Arg {
    return { value: matrix ? rows : (rows[0]?.[0] ?? null), address, key: contentKey(rows) };
  }
}

/**
 * The cells of a reference as Excel hands them: blanks are null on the web, and errors are errors.
 * Of whole columns only the rows down to the last filled one are handed over. GUESS: Excel hands over the full height; blank rows below change no figure.
 */
function readReference(reference: BaseReferenceObject): Argument[][] {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const cells = reference.getCurrentActiveSheetData()?.cellData;
  const fresh = reference.getCurrentRuntimeSheetData();
  const spilledNow = reference.getCurrentRuntimeActiveArrayFormulaCellData();
  const spilled = reference.getCurrentActiveArrayFormulaCellData();
  const rows: Argument[][] = [];
  let last = -1;
  for (let row = startRow; row <= endRow; row++) {
    const line = new Array<Argument>(endColumn - startColumn + 1);
    for (let column = startColumn; column <= endColumn; column++) {
      // Results of the pass that is running come before what stands on the sheet.
      const cell =
        fresh?.getValue(row, column) ??
        spilledNow?.getValue(row, column) ??
        filled(cells?.getValue(row, column)) ??
        spilled?.getValue(row, column);
      const value = readValue(cell);
      if (value !== "") last = rows.length;
      // A formula's "" is text, not a blank.
      line[column - startColumn] = value === "" ? (cell?.t === CellValueType.STRING && cell.f != null ? "" : null) : value; // prettier-ignore
    }
    rows.push(line);
  }
  if (reference.isColumn()) rows.length = Math.max(last + 1, 1);
  return rows;
}

const filled = <T extends Parameters<typeof isFilled>[0]>(cell: T): T | undefined => (isFilled(cell) ? cell : undefined);

function readObject(value: Nullable<BaseValueObject>): Argument {
  if (value == null || value.isNull()) return null;
  if (value.isError()) return (value as unknown as ErrorValueObject).getErrorType();
  return value.getValue() as Argument;
}

/** Tells contents apart without keeping them: two independent 32-bit sums over every cell. */
function contentKey(rows: readonly (readonly Argument[])[]): string {
  let a = 0x811c9dc5;
  let b = 0x1505;
  const mix = (text: string): void => {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b, 33) + code;
    }
    a = Math.imul(a ^ 0xff, 0x01000193);
    b = Math.imul(b, 33) + 0x2029;
  };
  for (const row of rows) for (const cell of row) mix(cell === null ? "" : `${typeof cell}${cell}`);
  return `${rows.length}x${rows[0]?.length ?? 0}:${a >>> 0}:${b >>> 0}`;
}

const errorObject = (code: string): ErrorValueObject =>
  ErrorValueObject.create((ERROR_VALUES.has(code) ? code : ErrorType.VALUE) as ErrorType);

function valueObject(value: Argument): BaseValueObject {
  // Excel shows 0 for a null that a function returns.
  if (value === null) return NumberValueObject.create(0);
  if (typeof value === "number") return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return ERROR_VALUES.has(value) ? errorObject(value) : StringValueObject.create(value);
}

function resultObject(value: Argument | readonly (readonly Argument[])[]): BaseValueObject {
  if (!Array.isArray(value)) return valueObject(value as Argument);
  const rows = value as readonly (readonly Argument[])[];
  if (rows.length === 0 || rows[0].length === 0) return NullValueObject.create();
  if (rows.length === 1 && rows[0].length === 1) return valueObject(rows[0][0]);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(valueObject)),
    rowCount: rows.length,
    columnCount: rows[0].length,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
