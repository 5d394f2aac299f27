import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useEffect, useRef } from "react";
import type { Actions } from "../actions";
import { count } from "../format";
import { differences, presetsToChoose, rulesInForce } from "../rules-in-force";
import type { Settings } from "../../rulebook/settings";
import type { PaneState } from "../state";
import { bookText, pane } from "../texts";
import { Section } from "./Section";

const useStyles = makeStyles({
  group: {
    display: "flex",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    padding: 0,
    margin: 0,
    minWidth: 0,
  },
  segment: {
    position: "relative",
    flexGrow: 1,
    flexBasis: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    textAlign: "center",
    cursor: "pointer",
    ...typographyStyles.body1,
    ":not(:first-child)": { borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}` },
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px", borderRadius: tokens.borderRadiusMedium },
  },
  chosen: {
    ...typographyStyles.body1Strong,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorBrandForeground2Hover },
    "@media (forced-colors: active)": { backgroundColor: "Highlight", color: "HighlightText", forcedColorAdjust: "none" },
  },
  radio: { position: "absolute", inset: 0, width: "100%", height: "100%", margin: 0, opacity: 0, cursor: "pointer" },
  // A live region must be there before it speaks, without taking room.
  status: { ":empty": { marginTop: `calc(-1 * ${tokens.spacingVerticalS})` } },
  book: { justifyContent: "space-between", width: "100%", textAlign: "start", fontWeight: tokens.fontWeightRegular },
  line: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Which set of parameters is in force, said in one line. */
export function Preset({ state, actions }: { state: PaneState; actions: Actions }) {
  const styles = useStyles();
  const { settings } = state;
  if (!settings) return null;
  const current = settings.preset;
  const busy = state.run !== undefined || state.preset.status === "saving";
  return (
    <Section id="preset" title={pane("preset.title")}>
      <div role="radiogroup" aria-labelledby="preset-title" className={styles.group}>
        {presetsToChoose(settings).map((preset) => (
          <label key={preset} className={mergeClasses(styles.segment, preset === current && styles.chosen)}>
            <input
              type="radio"
              name="preset"
              value={preset}
              className={styles.radio}
              checked={preset === current}
              // Fluent moves the focus by itself, and would stop at each of them.
              tabIndex={preset === current ? 0 : -1}
              aria-disabled={busy}
              onChange={() => !busy && actions.choosePreset(preset)}
            />
            {bookText(`preset.${preset}`)}
          </label>
        ))}
      </div>
      <p className={styles.line}>{pane("preset.inForce", { parts: rulesInForce(settings).join(pane("list.parts")) })}</p>
      <BookButton state={state} settings={settings} actions={actions} />
      <div role="status" className={styles.status}>
        {state.preset.status !== "idle" && <p className={styles.line}>{pane(`preset.${state.preset.status}`)}</p>}
      </div>
    </Section>
  );
}

/** Opens the rule book, and says beforehand how far it is from the source. */
function BookButton({ state, settings, actions }: { state: PaneState; settings: Settings; actions: Actions }) {
  const styles = useStyles();
  const button = useRef<HTMLButtonElement>(null);
  const { left } = state.book;
  // Who comes back from the book goes on where it was opened.
  useEffect(() => {
    if (left) button.current?.focus();
  }, [left]);
  const different = differences(settings);
  return (
    <Button
      ref={button}
      className={styles.book}
      appearance="outline"
      icon={<ChevronRightRegular />}
      iconPosition="after"
      onClick={() => actions.openBook(true)}
    >
      {different === 0 ? pane("preset.book") : pane("preset.bookChanged", { count: count(different) })}
    </Button>
  );
}
