/**
 * What wording rules share: which messages they judge, and verdicts made of what a rule says of each. The rules that are asked together read the chats
 * together, each message once; a rule says by which clues a message may be its matter, and judges those alone.
 */
import type { FieldId, Task } from "../../sheets/types";
import { readTexts, readTimes } from "../cases";
import { conversationRead, saysWriter, writerRead } from "../chats";
import { cannotJudge } from "../judging";
import {
  Outcome,
  type Context,
  type FoundWord,
  type Judged,
  type Note,
  type ParameterMeta,
  type Rule,
  type RuleMeta,
  type RuleParameters,
} from "../types";
import { Cases, everyMessage, NOT_APPLICABLE, PASS, type Said } from "./cases";
import { Reader, type Finder } from "./reader";
import { judgeTalks, type ConversationJudge, type MessageJudge } from "./reading";
import { Spotter } from "./spotter";
import { talkOf, type Talk } from "./talk";
import { OWN } from "./words/platforms";

export { NOT_APPLICABLE, PASS } from "./cases";

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
  /** Finds the words of a parameter, less those inside the words of another, and those that the cues of a third take back. */
  readonly finder: (words: string, exceptions?: string, denials?: string) => Finder;
  /** The same for a few messages that something else gave away: they are looked for in no other. */
  readonly spotter: (words: string, exceptions?: string, denials?: string) => Spotter;
  /** The names of a parameter, less the platform's own. */
  readonly others: (names: string) => Spotter;
  readonly note: (note: Note) => void;
}

/** How far a gap within a phrase may reach, and how far off a cue may stand: shared by the rules that have either. */
export const GAP = { kind: "number", unit: "count", default: 8, min: 0, max: 40 } as const satisfies ParameterMeta;
export const REACH = { kind: "number", unit: "count", default: 6, min: 0, max: 40 } as const satisfies ParameterMeta;
/** What the platform may take when a shop deals or insults: once for the shop, so it stands on no case. */
export const DEPOSIT = { kind: "number", unit: "yuan", default: 100_000, min: 0, max: 10_000_000 } as const satisfies ParameterMeta;

export const words = (list: readonly string[]) => ({ kind: "words", default: list, phrases: true }) as const;

/** A rule that judges each message of an agent. */
export function messageRule(meta: RuleMeta, prepare: (prepared: Prepared) => MessageJudge): Rule {
  return wordingRule(meta, { ofMessages: prepare });
}

/** Judges messages by some words alone: none of them may stand in any. */
export function holdsNone(words: Finder): MessageJudge {
  return {
    otherwise: PASS,
    clues: { here: words },
    judge: ({ row }) => {
      const [spot] = words.find(row);
      return spot ? broken(spot) : PASS;
    },
  };
}

/** A rule that judges conversations. */
export function conversationRule(meta: RuleMeta, prepare: (prepared: Prepared) => ConversationJudge): Rule {
  return wordingRule(meta, { ofConversations: prepare });
}

/** How a rule judges, once its words are known and before any message is read. */
interface Prepares {
  readonly ofMessages?: (prepared: Prepared) => MessageJudge;
  readonly ofConversations?: (prepared: Prepared) => ConversationJudge;
}

interface WordingRule extends Rule {
  readonly prepares: Prepares;
  isInForce(context: Context): boolean;
}

function wordingRule(meta: RuleMeta, prepares: Prepares): WordingRule {
  const rule: WordingRule = {
    meta,
    prepares,
    isInForce: (context) => meta.platforms.includes(context.platform) && context.parameters(meta).enabled !== false,
    *check(context: Context): Task<Judged> {
      const sheet = context.inputs.chat;
      if (!sheet) return cannotJudge(meta);
      const missing: FieldId[] = [];
      if (!sheet.has("text")) missing.push("text");
      if (!saysWriter(sheet)) missing.push("sender");
      if (missing.length > 0) return cannotJudge(meta, sheet, missing);

      const talk = yield* talkOf(sheet);
      const { cases, notes, isOfTalks } = rule.isInForce(context)
        ? (yield* readingWith(rule, context, talk)).get(rule)!
        : { cases: new Cases(everyMessage(talk), NOT_APPLICABLE), notes: [], isOfTalks: false };
      const read = [
        writerRead(sheet),
        ...readTimes(sheet, ["sentAt"]),
        ...readTexts(sheet, ["text"]),
        ...(isOfTalks ? conversationRead(sheet) : []),
      ];
      return cases.verdicts(meta, read, notes);
    },
  };
  return rule;
}

/** What rules say that read the chats together. */
type Reading = ReadonlyMap<
  Rule,
  {
    readonly cases: Cases;
    readonly notes: readonly Note[];
    /** Whether it matters which messages are of one conversation. */
    readonly isOfTalks: boolean;
  }
>;

const readings = new WeakMap<Context, Reading>();

/** The reading that a rule takes part in: with all rules that the context says are asked with it. */
function* readingWith(rule: WordingRule, context: Context, talk: Talk): Task<Reading> {
  let reading = readings.get(context);
  if (!reading?.has(rule)) {
    const rules = [...new Set([rule, ...context.rules])].filter(isWordingRule).filter((each) => each.isInForce(context));
    readings.set(context, (reading = yield* readTogether(rules, context, talk)));
  }
  return reading;
}

function* readTogether(rules: readonly WordingRule[], context: Context, talk: Talk): Task<Reading> {
  const reader = new Reader(talk);
  const notes = new Map<Rule, Note[]>(rules.map((rule) => [rule, []]));
  const preparedFor = (rule: Rule) => prepare(rule.meta, context, reader, notes.get(rule)!);
  const ofMessages: { rule: Rule; judge: MessageJudge }[] = [];
  const ofConversations: { rule: Rule; judge: ConversationJudge }[] = [];
  for (const rule of rules) {
    const { prepares } = rule;
    if (prepares.ofMessages) ofMessages.push({ rule, judge: prepares.ofMessages(preparedFor(rule)) });
    if (prepares.ofConversations) ofConversations.push({ rule, judge: prepares.ofConversations(preparedFor(rule)) });
    // The words of a rule take as long as thousands of rows.
    yield 0;
  }
  const judged = yield* judgeTalks(
    reader,
    ofMessages.map(({ judge }) => judge),
    ofConversations.map(({ judge }) => judge),
  );
  return new Map([
    ...ofMessages.map(({ rule, judge: { clues } }, i) => {
      const isOfTalks = clues.asked !== undefined || clues.before !== undefined;
      return [rule, { cases: judged.messages[i], notes: notes.get(rule)!, isOfTalks }] as const;
    }),
    ...ofConversations.map(({ rule }, i) => [rule, { cases: judged.conversations[i], notes: notes.get(rule)!, isOfTalks: true }] as const),
  ]);
}

function isWordingRule(rule: Rule): rule is WordingRule {
  return "prepares" in rule;
}

function prepare(meta: RuleMeta, context: Context, reader: Reader, notes: Note[]): Prepared {
  const parameters = context.parameters(meta);
  const words = (name: string) => parameters[name] as readonly string[];
  const number = (name: string) => parameters[name] as number;
  const spotter: Prepared["spotter"] = (name, exceptions, denials) =>
    new Spotter({
      words: words(name),
      exceptions: exceptions === undefined ? undefined : words(exceptions),
      denials: denials === undefined ? undefined : words(denials),
      gap: number("gap"),
    });
  return {
    parameters,
    talk: reader.talk,
    reader,
    context,
    words,
    number,
    spotter,
    finder: (...names) => reader.finder(spotter(...names)),
    others: (name) => new Spotter({ words: words(name).filter((each) => !OWN[context.platform].includes(each)), gap: number("gap") }),
    note: (note) => {
      if (!notes.some((each) => each.id === note.id)) notes.push(note);
    },
  };
}
