import { foldText, inSlices } from "../../sheets";
import { EMPTY, UNREADABLE, type Sheet, type Task } from "../../sheets/types";
import { CaseList, readTexts, readTimes, rowTest } from "../cases";
import { newest } from "../deadline";
import { FAULT_WORDS, affirmationTest } from "../faults";
import { cannotJudge, everyPlatform, readField } from "../judging";
import { judgeSpan, SPAN_MESSAGES, wholeDayNotes } from "../spans";
import { Outcome, type Context, type Judged, type ReadField, type Rule, type RuleMeta } from "../types";
import { BAD_RATING, GOOD_RATING, wordTest } from "../words";

const meta = {
  id: "review-not-answered",
  kind: "deadline",
  severity: "medium",
  sheet: "review",
  platforms: everyPlatform,
  source: "此外,对于商品出现的差评,客服必须及时进行沟通了解,进行调整和跟进。",
  parameters: {
    /** The source names no number: the hours are the shop's own. */
    hours: { kind: "number", unit: "hours", default: 48, min: 0, aboveMin: true, max: 8_760 },
    /** A rating of at most so many stars is a bad review. */
    stars: { kind: "number", unit: "count", default: 3, min: 0, max: 5 },
    faultWords: { kind: "words", default: FAULT_WORDS },
  },
  messages: [...SPAN_MESSAGES, "end-missing"],
} as const satisfies RuleMeta;

const MESSAGE = { endMissing: 5 } as const;

/** Judges every bad review: the shop answered it within the limit. */
export const reviewNotAnswered: Rule = {
  meta,
  *check(context: Context): Task<Judged> {
    const sheet = context.inputs.review;
    if (!sheet) return cannotJudge(meta);
    const missing = (["reviewedAt", "answeredAt"] as const).filter((field) => !sheet.has(field));
    const hasOpinion = sheet.has("rating") || sheet.has("reviewText");
    if (!hasOpinion || missing.length > 0) return cannotJudge(meta, sheet, hasOpinion ? missing : ["rating", ...missing]);

    const parameters = context.parameters(meta);
    const limit = Math.round((parameters.hours as number) * 3600);
    const reviewed = sheet.time("reviewedAt");
    const answered = sheet.time("answeredAt");
    const ratings = ratingReader(sheet, parameters.stars as number);
    const namesFault = affirmationTest(parameters.faultWords as readonly string[]);
    const asOf = context.inputs.asOf ?? newest([reviewed, answered]);
    yield sheet.size;

    const cases = new CaseList();
    yield* inSlices(sheet.size, (from, to) => {
      for (let row = from; row < to; row++) {
        if (reviewed.seconds[row] === EMPTY) continue;
        if (!ratings.isBad(row) && !namesFault(foldText(sheet.text("reviewText", row)))) continue;
        if (answered.seconds[row] === EMPTY && sheet.text("answer", row) !== "") {
          cases.add(row, Outcome.unreadable, { message: MESSAGE.endMissing, moment: Math.max(reviewed.seconds[row], EMPTY) });
          continue;
        }
        const { outcome, details } = judgeSpan(reviewed.seconds[row], answered, row, (start) => start + limit, asOf);
        cases.add(row, outcome, details);
      }
    });
    const read = [...readTimes(sheet, ["reviewedAt", "answeredAt"]), ...readTexts(sheet, ["reviewText", "answer"]), ...ratings.read];
    return cases.verdicts(meta, sheet, read, wholeDayNotes(reviewed, answered));
  },
};

/** Ratings are numbers of stars, or the words 好评, 中评 and 差评. */
function ratingReader(sheet: Sheet, stars: number): { isBad(row: number): boolean; read: readonly ReadField[] } {
  if (!sheet.has("rating")) return { isBad: () => false, read: [] };
  const numbers = sheet.number("rating");
  const words = sheet.code("rating");
  const saysBad = rowTest(words, wordTest(BAD_RATING));
  const isWord = words.keys.map(wordTest([...BAD_RATING, ...GOOD_RATING]));
  const wordRows = Int32Array.from(words.codes).reduce((count, code) => count + (code >= 0 && isWord[code] ? 1 : 0), 0);
  const read = readField(sheet, "rating", numbers);
  const isOther = (code: number, row: number) => Number.isNaN(numbers.values[row]) && (code === UNREADABLE || (code >= 0 && !isWord[code]));
  // Among the cells that are no numbers the words are none that cannot be read.
  const firstOther = () => {
    const row = words.codes.findIndex(isOther);
    return row < 0 ? [] : [sheet.cellOf("rating", row)];
  };
  return {
    // No platform gives no star at all: a 0 is a blank cell, as Excel hands it to a formula.
    isBad: (row) => (numbers.values[row] > 0 && numbers.values[row] <= stars) || saysBad(row),
    read: [{ ...read, unreadable: Math.max(0, read.unreadable - wordRows), badCells: wordRows > 0 ? firstOther() : read.badCells }],
  };
}
