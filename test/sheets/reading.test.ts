/** What is said of how a sheet was read. */
import { runNow } from "../../src/audit";
import { gridSource, openSheet, readingOf, type Reading } from "../../src/sheets";
import { NO_FIELD, type ReadingOptions } from "../../src/sheets/types";
import { layoutOf, sheetOf, type Rows } from "./grids";

const read = (rows: Rows, options?: ReadingOptions): Reading => runNow(readingOf(sheetOf(rows, options)));
const fieldOf = (reading: Reading, field: string) => reading.fields.find((each) => each.field === field);

const ORDERS = ["订单号", "买家会员名", "支付时间", "实付款", "仓库", ""];
const order = (id: unknown, paid: unknown, amount: unknown = 10) => [id, "甲", paid, amount, "北京仓", "x"];

test("an order sheet: its fields, and the columns that are none", () => {
  const reading = read([["拼单"], ORDERS, order("A1", "2024-05-01 10:00:00")]);
  expect(reading).toMatchObject({ kind: "orders", headingRow: 1, read: 1, skipped: [], filledDown: 0 });
  expect(reading.fields.map(({ field, places, filled }) => [field, places, filled])).toEqual([
    ["orderId", [{ column: 0, heading: "订单号" }], 1],
    ["buyer", [{ column: 1, heading: "买家会员名" }], 1],
    ["paidAt", [{ column: 2, heading: "支付时间" }], 1],
    ["amount", [{ column: 3, heading: "实付款" }], 1],
  ]);
  expect(reading.ignored).toEqual([{ column: 4, heading: "仓库" }]);
});

test("rows that are no records are counted by reason, with where the first stand; rows below the last record are none", () => {
  const reading = read([
    ORDERS,
    order("A1", "2024-05-01 10:00:00"),
    [],
    ["合计", "", "", 10],
    ["", "", "", "", "北京仓"],
    order("A2", "2024-05-01 11:00:00"),
    [],
    [],
  ]);
  expect(reading.read).toBe(2);
  expect(reading.skipped).toEqual([
    { reason: "blank", count: 2, rows: [2, 4] },
    { reason: "summary", count: 1, rows: [3] },
  ]);
});

test("headings that stand once more, as where two exports were pasted one below the other, are no record", () => {
  const [first, ...others] = ORDERS;
  const again = [`\ufeff${first}`, ...others.map((heading) => `${heading} `)];
  const rows = [ORDERS, order("A1", "2024-05-01 10:00:00"), ORDERS, order("A2", "2024-05-01 11:00:00"), again, ["订单号", "甲", "改天"]];
  const reading = read(rows);
  expect(reading.skipped).toEqual([{ reason: "headings", count: 2, rows: [2, 4] }]);
  expect(reading.read).toBe(3);
  expect(reading.fields.find(({ field }) => field === "paidAt")).toMatchObject({ filled: 3, unreadable: 1 });
});

test("what the source itself has passed over is told beside the rest", () => {
  const rows = [ORDERS, order("A1", "")];
  const source = { ...gridSource(rows), skipped: [{ reason: "summary", count: 3, rows: [7] }] as const };
  expect(runNow(readingOf(openSheet(source, layoutOf(rows)))).skipped).toEqual([{ reason: "summary", count: 3, rows: [7] }]);
});

test("item rows without an order number are records, and told", () => {
  const reading = read([ORDERS, order("A1", "2024-05-01 10:00:00"), ["", "", "", 5], ["", "", "", 6]]);
  expect(reading).toMatchObject({ read: 3, filledDown: 2 });
});

test("cells that cannot be read: how many in each field, the first ten with their places and what stands there", () => {
  const reading = read([
    ORDERS,
    ...Array.from({ length: 12 }, () => order("2.78E+11", "昨天")),
    order("#N/A", "2024-05-01 10:00:00", "十元"),
  ]);
  expect(fieldOf(reading, "orderId")).toMatchObject({ filled: 13, unreadable: 13 });
  expect(fieldOf(reading, "orderId")!.badCells).toHaveLength(10);
  expect(fieldOf(reading, "paidAt")!.unreadable).toBe(12);
  expect(fieldOf(reading, "paidAt")!.badCells[0]).toEqual({ field: "paidAt", row: 1, column: 2, found: "昨天" });
  expect(fieldOf(reading, "amount")!.badCells).toEqual([{ field: "amount", row: 13, column: 3, found: "十元" }]);
  expect(fieldOf(reading, "buyer")).toMatchObject({ unreadable: 0, badCells: [] });
});

describe("a chat sheet", () => {
  const CHAT = ["会话ID", "发送方类型", "发送者", "发送时间", "消息内容"];
  const message = (role: unknown, sender: unknown, text: unknown = "在吗") => ["c1", role, sender, "2024-05-01 10:00:00", text];

  test("messages that name nobody are no records; who cannot be told is unreadable where it stands", () => {
    const reading = read([
      CHAT,
      message("买家", "甲"),
      message("", ""),
      message("路人", "甲"),
      message("", "谁"),
      message("客服", "#N/A"),
      message("", "#N/A"),
    ]);
    expect(reading.read).toBe(5);
    expect(reading.skipped).toEqual([{ reason: "nobody", count: 1, rows: [2] }]);
    expect(fieldOf(reading, "role")).toMatchObject({ unreadable: 1, badCells: [{ row: 3, column: 1, found: "路人" }] });
    expect(fieldOf(reading, "sender")).toMatchObject({ unreadable: 3 });
    expect(fieldOf(reading, "sender")!.badCells.map(({ row }) => row)).toEqual([4, 5, 6]);
  });

  test("an error in place of words is unreadable; - and 无 are words, a blank is none", () => {
    const reading = read([CHAT, ...["#REF!", "-", "无", "", "在", "'-\t", {}].map((text) => message("买家", "甲", text))]);
    expect(fieldOf(reading, "text")).toMatchObject({ filled: 6, unreadable: 2 });
    expect(fieldOf(reading, "text")!.badCells).toMatchObject([
      { row: 1, column: 4, found: "#REF!" },
      { row: 7, column: 4 },
    ]);
  });

  test("tells what else a heading could mean, until somebody says it", () => {
    const rows = [["旺旺昵称", "发送者", "时间", "内容"]];
    expect(read(rows).ambiguous).toMatchObject([{ heading: "旺旺昵称", taken: "buyer", other: "agent" }]);
    const said = read(rows, { mapped: { 旺旺昵称: "agent" } });
    expect(said.ambiguous).toEqual([]);
    expect(fieldOf(said, "agent")).toMatchObject({ byHand: true, places: [{ column: 0 }] });
    expect(fieldOf(said, "sender")).toMatchObject({ byHand: false });
    expect(read(rows, { mapped: { 旺旺昵称: NO_FIELD } }).ignored).toEqual([{ column: 0, heading: "旺旺昵称" }]);
  });
});

describe("how times were read", () => {
  test.each<[string, readonly unknown[], object[]]>([
    ["plain times need no word", ["2024-05-01 10:00:00", 45413.5], []],
    ["month first, decided by a day over 12", ["5/1/2024 10:00", "5/13/2024 10:00"], [{ how: "month-first" }]],
    ["undecided", ["5/1/2024 10:00"], [{ how: "day-first (undecided)" }]],
    ["decided both ways", ["13/1/2024 10:00", "1/13/2024 10:00"], [{ how: "both" }]],
    ["days alone", ["2024-05-01", 45413], [{ how: "whole-days" }]],
    ["some days alone", ["2024-05-01", "2024-05-01 10:00:00"], [{ how: "date-only", count: 1 }]],
    [
      "offsets of their own",
      ["2024-05-01T10:00:00Z", "Wed Oct 11 06:55:44 +0000 2017", "2024-05-01 10:00:00"],
      [{ how: "offset", count: 2 }],
    ],
    ["counted since 1970", [1714557600, "1714557600000", "2024-05-01 10:00:00"], [{ how: "unix", count: 2 }]],
  ])("%s", (_name, cells, dates) => {
    const reading = read([["订单号", "支付时间"], ...cells.map((cell, i) => [`A${i}`, cell])]);
    expect(fieldOf(reading, "paidAt")!.dates).toEqual(dates);
  });
});

test("the thread is given back at least once a column, so that a long sheet leaves the pane alive", () => {
  const pauses = [...readingOf(sheetOf([ORDERS, order("A1", ""), order("A2", "")]))];
  expect(pauses.length).toBeGreaterThanOrEqual(4);
});
