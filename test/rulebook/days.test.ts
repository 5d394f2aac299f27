import { parseDays } from "../../src/rulebook/days";

/** Serial numbers: 2026-10-01 is 46296. */
const OCTOBER_1 = 46_296;

test.each([
  ["2026-10-01", { from: OCTOBER_1, to: OCTOBER_1 }],
  ["2026-10-01..2026-10-08", { from: OCTOBER_1, to: OCTOBER_1 + 7 }],
  ["2026年10月1日至2026年10月8日", { from: OCTOBER_1, to: OCTOBER_1 + 7 }],
  ["2026-10-01 - 2026-10-08", { from: OCTOBER_1, to: OCTOBER_1 + 7 }],
])("%s is days, both ends included", (entry, days) => {
  expect(parseDays(entry)).toEqual(days);
});

test.each([
  ["a last day without its year", "2026-10-01..10-08"],
  ["a first day without its year", "10-01..2026-10-08"],
  ["no last day", "2026-10-01.."],
  ["an end before the beginning", "2026-10-08..2026-10-01"],
  ["three days", "2026-10-01..2026-10-02..2026-10-03"],
  ["more than a year", "2026-10-01..2027-10-02"],
  ["a time of day", "2026-10-01 08:00"],
  ["a day that the calendar does not have", "2026-02-30"],
])("not taken: %s", (_, entry) => {
  expect(parseDays(entry)).toBeUndefined();
});
