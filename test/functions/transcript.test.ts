/** Formulas over text that was pasted into one column. Figures are worked by hand. */
import { receiveSettings } from "../../src/functions/snapshot";
import { DEFAULT_SETTINGS } from "../../src/rulebook/settings";
import { withStaff } from "../../src/rulebook/shop-settings";
import { figure, refusal, spill } from "./formulas";

afterEach(() => receiveSettings(DEFAULT_SETTINGS));

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

describe("whose message it is, and what is only said", () => {
  const rate = (text: string) => figure("REPLYRATE", column(...text.split("\n")));
  const longest = (text: string) => Math.round((figure("REPLYTIME", column(...text.split("\n")), "max") as number) * 86400);

  test("a message to a customer who never writes answers nobody else", () => {
    const text = `momo --> 店铺:小美 2024-05-01 10:00:00\n在吗
店铺:小美 --> kitty 2024-05-01 10:01:00\n您的货到了
店铺:小美 --> momo 2024-05-01 10:09:00\n在的
momo --> 店铺:小美 2024-05-01 10:20:00\n好
店铺:小美 --> momo 2024-05-01 10:21:00\n嗯`;
    expect([rate(text), longest(text)]).toEqual([0.5, 540]);
  });

  test.each(["2024-05-01 10:00:00", "[2024-05-01 10:00:00]"])("%s nick：text, and more lines of it", (stamp) => {
    const text = `${stamp} momo：在吗\n有人吗\n${stamp.replace("10:00:00", "10:09:00")} 店铺:小美：在的\n亲`;
    expect([rate(text), longest(text)]).toEqual([0, 540]);
  });

  test.each([
    ["by a customer", "momo (2024-05-01 18:00:00): 能发吗\n明天 10:00 前发\n谢谢\n店铺:小美 (2024-05-01 18:01:00): 可以", 60],
    ["by an agent", "momo (2024-05-01 10:30:00): 什么时候发货\n店铺:小美 (2024-05-01 10:31:00): 亲\n明天 10:00 前发\n一定哦", 60],
    [
      "first in a line",
      "2024-05-01 18:00:00 momo\n10:00 之后可以吗\n2024-05-01 18:01:00 店铺:小美\n可以\n2024-05-01 18:02:00 momo\n10:00 之后可以吗\n好",
      60,
    ],
  ])("a time without seconds that is said %s, in a short paste", (_where, text, seconds) => {
    expect([rate(text), longest(text)]).toEqual([1, seconds]);
  });

  test.each([
    "momo\n2024-05-01 10:00:00\n什么时候到\n12:30\n店铺:小美\n2024-05-01 10:09:00\n是的\nmomo\n2024-05-01 10:20:00\n好",
    "momo\n2024-05-01 10:00:00\n在吗\n店铺:小美\n2024-05-01 10:09:00\n亲\n12:30\n会到",
  ])("a time in a line of its own that is said, not sent (%#)", (text) => {
    expect([rate(text), longest(text)]).toEqual([0, 540]);
  });

  test("a parcel's trace in a cell of a chat makes no sheet of dialogues", () => {
    const trace = ["01 08:00:00 快件已揽收", "01 12:00:00 到达杭州", "01 18:00:00 离开杭州", "02 03:00:00 到达上海", "02 08:00:00 派送中"];
    const chat = [
      ["时间", "角色", "客服", "买家", "内容"],
      ["2024-05-02 10:00:00", "买家", "小美", "momo", "物流到哪了"],
      ["2024-05-02 10:01:00", "客服", "小美", "momo", trace.map((line) => `2024-05-${line}`).join("\n")],
      ["2024-05-02 10:02:00", "买家", "小美", "momo", "好的"],
    ];
    expect(figure("REPLYRATE", chat)).toBe(1);
  });
});
