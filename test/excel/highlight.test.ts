import fc from "fast-check";
import { excelWorkbook, FILLS } from "../../src/excel";
import type { FlaggedRow, Target } from "../../src/excel/types";
import { MemoryWorkbook } from "../../src/workbench/host/memory";
import { snapshot, type Snapshot } from "../../src/workbench/host/snapshot";
import type { CellValue } from "../../src/workbench/host/workbook";
import { colouredRows } from "../support/formula";
import { highlight } from "../support/highlight";
import { startExcel } from "../support/office";

const { clearHighlights, findHighlights, readTop, readColumns, targets } = excelWorkbook;

const CHAT: CellValue[][] = [
  ["会话ID", "发送者", "时间", "消息"],
  ["C1", "小美", 45413.5, "在吗"],
  ["C1", "店铺:客服", 45413.51, "在的"],
  ["C2", "a|b", 45413.52, 'he said "hi"'],
  ["C2", "a|b", 45413.52, "line\r\nbreak"],
  ["C3", "😀😀😀😀😀😀😀😀😀", 45413.75, "你好"],
  ["#N/A", true, "", "x"],
];

const copy = (rows: readonly (readonly CellValue[])[]): CellValue[][] => rows.map((row) => [...row]);

async function read(name: string, columns: readonly number[]) {
  const target = (await targets()).find((each) => each.name === name)!;
  return readColumns(await readTop(target), columns);
}

const flag = (...rows: number[]): FlaggedRow[] => rows.map((row) => ({ row, severity: "high" }));
const ours = (formula?: string) => formula?.includes('"shop-audit"') ?? false;
const withoutOurs = ({ sheets, ...rest }: Snapshot) => ({
  ...rest,
  sheets: sheets.map((sheet) => ({ ...sheet, conditionalFormats: sheet.conditionalFormats.filter(({ formula }) => !ours(formula)) })),
});

describe("colours", () => {
  test("exactly the flagged rows, each in its severity's colour, whatever their cells hold", async () => {
    const book = MemoryWorkbook.of({ chat: copy(CHAT) });
    startExcel(book);
    const rows: FlaggedRow[] = [
      { row: 1, severity: "critical" },
      { row: 3, severity: "high" },
      { row: 5, severity: "medium" },
      { row: 6, severity: "low" },
    ];
    await highlight(await read("chat", [0, 1, 2, 3]), rows, [0, 1, 2]);
    expect([...colouredRows(book.sheet("chat"))].sort(([a], [b]) => a - b)).toEqual(
      rows.map(({ row, severity }) => [row, FILLS[severity]]),
    );
  });

  test("every row of a sheet by itself, one row at a time", async () => {
    for (let row = 1; row < CHAT.length; row++) {
      const book = MemoryWorkbook.of({ chat: copy(CHAT) });
      startExcel(book);
      await highlight(await read("chat", [0, 1, 2, 3]), flag(row), [0, 1, 2]);
      expect([...colouredRows(book.sheet("chat")).keys()]).toEqual([row]);
    }
  });

  test("from the source's first column to its last, and never over a format that must not be stopped", async () => {
    const book = MemoryWorkbook.of({ chat: copy(CHAT) });
    startExcel(book);
    await highlight(await read("chat", [0, 1, 2, 3]), flag(1, 2), [0, 1, 2]);
    expect(book.sheet("chat").conditionalFormats).toEqual([
      expect.objectContaining({ type: "Custom", areas: [{ row: 1, column: 0, rows: 2, columns: 4 }], fill: FILLS.high, stopIfTrue: false }),
    ]);
  });

  test("the rows of a table that stands anywhere on its sheet", async () => {
    const book = MemoryWorkbook.of({ chat: [[], [], ...CHAT.map((row) => ["", "", ...row])] as CellValue[][] });
    const table = book.sheet("chat").addTable({ row: 2, column: 2, rows: 7, columns: 4 }, true, "Chats");
    startExcel(book);
    await highlight(await read(table.name, [0, 1, 2, 3]), flag(3), [0, 1, 2]);
    expect([...colouredRows(book.sheet("chat")).keys()]).toEqual([5]);
  });
});

describe("the workbook", () => {
  function prepared() {
    const book = MemoryWorkbook.of({ chat: copy(CHAT), other: [["x", "y"]] });
    const chat = book.sheet("chat");
    chat.setStyle([{ row: 1, column: 0, rows: 1, columns: 4 }], { fill: "#FF0000", bold: true });
    chat.addConditionalFormat({
      type: "Custom",
      areas: [{ row: 0, column: 0, rows: 5, columns: 1 }],
      formula: '=$A1="C1"',
      fill: "#00FF00",
      stopIfTrue: true,
    });
    chat.addConditionalFormat({ type: "DataBar", areas: [{ row: 0, column: 2, rows: 5, columns: 1 }] });
    chat.hideRows(3, 1, true);
    startExcel(book);
    return book;
  }

  test("differs after highlighting by our formats alone, and not at all after clearing", async () => {
    const book = prepared();
    const before = snapshot(book);
    await highlight(await read("chat", [0, 1, 2, 3]), flag(1, 3, 5), [0, 1, 2]);
    const between = snapshot(book);
    expect(between).not.toEqual(before);
    expect(withoutOurs(between)).toEqual(before);
    expect(await clearHighlights()).toEqual({ cleared: 1, refused: [] });
    expect(snapshot(book)).toEqual(before);
  });

  test("keeps one set of our formats when it is highlighted again", async () => {
    const book = prepared();
    const source = await read("chat", [0, 1, 2, 3]);
    await highlight(source, flag(1, 3), [0, 1, 2]);
    await highlight(source, flag(2), [0, 1, 2]);
    expect([...colouredRows(book.sheet("chat")).keys()]).toEqual([2]);
    expect(book.sheet("chat").conditionalFormats.filter(({ formula }) => ours(formula))).toHaveLength(1);
    await highlight(source, [], [0, 1, 2]);
    expect(book.sheet("chat").conditionalFormats).toHaveLength(2);
  });

  test("is cleared on copies too, and what is protected is named while the rest is cleared", async () => {
    const book = prepared();
    await highlight(await read("chat", [0, 1, 2, 3]), flag(1, 3), [0, 1, 2]);
    const twin = book.copySheet(book.sheet("chat").id);
    const locked = book.copySheet(book.sheet("chat").id);
    locked.protect({});
    const unlocked = book.copySheet(book.sheet("chat").id);
    unlocked.protect({ allowFormatCells: true });
    expect(await clearHighlights()).toEqual({ cleared: 3, refused: [locked.name] });
    expect([book.sheet("chat"), twin, locked, unlocked].map((sheet) => colouredRows(sheet).size)).toEqual([0, 0, 2, 0]);
  });

  test("is found by its first format, not by all that it is coloured by; and below formats that the user has put before ours", async () => {
    const ids = Array.from({ length: 4_000 }, (_, i) => [`240501-${String(i).padStart(16, "0")}`]);
    const book = MemoryWorkbook.of({ orders: [["id"], ...ids] });
    const orders = book.sheet("orders");
    const host = startExcel(book);
    const answered = async (work: () => Promise<unknown>) => {
      host.resetMeter();
      await work();
      return host.meter.responseBytes;
    };
    expect(await findHighlights()).toBe(false);
    await highlight(await read("orders", [0]), flag(...ids.map((_, i) => i + 1)), [0]);
    expect(orders.conditionalFormats.length).toBeGreaterThan(5);
    const found = await answered(async () => expect(await findHighlights()).toBe(true));
    orders.addConditionalFormat({ type: "Custom", areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], formula: "=TRUE" });
    expect(await findHighlights()).toBe(true);
    expect(found * 4).toBeLessThan(await answered(clearHighlights));
    expect(await findHighlights()).toBe(false);
  });

  test("is cleared page by page where all formats at once are too much for the host", async () => {
    const ids = Array.from({ length: 40_000 }, (_, i) => [`240501-${String(i).padStart(16, "0")}`]);
    const book = MemoryWorkbook.of({ orders: [["id"], ...ids] });
    const orders = book.sheet("orders");
    const host = startExcel(book);
    await highlight(await read("orders", [0]), flag(...ids.map((_, i) => i + 1)), [0]);
    expect(orders.conditionalFormats.length).toBeGreaterThan(100);
    const foreign = orders.addConditionalFormat({ type: "Custom", areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], formula: "=TRUE" });
    host.failNext(5104, 1);
    expect(await clearHighlights()).toEqual({ cleared: 1, refused: [] });
    expect(orders.conditionalFormats.map(({ id }) => id)).toEqual([foreign]);
  });

  test("is left as it was where the sheet is protected", async () => {
    const book = prepared();
    const source = await read("chat", [0, 1, 2, 3]);
    book.sheet("chat").protect({});
    const before = snapshot(book);
    await expect(highlight(source, flag(1), [0, 1, 2])).rejects.toMatchObject({ id: "protected-sheet", data: { name: "chat" } });
    expect(snapshot(book)).toEqual(before);
    await expect(highlight(source, [], [0, 1, 2])).resolves.toBeUndefined();
  });

  test("is left as it was where a cell is being edited, the sheet is gone or its rows have moved", async () => {
    const book = prepared();
    const source = await read("chat", [0, 1, 2, 3]);
    const before = snapshot(book);
    book.editing = true;
    await expect(highlight(source, flag(1), [0, 1, 2])).rejects.toMatchObject({ id: "cell-editing" });
    book.editing = false;
    expect(snapshot(book)).toEqual(before);
    book.sheet("chat").deleteRows(5, 2);
    await expect(highlight(source, flag(6), [0, 1, 2])).rejects.toMatchObject({ id: "rows-moved", data: { name: "chat" } });
    expect(colouredRows(book.sheet("chat")).size).toBe(0);
    book.deleteSheet(book.sheet("chat").id);
    await expect(highlight(source, flag(1), [0, 1, 2])).rejects.toMatchObject({ id: "sheet-deleted", data: { name: "chat" } });
  });

  test("has nothing half done where a later batch fails, and keeps the earlier colours", async () => {
    const rows: CellValue[][] = [["id"], ...Array.from({ length: 50_000 }, (_, i) => [`240501-${String(i).padStart(16, "0")}`])];
    const book = MemoryWorkbook.of({ orders: rows });
    const host = startExcel(book);
    const source = await read("orders", [0]);
    await highlight(source, flag(5), [0]);
    const before = book.sheet("orders").conditionalFormats;
    const many = flag(...Array.from({ length: 50_000 }, (_, i) => i + 1));
    // The place, what is there, the first batch, the second batch.
    for (const good of [2, 3]) {
      host.failNext(5001, good);
      await expect(highlight(source, many, [0])).rejects.toMatchObject({ id: "unknown", data: { code: "GeneralException" } });
      expect(book.sheet("orders").conditionalFormats).toEqual(before);
    }
    await highlight(source, many, [0]);
    expect(book.sheet("orders").conditionalFormats.length).toBeGreaterThan(100);
  });
});

describe("after a sort with the pane closed", () => {
  const cell = fc.oneof(
    fc.constantFrom<CellValue>(
      "",
      "a",
      "b",
      "a|b",
      "a||b",
      "|",
      '"',
      'a"b',
      "t",
      "n1",
      "😀",
      "ab😀cdefgh😀",
      "#N/A",
      true,
      false,
      0,
      1,
      45413.5,
      1e15,
      0.1,
    ),
    fc.string({ unit: "grapheme", maxLength: 30 }).filter((text) => !text.startsWith("#")),
    fc.double({ min: 45000, max: 46000, noNaN: true }),
    fc.integer({ min: -5, max: 5 }),
  );
  const sheet = fc.integer({ min: 2, max: 4 }).chain((width) =>
    fc.record({
      rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 25, size: "max" }),
      flags: fc.array(fc.constantFrom(undefined, "critical", "high", "low"), { minLength: 25, maxLength: 25 }),
      keys: fc.subarray([0, 1], { minLength: 1 }),
      sortBy: fc.nat(width - 1),
      descending: fc.boolean(),
    }),
  );

  test("no row is coloured whose content was not flagged in that colour", async () => {
    await fc.assert(
      fc.asyncProperty(sheet, async ({ rows, flags, keys, sortBy, descending }) => {
        const header = rows[0].map((_, column) => `heading ${column}`);
        const book = MemoryWorkbook.of({ s: copy([header, ...rows]) });
        startExcel(book);
        const [target] = (await targets()) as Target[];
        const every = header.map((_, column) => column);
        const source = await readColumns(await readTop(target), every);
        // Cells may be blank to the right and below: what is not in the used range is not a row.
        const flagged = rows.flatMap((_, i): FlaggedRow[] => {
          const severity = flags[i];
          return severity && i + 1 < source.rowCount ? [{ row: i + 1, severity }] : [];
        });
        await highlight(source, flagged, keys);
        const before = new Map(flagged.map(({ row, severity }) => [row, FILLS[severity]]));
        const now = colouredRows(book.sheet("s"));
        for (const { row } of flagged) expect(now.has(row)).toBe(true);
        expect([...now.keys()].sort((a, b) => a - b)).toEqual([...before.keys()]);

        const width = header.length;
        const area = { row: 0, column: 0, rows: rows.length + 1, columns: width };
        const told = (values: readonly CellValue[]) => JSON.stringify(values);
        const accused = new Set(flagged.map(({ row }) => told(rows[row - 1])));
        book.sheet("s").sort(area, [{ column: sortBy, descending }], true);
        const sorted = book.sheet("s").values(area);
        for (const row of colouredRows(book.sheet("s")).keys()) expect(accused).toContain(told(sorted[row]));
      }),
      { numRuns: 300 },
    );
  });

  test("a row that is told from a flagged one by its message alone keeps clear of its colour", async () => {
    const rows: CellValue[][] = [
      ["会话ID", "时间", "消息"],
      ["C1", 45413.5, "退款吗"],
      ["C1", 45413.5, "不退款"],
      ["A1", 45413.6, "好"],
      ["B1", 45413.7, "行"],
    ];
    const book = MemoryWorkbook.of({ chat: copy(rows) });
    startExcel(book);
    await highlight(await read("chat", [0, 1, 2]), flag(1), [0, 1]);
    const chat = book.sheet("chat");
    expect([...colouredRows(chat).keys()]).toEqual([1]);
    chat.write({ row: 1, column: 0, rows: 1, columns: 3 }, [rows[2]]);
    chat.write({ row: 2, column: 0, rows: 1, columns: 3 }, [rows[1]]);
    expect(colouredRows(chat).size).toBe(0);
  });
});
