/** Whatever is pasted, each formula ends with a figure or with an error that says why: no other exception, no NaN, no figure from nothing. */
import fc from "fast-check";
import { IDS } from "../functions/formulas";
import { answerOf, figureOf } from "./answers";
import { PATIENCE, tries } from "./runs";

jest.setTimeout(PATIENCE);

const CHAT = [
  "会话ID",
  "角色",
  "发送者",
  "客服",
  "买家昵称",
  "消息时间",
  "日期",
  "内容",
  "订单号",
  "inbound",
  "is_auto_reply",
  "conversation id",
  "sent at",
  "text",
];
const ORDERS = [
  "订单号",
  "子订单编号",
  "订单状态",
  "order_status",
  "支付时间",
  "拼单成功时间",
  "承诺发货时间",
  "发货时间",
  "揽收时间",
  "首条物流时间",
  "用户实付金额(元)",
  "快递单号",
  "商家备注",
  "售后状态",
  "售后原因",
  "买家昵称",
  "商品",
  "支付方式",
  "Order ID",
  "Paid at",
];
const AFTER_SALE = [
  "售后编号",
  "订单编号",
  "售后类型",
  "售后状态",
  "售后原因",
  "退款金额(分)",
  "申请时间",
  "同意退款时间",
  "退款到账时间",
  "平台介入时间",
  "举证时间",
  "同意退货时间",
  "运费补贴时间",
  "运费承担方",
  "发货状态",
];
const OTHERS = ["评分", "评价内容", "评价时间", "商家回复", "回复时间", "补偿金额", "备忘", "", "合计", "__proto__", "constructor", "toString"]; // prettier-ignore

const chatHeading = fc.constantFrom(...CHAT);
const orderHeading = fc.constantFrom(...ORDERS, ...AFTER_SALE);
const anyHeading = fc.constantFrom(...CHAT, ...ORDERS, ...AFTER_SALE, ...OTHERS);

/** Cells that no reader may take for a time. */
const noTime = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("", null, undefined, 0, "-", "无", "#N/A", "合计", "买家", "客服", "机器人", "已签收", "质量问题", "昨天", "2.78E+11", "昂**", "1/5/24", "¥", "１，２") },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 8 }).filter((text) => !/\d/.test(text.normalize("NFKC"))) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 0.5, 1e15, 1e300, -1e300, Infinity, -Infinity, NaN, 5e-324) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom({}, [], [[1]], { type: "Error", basicValue: "#REF!" }, { type: "Entity" }, { basicValue: {} }, { code: 5 }, () => 1, 10n) },
  { weight: 1, arbitrary: fc.constantFrom("\ud800", "a\udc00b", "\u202e‮", "啊".repeat(3000), "9".repeat(400), "(".repeat(500), "\n".repeat(300), "=cmd|' /C calc'!A0") },
); // prettier-ignore
const time = fc.oneof(
  fc.integer({ min: 45_000, max: 45_020 }),
  fc.double({ min: 45_000, max: 45_002, noNaN: true }),
  fc.constantFrom("2024-05-01 10:00:00", "2024-05-01", "10:00", "5/6/2024 9:00", "13/6/2024", "6/13/2024", 1714528862123, 1714528862, "2024年5月1日", { type: "FormattedNumber", basicValue: 45_001.5 }, 2_958_466, 1e9), // prettier-ignore
);
const cell = fc.oneof(noTime, noTime, time, fc.constantFrom("a-1", "b-2", 7, "c1"), fc.jsonValue({ maxDepth: 1 }));

/** Rows of any length under a row of headings, with rows above it that are none. */
const table = (heading: fc.Arbitrary<string>, body: fc.Arbitrary<unknown>) =>
  fc
    .record({
      above: fc.array(fc.oneof(fc.array(body, { maxLength: 3 }), fc.constantFrom<unknown>(null, undefined, 5, "x", {})), { maxLength: 2 }),
      headings: fc.array(heading, { minLength: 1, maxLength: 9 }),
      rows: fc.array(fc.oneof({ weight: 9, arbitrary: fc.array(body, { maxLength: 10 }) }, { weight: 1, arbitrary: fc.constantFrom<unknown>(null, undefined, [], 3, "行") }), { maxLength: 7 }), // prettier-ignore
    })
    .map(({ above, headings, rows }) => [...above, headings, ...rows]);

const argument = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(null, undefined, "", 0) },
  { weight: 2, arbitrary: cell },
  { weight: 1, arbitrary: fc.array(fc.array(cell, { maxLength: 2 }), { maxLength: 2 }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(5, "3", "小美", [["c1"], ["b"]], 45_001, "2024-05-01", true, [], [[]], {}) },
);

test("tables of anything under headings of ours", () => {
  fc.assert(
    fc.property(table(chatHeading, cell), table(orderHeading, cell), table(anyHeading, cell), fc.array(argument, { minLength: 5, maxLength: 5 }), (chats, orders, other, [a, b, c, d, e]) => {
      answerOf("REPLYRATE", chats, a, b, c, d, e);
      answerOf("LATEREPLIES", chats, null, b, c, d);
      answerOf("REPLYTIME", chats, a, b, c, d);
      answerOf("ROBOTONLY", chats, b, c, d);
      answerOf("LATESHIPMENTS", orders, a, e, c, d, other);
      answerOf("LATESHIPPENALTY", orders, a, b, e, c, d);
      answerOf("QUALITYREFUNDRATE", orders, other, c, d);
      answerOf("INQUIRYCONVERSION", chats, orders, a, c, d);
      answerOf("FINDINGS", other, null, chats, orders);
      answerOf("READING", other);
    }), // prettier-ignore
    tries(1200),
  );
});

test("tables of anything in the slower formulas, and arguments of anything", () => {
  const word = fc.oneof(argument, fc.constantFrom<unknown>("REPLYRATE", "LATESHIPMENTS", "QUALITYREFUNDRATE", "day", "agent", "hour", "product", "rule", "late-reply", "no-trace")); // prettier-ignore
  fc.assert(
    fc.property(table(chatHeading, cell), table(orderHeading, cell), table(anyHeading, cell), word, word, (chats, orders, other, a, b) => {
      answerOf("SCORECARD", chats, orders, other);
      answerOf("BREAKDOWN", a, other, b, chats);
      answerOf("BREAKDOWN", "REPLYRATE", chats, b);
      answerOf("BREAKDOWN", "LATESHIPMENTS", orders, b);
      answerOf("FINDINGS", other, a);
      answerOf("FINDINGS", chats, null, orders, other);
      answerOf("BANNEDWORDS", other);
      answerOf("RETURNFREIGHT", other);
      answerOf("REFUNDDUE", other, b);
      answerOf("RULES", a);
      answerOf("REPLYRATE", a, b);
      answerOf("LATESHIPMENTS", b, a);
      answerOf("READING", a);
    }),
    tries(250),
  );
});

test("every formula, whatever its arguments are", () => {
  // A range has at least one row: a formula that answers cell by cell would answer none with nothing.
  const something = fc.oneof(table(anyHeading, cell), argument).filter((given) => !Array.isArray(given) || given.length > 0);
  const anything = fc.array(something, { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(fc.constantFrom(...IDS), anything, (id, given) => void answerOf(id, ...given)),
    tries(600),
  );
});

const FIGURES: readonly [id: string, ...rest: unknown[]][] = [["LATESHIPMENTS"], ["LATESHIPPENALTY"], ["QUALITYREFUNDRATE"], ["REPLYRATE"], ["LATEREPLIES"], ["REPLYTIME"]]; // prettier-ignore

test("where no cell is a time, there is no figure", () => {
  fc.assert(
    fc.property(table(chatHeading, noTime), table(orderHeading, noTime), (chats, orders) => {
      for (const [id] of FIGURES) for (const each of [chats, orders]) expect([id, typeof figureOf(id, each)]).toEqual([id, "string"]);
      expect(typeof figureOf("INQUIRYCONVERSION", chats, orders)).toBe("string");
    }),
    tries(600),
  );
});
