import { reviewNotAnswered } from "../../../src/rulebook/rules/review-not-answered";
import { judge, ruleTests } from "../ruleTests";

const HEADINGS = ["订单号", "评价星级", "评价内容", "评价时间", "商家回复", "商家回复时间"];
const REVIEWED = "2024-05-01 10:00:00";
const review = (rating: unknown, text: string, answeredAt = "", answer = "") => ["A", rating, text, REVIEWED, answer, answeredAt];
const LATER = "2024-06-01 00:00:00";

ruleTests(reviewNotAnswered, {
  valid: [
    { name: "answered after exactly 48 hours is on time", counted: 1, review: [HEADINGS, review(3, "", "2024-05-03 10:00:00")] },
    { name: "a good review needs no answer", counted: 0, review: [HEADINGS, review(4, "很好")], asOf: LATER },
    {
      name: "a fault that is denied is none",
      counted: 0,
      review: [HEADINGS, review(5, "没有任何破损，包装很好"), review("5", "Not broken at all, no damage")],
      asOf: LATER,
    },
    {
      name: "a blank rating, which Excel hands to a formula as 0, is none",
      counted: 0,
      review: [HEADINGS, review(0, "很好")],
      asOf: LATER,
    },
    { name: "a bad review is pending until its answer is due", counted: 0, review: [HEADINGS, review(1, "")] },
    {
      name: "stars and fault words are parameters",
      counted: 0,
      parameters: { stars: 2, faultWords: ["漏水"] },
      review: [HEADINGS, review(3, "坏了")],
      asOf: LATER,
    },
  ],
  invalid: [
    {
      name: "one second after 48 hours is late",
      counted: 1,
      review: [HEADINGS, review("2星", "", "2024-05-03 10:00:01")],
      findings: [{ message: "late", rows: [2], who: "A", value: 172_801, limit: 172_800 }],
    },
    {
      name: "a fault in the words makes any review a bad one",
      counted: 2,
      review: [HEADINGS, review(5, "收到就坏了"), review(5, "Arrived broken, sadly")],
      asOf: LATER,
      findings: [
        { message: "not-ended", rows: [2] },
        { message: "not-ended", rows: [3] },
      ],
    },
    {
      name: "ratings may be words",
      counted: 2,
      review: [HEADINGS, review("好评", ""), review("差评", ""), review("中评", "")],
      asOf: LATER,
      findings: [
        { message: "not-ended", rows: [3] },
        { message: "not-ended", rows: [4] },
      ],
    },
    {
      name: "the newest review or answer is as-of",
      counted: 2,
      review: [HEADINGS, review(1, ""), ["B", 1, "", "2024-05-03 09:00:00", "", "2024-05-03 10:00:01"]],
      findings: [{ message: "not-ended", rows: [2] }],
    },
    {
      name: "an answer without a time cannot be judged",
      counted: 0,
      review: [HEADINGS, review(1, "", "", "抱歉给您带来不便")],
      asOf: LATER,
      findings: [{ message: "end-missing", rows: [2], when: REVIEWED }],
    },
    {
      name: "an export's mark of nothing is no answer; one that Excel made an error of is",
      counted: 1,
      shared: { unreadableShare: 1 },
      review: [HEADINGS, review(1, "", "", "-"), review(1, "", "", "#NAME?")],
      asOf: LATER,
      findings: [
        { message: "not-ended", rows: [2] },
        { message: "end-missing", rows: [3] },
      ],
    },
  ],
});

test("a sheet without ratings is judged by its words, one without both cannot be", () => {
  const without = (...columns: number[]) => [HEADINGS, review(1, "坏了")].map((row) => row.filter((_, i) => !columns.includes(i)));
  expect(judge(reviewNotAnswered, { review: without(1), asOf: LATER })).toMatchObject({ size: 1 });
  expect(judge(reviewNotAnswered, { review: without(1, 2) })).toMatchObject({ missing: ["rating"] });
  expect(judge(reviewNotAnswered, {})).toMatchObject({ reason: "no-sheet", sheet: "review" });
});
