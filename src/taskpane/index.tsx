/** The one page of the add-in: formulas are loaded before this (a bundle of their own), the pane and the ribbon's buttons live here. */
import { createRoot } from "react-dom/client";
import { onAuditActiveSheet, registerCommands } from "../commands";
import { displayLanguage, excelWorkbook, FILLS, isDarkTheme, onReady } from "../excel";
import { receiveSettings } from "../functions/snapshot";
import { language, setLanguage } from "../locales/index";
import { DEFAULT_SETTINGS } from "../rulebook/settings";
import { createActions } from "./actions";
import { App } from "./components/App";
import { keepTabInPane } from "./keyboard";
import { createStore } from "./store";
import { pane } from "./texts";

async function open(): Promise<void> {
  const store = createStore();
  const actions = createActions(store, excelWorkbook);
  const root = createRoot(document.getElementById("pane")!);
  const show = (officeIsDark: boolean | undefined) => {
    document.documentElement.lang = language();
    document.title = pane("app.title");
    root.render(<App store={store} actions={actions} colours={FILLS} officeIsDark={officeIsDark} />);
  };

  keepTabInPane();
  setLanguage(navigator.language);
  show(undefined);
  if (!(await onReady().catch(() => false))) {
    receiveSettings(DEFAULT_SETTINGS);
    store.dispatch({ type: "outside" });
    return;
  }
  registerCommands();
  setLanguage(displayLanguage());
  show(isDarkTheme());
  await actions.start();
  onAuditActiveSheet(actions.auditActive);
  await actions.findHighlights();
}

void open();
