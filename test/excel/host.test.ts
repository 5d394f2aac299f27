/** Excel as it starts: its language and look, and an Excel that has the baseline and nothing newer. */
import { displayLanguage, excelWorkbook, isDarkTheme, onReady } from "../../src/excel";
import { ExcelHost } from "../../src/workbench/host/host";
import { MemoryWorkbook } from "../../src/workbench/host/memory";
import { snapshot } from "../../src/workbench/host/snapshot";
import { highlight } from "../support/highlight";
import { startPage } from "../support/officePage";

async function page(options: Parameters<typeof startPage>[1], workbook = new MemoryWorkbook()) {
  const host = new ExcelHost(workbook);
  const { Office, Excel } = await startPage(host, options);
  Object.assign(globalThis, { Office, Excel });
  return host;
}

afterEach(() => ["Office", "Excel"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

test("outside of Office there is no Excel", async () => {
  expect(await onReady()).toBe(false);
});

test.each([
  ["1.10", true],
  ["1.9", false],
])("an Excel with ExcelApi %s: %p", async (version, ready) => {
  await page({ sets: { ExcelApi: version } });
  expect(await onReady()).toBe(ready);
});

test("speaks the language of Excel's menus, and leaves the look open where Excel names no theme", async () => {
  await page({ locale: "zh-CN" });
  expect([displayLanguage(), isDarkTheme()]).toEqual(["zh-CN", undefined]);
});

test("everything works with the baseline alone", async () => {
  const workbook = MemoryWorkbook.of({
    s: [
      ["id", "n"],
      ["a", 1],
      ["b", 2],
    ],
  });
  workbook.sheet("s").addTable({ row: 0, column: 0, rows: 3, columns: 2 }, true, "T");
  const host = await page({ sets: { ExcelApi: "1.10", SharedRuntime: "1.1" } }, workbook);
  const before = snapshot(workbook);
  for (const target of await excelWorkbook.targets()) {
    const source = await excelWorkbook.readColumns(await excelWorkbook.readTop(target), [0, 1]);
    expect(source.cell(2, 0)).toBe("b");
    await highlight(source, [{ row: 1, severity: "low" }], [0]);
    await excelWorkbook.selectRow(source, 1);
    const stop = await excelWorkbook.watch(target, () => undefined);
    await stop();
  }
  expect(await excelWorkbook.clearHighlights()).toEqual({ cleared: 1, refused: [] });
  expect(snapshot(workbook)).toEqual(before);
  await excelWorkbook.saveSettings({ a: 1 });
  expect(await excelWorkbook.loadSettings()).toEqual({ a: 1 });
  expect(await excelWorkbook.recalculate()).toBe(true);
  expect((await excelWorkbook.activeTarget())?.name).toBe("s");
  expect(host.unknown).toEqual([]);
});
