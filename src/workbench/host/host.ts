/** The host: a workbook below, an add-in's page above. Front ends (bridge, XDM) only carry its messages. */
import { CustomFunctions } from "./customfunctions";
import { Events, type Entry } from "./events";
import { processQuery, type Request } from "./richapi/engine";
import { TRANSPORT, type TransportError } from "./richapi/errors";
import type { Meter, Session } from "./richapi/model";
import { References } from "./richapi/references";
import type { GridWorkbook } from "./workbook";

/**
 * "Requests and responses are limited to 5MB": https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
 * GUESS: the smaller of the two megabytes.
 */
const MAX_MESSAGE = 5_000_000;

/** The answer to a request: a body, or an error of the transport. */
export type Answer = { readonly body: string } | { readonly error: TransportError };

/** Carries messages to the add-in's page. */
export interface Front {
  deliver(entries: readonly Entry[]): void;
}

const newMeter = (): Meter => ({
  roundTrips: 0,
  refused: 0,
  requestBytes: 0,
  responseBytes: 0,
  largestRequest: 0,
  largestResponse: 0,
  cellsRead: 0,
  cellsWritten: 0,
  largestRead: 0,
});

export const byteLength = (text: string): number => new TextEncoder().encode(text).length;

export class ExcelHost {
  readonly meter = newMeter();
  readonly functions: CustomFunctions;
  private readonly session: Session;
  private readonly faults: (TransportError | undefined)[] = [];
  private front: Front | undefined;
  private working = false;
  private telling = false;
  private readonly stopListening: () => void;

  constructor(readonly workbook: GridWorkbook) {
    this.functions = new CustomFunctions((entries) => this.front?.deliver(entries));
    const references = new References();
    const events = new Events(workbook, references);
    const { functions, meter } = this;
    this.session = {
      workbook,
      references,
      events,
      functions,
      meter,
      unknown: [],
      calculationMode: "Automatic",
      hugeReads: "error",
      pane: { state: "Visible" },
    };
    this.stopListening = workbook.listen((event) => {
      references.follow(event);
      events.hear(event, this.working);
      if (!this.working) this.tellSoon();
    });
  }

  /** Members of Excel's API that an add-in asked for and this host does not have. */
  get unknown(): readonly string[] {
    return this.session.unknown;
  }

  noteUnknown(what: string): void {
    if (!this.session.unknown.includes(what)) this.session.unknown.push(what);
  }

  /** "Visible" or "Background", as `Office.addin.showAsTaskpane` and `hide` ask for. */
  onPane(heard: (state: string) => void): void {
    this.session.pane.heard = heard;
  }

  connect(front: Front): void {
    this.front = front;
  }

  /** The add-in's page was loaded anew: it listens to nothing and keeps nothing. */
  reset(): void {
    this.session.events.reset();
    this.session.references.clear();
    this.functions.reset();
  }

  dispose(): void {
    this.stopListening();
    this.front = undefined;
  }

  resetMeter(): void {
    Object.assign(this.meter, newMeter());
  }

  /** Refuses a coming request of the add-in: the next one, or the one after `good` that still go through. */
  failNext(error: TransportError, good = 0): void {
    for (let n = 0; n < good; n++) this.faults.push(undefined);
    this.faults.push(error);
  }

  /** Both are documented for reads of more than 5,000,000 cells: an error (which is what the host does by itself), or null without a word. */
  answerHugeReads(by: "error" | "null"): void {
    this.session.hugeReads = by;
  }

  /** Works a request off and answers it; then tells what it has caused. */
  handle(request: Request, bytes: number, answer: (answer: Answer) => void): void {
    answer(this.work(request, bytes));
    this.tell();
  }

  private work(request: Request, bytes: number): Answer {
    const { meter } = this;
    meter.roundTrips++;
    meter.requestBytes += bytes;
    meter.largestRequest = Math.max(meter.largestRequest, bytes);
    const fault = this.refusal(request, bytes);
    if (fault !== undefined) return this.refuse(fault);
    this.working = true;
    try {
      const body = JSON.stringify(processQuery(request, this.session));
      const size = byteLength(body);
      // What was done stays done: only the answer is kept back. GUESS.
      if (size > MAX_MESSAGE) return this.refuse(5104);
      meter.responseBytes += size;
      meter.largestResponse = Math.max(meter.largestResponse, size);
      return { body };
    } catch (error) {
      // A fault of the host's own: it stands in the list for all to see, and is answered as an internal error.
      this.noteUnknown((error as Error).stack ?? String(error));
      return { error: 5001 };
    } finally {
      this.working = false;
    }
  }

  private refuse(error: TransportError): Answer {
    this.meter.refused++;
    return { error };
  }

  private refusal(request: Request, bytes: number): TransportError | undefined {
    // Results of functions and the like (services, path type 2) come through whatever the user does.
    if (Object.values(request.ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === 2)) return undefined;
    const cleanup = request.Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference");
    const fault = cleanup ? undefined : this.faults.shift();
    if (fault !== undefined) return fault;
    // "The operation isn't available while Excel is in Edit cell mode."
    if (this.workbook.editing && !cleanup) return 5004;
    return bytes > MAX_MESSAGE ? 5103 : undefined;
  }

  private tellSoon(): void {
    if (this.telling) return;
    this.telling = true;
    queueMicrotask(() => {
      this.telling = false;
      this.tell();
    });
  }

  private tell(): void {
    const entries = this.session.events.take();
    if (entries.length > 0) this.front?.deliver(entries);
  }
}

export const transportCode = (error: TransportError): { readonly code: string; readonly status: number } => ({
  code: TRANSPORT[error][0],
  status: TRANSPORT[error][1],
});
