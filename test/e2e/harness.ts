/**
 * A real browser on the built workbench. `npm run build` comes first.
 *
 *   const workbench = await openWorkbench({ language: "zh-CN" });
 *   await workbench.page.evaluate(() => window.workbench.read("汇总", "B4"));
 *   await workbench.close();
 */
import { existsSync } from "node:fs";
import { type Browser, type Frame, type Page, chromium } from "playwright-core";
import type { Workbench as Automation } from "../../src/workbench/automation";
import type { Snapshot } from "../../src/workbench/host/snapshot";
import { type WorkbenchServer, startServer } from "./server";

declare global {
  interface Window {
    workbench: Automation;
  }
}

export interface OpenOptions {
  readonly language?: "zh-CN" | "en-US";
  readonly theme?: "light" | "dark";
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface OpenWorkbench {
  readonly page: Page;
  /** The add-in's page. */
  pane(): Frame;
  /** What the page asked of any other place than this server. It must stay empty. */
  readonly outside: readonly string[];
  /** Errors that the page or the add-in threw, and what they wrote as errors to the console. */
  readonly errors: readonly string[];
  /** Everything that a user could miss if it had changed. */
  snapshot(): Promise<Snapshot>;
  close(): Promise<void>;
}

const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** CHROMIUM names the browser where it is not at its usual place. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) {
    throw new Error(`No browser at ${executablePath}: install it (Debian: apt-get install chromium), or name another one in CHROMIUM.`);
  }
  return chromium.launch({ executablePath, args: SWITCHES });
}

/** One browser and one server for all tests of a file: what a page keeps is its context's own. */
let shared: { readonly browser: Browser; readonly server: WorkbenchServer } | undefined;

// The browser first, for it may be missing: a server would then be left behind, and keep the tests from ending.
const started = async () => (shared ??= { browser: await launchBrowser(), server: await startServer() });

afterAll(async () => {
  await shared?.browser.close();
  shared?.server.stop();
});

export async function openWorkbench(options: OpenOptions = {}): Promise<OpenWorkbench> {
  const { language = "zh-CN", theme = "light", viewport = { width: 1280, height: 800 } } = options;
  const { browser, server } = await started();
  // The certificate was made a moment ago: nobody trusts it.
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport,
    locale: language,
    colorScheme: theme,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const outside: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(server.origin) && !/^(?:data|blob):/.test(request.url())) outside.push(request.url());
  });
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(`${server.origin}/workbench/?language=${language}&theme=${theme}`);
  await page.evaluate(() => window.workbench.ready());
  return {
    page,
    outside,
    errors,
    pane: () => page.frames().find((frame) => frame.url().includes("/taskpane.html"))!,
    // As one text: a value of so many parts takes Playwright seconds to hand over.
    snapshot: async () => JSON.parse(await page.evaluate(() => JSON.stringify(window.workbench.snapshot()))) as Snapshot,
    close: () => context.close(),
  };
}
