/** However a table is dressed, each figure and each finding is that of the clean table. */
import fc from "fast-check";
import { foldName } from "../../src/sheets";
import { answerOf, figureOf } from "./answers";
import { Dice } from "./dice";
import { clean, dress, type Dressed } from "./dressing";
import { PATIENCE, tries } from "./runs";
import { chats, orders } from "./tables";

jest.setTimeout(PATIENCE);

const seed = fc.integer();

/** The lines of FINDINGS as they are of a record, not of a row: rule, table, record, who, when, value, limit and money. */
function findingsOf(tables: readonly unknown[][][], rule: string | null, recordAt: (table: number, row: number) => number): unknown {
  const answer = answerOf("FINDINGS", tables[0], rule, tables[1]);
  if (typeof answer === "string") return answer;
  return answer
    .slice(1)
    .map(([rule, table, row, who, when, value, limit, money]) => [
      rule,
      table,
      recordAt(Number(table) - 1, Number(row) - 1),
      foldName(String(who)),
      when,
      value,
      limit,
      money,
    ]);
}

/** How many answers were figures: a property that only ever saw errors would hold as well. */
class Seen {
  private figures = 0;
  private answers = 0;

  compare(found: readonly (readonly [string, unknown])[], expected: readonly (readonly [string, unknown])[]): void {
    expect(found).toEqual(expected);
    for (const [, answer] of found) {
      this.answers++;
      if (typeof answer === "number") this.figures++;
    }
  }

  get share(): number {
    return this.figures / this.answers;
  }
}

/** All rules at once take much longer than one of them. */
const ruleFor = (dice: Dice, rules: readonly string[]) => (dice.oneIn(30) ? null : dice.pick(rules));
const records = (dressed: readonly Dressed[]) => (table: number, row: number) => dressed[table].recordAt(row);
const plain = (_: number, row: number) => row - 1;

test("chats", () => {
  const seen = new Seen();
  const figures = (table: unknown[][]): [string, unknown][] => [
    ["REPLYRATE", figureOf("REPLYRATE", table)],
    ["REPLYRATE of an agent", figureOf("REPLYRATE", table, 3, "小云", "2024-05-13", "2024-05-20")],
    ["LATEREPLIES", figureOf("LATEREPLIES", table)],
    ["REPLYTIME", figureOf("REPLYTIME", table)],
    ["ROBOTONLY", figureOf("ROBOTONLY", table)],
  ];
  fc.assert(
    fc.property(seed, (number) => {
      const dice = new Dice(number);
      const { columns, disguises, text } = chats(dice);
      const dressed = dress(dice, dice.pick(disguises), { said: [text] });
      const cleaned = clean(columns);
      seen.compare(figures(dressed.table), figures(cleaned));
      const rule = ruleFor(dice, ["late-reply", "robot-only", "third-party-mention", "reply-rate"]);
      expect(findingsOf([dressed.table], rule, records([dressed]))).toEqual(findingsOf([cleaned], rule, plain));
    }),
    tries(1300),
  );
  expect(seen.share).toBeGreaterThan(0.5);
});

test("orders and the chats about them", () => {
  const seen = new Seen();
  const figures = (table: unknown[][], talk: unknown[][]): [string, unknown][] => [
    ["LATESHIPMENTS", figureOf("LATESHIPMENTS", table)],
    ["LATESHIPPENALTY", figureOf("LATESHIPPENALTY", table, 3, 24)],
    ["QUALITYREFUNDRATE", figureOf("QUALITYREFUNDRATE", table)],
    ["INQUIRYCONVERSION", figureOf("INQUIRYCONVERSION", talk, table)],
  ];
  fc.assert(
    fc.property(seed, (number) => {
      const dice = new Dice(number);
      const { columns, disguises, joined, numbers } = orders(dice);
      const talk = chats(dice, numbers);
      const dressed = dress(dice, dice.pick(disguises), { joined });
      const dressedTalk = dress(dice, dice.pick(talk.disguises), { said: [talk.text] });
      const [cleaned, cleanedTalk] = [clean(columns), clean(talk.columns)];
      seen.compare(figures(dressed.table, dressedTalk.table), figures(cleaned, cleanedTalk));
      const rule = ruleFor(dice, ["late-shipment", "no-trace", "quality-refund", "inquiry-conversion", "unpaid-not-reminded"]);
      const found = findingsOf([dressed.table, dressedTalk.table], rule, records([dressed, dressedTalk]));
      expect(found).toEqual(findingsOf([cleaned, cleanedTalk], rule, plain));
    }),
    tries(1000),
  );
  expect(seen.share).toBeGreaterThan(0.5);
});
