import { agentOf, conversations, roles } from "../../sheets";
import { DAY, EMPTY, Role, UNREADABLE, type Seconds, type Sheet, type Task } from "../../sheets/types";
import { momentsOf } from "../cases";
import { chatOrders, type ChatOrders } from "../chat-orders";
import { chatFieldsMissing, chatRead, whoAsks } from "../chats";
import { isWholeDay, judgeDeadline, newest } from "../deadline";
import { cannotJudge, everyPlatform, readField } from "../judging";
import { isEarlier, orderCases } from "../orders";
import { inTimeOrder } from "../time-order";
import { Outcome, type Context, type Judged, type Note, type Rule, type RuleMeta, type ShareRule } from "../types";

const meta = {
  id: "inquiry-conversion",
  kind: "share",
  severity: "medium",
  sheet: "chat",
  platforms: everyPlatform,
  source: "客户询单转化率也是越高越好(这个询单是去掉售后等问题的人),这个数值对店铺的访客也是有一点影响的,最好每天都是在50%以上。",
  parameters: {
    target: { kind: "number", unit: "share", default: 0.5, min: 0, max: 1 },
    withinHours: { kind: "number", unit: "hours", default: 24, min: 0, aboveMin: true, max: 720 },
    /** Who paid so many days before, or fewer, asks about that order and not for another. */
    lookBack: { kind: "number", unit: "days", default: 30, min: 0, max: 365 },
  },
  messages: ["not-paid", "paid-unreadable"],
} as const satisfies RuleMeta;

const MESSAGE = { notPaid: 0, paidUnreadable: 1 } as const;
const HOUR = 3600;

/** When an order was paid; `wholeDay` where the sheet tells the day alone. */
interface Payment {
  readonly at: Seconds;
  readonly wholeDay: boolean;
}

/** Judges every buyer on every day that the buyer wrote and had not paid before: paid within the window after that day's first message. */
const inquirers: Rule = {
  meta,
  *check(context: Context): Task<Judged> {
    const { chat: sheet, orders } = context.inputs;
    if (!sheet) return cannotJudge(meta);
    if (!orders) return { ...cannotJudge(meta), sheet: "orders" };
    const missing = chatFieldsMissing(sheet);
    if (missing.length > 0) return cannotJudge(meta, sheet, missing);
    if (!orders.has("paidAt")) return cannotJudge(meta, orders, ["paidAt"]);

    const { seconds, wholeDays } = sheet.time("sentAt");
    const role = roles(sheet).roles;
    yield sheet.size;
    const joins = yield* chatOrders(sheet, orders);
    // Where no buyer at all is known to the order sheet, the sheets name buyers differently: nobody can say that nobody paid.
    const noKey = () => cannotJudge(meta, orders, ["orderId", "buyer"], "no-key");
    const conversation = conversations(sheet).codes;
    const isCustomers = (who: number, row: number) => who === Role.customer && seconds[row] >= 0 && conversation[row] >= 0;
    if (joins.isEmpty && role.some(isCustomers)) return noKey();
    const { ordersOf, read } = joins;
    const { first, who, agent } = yield* inquiriesOf(sheet, joins);
    const isJoined = (each: number) => ordersOf(each).size > 0;
    const joined = new Set(who.filter(isJoined)).size;
    if (joined === 0 && who.length > 0) return noKey();

    const parameters = context.parameters(meta);
    const within = Math.round((parameters.withinHours as number) * HOUR);
    const lookBack = Math.round((parameters.lookBack as number) * DAY);
    const asOf = context.inputs.asOf ?? newest([sheet.time("sentAt")]);
    const payments = paymentsOf(orders);
    const size = first.length;
    const outcome = new Uint8Array(size);
    const message = new Uint8Array(size);
    const value = new Float64Array(size).fill(NaN);
    for (let i = 0; i < size; i++) {
      const asked = seconds[first[i]];
      const { before, unreadable, paid } = paidFor(asked, ordersOf(who[i]), payments, lookBack);
      if (before) continue;
      if (paid !== EMPTY) value[i] = paid - asked;
      if (value[i] <= within) outcome[i] = Outcome.pass;
      else {
        // Who paid after the window is late, whatever the newest message is.
        outcome[i] = unreadable ? Outcome.unreadable : judgeDeadline(paid, asked + within, asOf);
        message[i] = unreadable ? MESSAGE.paidUnreadable : MESSAGE.notPaid;
      }
    }
    yield size;

    const notes: Note[] = [{ id: "inquirers-joined", data: { joined, count: new Set(who).size } }];
    if (wholeDays) notes.push({ id: "whole-days", data: { field: "sentAt" } });
    const row = Int32Array.from(first);
    const agents = agentOf(sheet);
    return {
      rule: meta,
      sheet,
      size,
      outcome,
      message,
      row,
      moreRows: () => [],
      moment: momentsOf(row, seconds),
      // Where somebody is named who cannot be read, nobody else is taken in his place.
      agent: Int32Array.from(agent, (code) => Math.max(code, -1)),
      agents: agents.values,
      agentKeys: agents.keys,
      who: whoAsks(sheet, row),
      value: (i) => value[i],
      limit: () => within,
      read: [...chatRead(sheet), ...read, readField(orders, "paidAt", orders.time("paidAt"))],
      notes,
    };
  },
};

/** One inquiry for every day on which a buyer wrote: the row of the day's first message, the buyer, and the agent named there, else the first who wrote that day. */
interface Inquiries {
  readonly first: readonly number[];
  readonly who: readonly number[];
  readonly agent: readonly number[];
}

function* inquiriesOf(sheet: Sheet, { buyer, count }: ChatOrders): Task<Inquiries> {
  const { seconds } = sheet.time("sentAt");
  const role = roles(sheet).roles;
  const { codes } = agentOf(sheet);
  yield sheet.size;
  const { order, starts } = yield* inTimeOrder(sheet, buyer, count);
  const first: number[] = [];
  const who: number[] = [];
  const agent: number[] = [];
  for (let each = 0; each < count; each++) {
    let day = -1;
    for (let at = starts[each]; at < starts[each + 1]; at++) {
      const row = order[at];
      const today = Math.floor(seconds[row] / DAY);
      if (role[row] === Role.customer && today !== day) {
        day = today;
        first.push(row);
        who.push(each);
        agent.push(codes[row]);
      } else if (role[row] === Role.agent && today === day && agent[agent.length - 1] === EMPTY) {
        agent[agent.length - 1] = codes[row];
      }
    }
  }
  yield sheet.size;
  return { first, who, agent };
}

/** What a buyer's orders say of a question: whether one was paid shortly before it, whether one cannot be read, and when the first from then on was paid. */
function paidFor(asked: Seconds, orders: Iterable<number>, payments: readonly Payment[], lookBack: Seconds) {
  let before = false;
  let unreadable = false;
  let paid: Seconds = EMPTY;
  for (const order of orders) {
    const { at, wholeDay } = payments[order];
    // A day without a time is as late as the question, if it is the question's day.
    const moment = wholeDay && Math.floor(at / DAY) === Math.floor(asked / DAY) ? asked : at;
    if (moment === UNREADABLE) unreadable = true;
    else if (moment === EMPTY) continue;
    else if (moment < asked) before ||= moment >= asked - lookBack;
    else if (paid === EMPTY || moment < paid) paid = moment;
  }
  return { before, unreadable, paid };
}

/** When each order was paid: the earliest of its item rows. An order is unreadable only where none of its rows can be read. */
function paymentsOf(sheet: Sheet): readonly Payment[] {
  const paidAt = sheet.time("paidAt");
  const cases = orderCases(sheet);
  return Array.from({ length: cases.size }, (_, order) => {
    let payment: Payment = { at: EMPTY, wholeDay: false };
    for (const row of cases.rows(order)) {
      const at = paidAt.seconds[row];
      if (isEarlier(at, payment.at) || (at === UNREADABLE && payment.at === EMPTY))
        payment = { at, wholeDay: at >= 0 && isWholeDay(paidAt, row) };
    }
    return payment;
  });
}

/** Inquirers who then paid / inquirers, a day. */
export const inquiryConversion: ShareRule = {
  meta,
  of: inquirers,
  counts: "kept",
  target: { parameter: "target", is: "at-least" },
};
