/** Cases of wording rules: many messages, of which few break a rule. What all rules say alike of the same messages is kept once. */
import { EMPTY } from "../../sheets/types";
import { Outcome, type FoundWord, type OutcomeCode, type Verdicts } from "../types";
import type { Talk } from "./talk";

/** What a rule says of one case. */
export interface Said {
  readonly outcome: OutcomeCode;
  /** Index of the rule's messages. */
  readonly message?: number;
  readonly found?: FoundWord;
  /** Rows that are shown with the case's own: what was answered. */
  readonly moreRows?: readonly number[];
}

type Columns = Pick<Verdicts, "row" | "moment" | "agent" | "subject" | "value" | "limit">;

/** By the rows of the cases, of which many rules have the same. */
const known = new WeakMap<Int32Array, Columns>();

export class Cases {
  private readonly outcome: Uint8Array;
  private readonly message: Uint8Array;
  private readonly broken = new Map<number, Said>();

  /** @param agents whose each case is, where it is not the row's own */
  constructor(
    private readonly rows: Int32Array,
    otherwise: Said,
    private readonly agents: readonly number[] = [],
  ) {
    this.outcome = new Uint8Array(rows.length).fill(otherwise.outcome);
    this.message = new Uint8Array(rows.length);
  }

  say(index: number, said: Said): void {
    this.outcome[index] = said.outcome;
    this.message[index] = said.message ?? 0;
    if (said.outcome === Outcome.break) this.broken.set(index, said);
  }

  verdicts(talk: Talk): Omit<Verdicts, "rule" | "read" | "notes"> {
    const { rows, outcome, message, broken } = this;
    let columns = known.get(rows);
    if (!columns) known.set(rows, (columns = this.columns(talk)));
    const subject = subjectOf(talk);
    return {
      ...columns,
      sheet: talk.sheet,
      size: rows.length,
      outcome,
      message,
      moreRows: (i) => broken.get(i)?.moreRows ?? [],
      agents: talk.agents.values,
      agentKeys: talk.agents.keys,
      subjects: subject?.values ?? [],
      found: (i) => broken.get(i)?.found,
    };
  }

  private columns(talk: Talk): Columns {
    const { rows, agents } = this;
    const size = rows.length;
    const codes = subjectOf(talk)?.codes;
    const moment = new Float64Array(size);
    const agent = new Int32Array(size);
    const subject = new Int32Array(size);
    for (let i = 0; i < size; i++) {
      moment[i] = Math.max(talk.seconds[rows[i]], EMPTY);
      agent[i] = agents[i] >= 0 ? agents[i] : Math.max(talk.agents.codes[rows[i]], -1);
      subject[i] = codes ? Math.max(codes[rows[i]], -1) : -1;
    }
    const nothing = new Float64Array(size).fill(NaN);
    return { row: rows, moment, agent, subject, value: nothing, limit: nothing };
  }
}

function subjectOf({ sheet }: Talk) {
  const field = (["buyer", "conversation"] as const).find((each) => sheet.has(each));
  return field && sheet.code(field);
}
