import { acceptsDelay } from "../../../src/rulebook/rules/accepts-delay";
import { ruleTests } from "../ruleTests";
import { talk } from "../talk";

ruleTests(acceptsDelay, {
  valid: [
    { name: "a kind refusal", counted: 1, chat: talk("买:过几天再发吧", "抱歉,平台要求48小时内发货") },
    {
      name: "agreed to and refused within one answer",
      counted: 2,
      chat: talk("买:过几天再发吧", "好的", "不好意思,平台要求48小时内发货"),
    },
    { name: "a hold for a refund is right", counted: 0, chat: talk("买:先别发货,我要退款", "好的,给您备注暂不发货") },
  ],
  invalid: [
    {
      name: "a wish is agreed to",
      counted: 1,
      chat: talk("买:我下周才回家,晚几天发可以吗", "可以的"),
      findings: [{ message: "agreed", rows: [3, 2], who: "青柠", agent: "店铺:小美" }],
    },
    {
      name: "the wish is one of several messages",
      counted: 1,
      chat: talk("买:晚几天发可以吗", "买:辛苦了", "可以的"),
      findings: [{ message: "agreed", rows: [4, 2, 3] }],
    },
  ],
});
