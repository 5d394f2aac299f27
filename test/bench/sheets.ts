/**
 * The sheets that are timed: made up, under real headings, the same for the same seed. A sheet is kept as JSON and parsed anew for each timed call,
 * as Excel would hand it, so that no string is shared between calls.
 */
export type Times = "serial" | "text";
export type Order = "sorted" | "shuffled";
export type Language = "zh" | "en";

export interface Shape {
  readonly rows: number;
  readonly times: Times;
  readonly order: Order;
  readonly language: Language;
}

export const CHAT_COLUMNS = { conversation: 0, agent: 1, sender: 2, role: 3, sentAt: 4, text: 5 } as const;
export const ORDER_COLUMNS = {
  id: 0,
  status: 1,
  product: 2,
  amount: 3,
  paidAt: 4,
  groupedAt: 5,
  promisedAt: 6,
  shippedAt: 7,
  collectedAt: 8,
  tracking: 9,
  refundStatus: 10,
  refundReason: 11,
} as const;

const CHAT_HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  zh: ["会话ID", "客服账号", "发送者", "角色", "发送时间", "消息内容"],
  en: ["Conversation ID", "Agent", "Sender", "Role", "Sent at", "Message"],
};
// prettier-ignore
const ORDER_HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  zh: ["订单号", "订单状态", "商品", "用户实付金额(元)", "支付时间", "拼单成功时间", "承诺发货时间", "发货时间", "揽收时间", "快递单号", "售后状态", "售后原因"],
  en: ["Order ID", "Order status", "Product", "Amount", "Paid at", "Grouped at", "Promised ship at", "Shipped at", "Collected at", "Tracking number", "Refund status", "Refund reason"],
};
const ROLES: Readonly<Record<Language, Readonly<Record<"customer" | "agent" | "robot", string>>>> = {
  zh: { customer: "买家", agent: "客服", robot: "机器人" },
  en: { customer: "customer", agent: "agent", robot: "robot" },
};

const AGENTS = 50;
const DAYS = 31;
const DAY = 86_400;
/** 2024-05-01 */
const FIRST_DAY = 45_413;
/** Messages of a conversation, on average; a shop's chats are short. */
const MESSAGES = 14;

/** What people say: pieces that are put together, so that nearly every message is a text of its own. */
// prettier-ignore
const ASKED = [
  "你好，在吗", "这个有货吗", "什么时候发货呀", "能便宜点吗", "尺码怎么选，我 165 / 52kg", "请问是正品吗", "可以开发票吗", "我想换个颜色", "收到少了一件", "快递到哪里了",
  "可以用支付宝付吗", "昨天买的怎么还没发", "帮我改一下地址", "不想要了，怎么退", "这款和那款有什么区别", "质量怎么样", "有没有赠品", "衣服破了一个洞", "OK谢谢", "好的",
];
// prettier-ignore
const ANSWERED = [
  "您好，有货的，今天下单 48 小时内发出", "亲爱的顾客，这款是正品，支持七天无理由退换", "已经帮您查询物流，预计明天到达", "不好意思让您久等了，这边马上给您处理", "这款面料是纯棉的，机洗不变形",
  "您的身高体重建议选 L 码", "可以的，下单后备注一下就行", "这边给您补偿一个小红包，麻烦您看一下", "发票可以开，请提供抬头和税号", "退货的话运费险会自动理赔", "给您登记补发，明天寄出",
  "活动价已经是最低了，送您一张优惠券", "收到的话麻烦确认一下哦", "颜色有白色、黑色和雾霾蓝", "型号是 KX-204V，功率 1200W", "请问还有什么可以帮您",
];
/** One agent's message in so many breaks a rule of wording. */
const BANNED_EVERY = 400;
const BANNED = ["加我微信聊 vx8823", "可以支付宝转我", "淘宝店也有同款", "不是我们的问题，爱买不买", "看这个 https://example.com/a1"];

/** xorshift: small, fast, the same everywhere. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** A chat sheet as JSON. Conversations run side by side, as several agents talk at once; a third of the questions are answered late or never. */
export function chatSheet({ rows, times, order, language }: Shape): string {
  const random = randomFrom(20_240_501);
  const roles = ROLES[language];
  const seconds = new Float64Array(rows);
  for (let row = 0; row < rows; row++)
    seconds[row] = FIRST_DAY * DAY + 8 * 3600 + Math.floor(row / (rows / DAYS)) * DAY + random(15 * 3600);
  seconds.sort();
  const open: { id: string; agent: string; buyer: string; left: number; asked: boolean; last: number }[] = [];
  let conversations = 0;
  const lines = Array.from(seconds, (sent) => {
    if (open.length < AGENTS * 2) {
      const agent = `晴天小铺:客服${random(AGENTS)}`;
      open.push({
        id: `C240501-${100_000_000 + conversations++}`,
        agent,
        buyer: `tb${10_000_000 + random(80_000_000)}`,
        left: 2 + random(2 * MESSAGES - 3),
        asked: false,
        last: 0,
      });
    }
    let at = random(open.length);
    // Nobody says two things in one second: which came first would be anybody's guess once the rows are shuffled.
    while (open[at].last === sent) at = (at + 1) % open.length;
    const talk = open[at];
    talk.last = sent;
    const die = random(100);
    const who = !talk.asked ? "customer" : die < 55 ? "agent" : die < 65 ? "robot" : "customer";
    if (who === "customer") talk.asked = true;
    if (who === "agent") talk.asked = random(4) === 0;
    if (--talk.left === 0) open.splice(at, 1);
    const text = who === "customer" ? pick(ASKED, random) : random(BANNED_EVERY) === 0 ? pick(BANNED, random) : pick(ANSWERED, random);
    const name = who === "customer" ? talk.buyer : who === "agent" ? talk.agent : "晴天小铺:服务助手";
    return JSON.stringify([
      talk.id,
      talk.agent,
      name,
      roles[who],
      written(sent, times),
      `${text}${random(3) === 0 ? ` ${random(100_000)}` : ""}`,
    ]);
  });
  return sheet(CHAT_HEADINGS[language], lines, order, random);
}

/** An order sheet as JSON: one order in eight stands on two rows, one in twelve is late, one in fifty is refunded for its quality. */
export function orderSheet({ rows, times, order, language }: Shape): string {
  const random = randomFrom(7_301_999);
  const status =
    language === "zh"
      ? { shipped: "已发货，待签收", open: "待发货", cancelled: "已取消" }
      : { shipped: "shipped", open: "to ship", cancelled: "cancelled" };
  const refunded = language === "zh" ? "退款成功" : "refunded";
  const reasons =
    language === "zh"
      ? ["质量问题", "商品破损", "不想要了", "七天无理由"]
      : ["quality problem", "damaged", "no longer wanted", "seven-day return"];
  const none = language === "zh" ? "无售后" : "";
  const lines: string[] = [];
  for (let number = 0; lines.length < rows; number++) {
    const placed = FIRST_DAY * DAY + Math.floor((number * DAYS * DAY * 0.9) / rows) + random(600);
    const id = `2405${String(1 + random(28)).padStart(2, "0")}-${100_000_000_000_000 + number * 7_919}`;
    const grouped = placed + 30 + random(900);
    const die = random(100);
    const isCancelled = die >= 97;
    const isOpen = die === 96;
    const unsent = isCancelled || isOpen;
    const collected = grouped + 3600 + random(40 * 3600) + (die < 8 ? 47 * 3600 : 0);
    const refund = random(100);
    const isRefunded = refund < 6 && !isOpen;
    const cells = [
      id,
      isCancelled ? status.cancelled : isOpen ? status.open : status.shipped,
      `纯棉短袖 T 恤 ${random(200)} 号`,
      Math.round((10 + random(90_000) / 100) * 100) / 100,
      written(placed + 20, times),
      written(grouped, times),
      written(grouped + 2 * DAY, times),
      unsent ? "" : written(collected - 1800, times),
      unsent ? "" : written(collected, times),
      unsent ? "" : `YT${7_000_000_000_000 + number}`,
      isRefunded ? refunded : none,
      isRefunded ? reasons[random(reasons.length)] : "",
    ];
    for (let item = random(8) === 0 ? 2 : 1; item > 0 && lines.length < rows; item--) lines.push(JSON.stringify(cells));
  }
  return sheet(ORDER_HEADINGS[language], lines, order, random);
}

function sheet(headings: readonly string[], lines: string[], order: Order, random: (below: number) => number): string {
  if (order === "shuffled") {
    for (let at = lines.length - 1; at > 0; at--) {
      const other = random(at + 1);
      [lines[at], lines[other]] = [lines[other], lines[at]];
    }
  }
  return `[${JSON.stringify(headings)},${lines.join(",")}]`;
}

function pick(from: readonly string[], random: (below: number) => number): string {
  return from[random(from.length)];
}

function written(seconds: number, times: Times): number | string {
  if (times === "serial") return seconds / DAY;
  return new Date((seconds - 25_569 * DAY) * 1000).toISOString().slice(0, 19).replace("T", " ");
}
