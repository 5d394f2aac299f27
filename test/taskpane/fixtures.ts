/** A made-up audit, as the pane is handed it: sheets under real headings, figures and findings of every kind. */
import type { AuditReport, Finding, RuleFindings } from "../../src/audit/types";
import type { Target } from "../../src/excel/types";
import { lateReply, lateShipment, noTrace, qualityRefund } from "../../src/rulebook";
import { DEFAULT_SETTINGS } from "../../src/rulebook/settings";
import type { RuleMeta, Verdicts } from "../../src/rulebook/types";
import { initialState, type Audit, type PaneState, type SheetEntry } from "../../src/taskpane/state";
import type { FieldReading, Reading } from "../../src/sheets";
import type { FieldId, Layout, SheetKind } from "../../src/sheets/types";

const DAY = 86_400;
/** 2024-05-01 00:00 */
const MAY_1 = 45_413 * DAY;

export function target(id: string, name: string, more: Partial<Target> = {}): Target {
  return { kind: "sheet", id, name, sheetId: id, sheetName: name, hidden: false, ...more };
}

function layout(kind: SheetKind, found: readonly (readonly [FieldId | undefined, string])[], headingRow = 0): Layout {
  const fields = new Map<FieldId, Layout["fields"] extends ReadonlyMap<FieldId, infer Found> ? Found : never>();
  found.forEach(([field, heading], column) => {
    if (field) fields.set(field, { field, columns: [column], headings: [heading] });
  });
  return { kind, headingRow, headings: found.map(([, heading]) => heading), fields, chinese: true, ambiguous: [] };
}

export const chatLayout = layout("chat", [
  ["conversation", "会话ID"],
  ["buyer", "买家昵称"],
  ["agent", "接待客服"],
  ["sender", "发送方"],
  ["sentAt", "发送时间"],
  ["text", "消息内容"],
  [undefined, "消息类型"],
]);

export const orderLayout: Layout = {
  ...layout(
    "orders",
    [
      [undefined, "商品"],
      ["orderId", "订单号"],
      ["status", "订单状态"],
      ["amount", "用户实付金额(元)"],
      ["groupedAt", "拼单成功时间"],
      ["promisedShipAt", "承诺发货时间"],
      ["shippedAt", "发货时间"],
      [undefined, "快递公司"],
      [undefined, "商家备注"],
    ],
    2,
  ),
  ambiguous: [{ heading: "发货时间", column: 6, taken: "shippedAt", other: "collectedAt" }],
};

const entries: readonly SheetEntry[] = [
  {
    target: target("s1", "汇总"),
    active: false,
    problem: { id: "sheet.noHeadings", data: { headings: "指标、数值" } },
    chosen: false,
    expanded: false,
  },
  { target: target("s2", "聊天记录 5月第一周"), active: true, layout: chatLayout, chosen: true, expanded: false },
  { target: target("s3", "订单"), active: false, layout: orderLayout, chosen: true, expanded: true },
  {
    target: target("t4", "Orders2024", { kind: "table", sheetId: "s3", sheetName: "订单" }),
    active: false,
    layout: orderLayout,
    chosen: false,
    expanded: false,
  },
];

function finding(index: number, more: Partial<Finding> = {}): Finding {
  return {
    rule: "late-reply",
    severity: "medium",
    outcome: "break",
    message: index % 4 === 3 ? "unanswered" : "late",
    sheet: "chat",
    rows: index % 4 === 3 ? [index * 3 + 1] : [index * 3 + 1, index * 3 + 2],
    who: `买家${String(index + 1).padStart(3, "0")}`,
    agent: ["店铺:小美", "店铺:阿亮", ""][index % 3],
    when: MAY_1 + 10 * 3600 + index * 7_919,
    value: index % 4 === 3 ? NaN : 301 + index * 71,
    limit: 300,
    money: 0,
    ...more,
  };
}

function rule(meta: RuleMeta, found: readonly Finding[], counted: number): RuleFindings {
  const breaks = found.filter((each) => each.outcome === "break").length;
  const { id, severity } = meta;
  return {
    rule: id,
    severity,
    breaks,
    unreadable: found.length - breaks,
    counted,
    size: found.length,
    at: (index) => found[index],
    place: (index) => found[index],
  };
}

const replies = Array.from({ length: 57 }, (_, index) => finding(index));
const shipments = Array.from({ length: 12 }, (_, index) =>
  finding(index, {
    rule: "late-shipment",
    severity: "high",
    outcome: index < 9 ? "break" : "unreadable",
    message: index >= 9 ? "end-missing" : index % 3 === 2 ? "not-ended" : "late",
    sheet: "orders",
    rows: [index * 5 + 3],
    who: `240501-${String(38_331_747_102 + index * 977)}`,
    agent: "",
    value: index < 9 ? 48 * 3600 + 1 + index * 20_011 : NaN,
    limit: 48 * 3600,
    money: index < 9 ? 5 : 0,
  }),
);

function verdicts(meta: RuleMeta): Verdicts {
  return { rule: meta } as Verdicts;
}

const report: AuditReport = {
  deposit: { yuan: 100_000, rules: ["third-party-mention", "abuse"] },
  platform: { id: "pinduoduo", by: "heading", heading: "拼单成功时间" },
  figures: [
    { id: "reply-rate", value: 0.79998, unit: "share", target: 0.8, met: false, counted: 285, broken: 57 },
    { id: "late-shipment-penalty", value: 45, unit: "yuan", target: 0, met: false, counted: 300, broken: 9 },
    {
      id: "quality-refund-rate",
      value: null,
      unit: "share",
      target: 0.03,
      counted: 0,
      broken: 0,
      cannotJudge: {
        rule: qualityRefund.meta,
        reason: "no-column",
        sheet: "orders",
        missing: ["refundReason"],
        headings: orderLayout.headings,
      },
    },
  ],
  rules: [rule(lateReply.meta, replies, 285), rule(lateShipment.meta, shipments, 297)],
  verdicts: [verdicts(lateReply.meta), verdicts(lateShipment.meta)],
  cannotJudge: [
    { rule: noTrace.meta, reason: "no-column", sheet: "orders", missing: ["collectedAt", "firstTraceAt"], headings: orderLayout.headings },
    { rule: qualityRefund.meta, reason: "no-column", sheet: "orders", missing: ["refundReason"], headings: orderLayout.headings },
  ],
  notes: [
    { id: "cancel-time-unknown", data: { count: 6 } },
    { id: "whole-days", data: { field: "shippedAt" } },
  ],
};

function reading(read: Layout, more: Partial<Reading>): Reading {
  const fields = [...read.fields.values()].map(({ field, columns, headings }): FieldReading => {
    const places = columns.map((column, place) => ({ column, heading: headings[place] }));
    return { field, fromText: false, places, byHand: false, filled: 297, unreadable: 0, badCells: [], dates: [] };
  });
  const { kind, headingRow, ambiguous } = read;
  return { kind, headingRow, fields, ambiguous, ignored: [], read: 297, skipped: [], filledDown: 0, ...more };
}

const chatReading = reading(chatLayout, { ignored: [{ column: 6, heading: "消息类型" }] });
const { fields } = reading(orderLayout, {});
/** Twelve cells of the amounts cannot be read. */
const orderReading = reading(orderLayout, {
  skipped: [{ reason: "summary", count: 2, rows: [40, 300] }],
  filledDown: 3,
  fields: fields.map((each): FieldReading => {
    if (each.field === "shippedAt") return { ...each, dates: [{ how: "day-first (undecided)" }, { how: "offset", count: 7 }] };
    if (each.field !== "amount") return each;
    const badCells = Array.from({ length: 10 }, (_, i) => ({ field: each.field, row: i + 3, column: 3, found: "<待定>" }));
    return { ...each, unreadable: 12, badCells };
  }),
});

export const audit: Audit = {
  report,
  overview: { agents: [], days: [] },
  settings: DEFAULT_SETTINGS,
  coloured: { critical: 0, high: 9, medium: 98, low: 0 },
  sheets: [
    { kind: "chat", name: "聊天记录 5月第一周", headings: chatLayout.headings, firstRow: 1, left: 0, reading: chatReading },
    { kind: "orders", name: "订单", headings: orderLayout.headings, firstRow: 1, left: 1, reading: orderReading },
  ],
};

const ready: PaneState = { ...initialState, phase: "ready", settings: DEFAULT_SETTINGS, sheets: { status: "listed", entries, open: true } };

/** The pane in the states that a manager meets. */
export const states = {
  outside: { ...initialState, phase: "outside" },
  empty: { ...ready, sheets: { status: "listed", entries: [], open: true } },
  chosen: ready,
  running: { ...ready, run: { stage: "reading", share: 0.42, name: "聊天记录 5月第一周", quiet: false } },
  audited: {
    ...ready,
    sheets: { ...ready.sheets, open: false },
    audit,
    notice: "done",
    highlights: { state: "on" },
    openRules: new Set(["late-shipment", "late-reply"]),
  },
  stale: {
    ...ready,
    sheets: { ...ready.sheets, open: false },
    settings: { ...DEFAULT_SETTINGS, preset: "platform-today" },
    preset: { status: "notRecalculated" },
    audit,
    stale: "changed",
    highlights: { state: "cleared", cleared: 2, refused: ["订单"] },
    problem: { id: "problem.noActiveSheet" },
  },
} as const satisfies Record<string, PaneState>;
