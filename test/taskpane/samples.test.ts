/** The values that stand beside a column are those that rules would see. */
import { samplesOf } from "../../src/taskpane/samples";
import { setLanguage } from "../../src/locales";
import type { FieldId } from "../../src/sheets/types";
import { sheetOf, type Rows } from "../sheets/grids";

beforeEach(() => setLanguage("zh-CN"));

const texts = (rows: Rows, field: FieldId) =>
  samplesOf(sheetOf(rows), field).map(({ text, unreadable }) => (unreadable ? `?${text}` : text));
const orders = (heading: string, ...cells: unknown[]): Rows => [["订单号", heading], ...cells.map((cell, i) => [`A${i}`, cell])];

test.each<[string, Rows, FieldId, string[]]>([
  [
    "times are times, whatever they are written like",
    orders("支付时间", 45413.5, "2024年5月1日 9时5分", ""),
    "paidAt",
    ["2024-05-01 12:00:00", "2024-05-01 09:05:00"],
  ],
  ["a day alone stays a day", orders("支付时间", "2024-05-01", "2024-05-02 10:00"), "paidAt", ["2024-05-01", "2024-05-02 10:00:00"]],
  ["money is a number, and 0 is one", orders("实付款", "1,234.5元", "11.50万", 0), "amount", ["1,234.5", "115,000", "0"]],
  ["ids are without what pasting left", orders("快递单号", '="SF123"', "'0012\t", "-"), "trackingNumber", ["SF123", "0012"]],
  ["what cannot be read is told as it stands", orders("支付时间", "改天", "2024-05-01 10:00"), "paidAt", ["?改天", "2024-05-01 10:00:00"]],
  ["so is an amount", orders("实付款", "十元", 3), "amount", ["?十元", "3"]],
  ["so is an id that has lost digits", orders("快递单号", "2.78E+11"), "trackingNumber", ["?2.78E+11"]],
  [
    "three that differ are enough",
    orders("订单状态", "待发货", "待发货", "已签收", "已取消", "待付款"),
    "status",
    ["待发货", "已签收", "已取消"],
  ],
  ["long words are cut", orders("备注", "长".repeat(100)), "note", [`${"长".repeat(59)}…`]],
])("%s", (_name, rows, field, expected) => expect(texts(rows, field)).toEqual(expected));

test("a role is told with what it is taken for", () => {
  const rows = [["发送方类型", "时间", "内容"], ...["买家", "mall_cs", "路人"].map((role) => [role, "2024-05-01 10:00", "x"])];
  expect(texts(rows, "role")).toEqual(["买家（客户）", "mall_cs（客服）", "?路人"]);
});
