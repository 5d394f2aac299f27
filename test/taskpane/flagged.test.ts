import { runNow } from "../../src/audit";
import { auditTask } from "../../src/audit/audit";
import { DEFAULT_SETTINGS } from "../../src/rulebook/settings";
import { flaggedRows } from "../../src/taskpane/flagged";
import { inputsOf } from "../rulebook/ruleTests";

test("an order that stands in more rows than a call takes arguments is coloured in all of them", () => {
  const rows = Array.from({ length: 200_000 }, () => ["A24050100001", "已发货", "2024-05-01 10:00:00", "2024-05-09 10:00:00"]);
  const sheet = [["订单号", "订单状态", "拼单成功时间", "揽收时间"], ...rows];
  const report = runNow(auditTask(inputsOf({ orders: sheet }), DEFAULT_SETTINGS));
  const flagged = runNow(flaggedRows(report)).get("orders")!;
  expect([flagged.length, flagged[0], flagged.at(-1)]).toEqual([200_000, { row: 1, severity: "high" }, { row: 200_000, severity: "high" }]);
});
