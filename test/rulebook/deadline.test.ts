import { isWithin, parseDaySpan } from "../../src/rulebook/deadline";

const HOUR = 3600;
const at = (hour: number, minute = 0, second = 0) => 45_413 * 24 * HOUR + hour * HOUR + minute * 60 + second;

test.each([
  ["08:00-23:00", { from: 8 * HOUR, to: 23 * HOUR }],
  ["8:30 - 24:00", { from: 8.5 * HOUR, to: 24 * HOUR }],
  ["00:59-22:59", { from: 59 * 60, to: 22 * HOUR + 59 * 60 }],
])("%s is a span of the day", (text, span) => {
  expect(parseDaySpan(text)).toEqual(span);
});

test.each(["", "8-23", "08:00-23:60", "08:60-23:00", "25:00-08:00", "08:00-25:00", "00:00-00:00"])("%p is none", (text) => {
  expect(parseDaySpan(text)).toBeUndefined();
});

test("both ends belong to a span, and one that ends before it begins goes over midnight", () => {
  const within = (text: string, ...moments: readonly number[]) => moments.map((moment) => isWithin(parseDaySpan(text)!, moment));
  expect(within("08:00-23:00", at(7, 59, 59), at(8), at(23), at(23, 0, 1))).toEqual([false, true, true, false]);
  expect(within("22:00-06:00", at(21, 59, 59), at(22), at(0), at(6), at(6, 0, 1))).toEqual([false, true, true, true, false]);
});
