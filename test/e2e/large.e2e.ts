/**
 * A very large workbook does not hold the pane up: no task of the page's thread is long, the bar moves, Cancel ends the audit at once and leaves nothing.
 * A million messages, nearly a sheet's full height, and their orders; LARGE=… takes as many, and prints what was measured.
 * What goes over the wire is counted on a wide order sheet as well.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, type Frame, type Page } from "playwright-core";
import webpack from "webpack";
import { paneTexts, type PaneKey } from "../../src/locales/pane";
import { resultTexts, type ResultKey } from "../../src/locales/results";
import { cellsNeeded } from "../support/wideOrders";
import { launchBrowser } from "./harness";
import type { Made } from "./large/messages";
import { startServer, type WorkbenchServer } from "./server";

const MESSAGES = Number(process.env.LARGE ?? 1_000_000);
/** Milliseconds. */
const LONGEST_TASK = 200;
const CANCEL = 300;
const PATIENCE = 240_000;

/** Typed as little as any of Node's old modules. */
const configuration = jest.requireActual<(folder: string) => webpack.Configuration>("./large/webpack.config.cjs");
const dist = path.resolve(__dirname, "../../dist");
let folder: string;
let server: WorkbenchServer;
let browser: Browser;
let page: Page;
let pane: Frame;

/** What a manager would notice, written down inside the pane while it happens. */
interface Noticed {
  shares: { readonly stage: string; readonly share: number }[];
  clicked?: number;
  cancelled?: number;
}
declare global {
  interface Window {
    noticed: Noticed;
  }
}

const text = (key: PaneKey | ResultKey) => ({ ...paneTexts["zh-CN"], ...resultTexts["zh-CN"] })[key].split("{")[0].trim();
const button = (key: PaneKey | ResultKey) => pane.getByRole("button", { name: text(key) });
const tell = () => page.evaluate(() => window.tell());
const noticed = () => pane.evaluate(() => window.noticed);
/** For whoever asked for a size of their own. */
const print = (told: object) => process.env.LARGE && console.log(JSON.stringify(told));

interface Task {
  /** Milliseconds of the processor: what other programs take of it meanwhile is not the pane's fault. */
  readonly length: number;
  readonly stage: string;
}

interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ts: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args: { readonly name?: string };
}

/** The tasks of the threads that pages run on, the longest first, in what stage of the audit each began. */
function tasksOf(trace: Buffer): readonly Task[] {
  const { traceEvents: events } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const pages = new Set(events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(threadOf));
  const stages = events.filter(({ cat, ts }) => cat.includes("blink.user_timing") && ts > 0).sort((a, b) => a.ts - b.ts);
  return events
    .filter((event) => event.name === "ThreadControllerImpl::RunTask" && pages.has(threadOf(event)))
    .map(({ ts, tdur = 0 }) => ({ length: tdur / 1000, stage: stages.filter((mark) => mark.ts <= ts).at(-1)?.name ?? "" }))
    .sort((a, b) => b.length - a.length);
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "shop-audit-large-"));
  const large = path.join(folder, "workbench");
  cpSync(dist, folder, { recursive: true, filter: (file) => path.relative(dist, file) !== "workbench" });
  mkdirSync(large);
  writeFileSync(path.join(large, "index.html"), '<!doctype html><meta charset="utf-8"><title>large</title><body><script src="page.js"></script>');
  await new Promise<void>((resolve, reject) =>
    webpack(configuration(large), (error, stats) => (error ?? stats?.hasErrors() ? reject(error ?? new Error(stats!.toString())) : resolve())),
  );
  browser = await launchBrowser();
  server = await startServer(folder);
}, PATIENCE); // prettier-ignore

afterAll(async () => {
  await browser.close();
  server.stop();
  rmSync(folder, { recursive: true });
});

/** The pane beside a workbook that is made up for it, and watched from within. */
async function open(made: Made): Promise<void> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "zh-CN", viewport: { width: 400, height: 950 } });
  page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${server.origin}/workbench/?made=${JSON.stringify(made)}`);
  await page.waitForFunction(() => document.querySelector("iframe")?.contentDocument?.querySelector("#sheets") != null);
  pane = page.frames().find((frame) => frame.url().includes("/taskpane.html"))!;
  // It can be pressed once the pane has looked at the sheets.
  await pane.locator("button:not([aria-disabled=true])", { hasText: text("run.audit") }).waitFor();
  await pane.evaluate((cancelled) => {
    window.noticed = { shares: [] };
    const bar = () => document.querySelector("[role=progressbar]");
    const stage = () =>
      bar()
        ?.previousElementSibling?.textContent?.replace(/[\d%…“”]+/g, "")
        .trim() ?? "";
    let last = "";
    new MutationObserver(() => {
      const seen = window.noticed;
      if (stage() !== last) performance.mark((last = stage()));
      const share = bar()?.getAttribute("aria-valuenow");
      if (share != null) seen.shares.push({ stage: stage(), share: Number(share) });
      if (seen.clicked !== undefined && seen.cancelled === undefined && document.body.textContent?.includes(cancelled))
        seen.cancelled = performance.now();
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  }, text("run.cancelled"));
  await silence();
}

/** Earlier colours are looked for when the button can be pressed already: what an audit asks for is counted from a silent wire. */
async function silence(): Promise<void> {
  const trips = async () => (await tell()).meter.roundTrips;
  for (let before = NaN, now = await trips(); now !== before; now = await trips()) {
    before = now;
    await page.waitForTimeout(500);
  }
}

/** Audits to the end; the tasks that it took of the pages' threads. */
async function audit(): Promise<readonly Task[]> {
  // Looked for beforehand, as that is no work of the pane's.
  const start = (await button("run.audit").elementHandle())!;
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing"] });
  await start.evaluate((element) => (element as HTMLButtonElement).click());
  await pane.getByText(text("run.done")).waitFor();
  await page.waitForTimeout(1000);
  return tasksOf(await browser.stopTracing());
}

async function clear(): Promise<void> {
  await button("highlight.clear").first().click();
  await pane.getByText(text("highlight.cleared")).first().waitFor();
}

async function close(): Promise<void> {
  expect((await tell()).unknown).toEqual([]);
  await page.context().close();
}

// All memory may happen to be collected within one task. What is long by itself is long again: each try of a whole audit has a workbook and a pane of its own.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

describe(`an audit of ${MESSAGES} messages`, () => {
  // One after the other, as a manager would who changes his mind.
  beforeAll(() => open({ messages: MESSAGES }), PATIENCE);
  afterAll(close);

  test.each([
    ["run.reading", 0],
    ["run.reading", 0.5],
    ["run.judging", 0],
    ["run.judging", 0.5],
    ["run.colouring", 0.3],
  ] as const)("cancelled in the stage %s beyond %d, it ends at once and leaves the workbook as it was", async (stage, share) => {
    const { sheets, names, settings } = await tell();
    await pane.evaluate(() => void (window.noticed = { shares: [] }));
    await button("run.audit").click();
    await pane.evaluate(
      ([stage, share, name]) =>
        new Promise<void>((resolve) => {
          const look = () => {
            const bar = document.querySelector("[role=progressbar]");
            const cancel = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name);
            const isThere = bar?.previousElementSibling?.textContent?.includes(stage) && Number(bar.getAttribute("aria-valuenow")) >= share;
            if (!isThere || !cancel) return setTimeout(look);
            window.noticed.clicked = performance.now();
            cancel.click();
            resolve();
          };
          look();
        }),
      [text(stage), share, text("run.cancel")] as const,
    );
    await pane.getByText(text("run.cancelled")).waitFor();
    const { clicked, cancelled } = await noticed();
    print({ stage, share, took: cancelled! - clicked! });
    expect(cancelled! - clicked!).toBeLessThan(CANCEL);
    await page.waitForTimeout(500);
    expect(await tell()).toMatchObject({ sheets, names, settings });
  }, PATIENCE); // prettier-ignore
});

describe(`a whole audit of ${MESSAGES} messages`, () => {
  beforeEach(() => open({ messages: MESSAGES }), PATIENCE);
  afterEach(close);

  test(
    "keeps the pane awake to its end, and what it coloured is cleared, which leaves the workbook as it was",
    async () => {
      const before = await tell();
      const tasks = await audit();
      const { shares } = await noticed();
      const { sheets, meter } = await tell();
      print({ tasks: tasks.slice(0, 20), moves: shares.length, meter, sheets });
      expect(tasks.filter(({ length }) => length > LONGEST_TASK)).toEqual([]);
      for (const stage of new Set(shares.map((each) => each.stage))) {
        const moved = shares.filter((each) => each.stage === stage).map(({ share }) => share);
        expect(moved).toEqual([...moved].sort((a, b) => a - b));
      }
      expect(new Set(shares.map(({ share }) => share)).size).toBeGreaterThan(20);
      expect(sheets.every(({ formats }) => formats > 0)).toBe(true);
      expect(sheets.map((sheet) => ({ ...sheet, formats: 0 }))).toEqual(before.sheets);
      await clear();
      expect((await tell()).sheets).toEqual(before.sheets);
    },
    PATIENCE,
  );
});

describe("a wide order sheet", () => {
  afterEach(close);

  test.each([
    [100_000, 45, 4_000_000, 12, 500_000],
    [1_000_000, 12, 1_100_000, 60, 5_000_000],
  ])("the wire of an audit of %d orders of %d columns, read in answers of some %d bytes, a twentieth coloured in %d round trips and %d bytes", async (orders, width, answer, trips, most) => {
    await open({ orders, width });
    const { meter: before } = await tell();
    const tasks = await audit();
    const { meter, read } = await tell();
    print({ before, read, meter, tasks: tasks.slice(0, 20) });
    expect(tasks.filter(({ length }) => length > LONGEST_TASK)).toEqual([]);
    const bytes = ({ requestBytes, responseBytes }: typeof meter) => requestBytes + responseBytes;
    expect(meter.cellsRead - before.cellsRead).toBeLessThanOrEqual(cellsNeeded(orders, width));
    expect(Math.max(meter.largestRequest, meter.largestResponse)).toBeLessThan(4_500_000);
    expect(meter.roundTrips - before.roundTrips).toBeLessThanOrEqual((bytes(meter) - bytes(before)) / answer + 10);
    expect(meter.roundTrips - read.roundTrips).toBeLessThanOrEqual(trips);
    expect(bytes(meter) - bytes(read)).toBeLessThan(most);
    await clear();
    const { meter: cleared, sheets } = await tell();
    expect(cleared.roundTrips - meter.roundTrips).toBeLessThanOrEqual(3);
    expect(sheets[0].formats).toBe(0);
  }, PATIENCE); // prettier-ignore
});
