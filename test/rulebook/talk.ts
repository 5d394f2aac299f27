/** Chat sheets as a few lines of talk: `买:` is the customer 青柠, `机:` the robot, `系:` the system, everything else the agent 店铺:小美, one message a minute. */
import type { Grid } from "./ruleTests";

const ROLES: Readonly<Record<string, string>> = { 买: "买家", 机: "机器人", 系: "系统" };

export function talk(...lines: readonly string[]): Grid {
  return [
    ["会话ID", "买家昵称", "客服账号", "角色", "发送时间", "消息内容"],
    ...lines.map((line, i) => {
      const role = line[1] === ":" ? ROLES[line[0]] : undefined;
      const time = `2024-05-01 10:${String(i).padStart(2, "0")}:00`;
      return ["c1", "青柠", role === "买家" ? "" : "店铺:小美", role ?? "客服", time, role ? line.slice(2) : line];
    }),
  ];
}
