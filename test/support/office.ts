/**
 * Microsoft's own, unmodified Excel client in Node, against the workbench's host: `Excel.run` as an add-in calls it.
 * There is no Office.context here, so isSetSupported answers true to everything; `startOffice` has that.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { connectBridge, type HostBridge } from "../../src/workbench/host/bridge";
import { ExcelHost } from "../../src/workbench/host/host";
import { MemoryWorkbook } from "../../src/workbench/host/memory";
import type { GridWorkbook } from "../../src/workbench/host/workbook";

const nothing = (): void => {};
const element = () => ({ style: {}, setAttribute: nothing, appendChild: nothing });

/** What the library looks for at its start and never uses. */
const STUBS: Readonly<Record<string, unknown>> = {
  location: { href: "https://localhost/", protocol: "https:", host: "localhost", hostname: "localhost", search: "", hash: "" },
  name: "",
  navigator: { userAgent: "", language: "en-US" },
  addEventListener: nothing,
  removeEventListener: nothing,
  open: nothing,
  document: {
    getElementById: () => null,
    createElement: element,
    addEventListener: nothing,
    querySelectorAll: () => [],
    getElementsByTagName: () => [],
    readyState: "complete",
    domain: "localhost",
    URL: "https://localhost/",
  },
};

let loaded = false;

function loadExcel(): void {
  if (loaded) return;
  loaded = true;
  const scope = globalThis as unknown as Record<string, unknown>;
  scope.window ??= globalThis;
  scope.self ??= globalThis;
  for (const [name, stub] of Object.entries(STUBS)) scope[name] ??= stub;
  // Indirect: in the global scope and in the same realm, so that `instanceof Date` and the like hold.
  (0, eval)(readFileSync(path.resolve("node_modules/@microsoft/office-js/dist/excel-web-16.00.js"), "utf8"));
}

/** A host on the workbook, and every `Excel.run` from now on goes to it. May be called again in a test file. */
export function startExcel(workbook: GridWorkbook = new MemoryWorkbook()): ExcelHost {
  loadExcel();
  const host = new ExcelHost(workbook);
  connectBridge(host, (OfficeExtension as unknown as { readonly HostBridge: HostBridge }).HostBridge);
  return host;
}

/** The code that a run failed with, or "no error". */
export const failure = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => "no error",
    (error: OfficeExtension.Error) => error.code ?? String(error),
  );

/** Until everything is told that a grid has caused: events come after the answer, in microtasks and promises of the library's. */
export async function settled(): Promise<void> {
  for (let n = 0; n < 20; n++) await Promise.resolve();
}
