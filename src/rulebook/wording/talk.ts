/** A chat sheet as talk: who says what, conversation by conversation in time order, and which of it is an agent's answer to a customer. */
import { agentOf, conversations, roles } from "../../sheets";
import { Role, type CodeColumn, type Sheet } from "../../sheets/types";
import { inTimeOrder } from "../turns";
import { Folded } from "./fold";

export interface Talk {
  readonly sheet: Sheet;
  readonly role: Uint8Array;
  readonly agents: CodeColumn;
  readonly seconds: Float64Array;
  readonly count: number;
  /** `order[starts[c] … starts[c + 1] - 1]` are the rows of conversation `c`; rows without a readable time are in none. */
  readonly order: Int32Array;
  readonly starts: Int32Array;
  readonly answers: Answers;
  message(row: number): Folded;
}

/**
 * Answers: the messages of an agent between two of the customer's, conversation by conversation; last, one by one, those of agents that have no place in a
 * conversation. What robots and the system say in the midst of an answer is left out of `line`.
 */
export interface Answers {
  readonly count: number;
  /** The rows of all conversations in order. Answer `a` is `line[begins[a] … ends[a] - 1]`. */
  readonly line: Int32Array;
  readonly begins: Int32Array;
  readonly ends: Int32Array;
  /** Where the conversation of an answer begins: what was said before it stands between. */
  readonly opens: Int32Array;
  /** How many messages of agents there are. */
  readonly messages: number;
}

const known = new WeakMap<Sheet, Talk>();

export function talkOf(sheet: Sheet): Talk {
  let talk = known.get(sheet);
  if (!talk) known.set(sheet, (talk = readTalk(sheet)));
  return talk;
}

/** Folded texts that are kept: those that rules look at one after another. */
const KEPT = 64;

function readTalk(sheet: Sheet): Talk {
  const { codes, count } = conversations(sheet);
  const role = roles(sheet).roles;
  const { order, starts } = inTimeOrder(sheet, codes, count);
  const keptRow = new Int32Array(KEPT).fill(-1);
  const kept = new Array<Folded>(KEPT);
  return {
    sheet,
    role,
    agents: agentOf(sheet),
    seconds: sheet.time("sentAt").seconds,
    count,
    order,
    starts,
    answers: answersOf(sheet, role, order, starts, count),
    message: (row) => {
      const at = row % KEPT;
      if (keptRow[at] !== row) {
        keptRow[at] = row;
        kept[at] = new Folded(sheet.text("text", row));
      }
      return kept[at];
    },
  };
}

function answersOf(sheet: Sheet, role: Uint8Array, order: Int32Array, starts: Int32Array, conversationCount: number): Answers {
  const line = new Int32Array(sheet.size);
  const begins: number[] = [];
  const ends: number[] = [];
  const opens: number[] = [];
  const placed = new Uint8Array(sheet.size);
  let size = 0;
  let messages = 0;
  for (let code = 0; code < conversationCount; code++) {
    const opening = size;
    let answering = false;
    for (let at = starts[code]; at < starts[code + 1]; at++) {
      const row = order[at];
      const isAgent = role[row] === Role.agent;
      if (role[row] === Role.customer) {
        if (answering) ends.push(size);
        answering = false;
      } else if (isAgent) {
        placed[row] = 1;
        messages++;
        if (!answering) {
          begins.push(size);
          opens.push(opening);
        }
        answering = true;
      }
      if (isAgent || !answering) line[size++] = row;
    }
    if (answering) ends.push(size);
  }
  for (let row = 0; row < sheet.size; row++) {
    if (role[row] !== Role.agent || placed[row]) continue;
    messages++;
    opens.push(size);
    begins.push(size);
    line[size++] = row;
    ends.push(size);
  }
  return {
    count: begins.length,
    line: line.subarray(0, size),
    begins: Int32Array.from(begins),
    ends: Int32Array.from(ends),
    opens: Int32Array.from(opens),
    messages,
  };
}

/** Every message of an agent, answer by answer. */
export function agentRows({ answers: { line, begins, ends, count, messages } }: Talk): Int32Array {
  const rows = new Int32Array(messages);
  let size = 0;
  for (let answer = 0; answer < count; answer++) for (let at = begins[answer]; at < ends[answer]; at++) rows[size++] = line[at];
  return rows;
}

/** Where in `line` the messages begin that an answer answers: behind the one before it, or with the conversation. */
export function askedFrom({ answers: { opens, ends } }: Talk, answer: number): number {
  return answer > 0 && opens[answer - 1] === opens[answer] ? ends[answer - 1] : opens[answer];
}

/** One message of an agent in its place. */
export class Scene {
  constructor(
    private readonly talk: Talk,
    private readonly exchange: Exchange,
    private readonly at: number,
  ) {}

  get row(): number {
    return this.talk.answers.line[this.at];
  }

  get message(): Folded {
    return this.talk.message(this.row);
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
    return this.at === this.talk.answers.begins[this.exchange.index];
  }

  /** Everything said before it in the conversation: `line[from … to - 1]`. */
  get before(): Before {
    const { line, opens } = this.talk.answers;
    return { line, from: opens[this.exchange.index], to: this.at };
  }
}

export interface Before {
  readonly line: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** What a customer asks, and an agent's answer to it: each the same list whoever asks for it. */
export class Exchange {
  private askedRows?: readonly number[];
  private answerRows?: readonly number[];

  constructor(
    private readonly talk: Talk,
    readonly index: number,
  ) {}

  get asked(): readonly number[] {
    const { role, answers } = this.talk;
    return (this.askedRows ??= Array.from(answers.line.subarray(askedFrom(this.talk, this.index), answers.begins[this.index])).filter(
      (row) => role[row] === Role.customer,
    ));
  }

  get answer(): readonly number[] {
    const { line, begins, ends } = this.talk.answers;
    return (this.answerRows ??= Array.from(line.subarray(begins[this.index], ends[this.index])));
  }
}
