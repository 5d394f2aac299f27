/** The matcher's work grows with the text's length and nothing else: counted in characters compared, on texts made to be hostile. */
import { TALK_RULES } from "../../../src/rulebook/wording";
import { Folded } from "../../../src/rulebook/wording/fold";
import { alternatives, Matcher } from "../../../src/rulebook/wording/matcher";
import { Spotter } from "../../../src/rulebook/wording/spotter";
import { SOUNDED_NAMES } from "../../../src/rulebook/wording/words/platforms";
import type { ParameterMeta } from "../../../src/rulebook/types";

const SIZE = 4_000;
const HOSTILE = [
  "微",
  "支付",
  "zhifuba",
  "不",
  "不开",
  "微❤",
  "❤",
  "wei",
  "1",
  ",",
  "小红",
  "天",
  "a.",
  "{",
  "1 3",
  "http://",
  "支fu",
  "加",
  "\u200b",
  "傻 ",
  "没有",
  "先发",
];
const wordLists = TALK_RULES.flatMap(({ meta }) =>
  Object.entries<ParameterMeta>(meta.parameters).flatMap(([name, parameter]) =>
    parameter.kind === "words" ? [[`${meta.id}.${name}`, parameter.default] as const] : [],
  ),
);

test.each(wordLists)("twice the text is at most twice the work: %s", (_, words) => {
  const steps = (text: string) => {
    const matcher = new Matcher({ words }, 8, SOUNDED_NAMES);
    matcher.find(new Folded(text));
    return matcher.steps;
  };
  for (const piece of HOSTILE) {
    expect(steps(piece.repeat(2 * SIZE))).toBeLessThanOrEqual(2.1 * steps(piece.repeat(SIZE)) + 100);
  }
});

test("a text of nothing but half a word costs a bounded number of steps a character", () => {
  const matcher = new Matcher({ words: wordLists.flatMap(([, words]) => words) }, 8, SOUNDED_NAMES);
  const text = HOSTILE.join("").repeat(500);
  matcher.find(new Folded(text));
  expect(matcher.steps / text.length).toBeLessThan(200);
});

describe("how words are written", () => {
  const found = (word: string, text: string) =>
    new Matcher({ words: [word] }, 4).find(new Folded(text)).map(({ start, end }) => [start, end]);

  test("a gap stays within its bound and its sentence", () => {
    expect(found("不…发票", "不给您开发票")).toEqual([[0, 6]]);
    expect(found("不…发票", "不一二三四五发票")).toEqual([]);
    expect(found("不…发票", "不行。发票")).toEqual([]);
  });

  test("whole messages, but for particles and marks", () => {
    expect(found("^不知道$", "嗯,不知道呢。")).toEqual([[2, 5]]);
    expect(found("^不知道$", "不知道您几点方便")).toEqual([]);
  });

  test("as they are typed: upper case, full width, traditional, with blanks", () => {
    for (const word of ["WhatsApp", "ＷhatsApp", " whats app "]) expect(found(word, "加whatsapp")).toEqual([[1, 9]]);
    expect(found("轉賬給我", "转账给我")).toEqual([[0, 4]]);
    expect(found("。", "说完了")).toEqual([]);
    expect(found("😊", "说完了😊")).toEqual([]);
  });

  test("a phrase of several Latin words stands in a sentence; a word does not stand in the pieces of two others", () => {
    expect(found("add me on", "please add me on that app")).toEqual([[6, 13]]);
    expect(found("add me", "address, we add men")).toEqual([]);
    expect(found("wechat", "can we chat later")).toEqual([]);
  });

  test("alternatives", () => {
    expect(alternatives("{不|没}退{货|}")).toEqual(["不退货", "不退", "没退货", "没退"]);
  });
});

test("folds width, case, script, pictures and decoration, and knows where each character stood", () => {
  const folded = new Folded("加 Ｖ．信🐧,寶\u200b贝");
  expect(folded.text).toBe("加v信企鹅,宝贝");
  expect(folded.place(1, 3)).toEqual({ start: 2, end: 5 });
  expect(folded.place(3, 5)).toEqual({ start: 5, end: 7 });
});

test("what is no character is left out, the one whose code stands for nothing as well", () => {
  expect(new Folded("加\uffff微\ufffe信\uffff").text).toBe("加微信");
});

test("an exception takes away the word that begins within it, and no other", () => {
  const spotter = new Spotter({ words: ["京东"], exceptions: ["南京东路"], gap: 0 });
  expect(spotter.find(new Folded("南京东路的京东店")).map(({ start }) => start)).toEqual([5]);
});

test("a word to be found by its sound may be called as something that every object has", () => {
  const names = new Matcher({ names: ["constructor", "淘宝"] }, 0, ["constructor", "淘宝"]);
  expect(names.find(new Folded("用 constructor 或桃宝")).map(({ word }) => word)).toEqual(["constructor", "淘宝"]);
});
