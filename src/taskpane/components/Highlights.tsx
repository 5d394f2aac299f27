import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EraserRegular } from "@fluentui/react-icons/svg/eraser";
import { count, list } from "../format";
import { SEVERITIES } from "../grouping";
import { result } from "../result";
import type { PaneState } from "../state";
import { pane, problemText } from "../texts";
import { useFocusKept } from "./focus";
import type { FindingsProps } from "./props";
import { Section } from "./Section";

const useStyles = makeStyles({
  buttons: { outlineStyle: "none", display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  line: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  legend: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    ...typographyStyles.body1,
    fontVariantNumeric: "tabular-nums",
  },
  item: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  swatch: {
    width: "20px",
    height: "14px",
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    forcedColorAdjust: "none",
  },
});

/** What an audit coloured in the sheets, and the button that takes it all away. */
export function Highlights({ state, actions, colours }: FindingsProps) {
  const styles = useStyles();
  const { audit, highlights, run } = state;
  const focusKept = useFocusKept("button");
  const busy = run !== undefined || highlights?.state === "clearing" || state.report.state !== "idle";
  const on = highlights?.state === "on";
  const coloured = SEVERITIES.map((severity) => [severity, audit?.coloured[severity] ?? 0] as const).filter(([, rows]) => rows > 0);
  const total = coloured.reduce((sum, [, rows]) => sum + rows, 0);
  return (
    <Section id="highlights" title={result("highlight.legend")}>
      {on && total > 0 && (
        <ul className={styles.legend}>
          {coloured.map(([severity, rows]) => (
            <li key={severity} className={styles.item}>
              <span className={styles.swatch} style={{ backgroundColor: colours[severity] }} aria-hidden />
              {pane(`severity.${severity}`)} {count(rows)}
            </li>
          ))}
        </ul>
      )}
      <div role="status">
        <p className={styles.line}>{words(state, total)}</p>
        {highlights?.refused && highlights.refused.length > 0 && (
          <p className={styles.line}>{result("highlight.refused", { names: list(highlights.refused) })}</p>
        )}
      </div>
      <div className={styles.buttons} {...focusKept}>
        <Button icon={<EraserRegular />} disabledFocusable={busy} onClick={actions.clear}>
          {result("highlight.clear")}
        </Button>
        {state.report.sheet !== undefined && (
          <Button icon={<DeleteRegular />} disabledFocusable={busy} title={result("report.forever")} onClick={actions.clearEverything}>
            {result("highlight.everything")}
          </Button>
        )}
      </div>
    </Section>
  );
}

function words({ highlights }: PaneState, total: number): string {
  if (highlights?.state === "found") return result("highlight.found");
  if (highlights?.state === "clearing") return result("highlight.clearing");
  if (highlights?.state === "cleared")
    return highlights.cleared ? result("highlight.cleared", { count: count(highlights.cleared) }) : result("highlight.nothingToClear");
  // The message above may have been dismissed since, or overtaken by another.
  if (highlights?.state === "refused")
    return result("highlight.notColoured", { why: highlights.why ? problemText(highlights.why) : "" }).trim();
  return total > 0 ? result("highlight.rows", { count: count(total) }) : result("highlight.none");
}
