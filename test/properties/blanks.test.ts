/** A blank says the same whether it is null, "", undefined, a missing cell, or the 0 that desktop Excel hands over: in every formula, in every column. */
import fc from "fast-check";
import { answerOf } from "./answers";
import { Dice } from "./dice";
import { clean, type Columns } from "./dressing";
import { PATIENCE, tries } from "./runs";
import { chats, orders } from "./tables";

jest.setTimeout(PATIENCE);

type Blank = (cells: readonly unknown[], columns: Columns) => unknown[];

const each =
  (blank: (column: Columns[number]) => unknown): Blank =>
  (cells, columns) =>
    cells.map((cell, at) => (cell === "" ? blank(columns[at]) : cell));

/** The ways to be blank. A 0 is an amount where an amount is asked for. */
const WAYS: Readonly<Record<string, Blank>> = {
  null: each(() => null),
  undefined: each(() => undefined),
  "0": each(({ kind }) => (kind === "money" ? null : 0)),
  "a missing cell": (cells) => cells.slice(0, cells.map((cell) => cell !== "").lastIndexOf(true) + 1),
};

/** Every third cell and every fifth row says nothing, whatever it is of. */
function withBlanks(dice: Dice, table: readonly (readonly unknown[])[]): unknown[][] {
  const [headings, ...rows] = table;
  return [[...headings], ...rows.map((row) => (dice.oneIn(5) ? row.map(() => "") : row.map((cell) => (dice.oneIn(3) ? "" : cell))))];
}

test("in chats and orders", () => {
  fc.assert(
    fc.property(fc.integer(), (number) => {
      const dice = new Dice(number);
      const order = orders(dice);
      const talk = chats(dice, order.numbers);
      const [orderColumns, talkColumns] = [dice.shuffled(dice.pick(order.disguises)), dice.shuffled(dice.pick(talk.disguises))];
      const [orderTable, talkTable] = [withBlanks(dice, clean(orderColumns)), withBlanks(dice, clean(talkColumns))];
      const all = dice.oneIn(30);
      const answers = (ordersAs: unknown[][], chatsAs: unknown[][]) => [
        answerOf("REPLYRATE", chatsAs),
        answerOf("LATEREPLIES", chatsAs, null, "小美"),
        answerOf("REPLYTIME", chatsAs),
        answerOf("ROBOTONLY", chatsAs),
        answerOf("LATESHIPMENTS", ordersAs),
        answerOf("LATESHIPPENALTY", ordersAs),
        answerOf("QUALITYREFUNDRATE", ordersAs),
        answerOf("INQUIRYCONVERSION", chatsAs, ordersAs),
        answerOf("READING", chatsAs),
        answerOf("READING", ordersAs),
        answerOf("FINDINGS", ordersAs, all ? null : "late-shipment", chatsAs),
        answerOf("BREAKDOWN", "LATEREPLIES", chatsAs, "agent"),
        ...(all ? [answerOf("SCORECARD", chatsAs, ordersAs)] : []),
      ];
      const expected = answers(orderTable, talkTable);
      const [way, blank] = dice.pick(Object.entries(WAYS));
      const blanked = (table: unknown[][], columns: Columns) => table.map((row) => blank(row, columns));
      expect([way, answers(blanked(orderTable, orderColumns), blanked(talkTable, talkColumns))]).toEqual([way, expected]);
    }),
    tries(700),
  );
});
