import type { Texts } from ".";
import type { zhCN } from "./documents.zh-CN";

export const enUS: Texts<keyof typeof zhCN> = {
  "page.title": "Rule book",
  "page.intro":
    "What each rule checks, why, its limit, what breaks it and what to do. Limits are the defaults (preset “Source text”) and can all be changed in the task pane; where the preset “Platform today” differs, its value stands beside the parameter. Quotations are the source's, word for word, in Chinese; [COVERAGE.md](COVERAGE.md) goes through the source sentence by sentence, [DECISIONS.md](DECISIONS.md) settles what could be read two ways.",

  "kind.deadline": "Deadlines",
  "kind.wording": "Wording",
  "kind.category": "Categories",
  "kind.share": "Shares",

  "severity.critical": "critical",
  "severity.high": "high",
  "severity.medium": "medium",
  "severity.low": "low",

  "label.severity": "Severity",
  "label.sheet": "Checks the rows of",
  "label.platforms": "Platforms",
  "label.breaks": "Breaks it",
  "label.unreadable": "Data problems (listed, never a break)",
  "label.money": "Money",
  "label.advice": "What to do",
  "label.parameters": "Parameters",
  "label.kept": "An example that keeps it",
  "label.broken": "An example that breaks it",
  "label.notJudged": "Does not judge",
  "label.departs": "Departs from the source",

  "platform.all": "all",
  "platform.pinduoduo": "Pinduoduo",
  "platform.taobao": "Taobao",
  "platform.douyin": "Douyin",
  "platform.jd": "JD",
  "platform.other": "others",

  "text.colon": ": ",
  "text.stop": ".",
  "text.semicolon": "; ",
  "text.comma": ", ",
  "text.also": ", ",

  "value.default": "default {value}",
  "value.today": "platform today {value}",
  "value.above": "above {min}, at most {max}",
  "value.between": "{min} to {max}",
  "value.minutes": "{value} min",
  "value.hours": "{value} h",
  "value.days": "{value} days",
  "value.yuan": "{value} yuan",
  "value.share": "{value}%",
  "value.count": "{value}",
  "value.on": "on",
  "value.off": "off",
  "value.none": "none",
  "value.words": "a list of {count}, such as {words}",
  "value.wordsOnly": "a list of {count}",

  "charge.flat": "{yuan} yuan per order",
  "charge.below": "{yuan} yuan for an order under {below} yuan",
  "charge.share": "else {share}% of its amount, at most {most} yuan",

  "money.deposit": "up to {value} of deposit, once for the shop, however many messages",

  "example.late-reply.kept": "10:00:00 “Is it in stock?”, 10:05:00 an agent answers: exactly 5 minutes, on time",
  "example.late-reply.broken": "10:00:00 “Is it in stock?”, 10:05:01 an agent answers: one second late",
  "notJudged.late-reply": "how good an answer is; messages that an agent sends unasked",
  "departs.late-reply":
    "the source lets rude customers go unanswered; here that lowers the rate unless the shop lists the conversation in the parameter",

  "example.late-shipment.kept": "Grouped 1 May 10:00:00, collected 3 May 10:00:00: exactly 48 hours, on time",
  "example.late-shipment.broken": "Grouped 1 May 10:00:00, collected 3 May 10:00:01: one second late",
  "notJudged.late-shipment": "orders not paid or not grouped; orders canceled, closed or refunded before they were due",
  "money.late-shipment": "5 yuan per order, each order once",

  "example.no-trace.kept": "Collected 2 May 10:00:00, first logistics record 3 May 10:00:00",
  "example.no-trace.broken": "Collected 2 May 10:00:00, no logistics record by 3 May 10:00:01",
  "notJudged.no-trace": "orders not collected yet (see late shipment); a parcel that does not move after its first record",
  "money.no-trace": "5 yuan per order; one that was also shipped late is charged once",

  "example.ungrouped-refund.kept": "Paid by WeChat 1 May 10:00:00, never grouped, money back 2 May 10:03:00",
  "example.ungrouped-refund.broken": "Paid by WeChat 1 May 10:00:00, never grouped, money back 2 May 10:03:01",
  "notJudged.ungrouped-refund":
    "whose fault it is: the refund is the platform's own act, not the shop's; orders that the export leaves out cannot be seen",

  "example.slow-refund.kept": "Bank card, approved 1 May 10:00:00, arrived 7 May 10:00:00: exactly 6 days",
  "example.slow-refund.broken": "WeChat, approved 1 May 10:00:00, arrived 2 May 10:00:01: more than 24 hours",
  "notJudged.slow-refund":
    "payment channels for which the source gives no limit (QQ钱包); public holidays, unless entered in the parameter",

  "example.evidence-late.kept": "Taken up 1 May 10:00:00, evidence 3 May 10:00:00: exactly 48 hours",
  "example.evidence-late.broken": "Taken up 1 May 10:00:00, no evidence by 3 May 10:00:01",
  "notJudged.evidence-late": "whether the evidence is good; disputes that the buyer has withdrawn",
  "money.evidence-late": "the refund's amount",

  "example.subsidy-late.kept": "Return address given 1 May 10:00:00, subsidy 2 May 09:00:00",
  "example.subsidy-late.broken": "Return address given 1 May 10:00:00, subsidy 2 May 12:00:00",
  "notJudged.subsidy-late": "how much the subsidy is: the platform computes it",

  "example.review-not-answered.kept": "One star, reviewed 1 May 10:00:00, answered 3 May 10:00:00: exactly 48 hours",
  "example.review-not-answered.broken": "Five stars, but “收到就坏了” (broken on arrival), and no answer after 48 hours",
  "notJudged.review-not-answered": "how good the answer is; good reviews that name no fault",

  "example.unpaid-not-reminded.kept":
    "Placed at 15:00 and not paid; at 20:00 an agent writes “您的订单还没有付款” (your order is not paid yet)",
  "example.unpaid-not-reminded.broken": "Placed at 15:00 and not paid; no agent writes to that buyer on that day",
  "notJudged.unpaid-not-reminded": "whether the message is a reminder; canceled orders; buyers who are not on the chat sheet",
  "money.unpaid-not-reminded": "the order's amount",

  "example.third-party-mention.kept": "“在这里沟通就可以，在订单里付款”; the 卫星 of “卫星锅支架有货” is no hit",
  "example.third-party-mention.broken": "“您加我V信，我发大图给您” (add me on V信)",
  "notJudged.third-party-mention": "what customers say; pictures and voice messages; the platform's own names",

  "example.off-platform-deal.kept": "A customer gives an Alipay account; “统一用小额打款补给您” (the small transfer)",
  "example.off-platform-deal.broken": "A customer gives an Alipay account; “收到，转好了跟您说” (will send it there)",
  "notJudged.off-platform-deal": "QR codes in pictures; where money really went",

  "example.abuse.kept":
    "A customer presses for the parcel; “抱歉让您久等了，我马上催仓库” (sorry for the wait, I will hurry the warehouse)",
  "example.abuse.broken": "“你有病吧，催什么催” (are you sick in the head?)",
  "notJudged.abuse": "abuse by customers; a bad tone without insults (see impolite)",

  "example.opened-link.kept": "A customer sends a Taobao link; “不好意思，点不开呢” (it cannot be opened)",
  "example.opened-link.broken": "A customer sends a Taobao link; “看了，和我们的不一样” (looked at it)",
  "notJudged.opened-link": "whether the link was really opened: only the answer counts",

  "example.unredacted-trace.kept": "“【杭州市】快件已到达余杭网点，正在派送中” (no number, no name)",
  "example.unredacted-trace.broken": "“【杭州市】快件已到达余杭网点，派件员电话13800138000” (a courier's number)",
  "notJudged.unredacted-trace": "traces sent as pictures",

  "example.impolite.kept": "A customer finds it expensive; “理解您的心情，我帮您看看有没有优惠” (let me look for a discount)",
  "example.impolite.broken": "A customer finds it expensive; “爱买不买” (take it or leave it)",
  "notJudged.impolite": "attitude and patience, which no sheet shows: only the words of the list count",

  "example.compares-platforms.kept": "Which is better, yours or Taobao's? “不知道其他店铺呢，我们的是正品保证”",
  "example.compares-platforms.broken": "Others are cheaper. “别家的都是假货” (theirs are all fakes)",
  "notJudged.compares-platforms": "what is said of the shop's own goods where no customer compares",

  "example.accepts-delay.kept": "Ship next week? “不好意思，成团后48小时内要发出，不能延后哦”",
  "example.accepts-delay.broken": "Ship a few days later? “可以的，给您备注晚几天发”",
  "notJudged.accepts-delay": "how polite the refusal is; holding a parcel that the customer wants refunded",
  "money.accepts-delay": "part of the 5 yuan for late shipment, never added to it",

  "example.edits-before-group.kept": "Not grouped, change the address? “拼单成功后再联系我们修改哦”",
  "example.edits-before-group.broken": "Not grouped, change the address? “好的，给您改”",
  "notJudged.edits-before-group": "orders that are grouped; conversations that do not show whether they are",

  "example.refuses-seven-day.kept": "Came yesterday, wants to return it; “可以的，您申请七天无理由”",
  "example.refuses-seven-day.broken":
    "Came yesterday, wants to return it; “不支持退货的”. A return asked for on the sixth day, case status 商家拒绝",
  "notJudged.refuses-seven-day":
    "deliveries more than 7 days ago; goods that by law need not be taken back (made to order, fresh food); 售后取消，退款失败, which does not say who ended the case",

  "example.damage-without-offer.kept": "The cup is cracked; “给您小额打款补差价，您看可以吗”",
  "example.damage-without-offer.broken": "The cup is broken; “好的，知道了”, and the conversation ends",
  "notJudged.damage-without-offer": "how much is offered; whether the money was sent",

  "example.blunt-no-to-bargain.kept": "“能少点吗” – “这已经是活动价了，您可以领店铺优惠券”",
  "example.blunt-no-to-bargain.broken": "“便宜点吧” – “不行”",
  "notJudged.blunt-no-to-bargain": "whether the price should have been lowered",

  "example.refuses-invoice.kept": "“可以开票吗” – “可以的，普票随包裹一起寄出”",
  "example.refuses-invoice.broken": "“能开发票吗” – “开不了发票”",
  "notJudged.refuses-invoice": "whether the invoice was really issued; who pays for sending it later",

  "example.invoice-tax-insisted.kept": "The customer will not pay the tax; “好的，正常给您开专票，不用补”",
  "example.invoice-tax-insisted.broken": "The customer will not pay the tax; “专票必须补税点才能开”",
  "notJudged.invoice-tax-insisted": "asking for the tax the first time: that is allowed",

  "example.note-not-explained.kept": "Send it by 顺丰? “拍下之后联系我们备注，或者拍的时候自己备注订单就行”",
  "example.note-not-explained.broken": "A gift, and 顺丰 please; only “好的呢” is answered",
  "notJudged.note-not-explained": "whether the gift was sent or the courier used",

  "example.worn-out-address.kept": "“您好，在的”",
  "example.worn-out-address.broken": "“亲，在的” (with the rule switched on)",
  "notJudged.worn-out-address": "anything until it is switched on (it is off by default); a 亲 that addresses nobody, as in 亲子装",

  "example.steers-reason.kept": "A seam is open; “您按实际情况选退款原因就可以” (choose the true reason)",
  "example.steers-reason.broken": "It is faulty; “您申请退款的时候原因选不想要就行” (choose “not wanted”)",
  "notJudged.steers-reason": "talk of reasons where no fault was reported",
  "departs.steers-reason": "the source advises steering buyers to another reason; that misstates it, so here it is a break",

  "example.quality-refund.kept": "Reason 不想要了 (not wanted); or 质量问题 (quality), withdrawn by the buyer",
  "example.quality-refund.broken": "Reason 质量问题 (quality), refunded",
  "notJudged.quality-refund": "whether the reason is true; reasons in neither list count as not quality, and are listed",

  "example.refund-before-group.kept": "Refund asked for before the group, note “买家拍重复，暂不发货” (hold)",
  "example.refund-before-group.broken": "Refund asked for before the group, no note",
  "notJudged.refund-before-group": "orders that are grouped or shipped",

  "example.shipped-despite-hold.kept": "Note 暂不发货 (hold), not shipped",
  "example.shipped-despite-hold.broken": "Note 暂不发货 (hold), shipped the next day",
  "notJudged.shipped-despite-hold": "whether the note came after the parcel had left: notes have no time",

  "example.wrong-freight-payer.kept": "Returned for quality, the shop pays; returned as not wanted, the buyer pays",
  "example.wrong-freight-payer.broken": "Returned for quality, and the buyer pays",
  "notJudged.wrong-freight-payer": "freight paid by insurance or the platform; rows that do not say who pays; how much it was",

  "example.reason-misfiled.kept": "Reason quality; the buyer wrote “收到就是坏的” (broken on arrival)",
  "example.reason-misfiled.broken": "Reason quality; the buyer wrote only “拍错了，不想要了” (ordered by mistake)",
  "notJudged.reason-misfiled": "buyers who wrote nothing",

  "example.refund-while-shipping.kept": "Shipped, refund only, note “已联系客户拒签，快递退回” (refused, coming back)",
  "example.refund-while-shipping.broken": "Shipped, refund only, no note",
  "notJudged.refund-while-shipping": "orders not shipped or already delivered; whether the parcel really came back",
  "money.refund-while-shipping": "the refund's amount",

  "example.robot-only.kept": "A robot answers first, an agent takes over",
  "example.robot-only.broken": "3 of 10 conversations answered by a robot alone: 30%",
  "notJudged.robot-only": "conversations that nobody answered (see late reply). The source names no number: 20% is the shop's own target",

  "example.inquiry-conversion.kept": "10 inquirers on a day, 5 pay within 24 hours: 50%",
  "example.inquiry-conversion.broken": "10 inquirers on a day, 4 pay within 24 hours: 40%",
  "notJudged.inquiry-conversion": "customers who had paid before they asked: their questions are after-sale",

  "example.reply-rate.kept": "100 questions on a day, 80 answered within 5 minutes: 80%",
  "example.reply-rate.broken": "100 questions on a day, 79 answered within 5 minutes: 79%",
  "notJudged.reply-rate": "questions not answered yet and still within the limit: they count once it is over",

  "example.quality-refund-rate.kept": "100 orders, 3 quality refunds: 3%",
  "example.quality-refund-rate.broken": "280 orders, 10 quality refunds: 3.57%",
  "notJudged.quality-refund-rate": "whether the target is right: the source names no number, and 3% is the shop's own",
  "departs.quality-refund-rate":
    "the source would lower the rate by steering buyers to other reasons; here that is a break (steers the refund reason)",

  "example.product-quality-rate.kept": "A product with 40 orders, 2 quality refunds: exactly 5%, fewer than 3",
  "example.product-quality-rate.broken": "A product with 1,000 orders, 3 quality refunds: 0.3%, but 3 of them",
  "notJudged.product-quality-rate":
    "the thresholds of the platform's categories: the source does not give them, and 5% and 3 orders are the shop's own",
};
