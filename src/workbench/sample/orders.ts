/**
 * Made-up orders under the headings of Pinduoduo's old order export, with the columns that an ERP adds.
 * Each order follows a story, and each story says what it breaks: the expectations below are counts of stories, not results of any rule.
 */
import { Random } from "./random";
import { DAY, HOUR, MINUTE, WEEK_START, shortDate } from "./time";

export const ORDER_HEADINGS = [
  "商品", "订单号", "订单状态", "商品总价(元)", "店铺优惠折扣(元)", "平台优惠折扣(元)", "邮费(元)", "上门安装费(元)", "送货入户费(元)", "送货入户并安装费(元)",
  "用户实付金额(元)", "商品数量(件)", "身份证姓名", "身份证号码", "收货人", "手机", "是否异常", "省", "市", "区", "街道", "支付时间", "拼单成功时间", "订单确认时间",
  "承诺发货时间", "发货时间", "确认收货时间", "商品id", "商品规格", "用户购买手机号", "样式ID", "商家编码-SKU维度", "商家编码-商品维度", "快递单号", "快递公司",
  "海淘清关订单号", "支付ID", "支付方式", "是否抽奖或0元试用", "是否顺丰加价", "商家备注", "售后状态", "买家留言", "关联货品编码", "货品名称", "货品类型", "子货品",
  "仓库名称", "仓库所在地址", "是否门店自提", "门店名称", "门店自定义编码", "旅行类信息", "揽收时间", "首条物流时间", "售后原因",
  "下单时间",
] as const; // prettier-ignore

export type OrderHeading = (typeof ORDER_HEADINGS)[number];
export type OrderRow = Partial<Record<OrderHeading, string | number>>;

/** The moment the sheet was exported. */
export const ORDERS_AS_OF = WEEK_START + 7 * DAY + 10 * HOUR;
const PROMISE = 48 * HOUR;
const TRACE = 24 * HOUR;

interface Story {
  readonly name: string;
  readonly count: number;
  /** Days before the export at which the orders are grouped. */
  readonly daysAgo: readonly [from: number, to: number];
  readonly late?: true;
  readonly noTrace?: true;
  readonly qualityRefund?: true;
  /** Never grouped: in no rate. */
  readonly ungrouped?: true | "paid";
  /** What the shop wrote on the order. */
  readonly note?: string;
  readonly blankPromise?: true;
  /** Rows of the order beyond the first. */
  readonly moreRows?: number;
  readonly times: (random: Random, grouped: number) => { readonly collected?: number; readonly traced?: number };
  readonly status: string;
  readonly refund?: readonly [status: string, reason: string];
}

const soon = (random: Random, grouped: number): number => grouped + random.whole(3 * HOUR, 40 * HOUR);
const onTime: Story["times"] = (random, grouped) => {
  const collected = soon(random, grouped);
  return { collected, traced: collected + random.whole(20 * MINUTE, 20 * HOUR) };
};
const collectedLate: Story["times"] = (random, grouped) => {
  const collected = grouped + PROMISE + random.whole(1 * HOUR, 20 * HOUR);
  return { collected, traced: collected + random.whole(20 * MINUTE, 12 * HOUR) };
};
const nothing: Story["times"] = () => ({});

const SIGNED = "已签收";
const ON_ITS_WAY = "已发货，待签收";
const WAITING = "待发货";
const SENT_REFUNDED = "已发货，退款成功";

const HOLD = "买家要求暂不发货";

const STORIES = [
  { name: "signed for in time", count: 157, daysAgo: [5, 7], times: onTime, status: SIGNED },
  { name: "return refused", count: 1, daysAgo: [5, 7], times: onTime, status: SIGNED, refund: ["商家拒绝", "多拍、错拍、不想要"] },
  { name: "on its way, in time", count: 28, daysAgo: [3.2, 4], times: onTime, status: ON_ITS_WAY },
  { name: "collected exactly when it was due", count: 2, daysAgo: [5, 6], times: (_, grouped) => ({ collected: grouped + PROMISE, traced: grouped + PROMISE + TRACE }), status: SIGNED },
  { name: "no promise on the row, in time", count: 3, daysAgo: [5, 6], blankPromise: true, times: onTime, status: SIGNED },
  { name: "several items, in time", count: 4, daysAgo: [5, 7], moreRows: 1, times: onTime, status: SIGNED },
  { name: "due after the export", count: 20, daysAgo: [0.1, 1.8], times: nothing, status: WAITING },
  { name: "collected late", count: 12, daysAgo: [5, 7], late: true, times: collectedLate, status: SIGNED },
  { name: "collected a second late", count: 1, daysAgo: [5, 6], late: true, times: (_, grouped) => ({ collected: grouped + PROMISE + 1, traced: grouped + PROMISE + HOUR }), status: SIGNED },
  { name: "overdue and still not collected", count: 5, daysAgo: [2.5, 4], late: true, times: nothing, status: WAITING },
  { name: "no promise on the row, late", count: 1, daysAgo: [5, 6], late: true, blankPromise: true, times: collectedLate, status: SIGNED },
  { name: "several items, late", count: 2, daysAgo: [5, 7], late: true, moreRows: 1, times: collectedLate, status: SIGNED },
  { name: "traced late", count: 6, daysAgo: [5, 7], noTrace: true, times: (random, grouped) => { const collected = soon(random, grouped); return { collected, traced: collected + TRACE + random.whole(1 * HOUR, 10 * HOUR) }; }, status: SIGNED },
  { name: "collected and never traced", count: 3, daysAgo: [4, 6], noTrace: true, times: (random, grouped) => ({ collected: soon(random, grouped) }), status: ON_ITS_WAY },
  { name: "collected late and traced late", count: 2, daysAgo: [6, 7], late: true, noTrace: true, times: (random, grouped) => { const { collected } = collectedLate(random, grouped); return { collected, traced: collected! + TRACE + 2 * HOUR }; }, status: SIGNED },
  { name: "refunded before it was due", count: 9, daysAgo: [3, 6], times: nothing, status: "未发货，退款成功", refund: ["退款成功", "不想要了"] },
  { name: "held, and not shipped", count: 1, daysAgo: [3, 6], times: nothing, status: "未发货，退款成功", refund: ["退款成功", "不想要了"], note: HOLD },
  { name: "never paid", count: 12, daysAgo: [1, 7], ungrouped: true, times: nothing, status: "待支付" },
  { name: "cancelled before payment", count: 4, daysAgo: [2, 7], ungrouped: true, times: nothing, status: "已取消" },
  { name: "paid, never grouped, refunded in time", count: 2, daysAgo: [3, 6], ungrouped: "paid", times: nothing, status: "拼单失败，退款成功", refund: ["退款成功", "多拍、错拍、不想要"], note: HOLD },
  { name: "paid, never grouped, refunded late", count: 2, daysAgo: [3, 6], ungrouped: "paid", times: nothing, status: "拼单失败，退款成功", refund: ["退款成功", "不想要了"] },
  { name: "refunded: faulty", count: 5, daysAgo: [5, 7], qualityRefund: true, times: onTime, status: SENT_REFUNDED, refund: ["退款成功", "质量问题"] },
  { name: "refunded: damaged", count: 2, daysAgo: [5, 7], qualityRefund: true, times: onTime, status: SENT_REFUNDED, refund: ["退款成功", "商品破损"] },
  { name: "refunded: wrong item", count: 2, daysAgo: [5, 7], qualityRefund: true, times: onTime, status: SENT_REFUNDED, refund: ["退款成功", "商家发错货"] },
  { name: "refund being handled: not as described", count: 1, daysAgo: [4.5, 6], qualityRefund: true, times: onTime, status: SIGNED, refund: ["售后处理中", "大小尺寸与描述不符"] },
  { name: "quality refund withdrawn", count: 3, daysAgo: [5, 7], times: onTime, status: SIGNED, refund: ["买家撤销", "质量问题"] },
  { name: "refunded: change of mind", count: 6, daysAgo: [5, 7], times: onTime, status: SENT_REFUNDED, refund: ["退款成功", "多拍、错拍、不想要"] },
  { name: "held, and shipped all the same", count: 1, daysAgo: [5, 7], times: onTime, status: SENT_REFUNDED, refund: ["退款成功", "多拍、错拍、不想要"], note: HOLD },
  { name: "refunded: courier", count: 3, daysAgo: [5, 7], times: onTime, status: SENT_REFUNDED, refund: ["退款成功", "快递/物流问题"] },
] as const satisfies readonly Story[]; // prettier-ignore

export type OrderStory = (typeof STORIES)[number]["name"];

/** What a hand count of the sheet must give. */
export interface OrderExpectations {
  readonly orders: number;
  readonly rows: number;
  readonly lateOrders: number;
  readonly noTraceOrders: number;
  /** Orders that break one of the two or both: each is charged once. */
  readonly chargedOrders: number;
  /** At 5 yuan an order. */
  readonly penalty: number;
  readonly groupedOrders: number;
  readonly qualityRefunds: number;
}

export function expectedOrders(): OrderExpectations {
  const sum = (of: (story: Story) => boolean, weigh: (story: Story) => number = () => 1): number =>
    (STORIES as readonly Story[]).filter(of).reduce((total, story) => total + story.count * weigh(story), 0);
  const charged = sum((story) => Boolean(story.late || story.noTrace));
  return {
    orders: sum(() => true),
    rows: sum(() => true, (story) => 1 + (story.moreRows ?? 0)),
    lateOrders: sum((story) => story.late === true),
    noTraceOrders: sum((story) => story.noTrace === true),
    chargedOrders: charged,
    penalty: charged * 5,
    groupedOrders: sum((story) => !story.ungrouped),
    qualityRefunds: sum((story) => story.qualityRefund === true),
  }; // prettier-ignore
}

const PRODUCTS = [
  ["纯棉四件套 床单被套", "1.8米床 浅灰", 129, "MB"],
  ["不锈钢保温杯 500ml", "墨绿", 39.9, "BW"],
  ["厨房收纳架 免打孔", "三层 白色", 49, "SN"],
  ["儿童雨衣 带书包位", "120码 黄色", 35.8, "YY"],
  ["LED护眼台灯", "充电款", 69, "TD"],
  ["加厚棉拖鞋 居家", "38-39 粉色", 19.9, "TX"],
  ["坚果礼盒 每日坚果", "30包", 88, "JG"],
  ["洗脸巾 一次性", "6包装", 29.9, "XL"],
] as const;
const PLACES = [["浙江省", "杭州市", "余杭区"], ["广东省", "佛山市", "南海区"], ["江苏省", "苏州市", "吴中区"], ["四川省", "成都市", "双流区"], ["河南省", "郑州市", "中牟县"]] as const; // prettier-ignore
const COURIERS = [
  ["圆通快递", "YT"],
  ["中通快递", "7"],
  ["韵达快递", "4"],
  ["极兔速递", "JT"],
] as const;

/** An order as chats and after-sale cases speak of it. */
export interface SampleOrder {
  readonly id: string;
  readonly story: OrderStory;
  readonly placedAt: number;
  /** Its first row. */
  readonly row: OrderRow;
}

export function sampleOrders(seed: number): { readonly rows: readonly OrderRow[]; readonly orders: readonly SampleOrder[] } {
  const random = new Random(seed);
  const orders: { readonly grouped: number; readonly story: Story & { readonly name: OrderStory } }[] = [];
  for (const story of STORIES) {
    for (let i = 0; i < story.count; i++) {
      const [from, to] = story.daysAgo;
      orders.push({ story, grouped: ORDERS_AS_OF - random.whole(from * DAY, to * DAY) });
    }
  }
  orders.sort((a, b) => b.grouped - a.grouped);
  const listed: SampleOrder[] = [];
  const rows: OrderRow[] = [];
  for (const { story, grouped } of orders) {
    const id = `${shortDate(grouped)}-${random.whole(1, 9)}${random.digits(14)}`;
    const first = orderRow(random, story, grouped, id);
    listed.push({ id, story: story.name, placedAt: first["下单时间"] as number, row: first });
    rows.push(first);
    for (let i = 0; i < (story.moreRows ?? 0); i++) rows.push({ ...first, ...productCells(random) });
  }
  return { rows, orders: listed };
}

function productCells(random: Random): OrderRow {
  const [name, spec, price, code] = random.pick(PRODUCTS);
  const quantity = random.next() < 0.85 ? 1 : 2;
  const total = Math.round(price * quantity * 100) / 100;
  const discount = random.pick([0, 0, 2, 5]);
  return {
    商品: name,
    "商品总价(元)": total,
    "店铺优惠折扣(元)": discount,
    "平台优惠折扣(元)": 0,
    "邮费(元)": 0,
    "用户实付金额(元)": Math.round((total - discount) * 100) / 100,
    "商品数量(件)": quantity,
    商品id: `6${random.digits(11)}`,
    商品规格: spec,
    样式ID: `15${random.digits(11)}`,
    "商家编码-SKU维度": `${code}-${random.whole(10, 99)}`,
    "商家编码-商品维度": code,
  };
}

function orderRow(random: Random, story: Story, grouped: number, id: string): OrderRow {
  const { collected, traced } = story.times(random, grouped);
  const [province, city, district] = random.pick(PLACES);
  const [courier, prefix] = random.pick(COURIERS);
  const row: OrderRow = {
    ...productCells(random),
    订单号: id,
    订单状态: story.status,
    收货人: `${random.pick(["王", "李", "张", "刘", "陈", "杨", "赵", "周"])}**`,
    手机: "1**********",
    是否异常: "否",
    省: province,
    市: city,
    区: district,
    支付方式: story.ungrouped === "paid" ? "微信" : story.ungrouped ? "" : random.pick(["微信", "微信", "支付宝", "银行卡"]),
    是否抽奖或0元试用: "否",
    是否顺丰加价: "否",
    商家备注: story.note ?? "",
    售后状态: story.refund?.[0] ?? "无售后或售后关闭",
    售后原因: story.refund?.[1] ?? "",
    买家留言: random.next() < 0.06 ? random.pick(["请尽快发货", "包装结实一点", "放门卫即可"]) : "",
  };
  if (story.ungrouped) {
    row["下单时间"] = grouped - 2 * MINUTE;
    if (story.ungrouped === "paid") row["支付时间"] = grouped;
    return row;
  }
  const paidAt = grouped - random.whole(1 * MINUTE, 3 * HOUR);
  row["下单时间"] = paidAt - MINUTE;
  row["支付时间"] = paidAt;
  row["拼单成功时间"] = grouped;
  row["订单确认时间"] = grouped;
  if (!story.blankPromise) row["承诺发货时间"] = grouped + PROMISE;
  if (collected === undefined) return row;
  row["发货时间"] = Math.max(grouped + 30 * MINUTE, collected - random.whole(30 * MINUTE, 2 * HOUR));
  row["揽收时间"] = collected;
  row["快递公司"] = courier;
  row["快递单号"] = prefix + random.digits(prefix === "YT" || prefix === "JT" ? 13 : 14);
  if (traced !== undefined) row["首条物流时间"] = traced;
  if (story.status === SIGNED)
    row["确认收货时间"] = Math.min(ORDERS_AS_OF - MINUTE, (traced ?? collected) + random.whole(12 * HOUR, 2 * DAY));
  return row;
}
