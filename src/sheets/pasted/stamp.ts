/** Finds the time that a line of a transcript bears, and the dates that stand in lines of their own. */
import { isDigit } from "../cells";
import { readTime } from "../times/value";

/** A line around its time. */
export interface Stamped {
  /** What stands before and after the time, without the brackets around it. */
  readonly before: string;
  readonly after: string;
  /** "" where the line says a time of day alone. */
  readonly date: string;
  /** The date is one that only the day of copying could tell: 昨天, 星期五, 5-9. */
  readonly relative: boolean;
  readonly time: string;
  readonly hasSeconds: boolean;
}

const DATE = String.raw`(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}[日号]?)|\d{1,2}\/\d{1,2}\/(?:19|20)\d\d`;
const WEEKDAY = String.raw`(?:星期|周|礼拜)[一二三四五六日天]`;
/** Behind a date: (星期四). */
const ON_WEEKDAY = String.raw`(?: ?\(?${WEEKDAY}\)?)?`;
const NAMED_DAY = String.raw`今天|昨天|前天|today|yesterday|${WEEKDAY}`;
const RELATIVE = String.raw`${NAMED_DAY}|(?<![\d.])\d{1,2}(?:[-/]\d{1,2}|月\d{1,2}[日号])`;
const HALF_DAY = "(?:(?:上午|下午|凌晨|早上|中午|晚上) ?)?";
const CLOCK = String.raw`${HALF_DAY}(\d{1,2})(?:[:：](\d{2})(?:[:：](\d{2})(?:[.,]\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?)?|时(\d{2})分(?:(\d{2})秒)?)(?: ?[AaPp][Mm](?![A-Za-z]))?`;
const STAMP = new RegExp(
  String.raw`(?:(${DATE})${ON_WEEKDAY}[ T,]{0,3}|(${RELATIVE})[ ,]{0,2}|(?<![\d:：.\/-]))(${CLOCK})(?!\d|[:：]\d)`,
  "i",
);
/** No nick and no stamp is longer than that, so what stands further right is said, not stamped. */
const LONGEST_HEAD = 160;
const OPENING = /[[(（【［{]$/;
const CLOSING = /^[\])）】］}]/;
/** 9:00-18:00 is said: it is when a shop is open. */
const SPAN = new RegExp(String.raw`^(?: ?[-~—–]|[至到]) ?${HALF_DAY}(?:\d{1,2}[:：]|20\d\d[-/.])`);
/** Full-width digits, and what stands between them in a date: the colon is known in both widths. */
const FULL_WIDTH = /[０-９－／．]/g;

export function stampIn(line: string): Stamped | undefined {
  const head = halfWidth(line.length > LONGEST_HEAD ? line.slice(0, LONGEST_HEAD) : line);
  if (!holdsClock(head)) return undefined;
  const match = STAMP.exec(head);
  if (!match) return undefined;
  const [whole, date = "", relative, time, hour, shownMinute, shownSecond, saidMinute, saidSecond] = match;
  const minute = shownMinute ?? saidMinute;
  const second = shownSecond ?? saidSecond;
  // Beside a date a time that no clock shows is still meant as one: it is reported, not taken for words.
  if (date === "" && (+hour > 24 || +minute > 59 || +(second ?? 0) > 59)) return undefined;
  const rest = line.slice(match.index + whole.length);
  if (SPAN.test(rest)) return undefined;
  let before = line.slice(0, match.index).trim();
  let after = rest.trim();
  if (OPENING.test(before) && CLOSING.test(after)) {
    before = before.slice(0, -1).trim();
    after = after.slice(1).trim();
  }
  const said = time.replace(/：|时|分(?=\d)/g, ":").replace(/[分秒]/g, "");
  return {
    before,
    after,
    date,
    relative: relative !== undefined,
    time: relative === undefined ? said : `${relative} ${said}`,
    hasSeconds: second !== undefined,
  };
}

/** As long as the text, so that places in one are places in the other. */
function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** Most lines are words, and need not be searched for more than a colon, or 时, between digits. */
function holdsClock(head: string): boolean {
  for (let at = 1; at + 2 < head.length; at++) {
    const code = head.charCodeAt(at);
    const isMark = code === 0x3a || code === 0xff1a || code === 0x65f6;
    if (isMark && [at - 1, at + 1, at + 2].every((near) => isDigit(head.charCodeAt(near)))) return true;
  }
  return false;
}

const RULE = String.raw`[-—–=_*~·<>─ ]*`;
const DATE_LINE = new RegExp(String.raw`^${RULE}(${DATE})${ON_WEEKDAY}${RULE}$`);
/** A chat window's own line between two days. Of figures alone a customer may say a size (3-5), unless a line is drawn around them. */
const RELATIVE_DAY = String.raw`(?:${NAMED_DAY}|\d{1,2}月\d{1,2}[日号]|0\d[-/]\d{1,2})${ON_WEEKDAY}(?: ?${CLOCK})?`;
const RELATIVE_LINE = new RegExp(String.raw`^(?:[-—–=*~·─ ]+(?:${RELATIVE})[-—–=*~·─ ]+|${RELATIVE_DAY})$`, "i");
const LOG_LINE = /^-+ (?:day changed|log (?:opened|closed)) (.{8,40})$/i;
const LONGEST_DATE_LINE = 80;
const MAY_BE_DATE = /^[\d\-—–=_*~·<>─今昨前星周礼ty]/i;

/** The date that a line of its own names: "" where it names one that cannot be read (昨天), undefined where the line is none. */
export function dateOfLine(text: string): string | undefined {
  if (text.length > LONGEST_DATE_LINE) return undefined;
  const line = halfWidth(text);
  if (!MAY_BE_DATE.test(line)) return undefined;
  const date = DATE_LINE.exec(line);
  if (date) return date[1];
  if (RELATIVE_LINE.test(line)) return "";
  const log = LOG_LINE.exec(line);
  if (!log) return undefined;
  const words = log[1].replace(/ \d{1,2}:\d{2}(:\d{2})?/, "");
  return typeof readTime(words) === "number" ? "" : words;
}
