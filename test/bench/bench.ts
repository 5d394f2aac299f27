/**
 * Times the formulas that ship and a whole audit against a plain single pass (plain.ts) and a database (duckdb.ts) in the same run, and prints tables.
 * Run: `npm run bench`. ROWS and RUNS say otherwise how many (ROWS=10000,100000 RUNS=5). Every result is compared before it is timed.
 */
import { readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Script } from "node:vm";
import { runNow } from "../../src/audit";
import { auditTask } from "../../src/audit/audit";
import { DEFAULT_SETTINGS } from "../../src/rulebook/settings";
import { findLayout, gridSource, isLayout, openSheet } from "../../src/sheets";
import type { Sheet } from "../../src/sheets/types";
import { Database, latePenaltySql, lateTurnsSql, qualityRefundRateSql, replyRateSql } from "./duckdb";
import { latePenalty, lateTurns, qualityRefundRate, replyRate, replyRateOfShuffled } from "./plain";
import { chatSheet, orderSheet, type Shape } from "./sheets";

type Grid = unknown[][];
type Formula = (...args: unknown[]) => Grid;

const ROWS = (process.env.ROWS ?? "10000,100000,1000000").split(",").map(Number);
const RUNS = Number(process.env.RUNS ?? 5);
const ONLY = process.env.ONLY?.split(",");
/** Orders of a shop with so many messages. */
const ORDERS_SHARE = 0.1;

const WORDS = {
  zh: { customer: "买家", agent: "客服", cancelled: "已取消", refunded: "退款成功", quality: ["质量问题", "商品破损"] },
  en: { customer: "customer", agent: "agent", cancelled: "cancelled", refunded: "refunded", quality: ["quality problem", "damaged"] },
} as const;

const formulas = loadFormulas();

function loadFormulas(): ReadonlyMap<string, Formula> {
  const loaded = new Map<string, Formula>();
  class CellError extends Error {}
  Object.assign(globalThis, {
    CustomFunctions: { associate: (id: string, formula: Formula) => loaded.set(id, formula), Error: CellError, ErrorCode: {} },
  });
  const file = path.resolve("dist/functions.js");
  new Script(readFileSync(file, "utf8"), { filename: file }).runInThisContext();
  return loaded;
}

function figure(id: string, ...args: unknown[]): number {
  return formulas.get(id)!(...args)[0][0] as number;
}

const parse = (json: string) => JSON.parse(json) as Grid;

function sheetOf(grid: Grid): Sheet {
  const source = gridSource(grid);
  const layout = findLayout(source);
  if (!isLayout(layout)) throw new Error("The sheet is not recognised");
  return openSheet(source, layout);
}

/** Milliseconds of one call; what it needs is made before the clock starts. */
async function timed<T>(prepare: () => T, work: (prepared: T) => unknown): Promise<number> {
  const prepared = prepare();
  globalThis.gc?.();
  const start = process.hrtime.bigint();
  await work(prepared);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[times.length >> 1];

interface Contest {
  readonly name: string;
  readonly rows: number;
  /** How the rows are: for the table. */
  readonly shape: string;
  readonly json: string;
  readonly plain: (grid: Grid) => number;
  /** A second sheet that the formula is handed. */
  readonly second?: string;
  readonly ours: (grid: Grid, second: Grid) => number;
  readonly duck?: () => Promise<number>;
}

/** All three in turn, so that whatever slows the machine slows each of them. */
async function compete({ name, rows, shape, json, second = "[]", plain, ours, duck }: Contest): Promise<void> {
  const expected = plain(parse(json));
  same(name, expected, ours(parse(json), parse(second)));
  if (duck) same(`${name} in SQL`, expected, await duck());
  const times = { plain: [] as number[], ours: [] as number[], duck: [] as number[] };
  for (let run = 0; run < RUNS; run++) {
    times.plain.push(await timed(() => parse(json), plain));
    times.ours.push(
      await timed(
        () => [parse(json), parse(second)] as const,
        ([grid, other]) => ours(grid, other),
      ),
    );
    if (duck) times.duck.push(await timed(() => undefined, duck));
  }
  const [yardstick, formula, database] = [median(times.plain), median(times.ours), median(times.duck)];
  const cells = [
    name,
    rows.toLocaleString("en"),
    shape,
    ms(yardstick),
    ((yardstick * 1e6) / rows).toFixed(0),
    ms(formula),
    ratio(formula / yardstick),
  ];
  line(duck ? [...cells, ms(database), ratio(formula / database)] : cells);
}

function same(name: string, expected: number, found: number): void {
  if (!(Math.abs(expected - found) < 1e-9)) throw new Error(`${name}: the plain pass says ${expected}, the other ${found}`);
}

const WIDTHS = [30, 10, 22, 10, 8, 10, 9, 10, 9];
const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0);
const ratio = (value: number) => `${value.toFixed(2)}×`;
const line = (cells: readonly string[]) =>
  console.log(cells.map((cell, at) => (at === 0 || at === 2 ? cell.padEnd(WIDTHS[at]) : cell.padStart(WIDTHS[at]))).join(" "));
const title = (text: string) => console.log(`\n${text}`);
const wanted = (name: string) => !ONLY || ONLY.includes(name);

async function figures(database: Database): Promise<void> {
  title("Figures: median of each; × plain and × DuckDB say how much longer the formula takes");
  line(["figure", "rows", "rows are", "plain ms", "ns/row", "ours ms", "× plain", "DuckDB ms", "× DuckDB"]);
  for (const rows of ROWS) {
    for (const times of ["serial", "text"] as const) {
      for (const order of ["sorted", "shuffled"] as const) {
        for (const language of ["zh", "en"] as const) await figuresOf(database, { rows, times, order, language });
      }
    }
  }
}

async function figuresOf(database: Database, shape: Shape): Promise<void> {
  const { rows, times, order, language } = shape;
  const { customer, agent, cancelled, refunded, quality } = WORDS[language];
  const words = `${times} ${order} ${language}`;
  const contest = { rows, shape: words };
  const chats = chatSheet(shape);
  await database.load("chats", chats, times);
  const plainReplyRate = order === "sorted" ? replyRate : replyRateOfShuffled;
  await compete({
    ...contest,
    name: "REPLYRATE",
    json: chats,
    plain: (grid) => plainReplyRate(grid, times, customer, agent),
    ours: (grid) => figure("REPLYRATE", grid),
    duck: () => database.number(replyRateSql(times, customer, agent)),
  });
  if (order === "sorted") {
    await compete({
      ...contest,
      name: "FINDINGS of late-reply",
      json: chats,
      plain: (grid) => lateTurns(grid, times, customer, agent),
      ours: (grid) => formulas.get("FINDINGS")!(grid, "late-reply").length - 1,
      duck: () => database.number(lateTurnsSql(times, customer, agent)),
    });
  }
  const orders = orderSheet(shape);
  await database.load("orders", orders, times);
  await compete({
    ...contest,
    name: "LATESHIPPENALTY",
    json: orders,
    plain: (grid) => latePenalty(grid, times, cancelled),
    ours: (grid) => figure("LATESHIPPENALTY", grid),
    duck: () => database.number(latePenaltySql(times, cancelled)),
  });
  await compete({
    ...contest,
    name: "QUALITYREFUNDRATE",
    json: orders,
    plain: (grid) => qualityRefundRate(grid, refunded, quality),
    ours: (grid) => figure("QUALITYREFUNDRATE", grid),
    duck: () => database.number(qualityRefundRateSql(refunded, quality)),
  });
}

async function audits(): Promise<void> {
  title(`A whole audit of all rules over messages and a tenth as many orders; plain: REPLYRATE that also scans each agent's text once`);
  line(["", "messages", "rows are", "plain ms", "ns/row", "audit ms", "× plain"]);
  for (const rows of ROWS) {
    for (const order of ["sorted", "shuffled"] as const) {
      const shape: Shape = { rows, times: "serial", order, language: "zh" };
      const { customer, agent } = WORDS.zh;
      const orders = orderSheet({ ...shape, rows: Math.round(rows * ORDERS_SHARE) });
      const plainReplyRate = order === "sorted" ? replyRate : replyRateOfShuffled;
      await compete({
        name: "audit",
        rows,
        shape: `serial ${order} zh`,
        json: chatSheet(shape),
        plain: (grid) => plainReplyRate(grid, "serial", customer, agent, true),
        second: orders,
        ours: (grid, second) => {
          const report = runNow(auditTask({ chat: sheetOf(grid), orders: sheetOf(second) }, DEFAULT_SETTINGS));
          return report.figures.find(({ id }) => id === "reply-rate")!.value!;
        },
      });
    }
  }
}

async function wholeColumn(): Promise<void> {
  title("A whole-column reference: 1,048,576 rows of which 1,000 are filled");
  const filled = chatSheet({ rows: 1_000, times: "serial", order: "sorted", language: "zh" });
  const blank = (cells: number) => Array.from({ length: cells }, () => "");
  const times = { filled: [] as number[], whole: [] as number[] };
  for (let run = 0; run < 4 * RUNS; run++) {
    times.filled.push(
      await timed(
        () => parse(filled),
        (grid) => figure("REPLYRATE", grid),
      ),
    );
    times.whole.push(
      await timed(
        () => {
          const grid = parse(filled);
          while (grid.length < 1_048_576) grid.push(blank(6));
          return grid;
        },
        (grid) => figure("REPLYRATE", grid),
      ),
    );
  }
  const [part, whole] = [median(times.filled), median(times.whole)];
  console.log(
    `filled part ${ms(part)} ms, whole column ${ms(whole)} ms (goal: at most 1.5 × the filled part + 10 ms = ${ms(1.5 * part + 10)} ms)`,
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
  const json = chatSheet({ rows: 100_000, times: "serial", order: "sorted", language: "zh" });
  const other = chatSheet({ rows: 100_000, times: "serial", order: "shuffled", language: "zh" });
  const together: number[] = [];
  const alone = DASHBOARD.map(() => [] as number[]);
  const call =
    ([id, ...args]: readonly [string, ...unknown[]]) =>
    (grid: Grid) =>
      formulas.get(id)!(grid, ...args);
  for (let run = 0; run < RUNS; run++) {
    for (const [at, formula] of DASHBOARD.entries()) {
      // Another range in between, so that nothing of the formula's own is remembered.
      figure("REPLYRATE", parse(other));
      alone[at].push(await timed(() => parse(json), call(formula)));
    }
    figure("REPLYRATE", parse(other));
    let sum = 0;
    for (const formula of DASHBOARD) sum += await timed(() => parse(json), call(formula));
    together.push(sum);
  }
  const slowest = Math.max(...alone.map(median));
  console.log(
    `together ${ms(median(together))} ms, the slowest alone ${ms(slowest)} ms: ${ratio(median(together) / slowest)} (goal: at most 4×)`,
  );
}

async function grid(): Promise<void> {
  title("REPLYRATE for 50 agents and 31 days in one spilled formula");
  const days = [Array.from({ length: 31 }, (_, day) => 45_413 + day)];
  const agents = Array.from({ length: 50 }, (_, agent) => [`客服${agent}`]);
  for (const rows of ROWS) {
    const json = chatSheet({ rows, times: "serial", order: "sorted", language: "zh" });
    const times = { one: [] as number[], all: [] as number[] };
    for (let run = 0; run < RUNS; run++) {
      times.one.push(
        await timed(
          () => parse(json),
          (chats) => figure("REPLYRATE", chats),
        ),
      );
      times.all.push(
        await timed(
          () => parse(json),
          (chats) => formulas.get("REPLYRATE")!(chats, null, agents, days, days),
        ),
      );
    }
    const [one, all] = [median(times.one), median(times.all)];
    console.log(
      `${rows.toLocaleString("en")} rows: one figure ${ms(one)} ms, 1,550 figures ${ms(all)} ms: ${ratio(all / one)} (goal: at most 2×)`,
    );
  }
}

async function main(): Promise<void> {
  console.log(`${os.cpus().length} cores (${os.cpus()[0].model.trim()}), Node ${process.version}, medians of ${RUNS} runs`);
  if (wanted("figures")) await figures(await Database.open());
  if (wanted("audit")) await audits();
  if (wanted("column")) await wholeColumn();
  if (wanted("dashboard")) await dashboard();
  if (wanted("grid")) await grid();
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
