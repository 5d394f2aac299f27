/** The sample's own expectations against a naive count of its cells, written from the rule book alone. */
import { runNow } from "../../src/audit";
import { auditTask } from "../../src/audit/audit";
import { RULES } from "../../src/rulebook";
import { DEFAULT_SETTINGS, type Settings } from "../../src/rulebook/settings";
import { Outcome } from "../../src/rulebook/types";
import { findLayout, gridSource, openSheet } from "../../src/sheets";
import { isLayout } from "../../src/sheets/headings/layout";
import { AGENTS } from "../../src/workbench/sample/chats";
import { ORDER_HEADINGS } from "../../src/workbench/sample/orders";
import { CHAT_HEADINGS, SHEETS, SUMMARY, sampleBook, sampleExpectations } from "../../src/workbench/sample/workbook";
import type { BookSheet } from "../../src/workbench/book";

const MINUTE = 60;
const HOUR = 3600;

const book = sampleBook("zh-CN");
const expected = sampleExpectations();
const sheet = (name: string): BookSheet => book.sheets.find((candidate) => candidate.name === name)!;

/** Rows below the headings, by heading; times in whole seconds. */
function records(name: string): Record<string, string | number>[] {
  const [headings, ...rows] = sheet(name).rows;
  const names = headings!.map((cell) => String(cell!.value));
  return rows.map((row) =>
    Object.fromEntries(
      names.map((heading, column) => {
        const value = row![column]?.value ?? "";
        return [heading, typeof value === "number" && heading.endsWith("时间") ? Math.round(value * 86_400) : (value as string | number)];
      }),
    ),
  );
}

describe("the orders of the sample", () => {
  const rows = records(SHEETS.orders);
  const times = ["支付时间", "拼单成功时间", "发货时间", "确认收货时间", "揽收时间", "首条物流时间"];
  const asOf = Math.max(...rows.flatMap((row) => times.map((heading) => Number(row[heading]) || 0)));
  const applies = (row: Record<string, string | number>): boolean => row["拼单成功时间"] !== "" && row["订单状态"] !== "未发货，退款成功";
  const distinct = (test: (row: Record<string, string | number>) => boolean): number =>
    new Set(rows.filter(test).map((row) => row["订单号"])).size;
  const late = (row: Record<string, string | number>): boolean => {
    const due = Number(row["承诺发货时间"]) || Number(row["拼单成功时间"]) + 48 * HOUR;
    return applies(row) && (row["揽收时间"] === "" ? asOf > due : Number(row["揽收时间"]) > due);
  };
  const noTrace = (row: Record<string, string | number>): boolean => {
    const due = Number(row["揽收时间"]) + 24 * HOUR;
    return applies(row) && row["揽收时间"] !== "" && (row["首条物流时间"] === "" ? asOf > due : Number(row["首条物流时间"]) > due);
  };

  test("stand under the real headings of the old export, with the columns that an ERP adds", () => {
    expect(sheet(SHEETS.orders).rows[0]!.map((cell) => cell!.value)).toEqual([...ORDER_HEADINGS]);
    expect(ORDER_HEADINGS.slice(21, 27)).toEqual(["支付时间", "拼单成功时间", "订单确认时间", "承诺发货时间", "发货时间", "确认收货时间"]);
  });

  test("are as many as the plan says", () => {
    expect(rows).toHaveLength(expected.orders.rows);
    expect(distinct(() => true)).toBe(expected.orders.orders);
    expect(expected.orders.orders).toBe(300);
  });

  test("break the deadlines as often as the plan says", () => {
    expect(distinct(late)).toBe(expected.orders.lateOrders);
    expect(distinct(noTrace)).toBe(expected.orders.noTraceOrders);
    expect(distinct((row) => late(row) || noTrace(row))).toBe(expected.orders.chargedOrders);
    expect(expected.orders.penalty).toBe(expected.orders.chargedOrders * 5);
    // Some break both, so that "one charge an order" shows.
    expect(expected.orders.lateOrders + expected.orders.noTraceOrders).toBeGreaterThan(expected.orders.chargedOrders);
  });

  test("hold the quality refunds that the plan says", () => {
    const quality = ["质量问题", "商品破损", "商家发错货", "大小尺寸与描述不符"];
    const stands = (row: Record<string, string | number>): boolean =>
      quality.includes(String(row["售后原因"])) && row["售后状态"] !== "买家撤销";
    expect(distinct((row) => applies(row) && stands(row))).toBe(expected.orders.qualityRefunds);
    expect(distinct((row) => row["拼单成功时间"] !== "")).toBe(expected.orders.groupedOrders);
    expect(rows.some((row) => quality.includes(String(row["售后原因"])) && row["售后状态"] === "买家撤销")).toBe(true);
  });

  test("name no real person: names and phones are masked, ids of persons blank", () => {
    for (const row of rows) {
      expect(row["收货人"]).toMatch(/^.\*\*$/);
      expect(row["手机"]).toBe("1**********");
      expect(row["身份证号码"]).toBe("");
    }
  });
});

describe("the chats of the sample", () => {
  const rows = records(SHEETS.chats);
  const asOf = Math.max(...rows.map((row) => Number(row["发送时间"])));

  test("stand under these headings", () => {
    expect(sheet(SHEETS.chats).rows[0]!.map((cell) => cell!.value)).toEqual([...CHAT_HEADINGS]);
  });

  test("are 600 messages of five agents over seven days, not in the order of time", () => {
    expect(rows).toHaveLength(600);
    expect(new Set(rows.map((row) => row["客服账号"]))).toEqual(new Set(AGENTS));
    expect(new Set(rows.map((row) => Math.floor(Number(row["发送时间"]) / 86_400))).size).toBe(7);
    expect(rows.some((row, i) => i > 0 && Number(row["发送时间"]) < Number(rows[i - 1]["发送时间"]))).toBe(true);
    expect(new Set(rows.map((row) => row["角色"]))).toEqual(new Set(["买家", "客服", "机器人", "系统"]));
  });

  test("have the turns that the plan says, agent by agent", () => {
    const counted = Object.fromEntries(AGENTS.map((agent) => [agent, { onTime: 0, late: 0, unanswered: 0, pending: 0 }]));
    const replies = Object.fromEntries(AGENTS.map((agent) => [agent, [] as number[]]));
    for (const conversation of new Set(rows.map((row) => row["会话ID"]))) {
      const messages = rows.filter((row) => row["会话ID"] === conversation).sort((a, b) => Number(a["发送时间"]) - Number(b["发送时间"]));
      let open: Record<string, string | number> | undefined;
      for (const message of messages) {
        if (message["角色"] === "买家") open ??= message;
        if (message["角色"] !== "客服" || open === undefined) continue;
        const wait = Number(message["发送时间"]) - Number(open["发送时间"]);
        counted[message["客服账号"]][wait <= 5 * MINUTE ? "onTime" : "late"]++;
        replies[message["客服账号"]].push(wait);
        open = undefined;
      }
      if (open !== undefined) counted[open["客服账号"]][asOf - Number(open["发送时间"]) > 5 * MINUTE ? "unanswered" : "pending"]++;
    }
    expect(counted).toEqual(expected.chats.byAgent);
    for (const agent of AGENTS)
      expect(replies[agent].sort((a, b) => a - b)).toEqual([...expected.chats.replySeconds[agent]].sort((a, b) => a - b));
    expect(expected.chats.turns).toEqual({ onTime: 179, late: 26, unanswered: 9, pending: 1 });
  });
});

describe("the audit of the sample", () => {
  const opened = (name: string) => {
    const grid = gridSource(sheet(name).rows.map((row) => (row ?? []).map((cell) => cell?.value ?? "")));
    const layout = findLayout(grid);
    if (!isLayout(layout)) throw new Error(`no headings on ${name}: ${layout.headings.join()}`);
    return openSheet(grid, layout);
  };
  const audit = (settings: Settings) =>
    runNow(
      auditTask(
        {
          orders: opened(SHEETS.orders),
          chat: opened(SHEETS.chats),
          afterSale: opened(SHEETS.afterSale),
          review: opened(SHEETS.reviews),
        },
        settings,
      ),
    );
  /** What the book does not judge by itself: a shop that wants it switches it on. */
  const OFF_BY_DEFAULT = ["worn-out-address"];
  const report = audit(DEFAULT_SETTINGS);
  const switchedOn = audit({
    ...DEFAULT_SETTINGS,
    preset: "custom",
    custom: Object.fromEntries(OFF_BY_DEFAULT.map((id) => [id, { enabled: true }])),
  });

  test("judges every rule", () => {
    expect(report.cannotJudge.map(({ rule, reason, missing }) => [rule.id, reason, missing])).toEqual([]);
    expect(report.verdicts.map(({ rule }) => rule.id)).toEqual(RULES.map(({ meta }) => meta.id));
  });

  test.each(RULES.map(({ meta }) => [meta.id, meta.sheet] as const))(
    "shows %s kept and broken on the sheet of its cases: %s",
    (id, kind) => {
      const { verdicts } = OFF_BY_DEFAULT.includes(id) ? switchedOn : report;
      const { outcome } = verdicts.find(({ rule }) => rule.id === id && rule.sheet === kind)!;
      expect(outcome).toContain(Outcome.break);
      expect(outcome).toContain(Outcome.pass);
    },
  );

  test("gives the figures that the plan says", () => {
    const figures = Object.fromEntries(report.figures.map(({ id, value, counted, broken }) => [id, { value, counted, broken }]));
    expect(figures).toEqual({
      "reply-rate": { value: 179 / 214, counted: 214, broken: 35 },
      "late-shipment-penalty": { value: 160, counted: expect.any(Number) as number, broken: 32 },
      "quality-refund-rate": { value: 10 / 280, counted: 280, broken: 10 },
    });
  });
});

test("the sample is the same every time", () => {
  expect(sampleBook("zh-CN")).toEqual(book);
});

test("only the labels are in the page's language", () => {
  const english = sampleBook("en-US");
  expect(english.sheets.slice(1)).toEqual(book.sheets.slice(1));
  expect(english.sheets[0].rows[3]![1]).toEqual(book.sheets[0].rows[3]![1]);
  expect(english.sheets[0].rows[3]![0]).not.toEqual(book.sheets[0].rows[3]![0]);
});

test("the summary's formulas stand where they are said to stand", () => {
  for (const { cell, formula } of Object.values(SUMMARY)) {
    expect(cell).toMatch(/^B\d$/);
    expect(sheet(SHEETS.summary).rows[Number(cell.slice(1)) - 1]![1]!.formula).toBe(formula);
  }
});
