import { Button, makeStyles, mergeClasses, Switch, tokens, typographyStyles } from "@fluentui/react-components";
import type { Settings } from "../../rulebook/settings";
import { changedParameters, valuesInForce } from "../../rulebook/shop-settings";
import type { ParameterSet, RuleMeta } from "../../rulebook/types";
import type { Actions } from "../actions";
import { count } from "../format";
import { form, setTitle } from "../parameter-words";
import { ruleSentence } from "../rule-sentence";
import type { Book } from "../state";
import { Chevron } from "./Chevron";
import { ParameterField } from "./ParameterField";
import { WORDS } from "./words";
import { CARD_ITEM, FOLD_BUTTON } from "./looks";

const useStyles = makeStyles({
  item: CARD_ITEM,
  row: { display: "flex", alignItems: "center" },
  heading: { margin: 0, font: "inherit", flexGrow: 1, minWidth: 0 },
  button: {
    ...FOLD_BUTTON,
    minHeight: "40px",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px", borderRadius: tokens.borderRadiusLarge },
  },
  title: { ...typographyStyles.body1Strong, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  mark: {
    ...typographyStyles.caption1Strong,
    flexShrink: 0,
    padding: "0 6px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
  },
  off: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    borderTopColor: tokens.colorNeutralStroke1,
    borderBottomColor: tokens.colorNeutralStroke1,
    borderLeftColor: tokens.colorNeutralStroke1,
    borderRightColor: tokens.colorNeutralStroke1,
  },
  body: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    overflowWrap: "anywhere",
  },
  ...WORDS,
  reset: { alignSelf: "flex-start" },
});

interface BookSetProps {
  readonly set: ParameterSet;
  /** The rule that the parameters are of; the score and what all rules share are none. */
  readonly rule?: RuleMeta;
  readonly settings: Settings;
  readonly off: boolean;
  readonly book: Book;
  readonly actions: Actions;
}

/** A rule of the book: whether it is checked, what it says, what may be changed about it. */
export function BookSet({ set, rule, settings, off, book, actions }: BookSetProps) {
  const styles = useStyles();
  const open = book.openSets.has(set.id);
  const changed = changedParameters(settings, set);
  const title = setTitle(set.id);
  // A rule may be off in the book itself: its own parameter then says whether it is checked.
  const asks = "enabled" in set.parameters;
  const isChecked = !off && valuesInForce(settings, set).enabled !== false;
  const check = (checked: boolean) => {
    if (asks) void actions.changeParameter(set.id, "enabled", checked);
    if (!asks || off) void actions.switchRule(set.id, checked);
  };
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <h4 className={styles.heading}>
          <button
            type="button"
            id={`book-${set.id}`}
            className={styles.button}
            aria-expanded={open}
            aria-controls={open ? `book-${set.id}-body` : undefined}
            onClick={() => actions.toggleSet(set.id)}
          >
            <Chevron open={open} />
            <span className={styles.title}>{title}</span>
            {changed.length > 0 && <span className={styles.mark}>{form("set.changed", { count: count(changed.length) })}</span>}
            {!isChecked && <span className={mergeClasses(styles.mark, styles.off)}>{form("set.off")}</span>}
          </button>
        </h4>
        {rule && (
          <Switch checked={isChecked} aria-label={form("set.check", { rule: title })} onChange={(_, { checked }) => check(checked)} />
        )}
      </div>
      {open && (
        <div id={`book-${set.id}-body`} className={styles.body}>
          {rule && (
            <>
              <p className={styles.text}>{ruleSentence(rule.id, settings)}</p>
              <blockquote className={styles.quote}>
                <strong>{form("set.source")}</strong> <q lang="zh-CN">{rule.source}</q>
              </blockquote>
            </>
          )}
          <Parameters set={set} settings={settings} changed={changed} book={book} actions={actions} />
          {(changed.length > 0 || off) && (
            <Button size="small" className={styles.reset} onClick={() => void actions.resetSet(set.id)}>
              {form("set.reset")}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function Parameters(props: Pick<BookSetProps, "set" | "settings" | "book" | "actions"> & { changed: readonly string[] }) {
  const { set, settings, changed, book, actions } = props;
  const styles = useStyles();
  const values = valuesInForce(settings, set);
  const names = Object.keys(set.parameters);
  if (names.length === 0) return <p className={styles.quiet}>{form("set.noParameters")}</p>;
  return names.map((name) => (
    <ParameterField
      key={name}
      set={set}
      name={name}
      value={values[name]}
      changed={changed.includes(name)}
      refused={book.refused[`${set.id}.${name}`]}
      actions={actions}
    />
  ));
}
