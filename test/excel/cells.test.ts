/** What was read of a column is given back cell by cell, however its kinds of cell take turns and wherever its blocks begin. */
import fc from "fast-check";
import { ColumnCells } from "../../src/excel/cells";

/** Texts that repeat, that only look alike, and anything else that Excel hands over. */
const cell = fc.oneof(
  fc.constantFrom("", "已发货", "已签收", "无售后", "ab", "ba"),
  fc.nat(300).map((number) => `240501-${number}`),
  fc.string({ unit: "grapheme", maxLength: 5 }),
  fc.double({ noNaN: true }),
  fc.boolean(),
);

test("each cell of a column is as it was read", () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 300, size: "max" }), fc.nat(10_000), fc.integer({ min: 1, max: 300 }), (cells, first, rows) => {
      const column = new ColumnCells(first + cells.length);
      for (let from = 0; from < cells.length; from += rows) {
        const block = cells.slice(from, from + rows).map((each) => ["another column", each]);
        column.take(block, 1, first + from);
      }
      cells.forEach((each, row) => expect(column.at(first + row)).toBe(each));
      expect(column.at(first + cells.length)).toBeUndefined();
      if (first > 0) expect(column.at(first - 1)).toBeUndefined();
    }),
  );
});
