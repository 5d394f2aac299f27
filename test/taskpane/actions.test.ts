/** The pane's acts on a workbook behind Microsoft's own client. */
import { excelWorkbook, FILLS } from "../../src/excel";
import { settingsInForce } from "../../src/functions/snapshot";
import { DEFAULT_SETTINGS } from "../../src/rulebook/settings";
import { createActions } from "../../src/taskpane/actions";
import { samplesOf } from "../../src/taskpane/samples";
import { isOutdated, type PaneState, type SheetEntry } from "../../src/taskpane/state";
import type { FieldId } from "../../src/sheets/types";
import { createStore, type Store } from "../../src/taskpane/store";
import { excelTexts } from "../../src/locales/excel";
import { rules as rulesTexts } from "../../src/locales/rules";
import { MemoryWorkbook } from "../../src/workbench/host/memory";
import { fail } from "../../src/workbench/host/richapi/errors";
import { snapshot } from "../../src/workbench/host/snapshot";
import type { CellValue } from "../../src/workbench/host/workbook";
import { colouredRows } from "../support/formula";
import { settled, startExcel } from "../support/office";

const CHAT: CellValue[][] = [
  ["会话ID", "买家昵称", "接待客服", "角色", "发送时间", "消息内容"],
  ["c1", "买家一", "小美", "买家", "2024-05-01 10:00:00", "在吗"],
  ["c1", "买家一", "小美", "客服", "2024-05-01 10:05:00", "在的"],
  ["c2", "买家二", "小美", "买家", "2024-05-01 11:00:00", "什么时候发货"],
  ["c2", "买家二", "小美", "客服", "2024-05-01 11:05:01", "今天"],
];
const ORDERS: CellValue[][] = [
  ["五月订单", "", "", "", "", ""],
  ["订单号", "订单状态", "拼单成功时间", "揽收时间", "售后状态", "售后原因"],
  ["240501-1", "已发货，待签收", "2024-05-01 08:00:00", "2024-05-03 08:00:00", "无售后", ""],
  ["240501-2", "已发货，待签收", "2024-05-01 08:00:00", "2024-05-03 08:00:01", "退款成功", "质量问题"],
];
const NOTES: CellValue[][] = [["备忘"], ["周三盘点"]];
/** A server of Excel's that is not there just now. */
const UNAVAILABLE = 5001;

const copy = (rows: CellValue[][]) => rows.map((row) => [...row]);

function open() {
  const book = MemoryWorkbook.of({ 备忘: copy(NOTES), 聊天: copy(CHAT), 订单: copy(ORDERS) });
  const host = startExcel(book);
  const store = createStore();
  return { book, host, store, actions: createActions(store, excelWorkbook) };
}

async function started() {
  const pane = open();
  await pane.actions.start();
  return pane;
}

async function audited() {
  const pane = await started();
  await pane.actions.audit();
  return pane;
}

/** The first state that is as expected, from now on. */
function until(store: Store, expected: (state: PaneState) => boolean): Promise<PaneState> {
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      if (!expected(store.get())) return;
      stop();
      resolve(store.get());
    });
  });
}

const fills = (book: MemoryWorkbook, name: string) => [...colouredRows(book.sheet(name))].sort(([a], [b]) => a - b);
const edit = async (book: MemoryWorkbook, name: string) => {
  book.sheet(name).write({ row: 2, column: 1, rows: 1, columns: 1 }, [["买家三"]]);
  await settled();
};
const sortOrders = (book: MemoryWorkbook) =>
  book.sheet("订单").sort({ row: 1, column: 0, rows: 3, columns: 6 }, [{ column: 0, descending: true }], true);

describe("at the start", () => {
  test("the workbook's settings reach the formulas", async () => {
    const { actions, store } = open();
    await excelWorkbook.saveSettings({ ...DEFAULT_SETTINGS, preset: "platform-today" });
    await actions.start();
    expect(settingsInForce().preset).toBe("platform-today");
    expect(store.get()).toMatchObject({ phase: "ready", settings: { preset: "platform-today" }, problem: undefined });
  });

  test("settings that cannot be read leave the defaults, for formulas too, and it is said", async () => {
    const { actions, store, host } = open();
    host.failNext(UNAVAILABLE);
    await actions.start();
    expect(settingsInForce().preset).toBe("source-text");
    expect(store.get()).toMatchObject({ phase: "ready", settings: DEFAULT_SETTINGS });
    expect(store.get().problem?.id).toMatch(/^excel\./);
  });

  test("sheets are recognised, or say why not", async () => {
    const { store } = await started();
    expect(
      store.get().sheets.entries.map(({ target, layout, problem, chosen }) => [target.name, layout?.kind, problem?.id, chosen]),
    ).toEqual([
      ["备忘", undefined, "sheet.noHeadings", false],
      ["聊天", "chat", undefined, true],
      ["订单", "orders", undefined, true],
    ]);
  });
});

describe("colours of an audit of another day", () => {
  const anotherDay = async () => {
    const store = createStore();
    const actions = createActions(store, excelWorkbook);
    await actions.start();
    await actions.findHighlights();
    return { store, actions };
  };

  test("are found at the start, and cleared without another audit", async () => {
    const { book, actions: earlier } = await started();
    const before = snapshot(book);
    await earlier.audit();
    const { store, actions } = await anotherDay();
    expect(store.get().highlights).toEqual({ state: "found" });
    await actions.clear();
    expect(store.get().highlights).toEqual({ state: "cleared", cleared: 2, refused: [] });
    expect(snapshot(book)).toEqual(before);
  });

  test("are not spoken of where there are none, or where Excel does not say", async () => {
    const { host } = await started();
    expect((await anotherDay()).store.get().highlights).toBeUndefined();
    jest.spyOn(excelWorkbook, "findHighlights").mockRejectedValueOnce(new Error("busy"));
    const { phase, highlights, problem } = (await anotherDay()).store.get();
    expect({ phase, highlights, problem }).toEqual({ phase: "ready", highlights: undefined, problem: undefined });
    expect(host.unknown).toEqual([]);
  });
});

describe("an audit", () => {
  test("gives the figures and colours the rows that break a rule, and no other", async () => {
    const { book, store } = await audited();
    const { audit, run, notice } = store.get();
    expect(audit?.report.figures.map(({ id, value, met }) => [id, value, met])).toEqual([
      ["reply-rate", 0.5, false],
      ["late-shipment-penalty", 5, false],
      ["quality-refund-rate", 0.5, false],
    ]);
    expect({ run, notice }).toEqual({ run: undefined, notice: "done" });
    expect(fills(book, "聊天")).toEqual([
      [3, FILLS.medium],
      [4, FILLS.medium],
    ]);
    // Two rules break on one order: the row has the graver one's colour, and is counted once.
    expect(fills(book, "订单")).toEqual([[3, FILLS.high]]);
    expect(audit?.coloured).toEqual({ critical: 0, high: 1, medium: 2, low: 0 });
    expect(fills(book, "备忘")).toEqual([]);
  });

  test("of the active sheet leaves the others out, and says so where it is not recognised", async () => {
    const { book, store, actions } = await started();
    await actions.auditActive();
    expect(store.get()).toMatchObject({ problem: { id: "problem.noActiveSheet" } });
    expect(store.get().audit).toBeUndefined();
    book.activate(book.sheet("订单").id);
    await actions.auditActive();
    expect(store.get().audit?.sheets.map(({ name }) => name)).toEqual(["订单"]);
    expect(store.get().audit?.report.cannotJudge).toContainEqual(expect.objectContaining({ reason: "no-sheet", sheet: "chat" }));
  });

  test.each(["reading", "judging", "colouring"] as const)("that is cancelled while %s changes nothing", async (stage) => {
    const { book, store, actions } = await started();
    void until(store, ({ run }) => run?.stage === stage).then(actions.cancel);
    await actions.audit();
    expect(store.get()).toMatchObject({ run: undefined, notice: "cancelled", problem: undefined });
    expect(store.get().audit).toBeUndefined();
    expect([...fills(book, "聊天"), ...fills(book, "订单")]).toEqual([]);
  });

  test("that is started twice tells its story once", async () => {
    const { store, actions } = await started();
    await Promise.all([actions.audit(), actions.audit()]);
    expect(store.get()).toMatchObject({ run: undefined, notice: "done", problem: undefined });
  });

  test("keeps its figures where a protected sheet refuses colours, and then leaves none anywhere", async () => {
    const { book, store, actions } = await started();
    book.sheet("订单").protect({});
    await actions.audit();
    expect(store.get()).toMatchObject({
      problem: { id: "excel.protected-sheet", data: { name: "订单" } },
      highlights: { state: "refused" },
      audit: { coloured: { high: 0, medium: 0 } },
    });
    expect([...fills(book, "聊天"), ...fills(book, "订单")]).toEqual([]);
  });

  test("names the sheet whose headings are gone meanwhile", async () => {
    const { book, store, actions } = await started();
    book.sheet("订单").load(copy(NOTES));
    await actions.audit();
    expect(store.get()).toMatchObject({ problem: { id: "problem.noLongerRecognised", data: { name: "订单" } } });
    expect(store.get().audit).toBeUndefined();
  });
});

describe("after an audit", () => {
  test("a finding leads to its row, until its sheet is deleted", async () => {
    const { book, store, actions } = await audited();
    const late = store.get().audit!.report.rules.find(({ rule }) => rule === "late-shipment")!;
    expect(await actions.selectFinding(late.at(0))).toBe(false);
    expect([book.activeSheet.name, book.selection[0].row]).toEqual(["订单", 3]);
    book.sheet("订单").hideRows(3, 1, true);
    expect(await actions.selectFinding(late.at(0))).toBe(true);
    book.deleteSheet(book.sheet("订单").id);
    await settled();
    expect(store.get().stale).toBe("deleted");
    await actions.selectFinding(late.at(0));
    expect(store.get().problem).toEqual({ id: "excel.sheet-deleted", data: { name: "订单" } });
  });

  test("an edit is told, a sort is followed: the colours go with the rows", async () => {
    const { book, store } = await audited();
    await edit(book, "聊天");
    expect(store.get().stale).toBe("changed");
    const again = until(store, ({ notice }) => notice === "refreshed");
    sortOrders(book);
    expect(await again).toMatchObject({ stale: undefined, run: undefined });
    expect(fills(book, "订单")).toEqual([[2, FILLS.high]]);
  });

  test("an edit while the first audit runs is told at its end", async () => {
    const { book, store, actions } = await started();
    const read = until(store, ({ run }) => run?.stage === "judging");
    const done = actions.audit();
    await read;
    await edit(book, "聊天");
    await done;
    expect(store.get()).toMatchObject({ run: undefined, stale: "changed" });
  });

  test("one that is cancelled leaves the sheets of the audit before watched, and no other", async () => {
    const { book, store, actions } = await started();
    actions.toggleSheet(book.sheet("聊天").id);
    await actions.audit();
    actions.toggleSheet(book.sheet("聊天").id);
    const read = until(store, ({ run }) => run?.stage === "judging");
    const done = actions.audit();
    await read;
    actions.cancel();
    await done;
    await edit(book, "聊天");
    expect(store.get()).toMatchObject({ run: undefined, stale: undefined });
    await edit(book, "订单");
    expect(store.get().stale).toBe("changed");
  });

  test("only the sheets of the last audit are watched", async () => {
    const { book, store, actions } = await audited();
    actions.toggleSheet(book.sheet("聊天").id);
    await actions.audit();
    await edit(book, "聊天");
    expect(store.get().stale).toBeUndefined();
    await edit(book, "订单");
    expect(store.get().stale).toBe("changed");
  });

  test("colours are cleared, and a sort does not bring them back", async () => {
    const { book, store, actions } = await audited();
    await actions.clear();
    expect([...fills(book, "聊天"), ...fills(book, "订单")]).toEqual([]);
    expect(store.get().highlights).toEqual({ state: "cleared", cleared: 2, refused: [] });
    sortOrders(book);
    await settled();
    expect(store.get()).toMatchObject({ stale: "changed", run: undefined });
  });
});

describe("another preset", () => {
  test("is saved in the workbook, reaches the formulas and recalculates them", async () => {
    const { book, store, actions } = await audited();
    const recalculate = jest.spyOn(book, "recalculate");
    await actions.choosePreset("platform-today");
    expect(await excelWorkbook.loadSettings()).toMatchObject({ version: 1, preset: "platform-today" });
    expect(settingsInForce().preset).toBe("platform-today");
    expect(recalculate).toHaveBeenCalledTimes(1);
    expect(store.get().preset.status).toBe("recalculated");
    await actions.audit();
    expect(store.get().audit?.settings.preset).toBe("platform-today");
  });

  test("says so where the host does not recalculate", async () => {
    const { book, store, actions } = await audited();
    jest.spyOn(book, "recalculate").mockImplementation(() => fail("ApiNotFound"));
    await actions.choosePreset("platform-today");
    expect(store.get().preset.status).toBe("notRecalculated");
    expect(settingsInForce().preset).toBe("platform-today");
  });

  test("that cannot be saved is in force nowhere", async () => {
    const { host, store, actions } = await audited();
    host.failNext(UNAVAILABLE);
    await actions.choosePreset("platform-today");
    expect(settingsInForce().preset).toBe("source-text");
    expect(store.get()).toMatchObject({ settings: { preset: "source-text" }, preset: { status: "idle" } });
    expect(store.get().problem?.id).toMatch(/^excel\./);
  });
});

describe("the rule book", () => {
  test("a parameter is saved as the shop's own, reaches the formulas and recalculates them", async () => {
    const { book, store, actions } = await audited();
    const recalculate = jest.spyOn(book, "recalculate");
    await actions.changeParameter("late-reply", "minutes", "6");
    expect(await excelWorkbook.loadSettings()).toMatchObject({ preset: "custom", custom: { "late-reply": { minutes: 6 } } });
    expect(settingsInForce()).toMatchObject({ preset: "custom", custom: { "late-reply": { minutes: 6 } } });
    expect(recalculate).toHaveBeenCalledTimes(1);
    expect(store.get().preset.status).toBe("recalculated");
    await actions.audit();
    expect(store.get().audit?.report.figures[0]).toMatchObject({ id: "reply-rate", value: 1, met: true });
  });

  test("what is out of range is refused at its field, and saved nowhere", async () => {
    const { book, store, actions } = await audited();
    const recalculate = jest.spyOn(book, "recalculate");
    await actions.changeParameter("late-reply", "minutes", "0");
    expect(store.get().book.refused).toEqual({ "late-reply.minutes": { entry: "0", why: { id: "numberAbove", found: "0" } } });
    expect(await excelWorkbook.loadSettings()).toBeUndefined();
    expect(store.get().settings).toEqual(DEFAULT_SETTINGS);
    expect(recalculate).not.toHaveBeenCalled();
    await actions.resetParameter("late-reply", "minutes");
    expect(store.get().book.refused).toEqual({});
  });

  test("a rule that is switched off is not checked, nor coloured, nor in its figure", async () => {
    const { book, store, actions } = await audited();
    await actions.switchRule("late-reply", false);
    await actions.audit();
    expect(store.get().audit?.report.rules.map(({ rule }) => rule)).not.toContain("late-reply");
    expect(store.get().audit?.report.figures[0]).toMatchObject({ value: null, cannotJudge: { reason: "switched-off" } });
    expect(fills(book, "聊天")).toEqual([]);
    expect(settingsInForce().off).toEqual(["late-reply"]);
    await actions.switchRule("late-reply", true);
    expect(settingsInForce().off).toEqual([]);
  });

  test("goes back by one parameter, by one rule, and altogether", async () => {
    const { store, actions } = await started();
    await actions.choosePreset("platform-today");
    await actions.changeParameter("reply-rate", "target", "90");
    await actions.resetParameter("late-reply", "minutes");
    expect(store.get().settings?.custom).toMatchObject({
      "late-reply": { serviceHours: "08:00-23:00" },
      "reply-rate": { target: 0.9, unit: "customer" },
    });
    expect(store.get().settings?.custom["late-reply"]).not.toHaveProperty("minutes");
    await actions.resetSet("reply-rate");
    expect(Object.keys(store.get().settings!.custom).sort()).toEqual(["late-reply", "late-shipment"]);
    await actions.resetBook();
    expect(store.get().settings).toEqual(DEFAULT_SETTINGS);
    expect(await excelWorkbook.loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  test("of changes that follow each other quickly none is lost", async () => {
    const { actions } = await started();
    await Promise.all([
      actions.changeParameter("late-reply", "minutes", "6"),
      actions.switchRule("no-trace", false),
      actions.changeParameter("reply-rate", "target", "90"),
    ]);
    expect(await excelWorkbook.loadSettings()).toMatchObject({
      custom: { "late-reply": { minutes: 6 }, "reply-rate": { target: 0.9 } },
      off: ["no-trace"],
    });
  });

  test("a change that cannot be saved is in force nowhere, and earlier ones stay", async () => {
    const { host, store, actions } = await started();
    await actions.changeParameter("late-reply", "minutes", "6");
    host.failNext(UNAVAILABLE);
    await actions.changeParameter("late-reply", "minutes", "7");
    expect(settingsInForce().custom).toEqual({ "late-reply": { minutes: 6 } });
    expect(store.get().settings?.custom).toEqual({ "late-reply": { minutes: 6 } });
    expect(store.get().problem?.id).toMatch(/^excel\./);
  });
});

describe("the findings on a sheet of their own", () => {
  const TITLE = excelTexts["zh-CN"]["report-name"];
  const line = (book: MemoryWorkbook, row: number) => book.sheet(TITLE).formulas({ row, column: 0, rows: 1, columns: 9 })[0];

  test("are those that the pane lists, in its order, with times, spans and money as numbers", async () => {
    const { actions, book, store } = await audited();
    await actions.makeReport();
    const { rules } = store.get().audit!.report;
    const size = rules.reduce((sum, rule) => sum + rule.size, 0);
    expect(store.get().report).toEqual({
      state: "idle",
      sheet: TITLE,
      told: { id: "made", made: { name: TITLE, lines: size }, total: size },
    });
    expect(book.sheet(TITLE).usedArea(true)).toEqual({ row: 0, column: 0, rows: size + 1, columns: 9 });
    const lines = Array.from({ length: size }, (_, i) => line(book, i + 1));
    expect(lines.find(([rule]) => rule === rulesTexts["zh-CN"]["rule.late-shipment.title"])).toEqual([
      rulesTexts["zh-CN"]["rule.late-shipment.title"],
      "订单",
      `=HYPERLINK("#'订单'!A4",4)`,
      "240501-2",
      expect.closeTo(45_413 + 8 / 24, 9),
      expect.closeTo(2 + 1 / 86_400, 9),
      2,
      5,
      rulesTexts["zh-CN"]["advice.late-shipment"],
    ]);
    // No sheet to audit, at the next look either.
    await actions.listSheets();
    expect(store.get().sheets.entries.map(({ target }) => target.name)).toEqual(["备忘", "聊天", "订单"]);
    expect(store.get().report.sheet).toBe(TITLE);
  });

  test("go alone, or together with the colours", async () => {
    const { actions, book, store } = await started();
    const before = snapshot(book);
    await actions.audit();
    const coloured = snapshot(book);
    await actions.makeReport();
    await actions.removeReport();
    expect(store.get().report).toEqual({ state: "idle", told: { id: "removed", removed: { removed: TITLE } } });
    expect(snapshot(book)).toEqual(coloured);
    await actions.makeReport();
    await actions.clearEverything();
    expect(snapshot(book)).toEqual(before);
  });

  test("refused, the pane says why and can be asked again", async () => {
    const { actions, book, store } = await audited();
    book.structureProtected = true;
    await actions.makeReport();
    expect(store.get()).toMatchObject({ problem: { id: "excel.structure-protected" }, report: { state: "idle" } });
    book.structureProtected = false;
    await actions.makeReport();
    expect(store.get()).toMatchObject({ problem: undefined, report: { sheet: TITLE } });
  });

  test("colours that could not be cleared keep the findings too, and it is said why", async () => {
    const { actions, book, store, host } = await audited();
    await actions.makeReport();
    host.failNext(UNAVAILABLE);
    await actions.clearEverything();
    expect(store.get().problem?.id).toMatch(/^excel\./);
    expect(book.sheets.map(({ name }) => name)).toContain(TITLE);
  });
});

describe("the other preset beside the audit's own", () => {
  test("is worked out on the sheets that were read, without asking Excel, as an audit under it would", async () => {
    const { actions, host, store } = await audited();
    const own = store.get().audit!;
    host.resetMeter();
    await actions.compare(true);
    expect(host.meter.roundTrips).toBe(0);
    const { result } = store.get().comparison!;
    expect(store.get().audit).toBe(own);
    await actions.choosePreset("platform-today");
    await actions.audit();
    const other = store.get().audit!;
    expect(result).toEqual({ settings: other.settings, figures: other.report.figures, overview: other.overview });
    expect(result!.figures).not.toEqual(own.report.figures);
    // An audit begins without.
    expect(store.get().comparison).toBeUndefined();
  });

  test("goes when it is switched off, also while it is worked out", async () => {
    const { actions, store } = await audited();
    const done = actions.compare(true);
    expect(store.get().comparison).toMatchObject({ preset: "platform-today", share: 0 });
    await actions.compare(false);
    await done;
    expect(store.get()).toMatchObject({ comparison: undefined, problem: undefined });
  });
});

describe("columns put right by hand", () => {
  const ODD: CellValue[][] = [
    ["会话ID", "客人", "说话时刻", "角色", "消息内容"],
    ["c1", "甲", "2024-05-01 10:00:00", "买家", "在吗"],
    ["c1", "甲", "2024-05-01 10:06:00", "客服", "在的"],
  ];
  const UNKNOWN: CellValue[][] = [
    ["谁", "何时", "说了什么"],
    ["买家", "2024-05-01 10:00:00", "在吗"],
    ["客服", "2024-05-01 10:01:00", "在的"],
  ];

  async function opened(rows: CellValue[][]) {
    const book = MemoryWorkbook.of({ 聊天: copy(rows), 订单: copy(ORDERS) });
    const host = startExcel(book);
    const store = createStore();
    const actions = createActions(store, excelWorkbook);
    await actions.start();
    const entry = () => store.get().sheets.entries[0];
    const chat = book.sheet("聊天").id;
    return { book, host, store, actions, entry, chat };
  }
  const columnOf = (entry: SheetEntry, field: FieldId) => entry.layout?.fields.get(field)?.columns;

  test("are shown at once, kept in the workbook, used by formulas, and audited", async () => {
    const { book, store, actions, entry, chat } = await opened(ODD);
    const recalculate = jest.spyOn(book, "recalculate");
    expect(columnOf(entry(), "sentAt")).toBeUndefined();
    const saved = actions.chooseColumn(chat, "sentAt", 2);
    expect(columnOf(entry(), "sentAt")).toEqual([2]);
    expect(samplesOf(entry().sample!, "sentAt").map(({ text }) => text)).toEqual(["2024-05-01 10:00:00", "2024-05-01 10:06:00"]);
    await saved;
    expect(await excelWorkbook.loadSettings()).toMatchObject({ preset: "source-text", mapped: { 说话时刻: "sentAt" } });
    expect(settingsInForce().mapped).toEqual({ 说话时刻: "sentAt" });
    expect(recalculate).toHaveBeenCalledTimes(1);
    await actions.audit();
    expect(store.get().audit?.report.figures[0]).toMatchObject({ id: "reply-rate", value: 0, counted: 1 });
    await actions.forgetColumns(chat);
    expect(columnOf(entry(), "sentAt")).toBeUndefined();
    expect(isOutdated(store.get())).toBe(true);
    expect(await excelWorkbook.loadSettings()).not.toHaveProperty("mapped");
  });

  test("outlive a new start and a reset of the rule book", async () => {
    const { actions, chat } = await opened(ODD);
    await actions.chooseColumn(chat, "sentAt", 2);
    await actions.switchRule("late-reply", false);
    await actions.resetBook();
    const store = createStore();
    await createActions(store, excelWorkbook).start();
    expect(store.get().settings).toEqual({ ...DEFAULT_SETTINGS, mapped: { 说话时刻: "sentAt" } });
    expect(columnOf(store.get().sheets.entries[0], "sentAt")).toEqual([2]);
  });

  test("make a sheet known whose headings nobody knows, by two of them, and chosen for the audit", async () => {
    const { actions, entry, chat } = await opened(UNKNOWN);
    expect(entry()).toMatchObject({ headings: ["谁", "何时", "说了什么"], problem: { id: "sheet.noHeadings" }, chosen: false });
    await actions.nameHeading("谁", "sender");
    expect(entry().layout).toBeUndefined();
    await actions.nameHeading("何时", "sentAt");
    expect(entry()).toMatchObject({ layout: { kind: "chat" }, chosen: true });
    expect(entry().problem).toBeUndefined();
    await actions.forgetColumns(chat);
    expect(entry().layout).toBeUndefined();
  });

  test("may be none: the field is then no longer there", async () => {
    const { actions, entry, chat } = await opened(ODD);
    await actions.chooseColumn(chat, "role", undefined);
    expect(columnOf(entry(), "role")).toBeUndefined();
    expect(settingsInForce().mapped).toEqual({ 角色: "none" });
  });

  test("that cannot be saved are in force nowhere", async () => {
    const { host, actions, store, entry, chat } = await opened(ODD);
    host.failNext(UNAVAILABLE);
    await actions.chooseColumn(chat, "sentAt", 2);
    expect(columnOf(entry(), "sentAt")).toBeUndefined();
    expect(settingsInForce().mapped).toBeUndefined();
    expect(store.get().problem?.id).toMatch(/^excel\./);
  });
});

describe("how a sheet was read", () => {
  test("is told with the audit, and a cell leads to its row", async () => {
    const { book, store, actions } = open();
    book.sheet("订单").write({ row: 3, column: 3, rows: 1, columns: 1 }, [["改天"]]);
    await actions.start();
    await actions.audit();
    const orders = store.get().audit!.sheets.find(({ kind }) => kind === "orders")!;
    expect(orders.reading).toMatchObject({ headingRow: 1, read: 2, skipped: [] });
    const [cell] = orders.reading.fields.find(({ field }) => field === "collectedAt")!.badCells;
    expect(cell).toMatchObject({ row: 3, column: 3, found: "改天" });
    await actions.selectRow("orders", cell.row);
    expect([book.activeSheet.name, book.selection[0].row]).toEqual(["订单", 3]);
  });
});
