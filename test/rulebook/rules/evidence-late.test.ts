import { evidenceLate } from "../../../src/rulebook/rules/evidence-late";
import { judge, ruleTests } from "../ruleTests";

const HEADINGS = ["售后编号", "订单编号", "售后状态", "退款金额", "平台介入时间", "举证时间"];
const OPENED = "2024-05-01 10:00:00";
const dispute = (evidence: string, status = "平台处理中", amount: unknown = "¥36.80") => ["S1", "D1", status, amount, OPENED, evidence];

ruleTests(evidenceLate, {
  valid: [
    { name: "evidence after exactly 48 hours is on time", counted: 1, afterSale: [HEADINGS, dispute("2024-05-03 10:00:00")] },
    { name: "a case that the platform has not taken up is no dispute", counted: 0, afterSale: [HEADINGS, ["S1", "D1", "", 5, "", ""]] },
    { name: "a dispute without evidence is pending until as-of is past its due", counted: 0, afterSale: [HEADINGS, dispute("")] },
    {
      name: "as-of exactly at the due is not past it",
      counted: 0,
      afterSale: [HEADINGS, dispute("")],
      asOf: "2024-05-03 10:00:00",
    },
    {
      name: "a dispute that the buyer took back asks for no evidence",
      counted: 0,
      afterSale: [HEADINGS, dispute("", "买家撤销")],
      asOf: "2024-06-01 00:00:00",
    },
    {
      name: "evidence in the very second of the dispute is on time, and so is the day alone to its last second",
      counted: 2,
      afterSale: [HEADINGS, dispute(OPENED), ["S2", "D2", "", 9, "2024-05-01 23:59:59", "2024-05-01"]],
    },
    {
      name: "evidence that names only its day is as early as that day allows",
      counted: 2,
      parameters: { hours: 1 },
      afterSale: [HEADINGS, dispute("2024-05-01"), dispute("2024-05-01 10:30:00")],
    },
  ],
  invalid: [
    {
      name: "evidence one second after 48 hours is late, and the refund's amount is at stake",
      counted: 2,
      afterSale: [HEADINGS, dispute("2024-05-01 12:00:00"), dispute("2024-05-03 10:00:01")],
      findings: [{ message: "late", rows: [3], who: "D1", value: 172_801, limit: 172_800, money: 36.8 }],
    },
    {
      name: "no evidence once as-of is past the due; the newest event of the sheet is as-of",
      counted: 2,
      afterSale: [HEADINGS, dispute(""), ["S2", "D2", "", 9, "2024-05-03 10:00:00", "2024-05-03 10:00:01"]],
      findings: [{ message: "not-ended", rows: [2], money: 36.8, limit: 172_800 }],
    },
    {
      name: "a refused refund may be in dispute all the same; an amount that no cell tells is nothing",
      counted: 1,
      afterSale: [HEADINGS, dispute("", "商家拒绝", "")],
      asOf: "2024-05-03 10:00:01",
      findings: [{ message: "not-ended", rows: [2], money: 0 }],
    },
    {
      name: "a dispute opened at a time that cannot be read is not late",
      counted: 0,
      shared: { unreadableShare: 1 },
      afterSale: [HEADINGS, ["S1", "D1", "", 9, "待定", OPENED]],
      findings: [{ message: "start-unreadable", rows: [2], money: 0 }],
    },
    {
      name: "evidence before the dispute is unreadable, and no money is at stake",
      counted: 0,
      afterSale: [HEADINGS, dispute("2024-05-01 09:59:59")],
      findings: [{ message: "time-order", rows: [2], money: 0 }],
    },
    {
      name: "the columns may stand on the order sheet: a case is the order's row",
      counted: 1,
      orders: [
        ["订单号", "支付时间", "订单状态", "平台介入时间", "举证时间"],
        ["A", "2024-04-30 10:00:00", "已发货", "", ""],
        ["B", "2024-04-30 10:00:00", "已发货", OPENED, "2024-05-04 10:00:00"],
      ],
      findings: [{ message: "late", rows: [3], who: "B", value: 259_200 }],
    },
  ],
});

test("cells that cannot be read are unreadable where they are few, and name themselves where they are many", () => {
  const rows = [dispute("2024-05-01 11:00:00"), dispute("soon")];
  expect(judge(evidenceLate, { afterSale: [HEADINGS, ...rows] })).toMatchObject({ reason: "unreadable", cell: { row: 2, found: "soon" } });
  const many = Array.from({ length: 30 }, () => rows[0]);
  const judged = judge(evidenceLate, { afterSale: [HEADINGS, ...many, rows[1]] });
  expect("outcome" in judged && judged.rule.messages[judged.message[30]]).toBe("end-unreadable");
});

test("it cannot judge without a sheet, or without its columns", () => {
  expect(judge(evidenceLate, {})).toMatchObject({ reason: "no-sheet", sheet: "afterSale" });
  expect(judge(evidenceLate, { afterSale: [HEADINGS.slice(0, 5), dispute("")] })).toMatchObject({ missing: ["evidenceAt"] });
});
