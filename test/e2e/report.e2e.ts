/** The findings on a sheet of their own, as a manager makes it: written, followed to a row, saved, written again, taken away. */
import { excelTexts } from "../../src/locales/excel";
import { SHEETS } from "../../src/workbench/sample/workbook";
import { openPane, type OpenPane } from "./pane";

let pane: OpenPane;
afterEach(() => pane.checked());

const title = () => excelTexts[pane.language]["report-name"];
const sheets = () => pane.page.evaluate(() => window.workbench.sheets());
const readReport = (address: string) => pane.page.evaluate(([name, at]) => window.workbench.read(name, at), [title(), address] as const);

async function make(): Promise<void> {
  await pane.button("report.make").click();
  await pane.says("report.standing", { name: title() });
  await pane.settled();
}

/** The middle of a cell of the active sheet, in the window. */
async function clickCell(row: number, column: number): Promise<void> {
  const place = await pane.page.evaluate(
    ([r, c]) => {
      const { worksheet } = window.workbench.workbook.activeSheet;
      const width = (at: number) => worksheet.getColumnWidth(at);
      const height = (at: number) => worksheet.getRowHeight(at);
      const before = (count: number, size: (at: number) => number) => Array.from({ length: count }, (_, at) => size(at)).reduce((a, b) => a + b, 0);
      return { x: 46 + before(c, width) + width(c) / 2, y: 20 + before(r, height) + height(r) / 2 };
    },
    [row, column] as const,
  ); // prettier-ignore
  const canvas = (await pane.page.locator("canvas[id^=univer-sheet-main-canvas]").boundingBox())!;
  await pane.page.mouse.click(canvas.x + place.x, canvas.y + place.y);
}

test("is written from the pane, leads to the row of a finding, is written again in place and goes without a trace", async () => {
  pane = await openPane();
  const before = await pane.snapshot();
  await pane.audit();
  const audited = await pane.snapshot();
  await make();
  expect(await pane.page.evaluate(() => window.workbench.activeSheet())).toBe(title());

  const { values, formulas } = await readReport("A1:I30");
  expect(values[0]).toEqual(
    (["rule", "sheet", "row", "who", "when", "value", "limit", "money", "advice"] as const).map((id) => pane.text(`report.column.${id}`)),
  );
  const at = values.findIndex((line) => line[1] === SHEETS.orders);
  expect(typeof values[at][4]).toBe("number");
  const row = Number(values[at][2]);
  expect(formulas[at][2]).toBe(`=HYPERLINK("#'${SHEETS.orders}'!A${row}",${row})`);
  await clickCell(at, 2);
  await pane.page.waitForFunction(
    ([name, wanted]) => window.workbench.activeSheet() === name && window.workbench.selection()[0].row === wanted - 1,
    [SHEETS.orders, row] as const,
  );

  // It is no sheet to audit, and written again it is still one sheet.
  const made = await sheets();
  await pane.button("report.again", { name: title() }).click();
  await pane.page.waitForFunction((name) => window.workbench.activeSheet() === name, title());
  expect(await sheets()).toEqual(made);
  await pane.button("run.again").click();
  await pane.says("run.done");
  expect((await readReport("A1:I30")).values.map(([rule]) => rule)).toEqual(values.map(([rule]) => rule));

  await pane.button("report.remove", { name: title() }).click();
  await pane.says("report.removed", { name: title() });
  expect((await pane.snapshot()).sheets.map(({ values: cells }) => cells)).toEqual(audited.sheets.map(({ values: cells }) => cells));
  await make();
  await pane.button("highlight.everything").click();
  await pane.says("report.removed", { name: title() });
  expect(await pane.snapshot()).toEqual(before);
});

test("keeps what the manager wrote beside it, and says so", async () => {
  pane = await openPane({ language: "en-US" });
  await pane.audit();
  await make();
  await pane.write(title(), "K2", [["handled"]]);
  const { values } = await readReport("A1:K9");
  await pane.button("report.again", { name: title() }).click();
  await pane.says("report.left", { name: title() });
  expect(await sheets()).toContain(`${title()} (2)`);
  expect((await readReport("A1:K9")).values).toEqual(values);
});

test("goes along with the file, is known again and removed there", async () => {
  pane = await openPane();
  await pane.audit();
  await make();
  const { values, formulas } = await readReport("A1:I60");
  await pane.openFile("again.xlsx", await pane.saved());
  await pane.says("report.standing", { name: title() });
  const again = await readReport("A1:I60");
  const seconds = (cells: unknown[][]) => cells.map((line) => line.map((cell) => (typeof cell === "number" ? Math.round(cell * 86_400) : cell)));
  expect(seconds(again.values)).toEqual(seconds(values));
  expect(again.formulas.map((line) => line[2])).toEqual(formulas.map((line) => line[2]));
  await pane.button("report.remove", { name: title() }).click();
  await pane.says("report.removed", { name: title() });
  expect(await sheets()).not.toContain(title());
}); // prettier-ignore
