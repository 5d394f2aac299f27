import { EMPTY, Role, type FieldId } from "../../src/sheets/types";
import { marksRobotsOnly, roles } from "../../src/sheets";
import { column, sheetOf } from "./grids";

const words = (heading: string, field: FieldId, cells: readonly unknown[], others: readonly string[] = []) => {
  const sheet = sheetOf([["订单号", "支付时间", heading, ...others], ...cells.map((cell, i) => [`no-${i}`, "2024-05-01", cell])]);
  const { codes, keys } = sheet.code(field);
  return Array.from(codes, (code) => (code >= 0 ? keys[code] : code));
};

describe("statuses as the numbers of Pinduoduo's interface", () => {
  test.each<[heading: string, field: FieldId, cells: readonly unknown[], read: readonly unknown[]]>([
    ["order_status", "status", [1, "2", 3, ""], ["待发货", "已发货,待签收", "已签收", EMPTY]],
    ["订单状态", "status", [1, "2\t", 3], ["待发货", "已发货,待签收", "已签收"]],
    ["refund_status", "refundStatus", [1, 2, 3, 4], ["无售后或售后关闭", "售后处理中", "退款中", "退款成功"]],
    ["退款状态", "refundStatus", [1, 4], ["无售后或售后关闭", "退款成功"]],
    ["after_sales_status", "refundStatus", ["0", 10, 11, 12], ["无售后", "退款成功", "买家撤销", "买家逾期未处理,退款失败"]],
    ["after_sales_status", "refundStatus", [0, 4], [EMPTY, "商家同意退款,退款中"]],
    ["售后状态", "refundStatus", [4, 10], ["商家同意退款,退款中", "退款成功"]],
    ["after_sales_type", "refundType", [2, 3, 9], ["仅退款", "退货退款", "拦截退货"]],
    ["售后类型", "refundType", ["2", "3"], ["仅退款", "退货退款"]],
  ])("%s", (heading, field, cells, read) => expect(words(heading, field, cells)).toEqual(read));

  test.each<[name: string, heading: string, field: FieldId, cells: readonly unknown[]]>([
    ["a column that could be either list's", "售后状态", "refundStatus", ["2", "4"]],
    ["a number that the list does not know", "order_status", "status", ["1", "5"]],
    ["a word among the numbers", "order_status", "status", ["1", "已发货"]],
  ])("%s is left as it stands", (_name, heading, field, cells) => expect(words(heading, field, cells)).toEqual(cells));

  test.each<[heading: string, field: FieldId, cells: readonly string[]]>([
    ["order_status", "status", ["1", "3"]],
    ["refund_status", "refundStatus", ["1", "4"]],
    ["after_sales_status", "refundStatus", ["4", "10"]],
    ["售后状态", "refundStatus", ["4", "10"]],
    ["售后类型", "refundType", ["2", "3"]],
  ])("on another platform's sheet numbers below %s are left alone", (heading, field, cells) => {
    expect(words(heading, field, cells, ["达人ID"])).toEqual(cells);
  });

  test("two columns of numbers are read each by its own list", () => {
    const sheet = sheetOf([
      ["order_sn", "pay_time", "after_sales_status", "refund_status"],
      ["1", "2024-05-01", "", 4],
      ["2", "2024-05-01", 4, 3],
    ]);
    const { codes, keys } = sheet.code("refundStatus");
    expect(Array.from(codes, (code) => keys[code])).toEqual(["退款成功", "商家同意退款,退款中"]);
  });
});

describe("roles as codes", () => {
  const { none, customer, agent, robot } = Role;
  const rolesUnder = (headings: readonly string[], ...cells: readonly (readonly unknown[])[]) =>
    Array.from(roles(sheetOf([["会话ID", "消息时间", ...headings], ...cells.map((each) => ["c", "2024-05-01 10:00:00", ...each])])).roles);

  test("a robot's mark comes before the role beside it; a no leaves it to the role", () => {
    const read = [robot, agent, customer, robot, agent];
    const cells = (yes: unknown, no: unknown) => [
      ["mall_cs", yes],
      ["mall_cs", no],
      ["user", no],
      ["mall_cs", yes],
      ["mall_cs", ""],
    ];
    for (const [yes, no] of [
      [1, 0],
      [true, false],
      ["TRUE", "FALSE"],
      ["是", "否"],
      ["1", "0"],
    ]) {
      expect(rolesUnder(["from.role", "is_auto_reply"], ...cells(yes, no))).toEqual(read);
    }
  });

  test("a column that only marks robots does not tell who wrote", () => {
    expect([
      marksRobotsOnly("is_auto_reply"),
      marksRobotsOnly(" 是否机器人 "),
      marksRobotsOnly("inbound"),
      marksRobotsOnly("角色"),
    ]).toEqual([true, true, false, false]);
  });

  test("numbered senders: 1 is the member, 2 the agent", () => {
    expect(rolesUnder(["SenderType"], [1], ["2"], [1], [2])).toEqual([customer, agent, customer, agent]);
  });
  test("of home-made numbers nobody can tell which is which", () => {
    expect(rolesUnder(["sender_type"], [0], [1], [0], [1])).toEqual([none, none, none, none]);
    expect(rolesUnder(["sender_type"], [1], [2], [3], [1])).toEqual([none, none, none, none]);
  });

  test("a 0 says no where yes is 1, and nothing where yes is a word", () => {
    expect(rolesUnder(["inbound", "发送者"], [1, "x"], [0, "买家"])).toEqual([customer, agent]);
    expect(rolesUnder(["inbound", "发送者"], [true, "x"], [0, "买家"], [false, "买家"])).toEqual([customer, customer, agent]);
  });

  test("a role that cannot be read is shown from the column that holds it, not from the robot's mark", () => {
    const sheet = sheetOf([
      ["会话ID", "is_auto_reply", "角色"],
      ["c", false, "主管"],
    ]);
    expect(roles(sheet).badCells).toEqual([{ field: "role", row: 1, column: 2, found: "主管" }]);
  });
});

test("amounts in fen and in ten thousands, as their headings say", () => {
  const values = (heading: string, ...cells: readonly unknown[]) => Array.from(column(heading, cells).number("refundAmount").values);
  expect(values("退款金额(分)", 2590, "1234", 0)).toEqual([25.9, 12.34, 0]);
  expect(values("退款金额（单位：分）", 1)).toEqual([0.01]);
  expect(values("refund_amount(fen)", "1,250")).toEqual([12.5]);
  expect(values("退款金额(万元)", "1.15")).toEqual([11_500]);
  expect(values("退款金额(分)", "25.90元", "¥25.90")).toEqual([NaN, NaN]);
  expect(values("退款金额(元)", 2590)).toEqual([2590]);
});

test("points are no fen", () => {
  const sheet = sheetOf([
    ["订单号", "评分(分)", "评价时间"],
    ["1", 5, "2024-05-01"],
  ]);
  expect(Array.from(sheet.number("rating").values)).toEqual([5]);
});
