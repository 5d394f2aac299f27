import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { EVERY_META } from "../../rulebook";
import { SCORE } from "../../rulebook/score";
import { parametersInForce, WORKBOOK, type Settings } from "../../rulebook/settings";
import type { ParameterSet } from "../../rulebook/types";
import type { Actions } from "../actions";
import { count } from "../format";
import { SEVERITIES } from "../grouping";
import { form } from "../parameter-words";
import { differences, hasOwn } from "../rules-in-force";
import type { PaneState } from "../state";
import { bookText, pane, problemText } from "../texts";
import { BookSet } from "./BookSet";
import { useFocusKept } from "./focus";
import { Message } from "./Message";
import { SeverityMark } from "./SeverityMark";
import { CARD_LIST } from "./looks";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
  // Stays in reach however long the book is, and so does what became of the last change.
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    margin: `calc(-1 * ${tokens.spacingVerticalM}) calc(-1 * ${tokens.spacingHorizontalM}) 0`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  back: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none" },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  status: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  summary: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  plain: { outlineStyle: "none" },
  reset: { flexShrink: 0 },
  strong: { ...typographyStyles.body1Strong, margin: 0 },
  group: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  head: { ...typographyStyles.body1Strong, margin: 0, display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  differs: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  list: {
    ...CARD_LIST,
  },
});

/** The rule book as a form: every rule with its sentence, its source and its parameters, on or off. */
export default function RuleBook({ state, settings, actions }: { state: PaneState; settings: Settings; actions: Actions }) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  // A page of its own begins at its title, for eye and ear.
  useEffect(() => {
    title.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  const { preset, problem } = state;
  return (
    <section id="book" aria-labelledby="book-title" className={styles.page}>
      <div className={styles.bar}>
        <Button
          className={styles.back}
          size="small"
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          onClick={() => actions.openBook(false)}
        >
          {form("page.back")}
        </Button>
        <div role="status">{preset.status !== "idle" && <p className={styles.status}>{pane(`preset.${preset.status}`)}</p>}</div>
        {problem && (
          <Message intent="error" onDismiss={actions.dismissProblem}>
            {problemText(problem)}
          </Message>
        )}
      </div>
      <h2 id="book-title" ref={title} tabIndex={-1} className={styles.title}>
        {form("page.title")}
      </h2>
      <p className={styles.text}>{introduction(settings)}</p>
      <Summary settings={settings} actions={actions} />
      {SEVERITIES.map((severity) => (
        <Group
          key={severity}
          id={severity}
          heading={<SeverityMark severity={severity} />}
          sets={EVERY_META.filter((meta) => meta.severity === severity)}
          state={state}
          settings={settings}
          actions={actions}
        />
      ))}
      <Group id="score" heading={form("group.score")} sets={[SCORE, WORKBOOK]} state={state} settings={settings} actions={actions} />
    </section>
  );
}

function introduction(settings: Settings): string {
  const { preset } = settings;
  const parts = [form("page.intro")];
  if (preset !== "custom") {
    parts.push(form("page.fromPreset", { preset: bookText(`preset.${preset}`) }));
    if (hasOwn(settings)) parts.push(form("page.replacesOwn"));
  }
  return parts.join("");
}

/** How far the shop has gone from the book, and the way back, which is asked twice: it cannot be undone. */
function Summary({ settings, actions }: { settings: Settings; actions: Actions }) {
  const styles = useStyles();
  const [asked, setAsked] = useState(false);
  const focusKept = useFocusKept("place");
  const different = differences(settings);
  return (
    <div className={styles.plain} {...focusKept}>
      {different === 0 ? (
        <p className={styles.strong}>{form("page.unchanged")}</p>
      ) : asked ? (
        <Message
          intent="warning"
          acts={
            <>
              <Button
                size="small"
                onClick={() => {
                  setAsked(false);
                  void actions.resetBook();
                }}
              >
                {form("page.resetYes")}
              </Button>
              <Button size="small" onClick={() => setAsked(false)}>
                {form("page.resetNo")}
              </Button>
            </>
          }
        >
          {form("page.resetSure")}
        </Message>
      ) : (
        <div className={styles.summary}>
          <p className={styles.strong}>{form("page.changed", { count: count(different) })}</p>
          <Button className={styles.reset} size="small" onClick={() => setAsked(true)}>
            {form("page.reset")}
          </Button>
        </div>
      )}
    </div>
  );
}

interface GroupProps {
  readonly id: string;
  readonly heading: ReactNode;
  readonly sets: readonly ParameterSet[];
  readonly state: PaneState;
  readonly settings: Settings;
  readonly actions: Actions;
}

function Group({ id, heading, sets, state, settings, actions }: GroupProps) {
  const styles = useStyles();
  const { isOff } = parametersInForce(settings);
  const different = differences(settings, sets);
  return (
    <div className={styles.group}>
      <h3 id={`book-group-${id}`} className={styles.head}>
        {heading}
        {different > 0 && <span className={styles.differs}>{form("group.changed", { count: count(different) })}</span>}
      </h3>
      <ul className={styles.list}>
        {sets.map((set) => (
          <BookSet
            key={set.id}
            set={set}
            rule={EVERY_META.find((meta) => meta.id === set.id)}
            settings={settings}
            off={isOff(set)}
            book={state.book}
            actions={actions}
          />
        ))}
      </ul>
    </div>
  );
}
