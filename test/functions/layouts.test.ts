/** Sheets as platforms and tools export them, with figures that were counted by hand. */
import * as chats from "../fixtures/layouts/chats";
import * as erp from "../fixtures/layouts/erp";
import * as pinduoduo from "../fixtures/layouts/pinduoduo";
import * as shops from "../fixtures/layouts/shops";
import type { Table } from "../fixtures/layouts/table";
import { figure, refusal, spill } from "./formulas";

const { oldOrders, newOrders, interfaceOrders, afterSale, afterSaleOfInterface, afterSaleOfTool } = pinduoduo;

describe("late shipments", () => {
  test.each<[name: string, late: number, orders: Table, courier?: Table]>([
    ["Pinduoduo, old layout: 3 of 8, and a row of sums", 3, oldOrders],
    ["Pinduoduo, new layout: the same 3 of 8", 3, newOrders],
    ["Pinduoduo's interface, states as numbers, times in milliseconds: 2 of 25", 2, interfaceOrders],
    ["Taobao: 3 of 8", 3, shops.taobaoOrders],
    ["JD, with the courier's sheet: 2 of 27", 2, shops.jdOrders, shops.jdParcels],
    ["Douyin: 1 of 4 orders on 5 rows", 1, shops.douyinOrders],
    ["Kuaishou: 1 of 2", 1, shops.kuaishouOrders],
    ["Xiaohongshu, by its promise: 1 of 2", 1, shops.xiaohongshuOrders],
    ["1688, merged cells: 1 of 2 orders on 5 rows", 1, shops.alibabaOrders],
    ["聚水潭: 1 of 3", 1, erp.jushuitan],
    ["旺店通: 4 of the platform's 5 orders in 4 rows", 4, erp.wangdiantong],
    ["Pinduoduo beside 旺店通's parcels, two orders in one of them: 2", 2, oldOrders, erp.wangdiantongParcels],
    ["快麦: 1 of 2", 1, erp.kuaimai],
    ["purchase orders in English, whole days, damaged tracking numbers: 2 of 5", 2, erp.purchaseOrders],
    ["a marketplace's table in English: 1 of 3", 1, erp.marketplace],
  ])("%s", (...[, late, orders, courier]) => {
    expect(figure("LATESHIPMENTS", orders, null, null, null, null, courier)).toBe(late);
    expect(figure("LATESHIPPENALTY", orders, null, null, null, null, null, courier)).toBe(5 * late);
  });

  test.each<[name: string, orders: Table, names: string]>([
    ["JD alone: it says neither when an order was shipped nor when it was collected", shops.jdOrders, "揽收"],
    ["Taobao's items: no times at all", shops.taobaoItems, "标题"],
    ["the platform's compensation bill", pinduoduo.compensationBill, "账单"],
    ["the platform's account statement", pinduoduo.financeBill, "账单"],
    ["chats", chats.qualityTool, "会话ID"],
  ])("cannot be judged: %s", (_name, orders, names) => {
    for (const formula of ["LATESHIPMENTS", "LATESHIPPENALTY"]) {
      expect(refusal(formula, orders)).toMatchObject({ code: "#VALUE!", message: expect.stringContaining(names) as string });
    }
  });
});

describe("quality refunds", () => {
  test.each<[name: string, rate: number, orders: Table, refunds?: Table]>([
    ["Pinduoduo's list: 2 of 7, one was withdrawn", 2 / 7, oldOrders, afterSale],
    ["the same beside the new layout", 2 / 7, newOrders, afterSale],
    ["the same list from the interface, states as numbers", 2 / 7, newOrders, afterSaleOfInterface],
    ["another tool's list, which does not say what was withdrawn: 3 of 7", 3 / 7, newOrders, afterSaleOfTool],
    ["Taobao, by the reason for which an order was closed: 1 of 6", 1 / 6, shops.taobaoOrders],
    ["Douyin: 1 of 4, a case that was closed does not count", 1 / 4, shops.douyinOrders, shops.douyinAfterSale],
  ])("%s", (...[, rate, orders, refunds]) => {
    expect(figure("QUALITYREFUNDRATE", orders, refunds)).toBeCloseTo(rate, 12);
  });

  test("cannot be judged without a reason: Pinduoduo's orders alone, or beside its bill", () => {
    expect(figure("QUALITYREFUNDRATE", oldOrders)).toBe("#VALUE!");
    expect(refusal("QUALITYREFUNDRATE", oldOrders, pinduoduo.compensationBill).message).toContain("账单");
  });
});

test("money in fen is said in yuan: a refund of 2590 fen while the parcel is on its way puts 25.9 yuan at risk", () => {
  const moneyOf = (table: Table) =>
    spill("FINDINGS", table, "refund-while-shipping", newOrders)
      .slice(1)
      .map((line) => line[7]);
  expect(moneyOf(afterSale)).toEqual([25.9]);
  expect(moneyOf(afterSaleOfInterface)).toEqual([25.9]);
});

describe("chats", () => {
  test.each<[name: string, rate: number, late: number, table: Table]>([
    ["a QC tool, date and time of day apart, masked buyers: 1 of 2", 0.5, 1, chats.qualityTool],
    ["a contact centre's numbered senders, milliseconds: 1 of 2", 0.5, 1, chats.contactCentre],
    ["Pinduoduo's roles with a mark for robots: 0 of 2", 0, 2, chats.merchantBackEnd],
    ["Twitter, newest first: 0 of 1", 0, 1, chats.twitter],
  ])("%s", (_name, rate, late, table) => {
    expect(figure("REPLYRATE", table)).toBe(rate);
    expect(figure("LATEREPLIES", table)).toBe(late);
  });

  test("a robot alone answered 1 of 2 conversations", () => expect(figure("ROBOTONLY", chats.merchantBackEnd)).toBe(1 / 2));
  test("a time in UTC is the Chinese one: 301 s, on 11 October", () => {
    expect(figure("REPLYTIME", chats.twitter, null, null, "2017-10-11", "2017-10-11")).toBeCloseTo(301 / 86_400, 12);
  });

  test.each<[name: string, table: Table]>([
    ["a QC tool's conversations", chats.conversationsOfTool],
    ["企点's conversations", chats.qidian],
    ["七鱼's conversations", chats.qiyu],
    ["a report of performance", chats.performance],
  ])("no figure from tables without messages: %s", (_name, table) => {
    for (const formula of ["REPLYRATE", "LATEREPLIES", "REPLYTIME", "ROBOTONLY"]) expect(figure(formula, table)).toBe("#VALUE!");
  });
});
