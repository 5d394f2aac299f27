import { lateReply } from "../../../src/rulebook";
import { judge, ruleTests } from "../ruleTests";

const HEADINGS = ["会话ID", "买家昵称", "客服账号", "角色", "发送时间", "消息内容"];

/** One conversation of the buyer 青柠 with 店铺:小美: who wrote, and when on 2024-05-01. */
function chat(...messages: readonly (readonly [role: string, time: string])[]) {
  return [HEADINGS, ...messages.map(([role, time]) => ["c1", "青柠", role === "买家" ? "" : "店铺:小美", role, `2024-05-01 ${time}`, "…"])];
}

ruleTests(lateReply, {
  valid: [
    { name: "a reply after exactly five minutes is on time", counted: 1, chat: chat(["买家", "10:00:00"], ["客服", "10:05:00"]) },
    {
      name: "further messages of the customer belong to the open turn and do not restart its clock",
      counted: 1,
      chat: chat(["买家", "10:00:00"], ["买家", "10:03:00"], ["客服", "10:04:00"]),
    },
    {
      name: "an agent who writes first opens no turn",
      counted: 1,
      chat: chat(["客服", "09:00:00"], ["买家", "10:00:00"], ["客服", "10:01:00"]),
    },
    {
      name: "an open question is pending until the newest message is past its limit",
      counted: 0,
      chat: chat(["买家", "10:00:00"], ["系统", "10:05:00"]),
    },
    {
      name: "rows need not be sorted: the reply stands above the question",
      counted: 1,
      chat: chat(["客服", "10:04:00"], ["买家", "10:00:00"]),
    },
    {
      name: "a serial number's noise of a few microseconds is rounded away before comparing",
      counted: 1,
      chat: [
        ["会话ID", "角色", "发送时间"],
        ["c1", "买家", 45413.416666666664],
        ["c1", "客服", 45413.416666666664 + 300.00001 / 86400],
      ],
    },
    {
      name: "a turn that opens outside service hours is not applicable",
      counted: 0,
      parameters: { serviceHours: "08:00-23:00" },
      chat: chat(["买家", "02:00:00"], ["客服", "08:30:00"]),
    },
    {
      name: "23:00:00 still belongs to the service hours",
      counted: 1,
      parameters: { serviceHours: "08:00-23:00" },
      chat: chat(["买家", "23:00:00"], ["客服", "23:05:00"]),
    },
    {
      name: "a robot closes a turn where countRobot says so",
      counted: 1,
      parameters: { countRobot: true },
      chat: chat(["买家", "10:00:00"], ["机器人", "10:00:01"]),
    },
    {
      name: "a conversation marked as abusive is not applicable",
      counted: 0,
      parameters: { abusive: ["C1"] },
      chat: chat(["买家", "10:00:00"], ["客服", "11:00:00"]),
    },
    {
      name: "a sheet that runs newest first is read from its end where times are equal",
      counted: 2,
      chat: chat(["客服", "10:00:30"], ["买家", "10:00:20"], ["客服", "10:00:10"], ["买家", "10:00:10"]),
    },
  ],
  invalid: [
    {
      name: "a reply after 5:01 is late; opening and closing row are shown",
      counted: 1,
      chat: chat(["买家", "10:00:00"], ["客服", "10:05:01"]),
      findings: [{ message: "late", rows: [2, 3], who: "青柠", agent: "店铺:小美", value: 301, limit: 300 }],
    },
    {
      name: "robots and the system do not answer",
      counted: 1,
      chat: chat(["买家", "10:00:00"], ["机器人", "10:00:01"], ["系统", "10:00:02"], ["客服", "10:06:00"]),
      findings: [{ message: "late", rows: [2, 5], value: 360 }],
    },
    {
      name: "an open question breaks once as-of is more than the limit after it",
      counted: 1,
      chat: chat(["买家", "10:00:00"], ["系统", "10:05:01"]),
      findings: [{ message: "unanswered", rows: [2], value: NaN, agent: "店铺:小美" }].map(({ agent: _, ...rest }) => rest),
    },
    {
      name: "a typed as-of judges what is still open",
      counted: 1,
      asOf: "2024-05-01 12:00:00",
      chat: chat(["买家", "10:00:00"]),
      findings: [{ message: "unanswered", rows: [2] }],
    },
    {
      name: "the turn belongs to the agent who closed it, not to the one named on its opening row",
      counted: 1,
      chat: [
        HEADINGS,
        ["c1", "青柠", "店铺:小美", "买家", "2024-05-01 10:00:00", "在吗"],
        ["c1", "青柠", "店铺:阿强", "客服", "2024-05-01 10:09:00", "在"],
      ],
      findings: [{ message: "late", rows: [2, 3], agent: "店铺:阿强" }],
    },
    {
      name: "an unanswered turn belongs to the last human agent of its conversation",
      counted: 2,
      asOf: "2024-05-01 12:00:00",
      chat: chat(["买家", "10:00:00"], ["客服", "10:01:00"], ["买家", "10:02:00"]),
      findings: [{ message: "unanswered", rows: [4], agent: "店铺:小美" }],
    },
    {
      name: "the last human is the last in time, wherever the row stands",
      counted: 3,
      asOf: "2024-05-01 12:00:00",
      chat: [
        HEADINGS,
        ["c1", "青柠", "店铺:小美", "客服", "2024-05-01 10:04:00", "在"],
        ["c1", "青柠", "", "买家", "2024-05-01 10:00:00", "在吗"],
        ["c1", "青柠", "店铺:阿强", "客服", "2024-05-01 10:01:00", "在"],
        ["c1", "青柠", "", "买家", "2024-05-01 10:03:00", "好"],
        ["c1", "青柠", "", "买家", "2024-05-01 10:05:00", "还有吗"],
      ],
      findings: [{ message: "unanswered", rows: [6], agent: "店铺:小美" }],
    },
    {
      name: "of two humans in the same second the upper one is the last on a sheet that runs newest first",
      counted: 2,
      asOf: "2024-05-01 12:00:00",
      chat: [
        HEADINGS,
        ["c1", "青柠", "", "买家", "2024-05-01 10:05:00", "还有吗"],
        ["c1", "青柠", "店铺:小美", "客服", "2024-05-01 10:01:00", "在"],
        ["c1", "青柠", "店铺:阿强", "客服", "2024-05-01 10:01:00", "在"],
        ["c1", "青柠", "", "买家", "2024-05-01 10:00:00", "在吗"],
      ],
      findings: [{ message: "unanswered", rows: [2], agent: "店铺:小美" }],
    },
    {
      name: "two conversations of one agent do not answer for each other",
      counted: 2,
      chat: [
        HEADINGS,
        ["c1", "青柠", "店铺:小美", "买家", "2024-05-01 10:00:00", "在吗"],
        ["c2", "橙子", "店铺:小美", "买家", "2024-05-01 10:00:00", "你好"],
        ["c2", "橙子", "店铺:小美", "客服", "2024-05-01 10:01:00", "您好"],
        ["c1", "青柠", "店铺:小美", "客服", "2024-05-01 10:07:00", "在的"],
      ],
      findings: [{ message: "late", rows: [2, 5], who: "青柠" }],
    },
    {
      name: "the limit is a parameter: four minutes are late under three",
      counted: 1,
      preset: "platform-today",
      chat: chat(["买家", "10:00:00"], ["客服", "10:04:00"]),
      findings: [{ message: "late", rows: [2, 3], limit: 180 }],
    },
  ],
});

test("late-reply cannot judge a sheet without times, and names the column and the headings that it has", () => {
  expect(
    judge(lateReply, {
      chat: [
        ["会话ID", "角色", "消息内容"],
        ["c1", "买家", "在吗"],
      ],
    }),
  ).toMatchObject({
    reason: "no-column",
    missing: ["sentAt"],
    headings: ["会话ID", "角色", "消息内容"],
  });
});
