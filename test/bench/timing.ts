/** Clocks and columns: how long something takes, and how it is printed. */
export const ROWS = (process.env.ROWS ?? "10000,100000,1000000").split(",").map(Number);
export const RUNS = Number(process.env.RUNS ?? 5);

export type Grid = unknown[][];

let copies = 0;
export const nextCopy = () => ++copies;

/**
 * A copy of its own for each call, as Excel would hand it: no string is shared between calls. One id (of a conversation, of an order) differs from copy to
 * copy wherever it stands, which changes no figure: a copy is taken for one that was seen before only where the same number of a copy is asked for.
 */
export function parse(json: string, copy = nextCopy()): Grid {
  const grid = JSON.parse(json) as Grid;
  const id = String(grid[1][0]);
  const renamed = id.replace(/(?<=-).{6}/, () => `9${String(copy).padStart(5, "0")}`);
  for (const row of grid) if (row[0] === id) row[0] = renamed;
  return grid;
}

/** A sheet as JSON with so many blank rows below, as a reference to whole columns is handed. */
export function padded(json: string, blankRows: number): string {
  const row = JSON.stringify((JSON.parse(json) as Grid)[0].map(() => ""));
  return `${json.slice(0, -1)}${`,${row}`.repeat(blankRows)}]`;
}

/** Milliseconds of one call; what it needs is made before the clock starts. */
export async function timed<T>(prepare: () => T, work: (prepared: T) => unknown): Promise<number> {
  const prepared = prepare();
  globalThis.gc?.();
  await rest();
  const start = process.hrtime.bigint();
  await work(prepared);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const REST = 20;
/** Milliseconds of processor time in such a rest that are nobody's work. */
const IDLE = 1;
const LONGEST_REST = 2_000;

/**
 * Until the collector's helpers have come to rest. They go on after a collection, and slow whatever is timed beside them by some tens of milliseconds:
 * a plain pass by a larger share than a formula, which would flatter the formula.
 */
async function rest(): Promise<void> {
  for (let rested = 0; rested < LONGEST_REST; rested += REST) {
    const before = process.cpuUsage();
    await new Promise((resolve) => setTimeout(resolve, REST));
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1e3 < IDLE) return;
  }
}

export const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[times.length >> 1];

/** The median of each, taken in turn so that whatever slows the machine slows each of them; NaN of one that does not take part. */
export async function medians<Name extends string>(
  entrants: Readonly<Record<Name, (() => Promise<number>) | undefined>>,
  runs = RUNS,
): Promise<Record<Name, number>> {
  const names = Object.keys(entrants) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let run = 0; run < runs; run++) for (const name of names) times.get(name)!.push((await entrants[name]?.()) ?? NaN);
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<Name, number>;
}

export const ms = (value: number) => (Number.isNaN(value) ? "-" : value.toFixed(value < 10 ? 2 : 0));
export const ratio = (value: number) => (Number.isNaN(value) ? "-" : `${value.toFixed(2)}×`);
export const count = (value: number) => value.toLocaleString("en");
export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 0)} MB`;

/** A table's line: a column is as wide as said, and stands to the left where the width is below 0. */
export function line(widths: readonly number[], cells: readonly string[]): void {
  const padded = cells.map((cell, at) => (widths[at] < 0 ? cell.padEnd(-widths[at]) : cell.padStart(widths[at])));
  console.log(padded.join(" ").trimEnd());
}

const started = performance.now();
/** With the minutes since the start: the whole takes a while. */
export const title = (text: string) => console.log(`\n[${((performance.now() - started) / 60_000).toFixed(1)} min] ${text}`);
