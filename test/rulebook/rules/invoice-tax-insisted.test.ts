import { invoiceTaxInsisted } from "../../../src/rulebook/rules/invoice-tax-insisted";
import { ruleTests } from "../ruleTests";
import { talk } from "../talk";

ruleTests(invoiceTaxInsisted, {
  valid: [
    {
      name: "asking once is right, and issuing it after the customer declines",
      counted: 1,
      chat: talk("买:开专票", "专票要补6个点", "买:不补可以吗", "可以的,给您正常开"),
    },
    { name: "what was declined is not the tax", counted: 0, chat: talk("买:换颜色我不接受", "必须加10元才能换哦") },
  ],
  invalid: [
    {
      name: "asking again after the customer declines",
      counted: 1,
      chat: talk("买:开专票", "专票要补6个点", "买:我不想补税", "税点还是要您承担哦"),
      findings: [{ message: "insisted", rows: [5, 4], who: "青柠", agent: "店铺:小美" }],
    },
  ],
});
