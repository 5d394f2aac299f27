/**
 * The one law, from outside: for random sheets the formula's figure, the rows that FINDINGS lists and a naive reference agree.
 * SHOP_RUNS sets how many sheets each property tries, SHOP_SEED repeats a run.
 */
import fc from "fast-check";
import * as reference from "../reference";
import { type Finding, figure, findings } from "./load";
import { chatSheet, type OrderSheets, orderSheets } from "./generators";
import { MAY_1 } from "./sheets";

const runs = Number(process.env.SHOP_RUNS ?? 200);
const settings = { numRuns: runs, seed: Number(process.env.SHOP_SEED ?? 20240501) };
jest.setTimeout(10 * 60_000);

const ORDER_RULES = ["late-shipment", "no-trace", "quality-refund"];

function expectFigure(found: unknown, expected: number | null): void {
  if (expected === null) expect(found).toBe("#N/A");
  else expect(found).toBeCloseTo(expected, 9);
}

const rowsFor = (found: Finding[], rule: string): number[] => found.filter((one) => one.rule === rule).map(({ row }) => row);
const sorted = (rows: number[]): number[] => [...rows].sort((a, b) => a - b);

/** Blank, or a whole day typed as a serial number or as text. */
const day = fc.option(fc.integer({ min: MAY_1 - 1, max: MAY_1 + 9 }), { nil: null, freq: 2 });
const days = fc.tuple(day, day).map(([a, b]) => (a !== null && b !== null && a > b ? [b, a] : [a, b]));
const asDay = (serial: number | null, asText: boolean): unknown => (serial !== null && asText ? reference.dayText(serial) : serial);
const asOf = fc.option(fc.integer({ min: MAY_1 * 86_400, max: (MAY_1 + 14) * 86_400 }), { nil: null, freq: 2 });

/** As Excel hands a moment over; a whole serial number would be a day, whose last second is meant. */
const typed = (at: number | null): [argument: unknown, seconds: number | null] =>
  at === null ? [null, null] : at % 86_400 === 0 ? [at / 86_400, reference.endOfDay(at)] : [at / 86_400, at];

test("chats: REPLYRATE, LATEREPLIES, REPLYTIME and the rows of late-reply", async () => {
  const choice = fc.record({
    minutes: fc.constantFrom<number | null>(null, null, 3, 1, 10),
    agent: fc.constantFrom<string | null>(null, null, "小美", "小强", "小云", "好店:小云", "好店:小美"),
    days,
    asText: fc.boolean(),
    asOf,
    statistic: fc.constantFrom("average" as const, "median" as const, "p90" as const, "max" as const),
  });
  await fc.assert(
    fc.asyncProperty(chatSheet, choice, async (chats, { minutes, agent, days: [from, to], asText, asOf: at, statistic }) => {
      const [asOfArgument, asOfSeconds] = typed(at);
      const options = { limit: (minutes ?? 5) * 60, agent, from, to, asOf: asOfSeconds };
      const rest = [agent, asDay(from, asText), asDay(to, asText)];
      expectFigure(await figure("REPLYRATE", chats, minutes, ...rest, asOfArgument), reference.replyRate(chats, options));
      expectFigure(await figure("LATEREPLIES", chats, minutes, ...rest, asOfArgument), reference.lateReplies(chats, options));
      expectFigure(await figure("REPLYTIME", chats, statistic, ...rest), reference.replyTime(chats, statistic, options));
      const listed = rowsFor(await findings(chats, "late-reply"), "late-reply");
      expect(listed).toEqual(reference.lateReplyRows(chats).broken);
      expectFigure(await figure("LATEREPLIES", chats), listed.length > 0 ? listed.length : reference.lateReplies(chats));
    }),
    settings,
  );
});

/** What FINDINGS must list of a rule: the first row of each order that breaks it or cannot be read. */
const listedOf = (verdicts: { verdict: string; rows: number[] }[]): number[] =>
  sorted(verdicts.filter(({ verdict }) => verdict === "break" || verdict === "unreadable").map(({ rows }) => rows[0]));

test("orders: LATESHIPMENTS, LATESHIPPENALTY and the rows and money of late-shipment and no-trace", async () => {
  const choice = fc.record({
    yuan: fc.constantFrom<number | null>(null, null, 3, 7.5),
    hours: fc.constantFrom<number | null>(null, null, 24, 72),
    days,
    asText: fc.boolean(),
    asOf,
  });
  await fc.assert(
    fc.asyncProperty(orderSheets, choice, async ({ orders, courier }, { yuan, hours, days: [from, to], asText, asOf: at }) => {
      const [asOfArgument, asOfSeconds] = typed(at);
      const charge = [{ below: Infinity, yuan: () => yuan ?? 5 }];
      const options = { shipLimit: (hours ?? 48) * 3600, hoursTyped: hours !== null, asOf: asOfSeconds, from, to, charge, courier };
      const rest = [asOfArgument, asDay(from, asText), asDay(to, asText), courier];
      expectFigure(await figure("LATESHIPMENTS", orders, hours, ...rest), reference.lateShipments(orders, options));
      expectFigure(await figure("LATESHIPPENALTY", orders, yuan, hours, ...rest), reference.lateShipPenalty(orders, options));
      const judged = reference.shipments(orders, { courier });
      const found = (await findings(orders, null, courier)).filter(({ rule }) => ORDER_RULES.includes(rule));
      expect(rowsFor(found, "late-shipment")).toEqual(listedOf(judged.lateShipment));
      expect(rowsFor(found, "no-trace")).toEqual(listedOf(judged.noTrace ?? []));
      const money = found.filter(({ rule }) => rule !== "quality-refund").reduce((sum, one) => sum + (Number(one.money) || 0), 0);
      expect(money).toBe([...judged.charges.values()].reduce((sum, one) => sum + one, 0));
    }),
    settings,
  );
});

test("refunds: QUALITYREFUNDRATE and the rows of quality-refund", async () => {
  const choice = fc.record({ days, asText: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(
      orderSheets.filter((sheets: OrderSheets) => sheets.hasReason),
      choice,
      async ({ orders, refunds }, { days: [from, to], asText }) => {
        const rate = await figure("QUALITYREFUNDRATE", orders, refunds, asDay(from, asText), asDay(to, asText));
        expectFigure(rate, reference.qualityRefundRate(orders, { refunds, from, to }));
        const judged = reference.qualityRefunds(orders, { refunds });
        const found = refunds ? await findings(orders, "quality-refund", refunds) : await findings(orders, "quality-refund");
        expect(rowsFor(found, "quality-refund")).toEqual(listedOf(judged.orders));
      },
    ),
    settings,
  );
});
