/** Excel itself, around the workbook: its start, language, look, ribbon and the pane's visibility. */

/** Resolves once Office is there; false where the page was opened outside of Excel, or Excel is older than the baseline. */
export async function onReady(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel && Office.context.requirements.isSetSupported("ExcelApi", "1.10");
}

/** The language tag of Excel's menus, such as "zh-CN". */
export function displayLanguage(): string {
  return Office.context.displayLanguage;
}

/** By the background that Excel gives to the pane; undefined where it names none, as on the web. */
export function isDarkTheme(): boolean | undefined {
  const background = Office.context.officeTheme?.bodyBackgroundColor?.match(/[\da-f]{2}/gi);
  if (!background) return undefined;
  const [red, green, blue] = background.map((hex) => parseInt(hex, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

/** SharedRuntime 1.1. A host that cannot show the pane has it open, or the button would not be there. */
export async function showTaskpane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}

/** Ties an action of the ribbon (its name stands in the manifest) to what it does. Excel is told of its end in every case, or the button stays grey. */
export function associateAction(name: string, act: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    // An action's trouble is told in the pane; the button has no place for it.
    void act()
      .catch(() => undefined)
      .finally(() => event.completed());
  });
}
