import { chargeFor } from "../../src/rulebook/penalty";
import type { ChargeLine } from "../../src/rulebook/types";

const BY_AMOUNT: readonly ChargeLine[] = [
  { below: 300, yuan: 3 },
  { share: 0.01, most: 30 },
];

test.each<readonly [name: string, lines: readonly ChargeLine[], amount: number, yuan: number]>([
  ["one line is charged whatever the amount", [{ yuan: 5 }], NaN, 5],
  ["below the first line's amount", BY_AMOUNT, 299.99, 3],
  ["the amount itself is not below it", BY_AMOUNT, 300, 3],
  ["a share of the amount, to the fen", BY_AMOUNT, 1234.56, 12.35],
  ["at most so much", BY_AMOUNT, 9000, 30],
  ["a share without a most", [{ share: 0.01 }], 9000, 90],
  ["no amount: the line that charges a fixed sum", [{ below: 300, share: 0.01 }, { yuan: 4 }], NaN, 4],
  ["no amount and no fixed sum: nothing", [{ share: 0.01 }], NaN, 0],
  [
    "an amount over every line is the last line's",
    [
      { below: 100, yuan: 1 },
      { below: 300, yuan: 3 },
    ],
    500,
    3,
  ],
])("%s", (_, lines, amount, yuan) => {
  expect(chargeFor(lines, () => amount)).toBe(yuan);
});
