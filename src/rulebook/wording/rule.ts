/**
 * What wording rules share: which messages they judge, and verdicts made of what a rule says of each. The rules that are asked together read the chats
 * together, each message once; a rule says by which clues a message may be its matter, and judges those alone.
 */
import { roles } from "../../sheets";
import { Role, type FieldId, type Task } from "../../sheets/types";
import { saysWriter } from "../chats";
import { cannotJudge, readField } from "../judging";
import {
  Outcome,
  type Context,
  type FoundWord,
  type Judged,
  type Note,
  type ParameterMeta,
  type ReadField,
  type Rule,
  type RuleMeta,
  type RuleParameters,
} from "../types";
import { Cases, type Said } from "./cases";
import { Reader, type Clue, type Finder } from "./reader";
import { Spotter } from "./spotter";
import { agentRows, askedFrom, Exchange, Scene, talkOf, type Talk } from "./talk";

/** Messages worked on between two yields. */
const SLICE = 16_384;

export type { Said } from "./cases";

export const PASS: Said = { outcome: Outcome.pass };
export const NOT_APPLICABLE: Said = { outcome: Outcome.notApplicable };

export function broken(found?: FoundWord, moreRows: readonly number[] = [], message = 0): Said {
  return { outcome: Outcome.break, found: found && { word: found.word, start: found.start, end: found.end }, moreRows, message };
}

export interface Prepared {
  readonly parameters: RuleParameters;
  readonly talk: Talk;
  readonly reader: Reader;
  readonly context: Context;
  readonly words: (name: string) => readonly string[];
  readonly number: (name: string) => number;
  /** Finds the words of a parameter, less those inside the words of another. */
  readonly finder: (words: string, exceptions?: string) => Finder;
  readonly note: (note: Note) => void;
}

/** How far a gap within a phrase may reach, and how far off a cue may stand: shared by the rules that have either. */
export const GAP = { kind: "number", unit: "count", default: 8, min: 0, max: 40 } as const satisfies ParameterMeta;
export const REACH = { kind: "number", unit: "count", default: 6, min: 0, max: 40 } as const satisfies ParameterMeta;
/** What the platform may take when a shop deals or insults: once for the shop, so it stands on no case. */
export const DEPOSIT = { kind: "number", unit: "yuan", default: 100_000, min: 0, max: 10_000_000 } as const satisfies ParameterMeta;

export const words = (list: readonly string[]) => ({ kind: "words", default: list }) as const;

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

/** A rule that judges each message of an agent. */
export function messageRule(meta: RuleMeta, prepare: (prepared: Prepared) => MessageJudge): Rule {
  return wordingRule(meta, (prepared) => {
    const { otherwise, clues, learn, judge } = prepare(prepared);
    return {
      *judge(): Task<Cases> {
        if (learn) yield* learn();
        const { talk, reader } = prepared;
        const { line, begins, ends, opens, count } = talk.answers;
        const cases = new Cases(reader.spoken(), otherwise);
        let next = 0;
        let lookedAt = 0;
        let saidBefore = false;

        const judgeAnswer = (answer: number): void => {
          if (answer === 0 || opens[answer] !== opens[answer - 1]) {
            lookedAt = opens[answer];
            saidBefore = false;
          }
          const wasAsked = clues.asked !== undefined && hasAsked(prepared, clues.asked, answer);
          let exchange: Exchange | undefined;
          for (let at = begins[answer]; at < ends[answer]; at++) {
            if (clues.before) for (; lookedAt < at && !saidBefore; lookedAt++) saidBefore = reader.may(line[lookedAt], clues.before);
            if (!reader.saysSomething(line[at])) continue;
            if (wasAsked || saidBefore || (clues.here && reader.may(line[at], clues.here))) {
              exchange ??= new Exchange(talk, answer);
              cases.say(next, judge(new Scene(talk, exchange, at)));
            }
            next++;
          }
        };

        let sinceYield = 0;
        for (let answer = 0; answer < count; answer++) {
          judgeAnswer(answer);
          sinceYield += ends[answer] - begins[answer];
          if (sinceYield > SLICE) {
            yield sinceYield;
            sinceYield = 0;
          }
        }
        return cases;
      },
    };
  });
}

function hasAsked({ talk: { answers, role }, talk, reader }: Prepared, clue: Clue, answer: number): boolean {
  for (let at = askedFrom(talk, answer); at < answers.begins[answer]; at++) {
    if (role[answers.line[at]] === Role.customer && reader.may(answers.line[at], clue)) return true;
  }
  return false;
}

/** A rule that judges conversations. */
export function conversationRule(meta: RuleMeta, prepare: (prepared: Prepared) => ConversationJudge): Rule {
  return wordingRule(meta, (prepared) => {
    const { clue, judge } = prepare(prepared);
    return {
      *judge(): Task<Cases> {
        const { talk, reader } = prepared;
        const { order, starts, role } = talk;
        const judged: { readonly row: number; readonly said: Said; readonly agent: number }[] = [];
        let sinceYield = 0;
        for (let code = 0; code < talk.count; code++) {
          let at = starts[code];
          while (at < starts[code + 1] && !(role[order[at]] === Role.customer && reader.may(order[at], clue))) at++;
          if (at < starts[code + 1]) {
            const rows = order.subarray(starts[code], starts[code + 1]);
            const one = judge(rows);
            if (one) judged.push({ ...one, agent: lastAgent(talk, rows) });
          }
          sinceYield += starts[code + 1] - starts[code];
          if (sinceYield > SLICE) {
            yield sinceYield;
            sinceYield = 0;
          }
        }
        const cases = new Cases(
          Int32Array.from(judged, ({ row }) => row),
          PASS,
          judged.map(({ agent }) => agent),
        );
        judged.forEach(({ said }, i) => cases.say(i, said));
        return cases;
      },
    };
  });
}

function lastAgent({ role, agents }: Talk, rows: Int32Array): number {
  for (let i = rows.length - 1; i >= 0; i--) if (role[rows[i]] === Role.agent && agents.codes[rows[i]] >= 0) return agents.codes[rows[i]];
  return -1;
}

/** A rule that knows its words, before any message is read. */
interface Ready {
  judge(): Task<Cases>;
}

interface WordingRule extends Rule {
  isInForce(context: Context): boolean;
  prepare(prepared: Prepared): Ready;
}

function wordingRule(meta: RuleMeta, prepare: (prepared: Prepared) => Ready): WordingRule {
  const rule: WordingRule = {
    meta,
    prepare,
    isInForce: (context) => meta.platforms.includes(context.platform) && context.parameters(meta).enabled !== false,
    *check(context: Context): Task<Judged> {
      const sheet = context.inputs.chat;
      if (!sheet) return cannotJudge(meta);
      const missing: FieldId[] = [];
      if (!sheet.has("text")) missing.push("text");
      if (!saysWriter(sheet)) missing.push("sender");
      if (missing.length > 0) return cannotJudge(meta, sheet, missing);

      const talk = talkOf(sheet);
      yield sheet.size;
      const notes: Note[] = [];
      let cases: Cases;
      if (rule.isInForce(context)) {
        const reading = readingFor(rule, context, talk);
        yield* reading.reader.read();
        cases = yield* reading.ready.get(rule)!.judge();
        notes.push(...reading.notes.get(rule)!);
      } else {
        cases = new Cases(agentRows(talk), NOT_APPLICABLE);
      }
      const read: ReadField[] = [readField(sheet, sheet.has("role") ? "role" : "sender", roles(sheet))];
      if (sheet.has("sentAt")) read.push(readField(sheet, "sentAt", sheet.time("sentAt")));
      return { rule: meta, ...cases.verdicts(talk), read, notes };
    },
  };
  return rule;
}

/** Rules that read the chats together. */
interface Reading {
  readonly reader: Reader;
  readonly ready: Map<Rule, Ready>;
  readonly notes: Map<Rule, Note[]>;
}

const readings = new WeakMap<Context, Reading>();

/** The reading that a rule takes part in: with all rules that the context says are asked with it. */
function readingFor(rule: WordingRule, context: Context, talk: Talk): Reading {
  let reading = readings.get(context);
  if (!reading?.ready.has(rule)) {
    reading = { reader: new Reader(talk), ready: new Map(), notes: new Map() };
    readings.set(context, reading);
    for (const each of new Set([rule, ...context.rules])) {
      if (!isWordingRule(each) || !each.isInForce(context)) continue;
      const notes: Note[] = [];
      reading.notes.set(each, notes);
      reading.ready.set(each, each.prepare(preparedFor(each.meta, context, reading.reader, notes)));
    }
  }
  return reading;
}

function isWordingRule(rule: Rule): rule is WordingRule {
  return "prepare" in rule;
}

function preparedFor(meta: RuleMeta, context: Context, reader: Reader, notes: Note[]): Prepared {
  const parameters = context.parameters(meta);
  const words = (name: string) => parameters[name] as readonly string[];
  const number = (name: string) => parameters[name] as number;
  return {
    parameters,
    talk: reader.talk,
    reader,
    context,
    words,
    number,
    finder: (name, exceptions) =>
      reader.finder(new Spotter({ words: words(name), exceptions: exceptions === undefined ? [] : words(exceptions), gap: number("gap") })),
    note: (note) => {
      if (!notes.some((each) => each.id === note.id)) notes.push(note);
    },
  };
}
