import { impolite } from "../../../src/rulebook/rules/impolite";
import { ruleTests } from "../ruleTests";
import { talk } from "../talk";

ruleTests(impolite, {
  valid: [
    {
      name: "the same words in a sentence that helps",
      counted: 2,
      chat: talk("就算不是我们的问题也会帮您处理", "不知道您几点方便,您说个时间"),
    },
  ],
  invalid: [
    {
      name: "a brush-off",
      counted: 2,
      chat: talk("爱买不买", "不知道"),
      findings: [
        { message: "brush-off", rows: [2], who: "青柠", agent: "店铺:小美" },
        { message: "brush-off", rows: [3], who: "青柠", agent: "店铺:小美" },
      ],
    },
  ],
});
