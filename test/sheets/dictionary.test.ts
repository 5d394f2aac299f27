/** Texts are numbered as they are first met, whatever they look like and however they are handed over. */
import fc from "fast-check";
import { Dictionary } from "../../src/sheets/dictionary";
import { EMPTY, UNREADABLE } from "../../src/sheets/types";

const WINDOW = 64;

/** The same by a Map. */
function numbered(cells: readonly unknown[], isNoRecord: Uint8Array): number[] {
  const numbers = new Map<unknown, number>();
  return cells.map((cell, i) => {
    if (isNoRecord[i] !== 0 || cell === "") return EMPTY;
    if (typeof cell !== "string") return UNREADABLE;
    if (!numbers.has(cell)) numbers.set(cell, numbers.size);
    return numbers.get(cell)!;
  });
}

/** By a dictionary, a window after the other. */
function numberedInWindows(cells: readonly unknown[], isNoRecord: Uint8Array): { numbers: number[]; texts: readonly string[] } {
  const dictionary = new Dictionary(cells.length);
  const numbers: number[] = [];
  for (let from = 0; from < cells.length; from += WINDOW) {
    const to = Math.min(from + WINDOW, cells.length);
    const ofWindow = new Int32Array(WINDOW);
    dictionary.numberCells(cells.slice(from, to), from, to, isNoRecord, ofWindow, () => UNREADABLE);
    numbers.push(...ofWindow.subarray(0, to - from));
  }
  return { numbers, texts: dictionary.texts };
}

/** Short ones, ids that differ in one place only (also where nobody looks first), and anything else. */
const text = fc.oneof(
  fc.constantFrom("", "买", "买家", "客服", "已发货"),
  fc.nat(2_000).map((number) => `C240501-${100_000_000 + number}`),
  fc.nat(2_000).map((number) => `C${100_000 + number}-000`),
  fc.string({ unit: "grapheme" }),
);

test("cells have the numbers that a Map would give them", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.oneof({ arbitrary: text, weight: 9 }, { arbitrary: fc.constant(1), weight: 1 }), fc.nat(9)), {
        maxLength: 600,
        size: "max",
      }),
      (rows) => {
        const cells = rows.map(([cell]) => cell);
        const isNoRecord = Uint8Array.from(rows, ([, die]) => Number(die === 0));
        const { numbers, texts } = numberedInWindows(cells, isNoRecord);
        expect(numbers).toEqual(numbered(cells, isNoRecord));
        expect(new Set(texts).size).toBe(texts.length);
        cells.forEach((cell, i) => numbers[i] >= 0 && expect(texts[numbers[i]]).toBe(cell));
      },
    ),
  );
});

test("a text that is asked for by itself has the number that it has among the cells", () => {
  const dictionary = new Dictionary(3);
  dictionary.numberCells(["甲", "乙", "甲"], 0, 3, new Uint8Array(3), new Int32Array(3), () => UNREADABLE);
  expect(["乙", "甲", "丙"].map((each) => dictionary.numberOf(each))).toEqual([1, 0, 2]);
});

test("a text is found again, and one that was never met is not", () => {
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 300, size: "max" }), fc.array(text), (met, others) => {
      const dictionary = new Dictionary(met.length);
      for (const each of met) dictionary.numberOf(each);
      for (const each of [...met, ...others]) expect(dictionary.find(each)).toBe(met.indexOf(each));
    }),
  );
});
