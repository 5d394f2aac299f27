import { steersReason } from "../../../src/rulebook/rules/steers-reason";
import { ruleTests } from "../ruleTests";
import { talk } from "../talk";

ruleTests(steersReason, {
  valid: [
    { name: "a change of mind may be named as such", counted: 0, chat: talk("买:尺码不合适想退", "退款原因选七天无理由就行") },
    { name: "the true reason", counted: 1, chat: talk("买:收到是坏的", "原因选质量问题,运费我们出") },
  ],
  invalid: [
    {
      name: "another reason is named to who reported a fault",
      counted: 1,
      chat: talk("买:鞋底开胶了", "退款原因选不想要了"),
      findings: [{ message: "steered", rows: [3, 2], who: "青柠", agent: "店铺:小美" }],
    },
  ],
});
