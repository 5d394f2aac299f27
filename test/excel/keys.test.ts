import { evenCut } from "../../src/excel/keys";
import { gridSource } from "../../src/sheets";

const cutOf = (...texts: readonly string[]) =>
  evenCut(
    gridSource([texts]),
    0,
    texts.map((_, column) => ({ column, cut: 3 })),
  );

test.each([
  ["no emoji", ["abcdef"], 0],
  ["an emoji before the cut", ["a😀bcd"], 0],
  ["half an emoji at the cut: one character more", ["ab😀cd"], 1],
  ["a text that is not cut", ["a😀"], 0],
  ["half an emoji in a text that is cut one further on", ["ab😀cd", "abc😀d"], 2],
])("a key is cut where no text loses half an emoji: %s", (_, texts, more) => {
  expect(cutOf(...texts)).toBe(more);
});
