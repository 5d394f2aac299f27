/** The add-in's pane by its words, for the browser tests. */
import type { Locator } from "playwright-core";
import { paneTexts, type PaneKey } from "../../src/locales/pane";
import { resultTexts, type ResultKey } from "../../src/locales/results";
import { fill } from "../../src/locales";
import { openWorkbench, type OpenOptions, type OpenWorkbench } from "./harness";

export interface OpenPane extends OpenWorkbench {
  readonly language: "zh-CN" | "en-US";
  /** A text of the pane, up to its first placeholder where the data for it is not given. */
  text(key: PaneKey | ResultKey, data?: Readonly<Record<string, string | number>>): string;
  button(key: PaneKey | ResultKey, data?: Readonly<Record<string, string | number>>): Locator;
  /** Until the sentence stands in the pane. */
  says(key: PaneKey | ResultKey, data?: Readonly<Record<string, string | number>>): Promise<void>;
  audit(): Promise<void>;
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
  await workbench.page.evaluate(() => window.workbench.pane(true));
  return {
    ...workbench,
    language,
    text,
    button,
    says,
    async audit() {
      await button("run.audit").click();
      await says("run.done");
      await workbench.page.evaluate(() => window.workbench.settled());
    },
    async checked() {
      const unknown = await workbench.page.evaluate(() => window.workbench.host.unknown);
      const { errors, outside } = workbench;
      await workbench.close();
      expect({ errors, outside, unknown }).toEqual({ errors: [], outside: [], unknown: [] });
    },
  };
}
