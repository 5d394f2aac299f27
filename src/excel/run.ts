/** Every visit to the workbook goes through here, so that every refusal of the host becomes an ExcelProblem. */
import { ExcelProblem } from "./types";

/** What a refusal is called in our texts, by the host's code: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-error-handling */
const PROBLEMS: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "cell-editing",
  WriteNotSupportedWhenModalDialogOpen: "dialog-open",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  AccessDenied: "refused",
  Unauthenticated: "refused",
  ActivityLimitReached: "busy",
  RequestAborted: "busy",
  ServiceNotAvailable: "busy",
  Conflict: "busy",
  InvalidOrTimedOutSession: "session-lost",
  ApiNotFound: "not-supported",
  ApiNotAvailable: "not-supported",
  UnsupportedOperation: "not-supported",
  NotImplemented: "not-supported",
};

/** What the visit is about: names the sheet in the sentence, where there is one. */
export type About = string | undefined;

export async function run<T>(about: About, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw problemOf(error, about);
  }
}

/** An ExcelProblem as it is, an error of the host by its code; a mistake of our own stays what it is. */
function problemOf(error: unknown, about?: About): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  const id = PROBLEMS[error.code] ?? "unknown";
  // Two sentences speak of a sheet: where none was meant, a general one stands in.
  if (about === undefined && (id === "gone" || id === "refused")) return new ExcelProblem("unknown", { code: error.code });
  if (id === "gone") return new ExcelProblem("sheet-deleted", { name: about! });
  if (id === "refused") return new ExcelProblem("protected-sheet", { name: about! });
  return new ExcelProblem(id, { name: about ?? "", code: error.code });
}

/** The answer, not the question: asking for less helps. */
export const isTooLarge = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && (error.code === "ResponsePayloadSizeLimitExceeded" || error.code === "RangeExceedsLimit");

/**
 * For ranges of one sync alone, to be called before it: the host need not remember them, nor the client their cells until the whole visit is over
 * (called later it would do neither), and the round trip that makes the host forget them is saved.
 */
export function untrack(range: Excel.Range | Excel.RangeAreas): void {
  range.untrack();
}

/** Ends at once when the signal says so, though the host may still be answering: what it answers then is let go. */
export function abortable<T>(signal: AbortSignal | undefined, work: Promise<T>): Promise<T> {
  if (!signal) return work;
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(new ExcelProblem("cancelled"));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ExcelProblem("cancelled");
}
