/** What a shop says of its headings, and what then becomes of the sheet. */
import { meaningOf, withColumn, withHeading, withoutHeadings } from "../../src/rulebook/mapping";
import { readSettings } from "../../src/rulebook/saved-settings";
import { DEFAULT_SETTINGS, readingOptions, type Settings } from "../../src/rulebook/settings";
import type { FieldId } from "../../src/sheets/types";
import { layoutOf } from "../sheets/grids";

const HEADINGS = ["订单号", "支付时间", "付款确认时间", "我方发货 (元)", "备注"];
const layout = (settings: Settings) => layoutOf([HEADINGS], readingOptions(settings));
const choose = (settings: Settings, field: FieldId, column?: number) => withColumn(settings, layout(settings), field, column);
const found = (settings: Settings) => Object.fromEntries([...layout(settings).fields].map(([field, { columns }]) => [field, columns]));

test("a column that is chosen is its field's alone", () => {
  expect(found(DEFAULT_SETTINGS)).toEqual({ orderId: [0], paidAt: [1, 2], note: [4] });
  expect(found(choose(DEFAULT_SETTINGS, "paidAt", 2))).toEqual({ orderId: [0], paidAt: [2], note: [4] });
  expect(found(choose(DEFAULT_SETTINGS, "shippedAt", 3))).toEqual({ orderId: [0], paidAt: [1, 2], shippedAt: [3], note: [4] });
});

test("another choice takes the first one back", () => {
  const first = choose(DEFAULT_SETTINGS, "shippedAt", 3);
  expect(found(choose(first, "shippedAt", 4))).toEqual({ orderId: [0], paidAt: [1, 2], shippedAt: [4] });
  expect(found(choose(first, "collectedAt", 3))).toEqual({ orderId: [0], paidAt: [1, 2], collectedAt: [3], note: [4] });
});

test("none of the columns is a choice as well, and can be taken back", () => {
  const without = choose(DEFAULT_SETTINGS, "paidAt");
  expect(without.mapped).toEqual({ 支付时间: "none", 付款确认时间: "none" });
  expect(found(without)).toEqual({ orderId: [0], note: [4] });
  expect(found(choose(without, "paidAt", 1))).toEqual({ orderId: [0], paidAt: [1], note: [4] });
});

test("a heading is remembered without its units and blanks, and outlives the workbook's file", () => {
  const settings = withHeading(DEFAULT_SETTINGS, "我方发货 (元)", "shippedAt");
  expect(settings.mapped).toEqual({ 我方发货: "shippedAt" });
  expect(meaningOf(settings, "我方发货")).toBe("shippedAt");
  expect(meaningOf(settings, "constructor")).toBeUndefined();
  expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
});

test("what was said of one sheet's headings is forgotten, that of others is kept; with nothing left the settings are as before", () => {
  const other = withHeading(DEFAULT_SETTINGS, "别的", "buyer");
  expect(withoutHeadings(choose(choose(other, "paidAt"), "shippedAt", 3), HEADINGS)).toEqual(other);
  expect(withHeading(other, "别的", undefined)).toEqual(DEFAULT_SETTINGS);
});
