import { wrongFreightPayer } from "../../../src/rulebook/rules/wrong-freight-payer";
import { judge, ruleTests } from "../ruleTests";

const HEADINGS = ["售后编号", "订单编号", "售后类型", "售后原因", "售后状态", "运费承担方"];
const goods = (reason: string, payer: string, { type = "退货退款", status = "" } = {}) => ["1", "A", type, reason, status, payer];

ruleTests(wrongFreightPayer, {
  valid: [
    {
      name: "the shop pays for quality and for a wrong item, the buyer otherwise",
      counted: 4,
      afterSale: [
        HEADINGS,
        goods("质量问题", "商家"),
        goods("商家发错货", "卖家承担"),
        goods("不想要了", "买家"),
        goods("七天无理由", "消费者"),
      ],
    },
    {
      name: "nothing was sent back, nobody is named, the platform or an insurance paid, or the case was withdrawn: no case",
      counted: 0,
      afterSale: [
        HEADINGS,
        goods("质量问题", "买家", { type: "仅退款" }),
        goods("质量问题", ""),
        goods("质量问题", "运费险"),
        goods("质量问题", "平台"),
        goods("质量问题", "买家", { status: "买家撤销" }),
      ],
    },
  ],
  invalid: [
    {
      name: "the wrong one paid",
      counted: 2,
      afterSale: [HEADINGS, goods("商品破损", "买家"), goods("不喜欢", "商家")],
      findings: [
        { message: "shop-must-pay", rows: [2], who: "A" },
        { message: "buyer-must-pay", rows: [3] },
      ],
    },
    {
      name: "an unknown or missing reason, and a payer that is neither or cannot be read, cannot be judged",
      counted: 0,
      afterSale: [HEADINGS, goods("心情不好", "买家"), goods("", "买家"), goods("质量问题", "双方协商"), goods("质量问题", "#N/A")],
      shared: { unreadableShare: 1 },
      findings: [
        { message: "unknown-reason", rows: [2] },
        { message: "unknown-reason", rows: [3] },
        { message: "unknown-payer", rows: [4] },
        { message: "unknown-payer", rows: [5] },
      ],
    },
    {
      name: "English words are known too",
      counted: 1,
      afterSale: [
        ["After-sale ID", "Order ID", "Refund Reason", "Freight Payer"],
        ["1", "A", "wrong item", "Buyer"],
      ],
      findings: [{ message: "shop-must-pay", rows: [2] }],
    },
  ],
});

test("it cannot judge without reason and payer", () => {
  expect(judge(wrongFreightPayer, { afterSale: [HEADINGS.slice(0, 3), ["1", "A", "退货退款"]] })).toMatchObject({
    missing: ["refundReason", "freightPayer"],
  });
});
