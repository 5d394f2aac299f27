import { contextOf, judgedShare, missed, runNow } from "../../../src/audit";
import { productQualityRate } from "../../../src/rulebook/rules/product-quality-rate";
import { parametersInForce } from "../../../src/rulebook/settings";
import { isJudged, type ParameterValue } from "../../../src/rulebook/types";
import { inputsOf, type Grid } from "../ruleTests";

const HEADINGS = ["订单号", "商品名称", "拼单成功时间", "售后原因"];
const row = (id: string, product: string, reason = "") => [id, product, "2024-05-01 10:00:00", reason];
const orders = (product: string, count: number, bad: number, prefix = product) =>
  Array.from({ length: count }, (_, i) => row(`${prefix}${i}`, product, i < bad ? "质量问题" : ""));

function misses(grid: Grid, typed: Readonly<Record<string, ParameterValue>> = {}) {
  const parameters = parametersInForce({ version: 1, preset: "source-text", custom: {} }, { [productQualityRate.meta.id]: typed });
  const judged = runNow(judgedShare(productQualityRate, contextOf(inputsOf({ orders: grid }), parameters)));
  return isJudged(judged) ? missed(productQualityRate, judged, parameters) : judged;
}

test("a product of exactly 5 % and two quality refunds keeps both targets", () => {
  expect(misses([HEADINGS, ...orders("杯子", 40, 2)])).toEqual([]);
});

test("a product above 5 % misses the target by its share, another is not touched by it", () => {
  expect(misses([HEADINGS, ...orders("碗", 50, 0), ...orders("杯子", 39, 2)])).toEqual([{ day: -1, part: "杯子", value: 2 / 39, row: 50 }]);
});

test("three quality refunds miss the target, however small their share", () => {
  expect(misses([HEADINGS, ...orders("杯子", 1000, 3)])).toEqual([{ day: -1, part: "杯子", value: 0.003, row: 0 }]);
  expect(misses([HEADINGS, ...orders("杯子", 1000, 3)], { count: 4 })).toEqual([]);
});

test("the share is a parameter", () => {
  expect(misses([HEADINGS, ...orders("杯子", 40, 2)], { rate: 0.04 })).toMatchObject([{ part: "杯子", value: 0.05 }]);
});

test("an order of several products counts once for each of them", () => {
  const grid = [HEADINGS, row("A", "杯子", "质量问题"), row("A", "碗"), row("A", "碗"), ...orders("碗", 1, 0, "B")];
  expect(misses(grid)).toEqual([
    { day: -1, part: "杯子", value: 1, row: 0 },
    { day: -1, part: "碗", value: 0.5, row: 0 },
  ]);
});

test("without a column of products it cannot judge", () => {
  expect(misses([HEADINGS, ...orders("杯子", 2, 1)].map((cells) => cells.filter((_, i) => i !== 1)))).toMatchObject({
    rule: { id: "product-quality-rate" },
    missing: ["product"],
  });
});
