/** Turns, the verdicts of late-reply and the figures that come from them: one conversation after the other, message by message. */
import { type Row, readTable, type Table } from "./table";
import { dayOf, DAY } from "./time";
import type { Verdict } from "./verdict";

export interface ChatOptions {
  /** Seconds. */
  limit: number;
  /** Seconds, or null for the newest message. A typed day must be handed as its last second. */
  asOf: number | null;
  agent: string | null;
  from: number | null;
  to: number | null;
  unit: "turn" | "customer" | "conversation";
  countRobot: boolean;
  /** First and last second of a day that count, or null. */
  serviceHours: [number, number] | null;
}

const CHAT_DEFAULTS: ChatOptions = {
  limit: 300,
  asOf: null,
  agent: null,
  from: null,
  to: null,
  unit: "turn",
  countRobot: false,
  serviceHours: null,
};

type RoleName = "customer" | "agent" | "robot" | "system";

const ROLE_WORDS: Record<RoleName, string[]> = {
  customer: ["买家", "顾客", "客户", "用户", "消费者", "customer", "client"],
  agent: ["客服", "商家", "卖家", "店铺", "人工", "agent", "seller"],
  robot: ["机器人", "智能客服", "自动回复", "robot", "bot", "auto"],
  system: ["系统", "平台", "system"],
};

const roleOfWord = (word: string): RoleName | undefined =>
  (Object.keys(ROLE_WORDS) as RoleName[]).find((role) => ROLE_WORDS[role].includes(word.toLowerCase()));

interface Message {
  row: number;
  at: number;
  role: RoleName;
  conversation: string;
  buyer: string;
  agent: string;
}

export interface Turn {
  verdict: Verdict;
  conversation: string;
  buyer: string;
  openedAt: number;
  closedAt: number | null;
  day: number;
  agent: string;
  rows: number[];
}

const masked = (name: string): boolean => name.includes("*");

function roleOf(row: Row): RoleName | undefined {
  const stated = roleOfWord(row.text.role ?? "");
  if (stated) return stated;
  const sender = row.text.sender ?? "";
  if (sender === "") return undefined;
  const own = roleOfWord(sender);
  if (own) return own;
  if (sender === row.text.agent || sender.slice(sender.indexOf(":") + 1) === row.text.agent) return "agent";
  if (sender === row.text.buyer) return "customer";
  return undefined;
}

function conversationOf(row: Row, fields: Set<string>): string {
  if (row.text.conversation) return `conversation ${row.text.conversation}`;
  if (fields.has("conversation") || fields.has("buyer")) {
    return row.text.buyer && !masked(row.text.buyer) ? `buyer ${row.text.buyer}` : `row ${row.row}`;
  }
  return "the whole sheet";
}

function agentOf(row: Row, role: RoleName): string {
  if (row.text.agent) return row.text.agent;
  const sender = row.text.sender ?? "";
  return role === "agent" && roleOfWord(sender) === undefined ? sender : "";
}

function newestFirst(times: number[]): boolean {
  let up = 0;
  let down = 0;
  for (let i = 1; i < times.length; i++) {
    if (times[i] > times[i - 1]) up++;
    if (times[i] < times[i - 1]) down++;
  }
  return down > up;
}

/** The turns of a chat sheet, each with its verdict, before any choice of agent or days. */
function turnsOf(chats: Table, options: ChatOptions): { turns: Turn[]; unreadableRows: number[]; newest: number | null } {
  const sheet = readTable(chats);
  const messages: Message[] = [];
  const unreadableRows: number[] = [];
  let newest: number | null = null;
  for (const row of sheet.rows) {
    const sent = row.time.sentAt;
    const role = roleOf(row);
    if (typeof sent === "object" && (newest === null || sent.at > newest)) newest = sent.at;
    if (typeof sent !== "object" || role === undefined) {
      unreadableRows.push(row.row);
      continue;
    }
    const conversation = conversationOf(row, sheet.fields);
    messages.push({ row: row.row, at: sent.at, role, conversation, buyer: row.text.buyer ?? "", agent: agentOf(row, role) });
  }
  if (newestFirst(messages.map((message) => message.at))) messages.reverse();
  const asOf = options.asOf ?? newest ?? 0;

  const turns: Turn[] = [];
  for (const conversation of new Set(messages.map((message) => message.conversation))) {
    const talk = messages.filter((message) => message.conversation === conversation).sort((a, b) => a.at - b.at);
    const named = talk.filter((message) => message.role === "agent" && message.agent !== "");
    const lastAgent = named.length > 0 ? named[named.length - 1].agent : "";
    talk.forEach((opening, i) => {
      if (opening.role !== "customer") return;
      const closes = (message: Message): boolean => message.role === "agent" || (options.countRobot && message.role === "robot");
      // It opens a turn if the last message before it that opens or closes anything closed one, or if there is none.
      const before = talk.slice(0, i).filter((message) => message.role === "customer" || closes(message));
      if (before.length > 0 && before[before.length - 1].role === "customer") return;
      const closing = talk.slice(i + 1).find(closes);
      turns.push({
        conversation,
        buyer: opening.buyer,
        openedAt: opening.at,
        closedAt: closing ? closing.at : null,
        day: dayOf(opening.at),
        agent: closing ? closing.agent || opening.agent : opening.agent || lastAgent,
        ...judge(opening, closing, asOf, options),
      });
    });
  }
  return { turns, unreadableRows, newest };
}

function judge(opening: Message, closing: Message | undefined, asOf: number, options: ChatOptions): { verdict: Verdict; rows: number[] } {
  const clock = opening.at % DAY;
  if (options.serviceHours && (clock < options.serviceHours[0] || clock > options.serviceHours[1])) {
    return { verdict: "not-applicable", rows: [opening.row] };
  }
  if (closing) {
    const late = closing.at - opening.at > options.limit;
    return { verdict: late ? "break" : "pass", rows: late ? [opening.row, closing.row] : [opening.row] };
  }
  return { verdict: asOf - opening.at > options.limit ? "break" : "pending", rows: [opening.row] };
}

const sameAgent = (account: string, wanted: string): boolean => {
  const [a, w] = [account.trim().toLowerCase(), wanted.trim().toLowerCase()];
  return a === w || (a.includes(":") && a.slice(a.indexOf(":") + 1) === w);
};

function chosenTurns(chats: Table, options: ChatOptions): Turn[] {
  return turnsOf(chats, options).turns.filter(
    (turn) =>
      (options.agent === null || sameAgent(turn.agent, options.agent)) &&
      (options.from === null || turn.day >= options.from) &&
      (options.to === null || turn.day <= options.to),
  );
}

const counted = (turns: Turn[]): Turn[] => turns.filter((turn) => turn.verdict === "pass" || turn.verdict === "break");

/** A share, or null where nothing is counted. */
export function replyRate(chats: Table, given: Partial<ChatOptions> = {}): number | null {
  const options = { ...CHAT_DEFAULTS, ...given };
  const turns = counted(chosenTurns(chats, options));
  const unitOf = (turn: Turn): string => {
    if (options.unit === "turn") return `${turn.rows[0]}`;
    if (options.unit === "conversation") return `${turn.conversation} on ${turn.day}`;
    return `${turn.buyer !== "" && !masked(turn.buyer) ? turn.buyer : turn.conversation} on ${turn.day}`;
  };
  const units = [...new Set(turns.map(unitOf))];
  if (units.length === 0) return null;
  const broken = units.filter((unit) => turns.some((turn) => unitOf(turn) === unit && turn.verdict === "break"));
  return 1 - broken.length / units.length;
}

export function lateReplies(chats: Table, given: Partial<ChatOptions> = {}): number | null {
  const turns = counted(chosenTurns(chats, { ...CHAT_DEFAULTS, ...given }));
  return turns.length === 0 ? null : turns.filter((turn) => turn.verdict === "break").length;
}

export function replyTime(chats: Table, statistic: "average" | "median" | "p90" | "max", given: Partial<ChatOptions> = {}): number | null {
  const times = chosenTurns(chats, { ...CHAT_DEFAULTS, ...given })
    .filter((turn) => turn.closedAt !== null && turn.verdict !== "not-applicable")
    .map((turn) => turn.closedAt! - turn.openedAt)
    .sort((a, b) => a - b);
  if (times.length === 0) return null;
  if (statistic === "average") return times.reduce((sum, time) => sum + time, 0) / times.length / DAY;
  const share = { median: 0.5, p90: 0.9, max: 1 }[statistic];
  // PERCENTILE.INC: the place (n − 1) × share, between two neighbours by proportion.
  const place = (times.length - 1) * share;
  const below = Math.floor(place);
  const above = Math.min(below + 1, times.length - 1);
  return (times[below] + (times[above] - times[below]) * (place - below)) / DAY;
}

/** The first rows of the broken turns and of the messages that cannot be read, as FINDINGS lists them. */
export function lateReplyRows(
  chats: Table,
  given: Partial<ChatOptions> = {},
): { broken: number[]; unreadable: number[]; highlighted: number[] } {
  const options = { ...CHAT_DEFAULTS, ...given };
  const broken = chosenTurns(chats, options).filter((turn) => turn.verdict === "break");
  const ascending = (rows: number[]): number[] => [...new Set(rows)].sort((a, b) => a - b);
  return {
    broken: ascending(broken.map((turn) => turn.rows[0])),
    unreadable: ascending(turnsOf(chats, options).unreadableRows),
    highlighted: ascending(broken.flatMap((turn) => turn.rows)),
  };
}
