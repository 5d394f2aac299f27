/** What the pane says of charges that nobody can tell. */
import { runNow } from "../../src/audit";
import { auditTask } from "../../src/audit/audit";
import { DEFAULT_SETTINGS, type Settings } from "../../src/rulebook/settings";
import { inputsOf } from "../rulebook/ruleTests";

const ORDERS = [
  ["订单号", "拼单成功时间", "揽收时间"],
  ["A", "2024-05-01 10:00:00", "2024-05-04 10:00:00"],
];
const PARTS: Settings = { ...DEFAULT_SETTINGS, preset: "custom", custom: { "late-shipment": { penaltyPerOrder: [{ share: 0.015 }] } } };

test("where every charge is a part of an amount and no column tells amounts, that column is missing, and late orders are found all the same", () => {
  const { figures, rules } = runNow(auditTask(inputsOf({ orders: ORDERS }), PARTS));
  const { value, cannotJudge } = figures.find(({ id }) => id === "late-shipment-penalty")!;
  expect([value, cannotJudge?.reason, cannotJudge?.missing]).toEqual([null, "no-column", ["amount"]]);
  expect(rules.find(({ rule }) => rule === "late-shipment")?.breaks).toBe(1);
});
