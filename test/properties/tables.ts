/** Random chats, orders and refunds as columns of plain values. */
import type { Dice } from "./dice";
import type { Column, Columns, Value } from "./dressing";

const DAY = 86_400;
/** 2024-05-13 */
const FIRST = 45_425 * DAY;

const BUYERS = ["阿一", "阿二", "阿三"];
const AGENTS = ["小美", "好店:小云", "amy"];
const SAID = {
  customer: ["在吗", "什么时候发货", "能便宜点吗", "我要退货，收到就坏了", "可以改地址吗", "想开发票"],
  agent: ["在的", "加我微信吧", "亲，尽快给您发货", "不能", "支付宝转账也可以", "可以改的", "不是我们的问题"],
  robot: ["欢迎光临"],
  system: ["会话已接入"],
};
type Who = keyof typeof SAID;
const WHO: readonly Who[] = ["customer", "customer", "customer", "agent", "agent", "robot", "system"];
const ROLE_WORDS = {
  买家: ["买家", "顾客", "客户", "用户", "消费者", "Customer", "client", "buyer"],
  客服: ["客服", "商家", "人工", "Agent", "seller", "mall_cs"],
  机器人: ["机器人", "智能客服", "自动回复", "robot", "Bot"],
  系统: ["系统", "平台", "system"],
};
const PLAIN_ROLE: Readonly<Record<Who, string>> = { customer: "买家", agent: "客服", robot: "机器人", system: "系统" };

const GAPS = [1, 60, 120, 299, 300, 301, 900, 7200, 40_000];

export interface Chats {
  readonly columns: Columns;
  /** The same messages told by another column than the role's. */
  readonly disguises: readonly Columns[];
  readonly text: Column;
}

export function chats(dice: Dice, orderNumbers: readonly string[] = []): Chats {
  let at = FIRST + 8 * 3600 + 1;
  const messages = Array.from({ length: 1 + dice.below(12) }, () => {
    const talk = dice.below(3);
    const who = dice.pick(WHO);
    at += dice.pick(GAPS);
    return {
      talk,
      who,
      at,
      agent: who === "agent" || dice.oneIn(2) ? AGENTS[(talk + dice.below(2)) % 3] : null,
      text: dice.pick(SAID[who]),
    };
  });
  if (dice.oneIn(4)) messages.reverse();
  const column = (kind: Column["kind"], headings: readonly string[], value: (message: (typeof messages)[number]) => Value, words?: Column["words"]): Column => ({ kind, headings, words, values: messages.map(value) }); // prettier-ignore
  const text = column("text", ["内容", "消息内容", "聊天内容", "message content", "text"], ({ text: said }) => said);
  const role = column("word", ["角色", "发送方类型", "消息来源", "role", "sender role"], ({ who }) => PLAIN_ROLE[who], ROLE_WORDS);
  const others = [
    column("id", ["会话ID", "会话编号", "session_id", "conversation id"], ({ talk }) => `c${talk}7`),
    column("name", ["买家昵称", "客户昵称", "顾客昵称", "buyer", "buyer name"], ({ talk }) => BUYERS[talk]),
    column("name", ["客服", "客服账号", "接待客服", "agent", "agent name"], ({ agent }) => agent),
    column("time", ["发送时间", "消息时间", "聊天时间", "sent at", "datetime", "message time"], (message) => message.at),
    column("id", ["订单号", "订单编号", "order id"], ({ talk }) => orderNumbers[talk] ?? null),
    text,
  ];
  const sender = column("name", ["发送者", "发送人", "sender", "消息发送者"], ({ who, talk, agent }) =>
    who === "customer" ? BUYERS[talk] : who === "agent" ? agent : PLAIN_ROLE[who],
  );
  // The back end calls humans and robots alike; a mark tells them apart.
  const shop = column("word", ["from.role", "发送者角色"], ({ who }) => PLAIN_ROLE[who === "robot" ? "agent" : who], ROLE_WORDS);
  const mark = column("word", ["is_auto_reply", "是否机器人"], ({ who }) => (who === "robot" ? "是" : "否"), { 是: ["是", "TRUE", "yes"], 否: ["否", "FALSE", "no"] }); // prettier-ignore
  return {
    columns: [...others, role],
    disguises: [
      [...others, role],
      [...others, sender],
      [...others, mark, shop],
    ],
    text,
  };
}

const STATUS_WORDS = {
  待发货: ["待发货", "备货中", "买家已付款，等待卖家发货"],
  "已发货，待签收": ["已发货，待签收", "已发货,待签收", "卖家已发货，等待买家确认", "shipped"],
  已签收: ["已签收", "交易成功", "已完成", "Delivered"],
  已取消: ["已取消", "取消", "cancelled"],
  交易关闭: ["交易关闭", "已关闭", "closed"],
  待付款: ["待付款", "待支付", "等待买家付款"],
};
const NUMBERED: Readonly<Record<string, string>> = { 待发货: "1", "已发货，待签收": "2", 已签收: "3" };
const REASONS = ["质量问题", "收到商品少件、破损或污渍", "不想要了", "7天无理由退换货", "其他", "发错货"];
const REFUNDS = ["退款成功", "售后处理中", "买家撤销", "商家拒绝", "无售后"];
const REFUND_NUMBERS: Readonly<Record<string, string>> = { 退款成功: "10", 售后处理中: "2", 买家撤销: "11", 无售后: "0" };

export interface Orders {
  readonly columns: Columns;
  readonly disguises: readonly Columns[];
  /** True where a row is a further item of the order above. */
  joined(row: number): boolean;
  readonly numbers: readonly string[];
}

export function orders(dice: Dice): Orders {
  const rows = Array.from({ length: 1 + dice.below(5) }, (_, n) => {
    const placed = FIRST + dice.below(4) * DAY + 1 + dice.below(DAY - 100);
    const status = dice.pick(Object.keys(STATUS_WORDS));
    const unpaid = status === "待付款";
    const sent = status === "待发货" || unpaid ? null : placed + 48 * 3600 + dice.pick([-90_000, -3600, 59, 60, 61, 3600]);
    const order = {
      id: `24051300000${n}`,
      buyer: BUYERS[n % 3],
      status,
      placed,
      paid: unpaid ? null : placed + 60,
      promised: unpaid || dice.oneIn(3) ? null : placed + 60 + dice.pick([24, 48, 72]) * 3600,
      sent,
      collected: sent === null || dice.oneIn(4) ? null : sent + dice.below(7200),
      traced: null as number | null,
      amount: dice.pick([25.9, 300, 1234.5, 12_000]),
      reason: dice.oneIn(2) ? null : dice.pick(REASONS),
      refund: dice.oneIn(3) ? null : dice.pick(REFUNDS),
    };
    if (order.collected !== null && !dice.oneIn(3)) order.traced = order.collected + dice.pick([3600, 86_399, 86_400, 86_401]);
    return Array.from({ length: dice.oneIn(4) ? 2 : 1 }, (__, item) => ({ ...order, item, product: `杯子${item}` }));
  }).flat();
  const column = (kind: Column["kind"], headings: readonly string[], value: (row: (typeof rows)[number]) => Value, words?: Column["words"]): Column => ({ kind, headings, words, values: rows.map(value) }); // prettier-ignore
  const status = column("word", ["订单状态", "交易状态", "status"], (row) => row.status, STATUS_WORDS);
  const refund = column("word", ["售后状态", "退款状态"], (row) => row.refund);
  const rest = (blank: boolean) => {
    // Merged cells: what the order says stands on its first row alone.
    const once = (value: (row: (typeof rows)[number]) => Value) => (row: (typeof rows)[number]) =>
      blank && row.item > 0 ? null : value(row);
    return [
      column(
        "id",
        ["订单号", "订单编号", "平台订单号", "order id", "Order Number"],
        once((row) => row.id),
      ),
      column(
        "name",
        ["买家昵称", "买家账号", "buyer nick"],
        once((row) => row.buyer),
      ),
      column("text", ["商品名称", "商品标题", "product name"], (row) => row.product),
      column(
        "time",
        ["下单时间", "订单创建时间", "placed at"],
        once((row) => row.placed),
      ),
      column(
        "time",
        ["支付时间", "付款时间", "paid at", "payment time"],
        once((row) => row.paid),
      ),
      column(
        "time",
        ["承诺发货时间", "最晚发货时间", "promised ship at"],
        once((row) => row.promised),
      ),
      column(
        "time",
        ["发货时间", "shipped at", "ship time"],
        once((row) => row.sent),
      ),
      column(
        "time",
        ["揽收时间", "揽件时间", "collected at"],
        once((row) => row.collected),
      ),
      column(
        "time",
        ["首条物流时间", "first trace at"],
        once((row) => row.traced),
      ),
      column(
        "money",
        ["实付金额", "订单金额", "order amount"],
        once((row) => row.amount),
      ),
      column(
        "word",
        ["售后原因", "退款原因", "refund reason"],
        once((row) => row.reason),
      ),
    ];
  };
  const merged = (of: Column): Column => ({ ...of, values: of.values.map((value, row) => (rows[row].item > 0 ? null : value)) });
  const disguises: Columns[] = [
    [...rest(false), status, refund],
    [...rest(true), merged(status), merged(refund)],
  ];
  if (rows.every((row) => row.status in NUMBERED)) {
    disguises.push([...rest(false), { ...column("word", ["order_status"], (row) => NUMBERED[row.status]) }, refund]);
  }
  if (rows.every((row) => row.refund === null || row.refund in REFUND_NUMBERS)) {
    disguises.push([
      ...rest(false),
      status,
      { ...column("word", ["after_sales_status"], (row) => row.refund && REFUND_NUMBERS[row.refund]) },
    ]);
  }
  return {
    columns: disguises[0],
    disguises,
    joined: (row) => rows[row].item > 0,
    numbers: [...new Set(rows.map((row) => row.id))],
  };
}
