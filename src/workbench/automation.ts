/**
 * `window.workbench`: the page by hand of a script, for browser tests and demonstrations.
 *
 *   await workbench.ready()                    the add-in is there and every formula has its answer
 *   await workbench.sample(), open(name, data) as the buttons do; `data` is the file's content, base64
 *   workbench.read("汇总", "B2:C5")            { values, formulas, texts }
 *   await workbench.write("汇总", "B2", [["=SHOP.RULES()"]])   as typed: "=…" is a formula; returns when everything is calculated
 *   await workbench.paint("订单", "A1:C9")     the colours of the cells as they are shown now: { fill, font, formats } by cell, where a
 *                                              conditional format holds, `formats` names the ids of those that do
 *   workbench.snapshot()                       everything a user could miss, for a comparison before and after
 *   workbench.sort(descending), select(sheet, address), press(buttonId), pane(shown)
 *   workbench.message("汇总", "B2")            what the function says about its error
 *   workbench.host.unknown                     API members that the host did not know
 *   await workbench.settled()                  no calculation is under way
 */
import { FormulaResultStatus } from "@univerjs/engine-formula";
import {
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  ConditionalFormattingService,
  ConditionalFormattingViewModel,
} from "@univerjs/sheets-conditional-formatting";
import { parseA1, toA1 } from "./host/address";
import { hexColor } from "./grid/cells";
import type { UniverSheet } from "./grid/sheet";
import { snapshot } from "./host/snapshot";
import type { Area, CellInput, CellValue } from "./host/workbook";
import type { Session } from "./session";

export type Workbench = ReturnType<typeof automation>;

declare global {
  interface Window {
    workbench: Workbench;
  }
}

export interface Paint {
  readonly fill?: string;
  readonly font?: string;
  /** Conditional formats that hold for the cell. */
  readonly formats: readonly string[];
}

/** The grid waits 100 ms before it calculates what was changed: longer than that in turns of the page, as one that is held up is not quiet. */
const QUIET_TURNS = 16;
/** On a machine with much else to do it waits longer; what was written is calculated in any case. */
const LATEST_START = 10_000;

const pause = () => new Promise((resolve) => setTimeout(resolve, 25));

export function automation(session: Session) {
  const sheetOf = (name: string): UniverSheet => {
    const sheet = session.workbook.sheetNamed(name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const areaOf = (address: string): Area => {
    const area = parseA1(address);
    if (area === undefined) throw new Error(`no address: ${address}`);
    return area;
  };
  const settled = async (): Promise<void> => {
    let quietTurns = 0;
    while (quietTurns < QUIET_TURNS) {
      const { calculationsBegun } = session;
      await pause();
      const isQuiet = session.waiting === 0 && !session.calculating && session.calculationsBegun === calculationsBegun;
      quietTurns = isQuiet ? quietTurns + 1 : 0;
    }
  };

  const formatsDone = (sheet: string): boolean => {
    const { unitId, grid } = session.workbook;
    const subUnitId = sheetOf(sheet).id;
    const formulas = grid.injector.get(ConditionalFormattingFormulaService);
    const rules = grid.injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, subUnitId) ?? [];
    return rules.every(({ cfId, rule }) => {
      if (rule.type !== CFRuleType.highlightCell || rule.subType !== CFSubRuleType.formula) return true;
      return formulas.getFormulaMatrix(unitId, subUnitId, cfId, rule.value).status !== FormulaResultStatus.WAIT;
    });
  };
  const paintNow = (sheet: string, address: string): Record<string, Paint> => {
    const target = sheetOf(sheet);
    const { row, column, rows, columns } = areaOf(address);
    const { injector } = session.workbook.grid;
    const formats = injector.get(ConditionalFormattingService);
    const matches = injector.get(ConditionalFormattingViewModel);
    const painted: Record<string, Paint> = {};
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        const style = formats.composeStyle(session.workbook.unitId, target.id, r, c)?.style;
        const holding = (matches.getCellCfs(session.workbook.unitId, target.id, r, c) ?? []).filter(
          ({ result }) => Object.keys((result ?? {}) as object).length > 0,
        );
        const own = target.style({ row: r, column: c, rows: 1, columns: 1 });
        const fill = style?.bg?.rgb != null ? hexColor(style.bg.rgb) : own.fill;
        const font = style?.cl?.rgb != null ? hexColor(style.cl.rgb) : own.fontColor;
        if (fill != null || font != null || holding.length > 0) {
          painted[toA1({ row: r, column: c, rows: 1, columns: 1 })] = {
            ...(fill != null ? { fill } : {}),
            ...(font != null ? { font } : {}),
            formats: holding.map(({ cfId }) => cfId),
          };
        }
      }
    }
    return painted;
  };

  return {
    async ready(): Promise<void> {
      while (session.workbook === undefined) await pause();
      await session.ready;
      await settled();
    },
    settled,
    async sample(): Promise<void> {
      await session.openSample();
      await session.ready;
      await settled();
    },
    async open(name: string, data: string): Promise<void> {
      await session.openFile(new File([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], name));
      await session.ready;
      await settled();
    },
    sheets: (): readonly string[] => session.workbook.sheets.map((sheet) => sheet.name),
    activeSheet: (): string => session.workbook.activeSheet.name,
    selection: (): readonly Area[] => session.workbook.selection,
    read(sheet: string, address: string): { values: CellValue[][]; formulas: CellValue[][]; texts: string[][] } {
      const target = sheetOf(sheet);
      const area = areaOf(address);
      return { values: target.values(area), formulas: target.formulas(area), texts: target.texts(area) };
    },
    async write(sheet: string, address: string, cells: readonly (readonly (CellValue | null)[])[]): Promise<void> {
      const { row, column } = areaOf(address);
      const inputs = cells.map((line) =>
        line.map((value): CellInput => (typeof value === "string" && value.startsWith("=") ? { formula: value } : value)),
      );
      const { calculationsBegun } = session;
      const written = performance.now();
      sheetOf(sheet).write({ row, column, rows: cells.length, columns: cells[0].length }, inputs);
      while (session.calculationsBegun === calculationsBegun && performance.now() - written < LATEST_START) await pause();
      await settled();
    },
    async paint(sheet: string, address: string): Promise<Record<string, Paint>> {
      await settled();
      // The grid works a format's formula out when a cell is looked at for the first time, and keeps "no" for an answer until it is done.
      for (let last = ""; ;) {
        const painted = paintNow(sheet, address);
        const now = JSON.stringify(painted);
        if (now === last && formatsDone(sheet)) return painted;
        last = now;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    snapshot: () => snapshot(session.workbook),
    message(sheet: string, address: string): string | undefined {
      const { row, column } = areaOf(address);
      return session.functionMessage(sheetOf(sheet).id, row, column);
    },
    async sort(descending: boolean): Promise<void> {
      session.sort(descending);
      await settled();
    },
    select: (sheet: string, address: string): void => session.workbook.select(sheetOf(sheet).id, [areaOf(address)]),
    press: (buttonId: string): Promise<void> => session.press(buttonId),
    pane: (shown: boolean): void => session.showPane(shown),
    language: (language: "zh-CN" | "en-US"): Promise<void> => session.setLanguage(language),
    host: {
      get unknown(): readonly string[] {
        return session.host.unknown;
      },
      get meter() {
        return session.host.meter;
      },
      failNext: (...args: Parameters<typeof session.host.failNext>): void => session.host.failNext(...args),
    },
    /** The workbook itself, for what the above does not cover. */
    get workbook() {
      return session.workbook;
    },
  };
}
