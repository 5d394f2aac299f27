import { agentOf, conversations, foldText, inSlices } from "../../sheets";
import { EMPTY, type Seconds, type Sheet, type Task } from "../../sheets/types";
import { momentsOf } from "../cases";
import { buyersOf, chatFieldsMissing, chatRead, whoAsks } from "../chats";
import { cannotJudge, everyPlatform } from "../judging";
import { isWithin, judgeDeadline, parseDaySpan } from "../deadline";
import { lazy } from "../lazy";
import { agentsOfTurns, turnsOf, type Turns } from "../turns";
import { Outcome, type Context, type Judged, type Note, type Rule, type RuleMeta } from "../types";

const meta = {
  id: "late-reply",
  kind: "deadline",
  severity: "medium",
  sheet: "chat",
  platforms: everyPlatform,
  source: "积极接待、响应客户对话,回复超5分钟时长即延迟回复,每天的回复率至少要80%上;",
  parameters: {
    minutes: { kind: "number", unit: "minutes", default: 5, min: 0, aboveMin: true, max: 10_080 },
    countRobot: { kind: "boolean", default: false },
    serviceHours: { kind: "hours", default: "" },
    /** Conversations (or buyers, where there is no conversation column) that were rude and need no answer, as the source says. By default none is named: an unanswered one then shows in the rate. */
    abusive: { kind: "words", default: [] },
  },
  messages: ["late", "unanswered"],
} as const satisfies RuleMeta;

const MESSAGE = { late: 0, unanswered: 1 } as const;

/** Judges every turn: closed within the limit, closed late, never answered, or not due yet. */
export const lateReply: Rule = {
  meta,
  *check(context: Context): Task<Judged> {
    const sheet = context.inputs.chat;
    if (!sheet) return cannotJudge(meta);
    const missing = chatFieldsMissing(sheet);
    if (missing.length > 0) return cannotJudge(meta, sheet, missing);

    const parameters = context.parameters(meta);
    const limit = Math.round((parameters.minutes as number) * 60);
    const serviceHours = parseDaySpan(parameters.serviceHours as string);
    const turns = yield* turnsOf(sheet, parameters.countRobot as boolean);
    const { sentAt, size } = turns;
    const asOf = context.inputs.asOf ?? turns.newest;
    const abusive = abusiveConversations(sheet, parameters.abusive as readonly string[]);

    const applies = (turn: number) =>
      (!serviceHours || isWithin(serviceHours, sentAt.seconds[turns.opening[turn]])) && !abusive.has(turns.conversation[turn]);
    const outcome = yield* judgeTurns(turns, limit, asOf, serviceHours || abusive.size > 0 ? applies : undefined);

    // When they were, whose, and what is said of them is worked out when it is asked for: the shop's own figure does not need it.
    const moment = lazy(() => momentsOf(turns.opening, sentAt.seconds));
    const message = lazy(() => messagesOf(turns));
    const agents = lazy(() => agentsOfTurns(sheet, turns));
    const customers = lazy(() => customersOf(sheet, turns.opening));
    const notes: Note[] = sentAt.wholeDays ? [{ id: "whole-days", data: { field: "sentAt" } }] : [];
    return {
      rule: meta,
      sheet,
      size,
      outcome,
      get message() {
        return message();
      },
      row: turns.opening,
      moreRows: (turn) => (turns.closing[turn] < 0 ? [] : [turns.closing[turn]]),
      get moment() {
        return moment();
      },
      get agent() {
        return agents();
      },
      get agents() {
        return agentOf(sheet).values;
      },
      get agentKeys() {
        return agentOf(sheet).keys;
      },
      who: whoAsks(sheet, turns.opening),
      value: (turn) => secondsTaken(turns, turn),
      limit: () => limit,
      groups: {
        get customer() {
          return customers();
        },
        conversation: turns.conversation,
      },
      read: chatRead(sheet),
      notes,
    };
  },
};

/** From question to answer; NaN where there is none. */
function secondsTaken({ sentAt: { seconds }, opening, closing }: Turns, turn: number): number {
  return closing[turn] < 0 ? NaN : seconds[closing[turn]] - seconds[opening[turn]];
}

/** @param applies whether a turn is judged at all; absent where every one is */
function* judgeTurns(turns: Turns, limit: number, asOf: Seconds, applies?: (turn: number) => boolean): Task<Uint8Array> {
  const { size, opening, closing } = turns;
  const { seconds } = turns.sentAt;
  const outcome = new Uint8Array(size);
  yield* inSlices(size, (from, to) => {
    judge(from, to, seconds, opening, closing, limit, asOf, outcome);
    for (let turn = from; applies && turn < to; turn++) if (!applies(turn)) outcome[turn] = Outcome.notApplicable;
  });
  return outcome;
}

/** What would be said of each turn if it broke the rule. */
function messagesOf({ size, closing }: Turns): Uint8Array {
  const message = new Uint8Array(size);
  for (let turn = 0; turn < size; turn++) if (closing[turn] < 0) message[turn] = MESSAGE.unanswered;
  return message;
}

/** Sees nothing but arrays and numbers: what the engine learns of the loop then outlives the sheet. */
function judge(
  from: number,
  to: number,
  seconds: Float64Array,
  opening: Int32Array,
  closing: Int32Array,
  limit: number,
  asOf: Seconds,
  outcome: Uint8Array,
): void {
  for (let turn = from; turn < to; turn++) {
    const closed = closing[turn] < 0 ? EMPTY : seconds[closing[turn]];
    outcome[turn] = judgeDeadline(closed, seconds[opening[turn]] + limit, asOf);
  }
}

/** The buyer of each turn as a number. */
function customersOf(sheet: Sheet, opening: Int32Array): Int32Array {
  const { codes } = buyersOf(sheet);
  return opening.map((row) => codes[row]);
}

/** The conversations that are named in a list, by their own name or by their buyer's. */
function abusiveConversations(sheet: Sheet, names: readonly string[]): ReadonlySet<number> {
  const marked = new Set<number>();
  if (names.length === 0) return marked;
  const folded = new Set(names.map(foldText));
  const conversation = conversations(sheet).codes;
  for (const field of ["conversation", "buyer"] as const) {
    if (!sheet.has(field)) continue;
    const { codes, keys } = sheet.code(field);
    for (let row = 0; row < sheet.size; row++) if (codes[row] >= 0 && folded.has(keys[codes[row]])) marked.add(conversation[row]);
  }
  return marked;
}
