/** The messages of agents in their places: what each answers, and what was said before. */
import { Role } from "../../sheets/types";
import type { Reader } from "./reader";

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
    readonly reader: Reader,
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
      const { line, role } = this.reader.talk;
      let end = this.begin;
      while (end < this.talkEnd && role[line[end]] === Role.agent) end++;
      this.answerRows = this.rows(this.begin, end, Role.agent);
    }
    return this.answerRows;
  }

  private rows(from: number, to: number, who: number): readonly number[] {
    const { line, role } = this.reader.talk;
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
    this.row = exchange.reader.talk.line[at];
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
    return { line: this.exchange.reader.talk.line, from: this.exchange.talk, to: this.at };
  }
}

export interface Before {
  readonly line: Int32Array;
  readonly from: number;
  readonly to: number;
}
