/**
 * Microsoft's whole office.js in a window of its own, started by the XDM host as an iframe of Excel on the web would be: Office.onReady,
 * requirement sets, custom functions, ribbon commands. No browser and no jsdom; scripts come from the package.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { createContext, runInContext } from "node:vm";
import { XdmHost, type XdmOptions } from "../../src/workbench/host/xdm";
import type { ExcelHost } from "../../src/workbench/host/host";

const DIST = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const BASE = "https://localhost:8444/office-js/";
const HOST_ORIGIN = "https://localhost:8443";
const ADDIN_ORIGIN = "https://localhost:8444";

type Listener = (event: { readonly data: string; readonly origin: string; readonly source: unknown }) => void;

class Storage {
  private readonly items = new Map<string, string>();
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.items.set(key, String(value));
  removeItem = (key: string): void => void this.items.delete(key);
}

/** An `a` that takes addresses apart, and a `script` that loads when it is put into the page. */
function element(tag: string): Record<string, unknown> {
  const plain = { tagName: tag.toUpperCase(), style: {}, setAttribute: () => {}, appendChild: () => {}, addEventListener: () => {} };
  if (tag !== "a") return plain;
  let url = new URL("https://localhost");
  return Object.defineProperty(plain, "href", {
    get: () => url.href,
    set(value: string) {
      url = new URL(value, ADDIN_ORIGIN);
      Object.assign(plain, { protocol: url.protocol, hostname: url.hostname, host: url.host, port: url.port });
    },
  });
}

export interface OfficePage {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly xdm: XdmHost;
}

/** Loads a page with office.js. Resolves when Office is ready. */
export async function startPage(host: ExcelHost, options: Partial<XdmOptions> = {}): Promise<OfficePage> {
  const xdm = new XdmHost(host, { hostOrigin: HOST_ORIGIN, addinOrigin: ADDIN_ORIGIN, locale: "en-US", ...options });
  const listeners = new Set<Listener>();
  const address = new URL(xdm.frameUrl(`${ADDIN_ORIGIN}/taskpane.html`));
  const later =
    (schedule: typeof setTimeout | typeof setInterval) =>
    (work: () => void, ms?: number): unknown =>
      schedule(work, ms).unref(); // the library's own clock must not keep Node awake
  const page: Record<string, unknown> = {
    console: { ...console, log: () => {} }, // the library is talkative
    // Of the outer realm, so that `instanceof` holds for what tests hand over.
    Array, Date, Error, Promise,
    setTimeout: later(setTimeout), setInterval: later(setInterval), clearTimeout, clearInterval,
    URL, navigator: { userAgent: "", language: "en-US" }, performance: { now: () => performance.now() }, history: {},
    name: xdm.frameName, location: address, sessionStorage: new Storage(), localStorage: new Storage(),
    addEventListener: (type: string, listener: Listener) => void (type === "message" && listeners.add(listener)),
    removeEventListener: (_type: string, listener: Listener) => void listeners.delete(listener),
    open: () => null, alert: () => {}, confirm: () => false, prompt: () => null,
  }; // prettier-ignore
  const context = createContext(page);
  const run = (file: string): void => void runInContext(readFileSync(path.join(DIST, file), "utf8"), context, { filename: file });
  const head = {
    appendChild(script: { src?: string; onload?: () => void; onerror?: () => void }) {
      const file = script.src?.startsWith(BASE) ? script.src.slice(BASE.length).split("?")[0] : "";
      queueMicrotask(() => {
        if (file === "" || !existsSync(path.join(DIST, file))) return script.onerror?.();
        run(file);
        script.onload?.();
      });
    },
  };
  page.document = {
    getElementById: () => null,
    getElementsByTagName: (tag: string) => (tag === "script" ? [{ src: `${BASE}office.js` }] : [head]),
    createElement: element,
    querySelectorAll: () => [],
    addEventListener: () => {},
    readyState: "complete",
    domain: "localhost",
    URL: address.href,
    hasFocus: () => false,
  };
  page.window = page.self = page;
  // Messages cross asynchronously and as text, in both directions.
  const frame = {
    postMessage: (data: string) => queueMicrotask(() => listeners.forEach((hear) => hear({ data, origin: HOST_ORIGIN, source: parent }))),
  };
  const parent = { postMessage: (data: string) => queueMicrotask(() => xdm.receive({ data, origin: ADDIN_ORIGIN, source: frame })) };
  page.parent = page.top = page.opener = parent;
  xdm.attach(frame);
  run("office.js");
  const loaded = page as unknown as OfficePage;
  await loaded.Office.onReady();
  return { Office: loaded.Office, Excel: loaded.Excel, CustomFunctions: loaded.CustomFunctions, xdm };
}
