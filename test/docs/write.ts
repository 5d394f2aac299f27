/** Writes the rule book's page anew: `npm run docs`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rulebookPage } from "./page";

test("the rule book's page is written", () => {
  writeFileSync(join(__dirname, "../../src/rulebook/README.md"), rulebookPage());
});
