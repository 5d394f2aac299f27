/** From what happens in the grid to what Excel tells an add-in: who listens is counted, what happened is merged, told after the answer. */
import { intersect, toA1 } from "./address";
import type { References } from "./richapi/references";
import { range, valueType } from "./richapi/cells";
import type { Area, GridEvent, GridWorkbook } from "./workbook";

/** [category, event id, target, JSON of the arguments, id, from another user]: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events lists the events. */
export type Entry = readonly [category: number, type: number, target: string, message: string, id: number | string, remote: boolean];

const EVENT_CATEGORY = 65_536;
/** References of events are kept for a while: `args.getRange` may be called late. */
const KEPT_REFERENCES = 200;

export class Events {
  /** Excel.Runtime.enableEvents. */
  enabled = true;
  private readonly listeners = new Map<string, number>();
  private readonly pending: { readonly event: GridEvent; readonly byAddin: boolean }[] = [];
  private readonly kept: string[] = [];

  constructor(
    private readonly workbook: GridWorkbook,
    private readonly references: References,
  ) {}

  count(type: number, target: string, change: 1 | -1): void {
    const key = `${type} ${target}`;
    this.listeners.set(key, Math.max(0, (this.listeners.get(key) ?? 0) + change));
  }

  /** Nobody listens any more: the add-in's page was loaded anew. */
  reset(): void {
    this.listeners.clear();
    this.pending.length = 0;
    this.enabled = true;
  }

  hear(event: GridEvent, byAddin: boolean): void {
    const last = this.pending.at(-1);
    const merged = last?.byAddin === byAddin ? merge(last.event, event) : undefined;
    if (merged) this.pending[this.pending.length - 1] = { event: merged, byAddin };
    else this.pending.push({ event, byAddin });
  }

  /** What is to be told now. */
  take(): Entry[] {
    const events = this.pending.splice(0);
    return this.enabled ? events.flatMap(({ event, byAddin }) => this.entries(event, byAddin)) : [];
  }

  private entries(event: GridEvent, byAddin: boolean): Entry[] {
    const worksheetId = event.sheetId;
    const source = "Local";
    const both = [worksheetId, "Workbook"];
    switch (event.type) {
      case "changed": {
        const args = { worksheetId, source, ...this.change(event), ...(byAddin ? { triggerSource: "ThisLocalAddin" } : {}) };
        const tables = this.workbook.sheets.find(({ id }) => id === worksheetId)?.tables ?? [];
        return [
          ...this.to(10, both, args, event.area),
          ...tables
            .filter(({ area }) => event.change === "RangeEdited" && intersect(area, event.area))
            .flatMap(({ id }) => this.to(101, [id, worksheetId, "Workbook"], { ...args, tableId: id }, event.area)),
        ];
      }
      case "formatted":
        return this.to(18, both, { worksheetId, source, address: toA1(event.area) }, event.area);
      case "sorted":
        return this.to(19, both, { worksheetId, source, address: toA1(event.area) });
      case "rowsHidden":
        return this.to(22, both, { worksheetId, source, address: toA1(event.area), changeType: event.hidden ? "Hidden" : "Unhidden" });
      case "calculated":
        return this.to(16, both, { worksheetId });
      case "selected":
        return this.to(14, both, { worksheetId, address: event.areas.map(toA1).join(",") });
      case "activated":
        return [...this.to(12, [event.previousId, "Workbook"], { worksheetId: event.previousId }), ...this.to(11, both, { worksheetId })];
      case "added":
        return this.to(13, ["Workbook"], { worksheetId, source });
      case "deleted":
        return this.to(15, ["Workbook"], { worksheetId, source });
      case "tableAdded":
      case "tableDeleted": {
        const { tableId, name: tableName } = event;
        return this.to(event.type === "tableAdded" ? 102 : 103, both, { worksheetId, source, tableId, tableName });
      }
      case "renamed":
        return this.to(25, both, { worksheetId, source, nameBefore: event.before, nameAfter: event.after });
      case "protection":
        return this.to(24, both, { worksheetId, source, isProtected: event.protected });
    }
  }

  /** `address` stands without the sheet's name. GUESS: so do the examples of Microsoft's documentation. */
  private change(event: GridEvent & { readonly type: "changed" }): object {
    const { before: valueBefore, after: valueAfter } = event;
    const values =
      valueBefore === undefined && valueAfter === undefined
        ? {}
        : { valueBefore, valueAfter, valueTypeBefore: valueType(valueBefore ?? ""), valueTypeAfter: valueType(valueAfter ?? "") };
    return { changeType: event.change, address: toA1(event.area), shiftDirection: "None", ...values };
  }

  private to(type: number, targets: readonly string[], args: object, area?: Area): Entry[] {
    return targets
      .filter((target) => (this.listeners.get(`${type} ${target}`) ?? 0) > 0)
      .map((target): Entry => [
        EVENT_CATEGORY,
        type,
        target,
        JSON.stringify(area ? { ...args, referenceId: this.keep(args, area) } : args),
        0,
        false,
      ]);
  }

  private keep(args: object, area: Area): string | undefined {
    const sheet = this.workbook.sheets.find(({ id }) => id === (args as { readonly worksheetId: string }).worksheetId);
    if (!sheet) return undefined;
    const id = this.references.keep(range(sheet, area));
    this.kept.push(id);
    if (this.kept.length > KEPT_REFERENCES) this.references.remove(this.kept.shift()!);
    return id;
  }
}

/** office.js cuts a large write into pieces one below the other: they were one write. GUESS: Excel tells of one change. */
function merge(first: GridEvent, second: GridEvent): GridEvent | undefined {
  if (first.type !== "changed" || second.type !== "changed" || first.sheetId !== second.sheetId) return undefined;
  if (first.change !== "RangeEdited" || second.change !== "RangeEdited") return undefined;
  const [a, b] = [first.area, second.area];
  if (a.column !== b.column || a.columns !== b.columns || a.row + a.rows !== b.row) return undefined;
  return { type: "changed", sheetId: first.sheetId, change: "RangeEdited", area: { ...a, rows: a.rows + b.rows } };
}
