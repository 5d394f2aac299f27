/**
 * Made-up chats: 600 messages of five agents over seven days. A conversation is made of turns, and each turn is written as on time, late,
 * unanswered or pending: the expectations are counts of what was written, not results of any rule.
 */
import { Random } from "./random";
import { DAY, HOUR, MINUTE, WEEK_START } from "./time";
import type { SampleOrder } from "./orders";
import { TALKS, type Talk } from "./talks";

export const AGENTS = ["小美", "阿杰", "晓琳", "大伟", "思思"] as const;
export type Agent = (typeof AGENTS)[number];
const MESSAGES = 600;
const LIMIT = 5 * MINUTE;

export type Writer = "买家" | "客服" | "机器人" | "系统";

export interface ChatRow {
  readonly conversation: string;
  readonly buyer: string;
  readonly agent: string;
  readonly sender: string;
  readonly role: Writer;
  readonly sentAt: number;
  readonly text: string;
  readonly orderId: string;
}

export interface TurnCount {
  onTime: number;
  late: number;
  unanswered: number;
  pending: number;
}

export interface ChatExpectations {
  readonly messages: number;
  readonly turns: TurnCount;
  readonly byAgent: Readonly<Record<Agent, TurnCount>>;
  /** Seconds of every turn that was closed, by the agent who closed it. */
  readonly replySeconds: Readonly<Record<Agent, readonly number[]>>;
}

const ASKS = ["在吗", "这个有货吗？", "什么时候发货", "请问尺码怎么选", "能开发票吗", "发什么快递？", "有优惠券吗", "颜色和图片一样吗", "拍了两天了怎么还没发", "可以改地址吗", "物流好几天没动了", "收到有点破损怎么办", "你好，想问一下材质", "一共几件？", "退款多久到账"]; // prettier-ignore
const MORE = ["？", "人呢", "麻烦看一下", "急用的", "就是这个订单", "还在吗"];
const REPLIES = ["您好，在的，请问有什么可以帮您？", "有现货，48小时内发货", "这边帮您查一下，请稍等", "可以的，下单时备注即可", "默认发圆通，部分地区发中通", "优惠券在商品页面可以领取", "实物拍摄，颜色以实物为准", "已经帮您催促仓库了，今天会发出", "可以开，订单完成后申请就行", "抱歉给您添麻烦了，请拍张照片给我看一下", "退款原路返回，一般1到3天到账"]; // prettier-ignore
const CLOSINGS = ["还有其他可以帮您的吗？", "感谢您的支持，祝您生活愉快", "有问题随时联系我们"];
const ROBOT = ["您好，您的问题已收到，正在为您转接人工客服", "亲爱的顾客，常见问题请看商品详情页"];
const SYSTEM = ["会话已转接", "系统提示：请勿脱离平台交易"];

type Kind = "onTime" | "exact" | "late" | "unanswered" | "night";

/** How many turns of each kind are written besides the one that is pending at the end; the talks that are spelled out are among those in time. */
const PLAN: Readonly<Record<Kind, number>> = { onTime: 176, exact: 3, late: 24, unanswered: 9, night: 2 };

export function sampleChats(
  seed: number,
  orders: readonly SampleOrder[],
): { readonly rows: readonly ChatRow[]; readonly expected: ChatExpectations } {
  const random = new Random(seed);
  const written = new Chat(random);
  let spelledOut = 0;
  const told = new Set<string>();
  for (const talk of TALKS) {
    const order = orders.find(({ id, story, placedAt }) => story === talk.about && !told.has(id) && placedAt % DAY < 20 * HOUR);
    if (order) told.add(order.id);
    spelledOut += written.talk(talk, order);
  }
  const plan = { ...PLAN, onTime: PLAN.onTime - spelledOut };
  const kinds = random.shuffle((Object.keys(plan) as Kind[]).flatMap((kind) => new Array<Kind>(plan[kind]).fill(kind)));
  for (let next = 0; next < kinds.length;) {
    const turns = kinds.slice(next, next + random.whole(1, 4));
    // An unanswered turn never closes: nothing comes after it in its conversation.
    const end = turns.indexOf("unanswered");
    next += written.conversation(end < 0 ? turns : turns.slice(0, end + 1), random.pick(orders).id);
  }
  written.pendingConversation(random.pick(orders).id);
  written.fill(MESSAGES);
  return { rows: written.rows(), expected: written.expected() };
}

class Chat {
  private readonly conversations: ChatRow[][] = [];
  private readonly byAgent = Object.fromEntries(
    AGENTS.map((agent) => [agent, { onTime: 0, late: 0, unanswered: 0, pending: 0 }]),
  ) as Record<Agent, TurnCount>;
  private readonly replySeconds = Object.fromEntries(AGENTS.map((agent) => [agent, []])) as unknown as Record<Agent, number[]>;

  constructor(private readonly random: Random) {}

  /** Writes the turns as one conversation; answers how many there were. */
  conversation(kinds: readonly Kind[], orderId: string): number {
    const { random } = this;
    const number = this.conversations.length + 1;
    const night = kinds.includes("night");
    const day = WEEK_START + (number % 7) * DAY;
    let now = day + (night ? 2 * HOUR + random.whole(0, 40 * MINUTE) : random.whole(9 * HOUR, 20 * HOUR));
    let agent = AGENTS[number % AGENTS.length] as Agent;
    const rows: ChatRow[] = [];
    const add = (role: Writer, text: string): void => void rows.push(row(number, agent, role, now, text, number % 3 === 0 ? orderId : ""));
    kinds.forEach((kind, turn) => {
      if (turn > 0) now += random.whole(10 * MINUTE, 40 * MINUTE);
      // Now and then a colleague takes over: the turn belongs to whoever closes it.
      if (turn > 0 && random.next() < 0.12) agent = random.pick(AGENTS.filter((other) => other !== agent));
      const opened = now;
      add("买家", random.pick(ASKS));
      if (turn === 0 && number % 6 === 0) {
        now += 2;
        add("机器人", random.pick(ROBOT));
      }
      if (random.next() < 0.2) {
        now += random.whole(5, 25);
        add("买家", random.pick(MORE));
      }
      if (kind === "unanswered") return void this.byAgent[agent].unanswered++;
      now = opened + this.wait(kind);
      add("客服", random.pick(REPLIES));
      this.byAgent[agent][now - opened <= LIMIT ? "onTime" : "late"]++;
      this.replySeconds[agent].push(now - opened);
      if (number % 9 === 0 && turn === 0) {
        now += 5;
        add("系统", random.pick(SYSTEM));
      }
    });
    this.conversations.push(rows);
    return kinds.length;
  }

  /** Writes a talk that is spelled out, all of it answered in time; answers how many turns it has. */
  talk({ lines, at }: Talk, order: SampleOrder | undefined): number {
    const { random } = this;
    const number = this.conversations.length + 1;
    const agent = AGENTS[number % AGENTS.length] as Agent;
    let now = order && at ? at(order) : WEEK_START + (number % 7) * DAY + random.whole(9 * HOUR, 20 * HOUR);
    const rows: ChatRow[] = [];
    for (const [asked, answered] of lines) {
      const wait = this.wait("onTime");
      rows.push(row(number, agent, "买家", now, asked, order?.id ?? ""), row(number, agent, "客服", now + wait, answered, order?.id ?? ""));
      this.byAgent[agent].onTime++;
      this.replySeconds[agent].push(wait);
      now += wait + 2 * MINUTE;
    }
    this.conversations.push(rows);
    return lines.length;
  }

  private wait(kind: Kind): number {
    if (kind === "exact") return LIMIT;
    // Asked at night, answered when the shop opens.
    if (kind === "night") return 6 * HOUR + this.random.whole(0, 10 * MINUTE);
    return kind === "late" ? this.random.whole(LIMIT + 1, 45 * MINUTE) : this.random.whole(26, 4 * MINUTE + 40);
  }

  /** The newest message of the sheet: not answered, and not late yet. */
  pendingConversation(orderId: string): void {
    const number = this.conversations.length + 1;
    const agent = AGENTS[0];
    this.conversations.push([
      row(number, agent, "买家", WEEK_START + 7 * DAY - HOUR, "晚上好，请问今天还发货吗", number % 3 === 0 ? orderId : ""),
    ]);
    this.byAgent[agent].pending++;
  }

  /** Closing words of agents make up the number: they answer nothing, so they change no figure. The talks that are spelled out stay as they are. */
  fill(messages: number): void {
    const answered = this.conversations.slice(TALKS.length).filter((rows) => rows.at(-1)!.role === "客服");
    for (let i = 0; this.size < messages; i++) {
      const rows = answered[i % answered.length];
      const last = rows.at(-1)!;
      rows.push({ ...last, sentAt: last.sentAt + 20, text: CLOSINGS[i % CLOSINGS.length] });
    }
    if (this.size !== messages) throw new Error(`the plan of turns gives ${this.size} messages, more than ${messages}`);
  }
  private get size(): number {
    return this.conversations.reduce((sum, rows) => sum + rows.length, 0);
  }

  /** By time, as an export lists them, but for a few that were written down late. */
  rows(): ChatRow[] {
    const rows = this.conversations.flat().map((message, index) => ({ message, index }));
    rows.sort((a, b) => a.message.sentAt - b.message.sentAt || a.index - b.index);
    const sorted = rows.map(({ message }) => message);
    for (let i = 20; i + 12 < sorted.length; i += 41) sorted.splice(i + 12, 0, ...sorted.splice(i, 1));
    return sorted;
  }

  expected(): ChatExpectations {
    const turns = { onTime: 0, late: 0, unanswered: 0, pending: 0 };
    for (const count of Object.values(this.byAgent)) for (const key of Object.keys(turns) as (keyof TurnCount)[]) turns[key] += count[key];
    return { messages: this.size, turns, byAgent: this.byAgent, replySeconds: this.replySeconds };
  }
}

function row(number: number, agent: Agent, role: Writer, sentAt: number, text: string, orderId: string): ChatRow {
  const conversation = `C2405${String(number).padStart(4, "0")}`;
  const buyer = `买家${String(1000 + number * 7)}`;
  const sender = { 买家: buyer, 客服: agent, 机器人: "智能助手", 系统: "系统" }[role];
  return { conversation, buyer, agent, sender, role, sentAt, text, orderId };
}
