/** Cases of wording rules: many messages, of which few break a rule. What all rules say alike of the same messages is kept once, and read when it is asked for. */
import { oncePer } from "../../sheets";
import { Role } from "../../sheets/types";
import { firstNamed, momentsOf, nameAt, NOTHING_MEASURED } from "../cases";
import { lazy } from "../lazy";
import { Outcome, type FoundWord, type Note, type OutcomeCode, type ReadField, type RuleMeta, type Verdicts } from "../types";
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

export const PASS: Said = { outcome: Outcome.pass };
export const NOT_APPLICABLE: Said = { outcome: Outcome.notApplicable };

/** The messages that are cases. */
export class CaseRows {
  readonly moment: () => Float64Array;
  readonly agent: () => Int32Array;
  readonly who: (i: number) => string;
  private readonly same = new Map<number, Uint8Array>();

  /** @param talks where cases are whole talks: which. They are their last agent's, not their row's. */
  constructor(
    readonly talk: Talk,
    readonly size: number,
    readonly row: () => Int32Array,
    talks?: readonly number[],
  ) {
    const each = (of: (row: number, i: number) => number) => row().map(of);
    const named = lazy(() => firstNamed(talk.sheet, ["buyer", "conversation"]));
    this.moment = lazy(() => momentsOf(row(), talk.seconds));
    this.agent = lazy(() => each((at, i) => Math.max(talks ? lastAgent(talk, talks[i], at) : talk.agents.codes[at], -1)));
    this.who = (i) => nameAt(named(), row()[i]);
  }

  /** The same number for each case: what most rules say of all of them. */
  all(value: number): Uint8Array {
    let column = this.same.get(value);
    if (!column) this.same.set(value, (column = new Uint8Array(this.size).fill(value)));
    return column;
  }
}

/** Every message of an agent, talk by talk. */
export const everyMessage = oncePer((talk: Talk) => {
  const rows = lazy(() => agentRows(talk));
  return new CaseRows(talk, talk.agentMessages, rows);
});

function agentRows({ line, role, agentMessages }: Talk): Int32Array {
  const rows = new Int32Array(agentMessages);
  for (let at = 0, size = 0; at < line.length; at++) if (role[line[at]] === Role.agent) rows[size++] = line[at];
  return rows;
}

export class Cases {
  /** Columns of their own from the first case on that is told from the others. */
  private outcome: Uint8Array | undefined;
  private message: Uint8Array | undefined;
  private readonly broken = new Map<number, Said>();

  constructor(
    private readonly rows: CaseRows,
    private readonly otherwise: Said,
  ) {}

  say(index: number, said: Said): void {
    const { rows, otherwise } = this;
    if (said.outcome !== otherwise.outcome) (this.outcome ??= rows.all(otherwise.outcome).slice())[index] = said.outcome;
    if (said.message) (this.message ??= new Uint8Array(rows.size))[index] = said.message;
    if (said.outcome === Outcome.break) this.broken.set(index, said);
  }

  verdicts(rule: RuleMeta, read: readonly ReadField[], notes: readonly Note[]): Verdicts {
    const { rows, otherwise, broken } = this;
    const { talk } = rows;
    return {
      rule,
      sheet: talk.sheet,
      size: rows.size,
      outcome: this.outcome ?? rows.all(otherwise.outcome),
      message: this.message ?? rows.all(0),
      get row() {
        return rows.row();
      },
      moreRows: (i) => broken.get(i)?.moreRows ?? [],
      get moment() {
        return rows.moment();
      },
      get agent() {
        return rows.agent();
      },
      get agents() {
        return talk.agents.values;
      },
      get agentKeys() {
        return talk.agents.keys;
      },
      who: rows.who,
      ...NOTHING_MEASURED,
      found: (i) => broken.get(i)?.found,
      read,
      notes,
    };
  }
}

/** The last agent of a talk who is named, else the one that a row of it names. */
function lastAgent({ line, starts, role, agents }: Talk, talk: number, row: number): number {
  for (let at = starts[talk + 1] - 1; at >= starts[talk]; at--) {
    if (role[line[at]] === Role.agent && agents.codes[line[at]] >= 0) return agents.codes[line[at]];
  }
  return agents.codes[row];
}
