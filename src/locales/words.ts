/** Words that may be typed as a formula's argument, in either language, whatever language is shown. */
export const STATISTIC_WORDS = {
  average: ["mean", "avg", "平均", "平均值", "平均数"],
  median: ["中位数", "中位", "p50"],
  p90: ["90%", "90分位", "九十分位"],
  max: ["maximum", "longest", "最大", "最大值", "最长"],
} as const;

export const BREAKDOWN_WORDS = {
  day: ["date", "days", "日", "天", "日期", "按日", "按天", "每天"],
  agent: ["agents", "客服", "按客服", "客服账号"],
  hour: ["hours", "小时", "时", "时段", "按小时"],
  product: ["products", "商品", "产品", "按商品"],
  rule: ["rules", "规则", "按规则"],
} as const;
