/**
 * Times the formulas that ship and a whole audit against a plain single pass (plain.ts) and a database (duckdb.ts) in the same run, weighs them, counts what
 * goes over the wire, and ends with every goal and whether it is met. Every result is compared before it is timed.
 *
 *   npm run bench                                          all of it: most of an hour, as each call is handed a sheet that is parsed anew
 *   ROWS=10000,100000 RUNS=3 ONLY=figures npm run bench    a part of it
 *
 * ONLY: figures, audit, column, dashboard, grid, memory, first, wire, profile. SHAPES=serial-sorted-zh,text-shuffled-en takes those alone.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Script } from "node:vm";
import { Database } from "./duckdb";
import { hold, isMissed, printGoals } from "./goals";
import { memoryOf, type Memory } from "./memory";
import type { Profiled, Share } from "./profile";
import { chatSheet, type Shape } from "./sheets";
import {
  FIGURES,
  plainReplyRate,
  sheetOf,
  subjectOf,
  wordsOf,
  type Formula,
  type Formulas,
  type Subject,
  type SubjectName,
} from "./subjects";
import { count, line, median, medians, megabytes, ms, nextCopy, padded, parse, ratio, ROWS, RUNS, timed, title, type Grid } from "./timing";
import { wire, type Crossing } from "./wire";

const ONLY = process.env.ONLY?.split(",");
const SHAPES = process.env.SHAPES?.split(",");
const LARGEST = Math.max(...ROWS);
/** Ten times the rows may take so many times as long. */
const GROWTH = 11;

const formulas = loadFormulas();

function loadFormulas(): Formulas {
  const loaded = new Map<string, Formula>();
  class CellError extends Error {}
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, formula: Formula) => loaded.set(id, formula),
      Error: CellError,
      ErrorCode: {},
    },
  });
  const file = path.resolve("dist/functions.js");
  new Script(readFileSync(file, "utf8"), { filename: file }).runInThisContext();
  return loaded;
}

const figure = (id: string, ...args: unknown[]) => formulas.get(id)!(...args)[0][0] as number;

/** What needs a process of its own, so that nothing else is counted: `bench.cjs <what> <about>` answers in one line. */
const APART = {
  memory: ({ name, shape }: { name: SubjectName; shape: Shape }): Promise<Memory> => memoryOf(subjectOf(name, shape, formulas), shape),
  first: async (shape: Shape): Promise<number> => {
    const chats = parse(chatSheet(shape));
    return timed(
      () => chats,
      (grid) => figure("REPLYRATE", grid),
    );
  },
  wire: (_: null): Promise<readonly Crossing[]> => wire(),
};

function apart<What extends keyof typeof APART>(
  what: What,
  about: Parameters<(typeof APART)[What]>[0],
): Awaited<ReturnType<(typeof APART)[What]>> {
  return child(process.argv[1], what, about);
}

function child<T>(script: string, ...[what, about]: readonly unknown[]): T {
  const told = execFileSync(process.execPath, ["--expose-gc", script, String(what), JSON.stringify(about)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(told.toString()) as T;
}

function* shapes(rows: number): Generator<Shape> {
  for (const times of ["serial", "text"] as const) {
    for (const order of ["sorted", "shuffled"] as const) {
      for (const language of ["zh", "en"] as const) {
        if (!SHAPES || SHAPES.includes(`${times}-${order}-${language}`)) yield { rows, times, order, language };
      }
    }
  }
}

interface Timing {
  readonly name: SubjectName;
  readonly shape: Shape;
  readonly ours: number;
  /** NaN where there is no plain pass. */
  readonly plain: number;
}

const timings: Timing[] = [];

/** What was slower than it should be, by its name: the slowest of each. */
const slow = new Map<string, Profiled & { readonly time: number }>();

function missed(what: string, time: number, about: Profiled): void {
  if (time > (slow.get(what)?.time ?? 0)) slow.set(what, { ...about, time });
}

function same(name: string, expected: number, found: number): void {
  if (!(Math.abs(expected - found) < 1e-9)) throw new Error(`${name}: expected ${expected}, the other says ${found}`);
}

const WIDTHS = [-22, 10, -19, 9, 7, 9, 9, 10, 9, -30];
const nanoseconds = (time: number, rows: number) => (Number.isNaN(time) ? "-" : ((time * 1e6) / rows).toFixed(0));
const at = (goal: string) => `${goal}, ${count(LARGEST)} rows`;

async function figures(database: Database): Promise<void> {
  title("Figures: median of each; × plain and × DuckDB say how much longer the formula takes");
  line(WIDTHS, ["figure", "rows", "rows are", "plain ms", "ns/row", "ours ms", "× plain", "DuckDB ms", "× DuckDB", "goals"]);
  for (const rows of ROWS) {
    for (const shape of shapes(rows)) {
      const sheets = { chats: "", orders: "", someOrders: "" };
      for (const sheet of ["chats", "orders"] as const) {
        sheets[sheet] = sheetOf(shape, sheet);
        await database.load(sheet, sheets[sheet], shape.times);
      }
      for (const name of FIGURES) await compete(subjectOf(name, shape, formulas), shape, sheets, database);
    }
  }
}

async function compete(
  { name, sheets: [sheet], plain, ours, sql, limit, sqlLimit }: Subject,
  shape: Shape,
  sheets: Readonly<Record<Subject["sheets"][number], string>>,
  database: Database,
): Promise<void> {
  const json = sheets[sheet];
  const duck = () => database.number(sql!);
  const expected = plain ? plain(parse(json)) : await duck();
  same(name, expected, ours([parse(json)]));
  same(`${name} in SQL`, expected, await duck());
  const times = await medians({
    plain: plain && (() => timed(() => parse(json), plain)),
    ours: () =>
      timed(
        () => [parse(json)],
        (grids) => ours(grids),
      ),
    duck: () => timed(() => undefined, duck),
  });
  const words = wordsOf(shape);
  const goals: string[] = [];
  if (shape.rows === LARGEST) {
    if (limit) goals.push(hold(at(`${name} ÷ its plain pass`), limit, times.ours / times.plain, words));
    if (sqlLimit) goals.push(hold(at(`${name} ÷ DuckDB`), sqlLimit, times.ours / times.duck, words));
  }
  timings.push({ name, shape, ours: times.ours, plain: times.plain });
  if (goals.some(isMissed)) missed(name, times.ours, { name, shape });
  line(WIDTHS, [
    name,
    count(shape.rows),
    words,
    ms(times.plain),
    nanoseconds(times.plain, shape.rows),
    ms(times.ours),
    ratio(times.ours / times.plain),
    ms(times.duck),
    ratio(times.ours / times.duck),
    goals.join(", "),
  ]);
}

async function audits(): Promise<void> {
  title(
    "A whole audit of all rules over messages and a tenth as many orders; scanning: the plain REPLYRATE that also looks once at each agent's text",
  );
  const widths = [-22, 10, -19, 9, 7, 9, 9, 10, 11, -30];
  line(widths, ["", "messages", "rows are", "plain ms", "ns/row", "audit ms", "× plain", "scanning", "× scanning", "goal"]);
  for (const rows of ROWS) {
    for (const shape of shapes(rows)) {
      const { plain, ours, sheets } = subjectOf("audit", shape, formulas);
      const [chats, orders] = sheets.map((sheet) => sheetOf(shape, sheet));
      same("audit", plain!(parse(chats)), ours([parse(chats), parse(orders)]));
      const times = await medians({
        plain: () =>
          timed(
            () => parse(chats),
            (grid) => plainReplyRate(grid, shape),
          ),
        scanning: () => timed(() => parse(chats), plain!),
        ours: () => timed(() => [parse(chats), parse(orders)], ours),
      });
      const words = wordsOf(shape);
      const goal = rows === LARGEST ? hold(at("audit of all rules ÷ REPLYRATE's plain pass"), 6, times.ours / times.plain, words) : "";
      timings.push({ name: "audit", shape, ours: times.ours, plain: times.plain });
      if (isMissed(goal)) missed("an audit", times.ours, { name: "audit", shape });
      line(widths, [
        "audit",
        count(rows),
        words,
        ms(times.plain),
        nanoseconds(times.plain, rows),
        ms(times.ours),
        ratio(times.ours / times.plain),
        ms(times.scanning),
        ratio(times.ours / times.scanning),
        goal,
      ]);
    }
  }
}

/** From the medians that were measured already. */
function growth(): void {
  const grown = timings.flatMap((large) => {
    const small = timings.find(
      ({ name, shape }) => name === large.name && wordsOf(shape) === wordsOf(large.shape) && shape.rows * 10 === large.shape.rows,
    );
    return small ? [{ small, large }] : [];
  });
  if (grown.length === 0) return;
  title("Ten times the rows: so many times as long; beside it the plain pass, which caches and sorting slow down as well");
  const widths = [-22, 10, 11, -19, 8, 8, -20];
  line(widths, ["", "from", "to rows", "rows are", "ours", "plain", "goal"]);
  for (const { small, large } of grown) {
    const { name, shape } = large;
    const times = large.ours / small.ours;
    const goal = hold(`${name}: ten times the rows`, GROWTH, times, `${count(shape.rows)} rows, ${wordsOf(shape)}`);
    line(widths, [name, count(small.shape.rows), count(shape.rows), wordsOf(shape), ratio(times), ratio(large.plain / small.plain), goal]);
  }
}

/** What has to be done at the very least to know that there is nothing more: each cell looked at once. */
function filledCells(grid: Grid): number {
  let filled = 0;
  for (const row of grid) for (const cell of row) if (cell !== "") filled++;
  return filled;
}

async function wholeColumn(): Promise<void> {
  title("A whole-column reference: 1,048,576 rows of which 1,000 are filled");
  const shape: Shape = { rows: 1_000, times: "serial", order: "sorted", language: "zh" };
  const blankRows = 1_048_576 - shape.rows - 1;
  const filled = chatSheet(shape);
  const column = padded(filled, blankRows);
  const call = (grid: Grid) => figure("REPLYRATE", grid);
  const times = await medians(
    {
      filled: () => timed(() => parse(filled), call),
      whole: () => timed(() => parse(column), call),
      looking: () => timed(() => parse(column), filledCells),
    },
    4 * RUNS,
  );
  const limit = 1.5 * times.filled + 10;
  const told = `filled part ${ms(times.filled)} ms`;
  const goal = hold("a whole column ≤ 1.5 × its filled part + 10 ms", limit, times.whole, told, (value) => `${ms(value)} ms`);
  if (isMissed(goal)) missed("a whole column", times.whole, { name: "REPLYRATE", shape, blankRows });
  console.log(
    `${told}, whole column ${ms(times.whole)} ms: at most ${goal}; looking once at each of its cells takes ${ms(times.looking)} ms`,
  );
}

const DASHBOARD: readonly (readonly [string, ...unknown[]])[] = [
  ["REPLYRATE"],
  ["REPLYRATE", 3],
  ["REPLYRATE", 1],
  ["REPLYRATE", null, "客服1"],
  ["REPLYRATE", null, "客服2"],
  ["REPLYRATE", null, null, 45_413, 45_413],
  ["REPLYRATE", null, null, 45_414, 45_414],
  ["LATEREPLIES"],
  ["LATEREPLIES", 3],
  ["LATEREPLIES", null, "客服1"],
  ["LATEREPLIES", null, null, 45_413, 45_419],
  ["REPLYTIME"],
  ["REPLYTIME", "median"],
  ["REPLYTIME", "p90"],
  ["REPLYTIME", "max"],
  ["REPLYTIME", "average", "客服3"],
  ["ROBOTONLY"],
  ["ROBOTONLY", "客服1"],
  ["ROBOTONLY", null, 45_413, 45_413],
  ["REPLYRATE", null, "客服3", 45_413, 45_419],
];

async function dashboard(): Promise<void> {
  title("A dashboard: 20 different formulas over the same 100,000 × 6 range, each handed its own copy");
  const shape: Shape = { rows: 100_000, times: "serial", order: "sorted", language: "zh" };
  const json = chatSheet(shape);
  const together: number[] = [];
  const alone = DASHBOARD.map(() => [] as number[]);
  const call =
    ([id, ...args]: readonly [string, ...unknown[]]) =>
    (grid: Grid) =>
      formulas.get(id)!(grid, ...args);
  for (let run = 0; run < RUNS; run++) {
    for (const [at, formula] of DASHBOARD.entries()) alone[at].push(await timed(() => parse(json), call(formula)));
    const copy = nextCopy();
    let sum = 0;
    for (const formula of DASHBOARD) sum += await timed(() => parse(json, copy), call(formula));
    together.push(sum);
  }
  const slowest = Math.max(...alone.map(median));
  const goal = hold("a dashboard of 20 formulas ÷ the slowest alone", 4, median(together) / slowest, "100,000 × 6");
  if (isMissed(goal)) missed("another formula over an equal range", median(together), { name: "REPLYRATE", shape, again: true });
  console.log(
    `together ${ms(median(together))} ms, the slowest alone ${ms(slowest)} ms: ${ratio(median(together) / slowest)}, at most ${goal}`,
  );
}

async function grid(): Promise<void> {
  title("REPLYRATE for 50 agents and 31 days in one spilled formula");
  const days = [Array.from({ length: 31 }, (_, day) => 45_413 + day)];
  const agents = Array.from({ length: 50 }, (_, agent) => [`客服${agent}`]);
  for (const rows of ROWS) {
    const json = chatSheet({ rows, times: "serial", order: "sorted", language: "zh" });
    const { one, all } = await medians({
      one: () =>
        timed(
          () => parse(json),
          (chats) => figure("REPLYRATE", chats),
        ),
      all: () =>
        timed(
          () => parse(json),
          (chats) => formulas.get("REPLYRATE")!(chats, null, agents, days, days),
        ),
    });
    const goal = hold("REPLYRATE for 50 agents × 31 days ÷ one figure", 2, all / one, `${count(rows)} rows`);
    console.log(`${count(rows)} rows: one figure ${ms(one)} ms, 1,550 figures ${ms(all)} ms: ${ratio(all / one)}, at most ${goal}`);
  }
}

/** In processes of their own. Of few rows the rules' own tables would be most of what is weighed. */
function memory(): void {
  title("Memory of one call, as a ratio to the input's own (memory.ts says how it is weighed)");
  const widths = [-22, 10, -19, 10, 10, 9, 10, 12, 9, -20];
  line(widths, ["", "rows", "rows are", "input", "highest", "of input", "kept", "without input", "– kept", "goal"]);
  for (const rows of ROWS.filter((each) => each >= 100_000 || each === LARGEST)) {
    for (const [times, order] of [
      ["serial", "sorted"],
      ["text", "shuffled"],
    ] as const) {
      for (const name of [...FIGURES, "audit"] as const) {
        const shape: Shape = { rows, times, order, language: "zh" };
        const { input, highest, kept, keptAlone } = apart("memory", { name, shape });
        const extra = (highest - kept) / input;
        const goal = rows === LARGEST ? hold(at("extra memory ÷ the input's own"), 0.5, extra, `${name}, ${wordsOf(shape)}`) : "";
        const cells = [
          megabytes(input),
          megabytes(highest),
          ratio(highest / input),
          megabytes(kept),
          megabytes(keptAlone),
          ratio(extra),
          goal,
        ];
        line(widths, [name, count(rows), wordsOf(shape), ...cells]);
      }
    }
  }
}

function first(): void {
  title("The very first call of REPLYRATE in a fresh process, before anything is compiled (for information)");
  for (const rows of ROWS) {
    const shape: Shape = { rows, times: "serial", order: "sorted", language: "zh" };
    const cold = median([1, 2, 3].map(() => apart("first", shape)));
    const warm = timings.find((each) => each.name === "REPLYRATE" && each.shape.rows === rows && wordsOf(each.shape) === wordsOf(shape));
    console.log(`${count(rows)} rows: ${ms(cold)} ms${warm ? `; later calls ${ms(warm.ours)} ms` : ""}`);
  }
}

function crossings(): void {
  title("The wire between the pane and Excel, counted by the workbench's host");
  const widths = [-66, 8, 10, 10, 10, -40];
  line(widths, ["", "trips", "asked", "answered", "largest", "goals: trips, then bytes"]);
  for (const { what, trips, sent, got, largest, goals } of apart("wire", null)) {
    const told = goals.map(({ goal, limit, measured, bytes }) => hold(goal, limit, measured, what.trim(), bytes ? megabytes : count));
    line(widths, [what, count(trips), megabytes(sent), megabytes(got), megabytes(largest), told.join(", ")]);
  }
}

/** Where the time goes of what is slower than it should be: in a build whose functions keep their names. */
function profiles(): void {
  for (const [what, { time: _, ...about }] of slow) {
    title(
      `Where the time of ${what} goes, ${count(about.shape.rows)} rows, ${wordsOf(about.shape)}: in a function itself, without those it calls`,
    );
    const shares = child<readonly Share[]>(path.join(path.dirname(process.argv[1]), "profile.cjs"), "profile", about);
    for (const { share, spent, where } of shares) line([7, 9, -60], [`${(share * 100).toFixed(1)} %`, `${ms(spent)} ms`, where]);
  }
}

async function main(): Promise<void> {
  const [, , what, about] = process.argv;
  if (what) {
    const answer = await (APART[what as keyof typeof APART] as (about: unknown) => unknown)(JSON.parse(about));
    console.log(JSON.stringify(answer));
    return;
  }
  const wanted = (name: string) => !ONLY || ONLY.includes(name);
  console.log(`${os.cpus().length} cores (${os.cpus()[0].model.trim()}), Node ${process.version}, medians of ${RUNS} runs`);
  if (wanted("wire")) crossings();
  if (wanted("column")) await wholeColumn();
  if (wanted("dashboard")) await dashboard();
  if (wanted("grid")) await grid();
  if (wanted("figures")) await figures(await Database.open());
  if (wanted("audit")) await audits();
  growth();
  if (wanted("first")) first();
  if (wanted("memory")) memory();
  if (wanted("profile")) profiles();
  title("Goals");
  printGoals();
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
