import { setLanguage } from "../../src/locales";
import { duration, money, percent, share, time } from "../../src/taskpane/format";

const HOUR = 3600;
/** A number and its unit are held together by blanks that do not break; here plain ones are easier to read. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const DAY = 24 * HOUR;

afterEach(() => setLanguage("zh-CN"));

test.each([
  [0, "0 秒", "0 s"],
  [59, "59 秒", "59 s"],
  [300, "5 分钟", "5 min"],
  [301, "5 分 1 秒", "5 min 1 s"],
  [372, "6 分 12 秒", "6 min 12 s"],
  [HOUR, "1 小时", "1 h"],
  [48 * HOUR, "48 小时", "48 h"],
  [48 * HOUR + 1, "48 小时 1 秒", "48 h 1 s"],
  [53 * HOUR + 33 * 60 + 32, "53 小时 33 分 32 秒", "53 h 33 min 32 s"],
  [6 * DAY, "6 天", "6 d"],
  [6 * DAY + 5 * HOUR + 61, "6 天 5 小时", "6 d 5 h"],
  [NaN, "—", "—"],
])("a span of %d s", (seconds, chinese, english) => {
  expect(plain(duration(seconds))).toBe(chinese);
  setLanguage("en-US");
  expect(plain(duration(seconds))).toBe(english);
});

test("a time stands as it does on the sheet, whatever the time zone of the machine", () => {
  expect(time(45_413 * DAY + 10 * HOUR + 62)).toBe("2024-05-01 10:01:02");
  expect(time(-1)).toBe("—");
});

test("every day of Excel's calendar since 1900-03-01 is named as the Gregorian calendar names it", () => {
  const wrong: number[] = [];
  for (let day = 61; day < 100_000; day++) {
    const expected = new Date(Date.UTC(1899, 11, 30) + day * DAY * 1000).toISOString().slice(0, 10);
    if (time(day * DAY) !== `${expected} 00:00:00`) wrong.push(day);
  }
  expect(wrong).toEqual([]);
});

test("money is named by the language, cents only where there are some", () => {
  expect([money(1234), money(1234.5), money(0)].map(plain)).toEqual(["1,234 元", "1,234.50 元", "0 元"]);
  setLanguage("en-US");
  expect([money(1234), money(1234.5)]).toEqual(["¥1,234", "¥1,234.50"]);
});

test("a share has at most two decimals and is never rounded onto its target", () => {
  expect([share(0.8), share(0.85714), share(1), share(0)]).toEqual(["80%", "85.71%", "100%", "0%"]);
  expect(share(0.799_998, 0.8)).toBe("79.99%");
  expect(share(0.030_000_4, 0.03)).toBe("3.01%");
  expect(share(0.03, 0.03)).toBe("3%");
});

test("progress never says 100% before it is done, nor more", () => {
  expect([percent(0), percent(0.999), percent(1), percent(7)]).toEqual(["0%", "99%", "100%", "100%"]);
});
