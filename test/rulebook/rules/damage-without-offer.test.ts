import { damageWithoutOffer } from "../../../src/rulebook/rules/damage-without-offer";
import { ruleTests } from "../ruleTests";
import { talk } from "../talk";

ruleTests(damageWithoutOffer, {
  valid: [
    { name: "made up by a small transfer", counted: 1, chat: talk("买:收到破了", "抱歉,给您小额打款补偿") },
    { name: "a question about damage is no report", counted: 0, chat: talk("买:会不会容易碎", "不会的") },
  ],
  invalid: [
    {
      name: "nothing is offered before the talk ends",
      counted: 1,
      chat: talk("买:杯子碎了", "好的知道了"),
      findings: [{ message: "no-offer", rows: [2], who: "青柠", agent: "店铺:小美" }],
    },
  ],
});
