import { foldText, inSlices } from "../../sheets";
import { EMPTY, type Task } from "../../sheets/types";
import { CaseList, readNumbers, readTexts, readTimes } from "../cases";
import { newest } from "../deadline";
import { FAULT_WORDS, affirmationTest } from "../faults";
import { cannotJudge, everyPlatform } from "../judging";
import { judgeSpan, SPAN_MESSAGES, wholeDayNotes } from "../spans";
import { Outcome, type Context, type Judged, type Rule, type RuleMeta } from "../types";

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
    const ratings = sheet.number("rating").values;
    const stars = parameters.stars as number;
    const answers = sheet.code("answer").codes;
    const namesFault = affirmationTest(parameters.faultWords as readonly string[]);
    const asOf = context.inputs.asOf ?? newest([reviewed, answered]);
    yield sheet.size;

    const cases = new CaseList();
    yield* inSlices(sheet.size, (from, to) => {
      for (let row = from; row < to; row++) {
        if (reviewed.seconds[row] === EMPTY) continue;
        // No platform gives no star at all: a 0 is a blank cell, as Excel hands it to a formula.
        const isBad = ratings[row] > 0 && ratings[row] <= stars;
        if (!isBad && !namesFault(foldText(sheet.text("reviewText", row)))) continue;
        if (answered.seconds[row] === EMPTY && answers[row] !== EMPTY) {
          cases.add(row, Outcome.unreadable, { message: MESSAGE.endMissing, moment: Math.max(reviewed.seconds[row], EMPTY) });
          continue;
        }
        const { outcome, details } = judgeSpan(reviewed.seconds[row], answered, row, (start) => start + limit, asOf);
        cases.add(row, outcome, details);
      }
    });
    const read = [
      ...readTimes(sheet, ["reviewedAt", "answeredAt"]),
      ...readTexts(sheet, ["reviewText", "answer"]),
      ...readNumbers(sheet, ["rating"]),
    ];
    return cases.verdicts(meta, sheet, read, wholeDayNotes(reviewed, answered));
  },
};
