import { reasonMisfiled } from "../../../src/rulebook/rules/reason-misfiled";
import { isJudged } from "../../../src/rulebook/types";
import { judge, ruleTests } from "../ruleTests";

const CASES = ["售后编号", "订单编号", "售后状态", "售后原因", "买家昵称"];
const CHAT = ["会话ID", "买家昵称", "角色", "发送时间", "内容"];
const NUMBER = "240501-123456789012345";
const refund = (reason: string, { number = NUMBER, status = "退款成功", buyer = "" } = {}) => ["1", number, status, reason, buyer];
const message = (text: string, { role = "客户", buyer = "小鹿", conversation = "c1" } = {}) => [
  conversation,
  buyer,
  role,
  "2024-05-01 10:00:00",
  text,
];

ruleTests(reasonMisfiled, {
  valid: [
    {
      name: "the buyer names a fault, whatever else the buyer says",
      counted: 1,
      afterSale: [CASES, refund("质量问题")],
      chat: [CHAT, message(`${NUMBER} 不想要了`), message("收到就坏了")],
    },
    ...["我没有拍错", "不是不想要，就是问下进度"].map((denied) => ({
      name: `a change of mind that is denied is none: ${denied}`,
      counted: 1,
      afterSale: [CASES, refund("质量问题")],
      chat: [CHAT, message(`${NUMBER} ${denied}`)],
    })),
    {
      name: "the buyer says neither",
      counted: 1,
      afterSale: [CASES, refund("质量问题")],
      chat: [CHAT, message(`${NUMBER} 怎么退`)],
    },
    {
      name: "a refund for another reason, or one that was withdrawn, is no case",
      counted: 0,
      afterSale: [CASES, refund("不想要了"), refund("质量问题", { status: "买家撤销" })],
      chat: [CHAT, message(`${NUMBER} 拍错了`)],
    },
    {
      name: "an agent's words are not the buyer's",
      counted: 1,
      afterSale: [CASES, refund("质量问题")],
      chat: [CHAT, message(`${NUMBER} 要退`), message("是拍错了吗", { role: "客服" })],
    },
    {
      name: "the order number joins first: another conversation of the buyer is not looked at",
      counted: 1,
      afterSale: [CASES, refund("质量问题", { buyer: "小鹿" })],
      chat: [CHAT, message(`${NUMBER} 怎么退`), message("尺码拍错了", { conversation: "c2" })],
    },
  ],
  invalid: [
    {
      name: "a change of mind and no fault, in a conversation that names the order",
      counted: 1,
      afterSale: [CASES, refund("质量问题")],
      chat: [CHAT, message("尺码拍错了"), message(`订单${NUMBER}`, { role: "客服" })],
      findings: [{ message: "change-of-mind", rows: [2], who: NUMBER }],
    },
    {
      name: "without a number the buyer joins, folded",
      counted: 1,
      afterSale: [CASES, refund("商品破损", { number: "B", buyer: "ＬＵ 小鹿" })],
      chat: [CHAT, message("不想要了", { buyer: "lu 小鹿" })],
      findings: [{ message: "change-of-mind", rows: [2], who: "B" }],
    },
    {
      name: "a status that cannot be read may say that the refund was withdrawn",
      counted: 0,
      shared: { unreadableShare: 1 },
      afterSale: [CASES, refund("质量问题", { status: "#N/A" })],
      chat: [CHAT, message(`${NUMBER} 拍错了`)],
      findings: [{ message: "status-unreadable", rows: [2] }],
    },
    {
      name: "the buyer may stand on the order sheet, the number in the chat's own column",
      counted: 2,
      orders: [
        ["订单号", "买家会员名", "订单状态"],
        ["B", "小鹿", "已签收"],
      ],
      afterSale: [CASES.slice(0, 4), ["1", "B", "", "质量问题"], ["2", "C1234567", "", "质量问题"]],
      chat: [
        [...CHAT, "订单号"],
        [...message("不喜欢"), ""],
        [...message("买错了", { buyer: "阿海", conversation: "c2" }), "C1234567"],
      ],
      findings: [
        { message: "change-of-mind", rows: [2] },
        { message: "change-of-mind", rows: [3] },
      ],
    },
  ],
});

test("quality refunds whose buyer did not write are counted", () => {
  const judged = judge(reasonMisfiled, {
    afterSale: [CASES, refund("质量问题"), refund("质量问题", { number: "Z", buyer: "昂**" })],
    chat: [CHAT, message(`${NUMBER} 坏了`), message("不想要了", { buyer: "昂**", conversation: "" })],
  });
  expect(isJudged(judged) && judged.notes).toContainEqual({ id: "refunds-without-chat", data: { count: 1 } });
});

test("it cannot judge without chats, or where nothing joins them", () => {
  expect(judge(reasonMisfiled, { afterSale: [CASES, refund("质量问题")] })).toMatchObject({ reason: "no-sheet", sheet: "chat" });
  expect(judge(reasonMisfiled, { afterSale: [CASES, refund("质量问题")], chat: [CHAT, message("不想要了")] })).toMatchObject({
    reason: "no-key",
  });
});
