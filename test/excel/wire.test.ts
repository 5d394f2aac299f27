/** What an audit, its colours and Clear may cost on the wire, counted by the host. `npm run bench` prints the figures. */
import { ExcelHost } from "../../src/workbench/host/host";
import { auditing, CHATS, colouring, ORDERS } from "../support/wire";

/** An action that loads. */
const QUERY = 2;

describe.each([
  ["orders", ORDERS],
  ["chats", CHATS],
] as const)("%s", (_name, sheet) => {
  test("5,000 scattered rows of 100,000", async () => {
    const { painted, repainted, cleared, left } = await colouring(100_000, 5_000, sheet);
    expect(painted.trips).toBeLessThanOrEqual(12);
    expect(painted.sent + painted.got).toBeLessThan(500_000);
    expect(repainted.trips).toBeLessThanOrEqual(12);
    expect(cleared.trips).toBeLessThanOrEqual(3);
    expect(left).toBe(0);
  }, 30_000);
});

test("50,000 scattered rows of 1,000,000", async () => {
  const { painted, repainted, cleared, left } = await colouring(1_000_000, 50_000, ORDERS);
  expect(painted.trips).toBeLessThanOrEqual(60);
  expect(painted.sent + painted.got).toBeLessThan(5_000_000);
  expect(repainted.trips).toBeLessThanOrEqual(60);
  expect(cleared.trips).toBeLessThanOrEqual(3);
  expect(left).toBe(0);
}, 120_000);

describe("an audit of 100,000 orders of 45 columns", () => {
  const handle = jest.spyOn(ExcelHost.prototype, "handle");
  let told: Awaited<ReturnType<typeof auditing>>;
  beforeAll(async () => {
    told = await auditing(100_000, 45);
  }, 60_000);

  test("reads the columns that rules need, and no cell beside them", () => {
    expect(told.coloured).toEqual({ critical: 0, high: 5_000, medium: 0, low: 0 });
    expect(told.audit.cells).toBeLessThanOrEqual(told.needed);
  });

  test("takes few round trips, none of them large", () => {
    const { trips, sent, got, largest } = told.audit;
    expect(largest).toBeLessThan(4_500_000);
    expect(trips).toBeLessThanOrEqual((sent + got) / 4_000_000 + 10);
    expect(told.cleared.trips).toBeLessThanOrEqual(3);
  });

  test("loads no property that nobody reads", () => {
    const loaded = new Set<string>();
    for (const [{ Actions, ObjectPaths }] of handle.mock.calls) {
      for (const { ActionType, ObjectPathId, QueryInfo } of Actions) {
        if (ActionType === QUERY) loaded.add(`${ObjectPaths[ObjectPathId].Name}: ${(QueryInfo?.Select ?? ["everything"]).join(", ")}`);
      }
    }
    expect([...loaded].sort()).toEqual([
      ": id", // of the sheet that is listened to
      "ConditionalFormats: id, customOrNullObject/rule/formula",
      "GetActiveWorksheet: id, name, visibility",
      "GetItemOrNullObject: value",
      "GetRangeByIndexes: values",
      "GetUsedRangeOrNullObject: rowIndex, columnIndex, rowCount, columnCount",
      "Protection: protected, options",
      "Tables: id, name, worksheet/id",
      "Worksheet: id, name",
      "Worksheets: id, name, protection/protected, protection/options",
      "Worksheets: id, name, visibility",
    ]);
  });
});
