/**
 * Sheets that a careless reader would compare row with row: what all rows have in common, such as the buyer of a shop that hides them all, costs no more than
 * what differs. Where rows were compared with rows, each of these took at least twice what it may take here, most of them ten times and more.
 */
import { answerOf } from "./answers";
import { PATIENCE } from "./runs";

jest.setTimeout(PATIENCE);

const MAY_TAKE = 6_000;
const ROWS = 10_000;
const DAY = 45_413;
const CELL = 32_767;

const rows = <Cell>(cells: (index: number) => readonly Cell[], count = ROWS) => Array.from({ length: count }, (_, index) => cells(index));
const chat = (buyer: (index: number) => string, order: (index: number) => string) => [
  ["会话ID", "买家昵称", "角色", "客服", "消息时间", "内容", "订单号"],
  ...rows((i) => [`c${buyer(i)}`, buyer(i), i % 2 ? "客服" : "买家", "小美", DAY + i / 86_400, "我不想要了", order(i)]),
];
const orders = (buyer: (index: number) => string, order: (index: number) => string) => [
  ["订单号", "买家昵称", "订单状态", "下单时间", "支付时间", "拼单成功时间", "签收时间", "商家备注"],
  ...rows((i) => [order(i), buyer(i), i % 2 ? "已发货" : "待付款", DAY, i % 2 ? DAY : "", "", i % 2 ? DAY + 4 : "", `备注${i}`]),
];
const afterSale = (order: (index: number) => string) => [
  ["售后编号", "订单编号", "售后类型", "售后状态", "售后原因", "申请时间", "同意退款时间", "退款到账时间"],
  ...rows((i) => [
    `S${i}`,
    order(i),
    i % 2 ? "退货退款" : "仅退款",
    i % 3 ? "退款成功" : "商家拒绝",
    "质量问题",
    DAY + 5,
    DAY + 5,
    DAY + 6,
  ]),
];
const one = (text: string) => () => text;
const each = (text: string) => (index: number) => `${text}${10_000_000 + index}`;

/** A cell that says it is a text, and holds hardly anything else than blanks. */
const blanks = (index: number) => `'${index}${" ".repeat(CELL - 10)}!`;

test.each<[string, string, ...unknown[]]>([
  ["one buyer of all orders and chats", "FINDINGS", orders(one("匿名用户"), each("A2405")), "unpaid-not-reminded", chat(one("匿名用户"), each("A2405"))], // prettier-ignore
  ["one order of all cases and chats", "FINDINGS", chat(each("买家"), one("A24050100001")), "reason-misfiled", orders(each("买家"), one("A24050100001")), afterSale(one("A24050100001"))], // prettier-ignore
  ["one order of all cases", "FINDINGS", afterSale(one("A24050100001")), "refuses-seven-day", orders(each("买家"), one("A24050100001"))],
  ["as many agents asked about as there are", "REPLYRATE", [["会话ID", "角色", "客服", "消息时间"], ...rows((i) => [`c${i}`, i % 2 ? "客服" : "买家", `客服${i}`, DAY + i], 4 * ROWS)], null, rows((i) => [`客服${i}`], 2 * ROWS)], // prettier-ignore
  ["an agent whom nobody knows in all cells", "REPLYRATE", [["会话ID", "角色", "客服", "消息时间"], ...rows((i) => [`c${i}`, i % 2 ? "客服" : "买家", "小美", DAY + i], 2)], null, rows(() => ["阿杰"], 40 * ROWS)], // prettier-ignore
  ["cells full of blanks", "FINDINGS", [["订单号", "支付时间", "发货时间", "商家备注"], ...rows((i) => [`A2405${i}`, DAY, DAY + 1, blanks(i)], 20)]],
])("%s", (_, id, ...tables) => {
  const start = performance.now();
  expect(Array.isArray(answerOf(id, ...tables))).toBe(true);
  expect(performance.now() - start).toBeLessThan(MAY_TAKE);
}); // prettier-ignore
