/**
 * What the fields are called on the sheets that managers paste. The order is a contract: where two columns are one field, the earlier name counts
 * first; where one name is two fields, the fields are tried in the order of the sheet's kind. Names are compared folded (fold.ts).
 */
import type { FieldId, SheetKind } from "../types";
import { foldHeading } from "./fold";

type Names = readonly string[];

// prettier-ignore
const ORDER = {
  // The platform's own number first: ERPs (旺店通, 快麦, 聚水潭) put numbers of their own beside it.
  orderId: [
    "子单原始单号", "原始单号", "线上订单号", "平台订单号", "平台单号", "主订单编号", "主订单号", "订单号", "订单编号", "订单id",
    "交易编号", "order_sn", "order_id", "order number", "order no", "order", "PO Number",
  ],
  orderLine: ["子订单编号", "子订单号", "order line", "order item id", "line id"],
  buyer: [
    "买家会员名", "买家会员名称", "买家账号", "买家昵称", "买家ID", "买家旺旺", "买家名称", "下单帐号", "下单账号", "会员名", "会员昵称",
    "客户ID", "客户昵称", "客户名称", "客户账号", "客户网名", "顾客ID", "顾客昵称", "访客ID", "访客昵称", "访客名称", "用户ID", "用户昵称",
    "用户名", "旺旺昵称", "买家公司名", "买家", "客户", "顾客", "访客", "消费者", "会员", "buyer", "buyer id", "buyer name",
    "buyer nick", "customer_id", "customer", "customer name", "client", "client id", "client name", "user id", "visitor", "昵称",
    "用户", "user",
  ],
  status: ["订单状态", "交易状态", "订单当前状态", "order_status", "order state", "status", "状态"],
  // Taobao's 买家实际支付金额 is 0 before payment and net of refunds after it: 总金额 is what the order was worth.
  amount: [
    "用户实付金额", "商家实收金额", "商品总价", "总金额", "买家实际支付金额", "订单应付金额", "实付款", "实付总额", "实付金额",
    "支付金额", "应付金额", "订单金额", "订单总价", "订单总金额", "买家实付", "应收金额", "销售金额", "amount", "order amount",
    "order total", "amount paid", "total amount",
  ],
  quantity: ["商品数量", "购买数量", "订购数量", "宝贝总数量", "销售数量", "实发数量", "数量", "quantity", "qty"],
  product: [
    "商品", "商品名称", "商品标题", "选购商品", "宝贝标题", "货品名称", "标题", "名称", "product", "product name", "item name",
    "商品id", "商品编号", "product id",
  ],
  placedAt: [
    "订单创建时间", "下单时间", "订单提交时间", "用户下单时间", "拍下时间", "订单日期", "下单日期", "交易时间", "placed at",
    "created_time", "PO Date & Time", "order time", "order date", "order created at", "order_purchase_timestamp", "PO Date", "创建时间", "created at",
  ],
  groupStartedAt: ["开团时间", "发起拼单时间", "拼单发起时间", "拼单开始时间", "group start time"],
  paidAt: [
    "支付时间", "付款时间", "订单付款时间", "支付完成时间", "付款确认时间", "付款日期", "pay_time", "paid at", "paid time",
    "payment time", "order_approved_at",
  ],
  groupedAt: [
    "拼单成功时间", "订单成交时间", "成团时间", "订单成团时间", "成交时间", "confirm_time", "group time",
    "grouped time",
  ],
  promisedShipAt: [
    "承诺发货时间", "最晚发货时间", "最迟发货时间", "应发货时间", "预约发货时间", "last_ship_time",
    "promised ship by", "promised ship time", "must ship by", "ship by", "shipping_limit_date",
  ],
  shippedAt: ["发货时间", "发货日期", "shipping_time", "shipped at", "ship date", "ship time", "shipped time", "Ready for Pickup Date"],
  collectedAt: [
    "揽收时间", "包件揽收时间", "揽件时间", "快递揽收时间", "初检部揽收时间", "order_delivered_carrier_date",
    "collection time", "picked up at",
  ],
  // Never 物流更新时间: that is the latest trace.
  firstTraceAt: [
    "首条物流时间", "首条轨迹时间", "首次物流更新时间", "首条物流轨迹时间", "first trace time", "first trace",
  ],
  deliveredAt: ["确认收货时间", "签收时间", "订单完成时间", "receive_time", "received at", "delivered at", "delivery time", "order_delivered_customer_date"],
  trackingNumber: [
    "快递单号", "物流单号", "运单号", "物流追踪号码", "快递运单号", "物流运单号", "tracking number", "tracking no",
    "courier number", "waybill", "waybill number",
  ],
  payChannel: ["支付方式", "付款方式", "支付渠道", "payment channel", "payment method", "pay type"],
  note: ["商家备注", "卖家备注", "订单备注", "备注", "买家留言", "note", "notes", "remark", "seller note", "order note"],
} satisfies Partial<Record<FieldId, Names>>;

// prettier-ignore
const AFTER_SALE = {
  refundStatus: ["售后状态", "退款状态", "订单退款状态", "after_sales_status", "after-sale status", "refund_status", "状态", "status"],
  refundType: ["售后类型", "退款类型", "after_sales_type"],
  // The last two say why an order was closed, which is often a refund's reason and sometimes not.
  refundReason: [
    "售后原因", "退款原因", "买家退款原因", "售后原因标签", "申请原因", "refund reason", "after-sale reason", "return reason", "reason",
    "取消原因", "订单关闭原因",
  ],
  refundAmount: ["退款金额", "买家退款金额", "退款总额", "成功退款金额", "申请退款金额", "refund amount", "refunded amount", "amount"],
  requestedAt: [
    "售后申请时间", "申请时间", "退款申请时间", "退款的申请时间", "退款创建时间", "requested at", "applied at", "refund requested at",
    "refund applied at", "request time", "创建时间", "created_time", "created at",
  ],
  approvedAt: [
    "同意退款时间", "退款同意时间", "商家同意时间", "同意售后申请时间", "审核通过时间", "refund approved at",
    "approval time",
  ],
  arrivedAt: ["退款到账时间", "用户到账时间", "到账时间", "退款成功时间", "退款完成时间", "退款完结时间", "arrived at", "refund arrived at", "refunded at"],
  shippingState: ["发货状态", "shipping status"],
  freightPayer: ["退货运费承担方", "运费承担方", "运费承担"],
  disputeOpenedAt: ["平台介入时间", "纠纷发起时间", "工单创建时间", "dispute time"],
  evidenceAt: ["举证时间", "举证提交时间", "凭证提交时间", "evidence time"],
  returnAddressAt: ["提供退货地址时间", "退货地址提供时间", "同意退货时间", "return address given at"],
  subsidyAt: ["运费补贴时间", "退货运费补贴时间", "运费补贴到账时间", "subsidy time", "freight subsidy at"],
} satisfies Partial<Record<FieldId, Names>>;

// prettier-ignore
const REVIEW = {
  rating: ["评分", "评价星级", "星级", "评价等级", "描述评分", "rating", "stars", "score"],
  reviewText: ["评价内容", "评论内容", "评价", "评论", "review text", "review", "review content", "comment", "内容", "content", "text"],
  reviewedAt: ["评价时间", "评论时间", "review time", "review date"],
  answer: ["商家回复", "卖家回复", "回复内容", "评价回复", "卖家解释", "answer", "reply", "seller reply"],
  answeredAt: ["商家回复时间", "回复时间", "解释时间", "reply time", "replied at"],
} satisfies Partial<Record<FieldId, Names>>;

/** Columns that say of a message whether a robot sent it. */
export const ROBOT_MARKS: Names = [
  "is_auto_reply",
  "is_auto",
  "is_aut",
  "is_robot",
  "is_bot",
  "是否自动回复",
  "是否机器人",
  "是否机器人回复",
];

// prettier-ignore
const CHAT = {
  conversation: [
    "会话ID", "会话编号", "会话号", "对话ID", "对话编号", "session_id", "conversation id", "conversation", "convo_id", "chat id",
    "会话", "session", "ID",
  ],
  agent: [
    "客服账号", "客服帐号", "客服昵称", "客服名称", "客服姓名", "接待客服", "客服ID", "客服", "接待人", "子账号", "子帐号",
    "agent", "agent name", "agent id", "agent account", "staff", "seller", "旺旺昵称",
  ],
  sender: [
    "发送者", "发送人", "发送方", "消息发送者", "消息发送人", "发言人", "昵称", "账号", "帐号", "sender", "sender_nick",
    "sender name", "sender id", "from", "author_id", "author", "speaker", "name",
  ],
  // A robot's mark comes first: the role beside it names the shop.
  role: [
    ...ROBOT_MARKS, "发送方类型", "发送者类型", "发送人类型", "发送者角色", "发送方角色", "角色", "消息来源", "role", "from.role", "sender role",
    "sender_type", "author role", "inbound", "waiter_send",
  ],
  sentAt: [
    "消息时间", "发送时间", "消息发送时间", "聊天时间", "时间", "日期时间", "日期", "sent at", "send time", "sent time",
    "message time", "datetime", "timestamp", "created_at", "chat_date", "time", "date",
  ],
  text: [
    "消息内容", "聊天内容", "内容", "聊天记录", "会话记录", "对话内容", "消息", "聊天", "文本", "chat_text", "message",
    "message text", "message content", "messages", "content", "text", "chat",
  ],
} satisfies Partial<Record<FieldId, Names>>;

export const SYNONYMS: Readonly<Record<FieldId, Names>> = { ...ORDER, ...AFTER_SALE, ...REVIEW, ...CHAT };

const fieldsOf = (names: object) => Object.keys(names) as FieldId[];

/** The fields by which a kind of sheet is told (RULEBOOK's lists), in the order in which a heading of two meanings is tried. */
export const OWN_FIELDS: Readonly<Record<SheetKind, readonly FieldId[]>> = {
  chat: ["conversation", "sender", "buyer", "agent", "role", "sentAt", "text", "orderId"],
  orders: fieldsOf(ORDER),
  afterSale: [...fieldsOf(AFTER_SALE), "orderId"],
  review: [...fieldsOf(REVIEW), "orderId"],
  courier: ["trackingNumber", "collectedAt", "firstTraceAt", "shippedAt", "deliveredAt", "orderId"],
};

/** Fields of other kinds that may stand on the same sheet: after-sale columns on an order sheet, the order's columns on all but a chat. */
export const GUEST_FIELDS: Readonly<Record<SheetKind, readonly FieldId[]>> = {
  chat: [],
  orders: fieldsOf(AFTER_SALE),
  afterSale: fieldsOf(ORDER),
  review: fieldsOf(ORDER),
  courier: fieldsOf(ORDER),
};

/** Headings that name no field of ours and still say what kind of sheet it is: each counts as one field of that kind. */
export const KIND_MARKS: ReadonlyMap<string, SheetKind> = new Map(
  ["售后编号", "售后单号", "售后ID", "退款编号", "退款单号", "refund id", "after-sale id"].map((name) => [foldHeading(name), "afterSale"]),
);

/** Columns of bills: two of them make a list of money that was moved, in which every row looks like an order that broke a rule. */
export const BILL_MARKS: ReadonlySet<string> = new Set(
  // prettier-ignore
  [
    "补偿时间", "补偿金额", "补偿原因", "赔付时间", "赔付金额", "赔付原因", "扣款时间", "扣款金额", "扣款原因", "账务类型", "账单类型", "收入金额", "支出金额",
    "业务描述", "账务流水号", "入账时间",
  ].map(foldHeading),
);

/**
 * The 七鱼 export calls its session just ID, beside columns that no other export has. Elsewhere an ID numbers the messages, and taking it would put
 * every message in a conversation of its own.
 */
export const BARE_ID = foldHeading("ID");
export const BARE_ID_COMPANIONS: ReadonlySet<string> = new Set(["接待组", "会话类型", "对话回合数"].map(foldHeading));

/** A field that a heading may mean, and the place of that name in the field's list. */
export interface Meaning {
  readonly field: FieldId;
  readonly rank: number;
}

const MEANINGS: ReadonlyMap<string, readonly Meaning[]> = (() => {
  const meanings = new Map<string, Meaning[]>();
  for (const field of Object.keys(SYNONYMS) as FieldId[]) {
    // The field's own id is a name of it, too, and needs no line above.
    [...SYNONYMS[field], field].forEach((name, rank) => {
      const folded = foldHeading(name);
      const known = meanings.get(folded) ?? [];
      if (!known.some((meaning) => meaning.field === field)) meanings.set(folded, [...known, { field, rank }]);
    });
  }
  return meanings;
})();

export function meaningsOf(foldedHeading: string): readonly Meaning[] {
  return MEANINGS.get(foldedHeading) ?? [];
}
