import { bluntNoToBargain } from "../../../src/rulebook/rules/blunt-no-to-bargain";
import { ruleTests } from "../ruleTests";
import { talk } from "../talk";

ruleTests(bluntNoToBargain, {
  valid: [
    { name: "a no that explains itself", counted: 1, chat: talk("买:能便宜点吗", "抱歉,已经是活动价了") },
    { name: "a no to another question is not judged", counted: 0, chat: talk("买:有黑色吗", "没有") },
  ],
  invalid: [
    {
      name: "a bare no",
      counted: 1,
      chat: talk("买:能便宜点吗", "不能"),
      findings: [{ message: "blunt", rows: [3, 2], who: "青柠", agent: "店铺:小美" }],
    },
  ],
});
