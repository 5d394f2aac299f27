import ExcelJS from "exceljs";
import JSZip from "jszip";
import type { Book, BookSheet } from "../../src/workbench/book";
import { sampleBook } from "../../src/workbench/sample/workbook";
import { decode, readCsv } from "../../src/workbench/xlsx/csv";
import { readXlsx } from "../../src/workbench/xlsx/read";
import { writeXlsx } from "../../src/workbench/xlsx/write";

async function roundTrip(book: Book) {
  const { data, lost } = await writeXlsx(book, "SHOP");
  const read = await readXlsx(data, book.name);
  return { ...read, lostOnSave: lost };
}

const sheet = (rows: BookSheet["rows"], more: Partial<BookSheet> = {}): Book => ({
  name: "a.xlsx",
  sheets: [{ name: "订单", rows, ...more }],
});

describe("a book written as .xlsx and read again keeps", () => {
  test.each([
    ["text that looks like a number", "0123"],
    ["an id of 18 digits", "123456789012345678"],
    ["text that looks like a formula", '=HYPERLINK("x")'],
    ["a number", 0.1],
    ["true", true],
    ["false", false],
    ["an error", "#N/A"],
    ["a line break of Windows", "一\r\n二"],
    ["control characters", "\u0003圆通\u0007\u007f"],
    ["what stands for a control character in the file", "_x0007_"],
    ["half an emoji", "\ud83d"],
    ["what is no character", "\uffff"],
  ])("%s", async (_, value) => {
    const { book } = await roundTrip(sheet([[{ value }]]));
    expect(book.sheets[0].rows[0]![0]).toEqual({ value });
  });

  test("times to the second, with their format", async () => {
    const value = (45_418 * 86_400 + 12_345) / 86_400;
    const cell = { value, style: { numberFormat: "yyyy-mm-dd hh:mm:ss" } };
    const { book } = await roundTrip(sheet([[cell]]));
    const read = book.sheets[0].rows[0]![0]!;
    expect(Math.round((read.value as number) * 86_400)).toBe(45_418 * 86_400 + 12_345);
    expect(read.style).toEqual(cell.style);
  });

  test("formulas with their last result, and how far they spill", async () => {
    const rows = [
      [{ formula: "=SUM(B1:B2)", value: 3 }],
      [{ formula: "=SHOP.REPLYRATE(聊天!A:H,,A1:A2)", value: 0.5, spill: { rows: 2, columns: 1 } }],
      [{ value: 0.75 }],
    ];
    const { book, lostOnSave } = await roundTrip(sheet(rows));
    expect(book.sheets[0].rows.slice(0, 2)).toEqual(rows.slice(0, 2));
    // What a formula spills comes back with it; as a value it would stand in its way.
    expect(book.sheets[0].rows[2]?.[0]).toBeUndefined();
    expect(lostOnSave).toEqual(["lost.functions"]);
  });

  test("looks of cells", async () => {
    const style = {
      fill: "#FFC7CE",
      fontColor: "#9C0006",
      fontSize: 14,
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
      horizontal: "center",
      vertical: "middle",
      wrap: true,
      borders: { bottom: { line: "thin", color: "#A9D08E" } },
    } as const;
    const { book } = await roundTrip(sheet([[{ value: "a", style }]]));
    expect(book.sheets[0].rows[0]![0]).toEqual({ value: "a", style });
  });

  test("merges, frozen panes, hidden rows and columns, widths and heights", async () => {
    const more = {
      merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
      frozenRows: 1,
      frozenColumns: 2,
      hiddenRows: [1],
      hiddenColumns: [1],
      columnWidths: [148, 96],
      rowHeights: { 0: 36 },
    };
    const { book } = await roundTrip(sheet([[{ value: "a" }], [{ value: 1 }], [{ value: 2 }]], more));
    expect(book.sheets[0]).toMatchObject(more);
  });

  test("tables", async () => {
    const tables = [{ name: "订单表", area: { row: 1, column: 0, rows: 3, columns: 2 }, headerRow: true }];
    const rows = [
      [{ value: "标题" }],
      [{ value: "订单号" }, { value: "金额" }],
      [{ value: "A" }, { value: 1 }],
      [{ value: "B" }, { value: 2 }],
    ];
    const { book } = await roundTrip(sheet(rows, { tables }));
    expect(book.sheets[0].tables).toEqual(tables);
    expect(book.sheets[0].rows[3]![1]!.value).toBe(2);
  });

  test("a line break in the heading of a table, whose column has it as well", async () => {
    const tables = [{ name: "t", area: { row: 0, column: 0, rows: 2, columns: 1 }, headerRow: true }];
    const { data } = await writeXlsx(sheet([[{ value: "实付款\n(元)" }], [{ value: 1 }]], { tables }), "SHOP");
    const { book } = await readXlsx(data, "a.xlsx");
    expect(book.sheets[0].rows[0]![0]!.value).toBe("实付款\n(元)");
    const table = await (await JSZip.loadAsync(data)).file("xl/tables/table1.xml")!.async("string");
    expect(table).toContain('name="实付款_x000A_(元)"');
  });

  test("the totals of a table, be they text, numbers or formulas", async () => {
    const tables = [{ name: "t", area: { row: 0, column: 0, rows: 3, columns: 3 }, headerRow: true, totalsRow: true }];
    const rows = [
      [{ value: "订单号" }, { value: "金额" }, { value: "件数" }],
      [{ value: "A" }, { value: 1 }, { value: 2 }],
      [{ value: "合计" }, { formula: "=SUBTOTAL(109,t[金额])", value: 1 }, { value: 2 }],
    ];
    const { book } = await roundTrip(sheet(rows, { tables }));
    expect(book.sheets[0].rows).toEqual(rows);
    expect(book.sheets[0].tables).toEqual(tables);
  });

  test("conditional formats by formula over several ranges, in their order", async () => {
    const conditionalFormats = [
      { type: "Custom", areas: [{ row: 1, column: 0, rows: 3, columns: 2 }, { row: 9, column: 0, rows: 1, columns: 2 }], formula: "=$A2=\"x\"", fill: "#FFC7CE" },
      { type: "Custom", areas: [{ row: 1, column: 0, rows: 2, columns: 1 }], formula: "=$B2>1", fontColor: "#9C0006", bold: true },
    ]; // prettier-ignore
    const { book } = await roundTrip(sheet([[{ value: 1 }]], { conditionalFormats }));
    expect(book.sheets[0].conditionalFormats).toEqual(conditionalFormats);
  });

  test("names of ranges, hidden sheets and which one is shown", async () => {
    const written: Book = {
      name: "a.xlsx",
      sheets: [
        { name: "一", rows: [], visibility: "Hidden" },
        { name: "二", rows: [], visibility: "VeryHidden" },
        { name: "三", rows: [[{ value: 1 }]] },
      ],
      names: [{ name: "聊天表", formula: "='三'!$A$1:$B$2" }],
      active: 2,
    };
    const { book } = await roundTrip(written);
    expect(book.sheets.map(({ visibility }) => visibility)).toEqual(["Hidden", "VeryHidden", "Visible"]);
    expect(book.names).toEqual(written.names);
    expect(book.active).toBe(2);
  });

  test("names of a sheet with an apostrophe, of whole columns, of several areas, of constants and formulas, and those of one sheet", async () => {
    const names = [
      { name: "金额", formula: "='It''s 订单!'!$K$2:$K$41" },
      { name: "列", formula: "='It''s 订单!'!$A:$C" },
      { name: "两处", formula: "='It''s 订单!'!$A$1,'It''s 订单!'!$C$1" },
      { name: "扣款率", formula: "=0.05" },
      { name: "最近", formula: "=OFFSET('It''s 订单!'!$A$1,0,0,COUNTIF(汇总!$A:$A,\"<>\"),1)" },
      { name: "金额", formula: "=汇总!$B$2", sheet: "汇总" },
    ];
    const { book } = await roundTrip({
      name: "a.xlsx",
      sheets: [
        { name: "It's 订单!", rows: [] },
        { name: "汇总", rows: [] },
      ],
      names,
    });
    expect(book.names).toEqual(names);
  });

  test("what a sheet's protection allows", async () => {
    const protection = {
      allowFormatCells: true,
      allowSort: true,
      allowAutoFilter: false,
      allowEditObjects: false,
      selectionMode: "Unlocked",
    };
    const { book } = await roundTrip(sheet([[{ value: 1 }]], { protection }));
    expect(book.sheets[0].protection).toMatchObject(protection);
  });

  test("every value of the sample", async () => {
    const sample = sampleBook("zh-CN");
    const { book } = await roundTrip(sample);
    const contents = ({ rows }: BookSheet) =>
      rows.map((row) =>
        (row ?? [])
          .map((cell) => cell?.formula ?? cell?.value ?? "")
          .join("\t")
          .trimEnd(),
      );
    expect(book.sheets.map(({ name }) => name)).toEqual(sample.sheets.map(({ name }) => name));
    book.sheets.forEach((read, i) => {
      const times = /^\d{5}\.\d+$/;
      const rounded = (lines: string[]) =>
        lines.map((line) =>
          line
            .split("\t")
            .map((text) => (times.test(text) ? String(Math.round(Number(text) * 86_400)) : text))
            .join("\t"),
        );
      expect(rounded(contents(read))).toEqual(rounded(contents(sample.sheets[i])));
    });
  });
});

test("what the file cannot hold is named when a book is saved", async () => {
  const areas = [{ row: 0, column: 0, rows: 1, columns: 1 }];
  const conditionalFormats = [
    { type: "Custom", areas, formula: "=TRUE", stopIfTrue: true },
    { type: "DataBar", areas },
  ];
  const { lostOnSave } = await roundTrip(sheet([[{ value: 1 }]], { conditionalFormats }));
  expect(lostOnSave).toEqual(["lost.stop", "lost.rules"]);
});

describe("what the workbench cannot show is named when a file is opened", () => {
  test("comments, links, validation, other conditional formats", async () => {
    const workbook = new ExcelJS.Workbook();
    const target = workbook.addWorksheet("a");
    target.getCell("A1").value = { text: "link", hyperlink: "https://example.com" };
    target.getCell("A2").value = 1;
    target.getCell("A2").note = "note";
    target.getCell("A3").dataValidation = { type: "list", allowBlank: true, formulae: ['"a,b"'] };
    target.addConditionalFormatting({
      ref: "A1:A3",
      rules: [{ type: "cellIs", operator: "greaterThan", formulae: [1], priority: 1, style: {} }],
    });
    const { book, lost } = await readXlsx(new Uint8Array((await workbook.xlsx.writeBuffer()) as unknown as ArrayBuffer), "a.xlsx");
    expect([...lost].sort()).toEqual(["lost.comments", "lost.links", "lost.rules", "lost.validation"]);
    expect(book.sheets[0].rows[0]![0]!.value).toBe("link");
  });
});

test("what is lost of filters, whole columns, fonts within a cell and a protection is named when a file is opened", async () => {
  const workbook = new ExcelJS.Workbook();
  const target = workbook.addWorksheet("a");
  target.addRows([["订单号"], ["A"], ["B"]]);
  target.autoFilter = "A1:A3";
  target.getCell("A2").value = { richText: [{ text: "加急", font: { bold: true } }, { text: "A" }] };
  target.getCell("A3").protection = { locked: false };
  target.getColumn(2).numFmt = "@";
  await target.protect("secret", { formatCells: true, spinCount: 1 });
  const { book, lost } = await readXlsx(new Uint8Array((await workbook.xlsx.writeBuffer()) as unknown as ArrayBuffer), "a.xlsx");
  expect([...lost].sort()).toEqual(["lost.columns", "lost.filters", "lost.formats", "lost.passwords", "lost.unlocked"]);
  expect(book.sheets[0].protection).toMatchObject({ allowFormatCells: true, allowSort: false });
});

test.each([
  ["a pattern", { fill: { type: "pattern", pattern: "lightGray" } }],
  ["a turned text", { alignment: { textRotation: 45 } }],
  ["a double underline", { font: { underline: "double" } }],
] as const)("%s is named as lost, and a plain cell is not", async (_, style) => {
  const open = async (look: object) => {
    const workbook = new ExcelJS.Workbook();
    Object.assign(workbook.addWorksheet("a").getCell("A1"), { value: 1 }, look);
    return readXlsx(new Uint8Array((await workbook.xlsx.writeBuffer()) as unknown as ArrayBuffer), "a.xlsx");
  };
  expect((await open(style)).lost).toEqual(["lost.formats"]);
  expect((await open({ font: { bold: true, underline: true }, alignment: { horizontal: "left", wrapText: true } })).lost).toEqual([]);
});

describe("a .csv file", () => {
  const read = (text: string) =>
    readCsv(new TextEncoder().encode(text), "订单.csv").sheets[0].rows.map((row) => row!.map((cell) => cell?.value ?? ""));

  test("keeps ids and text as they stand, and makes numbers of plain numbers only", () => {
    expect(read("订单号,金额,备注\n0123,19.9,=1+1\n123456789012345678,1e5,+86\n")).toEqual([
      ["订单号", "金额", "备注"],
      ["0123", 19.9, "=1+1"],
      ["123456789012345678", "1e5", "+86"],
    ]);
  });

  test("may begin with a byte order mark, or be written in GB 18030", () => {
    expect(read("\ufeff订单号\nA\n")[0]).toEqual(["订单号"]);
    expect(decode(Uint8Array.of(0xb6, 0xa9, 0xb5, 0xa5))).toBe("订单");
  });

  test("may be Excel's “Unicode text”: UTF-16 in either order, separated by tabs", () => {
    const text = "\ufeff订单号\t买家\n0123\t小美😀\n";
    const little = new Uint8Array(Buffer.from(text, "utf16le"));
    const big = new Uint8Array(Buffer.from(text, "utf16le").swap16());
    for (const data of [little, big]) {
      const rows = readCsv(data, "订单.txt").sheets[0].rows.map((row) => row!.map((cell) => cell?.value ?? ""));
      expect(rows).toEqual([["订单号", "买家"], ["0123", "小美😀"]]); // prettier-ignore
    }
  });

  test("in a .txt file commas separate nothing: a chat keeps its lines", () => {
    const lines = ["momo 2024-05-01 10:00:00", "在吗, 亲", "店铺:小美 2024-05-01 10:09:00", "在的,亲;有货|现货"];
    const { rows } = readCsv(new TextEncoder().encode(lines.join("\n")), "聊天.txt").sheets[0];
    expect(rows.map((row) => row!.map((cell) => cell?.value))).toEqual(lines.map((line) => [line]));
  });

  test.each(["history.csv", "'五月'.csv", "a/b[1].csv"])("%s can be saved as .xlsx under a name that Excel takes", async (name) => {
    const { book } = await roundTrip(readCsv(new TextEncoder().encode("订单号\nA\n"), name));
    expect(book.sheets[0].rows[1]![0]!.value).toBe("A");
  });
});
