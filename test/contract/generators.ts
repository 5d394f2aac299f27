/** Random chat, order, courier and after-sale sheets in several shapes. They keep to what RULEBOOK.md says in one way only. */
import fc from "fast-check";
import { DAY, timeText } from "../reference";
import { MAY_1, type Table } from "./sheets";

type TimeStyle = "serial" | "dash" | "slash" | "chinese";
const timeStyle = fc.constantFrom<TimeStyle>("serial", "dash", "slash", "chinese");
const writeTime = (at: number | null, style: TimeStyle, blank: unknown): unknown =>
  at === null ? blank : style === "serial" ? at / DAY : timeText(at, style);

const titles = fc.array(fc.constantFrom("五月导出", "shop export", ""), { maxLength: 2 });
const blankCell = fc.constantFrom<unknown>(null, "", 0);

/** Title rows above, blank rows between and below, every row as wide as the head. */
const dressed = (head: string[], rows: unknown[][]): fc.Arbitrary<Table> =>
  fc
    .record({ above: titles, gaps: fc.array(fc.nat({ max: rows.length }), { maxLength: 3 }), below: fc.nat({ max: 3 }), blank: blankCell })
    .map(({ above, gaps, below, blank }) => {
      const empty = head.map(() => blank);
      const body = rows.flatMap((row, i) => (gaps.includes(i) ? [empty, row] : [row]));
      return [
        ...above.map((title) => head.map((_, i) => (i === 0 ? title : blank))),
        head,
        ...body,
        ...Array.from({ length: below }, () => empty),
      ];
    });

/** Never midnight, so that no column of serials is whole by chance. */
const moment = (days: number): fc.Arbitrary<number> =>
  fc.tuple(fc.nat({ max: days - 1 }), fc.integer({ min: 1, max: DAY - 1 })).map(([day, second]) => (MAY_1 + day) * DAY + second);

// ---- chats

interface Message {
  talk: number;
  who: "customer" | "agent" | "robot" | "system";
  agent: number;
  at: number;
}

const AGENTS = ["小美", "小强", "好店:小云"];
const BUYERS = ["阿一", "阿二", "阿三", "阿四", "阿五"];
const WORDS = {
  chinese: { customer: ["买家", "顾客", "用户"], agent: ["客服", "商家", "人工"], robot: ["机器人", "自动回复"], system: ["系统", "平台"] },
  english: { customer: ["customer", "Client"], agent: ["agent", "Seller"], robot: ["robot", "bot"], system: ["system", "System"] },
};
const pick = (words: string[], n: number): string => words[n % words.length];

type ChatShape = (m: Message, style: TimeStyle, blank: unknown, n: number) => unknown[];
/** Heads with the cells of a message under them. */
const CHAT_SHAPES: { head: string[]; cells: ChatShape }[] = [
  {
    head: ["会话ID", "发送方类型", "客服", "发送时间", "内容"],
    cells: (m, s, _, n) => [`c${m.talk}`, pick(WORDS.chinese[m.who], n), AGENTS[m.agent], writeTime(m.at, s, null), "在吗"],
  },
  {
    head: ["conversation id", "role", "agent", "sent at", "text"],
    cells: (m, s, blank, n) => [
      `c${m.talk}`,
      pick(WORDS.english[m.who], n),
      m.who === "agent" ? AGENTS[m.agent] : blank,
      writeTime(m.at, s, null),
      "hi",
    ],
  },
  {
    head: ["时间", "买家昵称", "客服", "发送者", "内容"], // the sender is a name, or a role word for robots; the buyer is the conversation
    cells: (m, s) => [
      writeTime(m.at, s, null),
      BUYERS[m.talk],
      AGENTS[m.agent],
      m.who === "customer" ? BUYERS[m.talk] : m.who === "agent" ? AGENTS[m.agent] : WORDS.chinese[m.who][0],
      "在吗",
    ],
  },
  {
    head: ["会话ID", "买家昵称", "角色", "发送时间", "客服"], // a blank conversation falls back to the buyer
    cells: (m, s, blank, n) => [
      m.talk === 0 ? blank : `c${m.talk}`,
      BUYERS[m.talk],
      pick(WORDS.chinese[m.who], n),
      writeTime(m.at, s, null),
      AGENTS[m.agent],
    ],
  },
  {
    head: ["角色", "客服", "发送时间", "内容"], // the whole sheet is one conversation
    cells: (m, s, _, n) => [pick(WORDS.chinese[m.who], n), AGENTS[m.agent], writeTime(m.at, s, null), "在吗"],
  },
];

/** Steps of seconds that gather around the limit of five minutes, with equal times among them. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 1, 60, 60, 120, 180) },
  { weight: 3, arbitrary: fc.constantFrom(299, 300, 301) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 4000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 90_000 }) },
);
const who = fc.constantFrom<Message["who"]>("customer", "customer", "agent", "agent", "robot", "system");

export const chatSheet: fc.Arbitrary<Table> = fc
  .record({
    shape: fc.constantFrom(...CHAT_SHAPES),
    style: timeStyle,
    blank: fc.constantFrom<unknown>(null, ""),
    steps: fc.array(fc.record({ talk: fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 3, 4), who, agent: fc.nat({ max: 2 }), step }), {
      minLength: 1,
      maxLength: 40,
      size: "max",
    }),
    order: fc.constantFrom("oldest first", "newest first", "shuffled"),
    seed: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
  })
  .chain(({ shape, style, blank, steps, order, seed }) => {
    let at = MAY_1 * DAY + 8 * 3600 + 1;
    // A shuffled sheet says nothing about equal times, so it has none.
    const messages = steps.map(({ step: after, ...message }) => ({ ...message, at: (at += order === "shuffled" ? after + 1 : after) }));
    let rows = messages.map((message, n) => shape.cells(message, style, blank, n));
    if (order === "newest first") rows = rows.reverse();
    if (order === "shuffled") rows = rows.map((row, i) => [seed[i % seed.length], i, row] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, , row]) => row); // prettier-ignore
    return dressed(shape.head, rows);
  });

// ---- orders

export interface OrderSheets {
  orders: Table;
  /** Null where collection and trace stand on the order sheet or nowhere. */
  courier: Table | null;
  refunds: Table | null;
  hasReason: boolean;
}

interface Order {
  id: string;
  /** Rows of the order; one that differs in its end is worst by being late. */
  items: number;
  start: number;
  grouped: boolean;
  promise: number | null;
  shipped: number | null;
  collected: number | null;
  trace: number | null;
  status: string;
  reason: string;
  refund: string;
}

const OPEN = ["待发货", "", "仓库处理中"];
const GONE = ["已发货，待签收", "已签收", "交易成功", "已完成", "shipped", "Delivered", "仓库处理中", ""];
// Unpaid orders are left to the named cases: with a time of payment they would contradict themselves.
const EXCLUDED_OPEN = ["已取消", "交易关闭", "未发货，退款成功", "cancelled"];
const EXCLUDED_GONE = ["已取消", "canceled"];
const REASONS = [
  "",
  "",
  "",
  "质量问题",
  "商品破损",
  "材质与描述不符",
  "不想要了",
  "七天无理由退换货",
  "其他",
  "快递一直未送到",
  "空包裹/少货",
  "发错货",
  "材质尚可，未按约定时间发货",
  "质量问题（快递）",
];
const REFUNDS = ["退款成功", "售后处理中", "买家撤销", "售后取消，退款失败", "商家拒绝"];
const around = (hours: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(-1, 0, 1, 3600).map((s) => hours * 3600 + s),
    fc.integer({ min: 1, max: 5 * DAY }),
  );

const order = (id: number): fc.Arbitrary<Order> =>
  fc
    .record({
      items: fc.constantFrom(1, 1, 1, 2, 3),
      start: moment(8),
      grouped: fc.constantFrom(true, true, true, true, false),
      promise: fc.option(around(48), { nil: null }),
      toShip: fc.option(around(48), { nil: null, freq: 4 }),
      toCollect: fc.option(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2 * DAY })), { nil: null, freq: 4 }),
      toTrace: fc.option(around(24), { nil: null, freq: 5 }),
      excluded: fc.constantFrom(false, false, false, false, true),
      word: fc.nat(),
      reason: fc.constantFrom(...REASONS),
      refund: fc.constantFrom(...REFUNDS),
    })
    .map((o) => {
      const shipped = o.toShip === null || !o.grouped ? null : o.start + o.toShip;
      const collected = shipped === null || o.toCollect === null ? null : shipped + o.toCollect;
      const moved = shipped !== null;
      // A blank trace stands under an open status only: whether end-missing holds for no-trace can be read two ways.
      const trace = collected === null || o.toTrace === null ? null : collected + o.toTrace;
      const open = !moved || (collected !== null && trace === null);
      const words = o.excluded ? (moved ? EXCLUDED_GONE : EXCLUDED_OPEN) : open ? OPEN : GONE;
      return {
        id: `2405${String(id).padStart(2, "0")}-${1000 + id}`,
        items: o.items,
        start: o.start,
        grouped: o.grouped,
        promise: o.promise === null ? null : o.start + Math.max(o.promise, 0),
        shipped,
        collected,
        trace,
        status: pick(words, o.word),
        reason: o.reason,
        refund: o.refund,
      };
    });

type OrderShape = {
  head: string[];
  cells: (o: Order, t: (at: number | null) => unknown, blank: unknown) => unknown[];
  own: "end" | "courier";
  reason: boolean;
};

const ORDER_SHAPES: OrderShape[] = [
  {
    head: ["商品", "订单号", "订单状态", "用户实付金额(元)", "支付时间", "拼单成功时间", "承诺发货时间", "发货时间", "快递单号"],
    cells: (o, t) => ["杯", o.id, o.status, 25, t(o.start - 60), t(o.grouped ? o.start : null), t(o.promise), t(o.shipped), `SF${o.id}`],
    own: "courier",
    reason: false,
  },
  {
    head: ["订单号", "订单状态", "支付时间", "发货时间", "订单成交时间", "商家实收金额（元）", "售后原因", "售后状态"],
    cells: (o, t, blank) => [
      o.id,
      o.status,
      t(o.start - 60),
      t(o.shipped),
      t(o.grouped ? o.start : null),
      25,
      o.reason || blank,
      o.reason ? o.refund : "无售后",
    ],
    own: "courier",
    reason: true,
  },
  {
    head: ["订单编号", "买家会员名", "订单状态", "订单创建时间", "订单付款时间 ", "发货时间", "揽收时间", "首条物流时间", "退款原因"],
    cells: (o, t, blank) => [
      o.id,
      "阿一",
      o.status,
      t(o.start - 60),
      t(o.grouped ? o.start : null),
      t(o.shipped),
      t(o.collected),
      t(o.trace),
      o.reason || blank,
    ],
    own: "end",
    reason: true,
  },
  {
    head: ["order id", "order status", "grouped at", "promised ship at", "shipped at", "collected at", "first trace at", "tracking number"],
    cells: (o, t) => [o.id, o.status, t(o.grouped ? o.start : null), t(o.promise), t(o.shipped), t(o.collected), t(o.trace), `SF${o.id}`],
    own: "end",
    reason: false,
  },
];

const shuffledBy = <T>(rows: T[], seed: number[]): T[] =>
  rows
    .map((row, i) => ({ row, key: seed[i % seed.length], i }))
    .sort((a, b) => a.key - b.key || a.i - b.i)
    .map(({ row }) => row);

export const orderSheets: fc.Arbitrary<OrderSheets> = fc
  .record({
    shape: fc.constantFrom(...ORDER_SHAPES),
    style: timeStyle,
    blank: fc.constantFrom<unknown>(null, "", "-"),
    orders: fc.nat({ max: 14 }).chain((n) => fc.tuple(...Array.from({ length: n + 1 }, (_, i) => order(i)))),
    seed: fc.array(fc.nat(), { minLength: 15, maxLength: 15 }),
    withCourier: fc.boolean(),
    byTracking: fc.boolean(),
    withRefunds: fc.boolean(),
  })
  .chain(({ shape, style, blank, orders, seed, withCourier, byTracking, withRefunds }) => {
    const t = (at: number | null): unknown => writeTime(at, style, blank);
    const rows = shuffledBy(
      orders.flatMap((o) =>
        Array.from({ length: o.items }, (_, i) => {
          // A further item that went out days later: the order is as bad as its worst row.
          const later =
            i > 0 && o.items === 3 && o.shipped !== null && o.collected === null && shape.own === "courier"
              ? { ...o, shipped: o.shipped + 6 * DAY }
              : o;
          return shape.cells(later, t, blank);
        }),
      ),
      seed,
    );
    const joinsByTracking = byTracking && shape.head.includes("快递单号");
    // Every order that went out has its parcel, collected or not: what a parcel that is missing altogether means can be read two ways.
    const parcels = orders.filter((o) => o.shipped !== null);
    const courier: Table | null =
      shape.own === "courier" && withCourier && parcels.length > 0
        ? [
            [joinsByTracking ? "快递单号" : "订单号", "揽收时间", "首条物流时间"],
            ...shuffledBy(parcels, seed).map((o) => [joinsByTracking ? `SF${o.id}` : o.id, t(o.collected), t(o.trace)]),
          ]
        : null;
    const cases = orders.filter((o) => o.reason !== "");
    const refunds: Table | null =
      !shape.reason && withRefunds && cases.length > 0
        ? [
            ["售后编号", "订单编号", "售后状态", "售后原因", "申请时间"],
            ...cases.map((o, i) => [`R${i}`, o.id, o.refund, o.reason, t(o.start + DAY)]),
          ]
        : null;
    return dressed(shape.head, rows).map((table) => ({ orders: table, courier, refunds, hasReason: shape.reason || refunds !== null }));
  });
