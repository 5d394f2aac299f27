/** What a workbook's own settings change in the formulas. */
import { receiveSettings } from "../../src/functions/snapshot";
import { readSettings } from "../../src/rulebook/saved-settings";
import { DEFAULT_SETTINGS, type Overrides } from "../../src/rulebook/settings";
import { figure, refusal, spill } from "./formulas";

const custom = (parameters: Overrides) => receiveSettings({ version: 1, preset: "custom", custom: parameters });
afterEach(() => receiveSettings(DEFAULT_SETTINGS));

describe("unreadableShare", () => {
  /** 100 orders grouped and refunded for nothing, six of which were grouped at no time that can be read. */
  const orders = [
    ["订单号", "成团时间", "售后原因"],
    ...Array.from({ length: 100 }, (_, i) => [`A${i}`, i < 6 ? "下午" : "2024-05-01 10:00:00", i < 12 ? "质量问题" : ""]),
  ];

  test("6 % is too much where 5 % is the most", () => {
    expect(figure("QUALITYREFUNDRATE", orders)).toBe("#VALUE!");
    expect(refusal("QUALITYREFUNDRATE", orders).message).toContain("下午");
  });
  test("6 % is left out, and the rest counted, where 10 % is the most", () => {
    custom({ workbook: { unreadableShare: 0.1 } });
    expect(figure("QUALITYREFUNDRATE", orders)).toBeCloseTo(6 / 94, 12);
  });
  test("it holds whatever preset is in force, and for FINDINGS as well", () => {
    receiveSettings({ version: 1, preset: "platform-today", custom: { workbook: { unreadableShare: 0.1 } } });
    expect(spill("FINDINGS", orders, "quality-refund")).toHaveLength(1 + 6 + 6);
  });
  test("what is no share is not taken", () => {
    receiveSettings(readSettings({ version: 1, preset: "custom", custom: { workbook: { unreadableShare: "all" } } }));
    expect(figure("QUALITYREFUNDRATE", orders)).toBe("#VALUE!");
  });
});

describe("no-trace switched off", () => {
  const orders = [
    ["订单号", "成团时间", "揽收时间", "首条物流时间"],
    ["A", "2024-05-01 10:00:00", "2024-05-04 10:00:00", "2024-05-04 11:00:00"],
    ["B", "2024-05-01 10:00:00", "2024-05-02 10:00:00", "2024-05-04 11:00:00"],
  ];

  test("charges nothing, in any formula", () => {
    expect([figure("LATESHIPPENALTY", orders), figure("LATESHIPMENTS", orders)]).toEqual([10, 2]);
    receiveSettings({ version: 1, preset: "custom", custom: {}, off: ["no-trace"] });
    expect([figure("LATESHIPPENALTY", orders), figure("LATESHIPMENTS", orders)]).toEqual([5, 1]);
    expect(spill("BREAKDOWN", "LATESHIPPENALTY", orders, "rule").slice(1)).toEqual([["late-shipment", 5, 2, 1]]);
    expect(spill("FINDINGS", orders)).toHaveLength(2);
  });
});

describe("charges that are all a part of the amount", () => {
  const orders = [
    ["订单号", "成团时间", "揽收时间"],
    ["A", "2024-05-01 10:00:00", "2024-05-04 10:00:00"],
  ];
  const amounts = [
    [...orders[0], "实付款"],
    [...orders[1], 400],
  ];
  beforeEach(() => custom({ "late-shipment": { penaltyPerOrder: [{ share: 0.015 }] } }));

  test("are no sum of 0 where no column tells amounts, and a typed charge needs none", () => {
    expect(figure("LATESHIPPENALTY", amounts)).toBe(6);
    expect([figure("LATESHIPPENALTY", orders), figure("LATESHIPPENALTY", orders, null, null, null, "2024-05-01")]).toEqual([
      "#VALUE!",
      "#VALUE!",
    ]);
    expect(refusal("BREAKDOWN", "LATESHIPPENALTY", orders, "day").message).toContain("金额");
    expect(figure("LATESHIPPENALTY", orders, 5)).toBe(5);
  });
  test("do not keep late orders from being counted", () => {
    expect([figure("LATESHIPMENTS", orders), figure("LATESHIPMENTS", orders, null, null, "2024-05-01")]).toEqual([1, 1]);
    expect(spill("BREAKDOWN", "LATESHIPMENTS", orders, "day").slice(1)).toEqual([[45413, 1, 1, 1]]);
  });
  test("leave the late orders listed, with no money beside them", () => {
    expect(spill("FINDINGS", orders).map(([rule, , row, , , , , money]) => [rule, row, money])).toEqual([
      ["rule", "row", "money"],
      ["late-shipment", 2, ""],
    ]);
  });
});

describe("serviceHours", () => {
  test.each(["08:00-08:00", "00:00-00:00"])("%s, a single second, is not taken", (serviceHours) => {
    expect(readSettings({ version: 1, preset: "custom", custom: { "late-reply": { serviceHours } } }).custom).toEqual({});
  });
});

describe("utcOffsetHours", () => {
  /** Asked and answered at 00:30 and 00:32 of 2 May in China, which is still 1 May in London. */
  const chats = [
    ["会话ID", "角色", "发送时间", "内容"],
    ["c1", "买家", "2024-05-01T16:30:00Z", "在吗"],
    ["c1", "客服", "2024-05-01T16:32:00Z", "在的"],
  ];
  const onDay = (day: string) => figure("REPLYRATE", chats, null, null, day, day);

  test("times with a time zone are taken to China's, unless the shop says otherwise", () => {
    expect([onDay("2024-05-01"), onDay("2024-05-02")]).toEqual(["#N/A", 1]);
    custom({ workbook: { utcOffsetHours: 1 } });
    expect([onDay("2024-05-01"), onDay("2024-05-02")]).toEqual([1, "#N/A"]);
    expect(spill("READING", chats).map((line) => line.at(-1))).toContain("发送时间：2 格自带时区，已换算到工作簿的时区（默认 UTC+8）");
  });
  test("an argument with a time zone is taken where the sheet's times are", () => {
    const open = chats.slice(0, 2);
    const asOf = (time: string) => figure("REPLYRATE", open, null, null, null, null, time);
    expect([asOf("2024-05-01T16:35:00Z"), asOf("2024-05-01T16:35:01Z")]).toEqual(["#N/A", 0]);
    custom({ workbook: { utcOffsetHours: 1 } });
    expect([asOf("2024-05-01T16:35:00Z"), asOf("2024-05-01T16:35:01Z")]).toEqual(["#N/A", 0]);
  });
});

describe("RULES", () => {
  const HEADER = ["rule", "title", "severity", "parameter", "value", "default", "unit", "preset", "source"];

  test("says what is in force, what the book has, and by which preset", () => {
    custom({ score: { criticalCap: 80 }, workbook: { platform: "taobao" } });
    const lines = spill("RULES").map((line) => Object.fromEntries(line.map((cell, i) => [HEADER[i], cell])));
    expect(lines).toContainEqual(
      expect.objectContaining({ rule: "score", parameter: "criticalCap", value: 80, default: 60, preset: "自定义" }),
    );
    expect(lines).toContainEqual(expect.objectContaining({ rule: "workbook", parameter: "platform", value: "taobao", default: "auto" }));
  });
});
