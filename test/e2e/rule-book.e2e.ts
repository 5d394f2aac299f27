/** The rule book as a form, as a shop's owner uses it: a limit is changed, a slip is refused, a rule is switched off, and all of it is taken back. */
import { DEFAULT_SETTINGS } from "../../src/rulebook/settings";
import { fill } from "../../src/locales";
import { book } from "../../src/locales/book";
import { formTexts, type FormKey } from "../../src/locales/form";
import { SHEETS, SUMMARY } from "../../src/workbench/sample/workbook";
import { openPane, type OpenPane } from "./pane";

let pane: OpenPane;
afterEach(() => pane.checked());

const form = (key: FormKey, data?: Readonly<Record<string, string | number>>) => fill(formTexts[pane.language][key], data);
const bookText = (key: keyof (typeof book)["zh-CN"]) => book[pane.language][key];
const rate = async () => (await pane.read(SHEETS.summary, SUMMARY.replyRate.cell))[0][0];
/** A text of JSON, kept as JSON. */
const kept = async () =>
  JSON.parse(
    JSON.parse((await pane.page.evaluate(() => window.workbench.workbook.settings.get("shop-audit.settings"))) ?? "null") as string,
  ) as unknown;

/** Until what was saved has reached the formulas. */
async function saved(): Promise<void> {
  await pane.says("preset.recalculated");
  await pane.settled();
}

test("a parameter is changed, out of range it is refused with a sentence, a rule is switched off, the difference shows, all is reset", async () => {
  pane = await openPane();
  const frame = pane.pane();
  const before = await rate();
  await pane.button("preset.book").click();
  await frame.getByText(form("page.unchanged")).waitFor();

  await frame.locator("#book-late-reply").click();
  const minutes = frame.getByRole("textbox", { name: bookText("parameter.late-reply.minutes"), exact: true });
  expect(await minutes.inputValue()).toBe("5");
  await minutes.fill("1");
  await minutes.press("Enter");
  await saved();
  const strict = await rate();
  expect(Number(strict)).toBeLessThan(Number(before));
  await frame.getByText(form("page.changed", { count: 1 })).waitFor();
  expect(await frame.locator("#book-late-reply").innerText()).toContain(form("set.changed", { count: 1 }));
  await frame.getByText(form("field.default", { value: "5 分钟" })).waitFor();

  // Refused, nothing of it is in force: neither in the workbook nor in a cell.
  const own = await kept();
  await minutes.fill("-3");
  await minutes.press("Enter");
  await frame.getByRole("alert").waitFor();
  expect(await frame.getByRole("alert").innerText()).toBe(form("refused.numberAbove", { found: "-3", min: "0", max: "10,080\u00a0分钟" }));
  expect(await minutes.inputValue()).toBe("-3");
  expect(await kept()).toEqual(own);
  expect(await rate()).toBe(strict);
  await frame.getByRole("button", { name: form("field.resetOf", { name: bookText("parameter.late-reply.minutes") }) }).click();
  await saved();
  expect(await minutes.inputValue()).toBe("5");
  expect(await rate()).toBe(before);

  // Off in the book itself, and on again by the same switch as all others.
  const greeting = frame.getByRole("switch", { name: form("set.check", { rule: bookText("rule.worn-out-address.title") }) });
  expect(await greeting.isChecked()).toBe(false);
  await greeting.click();
  await saved();
  expect(await kept()).toMatchObject({ settings: { custom: { "worn-out-address": { enabled: true } } } });
  await greeting.click();
  await frame.getByText(form("page.unchanged")).waitFor();
  await saved();
  expect(await greeting.isChecked()).toBe(false);

  await frame.getByRole("switch", { name: form("set.check", { rule: bookText("rule.abuse.title") }) }).click();
  await saved();
  await frame.getByText(form("page.changed", { count: 1 })).waitFor();
  expect(await kept()).toMatchObject({ settings: { preset: "custom", off: ["abuse"] } });
  await frame.getByRole("button", { name: form("page.back") }).click();
  await pane.button("preset.bookChanged", { count: 1 }).waitFor();
  await pane.audit();
  await frame.getByText(pane.text("findings.off", { rules: bookText("rule.abuse.title") })).waitFor();
  expect(await frame.locator("#rule-abuse").count()).toBe(0);

  // Asked twice, since it cannot be undone.
  await pane.button("preset.bookChanged", { count: 1 }).click();
  await frame.getByRole("button", { name: form("page.reset") }).click();
  expect(await kept()).toMatchObject({ settings: { off: ["abuse"] } });
  await frame.getByRole("button", { name: form("page.resetYes") }).click();
  await frame.getByText(form("page.unchanged")).waitFor();
  await saved();
  expect(await kept()).toEqual({ version: 1, settings: DEFAULT_SETTINGS });
});
