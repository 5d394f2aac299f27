/**
 * Goes through the talks once for all rules that are asked together. Which rules a message may be the matter of is told by its sign, a bit for each rule;
 * only those are asked about it.
 */
import { inSlices } from "../../sheets";
import { Role, type Task } from "../../sheets/types";
import { lazy } from "../lazy";
import { CaseRows, Cases, PASS, type Said } from "./cases";
import { WORDS, type Clue, type Reader } from "./reader";
import { Exchange, Scene } from "./scene";

/** How a rule judges messages. Where a message has none of its clues, the rule says what it says `otherwise`. */
export interface MessageJudge {
  readonly otherwise: Said;
  readonly clues: {
    /** In the message itself, … */
    readonly here?: Clue;
    /** … in what it answers, … */
    readonly asked?: Clue;
    /** … in anything said before it. */
    readonly before?: Clue;
  };
  /** What it has to learn from another sheet first. */
  readonly learn?: () => Task<void>;
  readonly judge: (scene: Scene) => Said;
}

/** How a rule judges conversations, each as its rows in time order: those in which a customer's message has a clue. It speaks of one row of each, or of none. */
export interface ConversationJudge {
  readonly clue: Clue;
  readonly judge: (rows: Int32Array) => { readonly row: number; readonly said: Said } | undefined;
}

/** What the rules said, in their order. */
interface JudgedTalks {
  readonly messages: readonly Cases[];
  readonly conversations: readonly Cases[];
}

export function* judgeTalks(
  reader: Reader,
  messages: readonly MessageJudge[],
  conversations: readonly ConversationJudge[],
): Task<JudgedTalks> {
  yield* reader.read();
  for (const { learn } of messages) if (learn) yield* learn();
  const pass = new Pass(reader, messages, conversations);
  const { length } = reader.talk.line;
  yield* inSlices(length, (from, to) => pass.follow(from, to));
  return pass.end();
}

class Pass {
  /** By what messages say, the rules that it is a clue for, a bit each: in the message itself, in what is asked, before, and in a conversation. */
  private readonly here: Int32Array;
  private readonly asked: Int32Array;
  private readonly before: Int32Array;
  private readonly conversation: Int32Array;
  private readonly saysSomething: Int32Array;
  /** The agents' messages that say something: the cases. */
  private readonly spoken: Int32Array;
  private readonly cases: readonly Cases[];
  private readonly found: readonly { readonly rows: number[]; readonly talks: number[]; readonly said: Said[] }[];
  private size = 0;
  /** The talk that is followed: where it begins and ends, where what is asked begins, where the answer begins or -1. */
  private talk = -1;
  private begin = 0;
  private talkEnd = 0;
  private askedFrom = 0;
  private answerFrom = -1;
  private exchange: Exchange | undefined;
  /** The rules for which there was a clue in what is asked, before, and in the conversation. */
  private wasAsked = 0;
  private saidBefore = 0;
  private toJudge = 0;

  constructor(
    private readonly reader: Reader,
    private readonly messages: readonly MessageJudge[],
    private readonly conversations: readonly ConversationJudge[],
  ) {
    const rulesWith = (clues: readonly (Clue | undefined)[]) =>
      reader.bySaid((tells) => clues.reduce((bits, clue, i) => (clue && tells(clue) ? bits | (1 << i) : bits), 0));
    this.here = rulesWith(messages.map(({ clues }) => clues.here));
    this.asked = rulesWith(messages.map(({ clues }) => clues.asked));
    this.before = rulesWith(messages.map(({ clues }) => clues.before));
    this.conversation = rulesWith(conversations.map(({ clue }) => clue));
    this.saysSomething = rulesWith([WORDS]);
    this.spoken = new Int32Array(this.countSpoken());
    const rows = new CaseRows(reader.talk, this.spoken.length, () => this.spoken);
    this.cases = messages.map(({ otherwise }) => new Cases(rows, otherwise));
    this.found = conversations.map(() => ({ rows: [], talks: [], said: [] }));
  }

  follow(from: number, to: number): void {
    const { here, asked, before, conversation, saysSomething } = this;
    const { said } = this.reader;
    const { line, role } = this.reader.talk;
    for (let at = from; at < to; at++) {
      if (at === this.talkEnd) this.nextTalk();
      const row = line[at];
      const says = said[row];
      if (role[row] === Role.agent) {
        if (this.answerFrom < 0) {
          this.answerFrom = at;
          this.exchange = undefined;
        }
        if (saysSomething[says] !== 0) {
          const rules = this.wasAsked | this.saidBefore | here[says];
          if (rules !== 0) this.judgeMessage(at, rules);
          this.spoken[this.size++] = row;
        }
      } else if (role[row] === Role.customer) {
        if (this.answerFrom >= 0) {
          this.answerFrom = -1;
          this.askedFrom = at;
          this.wasAsked = 0;
        }
        this.wasAsked |= asked[says];
        this.toJudge |= conversation[says];
      }
      this.saidBefore |= before[says];
    }
  }

  end(): JudgedTalks {
    this.closeTalk();
    const { talk } = this.reader;
    const conversations = this.found.map(({ rows, talks, said }) => {
      const cases = new Cases(
        new CaseRows(
          talk,
          rows.length,
          lazy(() => Int32Array.from(rows)),
          talks,
        ),
        PASS,
      );
      said.forEach((each, i) => cases.say(i, each));
      return cases;
    });
    return { messages: this.cases, conversations };
  }

  /** Goes on to the talk that holds the next message; one may hold none. */
  private nextTalk(): void {
    this.closeTalk();
    const { starts } = this.reader.talk;
    this.begin = this.askedFrom = this.talkEnd;
    while (this.talkEnd === this.begin) this.talkEnd = starts[++this.talk + 1];
    this.answerFrom = -1;
    this.wasAsked = this.saidBefore = this.toJudge = 0;
  }

  private closeTalk(): void {
    if (this.toJudge === 0) return;
    const rows = this.reader.talk.line.subarray(this.begin, this.talkEnd);
    this.conversations.forEach(({ judge }, i) => {
      const one = (this.toJudge >>> i) & 1 ? judge(rows) : undefined;
      if (!one) return;
      this.found[i].rows.push(one.row);
      this.found[i].talks.push(this.talk);
      this.found[i].said.push(one.said);
    });
  }

  private judgeMessage(at: number, rules: number): void {
    this.exchange ??= new Exchange(this.reader, this.begin, this.askedFrom, this.answerFrom, this.talkEnd);
    const scene = new Scene(this.exchange, at);
    for (let i = 0; i < this.messages.length; i++) {
      if ((rules >>> i) & 1) this.cases[i].say(this.size, this.messages[i].judge(scene));
    }
  }

  private countSpoken(): number {
    const { talk, said } = this.reader;
    let count = 0;
    for (let row = 0; row < said.length; row++) if (talk.role[row] === Role.agent && this.saysSomething[said[row]] !== 0) count++;
    return count;
  }
}
