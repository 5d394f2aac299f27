/** Formulas over text that was pasted into one column. Figures are worked by hand. */
import { receiveSettings } from "../../src/functions/snapshot";
import { DEFAULT_SETTINGS } from "../../src/rulebook/settings";
import { withStaff } from "../../src/rulebook/shop-settings";
import { figure, refusal, spill } from "./formulas";

afterEach(() => receiveSettings(undefined));

const column = (...lines: string[]) => lines.map((line) => [line]);
/** Asked 10:00:00, answered 10:05:00 (in time), asked 10:10:00, answered 10:15:01 (late): 1 of 2. */
const TALK = (agent: string) => [
  "tb_kitty88 2025-5-9 10:00:00",
  "在吗",
  `${agent} 2025-5-9 10:05:00`,
  "在的亲",
  "已读",
  "tb_kitty88 2025-5-9 10:10:00",
  "有货吗",
  `${agent} 2025-5-9 10:15:01`,
  "有的，可以加微信 tb123456",
];

test("1 of 2 turns in time; the late one opens in row 6, and row 8 names another messenger", () => {
  const text = column(...TALK("晴天小铺:小美"));
  expect(figure("REPLYRATE", text)).toBe(0.5);
  expect(figure("LATEREPLIES", text)).toBe(1);
  expect(figure("LATEREPLIES", text, null, "小美")).toBe(1);
  expect(
    spill("FINDINGS", text)
      .slice(1)
      .map(([rule, , row]) => [rule, row]),
  ).toEqual(
    expect.arrayContaining([
      ["late-reply", 6],
      ["third-party-mention", 8],
    ]),
  );
});

test("whole columns, title rows and one cell of many lines give the same figure", () => {
  const lines = TALK("晴天小铺:小美");
  expect(figure("REPLYRATE", [...column(...lines), ...Array.from({ length: 500 }, () => [""])])).toBe(0.5);
  expect(
    figure(
      "REPLYRATE",
      lines.map((line) => ["", line, 0]),
    ),
  ).toBe(0.5);
  expect(figure("REPLYRATE", [[lines.join("\n")]])).toBe(0.5);
  expect(figure("REPLYRATE", lines.join("\r\n"))).toBe(0.5);
});

test("nobody known to be of the shop is an error that names the senders; the list of staff mends it", () => {
  const text = column(...TALK("小美"));
  const refused = refusal("REPLYRATE", text);
  expect(refused.code).toBe("#VALUE!");
  for (const name of ["tb_kitty88", "小美"]) expect(refused.message).toContain(name);
  receiveSettings(withStaff({ ...DEFAULT_SETTINGS, preset: "platform-today" }, ["小美"]));
  expect(figure("REPLYRATE", text, 5)).toBe(0);
  receiveSettings(withStaff(DEFAULT_SETTINGS, ["小美"]));
  expect(figure("REPLYRATE", text)).toBe(0.5);
});

test("no date at all is an error that names the first cell", () => {
  const refused = refusal("REPLYRATE", column("[10:01] tb_kitty88: 在吗", "[10:02] 店铺:小美: 在的"));
  expect(refused.code).toBe("#VALUE!");
  expect(refused.message).toContain("10:01");
});

test("a transcript is no order sheet", () => {
  expect(refusal("LATESHIPMENTS", column(...TALK("晴天小铺:小美"))).code).toBe("#VALUE!");
});

test("READING counts what it passed over: 1 receipt", () => {
  const lines = spill("READING", column(...TALK("晴天小铺:小美")));
  expect(lines.map(([item, , , value]) => [item, value])).toEqual(
    expect.arrayContaining([
      ["rows-read", 4],
      ["rows-receipt", 1],
    ]),
  );
});
