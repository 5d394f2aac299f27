import type { Texts } from ".";
import type { zhCN } from "./rules.zh-CN";

export const enUS: Texts<keyof typeof zhCN> = {
  "rule.late-reply.title": "Late reply",
  "advice.late-reply": "Answer promptly; when it is busy, let another agent take over",

  "rule.late-shipment.title": "Late shipment",
  "message.late-shipment.end-missing": "The status says shipped, but there is no collection (shipping) time: cannot be judged",
  "message.late-shipment.time-order": "The times contradict each other: cannot be judged",
  "message.late-shipment.start-unreadable": "The group (payment) time cannot be read",
  "message.late-shipment.due-unreadable": "The promised time cannot be read",
  "message.late-shipment.end-unreadable": "The collection (shipping) time cannot be read",
  "advice.late-shipment": "Press warehouse and courier to collect; never agree to ship later on the customer's wish",

  "rule.no-trace.title": "No trace after collection",
  "message.no-trace.end-missing": "The status says signed for, but there is no first-trace time: cannot be judged",
  "message.no-trace.time-order": "The first trace is before the collection: cannot be judged",
  "message.no-trace.start-unreadable": "The collection time cannot be read",
  "message.no-trace.end-unreadable": "The first-trace time cannot be read",
  "advice.no-trace": "Ask the courier about the parcel and get its first trace uploaded",

  "rule.ungrouped-refund.title": "Refund of an ungrouped order",
  "message.ungrouped-refund.time-order": "The refund is before the group's start (payment): cannot be judged",
  "message.ungrouped-refund.start-unreadable": "The time of the group's start (payment) cannot be read",
  "message.ungrouped-refund.end-unreadable": "The refund's arrival time cannot be read",
  "message.ungrouped-refund.end-missing": "The status says refunded, but there is no arrival time: cannot be judged",
  "advice.ungrouped-refund": "The platform refunds by itself; when it is overdue, ask the customer to contact the platform's service",

  "rule.slow-refund.title": "Slow refund",
  "message.slow-refund.time-order": "The refund arrived before it was approved: cannot be judged",
  "message.slow-refund.start-unreadable": "The approval time cannot be read",
  "message.slow-refund.end-unreadable": "The refund's arrival time cannot be read",
  "message.slow-refund.end-missing": "The status says refunded, but there is no arrival time: cannot be judged",
  "advice.slow-refund": "Tell the customer how long the refund may take; ask the platform about overdue ones",

  "rule.evidence-late.title": "Late evidence",
  "message.evidence-late.time-order": "The evidence is before the dispute: cannot be judged",
  "message.evidence-late.start-unreadable": "The time of the dispute cannot be read",
  "message.evidence-late.end-unreadable": "The time of the evidence cannot be read",
  "advice.evidence-late":
    "Hand in the evidence that the platform asks for, such as the courier's stamped statement or receipt; after the deadline it is no longer taken",

  "rule.subsidy-late.title": "Late freight subsidy",
  "message.subsidy-late.time-order": "The subsidy is before the return address: cannot be judged",
  "message.subsidy-late.start-unreadable": "The time of the return address cannot be read",
  "message.subsidy-late.end-unreadable": "The time of the subsidy cannot be read",
  "advice.subsidy-late": "The platform pays the subsidy; check its status on the after-sale page, then ask the platform",

  "rule.review-not-answered.title": "Bad review not answered",
  "message.review-not-answered.time-order": "The answer is before the review: cannot be judged",
  "message.review-not-answered.start-unreadable": "The review's time cannot be read",
  "message.review-not-answered.end-unreadable": "The answer's time cannot be read",
  "message.review-not-answered.end-missing": "There is an answer without a time: cannot be judged",
  "advice.review-not-answered": "Ask the customer what went wrong, explain it under the review and follow it up",

  "rule.unpaid-not-reminded.title": "Unpaid order not reminded",
  "message.unpaid-not-reminded.start-unreadable": "The time of the order cannot be read",
  "advice.unpaid-not-reminded": "Remind buyers of unpaid orders every afternoon or evening",

  "rule.third-party-mention.title": "Names another platform",
  "advice.third-party-mention": "Leave the name out; if the customer brings one up, keep to this chat and the order page",

  "rule.off-platform-deal.title": "Deals off the platform",
  "advice.off-platform-deal": "Never reply to an outside account; pay by small transfer only",

  "rule.abuse.title": "Abuse",
  "advice.abuse": "Apologize and hand over to a colleague; do not argue",

  "rule.opened-link.title": "Outside links",
  "advice.opened-link": "Reply that it cannot be opened and ask for a screenshot",

  "rule.unredacted-trace.title": "Tracking text not redacted",
  "advice.unredacted-trace": "Black out the details before sending it on",

  "rule.impolite.title": "Impolite",
  "advice.impolite": "Offer help instead: “let me look”, “let me show you”",

  "rule.compares-platforms.title": "Comments on other shops' goods",
  "advice.compares-platforms": "Reply: “I do not know other shops; ours is guaranteed genuine”",

  "rule.accepts-delay.title": "Agrees to ship later",
  "advice.accepts-delay": "Decline kindly: late shipment is charged; the customer may take the money back and order again",

  "rule.edits-before-group.title": "Agrees to edit an ungrouped order",
  "advice.edits-before-group": "Ask the customer to come back once the group is complete",

  "rule.refuses-seven-day.title": "Refuses a seven-day return",
  "message.refuses-seven-day.times-missing": "Refused, but the time of delivery or of the request is blank or unreadable: cannot be judged",
  "advice.refuses-seven-day": "Let the customer ask for the seven-day return and say who pays the freight",

  "rule.damage-without-offer.title": "Damage without an offer",
  "advice.damage-without-offer": "Offer a small transfer, a red packet, a re-send or a return",

  "rule.blunt-no-to-bargain.title": "Blunt no to a bargain",
  "advice.blunt-no-to-bargain": "Say that it is already the sale price and point to coupons",

  "rule.refuses-invoice.title": "Refuses an invoice",
  "advice.refuses-invoice": "Offer a receipt first; issue the invoice if the customer insists",

  "rule.invoice-tax-insisted.title": "Keeps asking for invoice tax",
  "advice.invoice-tax-insisted": "Issue it and ask no more",

  "rule.note-not-explained.title": "Note not explained",
  "advice.note-not-explained": "Say: tell us after ordering, or note it on the order yourself",

  "rule.worn-out-address.title": "Outdated greeting",
  "advice.worn-out-address": "Say “您好” instead",

  "rule.steers-reason.title": "Steers the refund reason",
  "advice.steers-reason": "Let the customer choose the true reason; the source's advice misstates it and is not followed here",

  "rule.quality-refund.title": "Quality refund",
  "message.quality-refund.start-unreadable": "The group (payment) time cannot be read",
  "message.quality-refund.unknown-reason": "The refund reason is on neither list; not counted as quality",
  "advice.quality-refund":
    "Ask the customer what is wrong; compensate damage or missing parts by small transfer or red packet, and improve product and packing",

  "rule.refund-before-group.title": "Refund asked before grouping",
  "advice.refund-before-group": "Ask the customer to wait for the group before asking for a refund, and note on the order to hold it back",

  "rule.shipped-despite-hold.title": "Shipped despite a hold",
  "message.shipped-despite-hold.end-unreadable": "The shipping (collection) time cannot be read",
  "advice.shipped-despite-hold": "Have the courier stop the parcel, and the warehouse read the notes before shipping",

  "rule.wrong-freight-payer.title": "Wrong payer of the return freight",
  "message.wrong-freight-payer.unknown-reason": "The refund reason is blank or unknown, so it is not clear who must pay",
  "message.wrong-freight-payer.unknown-payer": "It is not clear whether shop or buyer paid the freight",
  "advice.wrong-freight-payer":
    "For quality or a wrong item, pay the freight back to the customer; for other reasons the buyer pays the return freight",

  "rule.reason-misfiled.title": "Refund reason may be wrong",
  "advice.reason-misfiled": "Ask the customer for the true reason; if it is not quality, correct the refund reason by agreement",

  "rule.refund-while-shipping.title": "Refund-only in transit",
  "advice.refund-while-shipping": "Ask the customer to refuse the parcel and the courier to bring it back; then note it on the order",

  "rule.robot-only.title": "Answered by a robot alone",
  "advice.robot-only": "Have a person look into the conversations that a robot took; do not rely on automatic replies alone",

  "rule.inquiry-conversion.title": "Inquiry conversion",
  "message.inquiry-conversion.paid-unreadable": "The payment time of this buyer's order cannot be read",
  "advice.inquiry-conversion": "Follow up customers who asked and did not buy; look in their chats for the reason",

  "rule.reply-rate.title": "Reply rate",
  "advice.reply-rate": "Look at that day's late conversations and adjust the shifts",

  "rule.quality-refund-rate.title": "Quality refund rate",
  "advice.quality-refund-rate": "Look at the reasons by product and begin with the most frequent one",

  "rule.product-quality-rate.title": "Quality refund rate of a product",
  "advice.product-quality-rate":
    "Look at the product's refund reasons and improve product, packing or description; pause its sale until then",

  "finding.unreadable": "Check and correct this row; until then it is in no figure",

  "message.status-unreadable": "The status of the order or refund cannot be read: cannot be judged",
  "message.cells-unreadable": "The status, a time or the note cannot be read: cannot be judged",
  "message.id-unreadable": "Excel has damaged the order number: cannot tell which order it is",
  "message.key-unreadable": "Excel has damaged the tracking (order) number: the parcel cannot be found on the courier sheet",
  "message.not-joined": "The parcel is not on the courier sheet: cannot be judged",
  "message.unknown-channel": "The payment channel is blank or unknown, and with it the limit",

  "preset.source-text": "Source text",
  "preset.platform-today": "Platform today",
  "preset.custom": "Custom",

  "kind.chat": "chat sheet",
  "kind.orders": "order sheet",
  "kind.afterSale": "after-sale sheet",
  "kind.review": "review sheet",
  "kind.courier": "courier sheet",

  "field.orderId": "Order id",
  "field.orderLine": "Order line",
  "field.buyer": "Buyer",
  "field.status": "Order status",
  "field.amount": "Amount",
  "field.quantity": "Quantity",
  "field.product": "Product",
  "field.placedAt": "Placed at",
  "field.groupStartedAt": "Group started at",
  "field.paidAt": "Paid at",
  "field.groupedAt": "Grouped at",
  "field.promisedShipAt": "Promised ship time",
  "field.shippedAt": "Shipped at",
  "field.collectedAt": "Collected at",
  "field.firstTraceAt": "First trace at",
  "field.deliveredAt": "Delivered at",
  "field.trackingNumber": "Tracking number",
  "field.payChannel": "Payment channel",
  "field.note": "Note",
  "field.refundStatus": "Refund status",
  "field.refundType": "Refund type",
  "field.refundReason": "Refund reason",
  "field.refundAmount": "Refund amount",
  "field.requestedAt": "Requested at",
  "field.approvedAt": "Approved at",
  "field.arrivedAt": "Arrived at",
  "field.shippingState": "Shipping state",
  "field.freightPayer": "Freight payer",
  "field.disputeOpenedAt": "Dispute opened at",
  "field.evidenceAt": "Evidence handed in at",
  "field.returnAddressAt": "Return address given at",
  "field.subsidyAt": "Subsidy paid at",
  "field.rating": "Rating",
  "field.reviewText": "Review text",
  "field.reviewedAt": "Reviewed at",
  "field.answer": "Shop's answer",
  "field.answeredAt": "Answered at",
  "field.conversation": "Conversation",
  "field.agent": "Agent",
  "field.sender": "Sender",
  "field.role": "Role",
  "field.sentAt": "Sent at",
  "field.text": "Message",

  "set.score": "Score",
  "set.workbook": "Platform, staff and reading",
};
