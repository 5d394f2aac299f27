import { robotOnly } from "../../../src/rulebook";
import { judge, ruleTests } from "../ruleTests";

const HEADINGS = ["会话ID", "买家昵称", "客服账号", "角色", "发送时间", "消息内容"];

/** One conversation of the buyer 青柠, whose rows name 店铺:小美: who wrote, and when on 2024-05-01. */
function chat(...messages: readonly (readonly [role: string, time: string])[]) {
  return [HEADINGS, ...messages.map(([role, time]) => ["c1", "青柠", "店铺:小美", role, `2024-05-01 ${time}`, "…"])];
}

ruleTests(robotOnly.of, {
  valid: [
    {
      name: "a human answered after the robot",
      counted: 1,
      chat: chat(["买家", "10:00:00"], ["机器人", "10:00:01"], ["客服", "10:20:00"]),
    },
    {
      name: "a human who wrote before the robot took over counts as well",
      counted: 1,
      chat: chat(["客服", "09:59:00"], ["买家", "10:00:00"], ["机器人", "10:00:01"]),
    },
    {
      name: "a human whose time is blank has written all the same",
      counted: 1,
      chat: [...chat(["买家", "10:00:00"], ["机器人", "10:00:01"]), ["c1", "青柠", "店铺:小美", "客服", "", "…"]],
    },
    { name: "a conversation that nobody answered is late-reply's to find", counted: 1, chat: chat(["买家", "10:00:00"]) },
    {
      name: "a robot that spoke before the customer has not answered",
      counted: 1,
      chat: chat(["机器人", "09:59:59"], ["买家", "10:00:00"]),
    },
    { name: "the system is no robot", counted: 1, chat: chat(["买家", "10:00:00"], ["系统", "10:00:01"]) },
    {
      name: "a conversation without a customer's message is no case",
      counted: 0,
      chat: chat(["机器人", "10:00:00"], ["系统", "10:00:01"]),
    },
  ],
  invalid: [
    {
      name: "a robot alone answered: the question and its answer are shown, and the agent whom the question's row names",
      counted: 1,
      chat: chat(["买家", "10:00:00"], ["买家", "10:00:05"], ["机器人", "10:00:06"], ["机器人", "10:00:07"]),
      findings: [{ message: "only-robot", rows: [2, 4], who: "青柠", agent: "店铺:小美" }],
    },
    {
      name: "rows need not be sorted, and another conversation's human does not answer for this one",
      counted: 2,
      chat: [
        HEADINGS,
        ["c1", "青柠", "", "机器人", "2024-05-01 10:00:01", "…"],
        ["c2", "橙子", "店铺:小美", "买家", "2024-05-01 10:00:00", "…"],
        ["c2", "橙子", "店铺:小美", "客服", "2024-05-01 10:00:30", "…"],
        ["c1", "青柠", "", "买家", "2024-05-01 10:00:00", "…"],
      ],
      findings: [{ message: "only-robot", rows: [5, 2], who: "青柠", agent: "" }],
    },
  ],
});

test("robot-only cannot judge a sheet that does not say who wrote", () => {
  const judged = judge(robotOnly.of, {
    chat: [
      ["会话ID", "发送时间", "消息内容"],
      ["c1", "2024-05-01 10:00:00", "在吗"],
    ],
  });
  expect(judged).toMatchObject({ reason: "no-column", missing: ["sender"] });
});
