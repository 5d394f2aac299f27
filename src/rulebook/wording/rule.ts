/** What wording rules share: which messages they judge, and verdicts made of what a rule says of each. */
import { roles } from "../../sheets";
import { EMPTY, Role, type FieldId, type Task } from "../../sheets/types";
import { saysWriter } from "../chats";
import { cannotJudge, readField } from "../judging";
import {
  Outcome,
  type Context,
  type FoundWord,
  type Judged,
  type Note,
  type OutcomeCode,
  type ParameterMeta,
  type ReadField,
  type Rule,
  type RuleMeta,
  type RuleParameters,
} from "../types";
import { scenesOf, talkOf, type Scene, type Talk } from "./talk";

/** Messages worked on between two yields. */
const SLICE = 8_192;

/** What a rule says of one case. */
export interface Said {
  readonly outcome: OutcomeCode;
  /** Index of the rule's messages. */
  readonly message?: number;
  readonly found?: FoundWord;
  /** Rows that are shown with the case's own: what was answered. */
  readonly moreRows?: readonly number[];
}

export const PASS: Said = { outcome: Outcome.pass };
export const NOT_APPLICABLE: Said = { outcome: Outcome.notApplicable };

export function broken(found?: FoundWord, moreRows: readonly number[] = [], message = 0): Said {
  return { outcome: Outcome.break, found: found && { word: found.word, start: found.start, end: found.end }, moreRows, message };
}

export interface Prepared {
  readonly parameters: RuleParameters;
  readonly talk: Talk;
  readonly context: Context;
  readonly words: (name: string) => readonly string[];
  readonly number: (name: string) => number;
  readonly note: (note: Note) => void;
}

/** How far a gap within a phrase may reach, and how far off a cue may stand: shared by the rules that have either. */
export const GAP = { kind: "number", unit: "count", default: 8, min: 0, max: 40 } as const satisfies ParameterMeta;
export const REACH = { kind: "number", unit: "count", default: 6, min: 0, max: 40 } as const satisfies ParameterMeta;
/** What the platform may take when a shop deals or insults: once for the shop, so it stands on no case. */
export const DEPOSIT = { kind: "number", unit: "yuan", default: 100_000, min: 0, max: 10_000_000 } as const satisfies ParameterMeta;

export const words = (list: readonly string[]) => ({ kind: "words", default: list }) as const;

type Judge<Of, Result> = (of: Of) => Result;

/** A rule that judges each message of an agent. */
export function messageRule(meta: RuleMeta, prepare: (prepared: Prepared) => Judge<Scene, Said> | Task<Judge<Scene, Said>>): Rule {
  return wordingRule(meta, function* (prepared, cases) {
    const ready = prepare(prepared);
    const judge = typeof ready === "function" ? ready : yield* ready;
    for (const scene of scenesOf(prepared.talk)) {
      if (scene.message.text === "") continue;
      cases.add(scene.row, judge(scene));
      if (cases.rows.length % SLICE === 0) yield SLICE;
    }
  });
}

/** A rule that judges conversations, each as its rows in time order; it speaks of one row of each, or of none. */
export function conversationRule(
  meta: RuleMeta,
  prepare: (prepared: Prepared) => Judge<Int32Array, { readonly row: number; readonly said: Said } | undefined>,
): Rule {
  return wordingRule(meta, function* (prepared, cases) {
    const { talk } = prepared;
    const judge = prepare(prepared);
    let sinceYield = 0;
    for (let code = 0; code < talk.count; code++) {
      const rows = talk.order.subarray(talk.starts[code], talk.starts[code + 1]);
      const judged = judge(rows);
      if (judged) cases.add(judged.row, judged.said, lastAgent(talk, rows));
      sinceYield += rows.length;
      if (sinceYield > SLICE) {
        yield sinceYield;
        sinceYield = 0;
      }
    }
  });
}

function lastAgent({ role, agents }: Talk, rows: Int32Array): number {
  for (let i = rows.length - 1; i >= 0; i--) if (role[rows[i]] === Role.agent && agents.codes[rows[i]] >= 0) return agents.codes[rows[i]];
  return -1;
}

class Cases {
  readonly rows: number[] = [];
  readonly said: Said[] = [];
  readonly agents: number[] = [];

  constructor(private readonly talk: Talk) {}

  add(row: number, said: Said, agent: number = -1): void {
    this.rows.push(row);
    this.said.push(said);
    this.agents.push(agent >= 0 ? agent : Math.max(this.talk.agents.codes[row], -1));
  }
}

function wordingRule(meta: RuleMeta, judgeAll: (prepared: Prepared, cases: Cases) => Task<void>): Rule {
  return {
    meta,
    *check(context: Context): Task<Judged> {
      const sheet = context.inputs.chat;
      if (!sheet) return cannotJudge(meta);
      const missing: FieldId[] = [];
      if (!sheet.has("text")) missing.push("text");
      if (!saysWriter(sheet)) missing.push("sender");
      if (missing.length > 0) return cannotJudge(meta, sheet, missing);

      const talk = talkOf(sheet);
      yield sheet.size;
      const parameters = context.parameters(meta);
      const notes: Note[] = [];
      const cases = new Cases(talk);
      const prepared: Prepared = {
        parameters,
        talk,
        context,
        words: (name) => parameters[name] as readonly string[],
        number: (name) => parameters[name] as number,
        note: (note) => {
          if (!notes.some((each) => each.id === note.id)) notes.push(note);
        },
      };
      if (meta.platforms.includes(context.platform) && parameters.enabled !== false) yield* judgeAll(prepared, cases);
      else for (const { row } of scenesOf(talk)) cases.add(row, NOT_APPLICABLE);

      const size = cases.rows.length;
      const subject = (["buyer", "conversation"] as const).find((field) => sheet.has(field));
      const subjects = subject && sheet.code(subject);
      const row = Int32Array.from(cases.rows);
      const read: ReadField[] = [readField(sheet, sheet.has("role") ? "role" : "sender", roles(sheet))];
      if (sheet.has("sentAt")) read.push(readField(sheet, "sentAt", sheet.time("sentAt")));
      return {
        rule: meta,
        sheet,
        size,
        outcome: Uint8Array.from(cases.said, (said) => said.outcome),
        message: Uint8Array.from(cases.said, (said) => said.message ?? 0),
        row,
        moreRows: (i) => cases.said[i].moreRows ?? [],
        moment: Float64Array.from(row, (each) => Math.max(talk.seconds[each], EMPTY)),
        agent: Int32Array.from(cases.agents),
        agents: talk.agents.values,
        agentKeys: talk.agents.keys,
        subject: row.map((each) => Math.max(subjects?.codes[each] ?? -1, -1)),
        subjects: subjects?.values ?? [],
        value: new Float64Array(size).fill(NaN),
        limit: new Float64Array(size).fill(NaN),
        found: (i) => cases.said[i].found,
        read,
        notes,
      };
    },
  };
}
