/** A rule that the shop has switched off is in no list and behind no figure; who asks for it by name is still answered. */
import { runNow, scoreOf } from "../../src/audit";
import { auditTask } from "../../src/audit/audit";
import { findings } from "../../src/functions/listings";
import { receiveSettings } from "../../src/functions/snapshot";
import { DEFAULT_SETTINGS, parametersInForce, type Settings } from "../../src/rulebook/settings";
import { inputsOf } from "../rulebook/ruleTests";

const CHAT = [
  ["会话ID", "买家昵称", "接待客服", "角色", "发送时间", "消息内容"],
  ["c1", "买家一", "小美", "买家", "2024-05-01 10:00:00", "在吗"],
  ["c1", "买家一", "小美", "客服", "2024-05-01 10:05:01", "在的"],
];
const ORDERS = [
  ["订单号", "订单状态", "拼单成功时间", "揽收时间", "首条轨迹时间"],
  ["240501-1", "已发货，待签收", "2024-05-01 08:00:00", "2024-05-03 08:00:01", "2024-05-03 09:00:00"],
  ["240501-2", "已发货，待签收", "2024-05-01 08:00:00", "2024-05-02 08:00:00", "2024-05-03 08:00:01"],
];

const without = (...off: string[]): Settings => ({ ...DEFAULT_SETTINGS, preset: "custom", off });
const report = (settings: Settings) => runNow(auditTask(inputsOf({ chat: CHAT, orders: ORDERS }), settings));
const rulesOf = (settings: Settings) => report(settings).rules.flatMap(({ rule, breaks }) => (breaks > 0 ? [rule] : []));
const figure = (settings: Settings, id: string) => {
  const { value, cannotJudge } = report(settings).figures.find((each) => each.id === id)!;
  return { value, why: cannotJudge && [cannotJudge.rule.id, cannotJudge.reason] };
};

afterEach(() => receiveSettings(DEFAULT_SETTINGS));

test("what was broken is found while everything is on", () => {
  expect(rulesOf(DEFAULT_SETTINGS)).toEqual(expect.arrayContaining(["late-reply", "late-shipment", "no-trace"]));
  expect(figure(DEFAULT_SETTINGS, "late-shipment-penalty").value).toBe(10);
});

test("where too many traces cannot be read there is no sum, and which rule says so is told", () => {
  const orders = ORDERS.map((row, i) => (i === 1 ? [...row.slice(0, 4), "待定"] : row));
  const { figures } = runNow(auditTask(inputsOf({ orders }), DEFAULT_SETTINGS));
  expect(figures.find(({ id }) => id === "late-shipment-penalty")).toMatchObject({
    value: null,
    cannotJudge: { rule: { id: "no-trace" }, reason: "unreadable", missing: ["firstTraceAt"] },
  });
});

test("a rule that is off is neither found nor said not to be judged", () => {
  expect(rulesOf(without("late-reply"))).not.toContain("late-reply");
  expect(report(without("late-reply")).cannotJudge.map(({ rule }) => rule.id)).not.toContain("late-reply");
});

test.each([
  ["reply-rate", "reply-rate"],
  ["late-reply", "reply-rate"],
  ["late-shipment", "late-shipment-penalty"],
  ["quality-refund-rate", "quality-refund-rate"],
])("without %s the figure %s says that it is off, and is not 0", (rule, id) => {
  expect(figure(without(rule), id)).toEqual({ value: null, why: [rule, "switched-off"] });
});

test("without no-trace only late shipments are charged", () => {
  expect(figure(without("no-trace"), "late-shipment-penalty").value).toBe(5);
});

test("the score gives no weight to what is off", () => {
  const weights = (settings: Settings) => {
    const { lines } = scoreOf(report(DEFAULT_SETTINGS).verdicts, parametersInForce(settings));
    return Object.fromEntries(lines.map(({ metric, weight }) => [metric, weight]));
  };
  expect(weights(DEFAULT_SETTINGS)).toMatchObject({ "reply-rate": 1, "late-shipments": 1 });
  expect(weights(without("reply-rate"))).toMatchObject({ "reply-rate": 0, "late-shipments": 1 });
  expect(weights(without("late-shipment"))).toMatchObject({ "reply-rate": 1, "late-shipments": 0 });
});

test("FINDINGS leaves it out, unless it is asked for by name", () => {
  receiveSettings(without("late-reply"));
  const listed = (ruleId: unknown) =>
    findings(CHAT, ruleId, null, null)
      .slice(1)
      .map(([rule]) => rule);
  expect(listed(null)).not.toContain("late-reply");
  expect(listed("late-reply")).toEqual(["late-reply"]);
});
