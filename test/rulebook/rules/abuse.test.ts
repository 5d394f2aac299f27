import { abuse } from "../../../src/rulebook/rules/abuse";
import { ruleTests } from "../ruleTests";
import { talk } from "../talk";

ruleTests(abuse, {
  valid: [
    { name: "goods that sound like an insult", counted: 3, chat: talk("垃圾袋有五种颜色", "去死皮的磨砂膏", "你妈妈穿160的码") },
    { name: "a customer's insult is not the agent's", counted: 1, chat: talk("买:傻逼客服", "您先别生气") },
  ],
  invalid: [
    {
      name: "an insult, also in pieces",
      counted: 2,
      chat: talk("傻*逼", "白痴都会用"),
      findings: [
        { message: "insult", rows: [2], who: "青柠", agent: "店铺:小美" },
        { message: "insult", rows: [3], who: "青柠", agent: "店铺:小美" },
      ],
    },
  ],
});
