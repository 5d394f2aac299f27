/**
 * A very large workbook does not hold the pane up: no task of the page's thread is long, the bar moves, Cancel ends the audit at once and leaves nothing.
 * 200,000 messages and their orders; LARGE=1000000 takes a sheet's full height.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, type Frame, type Page } from "playwright-core";
import webpack from "webpack";
import { paneTexts, type PaneKey } from "../../src/locales/pane";
import { launchBrowser } from "./harness";
import { startServer, type WorkbenchServer } from "./server";

const ROWS = Number(process.env.LARGE ?? 200_000);
/** Milliseconds. */
const LONGEST_TASK = 200;
const CANCEL = 300;
const PATIENCE = ROWS > 200_000 ? 1_200_000 : 300_000;

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
  readonly shares: { readonly stage: string; readonly share: number }[];
  clicked?: number;
  cancelled?: number;
}
declare global {
  interface Window {
    noticed: Noticed;
  }
}

const text = (key: PaneKey) => paneTexts["zh-CN"][key].split("{")[0].trim();
const button = (key: PaneKey) => pane.getByRole("button", { name: text(key) });
const tell = () => page.evaluate(() => window.tell());
const noticed = () => pane.evaluate(() => window.noticed);

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
  server = await startServer(folder);
  browser = await launchBrowser();
}, PATIENCE); // prettier-ignore

afterAll(async () => {
  await browser.close();
  server.stop();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "zh-CN", viewport: { width: 400, height: 950 } });
  page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${server.origin}/workbench/?rows=${ROWS}`);
  await page.waitForFunction(() => document.querySelector("iframe")?.contentDocument?.querySelector("#sheets") != null);
  pane = page.frames().find((frame) => frame.url().includes("/taskpane.html"))!;
  await button("run.audit").waitFor();
  await pane.evaluate((cancelled) => {
    const seen: Window["noticed"] = (window.noticed = { shares: [] });
    const bar = () => document.querySelector("[role=progressbar]");
    const stage = () =>
      bar()
        ?.previousElementSibling?.textContent?.replace(/[\d%…“”]+/g, "")
        .trim() ?? "";
    let last = "";
    new MutationObserver(() => {
      if (stage() !== last) performance.mark((last = stage()));
      const share = bar()?.getAttribute("aria-valuenow");
      if (share != null) seen.shares.push({ stage: stage(), share: Number(share) });
      if (seen.cancelled === undefined && document.body.textContent?.includes(cancelled)) seen.cancelled = performance.now();
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  }, text("run.cancelled"));
}, PATIENCE);

afterEach(async () => {
  expect((await tell()).unknown).toEqual([]);
  await page.context().close();
});

test(`an audit of ${ROWS} messages keeps the pane awake to its end`, async () => {
  const started = Date.now();
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing"] });
  await button("run.audit").click();
  await pane.getByText(text("run.done")).waitFor();
  const took = Date.now() - started;
  await page.waitForTimeout(1000);
  const tasks = tasksOf(await browser.stopTracing());
  const { shares } = await noticed();
  const { sheets, meter } = await tell();
  if (process.env.LARGE) console.log(JSON.stringify({ took, tasks: tasks.slice(0, 40), moves: shares.length, meter, sheets }));
  expect(tasks.filter(({ length }) => length > LONGEST_TASK)).toEqual([]);
  for (const stage of new Set(shares.map((each) => each.stage))) {
    const moved = shares.filter((each) => each.stage === stage).map(({ share }) => share);
    expect(moved).toEqual([...moved].sort((a, b) => a - b));
  }
  expect(new Set(shares.map(({ share }) => share)).size).toBeGreaterThan(20);
  expect(sheets.every(({ formats }) => formats > 0)).toBe(true);
}, PATIENCE); // prettier-ignore

test.each(["run.reading", "run.judging"] as const)("cancelled in the stage %s, it ends at once and leaves the workbook as it was", async (stage) => {
  const { sheets, names, settings } = await tell();
  await button("run.audit").click();
  await pane.getByText(text(stage)).waitFor();
  await pane.waitForFunction(() => Number(document.querySelector("[role=progressbar]")?.getAttribute("aria-valuenow")) > 0.2);
  await pane.evaluate((name) => {
    const cancel = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name)!;
    window.noticed.clicked = performance.now();
    cancel.click();
  }, text("run.cancel"));
  await pane.getByText(text("run.cancelled")).waitFor();
  const { clicked, cancelled } = await noticed();
  if (process.env.LARGE) console.log(JSON.stringify({ stage, took: cancelled! - clicked! }));
  expect(cancelled! - clicked!).toBeLessThan(CANCEL);
  await page.waitForTimeout(1000);
  expect(await tell()).toMatchObject({ sheets, names, settings });
}, PATIENCE); // prettier-ignore
