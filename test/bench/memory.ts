/**
 * What one call takes beside its input, in a process of its own.
 *
 * Weighed are the heap and the arrays outside of it. Between two collections they only grow, so the highest they ever stood is where some collection
 * began or where the call ended: that is what the collector's own record tells, without a clock and without a guess. Not the process's resident memory:
 * its mark was set by parsing the input, and what is freed is handed back to the system late or never.
 * The highest counts what a collection would have freed as well; nothing is collected on purpose during the call.
 */
import { GCProfiler } from "node:v8";
import type { Shape } from "./sheets";
import { sheetOf, type Subject } from "./subjects";
import { parse } from "./timing";

/** Bytes. */
export interface Memory {
  readonly input: number;
  /** Beside the input, at its highest. */
  readonly highest: number;
  /** What stays after the call, for recognising the same input again. */
  readonly kept: number;
  /** What of it stays when the input itself is let go. */
  readonly keptAlone: number;
}

async function weigh(): Promise<number> {
  // Twice, and with a turn between: what was only weakly held goes in the second.
  for (let round = 0; round < 2; round++) {
    globalThis.gc!();
    await new Promise((resolve) => setTimeout(resolve));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

export async function memoryOf({ sheets, ours }: Subject, shape: Shape): Promise<Memory> {
  // The rule book's own tables are made once, whatever the input.
  ours(sheets.map((sheet) => parse(sheetOf({ ...shape, rows: 1_000 }, sheet))));
  const json = sheets.map((sheet) => sheetOf(shape, sheet));
  const nothing = await weigh();
  const held: { grids?: unknown[][][] } = { grids: json.map((each) => parse(each)) };
  const before = await weigh();
  const profiler = new GCProfiler();
  profiler.start();
  ours(held.grids!);
  const { heapUsed, external } = process.memoryUsage();
  const collections = profiler.stop()!.statistics;
  const highest = collections.reduce((most, { beforeGC: { heapStatistics: heap } }) => Math.max(most, heap.usedHeapSize + heap.externalMemory), heapUsed + external); // prettier-ignore
  const kept = await weigh();
  held.grids = undefined;
  const keptAlone = await weigh();
  return {
    input: before - nothing,
    highest: highest - before,
    kept: Math.max(0, kept - before),
    keptAlone: Math.max(0, keptAlone - nothing),
  };
}
