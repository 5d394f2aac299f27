/** The reference itself is checked by sums small enough to do by hand. */
import { lateReplies, lateReplyRows, lateShipPenalty, lateShipments, parseTimeText, PLATFORM_TODAY, qualityRefundRate } from ".";
import { calendarDay, replyRate, replyTime, serialDay, timeText } from ".";

const CHAT = [
  ["会话ID", "发送方类型", "客服", "时间"],
  ["c1", "买家", "小美", "2024-05-01 10:00:00"],
  ["c1", "机器人", "小美", "2024-05-01 10:00:01"],
  ["c1", "客服", "小美", "2024-05-01 10:05:00"], // exactly 5:00
  ["c2", "买家", "小强", "2024-05-01 10:00:00"],
  ["c2", "客服", "小强", "2024-05-01 10:05:01"], // 5:01
  ["c3", "买家", "小强", "2024-05-01 11:00:00"], // pending: newest message is itself
];

test("serial days agree with the spreadsheet's", () => {
  expect(serialDay(1900, 3, 1)).toBe(61);
  expect(serialDay(2000, 1, 1)).toBe(36526);
  expect(serialDay(2024, 5, 1)).toBe(45413);
  expect(calendarDay(45351)).toEqual({ year: 2024, month: 2, day: 29 });
  expect(timeText(parseTimeText("2024/5/1 9:08:07")!.at)).toBe("2024-05-01 09:08:07");
  expect(parseTimeText("2024-05-01")!.dayOnly).toBe(true);
  expect(parseTimeText("soon")).toBeNull();
});

test("turns: on time, late, pending", () => {
  expect(replyRate(CHAT)).toBe(0.5);
  expect(lateReplies(CHAT)).toBe(1);
  expect(replyTime(CHAT, "average", { countRobot: true })! * 86400).toBeCloseTo(151, 6); // (1 + 301) / 2
  expect(lateReplies(CHAT, { agent: "小强" })).toBe(1);
  expect(lateReplyRows(CHAT)).toEqual({ broken: [5], unreadable: [], highlighted: [5, 6] });
  expect(replyTime(CHAT, "max")! * 86400).toBeCloseTo(301, 6);
  expect(replyRate(CHAT, { serviceHours: [0, 3600] })).toBeNull();
});

const ORDERS = [
  ["订单号", "订单状态", "用户实付金额(元)", "拼单成功时间", "揽收时间", "首条物流时间", "售后原因"],
  ["a", "待发货", 100, "2024-05-01 10:00:00", "2024-05-03 10:00:00", "2024-05-04 10:00:01", "质量问题"], // shipped in time, trace late
  ["b", "待发货", 100, "2024-05-01 10:00:00", "2024-05-03 10:00:01", "2024-05-04 11:00:00", "快递破损"], // late and trace late
  ["c", "已取消", 100, "2024-05-01 10:00:00", "", "", ""],
  ["d", "已发货，待签收", 100, "2024-05-01 10:00:00", "", "", ""], // end missing
];

test("orders: one charge an order, stacked on wish, by amount in the platform's preset", () => {
  expect(lateShipments(ORDERS)).toBe(2);
  expect(lateShipPenalty(ORDERS)).toBe(10);
  expect(lateShipPenalty(ORDERS, { stackPenalties: true })).toBe(15);
  expect(lateShipPenalty(ORDERS, { charge: PLATFORM_TODAY.charge })).toBe(6);
  expect(qualityRefundRate(ORDERS)).toBe(0.25);
  expect(qualityRefundRate(ORDERS, { perRefund: true })).toBe(0.5);
});
