/** What an audit gives: figures, findings and what could not be judged, all from the same verdicts. */
import type { CannotJudge, FoundWord, Note, Severity, Verdicts } from "../rulebook/types";
import type { Seconds, SheetKind } from "../sheets/types";

/** A figure in the pane. `value` is null where nothing could be counted or judged: never 0. */
export interface Figure {
  readonly id: "reply-rate" | "late-shipment-penalty" | "quality-refund-rate";
  readonly value: number | null;
  readonly unit: "share" | "yuan";
  readonly target?: number;
  readonly met?: boolean;
  readonly counted: number;
  readonly broken: number;
  /** Why there is no value, where there is none. */
  readonly cannotJudge?: CannotJudge;
}

/** One `break` or `unreadable` verdict, for show. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly outcome: "break" | "unreadable";
  /** Id of the rule's message: its text is `say(rules, "message.<rule>.<message>", …)`. */
  readonly message: string;
  readonly sheet: SheetKind;
  /** Rows of the source (counted from 0), the case's first row first. */
  readonly rows: readonly number[];
  readonly who: string;
  readonly agent: string;
  readonly when: Seconds;
  /** Measured and allowed; NaN where there is nothing to say. Seconds for deadlines. */
  readonly value: number;
  readonly limit: number;
  readonly money: number;
  /** The words that broke the rule, as they stand in the first row; absent where it is no matter of words. */
  readonly found?: FoundWord;
}

/** The findings of one rule: counted at once, made one by one when they are looked at (a rule may have a hundred thousand). */
export interface RuleFindings {
  readonly rule: string;
  readonly severity: Severity;
  readonly breaks: number;
  readonly unreadable: number;
  readonly counted: number;
  readonly size: number;
  at(index: number): Finding;
}

export interface AuditReport {
  readonly figures: readonly Figure[];
  /** Yuan of the deposit that what was said puts at risk: once for the shop. */
  readonly deposit: number;
  readonly rules: readonly RuleFindings[];
  readonly verdicts: readonly Verdicts[];
  readonly cannotJudge: readonly CannotJudge[];
  readonly notes: readonly Note[];
}
