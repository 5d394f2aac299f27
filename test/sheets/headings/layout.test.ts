import { findLayout, gridSource, isLayout, platformOf } from "../../../src/sheets";
import { foldHeading } from "../../../src/sheets/headings/fold";
import { meaningsOf, OWN_FIELDS, SYNONYMS } from "../../../src/sheets/headings/synonyms";
import type { FieldId, Platform, SheetKind } from "../../../src/sheets/types";
import { fieldsOf, layoutOf } from "../grids";

const split = (headings: string) => headings.split("|");

interface Export {
  readonly kind: SheetKind;
  readonly platform?: Platform;
  readonly headings: string;
  /** Fields and the headings that they must be found under; nothing else may be found. */
  readonly fields: Partial<Record<FieldId, string>>;
}

const EXPORTS: Readonly<Record<string, Export>> = {
  "Pinduoduo orders, old layout": {
    kind: "orders",
    platform: "pinduoduo",
    headings:
      "商品|订单号|订单状态|商品总价(元)|店铺优惠折扣(元)|平台优惠折扣(元)|邮费(元)|用户实付金额(元)|商品数量(件)|身份证姓名|收货人|手机|是否异常|省|支付时间|拼单成功时间|订单确认时间|承诺发货时间|发货时间|确认收货时间|商品id|商品规格| 用户购买手机号|样式ID|快递单号|快递公司|支付ID|支付方式|是否抽奖或0元试用|商家备注|售后状态|买家留言|货品名称|仓库名称",
    fields: {
      orderId: "订单号",
      status: "订单状态",
      amount: "用户实付金额(元) + 商品总价(元)",
      quantity: "商品数量(件)",
      product: "商品 + 货品名称 + 商品id",
      paidAt: "支付时间",
      groupedAt: "拼单成功时间",
      promisedShipAt: "承诺发货时间",
      shippedAt: "发货时间",
      deliveredAt: "确认收货时间",
      trackingNumber: "快递单号",
      payChannel: "支付方式",
      note: "商家备注 + 买家留言",
      refundStatus: "售后状态",
    },
  },
  "Pinduoduo orders, new layout, full-width brackets": {
    kind: "orders",
    platform: "pinduoduo",
    headings:
      "商品|订单号|订单状态|商品数量（件）|是否审核中|支付时间|承诺发货时间|承诺送达时间|发货时间|确认收货时间|商品id|商品规格|样式ID|商品一级类目|商家编码-规格维度|商家备注|买家留言|售后状态|消费者资料|订单成交时间|消费者资料上传时间|团ID|配送状态|商品总价（元）|邮费（元）|用户实付金额（元）|商家实收金额（元）|快递单号|快递公司|省|预约配送时间|订单来源",
    fields: {
      orderId: "订单号",
      status: "订单状态",
      amount: "用户实付金额（元） + 商家实收金额（元） + 商品总价（元）",
      quantity: "商品数量（件）",
      product: "商品 + 商品id",
      paidAt: "支付时间",
      groupedAt: "订单成交时间",
      promisedShipAt: "承诺发货时间",
      shippedAt: "发货时间",
      deliveredAt: "确认收货时间",
      trackingNumber: "快递单号",
      note: "商家备注 + 买家留言",
      refundStatus: "售后状态",
    },
  },
  "Pinduoduo after-sale": {
    kind: "afterSale",
    headings:
      "售后编号|订单编号|售后类型|售后状态|售后原因|是否快速退款|是否争议退款|发货状态|发货时间|物流追踪号码|退款金额|退款创建时间|退款更新时间|订单金额|商品名称|规格|数量|店铺|订单成团时间",
    fields: {
      orderId: "订单编号",
      refundType: "售后类型",
      refundStatus: "售后状态",
      refundReason: "售后原因",
      shippingState: "发货状态",
      shippedAt: "发货时间",
      trackingNumber: "物流追踪号码",
      refundAmount: "退款金额",
      requestedAt: "退款创建时间",
      amount: "订单金额",
      product: "商品名称",
      quantity: "数量",
      groupedAt: "订单成团时间",
    },
  },
  "Pinduoduo after-sale of a tool": {
    kind: "afterSale",
    headings:
      "售后编号|订单编号|商品ID|退款金额(元)|退款类型|退款原因|申请时间|同意退款时间|同意退款人|处理人|退货运单号|退货物流状态|处理时长(小时)",
    fields: {
      orderId: "订单编号",
      product: "商品ID",
      refundAmount: "退款金额(元)",
      refundType: "退款类型",
      refundReason: "退款原因",
      requestedAt: "申请时间",
      approvedAt: "同意退款时间",
    },
  },
  "Taobao orders, headings that end in a blank": {
    kind: "orders",
    platform: "taobao",
    headings:
      "订单编号|买家会员名|买家支付宝账号|买家应付货款|买家应付邮费|总金额|返点积分|买家实际支付金额|订单状态|买家留言|收货人姓名|收货地址 |运送方式|联系手机|订单创建时间|订单付款时间 |宝贝标题 |宝贝种类|物流单号 |物流公司|订单备注|宝贝总数量|店铺Id|店铺名称|订单关闭原因|卖家服务费|退款金额|确认收货时间|打款商家金额|发货时间",
    fields: {
      orderId: "订单编号",
      buyer: "买家会员名",
      amount: "总金额 + 买家实际支付金额",
      status: "订单状态",
      note: "订单备注 + 买家留言",
      placedAt: "订单创建时间",
      paidAt: "订单付款时间 ",
      product: "宝贝标题 ",
      trackingNumber: "物流单号 ",
      quantity: "宝贝总数量",
      refundReason: "订单关闭原因",
      refundAmount: "退款金额",
      deliveredAt: "确认收货时间",
      shippedAt: "发货时间",
    },
  },
  "Taobao refunds": {
    kind: "afterSale",
    headings:
      "订单编号|退款编号|支付宝交易号|订单付款时间|商品编码|退款完结时间|买家会员名称|买家实际支付金额|宝贝标题|买家退款金额|手工退款/系统退款|是否需要退货|退款的申请时间|超时时间|退款状态|货物状态|退货物流信息|发货物流信息|客服介入状态|退货物流单号|退货物流公司|买家退款原因|买家退款说明|买家退货时间|责任方|售中或售后|商家备注|部分退款/全部退款|举证超时|退款原因标签",
    fields: {
      orderId: "订单编号",
      paidAt: "订单付款时间",
      arrivedAt: "退款完结时间",
      buyer: "买家会员名称",
      amount: "买家实际支付金额",
      product: "宝贝标题",
      refundAmount: "买家退款金额",
      requestedAt: "退款的申请时间",
      refundStatus: "退款状态",
      refundReason: "买家退款原因",
      note: "商家备注",
    },
  },
  "Taobao items": {
    kind: "orders",
    headings: "订单编号|标题|价格|购买数量|外部系统编号|商品属性|套餐信息|备注|订单状态|商家编码",
    fields: { orderId: "订单编号", product: "标题", quantity: "购买数量", note: "备注", status: "订单状态" },
  },
  "JD orders": {
    kind: "orders",
    platform: "jd",
    headings:
      "订单号|商品ID|商品名称|订购数量|支付方式|下单时间|京东价|订单金额|结算金额|余额支付|应付金额|订单状态|订单类型|下单帐号|客户姓名|客户地址|联系电话|订单备注|商家备注|商家备注等级（等级1-5为由高到低）|运费金额|付款确认时间|货号|订单完成时间|订单来源",
    fields: {
      orderId: "订单号",
      product: "商品名称 + 商品ID",
      quantity: "订购数量",
      payChannel: "支付方式",
      placedAt: "下单时间",
      amount: "应付金额 + 订单金额",
      status: "订单状态",
      buyer: "下单帐号",
      note: "商家备注 + 订单备注",
      paidAt: "付款确认时间",
      deliveredAt: "订单完成时间",
    },
  },
  "Douyin orders: the sub-order is a line of the main order": {
    kind: "orders",
    platform: "douyin",
    headings:
      "主订单编号|子订单编号|选购商品|商品规格|商品数量|商品ID|商品单价|订单应付金额|支付方式|手续费|收件人|买家留言|订单提交时间|商家备注|订单完成时间|支付完成时间|APP渠道|流量来源|订单状态|承诺发货时间|订单类型|达人ID|达人昵称|售后状态|取消原因|发货时间",
    fields: {
      orderId: "主订单编号",
      orderLine: "子订单编号",
      product: "选购商品 + 商品ID",
      quantity: "商品数量",
      amount: "订单应付金额",
      payChannel: "支付方式",
      note: "商家备注 + 买家留言",
      placedAt: "订单提交时间",
      deliveredAt: "订单完成时间",
      paidAt: "支付完成时间",
      status: "订单状态",
      promisedShipAt: "承诺发货时间",
      refundStatus: "售后状态",
      refundReason: "取消原因",
      shippedAt: "发货时间",
    },
  },
  "Douyin after-sale": {
    kind: "afterSale",
    headings:
      "售后单号|订单编号|售后类型|售后申请时间|售后原因|售后原因标签|退货物流单号|退货发货时间|同意售后申请时间|商家退款时间|用户到账时间|售后关闭时间|仲裁状态|纠纷责任方|售后完结时间",
    fields: {
      orderId: "订单编号",
      refundType: "售后类型",
      requestedAt: "售后申请时间",
      refundReason: "售后原因 + 售后原因标签",
      approvedAt: "同意售后申请时间",
      arrivedAt: "用户到账时间",
    },
  },
  "Kuaishou orders, line breaks in the headings": {
    kind: "orders",
    headings: "订单编号|订单创建\n时间|订单 状态|实付款(元)|商品名称",
    fields: { orderId: "订单编号", placedAt: "订单创建\n时间", status: "订单 状态", amount: "实付款(元)", product: "商品名称" },
  },
  "Xiaohongshu orders": {
    kind: "orders",
    headings: "订单号|用户下单时间|支付时间|实付总额(元)|订单状态",
    fields: { orderId: "订单号", placedAt: "用户下单时间", paidAt: "支付时间", amount: "实付总额(元)", status: "订单状态" },
  },
  "1688 orders": {
    kind: "orders",
    headings: "订单编号|买家公司名|卖家公司名|实付款(元)|订单付款时间|货品标题|数量|订单状态",
    fields: {
      orderId: "订单编号",
      buyer: "买家公司名",
      amount: "实付款(元)",
      paidAt: "订单付款时间",
      quantity: "数量",
      status: "订单状态",
    },
  },
  "聚水潭: the platform's number, not its own": {
    kind: "orders",
    headings: "内部订单号|线上订单号|店铺|订单状态|订单日期|付款日期|发货日期|名称|应付金额|销售数量|买家账号|快递公司|快递单号",
    fields: {
      orderId: "线上订单号",
      status: "订单状态",
      placedAt: "订单日期",
      paidAt: "付款日期",
      shippedAt: "发货日期",
      product: "名称",
      amount: "应付金额",
      quantity: "销售数量",
      buyer: "买家账号",
      trackingNumber: "快递单号",
    },
  },
  "旺店通: the platform's number comes before its own": {
    kind: "orders",
    headings:
      "订单编号|店铺|原始单号|子单原始单号|订单状态|订单退款状态|交易时间|付款时间|发货时间|客户网名|收件人|买家实付|应收金额|货品名称|实发数量|分摊后总价",
    fields: {
      orderId: "子单原始单号 + 原始单号 + 订单编号",
      buyer: "客户网名",
      status: "订单状态",
      refundStatus: "订单退款状态",
      placedAt: "交易时间",
      paidAt: "付款时间",
      shippedAt: "发货时间",
      amount: "买家实付 + 应收金额",
      product: "货品名称",
      quantity: "实发数量",
    },
  },
  "快麦: the platform's number, not its own": {
    kind: "orders",
    headings: "系统单号|平台订单号|下单时间|付款时间|订单状态",
    fields: { orderId: "平台订单号", placedAt: "下单时间", paidAt: "付款时间", status: "订单状态" },
  },
  "a courier's parcels: the latest trace is not the first": {
    kind: "courier",
    headings: "快递单号|快递公司|订单号|包件揽收时间|首条物流时间|物流更新时间",
    fields: { trackingNumber: "快递单号", orderId: "订单号", collectedAt: "包件揽收时间", firstTraceAt: "首条物流时间" },
  },
  "purchase orders in English": {
    kind: "orders",
    headings:
      "Warehouse Name|Store Name|PO Number|PO Date|Must Ship By|Backorder Date|Order Status|Item Number|Item Name|Quantity|Wholesale Price|Carrier Name|PO Date & Time|Registered Timestamp|Tracking Number|Ready for Pickup Date|SKU",
    fields: {
      orderId: "PO Number",
      placedAt: "PO Date & Time + PO Date",
      promisedShipAt: "Must Ship By",
      status: "Order Status",
      product: "Item Name",
      quantity: "Quantity",
      trackingNumber: "Tracking Number",
      shippedAt: "Ready for Pickup Date",
    },
  },
  "orders in interface names": {
    kind: "orders",
    headings: "order_sn|order_status|created_time|pay_time|confirm_time|last_ship_time|shipping_time|receive_time|after_sales_status",
    fields: {
      orderId: "order_sn",
      status: "order_status",
      placedAt: "created_time",
      paidAt: "pay_time",
      groupedAt: "confirm_time",
      promisedShipAt: "last_ship_time",
      shippedAt: "shipping_time",
      deliveredAt: "receive_time",
      refundStatus: "after_sales_status",
    },
  },
  "chat of a quality-control tool": {
    kind: "chat",
    headings: "平台|店铺|业务日期|会话开始时间|客服|分组|客户ID|会话ID|订单号|发送方|消息时间|消息内容",
    fields: {
      agent: "客服",
      buyer: "客户ID",
      conversation: "会话ID",
      orderId: "订单号",
      sender: "发送方",
      sentAt: "消息时间",
      text: "消息内容",
    },
  },
  "chat of 七鱼, whose session is ID": {
    kind: "chat",
    headings: "ID|接待组|客服ID|客服昵称|客户ID|客户名称|会话类型|时间|内容",
    fields: { conversation: "ID", agent: "客服昵称 + 客服ID", buyer: "客户ID + 客户名称", sentAt: "时间", text: "内容" },
  },
  "chat in which ID numbers the messages": {
    kind: "chat",
    headings: "ID|发送者|角色|时间|内容",
    fields: { sender: "发送者", role: "角色", sentAt: "时间", text: "内容" },
  },
  "chat in which ID numbers the messages, beside the ids of those who write": {
    kind: "chat",
    headings: "ID|客户ID|客服ID|客户名称|角色|时间|内容",
    fields: { buyer: "客户ID + 客户名称", agent: "客服ID", role: "角色", sentAt: "时间", text: "内容" },
  },
  "chat in home-made headings": {
    kind: "chat",
    headings: "聊天账号|chat_date|chat_text|昵称",
    fields: { sentAt: "chat_date", text: "chat_text", sender: "昵称" },
  },
  "customer care on Twitter": {
    kind: "chat",
    headings: "tweet_id|author_id|inbound|created_at|text|response_tweet_id|in_response_to_tweet_id",
    fields: { sender: "author_id", role: "inbound", sentAt: "created_at", text: "text" },
  },
  "chat in English": {
    kind: "chat",
    headings: "sessionID|Agent|Customer|from.role|Sent at|Message",
    fields: { conversation: "sessionID", agent: "Agent", buyer: "Customer", role: "from.role", sentAt: "Sent at", text: "Message" },
  },
  reviews: {
    kind: "review",
    headings: "订单号|商品名称|评分|评价内容|评价时间|商家回复|回复时间",
    fields: {
      orderId: "订单号",
      product: "商品名称",
      rating: "评分",
      reviewText: "评价内容",
      reviewedAt: "评价时间",
      answer: "商家回复",
      answeredAt: "回复时间",
    },
  },
};

describe("real headings", () => {
  test.each(Object.entries(EXPORTS))("%s", (_name, { kind, headings, fields, platform }) => {
    const layout = layoutOf([split(headings)]);
    expect(fieldsOf(split(headings))).toEqual(fields);
    expect(layout.kind).toBe(kind);
    if (platform) expect(platformOf(layout)).toBe(platform);
  });
});

test("every field is found under its own id and under the same words parted by blanks", () => {
  const ids = split(
    "orderId|orderLine|buyer|status|amount|quantity|product|placedAt|groupStartedAt|paidAt|groupedAt|promisedShipAt|shippedAt|collectedAt|firstTraceAt|deliveredAt|trackingNumber|payChannel|note|refundStatus|refundType|refundReason|refundAmount|requestedAt|approvedAt|arrivedAt|shippingState|freightPayer|disputeOpenedAt|evidenceAt|returnAddressAt|subsidyAt",
  );
  const words = (id: string) => id.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  expect(fieldsOf(ids)).toEqual(Object.fromEntries(ids.map((id) => [id, id])));
  expect(fieldsOf(ids.map(words))).toEqual(Object.fromEntries(ids.map((id) => [id, words(id)])));
  const chat = split("conversation|agent|sender|role|sentAt|text|buyer|orderId");
  expect(fieldsOf(chat)).toEqual(Object.fromEntries(chat.map((id) => [id, id])));
  const review = split("orderId|rating|reviewText|reviewedAt|answer|answeredAt");
  expect(fieldsOf(review)).toEqual(Object.fromEntries(review.map((id) => [id, id])));
});

describe("the heading row", () => {
  test("title rows above it are passed over", () => {
    const layout = layoutOf([
      ["2024年5月订单导出"],
      [],
      ["导出时间", "2024-05-08"],
      ["订单号", "订单状态", "支付时间"],
      ["1", "待发货", "2024-05-01"],
    ]);
    expect(layout.headingRow).toBe(3);
  });
  test("what a record stands below is no title, though a second export names more fields", () => {
    const first = ["订单号", "拼单成功时间", "揽收时间", ""];
    const second = ["订单号", "拼单成功时间", "揽收时间", "订单状态"];
    const record = ["240501-000000000000001", "2024-05-01 10:00:00", "2024-05-02 10:00:00", ""];
    expect(layoutOf([first, record, second, record]).headingRow).toBe(0);
    expect(layoutOf([["订单状态", "全部", "支付时间", "2024-05-01 - 2024-05-31"], [], second, record]).headingRow).toBe(2);
  });

  test("of equally good rows the first is taken", () => {
    expect(
      layoutOf([
        ["订单号", "支付时间"],
        ["订单号", "支付时间"],
      ]).headingRow,
    ).toBe(0);
  });
  test("it is looked for among the first 20 rows", () => {
    const above = (count: number) => [...Array.from({ length: count }, () => ["说明"]), ["订单号", "支付时间"]];
    expect(isLayout(findLayout(gridSource(above(19))))).toBe(true);
    expect(isLayout(findLayout(gridSource(above(20))))).toBe(false);
  });
  test("fewer than two fields: what was found is listed", () => {
    expect(findLayout(gridSource([["导出"], ["订单号", "", "仓 库", " 省\n份 "], ["1", "2", "3", "4"]]))).toEqual({
      headings: ["订单号", "仓 库", "省 份"],
    });
    expect(findLayout(gridSource([["导出"], ["甲", "乙"], ["丙", "丁"]]))).toEqual({ headings: ["甲", "乙"] });
    expect(findLayout(gridSource([["订单号"], ["甲", "乙", "丙"]]))).toEqual({ headings: ["甲", "乙", "丙"] });
    expect(findLayout(gridSource([["补偿金额", "补偿原因"]]))).toEqual({ headings: ["补偿金额", "补偿原因"], isBill: true });
    expect(findLayout(gridSource([]))).toEqual({ headings: [] });
  });
  test("a transcript in one column is no table", () => {
    expect(isLayout(findLayout(gridSource([["小美 2024-05-01 10:01:02"], ["在的亲"], ["内容"]])))).toBe(false);
  });
  test("headings are kept as they stand, and say which language they are in", () => {
    const layout = layoutOf([["*订单号 ", null, "支付时间（北京）", "支付时间"]]);
    expect(layout.headings).toEqual(["*订单号 ", "", "支付时间（北京）", "支付时间"]);
    expect(layout.chinese).toBe(true);
    expect(layoutOf([["Order ID", "Paid at", "备注"]]).chinese).toBe(false);
  });
});

describe("headings of two meanings are read for the kind of the sheet, and listed", () => {
  const ambiguous = (headings: string) => {
    const layout = layoutOf([split(headings)]);
    return [layout.kind, layout.ambiguous.map(({ heading, taken, other }) => [heading, taken, other])];
  };
  test.each<[headings: string, kind: SheetKind, listed: readonly (readonly string[])[]]>([
    ["订单号|订单状态|支付时间|创建时间", "orders", [["创建时间", "placedAt", "requestedAt"]]],
    ["售后单号|订单号|退款金额|售后原因|创建时间", "afterSale", [["创建时间", "requestedAt", "placedAt"]]],
    ["旺旺昵称|时间|内容", "chat", [["旺旺昵称", "buyer", "agent"]]],
    ["昵称|时间|内容", "chat", [["昵称", "sender", "buyer"]]],
    ["订单号|昵称|支付时间", "orders", []],
    ["子订单编号|支付时间|订单状态", "orders", [["子订单编号", "orderId", "orderLine"]]],
    ["订单编号|子订单编号|支付时间", "orders", [["子订单编号", "orderLine", "orderId"]]],
    ["订单号|发送者|时间|内容", "chat", []],
  ])("%s", (headings, kind, listed) => expect(ambiguous(headings)).toEqual([kind, listed]));

  test("of kinds named equally often chat comes before orders, orders before after-sale", () => {
    expect(layoutOf([["订单号", "买家"]]).kind).toBe("chat");
    expect(layoutOf([["订单号", "订单状态", "售后状态"]]).kind).toBe("orders");
  });
  test("the caller may know the kind better", () => {
    expect(layoutOf([["订单号", "创建时间", "内容"]], { kind: "afterSale" }).fields.has("requestedAt")).toBe(true);
  });
});

describe("the lists of synonyms", () => {
  test("hold no name twice for one field", () => {
    const doubles = Object.entries(SYNONYMS).flatMap(([field, names]) =>
      names.map(foldHeading).flatMap((name, i, all) => (all.indexOf(name) === i ? [] : [`${field}: ${names[i]}`])),
    );
    expect(doubles).toEqual([]);
  });
  test("give two fields of one kind of sheet the same name only where exports do so", () => {
    const names = new Set(Object.values(SYNONYMS).flat().map(foldHeading));
    const shared = Object.entries(OWN_FIELDS).flatMap(([kind, fields]) =>
      [...names].flatMap((name) => {
        const meant = meaningsOf(name).flatMap(({ field }) => (fields.includes(field) ? [field] : []));
        return meant.length > 1 ? [`${kind}: ${name}, ${meant.join(" or ")}`] : [];
      }),
    );
    expect(shared).toEqual(["chat: 旺旺昵称, buyer or agent", "chat: 昵称, buyer or sender"]);
  });
});

describe("headings mapped by hand", () => {
  test("are found, and say more than synonyms", () => {
    const layout = layoutOf([["订单号", "支付时间", "我方成团"]], { mapped: { 我方成团: "groupedAt", 支付时间: "placedAt" } });
    expect(fieldsOf(["订单号", "支付时间", "我方成团"], { mapped: { 我方成团: "groupedAt", 支付时间: "placedAt" } })).toEqual({
      orderId: "订单号",
      groupedAt: "我方成团",
      placedAt: "支付时间",
    });
    expect(layout.kind).toBe("orders");
  });
  test("stand for their field alone: what else would have been that field is its next meaning, or nothing", () => {
    expect(fieldsOf(["订单号", "My Time", "支付时间"], { mapped: { my_time: "paidAt" } })).toEqual({
      orderId: "订单号",
      paidAt: "My Time",
    });
    const chat = fieldsOf(["旺旺昵称", "客人", "发送者", "时间", "内容"], { mapped: { 客人: "buyer" } });
    expect(chat).toMatchObject({ buyer: "客人", agent: "旺旺昵称" });
    expect(layoutOf([["订单号", "My Time"]], { mapped: { my_time: "paidAt" } }).fields.get("paidAt")?.byHand).toBe(true);
  });
  test("may be no field at all", () => {
    expect(fieldsOf(["订单号", "支付时间", "备注"], { mapped: { 支付时间: "none" } })).toEqual({ orderId: "订单号", note: "备注" });
    const mapped = { 订单编号: "none", 单号: "orderId" } as const;
    expect(fieldsOf(["订单编号", "单号", "支付时间"], { mapped })).toEqual({ orderId: "单号", paidAt: "支付时间" });
  });
  test("make a sheet known by them alone, and of the kind whose fields they are", () => {
    const mapped = { 谁: "sender", 何时: "sentAt", 说了什么: "text" } as const;
    expect(layoutOf([["谁", "何时", "说了什么"]], { mapped })).toMatchObject({ kind: "chat", fields: { size: 3 } });
  });
  test("mean on a sheet of another kind what they meant before", () => {
    const mapped = { 时间: "placedAt", 内容: "none" } as const;
    expect(fieldsOf(["发送者", "角色", "时间", "消息内容"], { mapped }).sentAt).toBe("时间");
    expect(fieldsOf(["单号", "订单号", "订单状态", "时间"], { mapped }).placedAt).toBe("时间");
  });
  test("of a main number leave the sub-order's number what it is", () => {
    expect(fieldsOf(["我的单号", "子订单编号", "支付时间"], { mapped: { 我的单号: "orderId" } })).toMatchObject({
      orderId: "我的单号",
      orderLine: "子订单编号",
    });
    expect(fieldsOf(["我的单号", "子订单编号", "支付时间"]).orderId).toBe("子订单编号");
  });
  test("a field that does not exist is passed over", () => {
    expect(fieldsOf(["订单号", "支付时间"], { mapped: { 订单号: "nonsense" as never } })).toEqual({
      orderId: "订单号",
      paidAt: "支付时间",
    });
  });
});

test("without a telling heading the platform is Pinduoduo", () => {
  expect(platformOf(layoutOf([["订单号", "支付时间"]]))).toBe("pinduoduo");
});
