/** The committed tables are what the generator gives. After a change of the word lists: `UPDATE_TABLES=1 npx jest test/rulebook/wording/tables`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateTables } from "./generate";

const path = join(__dirname, "../../../src/rulebook/wording/tables.ts");

test("the tables of sounds and traditional characters are those that the generator makes of the word lists", async () => {
  const generated = generateTables();
  if (process.env.UPDATE_TABLES) writeFileSync(path, generated);
  expect(readFileSync(path, "utf8").length).toBeLessThan(20_000);
  expect(readFileSync(path, "utf8")).toBe(generated);
});
