import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { TableSimpleRegular } from "@fluentui/react-icons/svg/table-simple";
import type { Actions } from "../actions";
import { count } from "../format";
import { result } from "../result";
import type { PaneState, ReportState } from "../state";
import { useFocusKept } from "./focus";
import { Section } from "./Section";

const useStyles = makeStyles({
  line: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { outlineStyle: "none", display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  // The name of a sheet may be long.
  button: { maxWidth: "100%", overflowWrap: "anywhere" },
});

/** The findings on a sheet of their own: made, made again, removed. */
export function Report({ state, actions }: { state: PaneState; actions: Actions }) {
  const styles = useStyles();
  const { report, audit, run } = state;
  const focusKept = useFocusKept("button");
  const { sheet } = report;
  const busy = run !== undefined || report.state !== "idle";
  const findings = audit?.report.rules.some(({ size }) => size > 0) ?? false;
  return (
    <Section id="report" title={result("report.title")}>
      <p className={styles.line}>{sheet === undefined ? result("report.hint") : result("report.standing", { name: sheet })}</p>
      <div className={styles.buttons} {...focusKept}>
        {audit && (
          <Button
            className={styles.button}
            icon={<TableSimpleRegular />}
            disabledFocusable={busy || (!findings && sheet === undefined)}
            onClick={actions.makeReport}
          >
            {sheet === undefined ? result("report.make") : result("report.again", { name: sheet })}
          </Button>
        )}
        {sheet !== undefined && (
          <Button className={styles.button} icon={<DeleteRegular />} disabledFocusable={busy} onClick={actions.removeReport}>
            {result("report.remove", { name: sheet })}
          </Button>
        )}
      </div>
      {sheet !== undefined && <p className={styles.quiet}>{result("report.forever")}</p>}
      <div role="status">
        {toldOf(report).map((sentence) => (
          <p key={sentence} className={styles.line}>
            {sentence}
          </p>
        ))}
      </div>
    </Section>
  );
}

function toldOf({ state, told }: ReportState): readonly string[] {
  if (state === "making") return [result("report.making")];
  if (state === "removing") return [result("report.removing")];
  if (told === undefined) return [];
  if (told.id === "removed") {
    const { removed, kept } = told.removed;
    if (kept !== undefined) return [result("report.kept", { name: kept })];
    return [removed === undefined ? result("report.gone") : result("report.removed", { name: removed })];
  }
  const { name, lines, left } = told.made;
  return [
    lines < told.total
      ? result("report.cut", { name, count: count(lines), total: count(told.total) })
      : result("report.made", { name, count: count(lines) }),
    ...(left === undefined ? [] : [result("report.left", { name: left })]),
  ];
}
