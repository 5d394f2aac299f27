import fc from "fast-check";
import { Layers } from "../../../src/workbench/host/layers";
import { MAX_COLUMNS, MAX_ROWS } from "../../../src/workbench/host/workbook";

const SIDE = 6;
const index = fc.nat(SIDE - 1);
const step = fc
  .record({ row: index, column: index, rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }), value: fc.nat(9) })
  .chain((area) =>
    fc.constantFrom(
      area,
      { ...area, column: 0, columns: MAX_COLUMNS },
      { ...area, row: 0, rows: MAX_ROWS },
      { ...area, row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS },
    ),
  );

test("cells, whole rows, whole columns and the whole sheet may be set in any order: the last counts", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const layers = new Layers(-1);
      const naive = Array.from({ length: SIDE }, () => new Array<number>(SIDE).fill(-1));
      for (const { value, ...area } of steps) {
        layers.update(area, () => value);
        for (let row = area.row; row < Math.min(SIDE, area.row + area.rows); row++) {
          naive[row].fill(value, area.column, Math.min(SIDE, area.column + area.columns));
        }
      }
      const read = naive.map((line, row) => line.map((_, column) => layers.get(row, column)));
      expect(read).toEqual(naive);
      expect(layers.distinct({ row: 0, column: 0, rows: SIDE, columns: SIDE })).toEqual(new Set(naive.flat()));
    }),
  );
});

test("a whole column says all that occurs in it without being walked through", () => {
  const layers = new Layers(0);
  const column = { row: 0, column: 2, rows: MAX_ROWS, columns: 1 };
  layers.update(column, () => 1);
  expect(layers.distinct(column)).toEqual(new Set([1]));
  layers.update({ ...column, row: 4, rows: 1 }, () => 2);
  expect(layers.distinct(column)).toEqual(new Set([1, 2]));
});
