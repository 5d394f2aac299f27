export const zhCN = {
  "rule.late-reply.title": "回复超时",
  "advice.late-reply": "积极接待，及时响应客户；忙时安排其他客服接手",

  "rule.late-shipment.title": "延迟发货",
  "message.late-shipment.end-missing": "状态显示已发货，但没有揽收（发货）时间，无法判断",
  "message.late-shipment.time-order": "时间先后矛盾，无法判断",
  "message.late-shipment.start-unreadable": "成团（支付）时间无法识别",
  "message.late-shipment.due-unreadable": "承诺发货时间无法识别",
  "message.late-shipment.end-unreadable": "揽收（发货）时间无法识别",
  "advice.late-shipment": "催仓库与快递尽快揽收；不要答应客户延长发货",

  "rule.no-trace.title": "揽收后无物流",
  "message.no-trace.end-missing": "状态显示已签收，但没有首条物流时间，无法判断",
  "message.no-trace.time-order": "首条物流早于揽收，无法判断",
  "message.no-trace.start-unreadable": "揽收时间无法识别",
  "message.no-trace.end-unreadable": "首条物流时间无法识别",
  "advice.no-trace": "联系快递核实包裹，尽快上传物流轨迹",

  "rule.ungrouped-refund.title": "未成团退款",
  "message.ungrouped-refund.time-order": "退款到账早于开团（支付），无法判断",
  "message.ungrouped-refund.start-unreadable": "开团（支付）时间无法识别",
  "message.ungrouped-refund.end-unreadable": "退款到账时间无法识别",
  "message.ungrouped-refund.end-missing": "状态显示已退款，但没有到账时间，无法判断",
  "advice.ungrouped-refund": "退款由平台自动办理；超时未到账的，请客户联系拼多多客服",

  "rule.slow-refund.title": "退款到账慢",
  "message.slow-refund.time-order": "退款到账早于同意退款，无法判断",
  "message.slow-refund.start-unreadable": "同意退款时间无法识别",
  "message.slow-refund.end-unreadable": "退款到账时间无法识别",
  "message.slow-refund.end-missing": "状态显示已退款，但没有到账时间，无法判断",
  "advice.slow-refund": "告诉客户到账时限，超时的联系平台查询退款",

  "rule.evidence-late.title": "举证超时",
  "message.evidence-late.time-order": "举证早于平台介入，无法判断",
  "message.evidence-late.start-unreadable": "平台介入时间无法识别",
  "message.evidence-late.end-unreadable": "举证时间无法识别",
  "advice.evidence-late": "按平台要求尽快提交凭证，如快递公司红章证明、快递签收底单；逾期不能再举证",

  "rule.subsidy-late.title": "运费补贴超时",
  "message.subsidy-late.time-order": "运费补贴早于提供退货地址，无法判断",
  "message.subsidy-late.start-unreadable": "提供退货地址时间无法识别",
  "message.subsidy-late.end-unreadable": "运费补贴时间无法识别",
  "advice.subsidy-late": "补贴由平台承担；超时的请在售后详情页查看退货包运费状态，再联系平台",

  "rule.review-not-answered.title": "差评未回复",
  "message.review-not-answered.time-order": "回复早于评价，无法判断",
  "message.review-not-answered.start-unreadable": "评价时间无法识别",
  "message.review-not-answered.end-unreadable": "回复时间无法识别",
  "message.review-not-answered.end-missing": "已有回复内容，但没有回复时间，无法判断",
  "advice.review-not-answered": "及时联系客户了解差评原因，做好评价解释和跟进",

  "rule.unpaid-not-reminded.title": "未付款未催付",
  "message.unpaid-not-reminded.start-unreadable": "下单时间无法识别",
  "advice.unpaid-not-reminded": "每天下午或晚上定时催付未付款的订单",

  "rule.third-party-mention.title": "提及第三方平台",
  "advice.third-party-mention": "改用平台内的说法；客户提起时只说在这里沟通、在订单里支付",

  "rule.off-platform-deal.title": "引导站外交易",
  "advice.off-platform-deal": "客户提供第三方账户的切勿回复，统一小额打款",

  "rule.abuse.title": "辱骂客户",
  "advice.abuse": "先道歉，换同事接待；不与客户争吵",

  "rule.opened-link.title": "站外链接",
  "advice.opened-link": "统一回复“点不开”，请客户发截图",

  "rule.unredacted-trace.title": "物流信息未涂抹",
  "advice.unredacted-trace": "涂掉敏感信息后再发给客户",

  "rule.impolite.title": "推诿、不礼貌",
  "advice.impolite": "换成协助的说法：“我帮您看看”“我教您”",

  "rule.compares-platforms.title": "评价别家商品",
  "advice.compares-platforms": "统一回答“不知道其他店铺呢，我们的是正品保证”",

  "rule.accepts-delay.title": "答应延迟发货",
  "advice.accepts-delay": "委婉拒绝：超时会扣款；可请客户先退款，需要时再拍",

  "rule.edits-before-group.title": "成团前答应修改",
  "advice.edits-before-group": "请客户拼单成功后再联系修改",

  "rule.refuses-seven-day.title": "拒绝七天无理由",
  "message.refuses-seven-day.times-missing": "退货被拒绝，但签收或申请时间为空或无法识别，无法判断",
  "advice.refuses-seven-day": "请客户申请七天无理由，说明运费由谁承担",

  "rule.damage-without-offer.title": "破损少件未补偿",
  "advice.damage-without-offer": "通过小额打款、红包补差价，或补发、退货",

  "rule.blunt-no-to-bargain.title": "生硬拒绝议价",
  "advice.blunt-no-to-bargain": "如实说明已是活动价，推荐优惠券或满减",

  "rule.refuses-invoice.title": "拒绝开发票",
  "advice.refuses-invoice": "可先引导收据；客户坚持就开普票",

  "rule.invoice-tax-insisted.title": "反复要求补税点",
  "advice.invoice-tax-insisted": "正常开票，不再要求补税点",

  "rule.note-not-explained.title": "未说明如何备注",
  "advice.note-not-explained": "告知客户：拍下之后联系我们备注，或拍的时候自己备注订单",

  "rule.worn-out-address.title": "称呼过时",
  "advice.worn-out-address": "改用“您好”",

  "rule.steers-reason.title": "引导错填退款原因",
  "advice.steers-reason": "请客户按实际情况选择原因；原文的做法会歪曲事实，我们不采用",

  "rule.quality-refund.title": "品质退款",
  "message.quality-refund.start-unreadable": "成团（支付）时间无法识别",
  "message.quality-refund.unknown-reason": "退款原因不在词表中，未计为品质退款",
  "advice.quality-refund": "联系客户核实问题；破损、少件用小额打款或红包补偿，并改进商品与包装",

  "rule.refund-before-group.title": "未成团申请退款",
  "advice.refund-before-group": "请客户等成团后再申请退款，并在订单上备注暂不发货",

  "rule.shipped-despite-hold.title": "备注暂不发货仍发货",
  "message.shipped-despite-hold.end-unreadable": "发货（揽收）时间无法识别",
  "advice.shipped-despite-hold": "立即联系快递拦截，并让仓库发货前核对备注",

  "rule.wrong-freight-payer.title": "退货运费承担方有误",
  "message.wrong-freight-payer.unknown-reason": "没有退款原因或原因不在词表中，无法判断运费应由谁承担",
  "message.wrong-freight-payer.unknown-payer": "看不出运费由商家还是买家承担",
  "advice.wrong-freight-payer": "质量问题或发错货的，把运费补给客户；其他原因的，退货运费由买家承担",

  "rule.reason-misfiled.title": "退款原因可能选错",
  "advice.reason-misfiled": "先向客户核实真实原因；确实不是质量问题的，协商一致后更正退款原因",

  "rule.refund-while-shipping.title": "运输途中仅退款",
  "advice.refund-while-shipping": "联系客户拒签，并告知快递打回；处理后在订单上备注",

  "rule.robot-only.title": "仅机器人接待",
  "advice.robot-only": "机器人接待的会话要有人工跟进，不要总依赖自动回复",

  "rule.inquiry-conversion.title": "询单转化率",
  "message.inquiry-conversion.paid-unreadable": "该买家订单的支付时间无法识别",
  "advice.inquiry-conversion": "跟进咨询后未下单的客户，查看聊天找出没有下单的原因",

  "rule.reply-rate.title": "回复率",
  "advice.reply-rate": "查看当天超时的会话，调整排班",

  "rule.quality-refund-rate.title": "品质退款率",
  "advice.quality-refund-rate": "按商品查看品质退款原因，先处理占比最高的",

  "rule.product-quality-rate.title": "商品品质退款率",
  "advice.product-quality-rate": "查看该商品的退款原因，改进商品、包装或描述；问题未解决前可先下架",

  "finding.unreadable": "核对并改正这一行；在此之前不计入任何数字",

  "message.status-unreadable": "订单（售后）状态无法识别，无法判断",
  "message.cells-unreadable": "状态、时间或备注无法识别，无法判断",
  "message.id-unreadable": "订单号已被 Excel 损坏，无法判断是哪一单",
  "message.key-unreadable": "快递单号（订单号）已被 Excel 损坏，无法对应快递表",
  "message.not-joined": "快递表中找不到该包裹，无法判断",
  "message.unknown-channel": "支付方式为空或不认识，无法判断到账时限",

  "preset.source-text": "原文规则",
  "preset.platform-today": "平台现行规则",
  "preset.custom": "自定义",

  "kind.chat": "聊天记录",
  "kind.orders": "订单表",
  "kind.afterSale": "售后表",
  "kind.review": "评价表",
  "kind.courier": "快递表",

  "field.orderId": "订单号",
  "field.orderLine": "子订单号",
  "field.buyer": "买家",
  "field.status": "订单状态",
  "field.amount": "金额",
  "field.quantity": "数量",
  "field.product": "商品",
  "field.placedAt": "下单时间",
  "field.groupStartedAt": "开团时间",
  "field.paidAt": "支付时间",
  "field.groupedAt": "成团时间",
  "field.promisedShipAt": "承诺发货时间",
  "field.shippedAt": "发货时间",
  "field.collectedAt": "揽收时间",
  "field.firstTraceAt": "首条物流时间",
  "field.deliveredAt": "签收时间",
  "field.trackingNumber": "快递单号",
  "field.payChannel": "支付方式",
  "field.note": "备注",
  "field.refundStatus": "售后状态",
  "field.refundType": "售后类型",
  "field.refundReason": "售后原因",
  "field.refundAmount": "退款金额",
  "field.requestedAt": "申请时间",
  "field.approvedAt": "同意退款时间",
  "field.arrivedAt": "退款到账时间",
  "field.shippingState": "发货状态",
  "field.freightPayer": "运费承担方",
  "field.disputeOpenedAt": "平台介入时间",
  "field.evidenceAt": "举证时间",
  "field.returnAddressAt": "提供退货地址时间",
  "field.subsidyAt": "运费补贴时间",
  "field.rating": "评分",
  "field.reviewText": "评价内容",
  "field.reviewedAt": "评价时间",
  "field.answer": "商家回复",
  "field.answeredAt": "商家回复时间",
  "field.conversation": "会话",
  "field.agent": "客服",
  "field.sender": "发送者",
  "field.role": "角色",
  "field.sentAt": "发送时间",
  "field.text": "消息内容",

  "set.score": "评分",
  "set.workbook": "平台、客服与读表",
} as const;
