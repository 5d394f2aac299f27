/** What ships reads the platforms' exports as its source does: one sheet of each sort, with figures counted by hand. */
import * as chats from "../fixtures/layouts/chats";
import * as erp from "../fixtures/layouts/erp";
import * as pinduoduo from "../fixtures/layouts/pinduoduo";
import * as shops from "../fixtures/layouts/shops";
import { call, figure, findings } from "./load";

test("Pinduoduo, old layout: 3 of 8 orders late, 2 of 7 refunded for quality", async () => {
  expect(await figure("LATESHIPMENTS", pinduoduo.oldOrders)).toBe(3);
  expect(await figure("LATESHIPPENALTY", pinduoduo.oldOrders)).toBe(15);
  expect(await figure("QUALITYREFUNDRATE", pinduoduo.oldOrders, pinduoduo.afterSaleOfInterface)).toBeCloseTo(2 / 7, 12);
});

test("Pinduoduo's interface: 2 of 25 orders late", async () => {
  expect(await figure("LATESHIPMENTS", pinduoduo.interfaceOrders)).toBe(2);
});

test("Taobao: 3 of 8 orders late", async () => expect(await figure("LATESHIPMENTS", shops.taobaoOrders)).toBe(3));

test("旺店通: each of the orders that went out late in one parcel is late, and named by its own number", async () => {
  expect(await figure("LATESHIPMENTS", erp.wangdiantong)).toBe(4);
  const late = await findings(erp.wangdiantong, "late-shipment");
  expect(late.map(({ who, row, money }) => [who, row, money])).toEqual([
    [pinduoduo.ID(2), 3, 5],
    [pinduoduo.ID(3), 4, 5],
    [pinduoduo.ID(4), 5, 5],
    [pinduoduo.ID(5), 5, 5],
  ]);
});

test("a QC tool's messages: 1 of 2 in time; its conversations give no figure", async () => {
  expect(await figure("REPLYRATE", chats.qualityTool)).toBe(0.5);
  expect(await figure("REPLYRATE", chats.conversationsOfTool)).toBe("#VALUE!");
});

test("a bill is refused in words of its own", async () => {
  const { code, message } = await call("LATESHIPMENTS", pinduoduo.compensationBill);
  expect([code, message.includes("补偿金额")]).toEqual(["#VALUE!", true]);
});
