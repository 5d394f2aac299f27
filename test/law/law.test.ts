/**
 * The one law, over the whole house: for random sheets the coloured rows read back from the workbook, the formula's figure and a naive reference
 * written from the rule book alone all agree. The workbook is read and coloured through Microsoft's own client; colours are evaluated as Excel does.
 * SHOP_LAW_RUNS sets how many sheets are tried, SHOP_SEED repeats a run.
 */
import fc from "fast-check";
import { findingsOf, runNow, type AuditReport } from "../../src/audit";
import { auditTask } from "../../src/audit/audit";
import { excelWorkbook } from "../../src/excel";
import { lateReplies, lateShipments, qualityRefundRateFigure } from "../../src/functions/figures";
import { DEFAULT_SETTINGS } from "../../src/rulebook/settings";
import type { Inputs } from "../../src/rulebook/types";
import { columnsNeeded, findLayout, isLayout, openSheet } from "../../src/sheets";
import { flaggedRows } from "../../src/taskpane/flagged";
import { keyColumns } from "../../src/taskpane/key-columns";
import { MemoryWorkbook } from "../../src/workbench/host/memory";
import { snapshot } from "../../src/workbench/host/snapshot";
import type { CellValue } from "../../src/workbench/host/workbook";
import { chatSheet, orderSheets } from "../contract/generators";
import type { Table } from "../contract/sheets";
import * as reference from "../reference";
import { colouredRows } from "../support/formula";
import { highlight } from "../support/highlight";
import { startExcel } from "../support/office";

const settings = { numRuns: Number(process.env.SHOP_LAW_RUNS ?? 60), seed: Number(process.env.SHOP_SEED ?? 20240501) };
jest.setTimeout(5 * 60_000);

beforeAll(() => {
  class CellError extends Error {
    constructor(readonly code: string) {
      super(code);
    }
  }
  Object.assign(globalThis, {
    CustomFunctions: { Error: CellError, ErrorCode: { notAvailable: "#N/A", invalidValue: "#VALUE!", invalidNumber: "#NUM!" } },
  });
});

/** Pastes the tables, audits them as the pane does, colours what breaks the rule, and reads the coloured rows of each sheet back. */
async function coloured(tables: Readonly<Record<string, Table | null | undefined>>, rule: string): Promise<Map<string, number[]>> {
  const given = Object.entries(tables).filter((entry): entry is [string, Table] => Boolean(entry[1]));
  const book = MemoryWorkbook.of(Object.fromEntries(given.map(([name, table]) => [name, table.map((row) => row.map(cellOf))])));
  startExcel(book);
  const before = snapshot(book);
  const inputs: Record<string, unknown> = {};
  const read = [];
  for (const target of await excelWorkbook.targets()) {
    const top = await excelWorkbook.readTop(target);
    const layout = findLayout(top);
    if (!isLayout(layout)) throw new Error(`${target.name} was not recognised`);
    const source = await excelWorkbook.readColumns(top, columnsNeeded(layout));
    inputs[layout.kind] = openSheet(source, layout);
    read.push({ target, source, layout });
  }
  const report = runNow(auditTask(inputs as Inputs, DEFAULT_SETTINGS));
  const only: AuditReport = {
    ...report,
    rules: report.verdicts.filter((each) => each.rule.id === rule).map((each) => runNow(findingsOf(each))),
  };
  const flagged = runNow(flaggedRows(only));
  for (const { source, layout } of read) await highlight(source, flagged.get(layout.kind) ?? [], keyColumns(layout));
  const rows = new Map(
    read.map(({ target }) => [target.name, [...colouredRows(book.sheet(target.name)).keys()].map((row) => row + 1).sort((a, b) => a - b)]),
  );
  await excelWorkbook.clearHighlights();
  expect(snapshot(book)).toEqual(before);
  return rows;
}

/** A blank cell of a sheet is "". */
function cellOf(value: unknown): CellValue {
  return value === null || value === undefined ? "" : (value as CellValue);
}

/** The figure of a formula, or null for #N/A. */
function figure(formula: () => unknown[][]): unknown {
  try {
    return formula()[0][0];
  } catch (error) {
    expect(error).toMatchObject({ code: "notAvailable" });
    return null;
  }
}

const rowsOf = (verdicts: readonly { verdict: string; rows: number[] }[]) =>
  verdicts
    .filter(({ verdict }) => verdict === "break")
    .flatMap(({ rows }) => rows)
    .sort((a, b) => a - b);

test("late replies: LATEREPLIES, the coloured messages and the reference", async () => {
  await fc.assert(
    fc.asyncProperty(chatSheet, async (chats) => {
      expect(figure(() => lateReplies(chats, null, null, null, null, null))).toBe(reference.lateReplies(chats));
      expect((await coloured({ chats }, "late-reply")).get("chats")).toEqual(reference.lateReplyRows(chats).highlighted);
    }),
    settings,
  );
});

test("late shipments: LATESHIPMENTS, the coloured orders and the reference", async () => {
  await fc.assert(
    fc.asyncProperty(orderSheets, async ({ orders, courier }) => {
      expect(figure(() => lateShipments(orders, null, null, null, null, courier))).toBe(reference.lateShipments(orders, { courier }));
      const judged = reference.shipments(orders, { courier });
      expect((await coloured({ orders, courier }, "late-shipment")).get("orders")).toEqual(rowsOf(judged.lateShipment));
      expect((await coloured({ orders, courier }, "no-trace")).get("orders")).toEqual(rowsOf(judged.noTrace ?? []));
    }),
    settings,
  );
});

test("quality refunds: QUALITYREFUNDRATE, the coloured orders and the reference", async () => {
  await fc.assert(
    fc.asyncProperty(
      orderSheets.filter(({ hasReason }) => hasReason),
      async ({ orders, refunds }) => {
        const rate = figure(() => qualityRefundRateFigure(orders, refunds, null, null));
        const expected = reference.qualityRefundRate(orders, { refunds });
        if (expected === null) expect(rate).toBeNull();
        else expect(rate).toBeCloseTo(expected, 12);
        expect((await coloured({ orders, refunds }, "quality-refund")).get("orders")).toEqual(
          rowsOf(reference.qualityRefunds(orders, { refunds }).orders),
        );
      },
    ),
    settings,
  );
});
