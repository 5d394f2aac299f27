import fc from "fast-check";
import { foldHeading, foldName, foldText, isEmptyMark, isMasked, readNumber, showCell } from "../../src/sheets";
import { EMPTY, UNREADABLE } from "../../src/sheets/types";
import { column, sheetOf } from "./grids";

describe("folding", () => {
  test.each<[name: string, text: string, folded: string]>([
    ["full-width forms become half-width ones", "ＡＢＣ：１２３", "abc:123"],
    ["zero-width characters go", "小\u200b美\ufeff", "小美"],
    ["the ends are trimmed, NBSP and full-width blanks too", "\u00a0\t 小美　\n", "小美"],
    ["control characters go", "\u0003小美", "小美"],
    ["inner blanks stay", " Tom  Lee ", "tom  lee"],
  ])("%s", (_name, text, folded) => expect(foldText(text)).toBe(folded));

  test("a name loses what pasting left around it", () => {
    expect(foldName('="店铺：小美"\t')).toBe("店铺:小美");
    expect(foldName(`'="店铺：小美"`)).toBe("店铺:小美");
    expect(foldName(`="'店铺：小美"`)).toBe("店铺:小美");
    expect(foldName("'Tom")).toBe("tom");
  });

  test.each<[heading: string, folded: string]>([
    ["商品总价（元）", "商品总价"],
    [" 用户实付金额(元) ", "用户实付金额"],
    ["*订单号*", "订单号"],
    ["订单\n编号", "订单编号"],
    ["order_id", "orderid"],
    ["PO Date & Time", "podate&time"],
    ["首次响应时长(秒)", "首次响应时长"],
    ["用户实付金额【元】", "用户实付金额"],
    ["用户实付金额[元]", "用户实付金额"],
    ["\ufeff订单号：", "订单号"],
    ["退款金额(分)", "退款金额(分)"],
    ["收货人(买家)", "收货人(买家)"],
  ])("heading %p", (heading, folded) => expect(foldHeading(heading)).toBe(folded));
});

test("folding twice is folding once", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => expect(foldText(foldText(text))).toBe(foldText(text))));
});

test.each([
  "",
  " ",
  "-",
  "--",
  "~",
  "/",
  "\\N",
  "无",
  "NULL",
  "null",
  "None",
  "nan",
  "NaN",
  "0000-00-00 00:00:00",
  "暂无数据",
  "订单未关闭",
  "－－",
  "'-",
  '="-"',
])("%p is an empty mark", (text) => expect(isEmptyMark(text)).toBe(true));
test.each(["0", "无货", "none of it", "---", "N", "北京", "2024-05-01"])("%p is no empty mark", (text) =>
  expect(isEmptyMark(text)).toBe(false),
);

describe("amounts", () => {
  test.each<[cell: unknown, value: number]>([
    ["¥1,234.50", 1234.5],
    ["￥1234.5", 1234.5],
    ["1234.5元", 1234.5],
    ["11.50万", 115_000],
    ["1.1万元", 11_000],
    ["１，２３４．５０", 1234.5],
    ["1052,75元", 1052.75],
    ["(1,234.50)", -1234.5],
    ["（¥12.5）", -12.5],
    ["¥(12.50)元", -12.5],
    ["(0)", 0],
    ["11,50万元", 115_000],
    ["¥.50", 0.5],
    ["-.5元", -0.5],
    ["-5.00", -5],
    ["¥-5", -5],
    ["0", 0],
    [0, 0],
    [12.5, 12.5],
    ["3件", 3],
    ["1,234,567", 1_234_567],
    ["'99\t", 99],
    ['="99"', 99],
    ["￥ 1,000.00 元", 1000],
    [{ type: "FormattedNumber", basicValue: 9.9, numberFormat: "¥0.00" }, 9.9],
  ])("%p is %p", (cell, value) => expect(readNumber(cell)).toBe(value));

  test.each<[why: string, cell: unknown]>([
    ["another currency", "$12.50"],
    ["fen or points", "500分"],
    ["thousands that do not part thousands", "12,34,5"],
    ["a comma that may be a decimal one", "0,500"],
    ["a point and no figures", "¥."],
    ["a share", "12%"],
    ["a truth value", true],
    ["words", "免费"],
    ["two numbers", "1-2"],
    ["an error", "#DIV/0!"],
    ["a date", "2024-05-01"],
    ["infinity", Infinity],
    ["two signs", "-¥-5"],
  ])("unreadable: %s", (_why, cell) => {
    expect(readNumber(cell)).toBeNaN();
    expect(column("商品总价(元)", [cell]).number("amount")).toMatchObject({ filled: 1, unreadable: 1 });
  });

  test("an amount of 0 is filled, an empty mark is not", () => {
    const read = column("商品总价(元)", [0, "无", "", "8"]).number("amount");
    expect(Array.from(read.values)).toEqual([0, NaN, NaN, 8]);
    expect(read).toMatchObject({ filled: 2, unreadable: 0, badCells: [] });
  });

  test("money that was written out reads back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (fen) => {
        const yuan = fen / 100;
        const grouped = yuan.toLocaleString("en-US", { minimumFractionDigits: 2 });
        for (const text of [String(yuan), `¥${yuan.toFixed(2)}`, `${grouped}元`, `￥${grouped}`])
          expect(readNumber(text)).toBeCloseTo(yuan, 6);
      }),
    );
  });
});

describe("ids", () => {
  const ids = (cells: readonly unknown[]) => column("快递单号", cells).code("trackingNumber");
  const told = (cell: unknown) => {
    const { codes, keys } = ids([cell]);
    return codes[0] >= 0 ? keys[codes[0]] : codes[0];
  };

  test.each<[name: string, cell: unknown, key: string]>([
    ["an apostrophe and a tab are no part of it", "'250730-383317471\t", "250730-383317471"],
    ["a formula's wrapping is none either", '="0012345678901234567"', "0012345678901234567"],
    ["a whole number is its digits", 123456789012345, "123456789012345"],
    ["leading zeros of a text stay", "00123", "00123"],
    ["full-width digits are digits", "ＳＦ１２３", "sf123"],
    ["NBSP and zero-width characters go", "\u00a0SF\u200b123", "sf123"],
    ["a hexadecimal id that holds an e is whole", "12e45f", "12e45f"],
  ])("%s", (_name, cell, key) => expect(told(cell)).toBe(key));

  test.each<[name: string, cell: unknown]>([
    ["E notation as Excel shows it", "2.78E+11"],
    ["E notation, lower case", "1.1812e+11"],
    ["E notation without a point", "1E15"],
    ["a number of 1e15", 1e15],
    ["a fraction", 12.5],
    ["a truth value", true],
    ["an error", "#REF!"],
    ["an error as an object", { code: "#N/A" }],
  ])("damaged: %s", (_name, cell) => expect(told(cell)).toBe(UNREADABLE));

  test.each([[0], [""], [null], ["-"], ["无"], ["/"]])("%p is empty", (cell) => expect(told(cell)).toBe(EMPTY));

  test("every whole number below 1e15 keeps its digits, none above is read", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999_999_999_999 }), (id) => expect(told(id)).toBe(String(id))));
    fc.assert(fc.property(fc.integer({ min: 1e15, max: Number.MAX_SAFE_INTEGER }), (id) => expect(told(id)).toBe(UNREADABLE)));
  });

  test("what is damaged is told alike whether ids are told apart or not", () => {
    const cells = [
      "SF1",
      "'2.78E+11",
      " 2.78E+17",
      "\t1.1812e+11",
      "１.５E+11",
      "2.78E+11",
      1e15,
      "#REF!",
      "",
      "-",
      "12e45f",
      "(278)1234",
      12.5,
    ];
    const sheet = () => column("快递单号", cells);
    const { unreadable, badCells } = sheet().code("trackingNumber");
    expect(sheet().damaged("trackingNumber")).toMatchObject({ unreadable, badCells });
    expect(badCells.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8, 13]);
  });

  test("of two columns of ids a damaged cell is named in its own row and column", () => {
    const sheet = sheetOf([
      ["订单号", "支付时间", "快递单号", "运单号"],
      ["a1", "2024-05-01", "SF1", ""],
      ["a2", "2024-05-01", "", "2.78E+11"],
    ]);
    expect(sheet.code("trackingNumber").badCells).toEqual([{ field: "trackingNumber", row: 2, column: 3, found: "2.78E+11" }]);
  });

  test("equal ids share a code however they are wrapped; values are for show", () => {
    const { codes, keys, values } = ids(["SF1", "'sf1", "ＳＦ1", "SF2"]);
    expect(Array.from(codes)).toEqual([0, 0, 0, 1]);
    expect([keys, values]).toEqual([
      ["sf1", "sf2"],
      ["SF1", "SF2"],
    ]);
  });
});

describe("names", () => {
  test("masked names are kept and marked", () => {
    const buyers = column("买家昵称", ["昂**", "t******7", "小王", 123456]).code("buyer");
    expect(buyers.values).toEqual(["昂**", "t******7", "小王", "123456"]);
    expect(Array.from(buyers.masked!)).toEqual([1, 1, 0, 0]);
    expect([isMasked("昂＊＊"), isMasked("昂")]).toEqual([true, false]);
  });
  test("a damaged buyer number is unreadable", () => {
    expect(column("客户ID", ["2.78E+11", 1e17], {}, "订单号").code("buyer")).toMatchObject({ unreadable: 2, filled: 2 });
  });
});

describe("words of a message", () => {
  const said = (cell: unknown) =>
    sheetOf([
      ["会话ID", "发送者", "内容"],
      ["1", "小王", cell],
    ]).text("text", 0);
  test.each<[cell: unknown, text: string]>([
    ["无", "无"],
    ["-", "-"],
    ["/", "/"],
    [" 在吗\n", " 在吗\n"],
    ["=1+1", "=1+1"],
    [12, "12"],
    [0, ""],
    ["NULL", ""],
    ["\\N", ""],
    ["#N/A", ""],
    [null, ""],
    [undefined, ""],
  ])("%p stands as %p", (cell, text) => expect(said(cell)).toBe(text));
});

test("a cell in a message is one line of at most 60 characters without control characters", () => {
  expect(showCell("a\nb\u0007c\u202e")).toBe("a b c");
  expect(Array.from(showCell("长".repeat(100)))).toHaveLength(60);
  expect(showCell({ type: "Error", basicValue: "#N/A" })).toBe("#N/A");
});
