/**
 * What a manager does, in a real browser: types the formulas, audits, clicks a finding, switches the preset. The add-in is the built one,
 * office.js is Microsoft's own; figures are those that the sample's plan counts by hand. PICTURES=1 takes the pictures that README.md shows.
 */
import { join } from "node:path";
import { columnName } from "../../src/workbench/host/address";
import { ORDER_HEADINGS } from "../../src/workbench/sample/orders";
import { sampleExpectations, SHEETS, SUMMARY } from "../../src/workbench/sample/workbook";
import { resultTexts } from "../../src/locales/results";
import { rules } from "../../src/locales/rules";
import { openPane, type OpenPane } from "./pane";
import { violationsIn } from "./axe";

const { chats, orders } = sampleExpectations();
const { onTime, late, unanswered } = chats.turns;
const REPLY_RATE = onTime / (onTime + late + unanswered);
let pane: OpenPane;
afterEach(() => pane.checked());

describe("formulas", () => {
  test("typed into an empty sheet answer what a hand count of the sample gives, and follow an edit", async () => {
    pane = await openPane();
    expect(await pane.read(SHEETS.summary, SUMMARY.replyRate.cell)).toEqual([[expect.closeTo(REPLY_RATE, 12)]]);
    const at = SHEETS.summary;
    await pane.write(at, "F20", [[SUMMARY.replyRate.formula], [SUMMARY.lateShipPenalty.formula], [SUMMARY.qualityRefundRate.formula]]);
    expect(await pane.read(at, "F20:F22")).toEqual([
      [expect.closeTo(REPLY_RATE, 12)],
      [orders.penalty],
      [expect.closeTo(orders.qualityRefunds / orders.groupedOrders, 12)],
    ]);
    // A charge that is typed replaces the book's own, and an edited cell is charged anew.
    await pane.write(at, "F21", [[SUMMARY.lateShipPenalty.formula.replace(")", ",3)")]]);
    expect(await pane.read(at, "F21")).toEqual([[orders.chargedOrders * 3]]);
    const collected = columnName(ORDER_HEADINGS.indexOf("揽收时间"));
    const times = (await pane.read(SHEETS.orders, `${collected}1:${collected}${orders.rows + 1}`)).map(([time]) => time);
    const row = times.findIndex((time) => typeof time === "number") + 1;
    await pane.write(SHEETS.orders, `${collected}${row}`, [[Number(times[row - 1]) + 30]]);
    expect(Number((await pane.read(SHEETS.summary, SUMMARY.lateShipments.cell))[0][0])).toBeGreaterThan(orders.chargedOrders);
  });

  test("spill by agent, and say in the cell's message why there is no figure", async () => {
    pane = await openPane({ language: "en-US" });
    const at = SHEETS.summary;
    await pane.write(at, "F20", [["=SHOP.REPLYRATE(A1:B2)"], [`=SHOP.LATEREPLIES(${SHEETS.chats}!A:H,,"nobody")`]]);
    expect(await pane.read(at, "F20:F21")).toEqual([["#VALUE!"], ["#N/A"]]);
    expect(await pane.page.evaluate(() => window.workbench.message("汇总", "F20"))).toMatch(/chats/);
    const spilled = await pane.read(at, "B12:B16");
    expect(spilled.flat().every((share) => typeof share === "number" && share > 0 && share <= 1)).toBe(true);
  });
});

describe("the pane", () => {
  test("audits, colours exactly the findings' orders, goes to a row, survives a sort, and clears without a trace", async () => {
    pane = await openPane();
    const last = orders.rows + 1;
    const before = await pane.snapshot();
    await pane.audit();

    expect(await pane.figure("reply-rate")).toContain(`${(REPLY_RATE * 100).toFixed(2)}%`);
    expect(await pane.figure("late-shipment-penalty")).toContain(`${orders.penalty} 元`);
    expect(await pane.figure("quality-refund-rate")).toContain(`${((orders.qualityRefunds / orders.groupedOrders) * 100).toFixed(2)}%`);

    const rows = await pane.coloured(SHEETS.orders, last);
    const ids = (await pane.read(SHEETS.orders, `B1:B${last}`)).map(([id]) => id);
    const findings = await pane.read(SHEETS.findings, "A2:F400");
    const accused = findings
      .filter(([, table, , , , value]) => table === 1 && typeof value !== "string")
      .map(([, , row]) => ids[Number(row) - 1]);
    const blank = findings.filter(([, table, , , , value]) => table === 1 && value === "").map(([, , row]) => ids[Number(row) - 1]);
    expect(new Set(rows.map((row) => ids[row - 1]))).toEqual(new Set([...accused, ...blank]));

    // A click on a finding goes to its row.
    await pane.pane().locator("#figure-late-shipment-penalty").click();
    const finding = pane.pane().getByRole("option").first();
    const row = Number(/第 (\d+)/.exec(await finding.innerText())![1]);
    await finding.click();
    await pane.page.waitForFunction((wanted) => window.workbench.selection()[0]?.row === wanted - 1, row);

    // Sorted while the pane is open: the colours follow their orders.
    const marked = new Set(rows.map((each) => ids[each - 1]));
    await pane.page.evaluate(() => window.workbench.select("订单", "B1"));
    await pane.page.evaluate(() => window.workbench.sort(false));
    await pane.says("run.refreshed");
    await pane.settled();
    const sorted = (await pane.read(SHEETS.orders, `B1:B${last}`)).map(([id]) => id);
    expect(sorted).not.toEqual(ids);
    expect(new Set((await pane.coloured(SHEETS.orders, last)).map((each) => sorted[each - 1]))).toEqual(marked);

    const withoutOurs = await pane.snapshot();
    await pane.button("highlight.clear").click();
    await pane.says("highlight.cleared");
    expect(await pane.coloured(SHEETS.orders, last)).toEqual([]);
    // What the sort did stays; of ours nothing does.
    const after = await pane.snapshot();
    expect(JSON.stringify(after)).not.toContain("shop-audit");
    expect(JSON.stringify(withoutOurs)).toContain("shop-audit");
    expect(after.sheets.map(({ conditionalFormats }) => conditionalFormats)).toEqual(
      before.sheets.map(({ conditionalFormats }) => conditionalFormats),
    );
  });

  test("says where it is clicked that a finding's row is hidden, and in sight why it could not be gone to", async () => {
    pane = await openPane({ viewport: { width: 1280, height: 600 } });
    await pane.audit();
    await pane.pane().locator("#figure-late-shipment-penalty").click();
    const finding = pane.pane().locator("#rule-late-shipment").getByRole("option").first();
    const row = Number(/第 (\d+)/.exec(await finding.innerText())![1]);
    const { "finding.hidden": hidden } = resultTexts[pane.language];
    await finding.click();
    await pane.page.waitForFunction((wanted) => window.workbench.selection()[0]?.row === wanted - 1, row);
    expect(await finding.innerText()).not.toContain(hidden);
    const sheet = SHEETS.orders;
    await pane.page.evaluate(
      ([name, at]) => window.workbench.workbook.sheetNamed(name)!.hideRows(at - 1, 1, true),
      [sheet, row] as const,
    ); // prettier-ignore
    await finding.click();
    await finding.getByText(hidden).waitFor();

    const REFUSED = 5001;
    await pane.page.evaluate((error) => window.workbench.host.failNext(error), REFUSED as 5001);
    await finding.click();
    const alert = pane.pane().getByRole("alert");
    await alert.waitFor();
    const [top, bottom, height] = await alert.evaluate((element) => {
      const box = element.getBoundingClientRect();
      return [box.top, box.bottom, window.innerHeight];
    });
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(height);
  });

  test("switches the preset for pane and formulas at once", async () => {
    pane = await openPane();
    const [[source]] = await pane.read(SHEETS.summary, SUMMARY.replyRate.cell);
    await pane.pane().getByText(rules[pane.language]["preset.platform-today"]).click();
    await pane.page.waitForFunction(([name, cell, value]) => window.workbench.read(name, cell).values[0][0] !== value, [
      SHEETS.summary,
      SUMMARY.replyRate.cell,
      source,
    ] as const);
    await pane.settled();
    const [[today]] = await pane.read(SHEETS.summary, SUMMARY.replyRate.cell);
    await pane.audit();
    expect(await pane.figure("reply-rate")).toContain(`${(Number(today) * 100).toFixed(2)}`.slice(0, 4));
  });

  test("the ribbon's button audits the active sheet alone", async () => {
    pane = await openPane();
    await pane.page.evaluate(() => window.workbench.select("聊天", "A1"));
    await pane.page.evaluate(() => window.workbench.press("ShopAudit.AuditActiveSheet"));
    await pane.says("run.done");
    expect(await pane.coloured(SHEETS.orders, orders.rows + 1)).toEqual([]);
    expect((await pane.coloured(SHEETS.chats, chats.messages + 1)).length).toBeGreaterThan(late + unanswered);
  });

  test.each(["zh-CN", "en-US"] as const)("has no accessibility violation, and nothing is cut at 320 px (%s)", async (tongue) => {
    pane = await openPane({ language: tongue });
    await pane.audit();
    const frame = pane.pane();
    expect(await violationsIn(frame)).toEqual([]);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  });
});

if (process.env.PICTURES) {
  test.each(["zh-CN", "en-US"] as const)("picture for README.md (%s)", async (tongue) => {
    pane = await openPane({ language: tongue, viewport: { width: 1360, height: 820 } });
    await pane.audit();
    await pane.pane().locator("#figure-late-shipment-penalty").click();
    await pane.pane().getByRole("option").first().click();
    await pane.page.waitForTimeout(1500);
    await pane.page.screenshot({ path: join(__dirname, `pictures/workbench.${tongue}.png`) });
  });
}
