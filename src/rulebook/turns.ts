/**
 * Turns: the unit in which replies are measured. A turn opens with a customer's message while none is open, and closes with the first message
 * of a human agent after it; further customer messages belong to the open one. Robots and the system neither open nor close
 * (`countRobot` lets a robot close).
 */
import { agentOf, conversations, inSlices, oncePerSheet, roles, spanOf } from "../sheets";
import type { Conversations } from "../sheets/conversations";
import type { Roles } from "../sheets/roles";
import { EMPTY, Role, type Codes, type Seconds, type Sheet, type Task, type TimeColumn } from "../sheets/types";
import { inTimeOrder, runsNewestFirst, standsInTimeOrder } from "./time-order";

export interface Turns {
  readonly size: number;
  /** The record that opened the turn, and the one that closed it or -1. */
  readonly opening: Int32Array;
  readonly closing: Int32Array;
  readonly conversation: Int32Array;
  readonly conversationCount: number;
  readonly sentAt: TimeColumn;
  /** The newest message, of whatever role. */
  readonly newest: Seconds;
}

const closedByHumans = oncePerSheet((sheet) => readTurns(sheet, false));
const closedByAnybody = oncePerSheet((sheet) => readTurns(sheet, true));

export function turnsOf(sheet: Sheet, countRobot: boolean): Task<Turns> {
  return (countRobot ? closedByAnybody : closedByHumans)(sheet);
}

function* readTurns(sheet: Sheet, countRobot: boolean): Task<Turns> {
  // Who sent a message is read only where no role tells it.
  const writers = sheet.has("role") ? (["role"] as const) : (["sender", "agent", "buyer"] as const);
  yield* sheet.load([sheet.has("conversation") ? "conversation" : "buyer", ...writers, "sentAt"]);
  const sentAt = sheet.time("sentAt");
  const writer = roles(sheet);
  yield sheet.size;
  const conversation = conversations(sheet);
  yield sheet.size;
  const order = standsInTimeOrder(sheet) ? undefined : (yield* inTimeOrder(sheet, conversation.codes, conversation.count)).order;

  const open = new OpenTurns(writer, conversation, sentAt.seconds, countRobot);
  yield* inSlices(order ? order.length : sheet.size, (from, to) => open.follow(order, from, to));
  return { ...open.turns(), conversationCount: conversation.count, sentAt, newest: spanOf(sentAt.seconds).newest };
}

/** Follows the messages of a sheet, those of each conversation in time order. */
class OpenTurns {
  private readonly role: Uint8Array;
  private readonly codes: Int32Array;
  private readonly opening: Int32Array;
  private readonly closing: Int32Array;
  private readonly conversation: Int32Array;
  /** The turn that is open in each conversation, or -1. */
  private readonly open: Int32Array;
  private size = 0;

  constructor(
    { roles: role, customers }: Roles,
    { codes, count }: Conversations,
    private readonly seconds: Float64Array,
    private readonly countRobot: boolean,
  ) {
    this.role = role;
    this.codes = codes;
    this.opening = new Int32Array(customers);
    this.closing = new Int32Array(customers);
    this.conversation = new Int32Array(customers);
    this.open = new Int32Array(count).fill(-1);
  }

  follow(order: Int32Array | undefined, from: number, to: number): void {
    const { role, codes, seconds, open, opening, closing, conversation, size, countRobot } = this;
    this.size = follow(order, from, to, role, codes, seconds, countRobot, open, opening, closing, conversation, size);
  }

  turns() {
    const { size, opening, closing, conversation } = this;
    return {
      size,
      opening: opening.subarray(0, size),
      closing: closing.subarray(0, size),
      conversation: conversation.subarray(0, size),
    };
  }
}

/**
 * Sees nothing but arrays and numbers: what the engine learns of the loop then outlives the sheet.
 * @returns how many turns there are
 */
function follow(
  order: Int32Array | undefined,
  from: number,
  to: number,
  role: Uint8Array,
  codes: Int32Array,
  seconds: Float64Array,
  countRobot: boolean,
  open: Int32Array,
  opening: Int32Array,
  closing: Int32Array,
  conversation: Int32Array,
  before: number,
): number {
  let size = before;
  for (let at = from; at < to; at++) {
    const row = order === undefined ? at : order[at];
    const who = role[row];
    const code = codes[row];
    if (code < 0 || seconds[row] < 0) continue;
    if (who === Role.customer) {
      if (open[code] >= 0) continue;
      open[code] = size;
      opening[size] = row;
      closing[size] = -1;
      conversation[size++] = code;
    } else if (open[code] >= 0 && (who === Role.agent || (countRobot && who === Role.robot))) {
      closing[open[code]] = row;
      open[code] = -1;
    }
  }
  return size;
}

/**
 * Whose each turn is, as an index of `agentOf(sheet)` or -1: the agent's who closed it, else the one that its opening row names, else the last human
 * of the conversation. Where somebody is named who cannot be read, nobody else is taken in his place.
 */
export function agentsOfTurns(sheet: Sheet, turns: Turns): Int32Array {
  const { size, opening, closing, conversation } = turns;
  const { codes } = agentOf(sheet);
  const agent = new Int32Array(size);
  let last: Int32Array | undefined;
  for (let turn = 0; turn < size; turn++) {
    let code = closing[turn] < 0 ? EMPTY : codes[closing[turn]];
    if (code === EMPTY) code = codes[opening[turn]];
    if (code === EMPTY) code = (last ??= lastAgents(sheet, codes, turns))[conversation[turn]];
    agent[turn] = Math.max(code, -1);
  }
  return agent;
}

/** The last human of each conversation who is named, -1 where none is, UNREADABLE where his name cannot be read. */
function lastAgents(sheet: Sheet, agents: Codes, { conversationCount, sentAt: { seconds } }: Turns): Int32Array {
  const { size } = sheet;
  const role = roles(sheet).roles;
  const { codes } = conversations(sheet);
  const newestFirst = runsNewestFirst(sheet, codes, conversationCount);
  const last = new Int32Array(conversationCount).fill(-1);
  const latest = new Float64Array(conversationCount);
  for (let at = 0; at < size; at++) {
    const row = newestFirst ? size - 1 - at : at;
    const code = codes[row];
    if (role[row] !== Role.agent || agents[row] === EMPTY || code < 0 || seconds[row] < latest[code]) continue;
    last[code] = agents[row];
    latest[code] = seconds[row];
  }
  return last;
}
