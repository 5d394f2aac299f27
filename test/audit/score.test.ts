/** Scores of a shop, its agents and its days: all from one audit. */
import { runNow, scoresOf } from "../../src/audit";
import { auditTask } from "../../src/audit/audit";
import { DEFAULT_SETTINGS, parametersInForce } from "../../src/rulebook/settings";
import { inputsOf } from "../rulebook/ruleTests";

const message = (buyer: string, role: string, when: string, agent: string) => [buyer, buyer, agent, role, `2024-05-${when}`, "您好"];

// On 1 May 小美 answers both in time; on 2 May 阿强 answers one of two in time, and one of his is left to the robot.
const inputs = inputsOf({
  chat: [
    ["会话ID", "买家昵称", "客服账号", "角色", "发送时间", "消息内容"],
    message("甲", "买家", "01 10:00:00", "小美"),
    message("甲", "客服", "01 10:01:00", "小美"),
    message("乙", "买家", "01 11:00:00", "小美"),
    message("乙", "客服", "01 11:05:00", "小美"),
    message("丙", "买家", "02 10:00:00", "阿强"),
    message("丙", "客服", "02 10:01:00", "阿强"),
    message("丁", "买家", "02 11:00:00", "阿强"),
    message("丁", "机器人", "02 11:00:01", ""),
    message("铃", "系统", "09 11:00:01", ""),
  ],
  orders: [
    ["订单号", "拼单成功时间", "揽收时间"],
    ["A1", "2024-05-01 10:00:00", "2024-05-02 10:00:00"],
    ["A2", "2024-05-02 10:00:00", "2024-05-05 10:00:00"],
  ],
});
const scores = scoresOf(runNow(auditTask(inputs, DEFAULT_SETTINGS)).verdicts, parametersInForce(DEFAULT_SETTINGS));
const lineOf = (metric: string, scored = {}) => scores(scored).lines.find((line) => line.metric === metric)!;

test("of the shop", () => {
  expect(lineOf("reply-rate")).toMatchObject({ value: 0.75, counted: 4, broken: 1, met: false });
  expect(lineOf("late-shipments")).toMatchObject({ value: 0.5, counted: 2, broken: 1, points: 0 });
  expect(lineOf("wording-breaks")).toMatchObject({ value: 0, counted: 3, broken: 0, points: 1 });
});

test("of an agent: orders name none, so they carry no weight there", () => {
  expect(lineOf("reply-rate", { agent: "小美" })).toMatchObject({ value: 1, counted: 2, broken: 0 });
  expect(lineOf("robot-only", { agent: "阿强" })).toMatchObject({ value: 0.5, counted: 2, broken: 1, points: 0 });
  expect(lineOf("late-shipments", { agent: "小美" })).toMatchObject({ value: null, weight: 0 });
  expect(scores({ agent: "小美" })).toMatchObject({ score: 100, weight: 3, capped: false });
});

test("of a day: by the question, and by the order's start", () => {
  const second = { from: 45414, to: 45414 };
  expect(lineOf("reply-rate", second)).toMatchObject({ value: 0.5, counted: 2 });
  expect(lineOf("late-shipments", second)).toMatchObject({ value: 1, counted: 1 });
  expect(scores({ from: 45413, to: 45413 }).score).toBe(100);
});

test("of a day on which nothing was counted there is none", () => {
  expect(scores({ from: 45500, to: 45500 })).toMatchObject({ score: null, points: null, weight: 0 });
});
