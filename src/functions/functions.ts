/**
 * The formulas of the namespace SHOP: declarations that delegate. Their ids and the order of their parameters are a contract with every workbook
 * that uses them; new parameters come last. Every argument may be a range, so each is declared `any[][]`, and every answer spills.
 */
import { breakdown } from "./breakdown";
import { bannedWordsOf } from "./banned";
import { answer } from "./errors";
import { lateReplies, lateShipmentPenalty, lateShipments, qualityRefundRateFigure, replyRateFigure, replyTime } from "./figures";
import { refundDue, returnFreight } from "./freight";
import { inquiryConversionFigure, robotOnlyFigure } from "./inquiries";
import { findings, ruleBook } from "./listings";
import { readingTable } from "./reading";
import { scorecard } from "./scorecard";
import { awaitSettings, withSettings } from "./snapshot";

// Beside a workbook the formulas wait for its settings, which the pane's page hands over; loaded alone they answer with the book's defaults.
// eslint-disable-next-line no-restricted-globals -- asks only whether there is an Office, never Office itself.
if (typeof Office !== "undefined") awaitSettings();

/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata generator takes no alias and no narrower type: Excel would coerce or refuse before our code. */

/** Excel takes a promise where an array is declared; there is one only while the workbook's settings are on their way. */
function give(formula: () => unknown[][]): any[][] {
  return withSettings(() => answer(formula)) as any[][];
}

/**
 * Share of customer questions that a human agent answered in time, 0..1. 客服在时限内回复的比例。
 * @customfunction REPLYRATE
 * @param {any[][]} chats Chat sheet with its headings, or a pasted transcript. 聊天记录（含表头），或粘贴的对话文本
 * @param {any[][]} [minutes] Reply limit in minutes; if empty, as set in the task pane, by default 5. 回复时限（分钟），留空按任务窗格的设置，默认 5
 * @param {any[][]} [agent] Agent or range of agents; empty for all. 客服，可为区域；留空为全部
 * @param {any[][]} [from] First day, inclusive; may be a range. 起始日（含），可为区域
 * @param {any[][]} [to] Last day, inclusive; may be a range. 截止日（含），可为区域
 * @param {any[][]} [asOf] Time at which unanswered questions are judged; default the newest message. 判断“尚未回复”的时刻，默认最新一条消息的时间
 * @returns {any[][]} A share 0..1; #N/A when nothing is counted.
 */
export function REPLYRATE(chats: any[][], minutes?: any[][], agent?: any[][], from?: any[][], to?: any[][], asOf?: any[][]): any[][] {
  return give(() => replyRateFigure(chats, minutes, agent, from, to, asOf));
}

/**
 * How many customer questions were answered late or not at all. 超时回复或未回复的轮次数。
 * @customfunction LATEREPLIES
 * @param {any[][]} chats Chat sheet with its headings, or a pasted transcript. 聊天记录（含表头），或粘贴的对话文本
 * @param {any[][]} [minutes] Reply limit in minutes; if empty, as set in the task pane, by default 5. 回复时限（分钟），留空按任务窗格的设置，默认 5
 * @param {any[][]} [agent] Agent or range of agents; empty for all. 客服，可为区域；留空为全部
 * @param {any[][]} [from] First day, inclusive; may be a range. 起始日（含），可为区域
 * @param {any[][]} [to] Last day, inclusive; may be a range. 截止日（含），可为区域
 * @param {any[][]} [asOf] Time at which unanswered questions are judged; default the newest message. 判断“尚未回复”的时刻，默认最新一条消息的时间
 * @returns {any[][]} A number of turns.
 */
export function LATEREPLIES(chats: any[][], minutes?: any[][], agent?: any[][], from?: any[][], to?: any[][], asOf?: any[][]): any[][] {
  return give(() => lateReplies(chats, minutes, agent, from, to, asOf));
}

/**
 * Reply time of answered questions in Excel days; format the cell as a time. 回复时长（Excel 天数，请设为时间格式）。
 * @customfunction REPLYTIME
 * @param {any[][]} chats Chat sheet with its headings, or a pasted transcript. 聊天记录（含表头），或粘贴的对话文本
 * @param {any[][]} [statistic] "average" (default), "median", "p90" or "max". 统计方式："average"（默认）、"median"、"p90"、"max"
 * @param {any[][]} [agent] Agent or range of agents; empty for all. 客服，可为区域；留空为全部
 * @param {any[][]} [from] First day, inclusive; may be a range. 起始日（含），可为区域
 * @param {any[][]} [to] Last day, inclusive; may be a range. 截止日（含），可为区域
 * @returns {any[][]} Excel days.
 */
export function REPLYTIME(chats: any[][], statistic?: any[][], agent?: any[][], from?: any[][], to?: any[][]): any[][] {
  return give(() => replyTime(chats, statistic, agent, from, to));
}

/**
 * What late shipping and late first traces cost, in yuan: each order is charged once. 延迟发货、揽收后无物流的扣款（元），每单只扣一次。
 * @customfunction LATESHIPPENALTY
 * @param {any[][]} orders Order sheet with its headings. 订单表，含表头
 * @param {any[][]} [yuanPerOrder] Charge per order in yuan; if empty, as set in the task pane, by default 5. 每单扣款（元），留空按任务窗格的设置，默认 5
 * @param {any[][]} [hours] Hours from group to collection, promised times ignored; if empty, promises first, then as set in the task pane, by default 48. 成团到揽收的小时数，不看承诺时间；留空先看承诺，再按任务窗格的设置，默认 48
 * @param {any[][]} [asOf] Time at which open orders are judged; default the newest event on the sheet, never a promised time. 判断“尚未揽收（发货）”的时刻，默认表中最新一次事件的时间，承诺发货时间不算
 * @param {any[][]} [from] First day, inclusive; may be a range. 起始日（含），可为区域
 * @param {any[][]} [to] Last day, inclusive; may be a range. 截止日（含），可为区域
 * @param {any[][]} [courier] Courier sheet with collection and first-trace times. 快递表，含揽收时间和首条物流时间
 * @returns {any[][]} Yuan.
 */
export function LATESHIPPENALTY(
  orders: any[][],
  yuanPerOrder?: any[][],
  hours?: any[][],
  asOf?: any[][],
  from?: any[][],
  to?: any[][],
  courier?: any[][],
): any[][] {
  return give(() => lateShipmentPenalty(orders, yuanPerOrder, hours, asOf, from, to, courier));
}

/**
 * How many orders are charged for late shipping or a late first trace. 因延迟发货或揽收后无物流被扣款的订单数。
 * @customfunction LATESHIPMENTS
 * @param {any[][]} orders Order sheet with its headings. 订单表，含表头
 * @param {any[][]} [hours] Hours from group to collection, promised times ignored; if empty, promises first, then as set in the task pane, by default 48. 成团到揽收的小时数，不看承诺时间；留空先看承诺，再按任务窗格的设置，默认 48
 * @param {any[][]} [asOf] Time at which open orders are judged; default the newest event on the sheet, never a promised time. 判断“尚未揽收（发货）”的时刻，默认表中最新一次事件的时间，承诺发货时间不算
 * @param {any[][]} [from] First day, inclusive; may be a range. 起始日（含），可为区域
 * @param {any[][]} [to] Last day, inclusive; may be a range. 截止日（含），可为区域
 * @param {any[][]} [courier] Courier sheet with collection and first-trace times. 快递表，含揽收时间和首条物流时间
 * @returns {any[][]} A number of orders.
 */
export function LATESHIPMENTS(orders: any[][], hours?: any[][], asOf?: any[][], from?: any[][], to?: any[][], courier?: any[][]): any[][] {
  return give(() => lateShipments(orders, hours, asOf, from, to, courier));
}

/**
 * Share of orders refunded for a quality reason, 0..1. 品质退款率：因质量原因退款的订单占比。
 * @customfunction QUALITYREFUNDRATE
 * @param {any[][]} orders Order sheet with its headings. 订单表，含表头
 * @param {any[][]} [refunds] After-sale sheet, if refunds are not on the order sheet. 售后表（退款记录不在订单表时）
 * @param {any[][]} [from] First day, inclusive; may be a range. 起始日（含），可为区域
 * @param {any[][]} [to] Last day, inclusive; may be a range. 截止日（含），可为区域
 * @returns {any[][]} A share 0..1; #N/A when nothing is counted.
 */
export function QUALITYREFUNDRATE(orders: any[][], refunds?: any[][], from?: any[][], to?: any[][]): any[][] {
  return give(() => qualityRefundRateFigure(orders, refunds, from, to));
}

/**
 * Share of inquirers who then paid, 0..1; after-sale questions are left out. 询单转化率：咨询后付款的买家占比，不含售后咨询。
 * @customfunction INQUIRYCONVERSION
 * @param {any[][]} chats Chat sheet with its headings, or a pasted transcript. 聊天记录（含表头），或粘贴的对话文本
 * @param {any[][]} orders Order sheet with its headings and payment times. 订单表，含表头和支付时间
 * @param {any[][]} [withinHours] Hours from the day's first message to payment; if empty, as set in the task pane, by default 24. 当天首次咨询到付款的小时数，留空按任务窗格的设置，默认 24
 * @param {any[][]} [from] First day, inclusive; may be a range. 起始日（含），可为区域
 * @param {any[][]} [to] Last day, inclusive; may be a range. 截止日（含），可为区域
 * @returns {any[][]} A share 0..1; #N/A when nothing is counted.
 */
export function INQUIRYCONVERSION(chats: any[][], orders: any[][], withinHours?: any[][], from?: any[][], to?: any[][]): any[][] {
  return give(() => inquiryConversionFigure(chats, orders, withinHours, from, to));
}

/**
 * Share of conversations that only a robot answered, 0..1. 仅机器人接待的会话占比。
 * @customfunction ROBOTONLY
 * @param {any[][]} chats Chat sheet with its headings, or a pasted transcript. 聊天记录（含表头），或粘贴的对话文本
 * @param {any[][]} [agent] Agent or range of agents; empty for all. 客服，可为区域；留空为全部
 * @param {any[][]} [from] First day, inclusive; may be a range. 起始日（含），可为区域
 * @param {any[][]} [to] Last day, inclusive; may be a range. 截止日（含），可为区域
 * @returns {any[][]} A share 0..1; #N/A when nothing is counted.
 */
export function ROBOTONLY(chats: any[][], agent?: any[][], from?: any[][], to?: any[][]): any[][] {
  return give(() => robotOnlyFigure(chats, agent, from, to));
}

/**
 * Who pays the return freight for this reason: the shop for quality or a wrong item, else the buyer. 退货运费由谁承担：质量问题或发错货由商家承担，其他原因由买家承担。
 * @customfunction RETURNFREIGHT
 * @param {any[][]} reason Refund reason, or a range of them. 退款原因，可为区域
 * @returns {any[][]} "shop" or "buyer" in the workbook's language; #N/A for an unknown reason.
 */
export function RETURNFREIGHT(reason: any[][]): any[][] {
  return give(() => returnFreight(reason));
}

/**
 * The time by which an approved refund has to arrive; format the cell as a date and time. 退款最晚到账时间（请设为日期时间格式）。
 * @customfunction REFUNDDUE
 * @param {any[][]} approvedAt When the refund was approved; may be a range. 同意退款的时间，可为区域
 * @param {any[][]} channel How the order was paid, such as 微信, 支付宝, 银行卡 or 信用卡; may be a range. 支付方式，如微信、支付宝、银行卡、信用卡，可为区域
 * @returns {any[][]} An Excel time; #N/A for an unknown channel.
 */
export function REFUNDDUE(approvedAt: any[][], channel: any[][]): any[][] {
  return give(() => refundDue(approvedAt, channel));
}

/**
 * A figure by day, agent, hour, product or rule. 按日、客服、小时、商品或规则细分一项指标。
 * @customfunction BREAKDOWN
 * @param {any[][]} metric Name of the figure's formula, such as "REPLYRATE". 指标，即公式名，如 "REPLYRATE"
 * @param {any[][]} table The formula's first sheet: chats or orders, with headings. 该公式的第一张表（聊天记录或订单表），含表头
 * @param {any[][]} by "day", "agent", "hour", "product" or "rule". 细分方式："day"（日）、"agent"（客服）、"hour"（小时）、"product"（商品）、"rule"（规则）
 * @param {any[][]} [table2] The formula's second sheet, if it takes one. 该公式的第二张表（如有）
 * @returns {any[][]} The part, value, counted, broken.
 */
export function BREAKDOWN(metric: any[][], table: any[][], by: any[][], table2?: any[][]): any[][] {
  return give(() => breakdown(metric, table, by, table2));
}

/**
 * The rows that break a rule or cannot be judged, one line per case. 违规和无法判断的明细，每处一行。
 * @customfunction FINDINGS
 * @param {any[][]} table A sheet of any kind with its headings, or a pasted transcript. 任意一张表（含表头），或粘贴的对话文本
 * @param {any[][]} [ruleId] Id of one rule, such as "late-reply"; empty for all. 规则编号，如 "late-reply"；留空为全部
 * @param {any[][]} [table2] A second sheet. 第二张表
 * @param {any[][]} [table3] A third sheet. 第三张表
 * @returns {any[][]} rule, table, row, who, when, value, limit, money, advice.
 */
export function FINDINGS(table: any[][], ruleId?: any[][], table2?: any[][], table3?: any[][]): any[][] {
  return give(() => findings(table, ruleId, table2, table3));
}

/**
 * The words of a text that name other platforms, invite to deal off the platform or insult; "" if there are none. 文本中的违规词（第三方、站外交易、辱骂），没有则为空。
 * @customfunction BANNEDWORDS
 * @param {any[][]} text A text, or a range of texts. 文本，可为区域
 * @returns {any[][]} The words as they stand in the text, joined by 、
 */
export function BANNEDWORDS(text: any[][]): any[][] {
  return give(() => bannedWordsOf(text));
}

/**
 * How the shop does on each metric, with its score 0..100 in the last line. 各项指标的达标情况，最后一行为 0 到 100 的总分。
 * @customfunction SCORECARD
 * @param {any[][]} chats Chat sheet with its headings, or a pasted transcript. 聊天记录（含表头），或粘贴的对话文本
 * @param {any[][]} orders Order sheet with its headings. 订单表，含表头
 * @param {any[][]} [refunds] After-sale sheet, if refunds are not on the order sheet. 售后表（退款记录不在订单表时）
 * @param {any[][]} [courier] Courier sheet with collection and first-trace times. 快递表，含揽收时间和首条物流时间
 * @returns {any[][]} metric, value, target, met, weight, points.
 */
export function SCORECARD(chats: any[][], orders: any[][], refunds?: any[][], courier?: any[][]): any[][] {
  return give(() => scorecard(chats, orders, refunds, courier));
}

/**
 * How a table was read: which column is what, which rows and cells were left out, and why. 表格是怎样读取的：各列的含义，跳过的行和无法识别的单元格及原因。
 * @customfunction READING
 * @param {any[][]} table A sheet of any kind with its headings, or a pasted transcript. 任意一张表（含表头），或粘贴的对话文本
 * @returns {any[][]} item, field, heading, value, row, column, says.
 */
export function READING(table: any[][]): any[][] {
  return give(() => readingTable(table));
}

/**
 * The rule book as it is in force in this workbook. 本工作簿当前生效的规则手册。
 * @customfunction RULES
 * @param {any[][]} [ruleId] Id of one rule, such as "late-reply"; empty for all. 规则编号，如 "late-reply"；留空为全部
 * @returns {any[][]} rule, title, severity, parameter, value, default, unit, preset, source.
 */
export function RULES(ruleId?: any[][]): any[][] {
  return give(() => ruleBook(ruleId));
}
