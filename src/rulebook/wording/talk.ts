/** A chat sheet as talk: who says what, conversation by conversation in time order, and which of it is an agent's answer to a customer. */
import { agentOf, conversations, roles } from "../../sheets";
import { Role, type CodeColumn, type Sheet, type Task } from "../../sheets/types";
import { lazy } from "../lazy";
import { oncePerSheet } from "../once";
import { inTimeOrder } from "../time-order";
import { Folded } from "./fold";

/**
 * An answer is what an agent says between two messages of the customer. What robots and the system say in the midst of one is left out. Last come, each a
 * talk of its own, messages of agents that have no place in a conversation.
 */
export interface Talk {
  readonly sheet: Sheet;
  readonly role: Uint8Array;
  readonly agents: CodeColumn;
  readonly seconds: Float64Array;
  /** How many talks there are: `line[starts[t] … starts[t + 1] - 1]` are the rows of talk `t` in time order. */
  readonly count: number;
  readonly line: Int32Array;
  readonly starts: Int32Array;
  /** How many of the messages are an agent's. */
  readonly agentMessages: number;
  message(row: number): Folded;
}

export const talkOf = oncePerSheet(readTalk);

/** Talks worked on between two yields. */
const SLICE = 16_384;

function* readTalk(sheet: Sheet): Task<Talk> {
  const { codes, count } = conversations(sheet);
  const role = roles(sheet).roles;
  yield sheet.size;
  const { order, starts: placed, place } = yield* inTimeOrder(sheet, codes, count);

  let agentMessages = 0;
  let unplaced = 0;
  for (let row = 0; row < sheet.size; row++) {
    if (role[row] !== Role.agent) continue;
    agentMessages++;
    if (place[row] < 0) unplaced++;
  }
  yield sheet.size;

  const line = unplaced > 0 ? new Int32Array(order.length + unplaced) : order;
  const starts = new Int32Array(count + unplaced + 1);
  let size = 0;
  for (let code = 0; code < count; code++) {
    let answering = false;
    for (let at = placed[code]; at < placed[code + 1]; at++) {
      const row = order[at];
      const who = role[row];
      if (who === Role.customer) answering = false;
      else if (who === Role.agent) answering = true;
      if (who === Role.agent || !answering) line[size++] = row;
    }
    starts[code + 1] = size;
    if (code % SLICE === SLICE - 1) yield SLICE;
  }
  for (let row = 0, talk = count; talk < count + unplaced; row++) {
    if (role[row] !== Role.agent || place[row] >= 0) continue;
    line[size++] = row;
    starts[++talk] = size;
  }
  const agents = lazy(() => agentOf(sheet));
  return {
    sheet,
    role,
    get agents() {
      return agents();
    },
    seconds: sheet.time("sentAt").seconds,
    count: count + unplaced,
    line: line.subarray(0, size),
    starts,
    agentMessages,
    message: messagesOf(sheet),
  };
}

/** Texts that are kept as they are searched: what was said a moment ago is looked at by the next rule, and much is said again and again. */
const MOST_KEPT = 4_096;
/** The last messages, by their rows. */
const LAST = 64;

function messagesOf(sheet: Sheet): (row: number) => Folded {
  const textOf = sheet.textsOf("text");
  const kept = new Map<string, Folded>();
  const lastRow = new Int32Array(LAST).fill(-1);
  const last = new Array<Folded>(LAST);
  return (row) => {
    const at = row % LAST;
    if (lastRow[at] === row) return last[at];
    const text = textOf(row);
    let message = kept.get(text);
    if (!message) {
      if (kept.size === MOST_KEPT) kept.clear();
      kept.set(text, (message = new Folded(text)));
    }
    lastRow[at] = row;
    return (last[at] = message);
  };
}

/** What a customer asks, and an agent's answer to it. */
export class Exchange {
  private askedRows?: readonly number[];
  private answerRows?: readonly number[];

  /**
   * @param talk where the talk begins in `line`
   * @param from where what is asked begins: with the talk, or behind the answer before
   * @param begin where the answer begins
   */
  constructor(
    readonly of: Talk,
    readonly talk: number,
    private readonly from: number,
    readonly begin: number,
    private readonly talkEnd: number,
  ) {}

  get asked(): readonly number[] {
    return (this.askedRows ??= this.rows(this.from, this.begin, Role.customer));
  }

  get answer(): readonly number[] {
    if (!this.answerRows) {
      const { line, role } = this.of;
      let end = this.begin;
      while (end < this.talkEnd && role[line[end]] === Role.agent) end++;
      this.answerRows = this.rows(this.begin, end, Role.agent);
    }
    return this.answerRows;
  }

  private rows(from: number, to: number, who: number): readonly number[] {
    const { line, role } = this.of;
    const rows: number[] = [];
    for (let at = from; at < to; at++) if (role[line[at]] === who) rows.push(line[at]);
    return rows;
  }
}

/** One message of an agent in its place. */
export class Scene {
  readonly row: number;

  constructor(
    private readonly exchange: Exchange,
    private readonly at: number,
  ) {
    this.row = exchange.of.line[at];
  }

  get message(): Folded {
    return this.exchange.of.message(this.row);
  }

  /** The customer's last messages before it, down to an agent's: what it answers. */
  get asked(): readonly number[] {
    return this.exchange.asked;
  }

  /** The agent's messages of the same answer: none of the customer's stands between. */
  get answer(): readonly number[] {
    return this.exchange.answer;
  }

  /** Whether it is the first answer to what was asked. */
  get first(): boolean {
    return this.at === this.exchange.begin;
  }

  /** Everything said before it in the conversation: `line[from … to - 1]`. */
  get before(): Before {
    return { line: this.exchange.of.line, from: this.exchange.talk, to: this.at };
  }
}

export interface Before {
  readonly line: Int32Array;
  readonly from: number;
  readonly to: number;
}
