/** The run of an audit over the chosen sheets: read, judge, colour. Loaded when somebody audits. */
import type { Target, Workbook } from "../../excel/types";
import { readingOptions, type Settings } from "../../rulebook/settings";
import type { Problem } from "../problem";
import type { Audit } from "../state";
import { wholeTask } from "../whole-audit";
import { colour, coloursOf } from "./colours";
import { describe, inputsOf, runTask, readSheets, type ReadSheets, type Steps } from "./reading";

export { comparisonTask } from "../whole-audit";
export { inputsOf, runTask } from "./reading";

interface Done {
  readonly read: ReadSheets;
  readonly audit: Audit;
  readonly notColoured: Problem | undefined;
}

export async function auditSheets(workbook: Workbook, chosen: readonly Target[], settings: Settings, steps: Steps): Promise<Done> {
  const { signal, move } = steps;
  const read = await readSheets(workbook, await renamed(workbook, chosen), readingOptions(settings), steps);
  const judging = (share: number) => move({ stage: "judging", share, name: "" });
  judging(0);
  const { report, overview, flagged } = await runTask(wholeTask(inputsOf(read), settings), read, signal, judging);
  const sheets = await describe(read, signal);
  const colours = await coloursOf(workbook, read, flagged, steps);
  signal.throwIfAborted();
  // From here on a cancel comes too late: colours are all there or not there at all.
  move({ stage: "colouring", share: 1, name: "" });
  const { counts, problem } = await colour(workbook, colours, flagged);
  return { read, audit: { report, overview, coloured: counts, sheets, settings }, notColoured: problem };
}

/** A sheet may have been given another name since it was last looked at. */
async function renamed(workbook: Workbook, chosen: readonly Target[]): Promise<readonly Target[]> {
  const now = new Map((await workbook.targets()).map((target) => [target.id, target]));
  return chosen.map((target) => now.get(target.id) ?? target);
}
