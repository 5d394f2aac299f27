import { EMPTY, UNREADABLE } from "../../../src/sheets/types";
import { at, column, sheetOf } from "../grids";

const chinese = (cells: readonly unknown[]) => column("发货时间", cells).time("shippedAt");
const english = (cells: readonly unknown[]) => column("Ship Date", cells, {}, "Order ID").time("shippedAt");

test("shapes may be mixed in one column, and each bad cell is reported with its place", () => {
  const read = chinese(["2024-05-01 10:01:02", 45413.5, "-", "明天", "2024年5月1日 10时01分", "#N/A", ""]);
  expect(Array.from(read.seconds)).toEqual([
    at(2024, 5, 1, 10, 1, 2),
    at(2024, 5, 1, 12),
    EMPTY,
    UNREADABLE,
    at(2024, 5, 1, 10, 1),
    UNREADABLE,
    EMPTY,
  ]);
  expect(read).toMatchObject({ filled: 5, unreadable: 2, wholeDays: false });
  expect(read.badCells).toEqual([
    { field: "shippedAt", row: 4, column: 1, found: "明天" },
    { field: "shippedAt", row: 6, column: 1, found: "#N/A" },
  ]);
  expect(read.dateOrder).toBeUndefined();
  expect(read.dateOnly).toBeUndefined();
});

test("a time of day without a date is unreadable", () => {
  expect(Array.from(chinese([45413.5, 0.5, "10:01:02"]).seconds)).toEqual([at(2024, 5, 1, 12), UNREADABLE, UNREADABLE]);
});

describe("a/b/yyyy is decided by the column as a whole", () => {
  test("a first part over 12 makes it day-first", () => {
    const read = english(["5/1/2024 10:00", "13/1/2024 10:00"]);
    expect(read.dateOrder).toBe("day-first");
    expect(Array.from(read.seconds)).toEqual([at(2024, 1, 5, 10), at(2024, 1, 13, 10)]);
  });
  test("a second part over 12 makes it month-first, also under Chinese headings", () => {
    const read = chinese(["5/1/2024 3:04 PM", "1/13/2024"]);
    expect(read.dateOrder).toBe("month-first");
    expect(Array.from(read.seconds)).toEqual([at(2024, 5, 1, 15, 4), at(2024, 1, 13)]);
  });
  test("undecided: month-first under English headings, day-first under Chinese ones", () => {
    expect(english(["5/1/2024"])).toMatchObject({ dateOrder: "month-first (undecided)", seconds: Float64Array.of(at(2024, 5, 1)) });
    expect(chinese(["5/1/2024"])).toMatchObject({ dateOrder: "day-first (undecided)", seconds: Float64Array.of(at(2024, 1, 5)) });
  });
  test("decided both ways: only the ambiguous cells are unreadable", () => {
    const read = english(["13/1/2024", "1/13/2024", "5/1/2024", "6/6/2024", "2024-05-01", "5-2-2024 10:00"]);
    expect(read.dateOrder).toBe("both");
    expect(Array.from(read.seconds)).toEqual([at(2024, 1, 13), at(2024, 1, 13), UNREADABLE, at(2024, 6, 6), at(2024, 5, 1), UNREADABLE]);
    expect(read.badCells.map(({ row, found }) => [row, found])).toEqual([
      [3, "5/1/2024"],
      [6, "5-2-2024 10:00"],
    ]);
  });
  test("a date that no order makes possible decides nothing", () => {
    const read = english(["5/1/2024", "31/2/2024", "13/14/2024"]);
    expect(read.dateOrder).toBe("month-first (undecided)");
    expect(Array.from(read.seconds)).toEqual([at(2024, 5, 1), UNREADABLE, UNREADABLE]);
  });
});

describe("dates without a time", () => {
  test("a column of dates says whole days", () => {
    expect(chinese(["2024-05-01", "2024/5/2", ""])).toMatchObject({ wholeDays: true });
    expect(chinese([45413, 45414])).toMatchObject({ wholeDays: true });
    expect(chinese([45413, "2024-05-02"])).toMatchObject({ wholeDays: true });
  });
  test("the noise of a serial makes no time of day", () => {
    expect(chinese([45413, 45414.00000000001, 45414.99999999999])).toMatchObject({ wholeDays: true });
    expect(chinese([45413, 45413 + 1 / 86_400])).toMatchObject({ wholeDays: false });
  });
  test("a whole serial among broken ones is a midnight", () => {
    const read = chinese([45413, 45413.5]);
    expect(read.wholeDays).toBe(false);
    expect(read.dateOnly).toBeUndefined();
  });
  test("a text without a time is a date though others have one", () => {
    expect(chinese(["2024-05-01", "2024-05-01 00:00:00", "2024-05-02 10:00"]).dateOnly).toEqual(Uint8Array.of(1, 0, 0));
  });
  test("serials that are all whole are dates beside texts with a time", () => {
    expect(chinese([45413, "2024-05-02 10:00", 45415])).toMatchObject({ wholeDays: false, dateOnly: Uint8Array.of(1, 0, 1) });
    expect(chinese(["45413", 1714528862, "'45415"])).toMatchObject({ wholeDays: false, dateOnly: Uint8Array.of(1, 0, 1) });
  });
  test("a column of nothing says nothing", () => {
    expect(chinese(["", "-"])).toMatchObject({ wholeDays: false, filled: 0, unreadable: 0 });
  });
});

test("two columns for one field: row by row the first that is not empty, in the order of the synonyms", () => {
  const sheet = sheetOf([
    ["订单号", "付款日期", "支付时间"],
    ["1", "2024-05-02", "2024-05-01 10:00"],
    ["2", "2024-05-02", "-"],
    ["3", "2024-05-02", "?"],
  ]);
  expect(Array.from(sheet.time("paidAt").seconds)).toEqual([at(2024, 5, 1, 10), at(2024, 5, 2), UNREADABLE]);
  expect(sheet.time("paidAt").badCells).toEqual([{ field: "paidAt", row: 3, column: 2, found: "?" }]);
});

test("an offset in the text is taken to UTC+8, or to what the workbook says", () => {
  const cells = ["2017-10-11T06:55:44.000Z", "Wed Oct 11 06:55:44 +0000 2017"];
  expect(Array.from(chinese(cells).seconds)).toEqual([at(2017, 10, 11, 14, 55, 44), at(2017, 10, 11, 14, 55, 44)]);
  expect(Array.from(column("发货时间", cells, { utcOffsetHours: 0 }).time("shippedAt").seconds)).toEqual([
    at(2017, 10, 11, 6, 55, 44),
    at(2017, 10, 11, 6, 55, 44),
  ]);
});

test("at most ten bad cells are kept, all are counted", () => {
  const read = chinese(Array.from({ length: 25 }, (_, i) => `x${i}`));
  expect(read.unreadable).toBe(25);
  expect(read.badCells.map((cell) => cell.row)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

describe("a date and a time of day in two columns", () => {
  const read = (headings: readonly string[], ...rows: readonly (readonly unknown[])[]) => {
    const sheet = sheetOf([["会话ID", "角色", ...headings], ...rows.map((row) => ["c", "买家", ...row])]);
    return sheet.time("sentAt");
  };
  const MORNING = at(2024, 5, 1, 10, 1, 2);

  test.each<[date: unknown, time: unknown]>([
    ["2024-05-01", "10:01:02"],
    ["2024年5月1日", "10：01：02"],
    ["2024/5/1", "上午10:01:02"],
    [45413, (10 * 3600 + 62) / 86_400],
    ["2024-05-01 00:00:00", "10:01:02\t"],
    ["2024.5.1", "10时01分02秒"],
  ])("%p and %p", (date, time) => {
    expect(Array.from(read(["日期", "时间"], [date, time]).seconds)).toEqual([MORNING]);
    expect(Array.from(read(["time", "chat_date"], [time, date]).seconds)).toEqual([MORNING]);
    expect(read(["日期", "时间"], [date, time])).toMatchObject({ wholeDays: false, unreadable: 0 });
  });

  test("the order of a/b/yyyy is the date column's, and its undecidable cell is the one that is reported", () => {
    expect(Array.from(read(["日期", "时间"], ["2/5/2024", "10:00"], ["13/5/2024", "11:00"]).seconds)).toEqual([
      at(2024, 5, 2, 10),
      at(2024, 5, 13, 11),
    ]);
    expect(Array.from(read(["日期", "时间"], ["2/5/2024", "10:00"], ["5/13/2024", "11:00"]).seconds)).toEqual([
      at(2024, 2, 5, 10),
      at(2024, 5, 13, 11),
    ]);
    const both = read(["日期", "时间"], ["2/5/2024", "10:00"], ["13/5/2024", "10:00"], ["5/13/2024", "11:00"]);
    expect(both.badCells).toEqual([{ field: "sentAt", row: 1, column: 2, found: "2/5/2024" }]);
  });

  test("a date whose time is blank is a date without a time; a time whose date is blank is unreadable", () => {
    const column = read(["日期", "时间"], ["2024-05-01", "10:01:02"], ["2024-05-01", ""], [45413, null], ["", "10:01:02"]);
    expect(Array.from(column.seconds)).toEqual([MORNING, at(2024, 5, 1), at(2024, 5, 1), UNREADABLE]);
    expect(Array.from(column.dateOnly!)).toEqual([0, 1, 1, 0]);
  });

  test("where the date beside a time of day cannot be read, it is the one that is reported", () => {
    const column = read(["日期", "时间"], ["待定", "10:01:02"], ["#N/A", "10:01:02"], ["2024-05-01", "刚才"], ["", "10:01:02"]);
    expect(column.badCells.map(({ row, column: place, found }) => [row, place, found])).toEqual([
      [1, 2, "待定"],
      [2, 2, "#N/A"],
      [3, 3, "刚才"],
      [4, 3, "10:01:02"],
    ]);
  });

  test("beside a full time a time of day may be a duration: the full time counts", () => {
    expect(Array.from(read(["日期", "时间"], ["2024-05-01 10:01:02", "00:03:20"]).seconds)).toEqual([MORNING]);
  });

  test("what is no time is unreadable however good the date beside it is", () => {
    expect(Array.from(read(["日期", "时间"], ["2024-05-01", "刚才"], ["2024-05-01", 1.5]).seconds)).toEqual([
      UNREADABLE,
      at(1899, 12, 31, 12),
    ]);
  });
});
