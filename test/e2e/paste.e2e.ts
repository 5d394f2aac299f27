/** What is pasted from outside, by the keys and by every way that the grid's menu offers: other people's words stay text. */
import { openWorkbench, type OpenWorkbench } from "./harness";

let workbench: OpenWorkbench;
afterEach(async () => {
  const { errors, outside } = workbench;
  await workbench.close();
  expect({ errors, outside }).toEqual({ errors: [], outside: [] });
});

const SHEET = "订单";
const TABLE = `<img src="https://example.com/a.png"><table><tr><td>=1+1</td><td>0123</td><td><b>@SUM(1)</b></td></tr></table>`;
const LINE = "=1+1\t0123\t@SUM(1)";
const TEXTS = [["=1+1", "0123", "@SUM(1)"]];

async function copied(html: string | undefined): Promise<void> {
  await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await workbench.page.evaluate(
    async ([page, line]) => {
      const parts: Record<string, Blob> = { "text/plain": new Blob([line], { type: "text/plain" }) };
      if (page !== "") parts["text/html"] = new Blob([page], { type: "text/html" });
      await navigator.clipboard.write([new ClipboardItem(parts)]);
    },
    [html ?? "", LINE] as const,
  );
}

/** @param command of the grid's menu, or none for the keys */
async function paste(command?: string): Promise<unknown> {
  const { page } = workbench;
  const canvas = (await page.locator("canvas[id^=univer-sheet-main-canvas]").boundingBox())!;
  await page.mouse.click(canvas.x + 200, canvas.y + 60);
  await page.evaluate((name) => window.workbench.select(name, "AA3"), SHEET);
  if (command === undefined) await page.keyboard.press("Control+V");
  else await page.evaluate((id) => window.workbench.workbook.grid.commands.executeCommand(id), command);
  await page.waitForFunction((name) => window.workbench.read(name, "AA3").formulas[0][0] !== "", SHEET);
  await page.evaluate(() => window.workbench.settled());
  return page.evaluate((name) => window.workbench.read(name, "AA3:AC3"), SHEET);
}

test.each([
  ["a table of a page", undefined, TABLE],
  ["a table of a page, only its values", "sheet.command.paste-value", TABLE],
  ["a table of a page, without its borders", "sheet.command.paste-besides-border", TABLE],
  ["lines of text", undefined, undefined],
  ["lines of text, only their values", "sheet.command.paste-value", undefined],
])("%s", async (_, command, html) => {
  workbench = await openWorkbench();
  await workbench.page.evaluate((name) => window.workbench.select(name, "A1"), SHEET);
  await copied(html);
  expect(await paste(command)).toMatchObject({ values: TEXTS, formulas: TEXTS });
});
