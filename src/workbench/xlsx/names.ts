/**
 * Names in .xlsx. exceljs knows names of ranges alone, and takes a name of `OFFSET(Orders!$A$1,…)` for one of Orders!$A$1:
 * so names are read from the file itself, and handed to exceljs as they are to be written.
 */
import type { Workbook } from "exceljs";
import JSZip from "jszip";
import type { Book, BookName } from "../book";

const SHEET = /<(?:\w+:)?sheet\b([^>]*)>/g;
const NAME = /<(?:\w+:)?definedName\b([^>]*)>([^<]*)</g;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

export async function readNames(data: Uint8Array): Promise<BookName[]> {
  const xml = (await (await JSZip.loadAsync(data)).file("xl/workbook.xml")?.async("string")) ?? "";
  const sheets = [...xml.matchAll(SHEET)].map(([, attributes]) => attribute(attributes, "name"));
  return [...xml.matchAll(NAME)].flatMap(([, attributes, text]): BookName[] => {
    const name = attribute(attributes, "name");
    // Names that begin with _xl are Excel's own: print areas and the like.
    if (name === undefined || name.startsWith("_xl")) return [];
    const sheet = attribute(attributes, "localSheetId");
    return [
      {
        name,
        formula: `=${plain(text)}`,
        ...(sheet === undefined ? {} : { sheet: sheets[Number(sheet)] ?? "" }),
        ...(attribute(attributes, "hidden") === "1" ? { visible: false } : {}),
      },
    ];
  });
}

/** exceljs asks for this list when it writes, and puts its ranges into the file as they stand. Whether a name is hidden it does not write. */
export function writeNames({ definedNames }: Workbook, { names = [], sheets }: Book): void {
  const model = names.map(({ name, formula, sheet }) => ({
    name,
    ranges: [formula.replace(/^=/, "")],
    ...(sheet === undefined ? {} : { localSheetId: sheets.findIndex((each) => each.name === sheet) }),
  }));
  Object.defineProperty(definedNames, "model", { value: model });
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes);
  return found === null ? undefined : plain(found[1]);
}

const plain = (xml: string): string =>
  xml.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name = "") =>
    hex !== undefined
      ? String.fromCodePoint(parseInt(hex, 16))
      : decimal !== undefined
        ? String.fromCodePoint(Number(decimal))
        : (ENTITIES[name] ?? whole),
  );
