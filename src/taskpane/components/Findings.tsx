import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { memo, useDeferredValue, useEffect, useRef, type ReactNode } from "react";
import type { RuleFindings } from "../../audit/types";
import { EVERY_META } from "../../rulebook";
import { parametersInForce } from "../../rulebook/settings";
import type { Actions } from "../actions";
import { count, list } from "../format";
import { rulesToShow, split } from "../grouping";
import { foundText, missingText } from "../missing";
import { ruleSentence } from "../rule-sentence";
import type { Audit } from "../state";
import { result } from "../result";
import { bookText, pane } from "../texts";
import { noteText } from "../explain";
import { Chevron } from "./Chevron";
import { Figures } from "./Figures";
import { FindingList } from "./FindingList";
import { Highlights } from "./Highlights";
import { NoFigures } from "./NoFigures";
import { Overview } from "./Overview";
import type { FindingsProps } from "./props";
import { ReadingReport } from "./ReadingReport";
import { Report } from "./Report";
import { Section } from "./Section";
import { SeverityMark } from "./SeverityMark";
import { WORDS } from "./words";
import { CARD, FOLDED, FOLD_BUTTON } from "./looks";

const useStyles = makeStyles({
  group: {
    ...CARD,
    overflow: "hidden",
  },
  heading: { margin: 0, font: "inherit" },
  button: {
    ...FOLD_BUTTON,
    minHeight: "40px",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px", borderRadius: tokens.borderRadiusLarge },
  },
  // The count goes below a title for which it leaves no room.
  words: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, flexGrow: 1, minWidth: 0 },
  title: { ...typographyStyles.body1Strong, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  count: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  body: FOLDED,
  ...WORDS,
  label: { ...typographyStyles.caption1Strong },
  subHeading: { ...typographyStyles.body1Strong, margin: 0, paddingTop: tokens.spacingVerticalS },
  plain: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  bullets: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, ...typographyStyles.body1, overflowWrap: "anywhere" },
  box: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, overflowWrap: "anywhere" },
});

/**
 * The figures and everything behind them: what was coloured, findings by rule, what could not be judged, what was assumed.
 * Its parts are drawn anew for another audit, not for each step of one that is running.
 */
export default function Findings({ state: now, colours, actions }: FindingsProps) {
  const styles = useStyles();
  // Drawn in slices, between which the pane answers: the results of a large audit take a while.
  const state = useDeferredValue(now);
  const { audit } = state;
  if (!audit) return <NoFigures why={pane("figures.empty")} />;
  const rules = rulesToShow(audit.report);
  const { isOff } = parametersInForce(audit.settings);
  const off = EVERY_META.filter(isOff);
  return (
    <>
      <Figures state={state} audit={audit} actions={actions} />
      <Highlights state={state} actions={actions} colours={colours} />
      <Section id="findings" title={result("findings.title")}>
        {rules.length === 0 && (
          <p className={styles.text}>
            {result(audit.report.verdicts.every(({ size }) => size === 0) ? "findings.noneJudged" : "findings.none")}
          </p>
        )}
        {rules.map((findings) => (
          <RuleGroup
            key={findings.rule}
            findings={findings}
            open={state.openRules.has(findings.rule)}
            wanted={state.wanted?.rule === findings.rule ? state.wanted.turn : 0}
            audit={audit}
            actions={actions}
          />
        ))}
        {off.length > 0 && <p className={styles.quiet}>{result("findings.off", { rules: list(off.map(({ id }) => ruleTitle(id))) })}</p>}
      </Section>
      <Report state={state} actions={actions} />
      <Overview audit={audit} comparison={state.comparison?.result} />
      <ReadingReport audit={audit} actions={actions} />
      <Reservations audit={audit} />
    </>
  );
}

/** What could not be judged, and what was assumed. */
const Reservations = memo(function Reservations({ audit }: { audit: Audit }) {
  const styles = useStyles();
  const { cannotJudge, notes, rules } = audit.report;
  // One sentence is said once: without a chat sheet a score of rules have the same.
  const unjudged = new Map<string, string[]>();
  for (const cannot of cannotJudge) {
    const inPart = rules.some(({ rule, size }) => rule === cannot.rule.id && size > 0);
    const why = missingText(cannot, audit.sheets) + (inPart ? result("cannotJudge.rest") : "");
    unjudged.set(why, [...(unjudged.get(why) ?? []), ruleTitle(cannot.rule.id)]);
  }
  return (
    <>
      {cannotJudge.length > 0 && (
        <Section id="cannot-judge" title={result("cannotJudge.title", { count: count(cannotJudge.length) })}>
          <p className={styles.quiet}>{result("cannotJudge.hint")}</p>
          <ul className={styles.plain}>
            {[...unjudged].map(([why, titles]) => (
              <li key={why} className={mergeClasses(styles.group, styles.box)}>
                <p className={styles.text}>
                  <strong>{why}</strong>
                </p>
                <p className={styles.quiet}>{list(titles)}</p>
              </li>
            ))}
          </ul>
          {/* Once a sheet, not once a rule: a dozen rules may lack a column of it. */}
          {[...new Set(cannotJudge.map(foundText))].map(
            (found) =>
              found !== "" && (
                <p key={found} className={styles.quiet}>
                  {found}
                </p>
              ),
          )}
        </Section>
      )}
      {notes.length > 0 && (
        <Section id="notes" title={result("notes.title", { count: count(notes.length) })}>
          <ul className={styles.bullets}>
            {notes.map((note, index) => (
              <li key={index}>{noteText(note.id, note.data)}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
});

interface RuleGroupProps {
  readonly findings: RuleFindings;
  readonly open: boolean;
  /** How often a figure was clicked for it: each time it is shown and focused. */
  readonly wanted: number;
  readonly audit: Audit;
  readonly actions: Actions;
}

const RuleGroup = memo(function RuleGroup({ findings, open, wanted, audit, actions }: RuleGroupProps) {
  const styles = useStyles();
  const button = useRef<HTMLButtonElement>(null);
  const { rule, breaks, unreadable, counted, severity } = findings;
  useEffect(() => {
    if (wanted === 0) return;
    button.current?.focus({ preventScroll: true });
    button.current?.scrollIntoView({ block: "start" });
  }, [wanted]);

  const title = ruleTitle(rule);
  const places = split(findings);
  const source = audit.report.verdicts.find((verdicts) => verdicts.rule.id === rule)?.rule.source;
  const advice = bookText(`advice.${rule}`);
  const total = count(breaks);
  const listProps = { findings, sheets: audit.sheets, actions };
  return (
    <div id={`rule-${rule}`} className={styles.group}>
      <h3 className={styles.heading}>
        <button
          ref={button}
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={open ? `rule-${rule}-body` : undefined}
          onClick={() => actions.toggleRule(rule)}
        >
          <SeverityMark severity={severity} />
          <span className={styles.words}>
            <span className={styles.title}>{title}</span>
            <span className={styles.count}>
              {counted > 0 ? result("findings.of", { count: total, counted: count(counted) }) : result("findings.count", { count: total })}
            </span>
          </span>
          <Chevron open={open} />
        </button>
      </h3>
      {open && (
        <div id={`rule-${rule}-body`} className={styles.body}>
          <p className={styles.text}>{ruleSentence(rule, audit.settings)}</p>
          {advice !== "" && <Labelled label={result("findings.advice")}>{advice}</Labelled>}
          {source !== undefined && (
            <blockquote className={styles.quote}>
              <span className={styles.label}>{result("findings.source")}</span> <q lang="zh-CN">{source}</q>
            </blockquote>
          )}
          {breaks > 0 && (
            <FindingList
              {...listProps}
              place={places.breaks}
              size={breaks}
              label={result("findings.list", { rule: title, count: total })}
            />
          )}
          {unreadable > 0 && (
            <>
              <h4 className={styles.subHeading}>{result("findings.unreadable", { count: count(unreadable) })}</h4>
              <p className={styles.quiet}>{result("findings.unreadableHint")}</p>
              <FindingList
                {...listProps}
                place={places.unreadable}
                size={unreadable}
                label={result("findings.unreadableList", { rule: title, count: count(unreadable) })}
              />
            </>
          )}
        </div>
      )}
    </div>
  );
});

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <p className={styles.text}>
      <span className={styles.label}>{label}</span> {children}
    </p>
  );
}

function ruleTitle(rule: string): string {
  return bookText(`rule.${rule}.title`) || rule;
}
