/** Objects that the client keeps over several requests. Each has an id of its own: a shared one would die with its first owner. */
import { shiftRows } from "../address";
import type { GridEvent } from "../workbook";
import type { Cells } from "./cells";
import type { Node } from "./model";

export class References {
  private readonly nodes = new Map<string, Node>();
  private last = 0;

  keep(target: Node): string {
    target.referenceId ??= `r${++this.last}`;
    this.nodes.set(target.referenceId, target);
    return target.referenceId;
  }

  get(id: string): Node | undefined {
    return this.nodes.get(id);
  }

  remove(id: string): void {
    this.nodes.delete(id);
  }

  clear(): void {
    this.nodes.clear();
  }

  get size(): number {
    return this.nodes.size;
  }

  /** A kept range follows its cells when rows are inserted or deleted. GUESS: as a range does that a binding or a name refers to. */
  follow(event: GridEvent): void {
    if (event.type !== "changed" || (event.change !== "RowInserted" && event.change !== "RowDeleted")) return;
    const count = event.change === "RowInserted" ? event.area.rows : -event.area.rows;
    for (const { self } of this.nodes.values()) {
      const cells = self as Partial<Cells>;
      if (cells.sheet?.id === event.sheetId && cells.areas) {
        cells.areas = cells.areas.flatMap((area) => shiftRows(area, event.area.row, count) ?? []);
      }
    }
  }
}
