/** CSV and tab-separated text in one column. */
import { gridSource, isPasted, recognise } from "../../../src/sheets";
import type { Sheet } from "../../../src/sheets/types";

function recognised(cells: readonly unknown[]) {
  const source = gridSource(cells.map((cell) => [cell]));
  const pasted = recognise(source);
  return isPasted(pasted) ? { form: pasted.form, columns: pasted.columns, sheet: pasted.open(source) } : pasted;
}

function sheetOf(cells: readonly unknown[]): Sheet {
  const read = recognised(cells);
  if (!("sheet" in read)) throw new Error("not recognised");
  expect([read.form, read.columns]).toEqual(["delimited", [0]]);
  return read.sheet;
}

const ORDERS = (separator: string) => [
  ["订单号", "订单状态", "拼单成功时间", "发货时间"].join(separator),
  ["240501-111", "已发货，待签收", "2024-05-01 10:00:00", "2024-05-02 10:00:00"].join(separator),
  ["240501-222", "待发货", "2024-05-01 11:00:00", ""].join(separator),
];

test.each([
  ["commas", ","],
  ["tabs", "\t"],
  ["semicolons", ";"],
  ["bars", "|"],
])("%s: 2 orders in rows 2 and 3", (_, separator) => {
  const sheet = sheetOf(ORDERS(separator));
  expect([sheet.kind, sheet.size]).toEqual(["orders", 2]);
  expect(sheet.code("orderId").values).toEqual(["240501-111", "240501-222"]);
  expect(sheet.code("status").values).toEqual(["已发货，待签收", "待发货"]);
  expect(sheet.time("shippedAt")).toMatchObject({ filled: 1, unreadable: 0 });
  expect([sheet.rowOf(0), sheet.rowOf(1)]).toEqual([1, 2]);
});

test("full-width commas, where every row has the same number of them", () => {
  const sheet = sheetOf(["发送人，发送时间，消息内容", "晴天小铺:小美，2024-05-01 10:00:00，在的", "momo，2024-05-01 10:01:00，好"]);
  expect(Array.from({ length: 2 }, (_, i) => sheet.text("text", i))).toEqual(["在的", "好"]);
});

test("quoted parts hold separators, quotation marks and line breaks; rows are those that records begin in", () => {
  const sheet = sheetOf([
    "会话ID,发送人,发送时间,消息内容",
    '1,momo,2024-05-01 10:00:00,"大号,中号 ""都有""吗"',
    '1,晴天小铺:小美,2024-05-01 10:01:00,"都有',
    '大号要等,亲"',
    '="2",momo,2024-05-01 10:02:00,好',
  ]);
  expect(Array.from({ length: 3 }, (_, i) => [sheet.rowOf(i), sheet.text("text", i)])).toEqual([
    [1, '大号,中号 "都有"吗'],
    [2, "都有\n大号要等,亲"],
    [4, "好"],
  ]);
  expect(sheet.code("conversation").values).toEqual(["1", "2"]);
});

test("a whole file in one cell; the byte order mark and separators at line ends change nothing", () => {
  const sheet = sheetOf(["\ufeff" + ORDERS(",").join(",\r\n") + ",\r\n"]);
  expect(sheet.code("orderId").values).toEqual(["240501-111", "240501-222"]);
  expect([sheet.rowOf(0), sheet.rowOf(1)]).toEqual([0, 0]);
});

test("a row with other parts than the headings is unreadable, and shown as it stands", () => {
  const rows = Array.from({ length: 12 }, (_, i) => `24-${i},待发货,2024-05-01 11:00:00,`);
  const sheet = sheetOf([ORDERS(",")[0], ...rows, "24-99,待发货,缺货,2024-05-01 11:00:00,"]);
  expect(sheet.time("groupedAt")).toMatchObject({ filled: 13, unreadable: 1 });
  expect(sheet.code("orderId").badCells).toEqual([
    { field: "orderId", row: 13, column: 0, found: "24-99,待发货,缺货,2024-05-01 11:00:00," },
  ]);
});

test("where rows do not go with their headings nothing is split", () => {
  expect(recognised(["订单号,订单状态,发货时间", "1,a,b,c,2024-05-01", "2,b", "3,待发货,2024-05-01"])).toMatchObject({ isDelimited: true });
});

test("a chat under headings whose words hold the separator is no transcript", () => {
  const rows = ["1,momo,2024-05-01 10:00:00,在吗,亲", "1,小铺:小美,2024-05-01 10:06:00,在的", "2,momo,2024-05-01 10:07:00,a,b,c"];
  expect(recognised(["会话ID,发送者,时间,内容", ...rows])).toMatchObject({ isDelimited: true });
  const said = [
    "momo 2024-05-01 10:00:00",
    "要什么",
    "小铺:小美 2024-05-01 10:01:00",
    "订单号,快递单号",
    "momo 2024-05-01 10:02:00",
    "好,的,呢",
  ];
  expect(recognised(said)).toMatchObject({ form: "transcript" });
});

test("records that hold whole dialogues", () => {
  const sheet = sheetOf([
    "客户ID,聊天记录",
    'momo,"2024-05-01 10:00:00 momo：在吗',
    '2024-05-01 10:01:00 小美：在的"',
    'tb_kitty88,"2024-05-01 11:00:00 tb_kitty88：在吗',
    '2024-05-01 11:01:00 小美：在的"',
  ]);
  expect(Array.from({ length: 4 }, (_, i) => [sheet.rowOf(i), sheet.text("role", i)])).toEqual([
    [1, "customer"],
    [1, "agent"],
    [3, "customer"],
    [3, "agent"],
  ]);
});

test("text without known headings stays what it is", () => {
  expect(recognised(["今天,明天", "好的,谢谢"])).toEqual({ headings: ["今天,明天"] });
});
