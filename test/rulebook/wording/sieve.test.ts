/** A sieve may let a text through in which nothing is found; it never holds back one in which something is. */
import fc from "fast-check";
import { runNow } from "../../../src/sheets";
import { TALK_RULES } from "../../../src/rulebook/wording";
import { Folded } from "../../../src/rulebook/wording/fold";
import { alternatives, Matcher } from "../../../src/rulebook/wording/matcher";
import { numbersOf } from "../../../src/rulebook/wording/phones";
import { HAS_LINK, HAS_NUMBER, SAYS_SOMETHING, Sieve } from "../../../src/rulebook/wording/sieve";
import { SOUNDED_NAMES } from "../../../src/rulebook/wording/words/platforms";
import { TRACE_MARKS } from "../../../src/rulebook/wording/words/service";
import type { ParameterMeta } from "../../../src/rulebook/types";
import { LABELS } from "../../fixtures/wording";

const NAMED_LISTS = TALK_RULES.flatMap(({ meta }) =>
  Object.entries<ParameterMeta>(meta.parameters).flatMap(([name, { kind, default: list }]) =>
    kind === "words" ? [{ name, words: list as readonly string[] }] : [],
  ),
);
const LISTS = NAMED_LISTS.map(({ words }) => words);
/** What stands beside a word is looked for where the word was found, never by itself. */
const BESIDE = /Cues$|Ends$|^invites$|^denials$/;
/** Words that a shop might type and that look odd. */
const ODD = [["…", "^", "^$", "{a|b}", "好…", "+", "加+v", "❤", "微❤信", "😊", "寶", "Ａ", "。", ""]];
const GAP = 8;

const sieve = new Sieve();
const lists = [...LISTS, ...ODD].map((words) => ({
  place: sieve.add(words, SOUNDED_NAMES),
  matcher: new Matcher({ words }, GAP, SOUNDED_NAMES),
}));
const marks = sieve.addWritten([...TRACE_MARKS, "簽收", "【", "Ａ+b"]);
runNow(sieve.prepare());

function signOf(text: string): (place: number) => boolean {
  const sign = sieve.read(text);
  return (place) => sieve.signs.has(sign, place);
}

/** A word of a list, its gap filled, as somebody might write it; texts of the labels; and what stands between. */
const word = fc
  .constantFrom(...LISTS.flat(), ...ODD.flat())
  .chain((each) => fc.tuple(fc.constantFrom(...alternatives(each)), fc.constantFrom("", "给您", "，", "。")))
  .map(([each, filling]) => each.replace(/^\^|\$$/g, "").replaceAll("…", filling));
const decoration = fc.constantFrom("", "", "", "", "+", "❤", "💕", " ", "\u200b", ".", "·", "😊", "\ud83d");
const decorated = fc
  .tuple(word, fc.array(decoration, { minLength: 20, maxLength: 20 }))
  .map(([each, marked]) => [...each].map((char, i) => char + marked[i % marked.length]).join(""));
const said = fc.constantFrom(...LABELS.flatMap(({ talk }) => talk.map(({ text }) => text)));
const other = fc.constantFrom(
  "http://a.com/x",
  "taobao.com",
  "ｔ．cn/1",
  "138 1234 5678",
  "１３８１２３４５６７８",
  "6222021234567890123",
  "㎏",
  "🐧",
  "ＶＸ",
  "wei心",
  "已簽收",
  "Ａ+b",
  "𠮷",
);
const text = fc
  .array(fc.oneof(word, decorated, said, other, fc.string({ unit: "binary" })), { maxLength: 5 })
  .map((parts) => parts.join(""));

test("whatever can be found in a text is marked in its sign", () => {
  fc.assert(
    fc.property(text, (each) => {
      const marked = signOf(each);
      const folded = new Folded(each);
      for (const { place, matcher } of lists) if (matcher.find(folded).length > 0) expect(marked(place)).toBe(true);
      if (folded.urls.length > 0) expect(marked(HAS_LINK)).toBe(true);
      if (numbersOf(each).length > 0) expect(marked(HAS_NUMBER)).toBe(true);
      if (["簽收", "快递员", "Ａ+b"].some((mark) => each.includes(mark))) expect(marked(marks)).toBe(true);
      expect(marked(SAYS_SOMETHING)).toBe(folded.text !== "");
    }),
    { numRuns: 1_500 },
  );
});

test("most lists are held back from a text that has none of their words", () => {
  const marked = signOf("这款面料是纯棉的，机洗不变形");
  const sought = lists.slice(0, NAMED_LISTS.length).filter((_, i) => !BESIDE.test(NAMED_LISTS[i].name));
  expect(sought.filter(({ place }) => marked(place)).length).toBeLessThan(3);
});
