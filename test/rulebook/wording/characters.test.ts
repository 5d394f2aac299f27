import fc from "fast-check";
import { readCharacters, writeCharacters } from "../../../src/rulebook/wording/characters";

const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code));

test.each([
  ["", ""],
  ["亚亞亟", "亚;8"],
  ["亟亞亚", "亟63"],
  ["亚亚", "亚7"],
  ["亚龙亚", "亚龙亚"],
])("%j is written as %j", (characters, written) => {
  expect(writeCharacters(characters)).toBe(written);
  expect(readCharacters(written)).toBe(characters);
});

test("what was written is read back", () => {
  fc.assert(
    fc.property(fc.string({ unit: han }), (characters) => {
      expect(readCharacters(writeCharacters(characters))).toBe(characters);
    }),
  );
});
