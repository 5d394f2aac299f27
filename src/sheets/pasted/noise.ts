/** What chat clients put between the messages, and what is left of one that was no words. None of it is a message or a reply. */

import type { LineSkipReason } from "../types";

const EXACT: ReadonlyMap<string, LineSkipReason> = new Map([
  ...words("receipt", "已读 未读 发送中 送达 已送达"),
  ...words("card", "商品详情页 商品推荐 请确认收货地址 邀请关注 邀请下单 小额打款"),
  ...words(
    "notice",
    "没有更多内容了 以上为历史消息 机器人套餐已用完 已停止自动回复 文字聊天 语音/隐私号沟通中 文字聊天、语音/隐私号沟通中 诱导第三方违规 智能回复自动开启 用户主动发起会话 从历史会话发起会话 用户长时间未回复 查看更多历史消息",
  ),
]);

function words(reason: LineSkipReason, list: string): [string, LineSkipReason][] {
  return list.split(" ").map((word) => [word, reason]);
}

const PATTERNS: readonly (readonly [RegExp, LineSkipReason])[] = [
  [/^[[【［]?(?:已读|未读)[\]】］]$/, "receipt"],
  [/撤回了一条消息[。.]?$/, "notice"],
  [/^当前用户来自/, "notice"],
  [/^由.{1,45}转交给/, "notice"],
  [/^您有一条店铺消息/, "notice"],
  [/^您有\d+个商品问题待补全答案/, "notice"],
  [/^请在客户端查看原始聊天记录/, "notice"],
  [/^(?:人工接待后，本会话|对方发送的这条消息可能涉及敏感|为了保障消费者体验|店铺待支付订单不再提供聊天催付)/, "notice"],
  [/^(?:用户发起转人工|您选择了一个订单进行咨询)/, "notice"],
  [
    /^(?:消费者服务体验分|3分钟人工回复率|今日咨询人数|询单人数|成团人数|询单转化率|客服销售额|30s应答率|平均人工响应时长)[\s:：\d.%]*/i,
    "notice",
  ],
  [/^===(?: |$)/, "notice"],
  [/^这些非常适合您的商品/, "card"],
  [/^【此消息为.{0,20}卡片/, "card"],
  [/^[[【［](?:卡片|商品|商品链接|订单|订单卡片|链接|小程序)[\]】］]$/, "card"],
  [/^[¥￥] ?[\d.,]+$/, "card"],
  [/^<img\b[^>]*>?$/i, "image"],
  [/^https?:\/\/\S+\.(?:jpe?g|png|gif|webp|bmp)(?:[?#!_]\S*)?$/i, "image"],
  [/^(?:[[【［](?:图片|表情|动画表情|视频|语音|文件|image|photo|sticker)[\]】］] ?)+$/i, "image"],
];
/** What such lines begin with, save the one that ends alike whoever it is about. */
const MAY_BE_NOISE = /^[[【［当由您请人对为店用消今询成客3平=这¥￥<已未]|^https?:|撤回了一条消息/i;
/** The longest that such lines are. A link may be longer. */
const LONGEST = 120;

export function noiseIn(line: string): LineSkipReason | undefined {
  const exact = EXACT.get(line);
  if (exact || (line.length > LONGEST && !/^(?:http|<img)/i.test(line)) || !MAY_BE_NOISE.test(line)) return exact;
  return PATTERNS.find(([pattern]) => pattern.test(line))?.[1];
}

/** Between two conversations. */
export function isSeparator(line: string): boolean {
  return /^\/\*{3,}.{0,80}\*{3,}\/$/.test(line) || /^会话(?:已自动)?结束[。.]?$/.test(line);
}

/** The shop's account says it, but no human wrote it. */
export function isTemplate(text: string): boolean {
  return /^[[【［(（](?:自动回复|智能回复|机器人回复|机器人|自动消息|auto[- ]?reply)[\]】］)）]/i.test(text);
}
