import fc from "fast-check";
import { readTime } from "../../../src/sheets";
import { EMPTY, UNREADABLE } from "../../../src/sheets/types";
import { at } from "../grids";

const moment = at(2024, 5, 1, 10, 1, 2);
const may1 = at(2024, 5, 1);

describe("a time with its time of day", () => {
  test.each<[name: string, cell: unknown, seconds: number]>([
    ["padded, with dashes", "2024-05-01 10:01:02", moment],
    ["with slashes, not padded, without seconds", "2024/5/1 10:01", at(2024, 5, 1, 10, 1)],
    ["not padded hour and minute", "2024-5-1 9:5:3", at(2024, 5, 1, 9, 5, 3)],
    ["with dots", "2024.05.01 10:01:02", moment],
    ["in Chinese words", "2024年5月1日 10时01分", at(2024, 5, 1, 10, 1)],
    ["in Chinese words with seconds, no blank", "2019年1月2日3时4分5秒", at(2019, 1, 2, 3, 4, 5)],
    ["Chinese date, clock with colons", "2024年5月1日 10:01:02", moment],
    ["上午", "2024/5/1 上午 10:01:02", moment],
    ["下午 before the clock, no blanks", "2024/5/1下午3:04", at(2024, 5, 1, 15, 4)],
    ["中午 is about noon", "2024年5月1日 中午12:04", at(2024, 5, 1, 12, 4)],
    ["中午 before noon", "2024/5/1 中午11:50", at(2024, 5, 1, 11, 50)],
    ["中午 after noon", "2024/5/1 中午1:10", at(2024, 5, 1, 13, 10)],
    ["Chinese with blanks", "2024 年 5 月 1 日 10:01", at(2024, 5, 1, 10, 1)],
    ["an apostrophe on either side", "'2024-05-01 10:01:02'", moment],
    ["下午 after the clock", "2024/5/1 3:04下午", at(2024, 5, 1, 15, 4)],
    ["上午 12 is midnight", "2024/5/1 上午12:30", at(2024, 5, 1, 0, 30)],
    ["下午 12 is noon", "2024/5/1 下午12:30", at(2024, 5, 1, 12, 30)],
    ["PM after the clock", "5/1/2024 3:04 PM", at(2024, 5, 1, 15, 4)],
    ["PM before the clock", "5/1/2024 PM 3:04", at(2024, 5, 1, 15, 4)],
    ["as toLocaleString writes", "5/13/2024, 3:04:05 PM", at(2024, 5, 13, 15, 4, 5)],
    ["full-width digits and colons", "２０２４-０５-０１　１０：０１：０２", moment],
    ["ISO 8601 without an offset is wall-clock time", "2024-05-01T10:01:02", moment],
    ["ISO 8601 with milliseconds and Z is taken to UTC+8", "2024-05-01T02:01:02.000Z", moment],
    ["ISO 8601 with an offset", "2024-05-01T10:01:02+08:00", moment],
    ["a negative offset with minutes", "2024-04-30 22:31:02 -03:30", moment],
    ["Twitter's", "Wed May 01 02:01:02 +0000 2024", moment],
    ["five digits of a fraction and a parted offset", "2024-05-01 02:01:02.10060 +00:00", moment],
    ["half a second and more goes up", "2024-05-01 10:01:01.5", moment],
    ["GMT with the zone's name, as Date writes", "Wed May 01 2024 10:01:02 GMT+0800 (China Standard Time)", moment],
    ["a weekday in Chinese", "2024-05-01 星期三 10:01:02", moment],
    ["the month's name", "1 May 2024 10:01:02", moment],
    ["the month's name first", "May 1, 2024 10:01 AM", at(2024, 5, 1, 10, 1)],
    ["milliseconds since 1970, as interfaces give them", 1714528862000, moment],
    ["seconds since 1970", 1714528862, moment],
    ["milliseconds since 1970 as text", "1714528862000", moment],
    ["a serial number", 45413 + (10 * 3600 + 62) / 86400, moment],
    ["a serial number with noise below the second", 45413 + (10 * 3600 + 62) / 86400 - 1e-9, moment],
    ["a serial number as text", "45413.5", at(2024, 5, 1, 12)],
    ["24:00:00 is the next day's midnight", "2024-04-30 24:00:00", may1],
    ["wrapped and tailed by pasting", "\ufeff'2024-05-01 10:01:02\t", moment],
    ["wrapped as a formula", '="2024-05-01 10:01:02"', moment],
    ["with NBSP and a zero-width blank", "2024-05-01\u00a010:01:02\u200b", moment],
    ["a rich value", { type: "FormattedNumber", basicValue: 45413.5, numberFormat: "yyyy" }, at(2024, 5, 1, 12)],
    ["the leap day of a leap year", "2024-02-29 00:00:01", at(2024, 2, 29, 0, 0, 1)],
    ["the last second of the calendar", "9999-12-31 23:59:59", at(9999, 12, 31, 23, 59, 59)],
  ])("%s", (_name, cell, seconds) => {
    expect(readTime(cell)).toEqual({ seconds, dateOnly: false });
  });
});

describe("a date without a time", () => {
  test.each<[cell: unknown]>([
    ["2024-05-01"],
    ["2024.5.1"],
    ["2024/05/01"],
    ["2024年5月1日"],
    ["2024-05-01 星期三"],
    ["May 1, 2024"],
    ["5/1/2024"],
    [45413],
  ])("%s", (cell) => {
    expect(readTime(cell)).toEqual({ seconds: may1, dateOnly: true });
  });

  test("a/b/yyyy is month-first where no part over 12 decides", () => {
    expect(readTime("5/1/2024")).toEqual({ seconds: at(2024, 5, 1), dateOnly: true });
    expect(readTime("13/1/2024")).toEqual({ seconds: at(2024, 1, 13), dateOnly: true });
    expect(readTime("1/13/2024")).toEqual({ seconds: at(2024, 1, 13), dateOnly: true });
  });
});

test("an offset is taken to the hours that the workbook names", () => {
  expect(readTime("2024-05-01T10:01:02Z", 0)).toEqual({ seconds: moment, dateOnly: false });
  expect(readTime("2024-05-01 10:01:02", 0)).toEqual({ seconds: moment, dateOnly: false });
});

test.each<[cell: unknown]>([
  [""],
  [null],
  [undefined],
  [0],
  ["  "],
  ["-"],
  ["--"],
  ["~"],
  ["/"],
  ["\\N"],
  ["无"],
  ["NULL"],
  ["None"],
  ["nan"],
  [NaN],
  ["0000-00-00 00:00:00"],
  ["暂无数据"],
  ["－"],
  ["'"],
  ['=""'],
  ["\t"],
  ["\u200b"],
  [{ type: "Empty", basicValue: "" }],
])("%p is empty", (cell) => {
  expect(readTime(cell)).toBe(EMPTY);
});

test.each<[why: string, cell: unknown]>([
  ["a day that the calendar lacks", "2023-02-29"],
  ["a month that the calendar lacks", "2024-13-01 10:00:00"],
  ["month and day both over 12", "13/13/2024"],
  ["a two-digit year", "24-05-01 10:01:02"],
  ["a two-digit year after slashes", "5/1/24 3:04 PM"],
  ["a time without a date", "10:01:02"],
  ["a fraction of a day without a date", 0.4174],
  ["a date without a year", "5月1日 10:01"],
  ["minute 60", "2024-05-01 10:60:00"],
  ["hour 25", "2024-05-01 25:00:00"],
  ["a second after midnight, written as hour 24", "2024-05-01 24:00:01"],
  ["AM with an hour after noon", "2024-05-01 15:04 AM"],
  ["a span", "2024-05-01 10:00~11:00"],
  ["words", "昨天"],
  ["a time glued to the date", "2024-05-0110:01:02"],
  ["mixed separators", "2024-05/01"],
  ["a negative number", -1],
  ["a number beyond the calendar", 2958466],
  ["infinity", Infinity],
  ["TRUE", true],
  ["an error", "#N/A"],
  ["an error as an object", { code: "#VALUE!" }],
  ["an error as a rich value", { type: "Error", basicValue: "#N/A", errorType: "NotAvailable" }],
  ["an entity that holds no time", { type: "Entity", text: "x", basicValue: "#VALUE!" }],
  ["an offset that no place has", "2024-05-01T10:01:02+99:00"],
])("unreadable: %s", (_why, cell) => {
  expect(readTime(cell)).toBe(UNREADABLE);
});

describe("properties", () => {
  const parts = fc.record({
    y: fc.integer({ min: 1901, max: 9998 }),
    mo: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
    h: fc.integer({ min: 0, max: 23 }),
    mi: fc.integer({ min: 0, max: 59 }),
    s: fc.integer({ min: 0, max: 59 }),
  });
  type Parts = { y: number; mo: number; d: number; h: number; mi: number; s: number };
  const two = (value: number) => String(value).padStart(2, "0");
  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const twelve = (h: number) => h % 12 || 12;
  const shapes: Record<string, (p: Parts) => unknown> = {
    padded: (p) => `${p.y}-${two(p.mo)}-${two(p.d)} ${two(p.h)}:${two(p.mi)}:${two(p.s)}`,
    bare: (p) => `${p.y}/${p.mo}/${p.d} ${p.h}:${p.mi}:${p.s}`,
    dots: (p) => `${p.y}.${p.mo}.${p.d} ${p.h}:${two(p.mi)}:${two(p.s)}`,
    chinese: (p) => `${p.y}年${p.mo}月${p.d}日 ${p.h}时${p.mi}分${p.s}秒`,
    noon: (p) => `${p.y}/${p.mo}/${p.d} ${p.h < 12 ? "上午" : "下午"} ${twelve(p.h)}:${two(p.mi)}:${two(p.s)}`,
    english: (p) => `${p.y}-${two(p.mo)}-${two(p.d)} ${twelve(p.h)}:${two(p.mi)}:${two(p.s)} ${p.h < 12 ? "AM" : "PM"}`,
    iso: (p) => `${p.y}-${two(p.mo)}-${two(p.d)}T${two(p.h)}:${two(p.mi)}:${two(p.s)}.000+08:00`,
    twitter: (p) => `Wed ${MONTHS[p.mo - 1]} ${two(p.d)} ${two(p.h)}:${two(p.mi)}:${two(p.s)} +0800 ${p.y}`,
    fullWidth: (p) =>
      `${p.y}-${two(p.mo)}-${two(p.d)} ${two(p.h)}：${two(p.mi)}：${two(p.s)}`.replace(/\d/g, (c) =>
        String.fromCharCode(c.charCodeAt(0) + 0xfee0),
      ),
    serial: (p) => at(p.y, p.mo, p.d, p.h, p.mi, p.s) / 86400,
    noisySerial: (p) => at(p.y, p.mo, p.d, p.h, p.mi, p.s) / 86400 + 4e-6,
  };

  test.each(Object.keys(shapes))("a time written %s reads back to the same second", (shape) => {
    fc.assert(
      fc.property(parts, (p) => {
        const read = readTime(shapes[shape](p));
        expect(typeof read === "object" && read.seconds).toBe(at(p.y, p.mo, p.d, p.h, p.mi, p.s));
      }),
      { numRuns: 300 },
    );
  });

  test("exactly the days of the calendar are read", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 9999 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }), (y, mo, d) => {
        const date = new Date(Date.UTC(y, mo - 1, d));
        const exists = date.getUTCMonth() === mo - 1 && date.getUTCDate() === d;
        expect(readTime(`${y}-${mo}-${d}`)).toEqual(exists ? { seconds: at(y, mo, d), dateOnly: true } : UNREADABLE);
      }),
      { numRuns: 2000 },
    );
  });

  test("no garbage throws, and what is read is a moment of the calendar", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string({ unit: "grapheme" }), fc.stringMatching(/^[\d\-/:年月日 TZ.+]{1,24}$/)), (cell) => {
        const read = readTime(cell);
        if (typeof read === "object") expect(Number.isInteger(read.seconds) && read.seconds >= 0).toBe(true);
        else expect([EMPTY, UNREADABLE]).toContain(read);
      }),
      { numRuns: 3000 },
    );
  });
});
