/** The score of a shop, from one audit. */
import { runNow, scoreOf } from "../../src/audit";
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
const parameters = parametersInForce(DEFAULT_SETTINGS);
const { lines } = scoreOf(runNow(auditTask(inputs, DEFAULT_SETTINGS)).verdicts, parameters);
const lineOf = (metric: string) => lines.find((line) => line.metric === metric)!;

test("counts what the figures count", () => {
  expect(lineOf("reply-rate")).toMatchObject({ value: 0.75, met: false });
  expect(lineOf("late-shipments")).toMatchObject({ value: 0.5, points: 0 });
  expect(lineOf("wording-breaks")).toMatchObject({ value: 0, points: 1 });
  expect(lineOf("robot-only")).toMatchObject({ value: 0.25 });
});

test("where nothing was counted there is none", () => {
  expect(scoreOf([], parameters)).toMatchObject({ score: null, points: null, weight: 0 });
});
