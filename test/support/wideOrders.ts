/** An export as wide as platforms write them, of which rules read a few columns; every twentieth order is collected too late. */
import type { CellValue } from "../../src/workbench/host/workbook";

const ORDER_HEADINGS = [
  "订单号", "订单状态", "商品", "用户实付金额(元)", "支付时间", "拼单成功时间", "承诺发货时间", "发货时间", "揽收时间", "快递单号", "售后状态", "售后原因",
]; // prettier-ignore

/** Looked at in full, to recognise the headings. */
const TOP_ROWS = 21;

/** What the rules read stands between columns that are none of their business. */
export function wideOrders(rows: number, width: number): CellValue[][] {
  const needed = ORDER_HEADINGS.length;
  const step = Math.floor(width / needed);
  const place = Array.from({ length: width }, (_, column) => (column % step === 0 && column / step < needed ? column / step : -1));
  const order = (row: number): CellValue[] => {
    const grouped = 45_413 + row / 4000;
    // Every twentieth is collected an hour too late.
    const collected = grouped + (row % 20 === 0 ? 49 / 24 : 1 + (row % 20) / 24);
    return [
      `240501-${String(row * 7919).padStart(15, "0")}`, "已发货，待签收", `纯棉短袖 T 恤 ${row % 200} 号`, 10 + (row % 90_000) / 100, grouped - 0.001, grouped, grouped + 2,
      collected - 0.02, collected, `YT${7_000_000_000_000 + row}`, "无售后", "",
    ]; // prettier-ignore
  };
  return Array.from({ length: rows + 1 }, (_, row) => {
    const cells = row === 0 ? ORDER_HEADINGS : order(row);
    return place.map((at, column) => (at >= 0 ? cells[at] : row === 0 ? `附加信息${column}` : `第${row}行的附加信息`));
  });
}

/** The cells of the columns that rules read, and the first rows, which tell what columns there are. */
export const cellsNeeded = (rows: number, width: number): number => (rows + 1) * ORDER_HEADINGS.length + TOP_ROWS * width;
