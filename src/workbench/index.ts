/** The workbench: a page that plays Excel on the web, so that the add-in runs where there is no Excel. */
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { automation } from "./automation";
import { App } from "./page/App";
import { Session } from "./session";
import "./page/workbench.css";

const wanted = new URLSearchParams(location.search);
const session = new Session(
  /^zh\b/i.test(wanted.get("language") ?? navigator.language) ? "zh-CN" : "en-US",
  wanted.get("theme") === "dark" || (wanted.get("theme") === null && matchMedia("(prefers-color-scheme: dark)").matches),
);
window.workbench = automation(session);
createRoot(document.getElementById("workbench")!).render(createElement(App, { session }));
