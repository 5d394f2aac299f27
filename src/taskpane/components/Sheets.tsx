import { Button, Checkbox, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import type { ComponentType } from "react";
import type { Settings } from "../../rulebook/settings";
import type { SheetKind } from "../../sheets/types";
import type { Actions } from "../actions";
import { count, list } from "../format";
import { chosenEntries, type PaneState, type SheetEntry } from "../state";
import { bookText, pane } from "../texts";
import type { Meanwhile } from "./Later";
import { Section } from "./Section";
import type { SheetDetailsProps } from "./props";
import { CARD_ITEM, CARD_LIST } from "./looks";

/** Only seen where a sheet is expanded, so it is loaded then. */
export type DetailsView = ComponentType<SheetDetailsProps & Meanwhile>;

const useStyles = makeStyles({
  list: {
    ...CARD_LIST,
    overflow: "hidden",
  },
  item: CARD_ITEM,
  row: { display: "flex", alignItems: "center", padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}` },
  checkbox: { flexGrow: 1, minWidth: 0, width: "100%", maxWidth: "none" },
  label: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  name: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
  what: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  doubt: { color: tokens.colorStatusWarningForeground3 },
  details: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  note: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  turning: {
    animationName: { to: { transform: "rotate(1turn)" } },
    animationDuration: "1.5s",
    animationTimingFunction: "linear",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { animationName: "none" },
  },
  summary: { justifyContent: "space-between", width: "100%", textAlign: "start", fontWeight: tokens.fontWeightRegular },
});

/** Which sheets are audited: what each was recognised as, and the columns it was recognised by. */
export function Sheets({ state, actions, DetailsView }: { state: PaneState; actions: Actions; DetailsView: DetailsView }) {
  const styles = useStyles();
  const { entries, open, status } = state.sheets;
  const loading = status === "loading";
  const aside = (
    <Button
      appearance="subtle"
      size="small"
      icon={<ArrowSyncRegular className={loading ? styles.turning : undefined} />}
      disabledFocusable={loading || state.run !== undefined}
      onClick={actions.listSheets}
    >
      {pane("sheets.refresh")}
    </Button>
  );
  return (
    <Section id="sheets" title={pane("sheets.title")} aside={open ? aside : undefined}>
      {state.audit && (
        <Button
          className={styles.summary}
          appearance="outline"
          icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
          iconPosition="after"
          aria-expanded={open}
          onClick={() => actions.openSheets(!open)}
        >
          {summary(state)}
        </Button>
      )}
      {open && entries.length > 0 && (
        <ul className={styles.list}>
          {entries.map((entry) => (
            <Entry
              key={entry.target.id}
              entry={entry}
              settings={state.settings}
              DetailsView={DetailsView}
              actions={actions}
              busy={state.run !== undefined}
            />
          ))}
        </ul>
      )}
      {open && entries.length === 0 && <p className={styles.note}>{pane(loading ? "sheets.loading" : "sheets.empty")}</p>}
      {open && entries.length > 0 && !loading && entries.every((entry) => !entry.layout) && (
        <p className={styles.note}>{pane("sheets.noneRecognised")}</p>
      )}
    </Section>
  );
}

function summary(state: PaneState): string {
  const chosen = chosenEntries(state);
  if (chosen.length === 0) return pane("sheets.noneChosen");
  return pane("sheets.summary", { count: count(chosen.length), kinds: list(chosen.map(({ layout }) => kindName(layout.kind))) });
}

function kindName(kind: SheetKind): string {
  return bookText(`kind.${kind}`);
}

interface EntryProps {
  readonly entry: SheetEntry;
  readonly settings: Settings | undefined;
  readonly busy: boolean;
  readonly actions: Actions;
  readonly DetailsView: DetailsView;
}

function Entry({ entry, settings, actions, busy, DetailsView }: EntryProps) {
  const styles = useStyles();
  const { target, layout, expanded } = entry;
  const details = `sheet-${target.id}-details`;
  const words = [
    layout ? kindName(layout.kind) : pane("sheet.unrecognised"),
    ...(entry.form && entry.form !== "table" ? [pane(`sheet.form.${entry.form}`)] : []),
    ...(target.kind === "table" ? [pane("sheet.table")] : []),
    ...(target.hidden ? [pane("sheet.hidden")] : []),
  ];
  const doubts = layout?.ambiguous.length ?? 0;
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <Checkbox
          className={styles.checkbox}
          checked={entry.chosen}
          disabled={!layout || busy}
          onChange={() => actions.toggleSheet(target.id)}
          label={
            <span className={styles.label}>
              <span className={styles.name}>{target.name}</span>
              <span className={styles.what}>{words.join(pane("list.parts"))}</span>
              {doubts > 0 && (
                <span className={mergeClasses(styles.what, styles.doubt)}>{pane("sheet.toConfirm", { count: count(doubts) })}</span>
              )}
            </span>
          }
        />
        <Button
          appearance="subtle"
          icon={expanded ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-expanded={expanded}
          aria-controls={expanded ? details : undefined}
          aria-label={pane(layout ? "sheet.columns" : "sheet.reason", { name: target.name })}
          onClick={() => actions.expandSheet(target.id)}
        />
      </div>
      {expanded && (
        <div id={details} className={styles.details}>
          {settings && (
            <DetailsView
              entry={entry}
              settings={settings}
              busy={busy}
              actions={actions}
              fallback={<p className={styles.note}>{pane("sheets.loading")}</p>}
            />
          )}
        </div>
      )}
    </li>
  );
}
