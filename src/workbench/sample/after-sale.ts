/** Made-up after-sale cases of the orders that were refunded, and reviews of orders that were signed for. What each keeps or breaks is written down here. */
import { ORDERS_AS_OF, type OrderStory, type SampleOrder } from "./orders";
import { DAY, HOUR, MINUTE } from "./time";

export const AFTER_SALE_HEADINGS = [
  "售后编号", "订单号", "售后类型", "售后状态", "售后原因", "退款金额(元)", "售后申请时间", "同意退款时间", "退款到账时间", "发货状态", "退货运费承担方",
  "提供退货地址时间", "运费补贴时间", "平台介入时间", "举证时间", "商家备注",
] as const; // prettier-ignore
export const REVIEW_HEADINGS = ["订单号", "商品", "评价星级", "评价内容", "评价时间", "商家回复", "商家回复时间"] as const;

type Row<Heading extends string> = Partial<Record<Heading, string | number>>;
export type AfterSaleRow = Row<(typeof AFTER_SALE_HEADINGS)[number]>;
export type ReviewRow = Row<(typeof REVIEW_HEADINGS)[number]>;

const QUALITY: readonly OrderStory[] = [
  "refunded: faulty",
  "refunded: damaged",
  "refunded: wrong item",
  "refund being handled: not as described",
  "quality refund withdrawn",
];

export function sampleAfterSale(orders: readonly SampleOrder[]): readonly AfterSaleRow[] {
  const seen = new Map<OrderStory, number>();
  return orders
    .filter(({ row }) => row["售后原因"] !== "")
    .map((order, i) => {
      // The first case of a story is the one that breaks something, where its story has more than one.
      const turn = seen.get(order.story) ?? 0;
      seen.set(order.story, turn + 1);
      return { 售后编号: `SH24050${String(i + 1).padStart(4, "0")}`, ...afterSaleRow(order, turn) };
    })
    .sort((a, b) => b["售后申请时间"]! - a["售后申请时间"]!);
}

function afterSaleRow({ id, story, row: order }: SampleOrder, turn: number) {
  const collected = order["揽收时间"] as number | undefined;
  const paid = order["支付时间"] as number;
  const isUngrouped = order["拼单成功时间"] === undefined;
  const requested = collected === undefined ? paid + 2 * HOUR : ((order["首条物流时间"] as number | undefined) ?? collected) + 6 * HOUR;
  // Refused cases and those being handled are not paid back.
  const isOpen = order["售后状态"] !== "退款成功";
  const isReturn = collected !== undefined && story !== "refunded: courier";
  const isQuality = QUALITY.includes(story);
  const row: AfterSaleRow & { readonly 售后申请时间: number } = {
    订单号: id,
    售后类型: isReturn ? "退货退款" : "仅退款",
    售后状态: order["售后状态"],
    售后原因: order["售后原因"],
    "退款金额(元)": order["用户实付金额(元)"],
    售后申请时间: requested,
    发货状态: collected === undefined ? "未发货" : "已发货",
  };
  if (story === "refunded: courier" && turn > 0) row["商家备注"] = "已联系客户拒签，快递退回";
  if (isOpen) return row;
  // The platform gives back what was never grouped after 24 hours.
  const approved = isUngrouped ? paid + DAY : requested + 3 * HOUR;
  row["同意退款时间"] = approved;
  if (isUngrouped) row["退款到账时间"] = approved + (story === "paid, never grouped, refunded late" ? 6 * HOUR : 2 * MINUTE);
  else row["退款到账时间"] = approved + (story === "refunded: change of mind" ? ([27, 26][turn] ?? 5) : 5) * HOUR;
  if (!isReturn) return row;
  const shopPays = turn === 0 ? !isQuality : isQuality;
  row["退货运费承担方"] = shopPays ? "商家" : "买家";
  row["提供退货地址时间"] = approved;
  row["运费补贴时间"] = approved + (turn === 0 && isQuality ? 30 : 9) * HOUR;
  if (story === "refunded: faulty" && turn < 3) {
    row["平台介入时间"] = requested + HOUR;
    row["举证时间"] = requested + HOUR + [49, 20, 48][turn] * HOUR;
  }
  return row;
}

const REVIEWS: readonly (readonly [stars: number, text: string, answeredAfter?: number, answer?: string])[] = [
  [5, "质量很好，包装也结实"],
  [1, "用了一次就坏了", 30 * HOUR, "非常抱歉，已联系您补发，给您添麻烦了"],
  [2, "颜色和图片差太多", 60 * HOUR, "抱歉让您失望了，光线会有影响，可以为您退换"],
  [3, "一般般，发货有点慢", 48 * HOUR, "感谢反馈，我们已改进发货"],
  [5, "很喜欢，下次还来", 20 * HOUR, "感谢支持"],
  [4, "东西不错，就是盒子破损了", 5 * HOUR, "抱歉，已为您小额打款补偿"],
  [1, "跟描述完全不一样"],
  [5, "孩子很喜欢"],
];

export function sampleReviews(orders: readonly SampleOrder[]): readonly ReviewRow[] {
  return orders
    .filter(({ story, row }) => story === "signed for in time" && (row["确认收货时间"] as number) < ORDERS_AS_OF - 3.5 * DAY)
    .slice(0, REVIEWS.length)
    .map(({ id, row }, i) => {
      const [stars, text, answeredAfter, answer] = REVIEWS[i];
      const reviewedAt = (row["确认收货时间"] as number) + HOUR;
      return {
        订单号: id,
        商品: row["商品"],
        评价星级: stars,
        评价内容: text,
        评价时间: reviewedAt,
        ...(answeredAfter === undefined ? {} : { 商家回复: answer, 商家回复时间: reviewedAt + answeredAfter }),
      };
    });
}
