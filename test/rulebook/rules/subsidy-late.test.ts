import { subsidyLate } from "../../../src/rulebook/rules/subsidy-late";
import { judge, ruleTests } from "../ruleTests";

const HEADINGS = ["售后编号", "订单编号", "提供退货地址时间", "运费补贴时间"];
const GIVEN = "2024-05-01 10:00:00";

ruleTests(subsidyLate, {
  valid: [
    { name: "a subsidy after exactly 24 hours is on time", counted: 1, afterSale: [HEADINGS, ["1", "A", GIVEN, "2024-05-02 10:00:00"]] },
    { name: "a case without a return address is none", counted: 0, afterSale: [HEADINGS, ["1", "A", "", ""]], asOf: "2024-06-01 00:00:00" },
    { name: "not paid and not due is pending", counted: 0, afterSale: [HEADINGS, ["1", "A", GIVEN, ""]] },
  ],
  invalid: [
    {
      name: "a subsidy one second after 24 hours is late; a missing one breaks once as-of is past its due",
      counted: 2,
      afterSale: [HEADINGS, ["1", "A", GIVEN, "2024-05-02 10:00:01"], ["2", "B", "2024-05-01 10:00:00", ""]],
      findings: [
        { message: "late", rows: [2], who: "A", value: 86_401, limit: 86_400, money: 0 },
        { message: "not-ended", rows: [3], who: "B" },
      ],
    },
    {
      name: "the limit is a parameter",
      counted: 1,
      parameters: { hours: 12 },
      afterSale: [HEADINGS, ["1", "A", GIVEN, "2024-05-01 22:00:01"]],
      findings: [{ message: "late", rows: [2], limit: 43_200 }],
    },
  ],
});

test("it cannot judge without its columns, and names them", () => {
  expect(
    judge(subsidyLate, {
      afterSale: [
        ["售后编号", "订单编号", "申请时间"],
        ["1", "A", GIVEN],
      ],
    }),
  ).toMatchObject({
    reason: "no-column",
    missing: ["returnAddressAt", "subsidyAt"],
    headings: ["售后编号", "订单编号", "申请时间"],
  });
});
