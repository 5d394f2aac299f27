/** The words of statuses and refund reasons, as data. Chinese words are found anywhere in a cell, Latin ones as whole words. */
import { foldText, holdsChinese } from "../sheets";

export const UNPAID = ["待支付", "待付款", "待付尾款", "等待买家付款", "未付款", "unpaid", "not paid", "awaiting payment"];
/** Over for good, whatever else happened. */
export const CANCELLED = ["已取消", "取消", "canceled", "cancelled"];
/** Over: before shipping if nothing was shipped, else an order like any other. */
export const CLOSED = ["交易关闭", "已关闭", "订单关闭", "(删除)", "closed"];
export const REFUNDED = ["退款成功", "已退款", "refunded"];
/** JD says 完成 for it. Only as the whole cell: 未完成 and 待完成付款 hold the word, too. */
const FINISHED = "已完成";
/** Signed for or finished: a parcel in this state must have been traced. */
const DELIVERED = ["已签收", "已收货", "待评价", "交易成功", FINISHED, "delivered", "received", "signed", "finished", "completed"];
const SHIPPED = [...DELIVERED, "已发货", "待签收", "待收货", "待确认收货", "等待买家确认", "已揽", "运输中", "派送中", "shipped"];
/** What holds a word of the lists above and does not say it: nothing was cancelled yet, or only the refund; nothing was shipped yet. */
const NOT_SAID = [
  "申请取消",
  "取消申请",
  "取消审核",
  "取消待",
  "取消中",
  "取消失败",
  "未取消",
  "售后取消",
  "to be shipped",
  "hasn't shipped",
  "hasn't been shipped",
  "has not been shipped",
  "payment received",
];
/** A refund, however far it has come. */
export const REFUND = ["退款", "refund", "refunded"];
/** A refund that the buyer took back; one that the shop refused may still be in dispute. */
export const BUYER_WITHDREW = [
  "买家撤销",
  "已撤销",
  "买家取消",
  "售后取消",
  "售后已取消",
  "退款已取消",
  "withdrawn",
  "cancelled",
  "canceled",
];
/** The shop would not have it. */
const SHOP_REFUSED = ["商家拒绝", "商家已拒绝", "卖家拒绝", "卖家已拒绝", "拒绝退款", "驳回", "refused", "rejected", "declined"];
/** A refund that did not come to be. */
export const REFUND_WITHDRAWN = [
  ...BUYER_WITHDREW,
  ...SHOP_REFUSED,
  "退款失败",
  "无售后",
  "售后已关闭",
  "退款已关闭",
  "退款关闭",
  "售后关闭",
  "没有申请退款",
  "未申请退款",
  "refund failed",
  "no after-sale",
];

export const QUALITY_REASONS = [
  "质量问题",
  "商品破损",
  "包装破损",
  "破损",
  "污渍",
  "与订单不符",
  "描述不符",
  "与商品描述不符",
  "假货",
  "假冒品牌",
  "假冒",
  "三无产品",
  "做工",
  "材质",
  "尺寸不符",
  "重量不符",
  "瑕疵",
  "变质",
  "过期",
  "功能故障",
  "功能性能问题",
  "无法使用",
  "quality issue",
  "quality problem",
  "poor quality",
  "damaged",
  "broken",
  "not as described",
  "does not match",
  "counterfeit",
  "fake",
  "workmanship",
  "material",
  "size mismatch",
  "spoiled",
  "expired",
  "malfunction",
  "defective",
  "faulty",
  "does not work",
  "doesn't work",
  "unusable",
];
export const OTHER_REASONS = [
  "不想要",
  "多拍",
  "错拍",
  "拍错",
  "不喜欢",
  "效果不好",
  "七天无理由",
  "7天无理由",
  "无理由",
  "协商一致",
  "未按约定时间发货",
  "快递",
  "物流问题",
  "物流",
  "其他",
  "其它",
  "缺货",
  "退运费",
  "地址",
  "电话填错",
  "no longer wanted",
  "no longer needed",
  "not wanted",
  "don't want",
  "changed my mind",
  "change of mind",
  "ordered by mistake",
  "wrong order placed",
  "don't like",
  "do not like",
  "no reason",
  "by agreement",
  "agreed",
  "late",
  "not shipped in time",
  "not shipped as agreed",
  "courier",
  "logistics",
  "delivery problem",
  "other",
  "out of stock",
  "return freight",
  "wrong address",
  "wrong phone",
];
/** Reasons that shops and platforms file either way; a parameter each decides. */
export const WRONG_ITEM_REASONS = ["发错货", "wrong item", "wrong product"];
export const MISSING_PART_REASONS = ["少件", "漏发", "missing item", "missing part", "missing"];
export const EMPTY_PARCEL_REASONS = ["空包裹", "少货", "empty parcel", "short delivery"];

/** The goods are to come back, or to be exchanged; and what says that the shop would not have it. 售后取消，退款失败 does not say who ended the case. */
export const RETURN = ["退货", "换货", "return", "exchange"];
export const RETURN_REFUSED = [...SHOP_REFUSED, "拒绝退货", "拒绝换货"];
/** Refunds without the goods, and the ways to get a parcel back before it is delivered. */
export const REFUND_ONLY = ["仅退款", "只退款", "refund only", "refund without return"];
export const CALLED_BACK = ["拒签", "拒收", "拦截", "召回", "退回", "refused", "intercepted", "recalled", "called back", "returned"];
export const CALL_BACK_FAILED = [
  "拦截失败",
  "拦截不成功",
  "拦截未成功",
  "无法拦截",
  "未拦截",
  "没拦截",
  "拦截不了",
  "召回失败",
  "不能退回",
];
/** The order is to wait: the buyer does not want it, or placed it twice. */
export const HOLD = [
  "暂不发货",
  "暂缓发货",
  "暂停发货",
  "先不发货",
  "不要发货",
  "勿发货",
  "别发货",
  "do not ship",
  "don't ship",
  "hold shipment",
];

/** How an order was paid, and so which way its refund goes. */
export const WECHAT = ["微信", "零钱", "wechat", "weixin"];
export const ALIPAY = ["支付宝", "余额宝", "alipay"];
export const BANK_CARD = ["银行卡", "储蓄卡", "借记卡", "bank card", "debit card"];
export const CREDIT_CARD = ["信用卡", "credit card"];

/** Who paid the freight of a return. */
export const FREIGHT_SHOP = ["商家", "卖家", "店铺", "我方", "shop", "seller", "merchant", "store"];
export const FREIGHT_BUYER = ["买家", "客户", "顾客", "消费者", "用户", "buyer", "customer", "client", "consumer"];
/** Paid by neither: nobody's duty was passed on. */
export const FREIGHT_OTHERS = ["平台", "运费险", "保险", "platform", "insurance"];

/** A test for the presence of any of the words in a folded text. */
export function wordTest(words: readonly string[]): (folded: string) => boolean {
  const list = words.map(foldText);
  return (folded) => list.some((word) => holds(folded, word));
}

/** The same for the state of an order. */
export function stateTest(words: readonly string[]): (folded: string) => boolean {
  const says = wordTest(words);
  return (folded) => says(folded === "完成" ? FINISHED : readOver(folded, NOT_SAID));
}

/** Whether the folded state of an order says that it was shipped, or is past that. */
export const saysShipped = stateTest(SHIPPED);
export const saysDelivered = stateTest(DELIVERED);

/** A text without some phrases: a word within one of them is not said. */
export function readOver(folded: string, phrases: readonly string[]): string {
  return phrases.reduce((text, phrase) => text.replaceAll(phrase, " "), folded);
}

/** The longest of the words that the text holds; of equally long ones the first in the list. */
export function longestWord(folded: string, words: readonly string[]): string | undefined {
  let longest: string | undefined;
  for (const word of words) if ((longest === undefined || word.length > longest.length) && holds(folded, word)) longest = word;
  return longest;
}

function holds(folded: string, word: string): boolean {
  if (word === "") return false;
  if (holdsChinese(word)) return folded.includes(word);
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    const before = folded.slice(0, at);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(folded.slice(at + word.length)) && !/\bnot (yet )?$/.test(before))
      return true;
  }
  return false;
}
