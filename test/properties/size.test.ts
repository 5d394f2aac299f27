/** What a table costs grows with its rows and no faster: counted in cells that are asked for, because a clock would tell of the machine. */
import { answerOf } from "./answers";
import { Dice } from "./dice";
import { PATIENCE } from "./runs";

jest.setTimeout(PATIENCE);

const CHAT = ["会话ID", "角色", "is_auto_reply", "发送者", "客服", "买家昵称", "日期", "时间", "内容", "订单号"];
const ORDERS = ["订单号", "订单状态", "支付时间", "拼单成功时间", "承诺发货时间", "发货时间", "揽收时间", "首条物流时间", "实付金额(分)", "快递单号", "商家备注", "售后状态", "售后原因", "申请时间", "买家昵称", "商品"]; // prettier-ignore
const CELLS = ["", null, 0, "买家", "客服", "机器人", "c1", "a-100001,b-100002", "2024-05-01 10:00:00", "10:00:01", "2/5/2024", "13/5/2024", 45_413.5, 1714528862123, "昂**", "2.78E+11", "#N/A", "质量问题", "已签收", "4", "加我微信", "啊".repeat(200), { basicValue: {} }, true]; // prettier-ignore

/** A table that counts how often its cells are asked for. */
function counted(rows: readonly unknown[][]): { readonly table: unknown[][]; readonly asked: () => number } {
  let asked = 0;
  const handler: ProxyHandler<unknown[]> = {
    get: (row, key, receiver) => {
      asked++;
      return Reflect.get(row, key, receiver) as unknown;
    },
  };
  return { table: rows.map((row) => new Proxy(row, handler)), asked: () => asked };
}

function garbage(dice: Dice, headings: readonly string[], size: number): unknown[][] {
  return [[...headings], ...Array.from({ length: size }, () => headings.map(() => dice.pick(CELLS)))];
}

/** Every formula that takes tables. */
const FORMULAS: Readonly<Record<string, (talk: unknown[][], goods: unknown[][]) => unknown>> = {
  REPLYRATE: (talk) => answerOf("REPLYRATE", talk),
  LATEREPLIES: (talk) => answerOf("LATEREPLIES", talk),
  REPLYTIME: (talk) => answerOf("REPLYTIME", talk),
  ROBOTONLY: (talk) => answerOf("ROBOTONLY", talk),
  LATESHIPMENTS: (_, goods) => answerOf("LATESHIPMENTS", goods),
  LATESHIPPENALTY: (_, goods) => answerOf("LATESHIPPENALTY", goods),
  QUALITYREFUNDRATE: (_, goods) => answerOf("QUALITYREFUNDRATE", goods),
  INQUIRYCONVERSION: (talk, goods) => answerOf("INQUIRYCONVERSION", talk, goods),
  FINDINGS: (talk, goods) => answerOf("FINDINGS", talk, null, goods),
  BREAKDOWN: (_, goods) => answerOf("BREAKDOWN", "LATESHIPMENTS", goods, "product"),
  SCORECARD: (talk, goods) => answerOf("SCORECARD", talk, goods),
  READING: (_, goods) => answerOf("READING", goods),
};

test.each(Object.keys(FORMULAS))("%s asks four times as many rows of garbage four times as much", (id) => {
  const cost = (size: number) => {
    const dice = new Dice(size);
    const talk = counted(garbage(dice, CHAT, size));
    const goods = counted(garbage(dice, ORDERS, size));
    FORMULAS[id](talk.table, goods.table);
    return talk.asked() + goods.asked();
  };
  const least = cost(250);
  expect(least).toBeGreaterThan(250);
  expect(cost(1000) / least).toBeLessThan(4.4);
});
