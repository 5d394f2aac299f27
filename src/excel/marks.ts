/** Our own conditional formats, found by the marker in their formula: on the sheet that was audited, and on every copy that was made of it. */
import { MARKER } from "./chunks";
import { isTooLarge, untrack } from "./run";

/** Excel writes a formula back as it was given; blanks around operators would do no harm. */
const OURS = new RegExp(MARKER.replace("<>", "\\s*<>\\s*"));
/** A page of formulas of at most 8,192 characters, three bytes each at most. */
const PAGE = 100;

/** The ids of our formats, sheet by sheet. One question for all the sheets; where the answer is too large for the host, page by page. */
export async function findMarks(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly (readonly string[])[]> {
  const collections = sheets.map(formatsOf);
  try {
    for (const formats of collections) formats.load("items/id,items/customOrNullObject/rule/formula");
    await context.sync();
    return collections.map(({ items }) => oursAmong(items));
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  const found: string[][] = [];
  for (const sheet of sheets) found.push(await pageByPage(context, sheet));
  return found;
}

/**
 * Whether any sheet has some. Ours are put before all others, so the first format of a sheet nearly always tells, and what a million rows are coloured by need
 * not cross for it; where it does not, all are looked at.
 */
export async function hasMarks(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<boolean> {
  const first = sheets.map((sheet) => askPage(sheet, 1, 0));
  await context.sync();
  if (first.some(({ items }) => items.some(isOurs))) return true;
  return (await findMarks(context, sheets)).some((ids) => ids.length > 0);
}

async function pageByPage(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<string[]> {
  const found: string[] = [];
  for (let skip = 0; ; skip += PAGE) {
    const page = askPage(sheet, PAGE, skip);
    // Page after page on purpose: together they are over the limit.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    found.push(...oursAmong(page.items));
    if (page.items.length < PAGE) return found;
  }
}

function askPage(sheet: Excel.Worksheet, count: number, skip: number): Excel.ConditionalFormatCollection {
  const page = formatsOf(sheet);
  page.load({ id: true, customOrNullObject: { rule: { formula: true } }, $top: count, $skip: skip });
  return page;
}

export function deleteMarks(sheet: Excel.Worksheet, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const formats = formatsOf(sheet);
  for (const id of ids) formats.getItem(id).delete();
}

/** Of the whole sheet, unbounded: formats may have been pasted outside of what is used. */
function formatsOf(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const range = sheet.getRange();
  untrack(range);
  // A collection, no value that would have to be loaded, which the linter cannot tell.
  // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/load-object-before-read
  return range.conditionalFormats;
}

const oursAmong = (formats: readonly Excel.ConditionalFormat[]): string[] => formats.filter(isOurs).map(({ id }) => id);

function isOurs({ customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
  return !custom.isNullObject && OURS.test(custom.rule.formula);
}

/** May this sheet be formatted? "Format cells" in a protection's options covers conditional formats too: https://support.microsoft.com/office/protect-a-worksheet-3179efdb-1285-4d49-a9c3-f4ca36276de6 */
export function mayFormat({ protection }: Excel.Worksheet): boolean {
  return !protection.protected || protection.options.allowFormatCells === true;
}
