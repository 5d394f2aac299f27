import { oncePer, roles } from "../../sheets";
import { DAY, EMPTY, Role, UNREADABLE, type CodeColumn, type FieldId, type Seconds, type Sheet, type Task } from "../../sheets/types";
import { CaseList, readCodes, readTimes, type CaseDetails } from "../cases";
import { chatFieldsMissing, chatRead } from "../chats";
import { isWholeDay, judgeDeadline, latestOfDay } from "../deadline";
import { cannotJudge, everyPlatform } from "../judging";
import { joinChats, keyAt, type ChatJoin } from "../joins";
import { amountOf, earliest, newestEvent, orderCases } from "../orders";
import { wholeDayNotes } from "../spans";
import { Outcome, type Context, type Judged, type Note, type Rule, type RuleMeta } from "../types";
import { CANCELLED, CLOSED, stateTest, UNPAID } from "../words";

const meta = {
  id: "unpaid-not-reminded",
  kind: "deadline",
  severity: "low",
  sheet: "orders",
  platforms: everyPlatform,
  source: "每天下午或者晚上记得定时催付未付款的订单,还有要做评价解释;",
  parameters: {
    /** Orders that were cancelled unpaid, at a time that no column tells: judged, or taken as cancelled before anybody could remind their buyer. */
    countCancelled: { kind: "boolean", default: false },
  },
  messages: ["late", "not-reminded", "start-unreadable"],
} as const satisfies RuleMeta;

const MESSAGE = { late: 0, notReminded: 1, startUnreadable: 2 } as const;

/** Judges every order that was placed and not paid: an agent wrote to its buyer before the day was over. */
export const unpaidNotReminded: Rule = {
  meta,
  *check(context: Context): Task<Judged> {
    const { orders: sheet, chat } = context.inputs;
    if (!sheet) return cannotJudge(meta);
    const missing: FieldId[] = [];
    if (!sheet.has("placedAt")) missing.push("placedAt");
    if (!sheet.has("paidAt") && !sheet.has("status")) missing.push("paidAt");
    if (missing.length > 0) return cannotJudge(meta, sheet, missing);
    if (!chat) return { ...cannotJudge(meta), sheet: "chat" };
    const missingInChat = chatFieldsMissing(chat);
    if (missingInChat.length > 0) return cannotJudge(meta, chat, missingInChat);
    if (!sheet.has("orderId") && !sheet.has("buyer")) return cannotJudge(meta, sheet, ["orderId"]);

    const join = yield* joinChats(chat, sheet, sheet.has("buyer"));
    const buyers = sheet.code("buyer");
    const numbers = sheet.code("orderId");
    const orders = orderCases(sheet);
    const placed = sheet.time("placedAt");
    const placedFirst = earliest(orders, placed);
    const unpaid = unpaidRows(sheet, context.parameters(meta).countCancelled as boolean);
    const reminders = new Reminders(chat);
    const asOf = context.inputs.asOf ?? newestEvent(sheet);
    yield sheet.size;

    const cases = new CaseList();
    let joined = 0;
    let unjoined = 0;
    for (let order = 0; order < orders.size; order++) {
      const row = orders.first[order];
      const rows = orders.rows(order);
      const isUnreadable = placedFirst[order] < 0 && rows.some((each) => placed.seconds[each] === UNREADABLE);
      const start = isUnreadable ? UNREADABLE : placedFirst[order];
      if (start === EMPTY || !rows.every(unpaid.is)) continue;
      const add = (outcome: Parameters<CaseList["add"]>[1], details: CaseDetails) =>
        cases.add(row, outcome, {
          ...details,
          moment: Math.max(start, EMPTY),
          moreRows: orders.moreRows(order),
          money: amountOf(orders, order, sheet),
        });
      if (start === UNREADABLE) {
        add(Outcome.unreadable, { message: MESSAGE.startUnreadable });
        continue;
      }
      const messages = messagesTo(join, numbers, buyers, row);
      if (messages) joined++;
      const due = latestOfDay(start);
      const reminded = reminders.firstAfter(start, messages ?? []);
      // Who the buyer is may not be known, and chats that do not reach that day tell nothing of it.
      const isInTime = reminded !== EMPTY && reminded <= due;
      if (!messages || (!isInTime && !reminders.cover(start))) {
        unjoined++;
        continue;
      }
      const value = reminded === EMPTY ? NaN : Math.max(0, reminded - start);
      add(judgeDeadline(reminded, due, asOf), {
        message: reminded === EMPTY ? MESSAGE.notReminded : MESSAGE.late,
        value,
        limit: due - start,
      });
    }
    if (joined === 0 && unjoined > 0) return cannotJudge(meta, sheet, ["orderId", "buyer"], "no-key");
    const notes: Note[] = wholeDayNotes(placed, chat.time("sentAt"));
    if (unjoined > 0) notes.push({ id: "orders-without-chat", data: { count: unjoined } });
    if (unpaid.cancelled() > 0) notes.push({ id: "cancelled-unpaid", data: { count: unpaid.cancelled() } });
    const read = [
      ...readTimes(sheet, ["placedAt", "paidAt", ...LATER]),
      ...readCodes(sheet, ["status", "buyer"]),
      ...orders.read,
      ...chatRead(chat),
    ];
    return cases.verdicts(meta, sheet, read, notes);
  },
};

/** What happens only to orders that were paid. */
const LATER = ["groupedAt", "shippedAt", "collectedAt", "deliveredAt"] as const;

/** Which rows were never paid for: the status says so, or nothing says that they were. */
function unpaidRows(sheet: Sheet, countCancelled: boolean) {
  const status = sheet.code("status");
  const says = status.keys.map(stateTest(UNPAID));
  const over = status.keys.map(stateTest([...CANCELLED, ...CLOSED]));
  const paidAt = sheet.has("paidAt") ? sheet.time("paidAt").seconds : undefined;
  const placedAt = sheet.time("placedAt").seconds;
  const later = LATER.filter((field) => sheet.has(field)).map((field) => sheet.time(field).seconds);
  let cancelled = 0;
  return {
    is: (row: number): boolean => {
      if ((paidAt && paidAt[row] !== EMPTY) || later.some((column) => column[row] !== EMPTY)) return false;
      const code = status.codes[row];
      // A further row of an order that only names another article says nothing of it.
      if (code < 0) return code === EMPTY && (paidAt !== undefined || placedAt[row] === EMPTY);
      if (!over[code]) return says[code];
      // 已取消 without any time of payment: cancelled before it was paid. On a sheet without that column nothing says so.
      if (!paidAt && !says[code]) return false;
      if (!countCancelled) cancelled++;
      return countCancelled;
    },
    cancelled: () => cancelled,
  };
}

/** The messages to an order's buyer, by the order and by the buyer; undefined where nothing joins the order to the chats. */
function messagesTo(join: ChatJoin, numbers: CodeColumn, buyers: CodeColumn, row: number): readonly (readonly number[])[] | undefined {
  const number = keyAt(numbers, row);
  const buyer = keyAt(buyers, row);
  const byNumber = number === undefined ? [] : join.byNumber(number);
  const byBuyer = buyer === undefined ? [] : join.byBuyer(buyer);
  const isNamed = (number !== undefined && join.hasNumbers) || (buyer !== undefined && join.hasBuyers);
  return byNumber.length > 0 || byBuyer.length > 0 || isNamed ? [byNumber, byBuyer] : undefined;
}

/** What agents wrote, and when. */
class Reminders {
  private readonly sentAt;
  private readonly role: Uint8Array;
  private readonly firstDay: number;
  private readonly lastDay: number;
  /** By the latest moment that each may have been sent at: that moment, and the first time of it and all behind it. */
  private readonly sentIn = oncePer((messages: readonly number[]) => {
    const sent = messages
      .filter((row) => this.role[row] === Role.agent && this.sentAt.seconds[row] >= 0)
      .map((row) => {
        const at = this.sentAt.seconds[row];
        // A message that names only its day may have been sent at its end.
        return { latest: isWholeDay(this.sentAt, row) ? latestOfDay(at) : at, first: at };
      })
      .sort((a, b) => a.latest - b.latest);
    for (let i = sent.length - 2; i >= 0; i--) sent[i].first = Math.min(sent[i].first, sent[i + 1].first);
    return sent;
  });

  constructor(chat: Sheet) {
    this.sentAt = chat.time("sentAt");
    this.role = roles(chat).roles;
    let first = Infinity;
    let last = -Infinity;
    for (const at of this.sentAt.seconds) {
      if (at < 0) continue;
      if (at < first) first = at;
      if (at > last) last = at;
    }
    this.firstDay = Math.floor(first / DAY);
    this.lastDay = Math.floor(last / DAY);
  }

  cover(moment: Seconds): boolean {
    const day = Math.floor(moment / DAY);
    return day >= this.firstDay && day <= this.lastDay;
  }

  /** The first that may have been sent after a moment, or EMPTY. Any number of orders may have the same messages. */
  firstAfter(start: Seconds, lists: readonly (readonly number[])[]): Seconds {
    let first = Infinity;
    for (const messages of lists) {
      const sent = this.sentIn(messages);
      let from = 0;
      for (let to = sent.length; from < to;) {
        const middle = (from + to) >> 1;
        if (sent[middle].latest > start) to = middle;
        else from = middle + 1;
      }
      if (from < sent.length) first = Math.min(first, sent[from].first);
    }
    return first === Infinity ? EMPTY : first;
  }
}
