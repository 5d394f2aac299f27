/**
 * What a manager does, in a real browser: types the formulas, audits, clicks a finding, sorts the sheet, clears, saves. The add-in is the built one,
 * office.js is Microsoft's own; figures are those that the sample's plan counts by hand. PICTURES=1 takes the pictures that README.md shows.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { columnName } from "../../src/workbench/host/address";
import { ORDER_HEADINGS } from "../../src/workbench/sample/orders";
import { sampleExpectations, SHEETS, SUMMARY } from "../../src/workbench/sample/workbook";
import { paneTexts, type PaneKey } from "../../src/locales/pane";
import { resultTexts, type ResultKey } from "../../src/locales/results";
import { rules } from "../../src/locales/rules";
import { openWorkbench, type OpenOptions, type OpenWorkbench } from "./harness";
import { violationsIn } from "./axe";

const { chats, orders } = sampleExpectations();
const { onTime, late, unanswered } = chats.turns;
const REPLY_RATE = onTime / (onTime + late + unanswered);
let workbench: OpenWorkbench;
let language: "zh-CN" | "en-US";

async function open(options: OpenOptions = {}): Promise<void> {
  language = options.language ?? "zh-CN";
  workbench = await openWorkbench(options);
}

/** A text of the pane in the language in force, up to its first placeholder. */
const text = (key: PaneKey | ResultKey): string => ({ ...paneTexts[language], ...resultTexts[language] })[key].split("{")[0].trim();
const button = (key: PaneKey | ResultKey) => workbench.pane().getByRole("button", { name: text(key) });
const done = () => workbench.pane().getByText(text("run.done")).waitFor();
/** Blanks that do not break are blanks like any other. */
const figure = async (id: string): Promise<string> => (await workbench.pane().locator(`#figure-${id}`).innerText()).replace(/\s/g, " ");

afterEach(async () => {
  const { errors, outside } = workbench;
  const unknown = await workbench.page.evaluate(() => window.workbench.host.unknown);
  await workbench.close();
  expect({ errors, outside, unknown }).toEqual({ errors: [], outside: [], unknown: [] });
});

const read = (sheet: string, address: string) =>
  workbench.page.evaluate(([name, cells]) => window.workbench.read(name, cells).values, [sheet, address] as const);
const write = (sheet: string, address: string, cells: (string | number | null)[][]) =>
  workbench.page.evaluate(([name, at, values]) => window.workbench.write(name, at, values), [sheet, address, cells] as const);

/** Rows of a sheet (from 1) that a format of the add-in colours right now. */
async function coloured(sheet: string, rows: number): Promise<number[]> {
  const painted = await workbench.page.evaluate(([name, last]) => window.workbench.paint(name, `A1:A${last}`), [sheet, rows] as const);
  return Object.entries(painted)
    .filter(([, { formats }]) => formats.length > 0)
    .map(([address]) => Number(address.replace(/\D/g, "")))
    .sort((a, b) => a - b);
}

/** The workbook as .xlsx, base64. */
async function saved(): Promise<string> {
  const [download] = await Promise.all([
    workbench.page.waitForEvent("download"),
    workbench.page.getByRole("button", { name: "保存" }).click(),
  ]);
  return readFileSync((await download.path())!).toString("base64");
}

async function audit(): Promise<void> {
  await workbench.page.evaluate(() => window.workbench.pane(true));
  await button("run.audit").click();
  await done();
  await workbench.page.evaluate(() => window.workbench.settled());
}

describe("formulas", () => {
  test("typed into an empty sheet answer what a hand count of the sample gives, and follow an edit", async () => {
    await open();
    expect(await read(SHEETS.summary, SUMMARY.replyRate.cell)).toEqual([[expect.closeTo(REPLY_RATE, 12)]]);
    const at = SHEETS.summary;
    await write(at, "F20", [[SUMMARY.replyRate.formula], [SUMMARY.lateShipPenalty.formula], [SUMMARY.qualityRefundRate.formula]]);
    expect(await read(at, "F20:F22")).toEqual([
      [expect.closeTo(REPLY_RATE, 12)],
      [orders.penalty],
      [expect.closeTo(orders.qualityRefunds / orders.groupedOrders, 12)],
    ]);
    // A charge that is typed replaces the book's own, and an edited cell is charged anew.
    await write(at, "F21", [[SUMMARY.lateShipPenalty.formula.replace(")", ",3)")]]);
    expect(await read(at, "F21")).toEqual([[orders.chargedOrders * 3]]);
    const collected = columnName(ORDER_HEADINGS.indexOf("揽收时间"));
    const times = (await read(SHEETS.orders, `${collected}1:${collected}${orders.rows + 1}`)).map(([time]) => time);
    const row = times.findIndex((time) => typeof time === "number") + 1;
    await write(SHEETS.orders, `${collected}${row}`, [[Number(times[row - 1]) + 30]]);
    expect(Number((await read(SHEETS.summary, SUMMARY.lateShipments.cell))[0][0])).toBeGreaterThan(orders.chargedOrders);
  });

  test("spill by agent, and say in the cell's message why there is no figure", async () => {
    await open({ language: "en-US" });
    const at = SHEETS.summary;
    await write(at, "F20", [["=SHOP.REPLYRATE(A1:B2)"], [`=SHOP.LATEREPLIES(${SHEETS.chats}!A:H,,"nobody")`]]);
    expect(await read(at, "F20:F21")).toEqual([["#VALUE!"], ["#N/A"]]);
    expect(await workbench.page.evaluate(() => window.workbench.message("汇总", "F20"))).toMatch(/chats/);
    const spilled = await read(at, "B12:B16");
    expect(spilled.flat().every((share) => typeof share === "number" && share > 0 && share <= 1)).toBe(true);
  });
});

describe("the pane", () => {
  test("audits, colours exactly the findings' orders, goes to a row, survives a sort, and clears without a trace", async () => {
    await open();
    const last = orders.rows + 1;
    const before = await workbench.snapshot();
    await audit();

    expect(await figure("reply-rate")).toContain(`${(REPLY_RATE * 100).toFixed(2)}%`);
    expect(await figure("late-shipment-penalty")).toContain(`${orders.penalty} 元`);
    expect(await figure("quality-refund-rate")).toContain(`${((orders.qualityRefunds / orders.groupedOrders) * 100).toFixed(2)}%`);

    const rows = await coloured(SHEETS.orders, last);
    const ids = (await read(SHEETS.orders, `B1:B${last}`)).map(([id]) => id);
    const findings = await read(SHEETS.findings, "A2:F400");
    const accused = findings
      .filter(([, table, , , , value]) => table === 1 && typeof value !== "string")
      .map(([, , row]) => ids[Number(row) - 1]);
    const blank = findings.filter(([, table, , , , value]) => table === 1 && value === "").map(([, , row]) => ids[Number(row) - 1]);
    expect(new Set(rows.map((row) => ids[row - 1]))).toEqual(new Set([...accused, ...blank]));

    // A click on a finding goes to its row.
    await workbench.pane().locator("#figure-late-shipment-penalty").click();
    const finding = workbench.pane().getByRole("option").first();
    const row = Number(/第 (\d+)/.exec(await finding.innerText())![1]);
    await finding.click();
    await workbench.page.waitForFunction((wanted) => window.workbench.selection()[0]?.row === wanted - 1, row);

    // Sorted while the pane is open: the colours follow their orders.
    const marked = new Set(rows.map((each) => ids[each - 1]));
    await workbench.page.evaluate(() => window.workbench.select("订单", "B1"));
    await workbench.page.evaluate(() => window.workbench.sort(false));
    await workbench.pane().getByText(text("run.refreshed")).waitFor();
    await workbench.page.evaluate(() => window.workbench.settled());
    const sorted = (await read(SHEETS.orders, `B1:B${last}`)).map(([id]) => id);
    expect(sorted).not.toEqual(ids);
    expect(new Set((await coloured(SHEETS.orders, last)).map((each) => sorted[each - 1]))).toEqual(marked);

    const withoutOurs = await workbench.snapshot();
    await button("highlight.clear").click();
    await workbench.pane().getByText(text("highlight.cleared")).waitFor();
    expect(await coloured(SHEETS.orders, last)).toEqual([]);
    // What the sort did stays; of ours nothing does.
    const after = await workbench.snapshot();
    expect(JSON.stringify(after)).not.toContain("shop-audit");
    expect(JSON.stringify(withoutOurs)).toContain("shop-audit");
    expect(after.sheets.map(({ conditionalFormats }) => conditionalFormats)).toEqual(
      before.sheets.map(({ conditionalFormats }) => conditionalFormats),
    );
  });

  test("leaves the workbook as it was: before an audit and after Clear it is equal", async () => {
    await open({ language: "en-US", theme: "dark" });
    const before = await workbench.snapshot();
    await audit();
    expect(await workbench.snapshot()).not.toEqual(before);
    await button("highlight.clear").click();
    await workbench.pane().getByText(text("highlight.cleared")).waitFor();
    expect(await workbench.snapshot()).toEqual(before);
  });

  test("saved with its colours, opened another day and sorted: no row that was not flagged gains a colour", async () => {
    await open();
    const last = orders.rows + 1;
    await audit();
    const ids = (await read(SHEETS.orders, `B1:B${last}`)).map(([id]) => id);
    const marked = new Set((await coloured(SHEETS.orders, last)).map((row) => ids[row - 1]));
    expect(marked.size).toBeGreaterThan(0);
    const data = await saved();
    await workbench.close();

    await open();
    await workbench.page.evaluate((content) => window.workbench.open("again.xlsx", content), data);
    expect(new Set((await coloured(SHEETS.orders, last)).map((row) => ids[row - 1]))).toEqual(marked);
    await workbench.page.evaluate(() => window.workbench.select("订单", "B1"));
    await workbench.page.evaluate(() => window.workbench.sort(true));
    const sorted = (await read(SHEETS.orders, `B1:B${last}`)).map(([id]) => id);
    expect(sorted).not.toEqual(ids);
    const still = (await coloured(SHEETS.orders, last)).map((row) => sorted[row - 1]);
    expect(still.filter((id) => !marked.has(id))).toEqual([]);
    // Clear knows them though this pane has not coloured them, and needs no audit.
    await workbench.page.evaluate(() => window.workbench.pane(true));
    await button("highlight.clear").click();
    await workbench.pane().getByText(text("highlight.cleared")).waitFor();
    expect(JSON.stringify(await workbench.snapshot())).not.toContain("shop-audit");
  });

  test("says where it is clicked that a finding's row is hidden, and in sight why it could not be gone to", async () => {
    await open({ viewport: { width: 1280, height: 600 } });
    await audit();
    await workbench.pane().locator("#figure-late-shipment-penalty").click();
    const finding = workbench.pane().locator("#rule-late-shipment").getByRole("option").first();
    const row = Number(/第 (\d+)/.exec(await finding.innerText())![1]);
    const { "finding.hidden": hidden } = resultTexts[language];
    await finding.click();
    await workbench.page.waitForFunction((wanted) => window.workbench.selection()[0]?.row === wanted - 1, row);
    expect(await finding.innerText()).not.toContain(hidden);
    const sheet = SHEETS.orders;
    await workbench.page.evaluate(
      ([name, at]) => window.workbench.workbook.sheetNamed(name)!.hideRows(at - 1, 1, true),
      [sheet, row] as const,
    ); // prettier-ignore
    await finding.click();
    await finding.getByText(hidden).waitFor();

    const REFUSED = 5001;
    await workbench.page.evaluate((error) => window.workbench.host.failNext(error), REFUSED as 5001);
    await finding.click();
    const alert = workbench.pane().getByRole("alert");
    await alert.waitFor();
    const [top, bottom, height] = await alert.evaluate((element) => {
      const box = element.getBoundingClientRect();
      return [box.top, box.bottom, window.innerHeight];
    });
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(height);
  });

  test("switches the preset for pane and formulas at once", async () => {
    await open();
    await workbench.page.evaluate(() => window.workbench.pane(true));
    const [[source]] = await read(SHEETS.summary, SUMMARY.replyRate.cell);
    await workbench.pane().getByText(rules[language]["preset.platform-today"]).click();
    await workbench.page.waitForFunction(([name, cell, value]) => window.workbench.read(name, cell).values[0][0] !== value, [
      SHEETS.summary,
      SUMMARY.replyRate.cell,
      source,
    ] as const);
    await workbench.page.evaluate(() => window.workbench.settled());
    const [[today]] = await read(SHEETS.summary, SUMMARY.replyRate.cell);
    await audit();
    expect(await figure("reply-rate")).toContain(`${(Number(today) * 100).toFixed(2)}`.slice(0, 4));
  });

  test("the ribbon's button audits the active sheet alone", async () => {
    await open();
    await workbench.page.evaluate(() => window.workbench.select("聊天", "A1"));
    await workbench.page.evaluate(() => window.workbench.press("ShopAudit.AuditActiveSheet"));
    await done();
    expect(await coloured(SHEETS.orders, orders.rows + 1)).toEqual([]);
    expect((await coloured(SHEETS.chats, chats.messages + 1)).length).toBeGreaterThan(late + unanswered);
  });

  test.each(["zh-CN", "en-US"] as const)("has no accessibility violation, and nothing is cut at 320 px (%s)", async (tongue) => {
    await open({ language: tongue });
    await audit();
    const frame = workbench.pane();
    expect(await violationsIn(frame)).toEqual([]);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  });
});

test("saves as .xlsx and opens it again with the same cells and formulas", async () => {
  await open();
  const data = await saved();
  const before = await read(SHEETS.orders, "A1:H50");
  await workbench.page.evaluate((content) => window.workbench.open("again.xlsx", content), data);
  expect(await read(SHEETS.orders, "A1:H50")).toEqual(before);
  expect(await read(SHEETS.summary, SUMMARY.lateShipPenalty.cell)).toEqual([[orders.penalty]]);
});

if (process.env.PICTURES) {
  test.each(["zh-CN", "en-US"] as const)("picture for README.md (%s)", async (tongue) => {
    await open({ language: tongue, viewport: { width: 1360, height: 820 } });
    await audit();
    await workbench.pane().locator("#figure-late-shipment-penalty").click();
    await workbench.pane().getByRole("option").first().click();
    await workbench.page.waitForTimeout(1500);
    await workbench.page.screenshot({ path: join(__dirname, `pictures/workbench.${tongue}.png`) });
  });
}
