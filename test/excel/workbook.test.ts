import { excelWorkbook } from "../../src/excel";
import { MemoryWorkbook } from "../../src/workbench/host/memory";
import { snapshot } from "../../src/workbench/host/snapshot";
import type { CellValue } from "../../src/workbench/host/workbook";
import { highlight } from "../support/highlight";
import { settled, startExcel } from "../support/office";

const { clearHighlights, loadSettings, readColumns, readTop, recalculate, saveSettings, selectRow, targets, watch } = excelWorkbook;

const rows = (): CellValue[][] => [
  ["id", "n"],
  ["b", 2],
  ["a", 1],
  ["c", 3],
];

async function open(name = "s") {
  const target = (await targets()).find((each) => each.name === name)!;
  return readColumns(await readTop(target), [0, 1]);
}

describe("jumping to a row", () => {
  test("activates its sheet and selects the source's columns there, also of a hidden row, and says that it is one", async () => {
    const book = MemoryWorkbook.of({ front: [["x"]], s: [[], ...rows().map((row) => ["", ...row])] as CellValue[][] });
    startExcel(book);
    const source = await open();
    book.sheet("s").hideRows(3, 1, true);
    expect(await selectRow(source, 1)).toBe(false);
    expect(await selectRow(source, 2)).toBe(true);
    expect(book.activeSheet.name).toBe("s");
    expect(book.selection).toEqual([{ row: 3, column: 1, rows: 1, columns: 2 }]);
    expect(book.sheet("s").isRowHidden(3)).toBe(true);
  });

  test("is refused on a hidden sheet and on one that is gone", async () => {
    const book = MemoryWorkbook.of({ front: [["x"]], s: rows() });
    startExcel(book);
    const source = await open();
    book.sheet("s").show("Hidden");
    await expect(selectRow(source, 1)).rejects.toMatchObject({ id: "sheet-hidden", data: { name: "s", row: 2 } });
    expect(book.activeSheet.name).toBe("front");
    book.deleteSheet(book.sheet("s").id);
    await expect(selectRow(source, 1)).rejects.toMatchObject({ id: "sheet-deleted", data: { name: "s" } });
  });
});

describe("settings", () => {
  test("come back as they were saved, and are one entry of the workbook", async () => {
    const book = new MemoryWorkbook();
    startExcel(book);
    expect(await loadSettings()).toBeUndefined();
    const settings = { preset: "custom", words: ["Date(0)", "加微信"], rules: { "late-reply": { minutes: 3 } }, none: null };
    await saveSettings(settings);
    expect(await loadSettings()).toEqual(settings);
    expect([...book.settings.keys()]).toEqual(["shop-audit.settings"]);
  });

  test.each([
    ["settings-unreadable", "not json"],
    ["settings-unreadable", "{}"],
    ["settings-unreadable", '{"version":"1","settings":{}}'],
    ["settings-unreadable", 7],
    ["settings-newer", '{"version":2,"settings":{}}'],
  ])("%s: %p is reported, and kept when new ones are saved", async (id, value) => {
    const book = new MemoryWorkbook();
    startExcel(book);
    book.settings.set("shop-audit.settings", JSON.stringify(value));
    await expect(loadSettings()).rejects.toMatchObject({ id });
    await saveSettings({ preset: "source text" });
    expect(await loadSettings()).toEqual({ preset: "source text" });
    expect([...book.settings.values()]).toContain(JSON.stringify(String(value)));
  });
});

describe("recalculating", () => {
  test("computes every formula anew, and says no where the host refuses", async () => {
    let calls = 0;
    const book = new MemoryWorkbook({ evaluate: () => ++calls });
    book.sheets[0].write({ row: 0, column: 0, rows: 1, columns: 1 }, [[{ formula: "=1" }]]);
    startExcel(book);
    calls = 0;
    expect(await recalculate()).toBe(true);
    expect(calls).toBe(1);
    book.editing = true;
    expect(await recalculate()).toBe(false);
  });
});

describe("watching", () => {
  test("hears sorts, edits and the end of the sheet, nothing of other sheets, nothing of our own, nothing once it has stopped", async () => {
    const book = MemoryWorkbook.of({ s: rows(), other: rows() });
    startExcel(book);
    const source = await open();
    const heard: string[] = [];
    const stop = await watch(source.target, (event) => heard.push(event));
    const since = async () => {
      await settled();
      return heard.splice(0);
    };

    await highlight(source, [{ row: 1, severity: "high" }], [0]);
    await clearHighlights();
    await saveSettings({});
    await recalculate();
    expect(await since()).toEqual([]);

    const area = { row: 0, column: 0, rows: 4, columns: 2 };
    book.sheet("s").sort(area, [{ column: 0 }], true);
    expect(await since()).toContain("sorted");
    book.sheet("s").write({ row: 1, column: 1, rows: 1, columns: 1 }, [[9]]);
    expect(await since()).toEqual(["changed"]);
    book.sheet("other").sort(area, [{ column: 0 }], true);
    book.sheet("other").write({ row: 1, column: 1, rows: 1, columns: 1 }, [[9]]);
    expect(await since()).toEqual([]);

    await stop();
    book.sheet("s").write({ row: 1, column: 1, rows: 1, columns: 1 }, [[10]]);
    expect(await since()).toEqual([]);

    const again = await watch(source.target, (event) => heard.push(event));
    book.deleteSheet(book.sheet("other").id);
    expect(await since()).toEqual([]);
    book.addSheet("last");
    book.deleteSheet(book.sheet("s").id);
    expect(await since()).toEqual(["deleted"]);
    await expect(again()).resolves.toBeUndefined();
  });
});

test("nothing but what was asked for touches the workbook", async () => {
  const book = MemoryWorkbook.of({ s: rows() });
  const host = startExcel(book);
  const before = snapshot(book);
  const source = await open();
  await selectRow(source, 1);
  await (
    await watch(source.target, () => undefined)
  )();
  expect(snapshot(book)).toEqual(before);
  expect(host.unknown).toEqual([]);
});
