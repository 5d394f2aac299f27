/**
 * Calls the add-in's custom functions as Excel does: messages to its page, results in a request of the page's.
 * https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-overview. The messages are as office.js reads and writes them.
 */
import type { Entry } from "./events";
import { ERROR_VALUES, type CellValue } from "./workbook";

export type CellResult = CellValue | null;
export type CallResult =
  | { readonly value: CellResult | CellResult[][] }
  /** An error of Excel's ("#N/A") and the text that shows when the mouse rests on the cell. */
  | { readonly error: string; readonly message: string };

export interface CallOptions {
  /** Of the calling cell, "Sheet1!B2": the function's `invocation.address`. */
  readonly address?: string;
  readonly parameterAddresses?: readonly string[];
  /** The function's metadata says `allowErrorForDataTypeAny`: errors in arguments reach it; else the first of them is the result. */
  readonly acceptsErrors?: boolean;
  /** The function's metadata says `cancelable`. */
  readonly cancelable?: boolean;
  readonly signal?: AbortSignal;
  /** Milliseconds until the cell gives up. Excel itself waits for ever (#BUSY!). */
  readonly timeout?: number;
}

interface Call {
  readonly message: string;
  readonly settle: (result: CallResult) => void;
}

const INVOKE = 1000;
const CANCEL = 1001;
const FLAGS = { cancelable: 1, acceptsErrors: 4 };
/** CustomFunctions.Error's codes as they come back; every other is #VALUE!. */
const ERRORS: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 8: "#NULL!" };

export class CustomFunctions {
  private readonly calls = new Map<number, Call>();
  private queued: number[] = [];
  private lastId = 0;
  private isReady = false;

  constructor(private readonly send: (entries: readonly Entry[]) => void) {}

  /** The page says that its functions may be called. Calls that an earlier page owed are made again. */
  ready(): void {
    this.isReady = true;
    this.queued = [...this.calls.keys()];
    this.flush();
  }

  /** The page was loaded anew. */
  reset(): void {
    this.isReady = false;
  }

  /** Arguments as Excel hands them: a scalar, `null` where omitted, or a 2-D array. Never rejects but by the signal. */
  call(name: string, args: readonly unknown[], options: CallOptions = {}): Promise<CallResult> {
    const { address = "", parameterAddresses = null, signal, timeout } = options;
    const error = options.acceptsErrors ? undefined : args.flat(2).find((value) => ERROR_VALUES.has(String(value)));
    if (error !== undefined) return Promise.resolve({ error: String(error), message: "" });
    const flags = (options.cancelable ? FLAGS.cancelable : 0) | (options.acceptsErrors ? FLAGS.acceptsErrors : 0);
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      const timer = timeout === undefined ? undefined : setTimeout(() => this.cancel(id, { error: "#BUSY!", message: "" }), timeout);
      const abort = (): void => {
        this.cancel(id);
        clearTimeout(timer);
        reject(signal!.reason as Error);
      };
      if (signal?.aborted) return abort();
      signal?.addEventListener("abort", abort, { once: true });
      this.calls.set(id, {
        message: JSON.stringify([id, name.toUpperCase(), args.map(argument), address, flags, parameterAddresses]),
        settle: (result) => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", abort);
          resolve(result);
        },
      });
      this.queued.push(id);
      // Calls made in the same turn (one recalculation) travel in one message.
      if (this.queued.length === 1) queueMicrotask(() => this.flush());
    });
  }

  /** SetInvocationArrayResults: `[id, ok, value, (error code), outbound data]` each. */
  settle(results: readonly (readonly unknown[])[]): void {
    for (const [id, ok, value, code] of results) this.finish(Number(id), ok === true, value, Number(code));
  }

  /** SetInvocationResults, before set CustomFunctions 1.7. */
  settleObjects(results: readonly { id: number; value: unknown; failed?: boolean; errorCode?: number }[]): void {
    for (const { id, value, failed, errorCode } of results) this.finish(id, failed !== true, value, errorCode ?? 0);
  }

  private finish(id: number, ok: boolean, value: unknown, code: number): void {
    const call = this.calls.get(id);
    this.calls.delete(id);
    call?.settle(ok ? success(value) : { error: ERRORS[code] ?? "#VALUE!", message: String(value ?? "") });
  }

  private cancel(id: number, result?: CallResult): void {
    const call = this.calls.get(id);
    if (!call) return;
    this.calls.delete(id);
    if (this.isReady) this.send([[1, CANCEL, "", JSON.stringify({ invocationId: id }), id, false]]);
    if (result) call.settle(result);
  }

  private flush(): void {
    if (!this.isReady) return;
    const entries = this.queued.splice(0).flatMap((id): Entry[] => {
      const call = this.calls.get(id);
      return call ? [[1, INVOKE, "", call.message, id, false]] : [];
    });
    if (entries.length > 0) this.send(entries);
  }
}

function argument(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(argument);
  return typeof value === "string" && ERROR_VALUES.has(value) ? { type: "CustomFunctionError", code: value } : (value ?? null);
}

function success(value: unknown): CallResult {
  if (Array.isArray(value)) return { value: (value as unknown[][]).map((line) => line.map(cell)) };
  const single = cell(value);
  // An error that was returned, not thrown, is an error of the cell too.
  return isError(value) ? { error: String(single), message: String((value as { message?: unknown }).message ?? "") } : { value: single };
}

const isError = (value: unknown): boolean => (value as { readonly type?: unknown } | null)?.type === "Error";

/** A formatted number, an entity or an error of the data types API counts for what its cell would hold. */
function cell(value: unknown): CellResult {
  if (typeof value === "object" && value !== null) return cell((value as { readonly basicValue?: unknown }).basicValue ?? "#VALUE!");
  return (value ?? null) as CellResult;
}
