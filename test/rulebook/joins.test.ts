import { runNow } from "../../src/audit";
import { AfterSaleRows, joinChats } from "../../src/rulebook/joins";
import { inputsOf, type Grid } from "./ruleTests";

const ORDERS: Grid = [
  ["订单号", "买家会员名", "订单状态", "支付方式", "商家备注"],
  ["240501-123456789012345", "小鹿", "已发货", "", "送赠品"],
  ["240501-123456789012345", "小鹿", "已发货", "微信", "已拦截"],
  ["6912345678901", "昂**", "已发货", "支付宝", ""],
];

function chatJoin(...messages: readonly (readonly string[])[]) {
  const headings = ["会话ID", "买家昵称", "订单号", "角色", "发送时间", "内容"];
  const grid = [
    headings,
    ...messages.map(([conversation, buyer, id, text]) => [conversation, buyer, id, "客户", "2024-05-01 10:00:00", text]),
  ];
  const { chat, orders } = inputsOf({ chat: grid, orders: ORDERS });
  return runNow(joinChats(chat!, orders!));
}

test("a conversation is joined by the number in its column or in any of its messages, of any width", () => {
  const join = chatJoin(
    ["c1", "", "", "在吗"],
    ["c1", "", "", "订单２４０５０１-123456789012345到哪了"],
    ["c2", "", "6912345678901", "你好"],
  );
  expect(join.byNumber("240501-123456789012345")).toEqual([0, 1]);
  expect(join.byNumber("6912345678901")).toEqual([2]);
});

test("digits join only where they are a whole number of the order sheet", () => {
  const join = chatJoin(["c1", "", "", "69123456789012"], ["c2", "", "", "电话13800000000"]);
  expect(join.byNumber("6912345678901")).toEqual([]);
  expect(join.byNumber("13800000000")).toEqual([]);
});

test("buyers are joined folded, over all their conversations; masked ones never", () => {
  const join = chatJoin(["c1", "ＬＵ", "", "一"], ["c2", "昂**", "", "二"], ["c3", "lu ", "", "三"]);
  expect(join.byBuyer("lu")).toEqual([0, 2]);
  expect(join.byBuyer("昂**")).toEqual([]);
});

describe("after-sale rows beside their orders", () => {
  const CASES: Grid = [
    ["售后编号", "订单编号", "支付方式", "备注", "售后状态", "售后原因"],
    ["1", "240501-123456789012345", "", "客户急"],
    ["2", "6912345678901", "信用卡", ""],
    ["3", "9", "", ""],
    ["4", "2.405E+20", "", ""],
  ];
  const { afterSale, orders } = inputsOf({ afterSale: CASES, orders: ORDERS });
  const rows = new AfterSaleRows(afterSale!, orders);

  test("the row's own cell comes first, then the first of the order's rows that says anything", () => {
    expect([0, 1, 2, 3].map(rows.word("payChannel"))).toEqual(["微信", "信用卡", "", ""]);
  });

  test("notes of case and order are read together", () => {
    const says = (word: string) => [0, 1, 2, 3].map(rows.says("note", (note) => note.includes(word)));
    expect(says("客户急")).toEqual([true, false, false, false]);
    expect(says("已拦截")).toEqual([true, false, false, false]);
    expect(says("退款")).toEqual([false, false, false, false]);
  });

  test("masked names are none", () => expect([0, 1].map(rows.name("buyer"))).toEqual(["小鹿", ""]));

  test("rows that cannot be joined are counted, and the joining column is read, too", () => {
    expect(rows.notes([0, 1, 2, 3])).toEqual([{ id: "cases-without-order", data: { count: 2 } }]);
    expect(rows.readFields().map(({ sheet, field }) => `${sheet.kind}.${field}`)).toContain("afterSale.orderId");
  });

  test("a column that neither sheet has is missing", () => {
    expect(rows.missing("payChannel", "shippedAt", "shippingState")).toEqual(["shippedAt", "shippingState"]);
  });
});
