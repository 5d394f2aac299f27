/** Small makers of sheets for the cases. Everything on them is made up. */
export type Row = unknown[];
export type Table = Row[];

/** 2024-05-01, a Wednesday. */
export const MAY_1 = 45413;
const DAY = 86_400;

/** Excel's serial number of a clock time, `day` days after 1 May 2024. */
export function serial(clock: string, day = 0): number {
  const [h, m, s] = clock.split(":").map(Number);
  return MAY_1 + day + (h * 3600 + m * 60 + (s || 0)) / DAY;
}

/** The same as text: `2024-05-01 10:00:00`. */
export const text = (clock: string, day = 0): string =>
  `2024-05-${String(1 + day).padStart(2, "0")} ${clock.length === 5 ? `${clock}:00` : clock}`;

export const CHAT_HEAD = ["会话ID", "发送方类型", "客服", "发送时间", "内容"];

/** A chat sheet from `[conversation, role, agent, clock, day?]`. */
export function chat(...messages: [string, string, string, string, number?][]): Table {
  return [CHAT_HEAD, ...messages.map(([talk, role, agent, clock, day]) => [talk, role, agent, text(clock, day ?? 0), "在吗"])];
}

/** A message late in the day that pushes as-of on without opening a turn. */
export const midnightBell = (day = 0): [string, string, string, string, number] => ["铃", "系统", "", "23:59:00", day];

/** Two turns: 10:00 answered after exactly 5:00, 11:00 answered after 5:01. */
export const TWO_TURNS: Table = chat(
  ["c1", "买家", "小美", "10:00:00"],
  ["c1", "客服", "小美", "10:05:00"],
  ["c2", "买家", "小强", "11:00:00"],
  ["c2", "客服", "小强", "11:05:01"],
);

export const ORDER_HEAD = ["订单号", "订单状态", "拼单成功时间", "揽收时间"];

/** An order sheet under ORDER_HEAD from `[id, status, grouped, collected]`. */
export const orders = (...rows: Row[]): Table => [ORDER_HEAD, ...rows];

/** A row that moves as-of to 31 May without being judged: a cancelled order placed then. */
export const lateBell = ["Z-last", "已取消", text("12:00", 30), ""];
