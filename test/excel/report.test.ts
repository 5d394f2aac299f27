/** Findings on a sheet of their own, written by Microsoft's own client into the workbench's host. */
import fc from "fast-check";
import { excelWorkbook } from "../../src/excel";
import type { ReportTable } from "../../src/excel/types";
import { setLanguage } from "../../src/locales";
import { excelTexts } from "../../src/locales/excel";
import { parseA1, splitSheet } from "../../src/workbench/host/address";
import { MemoryWorkbook } from "../../src/workbench/host/memory";
import { snapshot } from "../../src/workbench/host/snapshot";
import type { CellValue } from "../../src/workbench/host/workbook";
import { settled, startExcel } from "../support/office";

const { findReport, makeReport, removeReport, targets } = excelWorkbook;
const TITLE = excelTexts["zh-CN"]["report-name"];
const HEADINGS = ["规则", "工作表", "行号", "谁", "时间", "实际", "期限", "金额", "建议"];
const KINDS = ["text", "sheet", "link", "text", "time", "span", "span", "money", "text"] as const;
const FIRST = 45_413.5;

/** What Excel shows for a link: its second argument. */
const evaluate = (formula: string): CellValue => Number(/,(\d+)\)$/.exec(formula)![1]);

function open(names: readonly string[] = ["订单"]) {
  const book = MemoryWorkbook.of(Object.fromEntries(names.map((name) => [name, [["订单号"], ["1"], ["2"]]])), { evaluate });
  const host = startExcel(book);
  return { book, host };
}

/** A report of one line for each text; its `value` is the text too, or a span. */
function table(book: MemoryWorkbook, texts: readonly string[], more: { value?: (index: number) => string | number } = {}): ReportTable {
  const { id: sheetId } = book.sheets[0];
  return {
    columns: HEADINGS.map((heading, i) => ({ heading, kind: KINDS[i], width: 60 + i })),
    size: texts.length,
    *lines() {
      for (const [i, text] of texts.entries()) {
        const place = { sheetId, row: 4 + i, column: 1 };
        yield [text, place, place, text, FIRST + i, more.value?.(i) ?? text, NaN, i % 2 ? 5 : NaN, text];
      }
    },
  };
}

const cellsOf = (book: MemoryWorkbook, name = TITLE) => {
  const sheet = book.sheet(name);
  const area = sheet.usedArea(true)!;
  return { area, values: sheet.values(area), formulas: sheet.formulas(area), formats: sheet.numberFormats(area) };
};
const many = (count: number) => Array.from({ length: count }, (_, i) => `买家${i}：亲，我的快递到底什么时候能到呀`);
const write = (book: MemoryWorkbook, name: string, row: number, column: number, value: CellValue) =>
  book.sheet(name).write({ row, column, rows: 1, columns: 1 }, [[value]]);

beforeEach(() => setLanguage("zh-CN"));

describe("a report", () => {
  test("has a row of headings in sight, times and money that Excel can sort and sum, spans, and blanks where there is nothing to say", async () => {
    const { book, host } = open();
    expect(await makeReport(table(book, ["甲", "乙"], { value: (i) => (i ? 0.25 : "乙没有回") }))).toEqual({ name: TITLE, lines: 2 });
    const { values, formats } = cellsOf(book);
    expect(values).toEqual([
      HEADINGS,
      ["甲", "订单", 5, "甲", FIRST, "乙没有回", "", "", "甲"],
      ["乙", "订单", 6, "乙", FIRST + 1, 0.25, "", 5, "乙"],
    ]);
    expect(formats[1]).toEqual(["@", "@", "General", "@", "yyyy-mm-dd hh:mm:ss", "@", "[h]:mm:ss", "#,##0.00", "@"]);
    expect(formats[2][5]).toBe("[h]:mm:ss");
    const sheet = book.sheet(TITLE);
    expect(sheet.frozen).toEqual({ rows: 1, columns: 0 });
    expect(sheet.style({ row: 0, column: 0, rows: 1, columns: 9 })).toMatchObject({ bold: true });
    expect([0, 8].map((column) => sheet.columnWidth(column))).toEqual([60, 68]);
    expect(book.activeSheet.name).toBe(TITLE);
    expect(host.unknown).toEqual([]);
  });

  test.each([["订单"], ["It's 5月 (一)"], ["\"say\" & 'do'"], ["=1+1"], ["#REF!"], ["A1"], ["a,b;c!d"]])(
    "links each line to its row of a sheet called %s",
    async (name) => {
      const { book } = open([name]);
      await makeReport(table(book, ["甲", "乙"]));
      const { formulas, values } = cellsOf(book);
      expect(values.slice(1).map((line) => line[1])).toEqual([name, name]);
      const place = /^=HYPERLINK\("((?:[^"]|"")*)",(\d+)\)$/.exec(String(formulas[2][2]))!;
      const { sheet, rest } = splitSheet(place[1].replaceAll('""', '"').replace(/^#/, ""));
      expect([sheet, parseA1(rest), place[2]]).toEqual([name, { row: 5, column: 1, rows: 1, columns: 1 }, "6"]);
    },
  );

  test("links by the name that a sheet has now, and not at all to one that is gone", async () => {
    const { book } = open(["a", "b"]);
    const report = table(book, ["甲"]);
    book.sheet("a").rename("new");
    await makeReport(report);
    expect(cellsOf(book).formulas[1].slice(1, 3)).toEqual(["new", `=HYPERLINK("#'new'!B5",5)`]);
    book.deleteSheet(book.sheet("new").id);
    await makeReport(report);
    expect(cellsOf(book).formulas[1].slice(1, 3)).toEqual(["", 5]);
  });

  test("whatever was pasted stays text", async () => {
    const hostile = fc.oneof(
      fc.tuple(fc.constantFrom("=", "+", "-", "@", "'", "\t=", " ", "0", "1/2", "=cmd|' /C calc'!A0 "), fc.string({ unit: "binary" })).map((parts) => parts.join("")),
      fc.constantFrom('=HYPERLINK("http://example.com","点我")', "12345678901234567890", "2024-05-01", "TRUE", "12%", "#N/A", "", "1e5"),
      fc.string({ unit: "grapheme" }),
    ); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 30, size: "max" }), async (texts) => {
        const { book } = open();
        await makeReport(table(book, texts));
        const { values, formulas } = cellsOf(book);
        const clean = texts.map((text) => text.replace(/\p{Cc}/gu, " ").replace(/\p{Cs}/gu, "\ufffd"));
        const textColumns = [0, 3, 5, 8];
        expect(values.slice(1).map((line) => textColumns.map((c) => line[c]))).toEqual(clean.map((text) => textColumns.map(() => text)));
        expect(formulas.map((line) => line.filter((_, c) => c !== 2))).toEqual(values.map((line) => line.filter((_, c) => c !== 2)));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test("of 20,000 findings goes over the wire in messages under 4.5 MB", async () => {
    const { book, host } = open();
    await settled();
    host.resetMeter();
    const made = await makeReport(table(book, many(20_000), { value: (i) => (i % 3 ? i / 86_400 : "=没有回复") }));
    expect(made.lines).toBe(20_000);
    const { largestRequest, requestBytes, roundTrips, refused } = host.meter;
    expect(largestRequest).toBeLessThan(4_500_000);
    expect(requestBytes).toBeLessThan(10_000_000);
    expect(roundTrips).toBeLessThan(20);
    expect(refused).toBe(0);
    const { values, formulas } = cellsOf(book);
    expect(values.at(-1)![2]).toBe(4 + 20_000);
    expect(formulas.at(-2)![5]).toBe("=没有回复");
  }, 60_000);
});

describe("made again", () => {
  test("it takes the place of the last one: same sheet, same tab, no line left over, no row hidden", async () => {
    const { book } = open();
    await makeReport(table(book, many(50)));
    const { id } = book.sheet(TITLE);
    book.addSheet("behind");
    book.sheet(TITLE).hideRows(3, 20, true);
    await makeReport(table(book, ["甲", "乙"]));
    expect(book.sheets.map(({ name }) => name)).toEqual(["订单", TITLE, "behind"]);
    expect(book.sheet(TITLE).id).toBe(id);
    expect(cellsOf(book).area).toEqual({ row: 0, column: 0, rows: 3, columns: 9 });
    expect(book.sheet(TITLE).isRowHidden(3)).toBe(false);
    expect(book.names).toHaveLength(1);
  });

  test("in another language it stays where it is", async () => {
    const { book } = open();
    await makeReport(table(book, ["甲"]));
    setLanguage("en-US");
    expect(await makeReport(table(book, ["A"]))).toEqual({ name: TITLE, lines: 1 });
  });

  test("a sheet that was renamed and moved is found again", async () => {
    const { book } = open();
    await makeReport(table(book, ["甲"]));
    book.sheet(TITLE).rename("给老板");
    book.sheet("给老板").move(0);
    expect(await makeReport(table(book, ["甲", "乙"]))).toEqual({ name: "给老板", lines: 2 });
    expect(book.sheets.map(({ name }) => name)).toEqual(["给老板", "订单"]);
  });

  test("with rows put in above, what was ours is known, and the next one takes its place there", async () => {
    const { book } = open();
    await makeReport(table(book, ["甲", "乙"]));
    book.sheet(TITLE).insertRows(0, 2);
    await makeReport(table(book, ["丙"]));
    expect(cellsOf(book)).toMatchObject({ area: { row: 2, rows: 2 } });
  });

  test("a sheet on which somebody has written is left alone, and a new one is made", async () => {
    const { book } = open();
    await makeReport(table(book, ["甲", "乙"]));
    write(book, TITLE, 1, 9, "已处理");
    const before = cellsOf(book).values;
    expect(await makeReport(table(book, ["丙"]))).toEqual({ name: `${TITLE} (2)`, lines: 1, left: TITLE });
    expect(cellsOf(book).values).toEqual(before);
    // From now on the new one is ours.
    expect(await makeReport(table(book, ["丁"]))).toEqual({ name: `${TITLE} (2)`, lines: 1 });
    expect(cellsOf(book).values).toEqual(before);
  });

  test("deleted meanwhile, it is made anew; a sheet of that name that is not ours is not touched", async () => {
    const { book } = open();
    await makeReport(table(book, ["甲"]));
    book.deleteSheet(book.sheet(TITLE).id);
    book.addSheet(TITLE).load([["my own"]]);
    expect(await findReport()).toBeUndefined();
    expect(await makeReport(table(book, ["乙"]))).toEqual({ name: `${TITLE} (2)`, lines: 1 });
    expect(cellsOf(book).values).toEqual([["my own"]]);
  });

  test("a copy of it is its owner's", async () => {
    const { book } = open();
    await makeReport(table(book, ["甲"]));
    const copy = book.copySheet(book.sheet(TITLE).id);
    await makeReport(table(book, ["乙"]));
    await removeReport();
    expect(cellsOf(book, copy.name).values[1][0]).toBe("甲");
  });
});

describe("removed", () => {
  test("the workbook is as it was", async () => {
    const { book } = open();
    const before = snapshot(book);
    await makeReport(table(book, ["甲"]));
    expect(await findReport()).toBe(TITLE);
    expect(await removeReport()).toEqual({ removed: TITLE });
    expect(snapshot(book)).toEqual(before);
    expect(await removeReport()).toEqual({});
  });

  test.each([
    ["written on", (book: MemoryWorkbook) => write(book, TITLE, 40, 2, "合计")],
    ["renamed", (book: MemoryWorkbook) => book.sheet(TITLE).rename("给老板")],
  ])("a sheet that was %s only loses our lines", async (_, act) => {
    const { book } = open();
    await makeReport(table(book, ["甲"]));
    act(book);
    const { name } = book.sheets[1];
    const own = book.sheets[1].values({ row: 40, column: 2, rows: 1, columns: 1 });
    expect(await removeReport()).toEqual({ kept: name });
    expect(book.sheet(name).values({ row: 0, column: 0, rows: 2, columns: 9 }).flat().join("")).toBe("");
    expect(book.sheet(name).values({ row: 40, column: 2, rows: 1, columns: 1 })).toEqual(own);
    expect(await findReport()).toBeUndefined();
  });

  test("deleted by somebody else before, there is nothing to do and nothing left of it", async () => {
    const { book } = open();
    await makeReport(table(book, ["甲"]));
    book.deleteSheet(book.sheet(TITLE).id);
    expect(await removeReport()).toEqual({});
    expect(book.names).toEqual([]);
  });

  test("the only sheet in sight stays, empty", async () => {
    const { book } = open();
    await makeReport(table(book, ["甲"]));
    book.sheet("订单").show("Hidden");
    expect(await removeReport()).toEqual({ kept: TITLE });
  });
});

describe("refused", () => {
  test("under a protected structure nothing is added and nothing deleted, but a report that is there can be made again", async () => {
    const { book } = open();
    book.structureProtected = true;
    const before = snapshot(book);
    await expect(makeReport(table(book, ["甲"]))).rejects.toMatchObject({ id: "structure-protected" });
    expect(snapshot(book)).toEqual(before);
    book.structureProtected = false;
    await makeReport(table(book, ["甲"]));
    book.structureProtected = true;
    expect(await makeReport(table(book, ["乙"]))).toEqual({ name: TITLE, lines: 1 });
    await expect(removeReport()).rejects.toMatchObject({ id: "structure-protected" });
    expect(await findReport()).toBe(TITLE);
  });

  test("a protected report is neither overwritten nor cleared", async () => {
    const { book } = open();
    await makeReport(table(book, ["甲"]));
    book.sheet(TITLE).protect({});
    const before = snapshot(book);
    await expect(makeReport(table(book, ["乙"]))).rejects.toMatchObject({ id: "report-protected", data: { name: TITLE } });
    write(book, TITLE, 40, 2, "合计");
    await expect(removeReport()).rejects.toMatchObject({ id: "report-protected" });
    write(book, TITLE, 40, 2, "");
    expect(snapshot(book)).toEqual(before);
  });

  test.each([2, 3, 4])(
    "broken off in the middle (after %s messages), a new sheet is gone again",
    async (good) => {
      const { book, host } = open();
      const before = snapshot(book);
      host.failNext(5102, good);
      await expect(makeReport(table(book, many(20_000)))).rejects.toMatchObject({ id: "busy" });
      await settled();
      expect(snapshot(book)).toEqual(before);
    },
    30_000,
  );

  test("broken off in the middle, one that stood before has no half of anything and is still known", async () => {
    const { book, host } = open();
    await makeReport(table(book, ["甲"]));
    host.failNext(5102, 4);
    await expect(makeReport(table(book, many(20_000)))).rejects.toMatchObject({ id: "busy" });
    await settled();
    expect(book.sheet(TITLE).usedArea(true)).toBeUndefined();
    expect(await makeReport(table(book, ["乙"]))).toEqual({ name: TITLE, lines: 1 });
  }, 30_000);
});

test("is not among the sheets to audit", async () => {
  const { book } = open(["订单", "聊天"]);
  await makeReport(table(book, ["甲"]));
  expect((await targets()).map(({ name }) => name)).toEqual(["订单", "聊天"]);
  await removeReport();
  book.addSheet(TITLE);
  expect((await targets()).map(({ name }) => name)).toEqual(["订单", "聊天", TITLE]);
});
