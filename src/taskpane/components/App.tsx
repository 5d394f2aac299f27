import { FluentProvider, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore, type ComponentType } from "react";
import { language } from "../../locales/index";
import type { Settings } from "../../rulebook/settings";
import type { Actions } from "../actions";
import type { PaneState } from "../state";
import type { Store } from "../store";
import { pane } from "../texts";
import { darkTheme, lightTheme } from "../theme";
import type { FindingsProps } from "./props";
import { later, type Meanwhile } from "./Later";
import { Message } from "./Message";
import { NoFigures } from "./NoFigures";
import { Preset } from "./Preset";
import { RunBar } from "./RunBar";
import { Sheets, type DetailsView as SheetDetailsView } from "./Sheets";

interface BookProps {
  readonly state: PaneState;
  readonly settings: Settings;
  readonly actions: Actions;
}

// Only seen after an audit or when it is asked for: the pane opens without it.
const LaterFindings = later<FindingsProps>(() => import(/* webpackChunkName: "findings" */ "./Findings"));
const LaterDetails = later(() => import(/* webpackChunkName: "sheet-details" */ "./SheetDetails"));
const LaterLeft = later<FindingsProps>(() => import(/* webpackChunkName: "findings" */ "./Left"));
const LaterRuleBook = later<BookProps>(() => import(/* webpackChunkName: "rule-book" */ "./RuleBook"));

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    fontVariantNumeric: "tabular-nums",
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  // Excel names the add-in above the pane already: there the title is for the ear alone.
  heard: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface PaneProps extends FindingsProps {
  readonly dark: boolean;
  readonly FindingsView?: ComponentType<FindingsProps & Meanwhile>;
  readonly BookView?: ComponentType<BookProps & Meanwhile>;
  readonly DetailsView?: SheetDetailsView;
}

type AppProps = Omit<PaneProps, "state" | "dark"> & { readonly store: Store; readonly officeIsDark: boolean | undefined };

/** Follows Excel's own look, and the system's where Excel does not say. */
export function App({ store, officeIsDark, ...rest }: AppProps) {
  const systemIsDark = useSyncExternalStore(onSystemTheme, isSystemDark);
  return <Pane state={useSyncExternalStore(store.subscribe, store.get)} dark={officeIsDark ?? systemIsDark} {...rest} />;
}

const DARK = "(prefers-color-scheme: dark)";

function onSystemTheme(changed: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

function isSystemDark(): boolean {
  return matchMedia(DARK).matches;
}

/** The whole pane as a function of its state. */
export function Pane(props: PaneProps) {
  const { state, actions, colours, dark, FindingsView = LaterFindings, BookView = LaterRuleBook, DetailsView = LaterDetails } = props;
  const styles = useStyles();
  // What the browser draws itself: scroll bars above all.
  useEffect(() => void (document.documentElement.style.colorScheme = dark ? "dark" : "light"), [dark]);
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme}>
      <main className={styles.page} lang={language()}>
        <h1 className={mergeClasses(styles.title, state.phase === "ready" && styles.heard)}>{pane("app.title")}</h1>
        {state.phase === "starting" && <p className={styles.quiet}>{pane("app.starting")}</p>}
        {state.phase === "outside" && (
          <Message intent="info">
            <strong>{pane("outside.title")}</strong> {pane("outside.sentence")}
          </Message>
        )}
        {state.phase === "ready" && state.book.open && state.settings && (
          <BookView
            state={state}
            settings={state.settings}
            actions={actions}
            fallback={<p className={styles.quiet}>{pane("book.loading")}</p>}
            onGivenUp={() => actions.openBook(false)}
          />
        )}
        {state.phase === "ready" && !state.book.open && (
          <>
            <Sheets state={state} DetailsView={DetailsView} actions={actions} />
            <Preset state={state} actions={actions} />
            <RunBar state={state} actions={actions} />
            {/* There while an audit runs, so that it is loaded by the time that it has something to show. */}
            {(state.run ?? state.audit) ? (
              <FindingsView
                state={state}
                colours={colours}
                actions={actions}
                fallback={<NoFigures why={pane(state.audit ? "findings.loading" : "figures.empty")} />}
              />
            ) : (
              <NoFigures why={pane("figures.empty")} />
            )}
            {!state.audit && (state.highlights ?? state.report.sheet ?? state.report.told) !== undefined && (
              <LaterLeft state={state} actions={actions} colours={colours} />
            )}
          </>
        )}
      </main>
    </FluentProvider>
  );
}
