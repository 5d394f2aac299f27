/** Nothing of the user's is lost: what an audit leaves in a workbook, what of it a file carries to another day, and what is left once it was cleared. */
import { sampleExpectations, SHEETS, SUMMARY } from "../../src/workbench/sample/workbook";
import { openPane, type OpenPane } from "./pane";

const { orders } = sampleExpectations();
let pane: OpenPane;
afterEach(() => pane.checked());

test("leaves the workbook as it was: before an audit and after Clear it is equal", async () => {
  pane = await openPane({ language: "en-US", theme: "dark" });
  const before = await pane.snapshot();
  await pane.audit();
  expect(await pane.snapshot()).not.toEqual(before);
  await pane.button("highlight.clear").click();
  await pane.says("highlight.cleared");
  expect(await pane.snapshot()).toEqual(before);
});

test("saved with its colours, opened another day and sorted: no row that was not flagged gains a colour", async () => {
  pane = await openPane();
  const last = orders.rows + 1;
  await pane.audit();
  const ids = (await pane.read(SHEETS.orders, `B1:B${last}`)).map(([id]) => id);
  const marked = new Set((await pane.coloured(SHEETS.orders, last)).map((row) => ids[row - 1]));
  expect(marked.size).toBeGreaterThan(0);
  const data = await pane.saved();
  await pane.close();

  pane = await openPane();
  await pane.openFile("again.xlsx", data);
  expect(new Set((await pane.coloured(SHEETS.orders, last)).map((row) => ids[row - 1]))).toEqual(marked);
  await pane.page.evaluate(() => window.workbench.select("订单", "B1"));
  await pane.page.evaluate(() => window.workbench.sort(true));
  const sorted = (await pane.read(SHEETS.orders, `B1:B${last}`)).map(([id]) => id);
  expect(sorted).not.toEqual(ids);
  const still = (await pane.coloured(SHEETS.orders, last)).map((row) => sorted[row - 1]);
  expect(still.filter((id) => !marked.has(id))).toEqual([]);
  // Clear knows them though this pane has not coloured them, and needs no audit.
  await pane.button("highlight.clear").click();
  await pane.says("highlight.cleared");
  expect(JSON.stringify(await pane.snapshot())).not.toContain("shop-audit");
});

test("saves as .xlsx and opens it again with the same cells and formulas", async () => {
  pane = await openPane();
  const data = await pane.saved();
  const before = await pane.read(SHEETS.orders, "A1:H50");
  await pane.openFile("again.xlsx", data);
  expect(await pane.read(SHEETS.orders, "A1:H50")).toEqual(before);
  expect(await pane.read(SHEETS.summary, SUMMARY.lateShipPenalty.cell)).toEqual([[orders.penalty]]);
});
