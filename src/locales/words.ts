/** Words that may be typed as a formula's argument, in either language, whatever language is shown. */
export const STATISTIC_WORDS = {
  average: ["mean", "avg", "平均", "平均值", "平均数"],
  median: ["中位数", "中位", "p50"],
  p90: ["90%", "90分位", "九十分位"],
  max: ["maximum", "longest", "最大", "最大值", "最长"],
} as const;
