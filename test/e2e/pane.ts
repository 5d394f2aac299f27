/** The add-in's pane by its words, for the browser tests. */
import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { paneTexts, type PaneKey } from "../../src/locales/pane";
import { resultTexts, type ResultKey } from "../../src/locales/results";
import { fill } from "../../src/locales";
import type { CellValue } from "../../src/workbench/host/workbook";
import { openWorkbench, type OpenOptions, type OpenWorkbench } from "./harness";

export interface OpenPane extends OpenWorkbench {
  readonly language: "zh-CN" | "en-US";
  /** A text of the pane, up to its first placeholder where the data for it is not given. */
  text(key: PaneKey | ResultKey, data?: Readonly<Record<string, string | number>>): string;
  button(key: PaneKey | ResultKey, data?: Readonly<Record<string, string | number>>): Locator;
  /** Until the sentence stands in the pane. */
  says(key: PaneKey | ResultKey, data?: Readonly<Record<string, string | number>>): Promise<void>;
  audit(): Promise<void>;
  /** What a card of the results shows; blanks that do not break are blanks like any other. */
  figure(id: string): Promise<string>;
  /** No calculation is under way. */
  settled(): Promise<void>;
  read(sheet: string, address: string): Promise<CellValue[][]>;
  write(sheet: string, address: string, cells: (string | number | null)[][]): Promise<void>;
  /** Rows of a sheet (from 1, as far as `last`) that a format of the add-in colours right now. */
  coloured(sheet: string, last: number): Promise<number[]>;
  /** The workbook as .xlsx, base64; and such a file opened. */
  saved(): Promise<string>;
  openFile(name: string, data: string): Promise<void>;
  /** Nothing went wrong that a user would not see. */
  checked(): Promise<void>;
}

export async function openPane(options: OpenOptions = {}): Promise<OpenPane> {
  const workbench = await openWorkbench(options);
  const language = options.language ?? "zh-CN";
  const text: OpenPane["text"] = (key, data) =>
    fill({ ...paneTexts[language], ...resultTexts[language] }[key], data)
      .split("{")[0]
      .trim();
  const button: OpenPane["button"] = (key, data) =>
    workbench.pane().getByRole("button", { name: text(key, data), exact: data !== undefined });
  const says: OpenPane["says"] = (key, data) => workbench.pane().getByText(text(key, data)).first().waitFor();
  const { page } = workbench;
  const settled = () => page.evaluate(() => window.workbench.settled());
  await page.evaluate(() => window.workbench.pane(true));
  // Nothing can be audited before the sheets are known.
  await workbench.pane().locator("#sheets input:checked").first().waitFor({ state: "attached" });
  return {
    ...workbench,
    language,
    text,
    button,
    says,
    async audit() {
      await button("run.audit").click();
      await says("run.done");
      await settled();
    },
    figure: async (id) => (await workbench.pane().locator(`#figure-${id}`).innerText()).replace(/\s/g, " "),
    settled,
    read: (sheet, address) => page.evaluate(([name, at]) => window.workbench.read(name, at).values, [sheet, address] as const),
    write: (sheet, address, cells) =>
      page.evaluate(([name, at, values]) => window.workbench.write(name, at, values), [sheet, address, cells] as const),
    async coloured(sheet, last) {
      const painted = await page.evaluate(([name, at]) => window.workbench.paint(name, at), [sheet, `A1:A${last}`] as const);
      return Object.entries(painted)
        .filter(([, { formats }]) => formats.length > 0)
        .map(([address]) => Number(address.replace(/\D/g, "")))
        .sort((a, b) => a - b);
    },
    async saved() {
      const save = page.getByRole("button", { name: language === "zh-CN" ? "保存" : "Save" });
      const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
      return readFileSync((await download.path())!).toString("base64");
    },
    async openFile(name, data) {
      await page.evaluate(([file, content]) => window.workbench.open(file, content), [name, data] as const);
      await page.evaluate(() => window.workbench.pane(true));
    },
    async checked() {
      const unknown = await page.evaluate(() => window.workbench.host.unknown);
      const { errors, outside } = workbench;
      await workbench.close();
      expect({ errors, outside, unknown }).toEqual({ errors: [], outside: [], unknown: [] });
    },
  };
}
