/** A sheet's protection between exceljs, which names what the file names, and Office.js: https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotectionoptions */
import type { BookSheet } from "../book";

type Options = NonNullable<BookSheet["protection"]>;

/** Not allowed unless the file says so. */
const ALLOWED = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
} as const;
/** Allowed unless the file says otherwise. */
const FORBIDDEN = { allowEditObjects: "objects", allowEditScenarios: "scenarios" } as const;

export function readProtection(file: Options): Options {
  const selected = file["selectUnlockedCells"] === false ? "None" : file["selectLockedCells"] === false ? "Unlocked" : "Normal";
  return {
    ...Object.fromEntries(Object.entries(ALLOWED).map(([option, name]) => [option, file[name] === true])),
    ...Object.fromEntries(Object.entries(FORBIDDEN).map(([option, name]) => [option, file[name] !== false])),
    selectionMode: selected,
  };
}

export function writeProtection(options: Options): Options {
  return {
    sheet: true,
    ...Object.fromEntries(Object.entries(ALLOWED).map(([option, name]) => [name, options[option] === true])),
    ...Object.fromEntries(Object.entries(FORBIDDEN).map(([option, name]) => [name, options[option] === true])),
    selectLockedCells: (options["selectionMode"] ?? "Normal") === "Normal",
    selectUnlockedCells: options["selectionMode"] !== "None",
  };
}
