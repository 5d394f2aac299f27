/** How buyers speak of a fault, and of a change of mind, in reviews and chats: other words than those of the platforms' lists of reasons. */
import { foldText } from "../sheets";

export const FAULT_WORDS = [
  "质量问题",
  "质量差",
  "质量太差",
  "质量不好",
  "质量不行",
  "做工差",
  "做工粗糙",
  "劣质",
  "破损",
  "破了",
  "碎了",
  "开裂",
  "裂开",
  "裂了",
  "裂缝",
  "坏了",
  "坏的",
  "断了",
  "漏水",
  "漏液",
  "漏气",
  "漏发",
  "少发",
  "少件",
  "缺件",
  "发错",
  "错发",
  "瑕疵",
  "划痕",
  "污渍",
  "掉色",
  "褪色",
  "起球",
  "开线",
  "脱线",
  "变形",
  "生锈",
  "发霉",
  "变质",
  "过期",
  "异味",
  "刺鼻",
  "不能用",
  "用不了",
  "无法使用",
  "没反应",
  "故障",
  "假货",
  "假的",
  "山寨",
  "与描述不符",
  "描述不符",
  "与图片不符",
  "实物不符",
  "色差",
  "差评",
  "broken",
  "damaged",
  "cracked",
  "torn",
  "leaking",
  "leaks",
  "faulty",
  "defective",
  "doesn't work",
  "does not work",
  "not working",
  "stopped working",
  "wrong item",
  "missing part",
  "missing parts",
  "poor quality",
  "bad quality",
  "not as described",
  "stained",
  "scratched",
  "smells",
  "mouldy",
  "moldy",
  "expired",
  "fake",
  "counterfeit",
];

export const CHANGE_OF_MIND_WORDS = [
  "不想要",
  "不要了",
  "不需要了",
  "用不上",
  "拍错",
  "错拍",
  "拍多",
  "多拍",
  "买错",
  "买多",
  "重复拍",
  "不喜欢",
  "不合适",
  "尺码",
  "大了",
  "小了",
  "后悔",
  "七天无理由",
  "7天无理由",
  "changed my mind",
  "change of mind",
  "don't want",
  "do not want",
  "no longer want",
  "no longer need",
  "don't need",
  "by mistake",
  "don't like",
  "too big",
  "too small",
  "wrong size",
];

// 没有任何破损, not broken: what is denied is no fault. 是不是坏了 asks and denies nothing.
const DENIED =
  /((没有?|毫?无|未|(?<!是)不是|不会|不)(任何|什么|一点儿?|半点|出现|发现|发生|看到|有|存在)*|(\bno|\bnot|\bnever|\bwithout|\bnothing|n't)( any| a| at all| been| be| get| got| arrive| arrived)* )$/;
/** How far before a word a denial may begin: a bound on the work, longer than any row of the words above that people write; no definition. */
const REACH = 24;
const LETTER = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/** A test whether a text speaks of a fault without denying it. Each hit looks at a few characters around it, whatever the text's length. */
export function faultTest(words: readonly string[]): (folded: string) => boolean {
  const list = words.map((word) => ({ word: foldText(word), isChinese: HAN.test(word) })).filter(({ word }) => word !== "");
  return (folded) => list.some(({ word, isChinese }) => speaksOf(folded, word, isChinese));
}

function speaksOf(text: string, word: string, isChinese: boolean): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const end = at + word.length;
    const isWhole = isChinese || !(LETTER.test(text.charAt(at - 1)) || LETTER.test(text.charAt(end)));
    if (isWhole && !DENIED.test(text.slice(Math.max(0, at - REACH), at))) return true;
  }
  return false;
}
