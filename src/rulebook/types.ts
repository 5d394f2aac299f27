/**
 * What a rule is: frozen meta (what is promised) and a check (what it says of each case). Nothing else in the house decides whether a row breaks a rule.
 */
import type { BadCell, FieldId, Platform, Seconds, Sheet, SheetKind, Task, TimeColumn } from "../sheets/types";

export type Severity = "critical" | "high" | "medium" | "low";
export type RuleKind = "deadline" | "wording" | "category" | "share";
export type Unit = "minutes" | "hours" | "days" | "yuan" | "share" | "count" | "";

/** A parameter as data: what it may be and what it is by default. Its name stands in the locales under `parameter.<rule>.<name>`. */
export type ParameterMeta =
  | {
      readonly kind: "number";
      readonly unit: Unit;
      readonly default: number;
      readonly min: number;
      readonly max: number;
      readonly aboveMin?: boolean;
    }
  | { readonly kind: "boolean"; readonly default: boolean }
  | { readonly kind: "choice"; readonly options: readonly string[]; readonly default: string }
  /** A span of the day such as "08:00-23:00"; "" for the whole day. */
  | { readonly kind: "hours"; readonly default: string }
  /** `phrases`: written as matcher.ts says, with either-or, gaps and ends; else each word stands for itself. */
  | { readonly kind: "words"; readonly default: readonly string[]; readonly phrases?: true }
  /** Days such as "2026-10-01", and spans of days such as "2026-10-01..2026-10-08". */
  | { readonly kind: "days"; readonly default: readonly string[] }
  /** A charge by the order's amount: the first line whose `below` is above the amount holds. */
  | { readonly kind: "charges"; readonly default: readonly ChargeLine[] };

export interface ChargeLine {
  /** Orders of an amount under this many yuan; the last line has none. */
  readonly below?: number;
  /** Yuan an order … */
  readonly yuan?: number;
  /** … or this share of the amount, at most `most` yuan. */
  readonly share?: number;
  readonly most?: number;
}

export type ParameterValue = number | boolean | string | readonly string[] | readonly ChargeLine[];
/** The parameters in force for one rule, by name. */
export type RuleParameters = Readonly<Record<string, ParameterValue>>;

/** Parameters that a workbook's settings hold under one id: those of a rule, or of the score. */
export interface ParameterSet {
  readonly id: string;
  readonly parameters: Readonly<Record<string, ParameterMeta>>;
}

export interface RuleMeta extends ParameterSet {
  readonly kind: RuleKind;
  readonly severity: Severity;
  /** The kind of sheet whose rows are its cases. */
  readonly sheet: SheetKind;
  readonly platforms: readonly Platform[];
  /** The source's sentence, word for word. */
  readonly source: string;
  /** Ids of the messages a verdict may carry; texts stand in the locales under `message.<rule>.<id>`, or `message.<id>` where every rule says the same. */
  readonly messages: readonly string[];
}

/** What a rule says of one case, from harmless to bad: the worst of an order's item rows stands for the order. */
export const Outcome = { notApplicable: 0, pass: 1, pending: 2, unreadable: 3, break: 4 } as const;
export type OutcomeCode = (typeof Outcome)[keyof typeof Outcome];

/** A field that a verdict was read from, with the cells of it that could not be read. */
export interface ReadField {
  readonly sheet: Sheet;
  readonly field: FieldId;
  readonly unreadable: number;
  readonly badCells: readonly BadCell[];
}

/** Something that was assumed or compared otherwise, to be said beside the figure: the id of a `note.*` text in the locales. */
export interface Note {
  readonly id: string;
  readonly data?: Readonly<Record<string, string | number>>;
}

/** A piece of a message: what stands there, and from where to where in the original text. */
export interface FoundWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What a rule says of every case, as columns. Case `i` broke if `outcome[i] === Outcome.break`. Rows are records of the rule's primary sheet:
 * `row` is the case's first row, `moreRows` the others that are shown with it (a closing message, an order's further item rows).
 * `moment` places the case in a day (EMPTY where nothing does). `agent` indexes `agents`, or is -1.
 */
export interface Verdicts {
  readonly rule: RuleMeta;
  readonly sheet: Sheet;
  readonly size: number;
  readonly outcome: Uint8Array;
  /** Index into `rule.messages`; only meaningful for break, unreadable and doubted cases. */
  readonly message: Uint8Array;
  readonly row: Int32Array;
  readonly moreRows: (caseIndex: number) => readonly number[];
  readonly moment: Float64Array;
  readonly agent: Int32Array;
  readonly agents: readonly string[];
  /** The accounts folded, for comparison. */
  readonly agentKeys: readonly string[];
  /** Who the case is about, for show: a buyer, an order number, or "". */
  readonly who: (caseIndex: number) => string;
  /** What was measured and what was allowed, in the rule's own unit (seconds for deadlines); NaN where there is nothing to say. */
  readonly value: (caseIndex: number) => number;
  readonly limit: (caseIndex: number) => number;
  /** 1 for a case that passes, but about which something could not be read: it is counted, and listed as unreadable all the same. */
  readonly doubted?: Uint8Array;
  /** Yuan at risk of this very case; absent where the rule has none. */
  readonly money?: Float64Array;
  /** The words that broke the rule, as they stand in the case's first row, where it is a matter of words. */
  readonly found?: (caseIndex: number) => FoundWord | undefined;
  /** What a share may count instead of cases: for each case its group (the buyer, the conversation), by the unit's name. */
  readonly groups?: Readonly<Record<string, Int32Array>>;
  readonly read: readonly ReadField[];
  readonly notes: readonly Note[];
}

/** A rule that lacks what it needs says so: it never counts as kept, and never as 0. */
export interface CannotJudge {
  readonly rule: RuleMeta;
  /** Why, as an id of `cannot-judge.*` texts. */
  readonly reason: "no-sheet" | "no-column" | "no-promise" | "no-key" | "unreadable" | "switched-off";
  /** The kind of sheet that is meant, the fields that are not there, the headings that are. */
  readonly sheet: SheetKind;
  readonly missing: readonly FieldId[];
  readonly headings: readonly string[];
  /** The first cell that could not be read, where the reason is "unreadable". */
  readonly cell?: BadCell;
}

export type Judged = Verdicts | CannotJudge;

export function isJudged<Said extends { readonly outcome: Uint8Array }>(judged: Said | CannotJudge): judged is Said {
  return "outcome" in judged;
}

/** What a rule says of every row of an order sheet, before the rows of an order are taken together. */
export interface RowVerdicts {
  readonly rule: RuleMeta;
  readonly sheet: Sheet;
  readonly outcome: Uint8Array;
  readonly message: Uint8Array;
  /** What was measured in a row, and what was allowed; NaN where there is nothing to say. */
  readonly value: (row: number) => number;
  readonly limit: (row: number) => number;
  /** The message about an order whose number is damaged: nobody can tell then which rows are its own, so it is not judged. */
  readonly damaged: number;
  /** The times by whose earliest an order is placed in a day. */
  readonly begins: TimeColumn | undefined;
  readonly read: readonly ReadField[];
  readonly notes: readonly Note[];
}

/** The sheets of one audit, each kind at most once. */
export interface Inputs {
  readonly chat?: Sheet;
  readonly orders?: Sheet;
  readonly afterSale?: Sheet;
  readonly review?: Sheet;
  readonly courier?: Sheet;
  /** The moment that "not yet" is judged at, where the caller names one. */
  readonly asOf?: Seconds;
}

/** What a check may look at: the sheets, the parameters in force, and what other rules said of the same sheets. */
export interface Context {
  readonly inputs: Inputs;
  /** The platform whose rules hold: what the workbook names, else what the order sheet's headings tell. */
  readonly platform: Platform;
  /** The rules that will be asked, as far as the caller knows: those that look at the same messages look at them together. */
  readonly rules: readonly Rule[];
  parameters(rule: RuleMeta): RuleParameters;
  isOff(rule: RuleMeta): boolean;
  judged(rule: Rule): Task<Judged>;
  rows(rule: OrderRule): Task<RowVerdicts | CannotJudge>;
}

export interface Rule {
  readonly meta: RuleMeta;
  readonly check: (context: Context) => Task<Judged>;
}

/** A rule whose cases are orders, and which judges each row of theirs. */
export interface OrderRule extends Rule {
  readonly rows: (context: Context) => Task<RowVerdicts | CannotJudge>;
}

/** A share counts the cases of another rule: the part of them that kept it, or that broke it. */
export interface ShareRule {
  readonly meta: RuleMeta & { readonly kind: "share" };
  readonly of: Rule;
  readonly counts: "kept" | "broken";
  readonly target: { readonly parameter: string; readonly is: "at-least" | "at-most" };
  /** The column whose values are looked at one by one instead of days. A case counts for each value that its rows name. */
  readonly by?: FieldId;
  /** The parameter that says how many broken cases miss the target, however small their share. */
  readonly fewerThan?: string;
  /** The name of the group that is counted instead of single cases, by the parameters in force. */
  readonly unit?: (parameters: RuleParameters) => string | undefined;
}
