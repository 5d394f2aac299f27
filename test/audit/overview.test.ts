/** The audit by agent and by day, against figures counted by hand and against the figures of the whole. */
import { runNow } from "../../src/audit";
import { auditTask } from "../../src/audit/audit";
import { paired } from "../../src/audit/overview";
import { DEFAULT_SETTINGS, type Settings } from "../../src/rulebook/settings";
import { wholeTask } from "../../src/taskpane/whole-audit";
import { inputsOf, type Pasted } from "../rulebook/ruleTests";

const message = (buyer: string, agent: string, role: string, when: string) => [buyer, buyer, agent, role, `2024-05-${when}`, "您好"];
const inputs = inputsOf({
  chat: [
    ["会话ID", "买家昵称", "客服账号", "角色", "发送时间", "消息内容"],
    message("甲", "小美", "买家", "01 10:00:00"),
    message("甲", "小美", "客服", "01 10:05:00"),
    message("甲", "小美", "买家", "01 11:00:00"),
    message("甲", "小美", "客服", "01 11:05:01"),
    message("乙", "阿强", "买家", "01 12:00:00"),
    message("乙", "阿强", "客服", "01 12:01:00"),
    message("丙", "阿强", "买家", "02 10:00:00"),
    message("丙", "阿强", "客服", "02 10:30:00"),
  ],
  orders: [
    ["订单号", "拼单成功时间", "揽收时间", "首条物流时间", "售后状态", "售后原因"],
    ["A1", "2024-05-02 10:00:00", "2024-05-03 10:00:00", "2024-05-03 11:00:00", "无售后", ""],
    // Late both ways: one order, charged once.
    ["A2", "2024-05-02 10:00:00", "2024-05-05 10:00:00", "2024-05-06 10:00:01", "退款成功", "质量问题"],
    ["A3", "2024-05-03 10:00:00", "2024-05-04 10:00:00", "2024-05-04 11:00:00", "无售后", ""],
  ],
});
const overview = (settings: Settings = DEFAULT_SETTINGS) => runNow(wholeTask(inputs, settings)).overview;
const overviewOf = (pasted: Pasted) => runNow(wholeTask(inputsOf(pasted), DEFAULT_SETTINGS)).overview;
const MAY_1 = 45_413;

test("by agent: turns alone, for orders name no agent", () => {
  expect(overview().agents).toEqual([
    { label: "小美", replyRate: 0.5, lateReplies: 1, lateShipments: null, qualityRefunds: null },
    { label: "阿强", replyRate: 0.5, lateReplies: 1, lateShipments: null, qualityRefunds: null },
  ]);
});

test("by day: a day without a case of a kind has none, which is not 0", () => {
  expect(overview().days).toEqual([
    { label: MAY_1, replyRate: 1 - 1 / 3, lateReplies: 1, lateShipments: null, qualityRefunds: null },
    { label: MAY_1 + 1, replyRate: 0, lateReplies: 1, lateShipments: 1, qualityRefunds: 1 },
    { label: MAY_1 + 2, replyRate: null, lateReplies: null, lateShipments: 0, qualityRefunds: 0 },
  ]);
});

test("the reply rate counts what the workbook counts; late replies are always turns", () => {
  const [first] = overview({ ...DEFAULT_SETTINGS, preset: "custom", custom: { "reply-rate": { unit: "customer" } } }).days;
  expect(first).toMatchObject({ replyRate: 0.5, lateReplies: 1 });
});

test("what is switched off has no column of figures", () => {
  const off = (...rules: string[]) =>
    overview({ ...DEFAULT_SETTINGS, preset: "custom", off: rules }).days.find(({ label }) => label === MAY_1 + 1);
  expect(off("reply-rate")).toMatchObject({ replyRate: null, lateReplies: 1 });
  expect(off("late-reply", "late-shipment")).toMatchObject({ replyRate: null, lateReplies: null, lateShipments: null, qualityRefunds: 1 });
});

test("nothing is told by agent where too many agents cannot be read, as no formula tells it; of all it is", () => {
  const chat = Array.from({ length: 10 }, (_, i) => [
    message(`甲${i}`, i < 2 ? "#N/A" : "小美", "买家", "01 10:00:00"),
    message(`甲${i}`, "小美", "客服", "01 10:05:01"),
  ]).flat();
  const { agents, agentsUnreadable, days } = overviewOf({ chat: [inputs.chat!.layout.headings, ...chat] });
  expect(agents).toEqual([]);
  expect(agentsUnreadable).toMatchObject({ reason: "unreadable", missing: ["agent"], cell: { row: 1, column: 2 } });
  expect(days).toEqual([{ label: MAY_1, replyRate: 0, lateReplies: 10, lateShipments: null, qualityRefunds: null }]);
});

test("no orders are told to be charged where the traces that charge as well cannot be read, as no figure tells it", () => {
  const late = ["2024-05-02 10:00:00", "2024-05-05 10:00:00"];
  const given: Pasted = {
    orders: [
      ["订单号", "拼单成功时间", "揽收时间", "首条物流时间"],
      ["A1", ...late, "改天"],
      ["A2", ...late, "2024-05-05 11:00:00"],
    ],
  };
  const { figures } = runNow(auditTask(inputsOf(given), DEFAULT_SETTINGS));
  expect(figures.find(({ id }) => id === "late-shipment-penalty")).toMatchObject({ value: null, cannotJudge: { reason: "unreadable" } });
  expect(overviewOf(given).days).toEqual([]);
});

test("the days sum up to the figures of the whole", () => {
  const report = runNow(auditTask(inputs, DEFAULT_SETTINGS));
  const broken = Object.fromEntries(report.figures.map((figure) => [figure.id, figure.broken]));
  const sum = (of: "lateReplies" | "lateShipments" | "qualityRefunds") => overview().days.reduce((all, line) => all + (line[of] ?? 0), 0);
  expect({
    "reply-rate": sum("lateReplies"),
    "late-shipment-penalty": sum("lateShipments"),
    "quality-refund-rate": sum("qualityRefunds"),
  }).toEqual(broken);
});

test("what counts under one set of parameters alone stands in its place among the lines of the other", () => {
  const days = overview().days;
  const labels = (...own: readonly number[]) =>
    paired(
      days.filter((_, i) => own.includes(i)),
      days,
    ).map(({ line }) => line.label);
  expect(labels(1, 2)).toEqual([MAY_1, MAY_1 + 1, MAY_1 + 2]);
  expect(labels(2)).toEqual([MAY_1, MAY_1 + 1, MAY_1 + 2]);
  expect(paired([], days.slice(0, 1))).toEqual([
    { line: { label: MAY_1, replyRate: null, lateReplies: null, lateShipments: null, qualityRefunds: null }, other: days[0] },
  ]);
});
