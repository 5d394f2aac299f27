import { comparesPlatforms } from "../../../src/rulebook/rules/compares-platforms";
import { ruleTests } from "../ruleTests";
import { talk } from "../talk";

ruleTests(comparesPlatforms, {
  valid: [{ name: "the standard answer", counted: 1, chat: talk("买:淘宝才19", "不知道其他店铺呢,我们的是正品保证") }],
  invalid: [
    {
      name: "a judgement on what others sell",
      counted: 1,
      chat: talk("买:别家才19", "别家质量没我们好"),
      findings: [{ message: "compared", rows: [3], who: "青柠", agent: "店铺:小美" }],
    },
  ],
});
