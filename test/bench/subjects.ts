/** What is measured: each figure as the formula tells it, as the plain pass does and as the database does. */
import { runNow } from "../../src/audit";
import { auditTask } from "../../src/audit/audit";
import { DEFAULT_SETTINGS } from "../../src/rulebook/settings";
import { findLayout, gridSource, isLayout, openSheet } from "../../src/sheets";
import type { Sheet } from "../../src/sheets/types";
import { latePenaltySql, lateTurnsSql, qualityRefundRateSql, replyRateSql } from "./duckdb";
import { latePenalty, lateTurns, qualityRefundRate, replyRate, replyRateOfShuffled } from "./plain";
import { chatSheet, orderSheet, type Shape } from "./sheets";
import type { Grid } from "./timing";

export type Formula = (...args: unknown[]) => Grid;
export type Formulas = ReadonlyMap<string, Formula>;

export interface Subject {
  readonly name: SubjectName;
  /** The sheets it is handed, the first one first. */
  readonly sheets: readonly ("chats" | "orders" | "someOrders")[];
  /** Where there is one: of shuffled rows the plain pass lists nothing. */
  readonly plain?: (grid: Grid) => number;
  readonly ours: (grids: readonly Grid[]) => number;
  readonly sql?: string;
  /** At most so many times the plain pass. */
  readonly limit?: number;
  /** At most so many times the database. */
  readonly sqlLimit?: number;
}

/** Orders of a shop with so many messages. */
const ORDERS_SHARE = 0.1;

const WORDS = {
  zh: { customer: "买家", agent: "客服", cancelled: "已取消", refunded: "退款成功", quality: ["质量问题", "商品破损"] },
  en: { customer: "customer", agent: "agent", cancelled: "cancelled", refunded: "refunded", quality: ["quality problem", "damaged"] },
} as const;

export const wordsOf = ({ times, order, language }: Shape) => `${times} ${order} ${language}`;

/** A sheet of a subject as JSON. */
export function sheetOf(shape: Shape, sheet: Subject["sheets"][number]): string {
  if (sheet === "chats") return chatSheet(shape);
  return orderSheet(sheet === "orders" ? shape : { ...shape, rows: Math.round(shape.rows * ORDERS_SHARE) });
}

export const FIGURES = ["REPLYRATE", "FINDINGS of late-reply", "LATESHIPPENALTY", "QUALITYREFUNDRATE"] as const;
export type SubjectName = (typeof FIGURES)[number] | "audit";

export function subjectOf(name: SubjectName, { times, order, language }: Shape, formulas: Formulas): Subject {
  const { customer, agent, cancelled, refunded, quality } = WORDS[language];
  const figure = (id: string, ...args: unknown[]) => formulas.get(id)!(...args)[0][0] as number;
  switch (name) {
    case "REPLYRATE":
      return {
        name,
        sheets: ["chats"],
        plain: (grid) => plainReplyRate(grid, { times, order, language }),
        ours: ([grid]) => figure("REPLYRATE", grid),
        sql: replyRateSql(times, customer, agent),
        limit: 1.5,
        sqlLimit: 0.5,
      };
    case "FINDINGS of late-reply":
      return {
        name,
        sheets: ["chats"],
        ...(order === "sorted" && { plain: (grid: Grid) => lateTurns(grid, times, customer, agent) }),
        ours: ([grid]) => formulas.get("FINDINGS")!(grid, "late-reply").length - 1,
        sql: lateTurnsSql(times, customer, agent),
      };
    case "LATESHIPPENALTY":
      return {
        name,
        sheets: ["orders"],
        plain: (grid) => latePenalty(grid, times, cancelled),
        ours: ([grid]) => figure("LATESHIPPENALTY", grid),
        sql: latePenaltySql(times, cancelled),
        limit: 1.5,
      };
    case "QUALITYREFUNDRATE":
      return {
        name,
        sheets: ["orders"],
        plain: (grid) => qualityRefundRate(grid, refunded, quality),
        ours: ([grid]) => figure("QUALITYREFUNDRATE", grid),
        sql: qualityRefundRateSql(refunded, quality),
        limit: 1.5,
      };
    case "audit":
      return {
        name,
        sheets: ["chats", "someOrders"],
        plain: (grid) => plainReplyRate(grid, { times, order, language }, true),
        ours: ([chat, orders]) => {
          const report = runNow(auditTask({ chat: opened(chat), orders: opened(orders) }, DEFAULT_SETTINGS));
          return report.figures.find(({ id }) => id === "reply-rate")!.value!;
        },
      };
  }
}

/** @param scanText also look once at each character of what agents wrote */
export function plainReplyRate(grid: Grid, { times, order, language }: Omit<Shape, "rows">, scanText = false): number {
  const { customer, agent } = WORDS[language];
  return (order === "sorted" ? replyRate : replyRateOfShuffled)(grid, times, customer, agent, scanText);
}

function opened(grid: Grid): Sheet {
  const source = gridSource(grid);
  const layout = findLayout(source);
  if (!isLayout(layout)) throw new Error("The sheet is not recognised");
  return openSheet(source, layout);
}
