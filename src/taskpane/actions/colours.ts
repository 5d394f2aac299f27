/** The colours of an audit's rows. */
import type { Colours, Workbook } from "../../excel/types";
import { countsBySeverity, type Flagged } from "../flagged";
import { keyColumns } from "../key-columns";
import { problemOf } from "../problem";
import type { ReadSheets, Steps } from "./reading";

export async function coloursOf(
  workbook: Workbook,
  read: ReadSheets,
  flagged: Flagged,
  { signal, move }: Steps,
): Promise<readonly Colours[]> {
  const colours: Colours[] = [];
  for (const [kind, { source, pasted }] of read) {
    const onProgress = (share: number) => move({ stage: "colouring", share: (colours.length + share) / (read.size + 1), name: "" });
    onProgress(0);
    // The rows of a text are known again by the text alone.
    const keys = pasted.form === "table" ? keyColumns(pasted.layout) : pasted.columns;
    colours.push(await workbook.coloursOf(source, flagged.get(kind) ?? [], keys, { signal, onProgress }));
  }
  return colours;
}

/** Figures stand without colours, too: where one sheet refuses them, none keeps any and the pane says why. */
export async function colour(workbook: Workbook, colours: readonly Colours[], flagged: Flagged) {
  try {
    for (const each of colours) await workbook.highlight(each);
    return { counts: countsBySeverity(flagged) };
  } catch (error) {
    await workbook.clearHighlights().catch(() => undefined);
    return { counts: countsBySeverity(new Map()), problem: problemOf(error) };
  }
}
