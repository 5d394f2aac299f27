import { Checkbox, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { memo, type ReactNode } from "react";
import type { PlatformInForce } from "../../audit/context";
import type { Comparison, Deposit, Figure } from "../../audit/types";
import type { Settings } from "../../rulebook/settings";
import type { Actions } from "../actions";
import { count, dash, differ, list, money, percent, share } from "../format";
import { ruleOfFigure } from "../grouping";
import { missingText } from "../missing";
import { result } from "../result";
import { otherPreset, replyUnit } from "../rules-in-force";
import type { Audit, PaneState } from "../state";
import { bookText, pane, readingText } from "../texts";
import { Section } from "./Section";
import { CARD } from "./looks";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  card: {
    // Where a large type leaves no room beside the words, the number stands below them.
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    ...CARD,
    boxShadow: tokens.shadow2,
  },
  button: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  words: { display: "flex", flexDirection: "column", flex: "1 1 130px", rowGap: "2px", minWidth: 0, overflowWrap: "anywhere" },
  name: { ...typographyStyles.body1Strong },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  numbers: { display: "flex", flexDirection: "column", alignItems: "flex-end", marginLeft: "auto", rowGap: "2px" },
  value: {
    ...typographyStyles.subtitle1,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontVariantNumeric: "tabular-nums",
  },
  verdict: {
    ...typographyStyles.caption1Strong,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXXS,
    whiteSpace: "nowrap",
  },
  icon: { fontSize: "14px", flexShrink: 0 },
  together: { whiteSpace: "nowrap" },
  leads: { fontSize: "14px", verticalAlign: "text-bottom", marginLeft: tokens.spacingHorizontalXXS },
  met: { color: tokens.colorStatusSuccessForeground1 },
  notMet: { color: tokens.colorStatusDangerForeground3 },
  why: {
    ...typographyStyles.caption1,
    flexBasis: "100%",
    color: tokens.colorNeutralForeground2,
    marginTop: tokens.spacingVerticalXXS,
    overflowWrap: "anywhere",
  },
  amount: { ...typographyStyles.subtitle2, marginLeft: "auto", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  line: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  toggle: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** The figures against their targets. One that has findings behind it leads to them. */
export function Figures({ state, audit, actions }: { state: PaneState; audit: Audit; actions: Actions }) {
  const styles = useStyles();
  return (
    <Section id="figures" title={pane("figures.title")}>
      <ul className={styles.list}>
        {audit.report.figures.map((figure) => (
          <li key={figure.id}>
            <FigureCard figure={figure} audit={audit} comparison={state.comparison?.result} actions={actions} />
          </li>
        ))}
        {audit.report.deposit.yuan > 0 && (
          <li>
            <DepositCard deposit={audit.report.deposit} actions={actions} />
          </li>
        )}
      </ul>
      <p className={styles.line}>{platformText(audit.report.platform)}</p>
      <CompareBox state={state} audit={audit} actions={actions} />
    </Section>
  );
}

interface FigureProps {
  readonly figure: Figure;
  readonly audit: Audit;
  readonly comparison: Comparison | undefined;
  readonly actions: Actions;
}

const FigureCard = memo(function FigureCard({ figure, audit, comparison, actions }: FigureProps) {
  const styles = useStyles();
  const rule = ruleOfFigure(figure, audit.report);
  const { value, met } = figure;
  const other = comparison?.figures.find(({ id }) => id === figure.id);
  return (
    <Card id={`figure-${figure.id}`} rule={rule} actions={actions}>
      <span className={styles.words}>
        <Name text={result(`figure.${figure.id}`)} leads={rule !== undefined} />
        {value !== null && <span className={styles.small}>{countsText(figure, audit.settings)}</span>}
        {figure.target !== undefined && <span className={styles.small}>{targetText(figure)}</span>}
        {comparison && other && differ(value, other.value) && (
          <span className={styles.small}>
            {result("compare.value", {
              preset: bookText(`preset.${comparison.settings.preset}`),
              value: other.value === null ? dash() : amount(other, other.value),
            })}
          </span>
        )}
      </span>
      <span className={styles.numbers}>
        <span className={styles.value}>{value === null ? <Dash /> : amount(figure, value)}</span>
        {value !== null && met !== undefined && (
          <span className={mergeClasses(styles.verdict, met ? styles.met : styles.notMet)}>
            {met ? <CheckmarkCircleFilled className={styles.icon} aria-hidden /> : <WarningFilled className={styles.icon} aria-hidden />}
            {result(met ? "figure.met" : "figure.notMet")}
          </span>
        )}
      </span>
      {value === null && (
        <span className={styles.why}>
          {figure.cannotJudge ? missingText(figure.cannotJudge, audit.sheets) : result("figure.nothingCounted")}
        </span>
      )}
    </Card>
  );
});

/** Named once for the shop, beside the figures: it is more than all of them. */
function DepositCard({ deposit, actions }: { deposit: Deposit; actions: Actions }) {
  const styles = useStyles();
  return (
    <Card id="figure-deposit" rule={deposit.rules[0]} actions={actions}>
      <Name text={result("figure.deposit")} leads />
      <span className={mergeClasses(styles.amount, styles.notMet)}>{result("figure.deposit.upTo", { money: money(deposit.yuan) })}</span>
      <span className={styles.why}>
        {list(deposit.rules.map((rule) => bookText(`rule.${rule}.title`)))}
        <br />
        {result("figure.deposit.once")}
      </span>
    </Card>
  );
}

/** A button where there is a rule whose findings it leads to. */
function Card({ id, rule, actions, children }: { id: string; rule: string | undefined; actions: Actions; children: ReactNode }) {
  const styles = useStyles();
  if (rule === undefined)
    return (
      <div id={id} className={styles.card}>
        {children}
      </div>
    );
  return (
    <button
      type="button"
      id={id}
      className={mergeClasses(styles.card, styles.button)}
      title={result("figure.open")}
      onClick={() => actions.wantRule(rule)}
    >
      {children}
    </button>
  );
}

/** The figures under the other preset of the book: worked out when they are asked for. */
function CompareBox({ state, audit, actions }: { state: PaneState; audit: Audit; actions: Actions }) {
  const styles = useStyles();
  const { comparison } = state;
  const preset = bookText(`preset.${otherPreset(audit.settings)}`);
  return (
    <div>
      <Checkbox
        className={styles.toggle}
        checked={comparison !== undefined}
        disabled={state.run !== undefined}
        label={result("compare.toggle", { preset })}
        onChange={(_, { checked }) => void actions.compare(checked === true)}
      />
      <p role="status" className={styles.line}>
        {comparison && compareText(comparison, audit, preset)}
      </p>
    </div>
  );
}

function compareText(comparison: NonNullable<PaneState["comparison"]>, { report, overview }: Audit, preset: string): string {
  const other = comparison.result;
  if (other === undefined) return result("compare.running", { preset, percent: percent(comparison.share) });
  const same =
    report.figures.every(({ value }, i) => !differ(value, other.figures[i].value)) &&
    JSON.stringify(overview) === JSON.stringify(other.overview);
  return result(same ? "compare.same" : "compare.legend", { preset });
}

function platformText({ id, by, heading }: PlatformInForce): string {
  return result(`platform.${by}`, { platform: readingText(`platform.${id}`), heading: heading ?? "" });
}

/** The arrow goes with the last word, so that it never stands on a line alone. */
function Name({ text, leads }: { text: string; leads: boolean }) {
  const styles = useStyles();
  const last = text.lastIndexOf(" ") + 1;
  return (
    <span className={styles.name}>
      {text.slice(0, last)}
      <span className={styles.together}>
        {text.slice(last)}
        {leads && <ChevronRightRegular className={styles.leads} aria-hidden />}
      </span>
    </span>
  );
}

/** A dash for the eye, words for the ear. */
function Dash() {
  return (
    <span role="img" aria-label={result("figure.notAvailable")}>
      {dash()}
    </span>
  );
}

function amount(figure: Figure, value: number): string {
  return figure.unit === "share" ? share(value, figure.target) : money(value);
}

function targetText({ id, target = 0, unit }: Figure): string {
  const text = unit === "share" ? share(target) : money(target);
  // "At most nothing" is simply nothing.
  if (target === 0) return result("figure.exactly", { target: text });
  return result(id === "reply-rate" ? "figure.atLeast" : "figure.atMost", { target: text });
}

function countsText({ id, counted, broken }: Figure, settings: Settings): string {
  if (id === "reply-rate") {
    return result(`figure.reply-rate.counts.${replyUnit(settings)}`, { part: count(counted - broken), total: count(counted) });
  }
  return result(`figure.${id}.counts`, { part: count(broken), total: count(counted) });
}
