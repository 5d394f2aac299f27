/** Our own conditional formats, found by the marker in their formula: on the sheet that was audited, and on every copy that was made of it. */
import { MARKER } from "./chunks";
import { isTooLarge } from "./run";

/** Excel writes a formula back as it was given; blanks around operators would do no harm. */
const OURS = new RegExp(MARKER.replace("<>", "\\s*<>\\s*"));
/** A page of formulas of at most 8,192 characters, three bytes each at most. */
const PAGE = 100;

/** The formats of ours on the sheets. One question for all of them; where the answer is too large for the host, page by page. */
export async function findMarks(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly (readonly Excel.ConditionalFormat[])[]> {
  // The whole sheet, unbounded: formats may have been pasted outside of what is used.
  const ranges = sheets.map((sheet) => sheet.getRange());
  const formats = ranges.map(({ conditionalFormats }) => conditionalFormats);
  try {
    for (const each of formats) each.load("items/id,items/customOrNullObject/rule/formula");
    await context.sync();
    return formats.map(({ items }) => items.filter(isOurs));
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  } finally {
    for (const range of ranges) range.untrack();
  }
  const found: Excel.ConditionalFormat[][] = [];
  for (const sheet of sheets) found.push(await pageByPage(context, sheet));
  return found;
}

async function pageByPage(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Excel.ConditionalFormat[]> {
  const found: Excel.ConditionalFormat[] = [];
  for (let skip = 0; ; skip += PAGE) {
    const range = sheet.getRange();
    const page = range.conditionalFormats;
    page.load({ id: true, customOrNullObject: { rule: { formula: true } }, $top: PAGE, $skip: skip });
    // Page after page on purpose: together they are over the limit.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    found.push(...page.items.filter(isOurs));
    range.untrack();
    if (page.items.length < PAGE) return found;
  }
}

function isOurs({ customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
  return !custom.isNullObject && OURS.test(custom.rule.formula);
}

/** May this sheet be formatted? "Format cells" in a protection's options covers conditional formats too: https://support.microsoft.com/office/protect-a-worksheet-3179efdb-1285-4d49-a9c3-f4ca36276de6 */
export function mayFormat({ protection }: Excel.Worksheet): boolean {
  return !protection.protected || protection.options.allowFormatCells === true;
}
