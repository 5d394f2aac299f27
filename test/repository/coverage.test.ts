/** The source text, sentence by sentence, and the rules stay in step: nothing it demands is left out, and no rule is without its sentence. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EVERY_META } from "../../src/rulebook";

const document = readFileSync(join(__dirname, "../../src/rulebook/COVERAGE.md"), "utf8");
const blocks = document.split(/\n\n+/);
const isQuote = (block: string): boolean => block.startsWith("> ");
const sentencesOf = (block: string): string[] => [...block.matchAll(/「([^」]*)」/g)].map(([, sentence]) => sentence);
const code = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
const ids: ReadonlySet<string> = new Set(EVERY_META.map(({ id }) => id));
const parameters: ReadonlySet<string> = new Set(EVERY_META.flatMap((meta) => Object.keys(meta.parameters)));

test("in COVERAGE.md every sentence is answered by a rule, or by why there is none", () => {
  const unanswered = blocks.filter((block, i) => {
    const answer = blocks[i + 1] ?? "";
    if (!isQuote(block)) return false;
    return !(code(answer).some((name) => ids.has(name)) || /not judged, because|not about service/i.test(answer));
  });
  expect(unanswered).toEqual([]);
  expect(blocks.filter(isQuote).flatMap(sentencesOf).length).toBeGreaterThan(100);
});

test("COVERAGE.md names no rule that is not there", () => {
  expect(code(document).filter((name) => !ids.has(name) && !parameters.has(name))).toEqual([]);
});

test("COVERAGE.md names every rule", () => {
  const named = new Set(code(document));
  expect([...ids].filter((id) => !named.has(id))).toEqual([]);
});

test("COVERAGE.md holds every rule's own sentence word for word, and an answer to it that names the rule", () => {
  const bare = (text: string): string => text.replace(/\s/g, "");
  const answered = blocks.flatMap((block, i) =>
    isQuote(block) ? [{ text: bare(sentencesOf(block).join("")), answer: blocks[i + 1] ?? "" }] : [],
  );
  const lacking = EVERY_META.filter(
    ({ id, source }) => !answered.some(({ text, answer }) => text.includes(bare(source)) && code(answer).includes(id)),
  );
  expect(lacking.map(({ id }) => id)).toEqual([]);
});
