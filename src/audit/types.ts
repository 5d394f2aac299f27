/** What an audit gives: figures, findings and what could not be judged, all from the same verdicts. */
import type { PlatformInForce } from "./context";
import type { Overview } from "./overview";
import type { CannotJudge, FoundWord, Note, Severity, Verdicts } from "../rulebook/types";
import type { Settings } from "../rulebook/settings";
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

/** What of the shop's deposit is at risk, once however much was said, and by which rules; none and 0 where nothing puts it at risk. */
export interface Deposit {
  readonly yuan: number;
  readonly rules: readonly string[];
}

/** Where a finding stands. */
export interface FindingPlace {
  readonly outcome: "break" | "unreadable";
  readonly sheet: SheetKind;
  /** Rows of the source (counted from 0), the case's first row first. */
  readonly rows: readonly number[];
}

/** One `break` or `unreadable` verdict, for show. */
export interface Finding extends FindingPlace {
  readonly rule: string;
  readonly severity: Severity;
  /** Id of the rule's message: its text stands in the locales under `message.<rule>.<message>`, of a break in `book`, else in `rules`. */
  readonly message: string;
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
  /** Without what is only made up when a finding is shown: names, times, words. */
  place(index: number): FindingPlace;
}

/** What the figures of an audit are under other parameters. */
export interface Comparison {
  readonly settings: Settings;
  readonly figures: readonly Figure[];
  readonly overview: Overview;
}

export interface AuditReport {
  readonly figures: readonly Figure[];
  readonly deposit: Deposit;
  readonly platform: PlatformInForce;
  readonly rules: readonly RuleFindings[];
  readonly verdicts: readonly Verdicts[];
  readonly cannotJudge: readonly CannotJudge[];
  readonly notes: readonly Note[];
}
