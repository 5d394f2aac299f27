/** What the rule book's page says beyond the rules' own texts: its labels, an example each of keeping and breaking a rule, and what a rule lets be. */
export const zhCN = {
  "page.title": "规则手册",
  "page.intro":
    "每条规则检查什么、为什么、标准是多少、怎样算违规、怎么办。标准都是默认值（预设“原文规则”），可以在任务窗格里改；“平台现行规则”预设的不同之处写在参数旁。引文照录原文，一字不改；逐句对照见 [COVERAGE.md](COVERAGE.md)，有两种读法的定义见 [DECISIONS.md](DECISIONS.md)。",

  "kind.deadline": "时限",
  "kind.wording": "用语",
  "kind.category": "分类",
  "kind.share": "占比",

  "severity.critical": "严重",
  "severity.high": "高",
  "severity.medium": "中",
  "severity.low": "低",

  "label.severity": "严重程度",
  "label.sheet": "逐行检查",
  "label.platforms": "适用平台",
  "label.breaks": "违规",
  "label.unreadable": "数据有问题（列出，不算违规）",
  "label.money": "金额",
  "label.advice": "怎么办",
  "label.parameters": "参数",
  "label.kept": "合规的例子",
  "label.broken": "违规的例子",
  "label.notJudged": "不判断",
  "label.departs": "与原文不同",

  "platform.all": "全部",
  "platform.pinduoduo": "拼多多",
  "platform.taobao": "淘宝",
  "platform.douyin": "抖音",
  "platform.jd": "京东",
  "platform.other": "其他",

  "text.colon": "：",
  "text.stop": "。",
  "text.semicolon": "；",
  "text.comma": "、",
  "text.also": "，",

  "value.default": "默认 {value}",
  "value.today": "平台现行 {value}",
  "value.above": "大于 {min}，最多 {max}",
  "value.between": "{min} 到 {max}",
  "value.minutes": "{value} 分钟",
  "value.hours": "{value} 小时",
  "value.days": "{value} 天",
  "value.yuan": "{value} 元",
  "value.share": "{value}%",
  "value.count": "{value}",
  "value.on": "开",
  "value.off": "关",
  "value.none": "无",
  "value.words": "{count} 个词，如{words}",
  "value.wordsOnly": "{count} 个词",

  "charge.flat": "每单 {yuan} 元",
  "charge.below": "低于 {below} 元的订单 {yuan} 元",
  "charge.share": "其余按金额的 {share}%，最多 {most} 元",

  "money.deposit": "最高 {value} 保证金，全店只计一次，不按条数累加",

  "example.late-reply.kept": "10:00:00 客户问“有货吗”，10:05:00 客服回复：正好 5 分钟，按时",
  "example.late-reply.broken": "10:00:00 客户问“有货吗”，10:05:01 客服才回复：超时 1 秒",
  "notJudged.late-reply": "回答得好不好；客服主动发出、客户没有发问的消息",
  "departs.late-reply": "原文说态度恶劣的客户可以不回；这里照样计入回复率，除非店铺把该会话列进参数",

  "example.late-shipment.kept": "5月1日 10:00:00 成团，5月3日 10:00:00 揽收：正好 48 小时，按时",
  "example.late-shipment.broken": "5月1日 10:00:00 成团，5月3日 10:00:01 揽收：超时 1 秒",
  "notJudged.late-shipment": "没有付款或没有成团的订单；到期前已取消、关闭或退款的订单",
  "money.late-shipment": "每单 5 元，一单只扣一次",

  "example.no-trace.kept": "5月2日 10:00:00 揽收，5月3日 10:00:00 有首条物流：按时",
  "example.no-trace.broken": "5月2日 10:00:00 揽收，到 5月3日 10:00:01 仍没有物流记录",
  "notJudged.no-trace": "还没有揽收的订单（见延迟发货）；首条以后的物流停滞",
  "money.no-trace": "每单 5 元；同时延迟发货的订单只扣一次",

  "example.ungrouped-refund.kept": "微信付款，5月1日 10:00:00 支付，没有成团，5月2日 10:03:00 退款到账：按时",
  "example.ungrouped-refund.broken": "微信付款，5月1日 10:00:00 支付，没有成团，5月2日 10:03:01 才到账",
  "notJudged.ungrouped-refund": "是谁的责任：退款由平台自动办理，不是店铺的过错；没有导出的订单也看不到",

  "example.slow-refund.kept": "银行卡付款，5月1日 10:00:00 同意退款，5月7日 10:00:00 到账：正好 6 天",
  "example.slow-refund.broken": "微信付款，5月1日 10:00:00 同意退款，5月2日 10:00:01 到账：超过 24 小时",
  "notJudged.slow-refund": "QQ钱包等原文没有给时限的支付方式；法定节假日要自己填进参数",

  "example.evidence-late.kept": "5月1日 10:00:00 平台介入，5月3日 10:00:00 举证：正好 48 小时",
  "example.evidence-late.broken": "5月1日 10:00:00 平台介入，5月3日 10:00:01 仍没有举证",
  "notJudged.evidence-late": "凭证是否有效；买家已撤销的售后",
  "money.evidence-late": "该售后的退款金额",

  "example.subsidy-late.kept": "5月1日 10:00:00 提供退货地址，5月2日 09:00:00 补贴到账",
  "example.subsidy-late.broken": "5月1日 10:00:00 提供退货地址，5月2日 12:00:00 才补贴",
  "notJudged.subsidy-late": "补贴多少由平台计算，不核对",

  "example.review-not-answered.kept": "1 星评价，5月1日 10:00:00 发布，5月3日 10:00:00 商家回复：正好 48 小时",
  "example.review-not-answered.broken": "5 星但写着“收到就坏了”，48 小时后仍没有回复",
  "notJudged.review-not-answered": "回复得好不好；没有提到商品问题的好评",

  "example.unpaid-not-reminded.kept": "15:00 下单未付款，20:00 客服发消息“您的订单还没有付款”",
  "example.unpaid-not-reminded.broken": "15:00 下单未付款，当天没有客服联系该买家",
  "notJudged.unpaid-not-reminded": "消息里说的是不是催付；已取消的订单；聊天记录里找不到的买家",
  "money.unpaid-not-reminded": "该订单的金额",

  "example.third-party-mention.kept": "客服：“在这里沟通就可以，在订单里付款”；“卫星锅支架有货”里的“卫星”不算",
  "example.third-party-mention.broken": "客服：“您加我V信，我发大图给您”",
  "notJudged.third-party-mention": "客户说的话；图片和语音里的内容；平台自己的名称",

  "example.off-platform-deal.kept": "客户给出支付宝账号，客服：“统一用小额打款补给您”",
  "example.off-platform-deal.broken": "客户给出支付宝账号，客服：“收到，转好了跟您说”",
  "notJudged.off-platform-deal": "图片里的收款码；款项实际打到了哪里",

  "example.abuse.kept": "客户催单，客服：“抱歉让您久等了，我马上催仓库”",
  "example.abuse.broken": "客服：“你有病吧，催什么催”",
  "notJudged.abuse": "客户骂人；语气不好但没有辱骂的话（见推诿、不礼貌）",

  "example.opened-link.kept": "客户发来淘宝链接，客服：“不好意思，点不开呢，您发图片给我看看”",
  "example.opened-link.broken": "客户发来淘宝链接，客服：“看了，和我们的不一样”",
  "notJudged.opened-link": "客服实际上有没有点开：只看怎么回复",

  "example.unredacted-trace.kept": "客服：“【杭州市】快件已到达余杭网点，正在派送中”",
  "example.unredacted-trace.broken": "客服：“【杭州市】快件已到达余杭网点，派件员电话13800138000”",
  "notJudged.unredacted-trace": "以图片发出的物流截图",

  "example.impolite.kept": "客户嫌贵，客服：“理解您的心情，我帮您看看有没有优惠”",
  "example.impolite.broken": "客户嫌贵，客服：“爱买不买”",
  "notJudged.impolite": "态度、耐心等看不见的东西：只看词表里的说法",

  "example.compares-platforms.kept": "客户问和淘宝的哪个好，客服：“不知道其他店铺呢，我们的是正品保证”",
  "example.compares-platforms.broken": "客户说别家便宜，客服：“别家的都是假货”",
  "notJudged.compares-platforms": "没有客户比较时谈自家商品的话",

  "example.accepts-delay.kept": "客户想下周再发，客服：“不好意思，成团后48小时内要发出，不能延后哦”",
  "example.accepts-delay.broken": "客户想晚几天发，客服：“可以的，给您备注晚几天发”",
  "notJudged.accepts-delay": "拒绝得够不够委婉；客户要退款时先不发货",
  "money.accepts-delay": "已包含在延迟发货的每单 5 元里，不另加",

  "example.edits-before-group.kept": "还没成团，客户要改地址，客服：“拼单成功后再联系我们修改哦”",
  "example.edits-before-group.broken": "还没成团，客户要改地址，客服：“好的，给您改”",
  "notJudged.edits-before-group": "已经成团的订单；看不出有没有成团的对话",

  "example.refuses-seven-day.kept": "昨天收到想退，客服：“可以的，您申请七天无理由”",
  "example.refuses-seven-day.broken": "昨天收到想退，客服：“不支持退货的”；签收第 6 天申请退货，售后状态“商家拒绝”",
  "notJudged.refuses-seven-day": "签收超过 7 天的；定制、生鲜等法律允许不退的商品；“售后取消，退款失败”（看不出是谁结束的）",

  "example.damage-without-offer.kept": "客户说杯子有裂纹，客服：“给您小额打款补差价，您看可以吗”",
  "example.damage-without-offer.broken": "客户说杯子碎了，客服：“好的，知道了”，会话结束",
  "notJudged.damage-without-offer": "补多少；款项有没有真的打出去",

  "example.blunt-no-to-bargain.kept": "“能少点吗”——“这已经是活动价了，您可以领店铺优惠券”",
  "example.blunt-no-to-bargain.broken": "“便宜点吧”——“不行”",
  "notJudged.blunt-no-to-bargain": "该不该让价",

  "example.refuses-invoice.kept": "“可以开票吗”——“可以的，普票随包裹一起寄出”",
  "example.refuses-invoice.broken": "“能开发票吗”——“开不了发票”",
  "notJudged.refuses-invoice": "发票有没有真的开出；补开发票的运费由谁承担",

  "example.invoice-tax-insisted.kept": "客户说税点不出，客服：“好的，正常给您开专票，不用补”",
  "example.invoice-tax-insisted.broken": "客户说不补税点，客服：“专票必须补税点才能开”",
  "notJudged.invoice-tax-insisted": "第一次要求补税点：允许",

  "example.note-not-explained.kept": "客户要指定顺丰，客服：“拍下之后联系我们备注，或者拍的时候自己备注订单就行”",
  "example.note-not-explained.broken": "客户要赠品、要指定顺丰，客服只回：“好的呢”",
  "notJudged.note-not-explained": "赠品、快递最后有没有照办",

  "example.worn-out-address.kept": "“您好，在的”",
  "example.worn-out-address.broken": "“亲，在的”（开启本规则后）",
  "notJudged.worn-out-address": "开启之前什么都不查（默认关闭）；不是称呼的“亲”，如“亲子装”",

  "example.steers-reason.kept": "客户说脱线要退，客服：“您按实际情况选退款原因就可以”",
  "example.steers-reason.broken": "客户说质量有问题，客服：“您申请退款的时候原因选不想要就行”",
  "notJudged.steers-reason": "客户没有说过商品问题时谈退款原因",
  "departs.steers-reason": "原文建议引导客户改选原因；那会歪曲事实，所以这里反过来算违规",

  "example.quality-refund.kept": "退款原因“不想要了”；或“质量问题”但买家已撤销",
  "example.quality-refund.broken": "退款原因“质量问题”，退款成功",
  "notJudged.quality-refund": "原因是不是真的；不在两张词表里的原因不计为品质退款，但会列出",

  "example.refund-before-group.kept": "没有成团就申请退款，订单备注“买家拍重复，暂不发货”",
  "example.refund-before-group.broken": "没有成团就申请退款，订单没有备注",
  "notJudged.refund-before-group": "已经成团或已经发货的订单",

  "example.shipped-despite-hold.kept": "备注“暂不发货”，没有发货",
  "example.shipped-despite-hold.broken": "备注“暂不发货”，第二天却发货了",
  "notJudged.shipped-despite-hold": "备注是不是在发货之后才写的：备注没有时间",

  "example.wrong-freight-payer.kept": "质量问题退货，运费由商家承担；不想要退货，由买家承担",
  "example.wrong-freight-payer.broken": "质量问题退货，却由买家承担运费",
  "notJudged.wrong-freight-payer": "由运费险或平台承担的；没有写明由谁承担的；金额多少",

  "example.reason-misfiled.kept": "退款原因“质量问题”，买家在聊天里说“收到就是坏的”",
  "example.reason-misfiled.broken": "退款原因“质量问题”，买家在聊天里只说“拍错了，不想要了”",
  "notJudged.reason-misfiled": "没有在聊天里说过话的买家",

  "example.refund-while-shipping.kept": "已发货仅退款，备注“已联系客户拒签，快递退回”",
  "example.refund-while-shipping.broken": "已发货仅退款，没有备注",
  "notJudged.refund-while-shipping": "没有发货或已经签收的订单；包裹有没有真的退回",
  "money.refund-while-shipping": "该售后的退款金额",

  "example.robot-only.kept": "机器人先回复，客服随后接待",
  "example.robot-only.broken": "10 个会话里 3 个只有机器人回复：30%，超标",
  "notJudged.robot-only": "没有任何人回复的会话（见回复超时）。原文没有给数字：20% 是店铺自己的目标",

  "example.inquiry-conversion.kept": "一天 10 位询单客户，5 位在 24 小时内付款：50%，达标",
  "example.inquiry-conversion.broken": "一天 10 位询单客户，4 位在 24 小时内付款：40%，未达标",
  "notJudged.inquiry-conversion": "发问前已经付过款的客户：他们问的是售后",

  "example.reply-rate.kept": "一天 100 次发问，80 次在 5 分钟内回复：80%，达标",
  "example.reply-rate.broken": "一天 100 次发问，79 次在 5 分钟内回复：79%，未达标",
  "notJudged.reply-rate": "还在时限内、尚未回复的发问，等到时限过了才计入",

  "example.quality-refund-rate.kept": "100 单里 3 单品质退款：3%，达标",
  "example.quality-refund-rate.broken": "280 单里 10 单品质退款：3.57%，超标",
  "notJudged.quality-refund-rate": "目标定得合不合适：原文没有给数字，3% 是店铺自己的目标",
  "departs.quality-refund-rate": "原文靠引导客户改选原因来降低这个比率；这里那样做算违规（见引导错填退款原因）",

  "example.product-quality-rate.kept": "一个商品 40 单，2 单品质退款：正好 5%，少于 3 单",
  "example.product-quality-rate.broken": "一个商品 1,000 单，3 单品质退款：0.3%，但满 3 单",
  "notJudged.product-quality-rate": "平台各类目的处罚标准：原文没有给出，5% 和 3 单是店铺自己的目标",
} as const;
