import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Actions } from "../actions";
import { count, percent } from "../format";
import { chosenEntries, isOutdated, type PaneState, type Run } from "../state";
import { pane, problemText } from "../texts";
import { useFocusKept } from "./focus";
import { Message } from "./Message";
import { Progress } from "./Progress";

const useStyles = makeStyles({
  // Stays in reach while findings are read, and so does why a row could not be shown. Reaches into the pane's padding, so that nothing shows through.
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: `calc(-1 * ${tokens.spacingVerticalS}) calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  audit: { width: "100%" },
  messages: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  // A live region must be there before it speaks, without taking room.
  status: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    ":empty": { marginTop: `calc(-1 * ${tokens.spacingVerticalS})` },
  },
  // As high as the button in whose place it stands: nothing below jumps.
  running: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM, minHeight: "40px" },
  progress: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  line: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** The one button that everything is here for, its progress, and what is to be said about the last run. */
export function RunBar({ state, actions }: { state: PaneState; actions: Actions }) {
  const styles = useStyles();
  const { run } = state;
  const outdated = state.stale ? pane(`stale.${state.stale}`) : isOutdated(state) ? pane("preset.staleAudit") : undefined;
  const ready = chosenEntries(state).length > 0;
  // The button and its progress take turns: not Cancel stands there first, which a key held down too long would press.
  const focusKept = useFocusKept("button");
  return (
    <>
      <div className={styles.bar}>
        <div {...focusKept}>
          {run ? (
            <div className={styles.running} tabIndex={-1}>
              <div className={styles.progress}>
                <span className={styles.line}>{stageText(run)}</span>
                <Progress label={pane("run.progress")} share={isWriting(run) ? undefined : run.share} />
              </div>
              {!isWriting(run) && <Button onClick={actions.cancel}>{pane("run.cancel")}</Button>}
            </div>
          ) : (
            <Button className={styles.audit} appearance="primary" size="large" disabledFocusable={!ready} onClick={actions.audit}>
              {pane(state.audit ? "run.again" : "run.audit")}
            </Button>
          )}
        </div>
        {state.problem && (
          <Message intent="error" onDismiss={actions.dismissProblem}>
            {problemText(state.problem)}
          </Message>
        )}
      </div>
      <div className={styles.messages}>
        {!run && !ready && state.sheets.entries.length > 0 && <p className={styles.line}>{pane("sheets.noneChosen")}</p>}
        <div role="status" className={styles.status}>
          {outdated && <Message intent="warning">{outdated}</Message>}
          {!run && state.notice && <p className={styles.line}>{noticeText(state)}</p>}
        </div>
      </div>
    </>
  );
}

/** All or nothing from then on: how long it takes the host tells nobody, and it cannot be cancelled. */
const isWriting = ({ stage, share }: Run): boolean => stage === "colouring" && share === 1;

function stageText(run: Run): string {
  if (run.stage === "reading") return pane("run.reading", { name: run.name, percent: percent(run.share) });
  return run.stage === "judging" ? pane("run.judging", { percent: percent(run.share) }) : pane("run.colouring");
}

function noticeText({ notice, audit }: PaneState): string {
  if (notice !== "done") return notice ? pane(`run.${notice}`) : "";
  if (!audit) return "";
  const { rules, verdicts, cannotJudge } = audit.report;
  // What could not be judged was not kept: nobody should read that all is well.
  if (verdicts.every(({ size }) => size === 0)) return pane("run.noneJudged");
  const unjudged = cannotJudge.length === 0 ? "" : pane("run.unjudged", { count: count(cannotJudge.length) });
  const breaks = rules.reduce((sum, rule) => sum + rule.breaks, 0);
  return (breaks === 0 ? pane("run.doneClean") : pane("run.done", { count: count(breaks) })) + unjudged;
}
