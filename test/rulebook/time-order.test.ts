/** Messages conversation by conversation, each in time order, as sorting all rows by hand puts them. */
import fc from "fast-check";
import { inTimeOrder, standsInTimeOrder } from "../../src/rulebook/time-order";
import { conversations, runNow } from "../../src/sheets";
import { sheetOf } from "../sheets/grids";

const DAY = 45_413;
const CENTURIES = 400 * 365;

interface Message {
  readonly conversation: number;
  /** Days after the first. */
  readonly sent: number;
}

function ordered(messages: readonly Message[]) {
  const sheet = sheetOf([
    ["会话ID", "角色", "发送时间", "消息内容"],
    ...messages.map(({ conversation, sent }) => [`会话-${100 + conversation}`, "买家", DAY + sent, "在吗"]),
  ]);
  const { codes, count } = conversations(sheet);
  const { order, starts } = runNow(inTimeOrder(sheet, codes, count));
  return { sheet, rows: Array.from({ length: count }, (_, code) => [...order.subarray(starts[code], starts[code + 1])]) };
}

/**
 * Conversations as they are first met; equal times as the rows stand, from below where most rows are earlier than the one above, on the sheet and within its
 * conversations.
 */
function sortedByHand(messages: readonly Message[]): number[][] {
  const rising = (sent: readonly number[]) => sent.slice(1).reduce((sum, at, i) => sum + Math.sign(at - sent[i]), 0);
  const rows = [...messages.keys()];
  const known = [...new Set(messages.map(({ conversation }) => conversation))];
  const within = known.map((each) => rising(messages.filter(({ conversation }) => conversation === each).map(({ sent }) => sent)));
  const newestFirst = rising(messages.map(({ sent }) => sent)) < 0 && within.reduce((sum, each) => sum + each, 0) <= 0;
  const standing = newestFirst ? rows.reverse() : rows;
  const sorted = [...standing].sort((a, b) => messages[a].sent - messages[b].sent);
  return known.map((conversation) => sorted.filter((row) => messages[row].conversation === conversation));
}

/** Whole seconds: of a half one nobody could say which second it is read as. */
const sentWithin = (days: number) => fc.integer({ min: 0, max: 86_400 * days }).map((seconds) => seconds / 86_400);
const messages = (conversation: number, sent: fc.Arbitrary<number>) =>
  fc.array(fc.record({ conversation: fc.nat(conversation), sent }), { minLength: 1, maxLength: 150, size: "max" });

test.each([
  ["many short conversations", messages(60, sentWithin(1))],
  ["few long ones", messages(1, sentWithin(1))],
  ["many at the same second", messages(2, fc.constantFrom(0.25, 0.5, 0.75))],
  ["times far apart", messages(1, sentWithin(CENTURIES))],
])("%s", (_name, arbitrary) => {
  fc.assert(fc.property(arbitrary, (each) => expect(ordered(each).rows).toEqual(sortedByHand(each))));
});

test("conversations listed newest first, each from its beginning: equal times keep their order", () => {
  const { rows } = ordered([4, 3, 2].flatMap((day) => [0.1, 0.1, 0.2].map((sent) => ({ conversation: day, sent: day + sent }))));
  expect(rows).toEqual([
    [0, 1, 2],
    [3, 4, 5],
    [6, 7, 8],
  ]);
});

test("rows that stand in time order already stay as they stand", () => {
  const { sheet, rows } = ordered([0.1, 0.1, 0.2, 0.3].map((sent, i) => ({ conversation: i % 2, sent })));
  expect(standsInTimeOrder(sheet)).toBe(true);
  expect(rows).toEqual([
    [0, 2],
    [1, 3],
  ]);
});
