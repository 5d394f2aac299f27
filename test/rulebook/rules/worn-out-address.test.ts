import { wornOutAddress } from "../../../src/rulebook/rules/worn-out-address";
import { brokenRows, judge, ruleTests } from "../ruleTests";
import { talk } from "../talk";

ruleTests(wornOutAddress, {
  valid: [{ name: "off by default", counted: 0, chat: talk("亲,在的哦") }],
  invalid: [
    {
      name: "a message that opens with it, where the shop wants that checked",
      counted: 2,
      parameters: { enabled: true },
      chat: talk("亲,在的哦", "亲自给您检查过"),
      findings: [{ message: "address", rows: [2], agent: "店铺:小美" }],
    },
  ],
});

test("where the shop wants it, a message that opens with 亲 breaks, and 亲自 does not", () => {
  const chat = talk("亲,在的哦", "亲自给您检查过", "这款亲子装有货", "您好亲,在的");
  expect(brokenRows(judge(wornOutAddress, { chat, parameters: { enabled: true } }))).toEqual([2, 5]);
});
