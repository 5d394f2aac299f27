/**
 * On the web, office.js takes the Tab key over and goes from stop to stop itself. Where the focus is on none, as on a page's title, or on nothing because the
 * button that was pressed has gone, it leaves the pane: there the browser, which knows what comes next, is left to it.
 */
export function keepTabInPane(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && (event.target as HTMLElement).tabIndex < 0) event.stopPropagation();
  });
}
