/** The sheets of an audit, read whole. */
import { runSliced } from "../../audit/run";
import type { Target, Workbook, WorksheetSource } from "../../excel/types";
import type { Inputs } from "../../rulebook/types";
import { readingOf, type Pasted } from "../../sheets";
import type { ReadingOptions, Sheet, SheetKind, Task, Transcript } from "../../sheets/types";
import { PaneError } from "../problem";
import { recognise, shortList } from "../recognise";
import type { AuditedSheet, Run } from "../state";

/** One sheet of the last audit, with what is needed to find its rows again. */
export interface Audited {
  readonly source: WorksheetSource;
  readonly pasted: Pasted;
  readonly sheet: Sheet;
}

export type ReadSheets = ReadonlyMap<SheetKind, Audited>;

/** How a run is broken off, and how it tells where it is. */
export interface Steps {
  readonly signal: AbortSignal;
  move(run: Omit<Run, "quiet">): void;
}

export async function readSheets(
  workbook: Workbook,
  targets: readonly Target[],
  options: ReadingOptions,
  { signal, move }: Steps,
): Promise<ReadSheets> {
  const read = new Map<SheetKind, Audited>();
  for (const [index, target] of targets.entries()) {
    const onProgress = (share: number) => move({ stage: "reading", share: (index + share) / targets.length, name: target.name });
    onProgress(0);
    const top = await workbook.readTop(target);
    // The headings may have changed since the pane last looked.
    const { pasted } = recognise(top, options);
    if (!pasted) throw new PaneError({ id: "problem.noLongerRecognised", data: { name: target.name } });
    signal.throwIfAborted();
    const source = await workbook.readColumns(top, pasted.columns, { signal, onProgress });
    signal.throwIfAborted();
    const sheet = pasted.open(source, options);
    if (sheet.transcript?.hasStaff === false) throw noStaff(target, sheet.transcript);
    read.set(sheet.kind, { source, pasted, sheet });
  }
  return read;
}

/** What the pane tells of the sheets that were audited. */
export async function describe(read: ReadSheets, signal: AbortSignal): Promise<readonly AuditedSheet[]> {
  const sheets: AuditedSheet[] = [];
  for (const [kind, { source, pasted, sheet }] of read) {
    const place = { firstRow: source.top + 1, left: source.left };
    const report = await runTask(readingOf(sheet), read, signal);
    sheets.push({ kind, name: source.target.name, headings: pasted.layout.headings, ...place, reading: report });
  }
  return sheets;
}

function noStaff({ name }: Target, { senders }: Transcript): PaneError {
  return new PaneError({ id: "problem.noStaff", data: { name, senders: shortList(senders.map((sender) => sender.name)) } });
}

export function inputsOf(read: ReadSheets): Inputs {
  return Object.fromEntries([...read].map(([kind, { sheet }]) => [kind, sheet]));
}

/** Does a task over these sheets without holding the page up. */
export function runTask<T>(
  task: Task<T>,
  read: ReadSheets,
  signal: AbortSignal,
  onShare: (share: number) => void = () => undefined,
): Promise<T> {
  const rows = [...read.values()].reduce((sum, { sheet }) => sum + sheet.size, 0);
  return runSliced(task, {
    signal,
    onProgress: (done) => onShare(expectedShare(done, rows)),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    now: () => performance.now(),
  });
}

/** Tasks tell the rows they have done, not how often they will go over a sheet: the bar nears its end without ever standing past it. */
function expectedShare(done: number, rows: number): number {
  return rows === 0 ? 0 : 1 - Math.exp(-done / (rows * 4));
}
