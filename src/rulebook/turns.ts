/**
 * Turns: the unit in which replies are measured. A turn opens with a customer's message while none is open, and closes with the first message
 * of a human agent after it; further customer messages belong to the open one. Robots and the system neither open nor close
 * (`countRobot` lets a robot close).
 */
import { agentOf, conversations, roles } from "../sheets";
import { EMPTY, Role, type CodeColumn, type Seconds, type Sheet, type Task, type TimeColumn } from "../sheets/types";

/** Rows worked on between two yields: a few milliseconds. */
const SLICE = 65_536;

export interface Turns {
  readonly size: number;
  /** The record that opened the turn, and the one that closed it or -1. */
  readonly opening: Int32Array;
  readonly closing: Int32Array;
  /** Index of `agents.values`, or -1 for nobody. */
  readonly agent: Int32Array;
  readonly conversation: Int32Array;
  readonly conversationCount: number;
  readonly agents: CodeColumn;
  readonly sentAt: TimeColumn;
  /** The newest message, of whatever role. */
  readonly newest: Seconds;
}

export function* turnsOf(sheet: Sheet, countRobot: boolean): Task<Turns> {
  const sentAt = sheet.time("sentAt");
  yield sheet.size;
  const role = roles(sheet).roles;
  yield sheet.size;
  const conversation = conversations(sheet);
  const agents = agentOf(sheet);
  yield sheet.size;
  const { order, starts } = inTimeOrder(conversation.codes, conversation.count, sentAt.seconds, role);
  yield sheet.size;

  let customerRows = 0;
  let newest: Seconds = EMPTY;
  for (let row = 0; row < sheet.size; row++) {
    if (role[row] === Role.customer) customerRows++;
    if (sentAt.seconds[row] > newest) newest = sentAt.seconds[row];
  }
  const opening = new Int32Array(customerRows);
  const closing = new Int32Array(customerRows);
  const agent = new Int32Array(customerRows);
  const conversationOfTurn = new Int32Array(customerRows);
  let size = 0;
  let sinceYield = 0;

  for (let code = 0; code < conversation.count; code++) {
    const end = starts[code + 1];
    const firstTurn = size;
    let open = -1;
    let lastAgent = EMPTY as number;
    for (let at = starts[code]; at < end; at++) {
      const row = order[at];
      const who = role[row];
      if (who === Role.customer) {
        if (open < 0) open = row;
        continue;
      }
      if (who === Role.agent && agents.codes[row] >= 0) lastAgent = agents.codes[row];
      if (open < 0 || !(who === Role.agent || (countRobot && who === Role.robot))) continue;
      opening[size] = open;
      closing[size] = row;
      agent[size] = agents.codes[row] >= 0 ? agents.codes[row] : agents.codes[open];
      conversationOfTurn[size++] = code;
      open = -1;
    }
    if (open >= 0) {
      opening[size] = open;
      closing[size] = -1;
      agent[size] = agents.codes[open];
      conversationOfTurn[size++] = code;
    }
    // Whoever is still not named: the last human of the conversation, else nobody.
    for (let turn = firstTurn; turn < size; turn++) if (agent[turn] < 0) agent[turn] = lastAgent < 0 ? -1 : lastAgent;
    sinceYield += end - starts[code];
    if (sinceYield > SLICE) {
      yield sinceYield;
      sinceYield = 0;
    }
  }
  return {
    size,
    opening: opening.subarray(0, size),
    closing: closing.subarray(0, size),
    agent: agent.subarray(0, size),
    conversation: conversationOfTurn.subarray(0, size),
    conversationCount: conversation.count,
    agents,
    sentAt,
    newest,
  };
}

/**
 * The readable messages, conversation by conversation (or by whatever else `codes` tells apart), each in time order:
 * `order[starts[c] … starts[c + 1] - 1]` are the rows of conversation `c`.
 * Equal times keep the sheet's order, reversed where the sheet runs newest first.
 */
export function inTimeOrder(
  codes: Int32Array,
  count: number,
  seconds: Float64Array,
  role: Uint8Array,
): { order: Int32Array; starts: Int32Array } {
  const size = seconds.length;
  const usable = (row: number) => codes[row] >= 0 && seconds[row] >= 0 && role[row] !== Role.none;
  const starts = new Int32Array(count + 1);
  let before: Seconds = EMPTY;
  let rising = 0;
  let falling = 0;
  for (let row = 0; row < size; row++) {
    if (!usable(row)) continue;
    starts[codes[row] + 1]++;
    if (before >= 0 && seconds[row] > before) rising++;
    if (before >= 0 && seconds[row] < before) falling++;
    before = seconds[row];
  }
  for (let code = 0; code < count; code++) starts[code + 1] += starts[code];

  const next = starts.slice(0, count);
  const order = new Int32Array(starts[count]);
  const newestFirst = falling > rising;
  const place = (row: number) => {
    if (usable(row)) order[next[codes[row]]++] = row;
  };
  if (newestFirst) for (let row = size - 1; row >= 0; row--) place(row);
  else for (let row = 0; row < size; row++) place(row);

  // Most conversations stand in order already; only the others are sorted. The sort is stable, so that equal times keep their order.
  if (rising > 0 && falling > 0) {
    for (let code = 0; code < count; code++) {
      const part = order.subarray(starts[code], starts[code + 1]);
      for (let at = 1; at < part.length; at++) {
        if (seconds[part[at - 1]] > seconds[part[at]]) {
          part.set(Array.from(part).sort((a, b) => seconds[a] - seconds[b]));
          break;
        }
      }
    }
  }
  return { order, starts };
}
