import { unredactedTrace } from "../../../src/rulebook/rules/unredacted-trace";
import { ruleTests } from "../ruleTests";
import { talk } from "../talk";

ruleTests(unredactedTrace, {
  valid: [
    { name: "a trace that is blacked out", counted: 1, chat: talk("【杭州市】快递员小王(137****0000)正在派件") },
    { name: "a message that is no trace is not judged", counted: 0, chat: talk("收件人小陈 13900001111") },
  ],
  invalid: [
    {
      name: "a phone number in a trace",
      counted: 1,
      chat: talk("【杭州市】快递员小王(13712340000)正在派件"),
      findings: [{ message: "phone", rows: [2], who: "青柠", agent: "店铺:小美" }],
    },
    {
      name: "another platform's name in a trace",
      counted: 1,
      chat: talk("快件已签收,在菜鸟驿站取走"),
      findings: [{ message: "platform", rows: [2], who: "青柠", agent: "店铺:小美" }],
    },
  ],
});
