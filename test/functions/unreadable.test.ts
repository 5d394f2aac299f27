/** What cannot be read is never taken for clean: too much of it is an error that names the first such cell, whatever else a sheet lets one judge. */
import { figure, refusal, sentences, spill } from "./formulas";

/** What Excel makes of a message that begins with `-` or `=`. */
const ERROR = { type: "Error", basicType: "Error", basicValue: "#NAME?" };
const CHAT = ["会话ID", "角色", "发送时间", "消息内容"];
const said = (i: number, role: string, text: unknown) => [`c${i}`, role, `2024-05-04 10:${String(i).padStart(2, "0")}:00`, text];
const times = <T>(count: number, of: (i: number) => T) => Array.from({ length: count }, (_, i) => of(i));

const UNREAD = [CHAT, ...times(10, (i) => said(i, "客服", ERROR))];

test("messages that are errors: no list of words without them", () => {
  expect(refusal("FINDINGS", UNREAD, "third-party-mention")).toMatchObject({
    code: "#VALUE!",
    message: expect.stringMatching(/消息内容.*第 2 行第 4 列.*#NAME\?/),
  });
});

test("one in thirty is left out, and READING lists it", () => {
  const few = [...times(29, (i) => said(i, "客服", "您好")), said(29, "客服", ERROR)];
  expect(spill("FINDINGS", [CHAT, ...few], "third-party-mention")).toHaveLength(1);
  expect(spill("READING", [CHAT, ...few]).flat()).toContain("#NAME?");
});

test("the card has no share of breaks then, and says why, while what can be counted is", () => {
  const rows = [...UNREAD, said(20, "买家", "在吗"), said(20, "客服", "在的")];
  const card = spill("SCORECARD", rows, null);
  expect(card[1].slice(0, 2)).toEqual(["reply-rate", 1]);
  expect(card[6].slice(0, 2)).toEqual(["wording-breaks", "#VALUE!"]);
  expect(sentences("SCORECARD", rows, null)[6][1]).toMatch(/消息内容.*第 2 行第 4 列/);
  expect(sentences("SCORECARD", rows, null)[2][1]).toMatch(/需要订单表/);
});

test("a list that cannot be made is not left out of all lists", () => {
  const orders = times(10, (i) => [`a${i}`, "2024-05-01 10:00:00", i < 4 ? "待定" : "2024-05-04 10:00:00", ""]);
  expect(refusal("FINDINGS", [["订单号", "支付时间", "揽收时间", "售后原因"], ...orders])).toMatchObject({
    code: "#VALUE!",
    message: expect.stringMatching(/揽收时间.*第 2 行第 3 列.*待定.*不是带四位年份、没有歧义的日期时间/),
  });
});

test("who cannot be told by a blank role is named by the sender's own column", () => {
  const rows = times(10, (i) => [`c${i}`, i === 0 ? "买家" : "", i === 0 ? "" : "someone", "2024-05-04 10:00:00", "在吗"]);
  expect(refusal("LATEREPLIES", [["会话ID", "角色", "发送者", "发送时间", "消息内容"], ...rows]).message).toMatch(/发送者.*第 3 行第 3 列/);
});

test("of several columns the cell that stands first is named", () => {
  const rows = times(10, (i) => [i < 2 ? "1.2E+15" : `c${i}`, "买家", i > 7 ? "昨天吧" : "2024-05-04 10:00:00", "在吗"]);
  expect(refusal("LATEREPLIES", [CHAT, ...rows]).message).toMatch(/第 2 行第 1 列.*1\.2E\+15/);
});

test("ratings in words: the cell that is no rating is named, not a column that is there", () => {
  const rows = ["差评", ...times(5, () => "很糟")].map((rating, i) => [`a${i}`, rating, "2024-05-01 10:00:00", "2024-05-04 10:00:00"]);
  expect(refusal("FINDINGS", [["订单号", "评分", "评价时间", "回复时间"], ...rows]).message).toMatch(/评分.*第 3 行第 2 列.*很糟/);
});

test("rules that take talks as a whole need the conversations", () => {
  const rows = times(4, (i) => [
    i < 2 ? "1.2E+11" : `c${i}`,
    i % 2 === 0 ? "买家" : "客服",
    "2024-05-04 10:00:00",
    i % 2 === 0 ? "衣服破了" : "好的",
  ]);
  expect(refusal("FINDINGS", [CHAT, ...rows], "damage-without-offer").message).toMatch(/会话.*第 2 行第 1 列/);
  expect(spill("FINDINGS", [CHAT, ...rows], "third-party-mention")).toHaveLength(1);
});

test("a sheet that a share lacks: the headings that were found", () => {
  expect(refusal("FINDINGS", UNREAD, "quality-refund-rate").message).toContain("会话ID");
});

describe("dialogues, one a cell", () => {
  const dialogue = (i: number) => `2025-05-09 10:11:12 m${i}：在吗\n2025-05-09 10:16:13 小李：在的`;

  test("those that are errors are no conversations less", () => {
    const rows = times(20, (i) => [`m${i}`, i % 4 === 3 ? ERROR : dialogue(i)]);
    expect(refusal("REPLYRATE", [["客户ID", "聊天记录"], ...rows]).message).toMatch(/发送时间.*第 5 行第 2 列.*#NAME\?/);
  });

  test("nor is one that was copied from another place", () => {
    const other = "kitty 2025-05-09 10:11:12\n在吗\n店铺:小李 2025-05-09 10:16:12\n在的";
    const rows = [...times(3, (i) => [`m${i}`, dialogue(i)]), ["kitty", other]];
    expect(refusal("REPLYRATE", [["客户ID", "聊天记录"], ...rows]).message).toMatch(/发送时间.*第 5 行第 2 列.*kitty/);
  });
});

test("a sheet of another kind is named as what it is", () => {
  const orders = [
    ["订单号", "订单状态", "拼单成功时间"],
    ["a1", "已发货", "2024-05-01 10:00:00"],
  ];
  expect(refusal("REPLYRATE", orders).message).toMatch(/应为聊天记录.*像是订单表.*拼单成功时间/);
  expect(
    refusal("REPLYRATE", [
      ["甲", "乙"],
      ["1", "2"],
    ]).message,
  ).toMatch(/没有找到表头/);
});

test("a sheet of refunds that tells no reason is not left out without a word, by any formula", () => {
  const orders = [
    ["订单号", "拼单成功时间", "揽收时间", "售后原因"],
    ["a1", "2024-05-01 10:00:00", "2024-05-02 10:00:00", "质量问题"],
  ];
  const refunds = [
    ["订单号", "退款状态", "申请时间"],
    ["a1", "退款成功", "2024-05-02 10:00:00"],
  ];
  expect(figure("QUALITYREFUNDRATE", orders)).toBe(1);
  expect(refusal("QUALITYREFUNDRATE", orders, refunds).message).toContain("refunds 缺少列：售后原因");
  expect(refusal("BREAKDOWN", "QUALITYREFUNDRATE", orders, "day", refunds).message).toContain("table2 缺少列：售后原因");
  expect(refusal("FINDINGS", orders, "quality-refund", refunds).message).toContain("table2 缺少列：售后原因");
  expect(sentences("SCORECARD", null, orders, refunds)[3][1]).toContain("refunds 缺少列：售后原因");
});

describe("an agent who cannot be read is nobody", () => {
  const ROW = ["会话ID", "角色", "发送时间", "发送者", "客服"];
  const row = (talk: string, role: string, time: string, sender: unknown = "", agent: unknown = "") => [
    talk,
    role,
    `2024-05-04 ${time}`,
    sender,
    agent,
  ];
  /** Twenty questions that 小美 answered in time. */
  const others = times(20, (i) => [row(`d${i}`, "买家", "09:00:00"), row(`d${i}`, "客服", "09:01:00", "小美")]).flat();

  test("where the sender alone names who answered: late for the shop, and nobody else's", () => {
    const unread = [
      row("c", "客服", "09:59:00", "小美"),
      row("c", "买家", "10:00:00", "momo", "小美"),
      row("c", "客服", "10:09:00", ERROR),
    ];
    const few = [ROW, ...unread, ...others];
    expect(figure("LATEREPLIES", few)).toBe(1);
    expect(figure("LATEREPLIES", few, null, "小美")).toBe(0);
    expect(figure("LATEREPLIES", [ROW, ...unread])).toBe(1);
    expect(refusal("LATEREPLIES", [ROW, ...unread], null, "小美").message).toMatch(/发送者.*第 4 行第 4 列.*#NAME\?/);
  });

  test("where the last to write before an unanswered question is named so", () => {
    const unread = [
      row("c", "客服", "09:50:00", "小美"),
      row("c", "客服", "09:59:00", "", ERROR),
      row("c", "买家", "10:00:00"),
      row("c", "系统", "11:00:00"),
    ];
    expect(figure("LATEREPLIES", [ROW, ...unread, ...others])).toBe(1);
    expect(figure("LATEREPLIES", [ROW, ...unread, ...others], null, "小美")).toBe(0);
  });

  test("where the row that asks is named so: whoever answers later has no inquiry of his", () => {
    const asked = [row("c", "买家", "10:00:00", "momo", ERROR), row("c", "客服", "10:01:00", "小美"), row("c", "买家", "20:00:00", "momo")];
    const orders = [
      ["订单号", "买家昵称", "支付时间"],
      ["A1", "momo", "2024-05-04 11:00:00"],
    ];
    expect(spill("BREAKDOWN", "INQUIRYCONVERSION", [ROW, ...asked, ...others], "agent", orders)).toContainEqual(["", 1, 1, 0]);
  });
});
