/** Where the time of one call goes, by the sampling profiler: bundled so that functions keep their names. `profile.cjs profile {name, shape}` */
import { Session } from "node:inspector/promises";
import * as declared from "../../src/functions/functions";
import type { Shape } from "./sheets";
import { sheetOf, subjectOf, type Formula, type SubjectName } from "./subjects";
import { parse } from "./timing";

export interface Share {
  readonly share: number;
  /** Milliseconds. */
  readonly spent: number;
  readonly where: string;
}

const SHOWN = 12;
/** Microseconds between two looks. */
const INTERVAL = 200;

async function profile(name: SubjectName, shape: Shape): Promise<readonly Share[]> {
  const { sheets, ours } = subjectOf(name, shape, new Map(Object.entries(declared as Record<string, Formula>)));
  const json = sheets.map((sheet) => sheetOf(shape, sheet));
  ours(json.map(parse));
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: INTERVAL });
  const grids = json.map(parse);
  globalThis.gc?.();
  await session.post("Profiler.start");
  ours(grids);
  const { nodes, samples = [], timeDeltas = [] } = (await session.post("Profiler.stop")).profile;
  const nameOf = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName || "(without a name)"]));
  const spent = new Map<string, number>();
  samples.forEach((id, at) => spent.set(nameOf.get(id)!, (spent.get(nameOf.get(id)!) ?? 0) + timeDeltas[at] / 1000));
  const whole = [...spent.values()].reduce((sum, each) => sum + each, 0);
  return [...spent]
    .sort((a, b) => b[1] - a[1])
    .slice(0, SHOWN)
    .map(([where, each]) => ({ share: each / whole, spent: each, where }));
}

const { name, shape } = JSON.parse(process.argv[3]) as { name: SubjectName; shape: Shape };
void profile(name, shape).then((shares) => console.log(JSON.stringify(shares)));
