/** SCORECARD by figures counted by hand. */
import { receiveSettings } from "../../src/functions/snapshot";
import { DEFAULT_SETTINGS } from "../../src/rulebook/settings";
import { refusal, sentences, spill } from "./formulas";

const CHAT_HEAD = ["会话ID", "买家昵称", "客服账号", "角色", "发送时间", "消息内容"];
const line = (buyer: string, role: string, when: string, text = "您好") => [
  buyer,
  buyer,
  role === "客服" ? "店铺:小美" : "",
  role,
  `2024-05-${when}`,
  text,
];

// Two of four questions are answered in time; one conversation has but a robot; three messages of an agent, none of them against the rules.
const CHATS = [
  CHAT_HEAD,
  line("甲", "买家", "01 10:00:00"),
  line("甲", "客服", "01 10:01:00"),
  line("乙", "买家", "01 10:00:00"),
  line("乙", "客服", "01 10:09:00"),
  line("丙", "买家", "01 10:00:00"),
  line("丙", "机器人", "01 10:00:01"),
  line("丁", "买家", "01 10:00:00"),
  line("丁", "客服", "01 10:02:00"),
  line("铃", "系统", "09 10:00:00"),
];
// 甲 and 乙 pay within the day; 乙's parcel is collected an hour late, and is sent back for quality.
const ORDERS = [
  ["订单号", "买家昵称", "支付时间", "拼单成功时间", "揽收时间", "售后原因", "售后状态"],
  ["A1", "甲", "2024-05-01 11:00:00", "2024-05-01 11:00:00", "2024-05-02 11:00:00", "", ""],
  ["A2", "乙", "2024-05-01 12:00:00", "2024-05-01 12:00:00", "2024-05-03 13:00:00", "质量问题", "退款成功"],
];

afterEach(() => receiveSettings(DEFAULT_SETTINGS));

/** The card with its figures rounded to what can be counted by hand. */
function card(...args: unknown[]): unknown[][] {
  return spill("SCORECARD", ...args).map((cells) => cells.map((cell) => (typeof cell === "number" ? Math.round(cell * 1e9) / 1e9 : cell)));
}

test("weighs six metrics: points fall from the target to the floor", () => {
  expect(card(CHATS, ORDERS)).toEqual([
    ["metric", "value", "target", "met", "weight", "points"],
    ["reply-rate", 0.5, 0.8, false, 1, 0.25],
    ["late-shipments", 0.5, 0, false, 1, 0],
    ["quality-refund-rate", 0.5, 0.03, false, 1, 0],
    ["inquiry-conversion", 0.5, 0.5, true, 1, 1],
    ["robot-only", 0.25, 0.2, false, 1, 0.75],
    ["wording-breaks", 0, 0, true, 1, 1],
    ["score", 50, "", "", 6, 0.5],
  ]);
});

test("what is switched off says so", () => {
  const off = ["late-reply", "late-shipment", "quality-refund-rate"];
  receiveSettings({ ...DEFAULT_SETTINGS, preset: "custom", off });
  expect(
    card(CHATS, ORDERS)
      .slice(1, 4)
      .map(([, value]) => value),
  ).toEqual(["#N/A", "#N/A", "#N/A"]);
  const said = sentences("SCORECARD", CHATS, ORDERS).slice(1, 4);
  expect(said.map(([, value]) => value)).toEqual(off.map((rule) => expect.stringContaining(rule)));
});

test("what cannot be counted carries no weight, and is #N/A, not 0", () => {
  const lines = card(CHATS, null);
  expect(lines[2]).toEqual(["late-shipments", "#N/A", 0, "", 0, ""]);
  expect(lines.at(-1)).toEqual(["score", 66.666666667, "", "", 3, 0.666666667]);
});

test("a critical finding keeps the score at 60, whatever the points are", () => {
  const answered = [CHAT_HEAD, line("甲", "买家", "01 10:00:00"), line("甲", "客服", "01 10:01:00", "加我微信聊")];
  expect(card(answered, null).at(-1)).toEqual(["score", 60, "", "", 3, 0.666666667]);
});

test("breaks of every wording rule count for every thousand messages, not those of the critical ones alone", () => {
  const impolite = [CHAT_HEAD, line("甲", "买家", "01 10:00:00"), line("甲", "客服", "01 10:01:00", "爱买不买")];
  expect(card(impolite, null)[6]).toEqual(["wording-breaks", 1000, 0, false, 1, 0]);
  expect(card(impolite, null).at(-1)).toEqual(["score", 66.666666667, "", "", 3, 0.666666667]);
});

test("weights, floors and the cap are parameters that a workbook's settings hold", () => {
  receiveSettings({ version: 1, preset: "custom", custom: { score: { replyRateWeight: 3, replyRateFloor: 0.75, robotOnlyWeight: 0 } } });
  const lines = card(CHATS, null);
  expect(lines[1]).toEqual(["reply-rate", 0.5, 0.8, false, 3, 0]);
  expect(lines.at(-1)).toEqual(["score", 25, "", "", 4, 0.25]);
});

test("a floor moves with its target", () => {
  receiveSettings({ version: 1, preset: "custom", custom: { "reply-rate": { target: 0.9 } } });
  expect(card(CHATS, null)[1]).toEqual(["reply-rate", 0.5, 0.9, false, 1, 0.111111111]);
});

test("sheets by which no metric can be counted are refused", () => {
  expect(refusal("SCORECARD", null, null).code).toBe("#VALUE!");
  const anonymous = CHATS.map((cells) => cells.filter((_, column) => column !== 3));
  expect(refusal("SCORECARD", anonymous, null)).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("会话ID") });
});
