import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { Figure } from "../../audit/types";
import type { Settings } from "../../rulebook/settings";
import type { Actions } from "../actions";
import { count, dash, money, share } from "../format";
import { ruleOfFigure } from "../grouping";
import { missingText } from "../missing";
import { replyUnit } from "../rules-in-force";
import type { Audit, PaneState } from "../state";
import { pane } from "../texts";
import { Section } from "./Section";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  card: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "center",
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  button: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  words: { display: "flex", flexDirection: "column", rowGap: "2px", minWidth: 0, overflowWrap: "anywhere" },
  name: { ...typographyStyles.body1Strong },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  numbers: { display: "flex", flexDirection: "column", alignItems: "flex-end", rowGap: "2px" },
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
    gridColumn: "1 / -1",
    color: tokens.colorNeutralForeground2,
    marginTop: tokens.spacingVerticalXXS,
    overflowWrap: "anywhere",
  },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The figures against their targets. One that has findings behind it leads to them. */
export function Figures({ state, actions }: { state: PaneState; actions: Actions }) {
  const styles = useStyles();
  const { audit } = state;
  return (
    <Section id="figures" title={pane("figures.title")}>
      {audit ? (
        <ul className={styles.list}>
          {audit.report.figures.map((figure) => (
            <li key={figure.id}>
              <Card figure={figure} audit={audit} actions={actions} />
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.hint}>{pane("figures.empty")}</p>
      )}
    </Section>
  );
}

function Card({ figure, audit, actions }: { figure: Figure; audit: Audit; actions: Actions }) {
  const styles = useStyles();
  const rule = ruleOfFigure(figure, audit.report);
  const { value, met } = figure;
  const content = (
    <>
      <span className={styles.words}>
        <Name text={pane(`figure.${figure.id}`)} leads={rule !== undefined} />
        {value !== null && <span className={styles.small}>{countsText(figure, audit.settings)}</span>}
        {figure.target !== undefined && <span className={styles.small}>{targetText(figure)}</span>}
      </span>
      <span className={styles.numbers}>
        <span className={styles.value}>{value === null ? <Dash /> : amount(figure, value)}</span>
        {value !== null && met !== undefined && (
          <span className={mergeClasses(styles.verdict, met ? styles.met : styles.notMet)}>
            {met ? <CheckmarkCircleFilled className={styles.icon} aria-hidden /> : <WarningFilled className={styles.icon} aria-hidden />}
            {pane(met ? "figure.met" : "figure.notMet")}
          </span>
        )}
      </span>
      {value === null && (
        <span className={styles.why}>
          {figure.cannotJudge ? missingText(figure.cannotJudge, audit.sheets) : pane("figure.nothingCounted")}
        </span>
      )}
    </>
  );
  if (rule === undefined)
    return (
      <div id={`figure-${figure.id}`} className={styles.card}>
        {content}
      </div>
    );
  return (
    <button
      type="button"
      id={`figure-${figure.id}`}
      className={mergeClasses(styles.card, styles.button)}
      title={pane("figure.open")}
      onClick={() => actions.wantRule(rule)}
    >
      {content}
    </button>
  );
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
    <span role="img" aria-label={pane("figure.notAvailable")}>
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
  if (target === 0) return pane("figure.exactly", { target: text });
  return pane(id === "reply-rate" ? "figure.atLeast" : "figure.atMost", { target: text });
}

function countsText({ id, counted, broken }: Figure, settings: Settings): string {
  if (id === "reply-rate") {
    return pane(`figure.reply-rate.counts.${replyUnit(settings)}`, { part: count(counted - broken), total: count(counted) });
  }
  return pane(`figure.${id}.counts`, { part: count(broken), total: count(counted) });
}
