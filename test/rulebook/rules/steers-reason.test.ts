import { steersReason } from "../../../src/rulebook/rules/steers-reason";
import { ruleTests } from "../ruleTests";
import { talk } from "../talk";

ruleTests(steersReason, {
  valid: [
    { name: "a change of mind may be named as such", counted: 0, chat: talk("买:尺码不合适想退", "退款原因选七天无理由就行") },
    { name: "a fault that only the agent speaks of", counted: 0, chat: talk("买:我想退", "是收到碎了", "退款原因选七天无理由就行") },
    { name: "the true reason", counted: 1, chat: talk("买:收到是坏的", "原因选质量问题,运费我们出") },
    ...[
      "请不要选不想要，按实际情况选择",
      "退款原因请如实选择质量问题，不要选七天无理由",
      "请按实际原因选择，不要选不想要",
      "您看退款原因是选的质量问题还是不想要呢",
      "其他问题也可以问我",
    ].map((answer) => ({ name: `what not to choose, or a question: ${answer}`, counted: 1, chat: talk("买:东西碎了", answer) })),
    ...["质量很好", "质量怎么样", "质量好不好", "质量没什么问题", "没有破洞", "会不会坏"].map((said) => ({
      name: `no fault was reported: ${said}`,
      counted: 0,
      chat: talk(`买:${said}`, "退款原因选七天无理由就行"),
    })),
  ],
  invalid: [
    {
      name: "another reason is named to who reported a fault",
      counted: 1,
      chat: talk("买:鞋底开胶了", "退款原因选不想要了"),
      findings: [{ message: "steered", rows: [3, 2], who: "青柠", agent: "店铺:小美" }],
    },
    ...[
      ["杯子碎了", "别申请质量问题，申请协商一致"],
      ["杯子碎了", "请勿选质量问题，选不想要"],
      ["质量很差", "您选七天无理由吧"],
      ["质量好差", "申请的时候选其他原因"],
      ["破洞了", "申请的时候选其他原因"],
      ["充不进电", "您走七天无理由退货"],
    ].map(([reported, answer]) => ({
      name: `${reported}: ${answer}`,
      counted: 1,
      chat: talk(`买:${reported}`, answer),
      findings: [{ message: "steered", rows: [3, 2] }],
    })),
  ],
});
