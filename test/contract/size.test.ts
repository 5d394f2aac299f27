/** A whole-column reference hands over a million blank rows below the data: figures and findings are the same. */
import * as chats from "../fixtures/layouts/chats";
import * as pinduoduo from "../fixtures/layouts/pinduoduo";
import { call } from "./load";

const BLANK: unknown[] = [];
const below = (table: unknown[][]) => [...table, ...Array<unknown[]>(1_048_576 - table.length).fill(BLANK)];

const [talk, goods, cases] = [chats.qualityTool, pinduoduo.newOrders, pinduoduo.afterSale];

test.each<[id: string, ...tables: unknown[]]>([
  ["REPLYRATE", talk],
  ["LATEREPLIES", talk],
  ["REPLYTIME", talk],
  ["ROBOTONLY", talk],
  ["LATESHIPMENTS", goods],
  ["LATESHIPPENALTY", goods],
  ["QUALITYREFUNDRATE", goods, cases],
  ["INQUIRYCONVERSION", talk, goods],
  ["FINDINGS", talk, null, goods, cases],
  ["BREAKDOWN", "LATESHIPMENTS", goods, "product"],
  ["SCORECARD", talk, goods, cases],
])("%s with a million blank rows below each table", async (id, ...tables) => {
  const long = tables.map((table) => (Array.isArray(table) ? below(table as unknown[][]) : table));
  expect(await call(id, ...long)).toEqual(await call(id, ...tables));
});
