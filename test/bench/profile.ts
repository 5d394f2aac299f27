/** Where the time of one call goes, by the sampling profiler: bundled so that functions keep their names. `profile.cjs profile {name, shape, …}` */
import { Session } from "node:inspector/promises";
import * as declared from "../../src/functions/functions";
import type { Shape } from "./sheets";
import { sheetOf, subjectOf, type Formula, type SubjectName } from "./subjects";
import { nextCopy, padded, parse } from "./timing";

export interface Share {
  readonly share: number;
  /** Milliseconds. */
  readonly spent: number;
  readonly where: string;
}

/** What is looked into: a call on so many rows, with blank rows below, or on a range that is equal to one seen before. */
export interface Profiled {
  readonly name: SubjectName;
  readonly shape: Shape;
  readonly blankRows?: number;
  readonly again?: boolean;
}

const SHOWN = 12;
/** Microseconds between two looks. */
const INTERVAL = 200;

async function profile({ name, shape, blankRows = 0, again }: Profiled): Promise<readonly Share[]> {
  const { sheets, ours } = subjectOf(name, shape, new Map(Object.entries(declared as Record<string, Formula>)));
  const json = sheets.map((sheet) => padded(sheetOf(shape, sheet), blankRows));
  const before = nextCopy();
  const gridsOf = (copy: number) => json.map((each) => parse(each, copy));
  ours(gridsOf(before));
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: INTERVAL });
  const grids = gridsOf(again ? before : nextCopy());
  globalThis.gc?.();
  await session.post("Profiler.start");
  ours(grids);
  const { nodes, samples = [], timeDeltas = [] } = (await session.post("Profiler.stop")).profile;
  // What is Node's own is the profiler's.
  const isOurs = (url: string, name: string) => url.endsWith("profile.cjs") || name === "(garbage collector)";
  const nameOf = new Map(
    nodes.map(({ id, callFrame: { url, functionName } }) => [id, isOurs(url, functionName) ? functionName || "(without a name)" : ""]),
  );
  const spent = new Map<string, number>();
  samples.forEach((id, at) => spent.set(nameOf.get(id)!, (spent.get(nameOf.get(id)!) ?? 0) + timeDeltas[at] / 1000));
  spent.delete("");
  const whole = [...spent.values()].reduce((sum, each) => sum + each, 0);
  return [...spent]
    .sort((a, b) => b[1] - a[1])
    .slice(0, SHOWN)
    .map(([where, each]) => ({ share: each / whole, spent: each, where }));
}

void profile(JSON.parse(process.argv[3]) as Profiled).then((shares) => console.log(JSON.stringify(shares)));
