import { settingsInForce } from "../../src/functions/snapshot";
import { createActions } from "../../src/taskpane/actions";
import { createStore } from "../../src/taskpane/store";
import { MemoryWorkbook } from "./memory-workbook";

const CHAT = [
  ["会话ID", "买家昵称", "接待客服", "角色", "发送时间", "消息内容"],
  ["c1", "买家一", "小美", "买家", "2024-05-01 10:00:00", "在吗"],
  ["c1", "买家一", "小美", "客服", "2024-05-01 10:05:00", "在的"],
  ["c2", "买家二", "小美", "买家", "2024-05-01 11:00:00", "什么时候发货"],
  ["c2", "买家二", "小美", "客服", "2024-05-01 11:05:01", "今天"],
];
const ORDERS = [
  ["五月订单"],
  ["订单号", "订单状态", "拼单成功时间", "揽收时间", "售后状态", "售后原因"],
  ["240501-1", "已发货，待签收", "2024-05-01 08:00:00", "2024-05-03 08:00:00", "无售后", ""],
  ["240501-2", "已发货，待签收", "2024-05-01 08:00:00", "2024-05-03 08:00:01", "退款成功", "质量问题"],
];
const NOTES = [["备忘"], ["周三盘点"]];

function open(workbook = new MemoryWorkbook({ 备忘: NOTES, 聊天: CHAT, 订单: ORDERS })) {
  const store = createStore();
  return { workbook, store, actions: createActions(store, workbook) };
}

async function audited() {
  const pane = open();
  await pane.actions.start();
  await pane.actions.audit();
  return pane;
}

const severities = (workbook: MemoryWorkbook, name: string) => workbook.coloured.get(name)?.map(({ row, severity }) => [row, severity]);

describe("at the start", () => {
  test("the workbook's settings reach the formulas", async () => {
    const workbook = new MemoryWorkbook({});
    workbook.settings = { version: 1, preset: "platform-today", custom: {} };
    const { actions, store } = open(workbook);
    await actions.start();
    expect(settingsInForce().preset).toBe("platform-today");
    expect(store.get()).toMatchObject({ phase: "ready", settings: { preset: "platform-today" }, problem: undefined });
  });

  test("settings that cannot be loaded leave the defaults, for formulas too, and it is said", async () => {
    const workbook = new MemoryWorkbook({});
    workbook.settings = new Error("no access");
    const { actions, store } = open(workbook);
    await actions.start();
    expect(settingsInForce().preset).toBe("source-text");
    expect(store.get()).toMatchObject({ phase: "ready", problem: { id: "problem.notLoaded" } });
  });

  test("sheets are recognised, or say why not", async () => {
    const { actions, store } = open();
    await actions.start();
    expect(
      store.get().sheets.entries.map(({ target, layout, problem, chosen }) => [target.name, layout?.kind, problem?.id, chosen]),
    ).toEqual([
      ["备忘", undefined, "sheet.noHeadings", false],
      ["聊天", "chat", undefined, true],
      ["订单", "orders", undefined, true],
    ]);
  });
});

describe("an audit", () => {
  test("gives the figures and colours the rows that break a rule, and no other", async () => {
    const { workbook, store } = await audited();
    const { audit, run, notice } = store.get();
    expect(audit?.report.figures.map(({ id, value, met }) => [id, value, met])).toEqual([
      ["reply-rate", 0.5, false],
      ["late-shipment-penalty", 5, false],
      ["quality-refund-rate", 0.5, false],
    ]);
    expect({ run, notice }).toEqual({ run: undefined, notice: "done" });
    expect(severities(workbook, "聊天")).toEqual([
      [3, "medium"],
      [4, "medium"],
    ]);
    // Two rules break on one order: the row has the graver one's colour, and is counted once.
    expect(severities(workbook, "订单")).toEqual([[3, "high"]]);
    expect(audit?.coloured).toEqual({ critical: 0, high: 1, medium: 2, low: 0 });
    expect(workbook.coloured.has("备忘")).toBe(false);
  });

  test("of the active sheet leaves the others out, and says so where it is not recognised", async () => {
    const { workbook, store, actions } = open();
    await actions.start();
    await actions.auditActive();
    expect(store.get()).toMatchObject({ problem: { id: "problem.noActiveSheet" } });
    expect(store.get().audit).toBeUndefined();
    workbook.active = "订单";
    await actions.auditActive();
    expect(store.get().audit?.sheets.map(({ name }) => name)).toEqual(["订单"]);
    expect(store.get().audit?.report.cannotJudge).toContainEqual(expect.objectContaining({ reason: "no-sheet", sheet: "chat" }));
  });

  test("that is cancelled changes nothing", async () => {
    const { workbook, store, actions } = open();
    await actions.start();
    workbook.whileReading = () => actions.cancel();
    await actions.audit();
    expect(store.get()).toMatchObject({ run: undefined, notice: "cancelled", problem: undefined });
    expect(store.get().audit).toBeUndefined();
    expect(workbook.coloured.size).toBe(0);
  });

  test("that is started twice tells its story once", async () => {
    const { store, actions } = open();
    await actions.start();
    const first = actions.audit();
    await Promise.all([first, actions.audit()]);
    expect(store.get()).toMatchObject({ run: undefined, notice: "done", problem: undefined });
  });

  test("keeps its figures where a protected sheet refuses colours, and then leaves none anywhere", async () => {
    const { workbook, store, actions } = open();
    workbook.protectedSheets.add("订单");
    await actions.start();
    await actions.audit();
    expect(store.get()).toMatchObject({
      problem: { id: "excel.protected-sheet", data: { name: "订单" } },
      highlights: { state: "refused" },
      audit: { coloured: { high: 0, medium: 0 } },
    });
    expect(workbook.coloured.size).toBe(0);
  });

  test("names the sheet whose headings are gone meanwhile", async () => {
    const { workbook, store, actions } = open();
    await actions.start();
    workbook.sheets.set("订单", NOTES);
    await actions.audit();
    expect(store.get()).toMatchObject({ problem: { id: "problem.noLongerRecognised", data: { name: "订单" } } });
    expect(store.get().audit).toBeUndefined();
  });
});

describe("after an audit", () => {
  test("a finding leads to its row", async () => {
    const { workbook, store, actions } = await audited();
    const late = store.get().audit!.report.rules.find(({ rule }) => rule === "late-shipment")!;
    await actions.selectFinding(late.at(0));
    expect(workbook.selected).toEqual([["订单", 3]]);
    workbook.change("订单", "deleted");
    expect(store.get().stale).toBe("deleted");
    await actions.selectFinding(late.at(0));
    expect(store.get().problem).toEqual({ id: "excel.sheet-deleted", data: { name: "订单" } });
  });

  test("an edit is told, a sort is followed: the colours go with the rows", async () => {
    const { workbook, store } = await audited();
    workbook.change("聊天", "changed");
    expect(store.get().stale).toBe("changed");

    jest.useFakeTimers({ doNotFake: ["performance"] });
    const [title, headings, first, second] = ORDERS;
    workbook.change("订单", "sorted", [title, headings, second, first]);
    await jest.advanceTimersByTimeAsync(1000);
    jest.useRealTimers();
    expect(severities(workbook, "订单")).toEqual([[2, "high"]]);
    expect(store.get()).toMatchObject({ notice: "refreshed", stale: undefined, run: undefined });
  });

  test("only the sheets of the last audit are watched", async () => {
    const { workbook, store, actions } = await audited();
    expect(workbook.watched()).toEqual(["聊天", "订单"]);
    actions.toggleSheet("聊天");
    await actions.audit();
    expect(workbook.watched()).toEqual(["订单"]);
    workbook.change("聊天", "changed");
    expect(store.get().stale).toBeUndefined();
  });

  test("colours are cleared, and a sort does not bring them back", async () => {
    const { workbook, store, actions } = await audited();
    await actions.clear();
    expect(workbook.coloured.size).toBe(0);
    expect(store.get().highlights).toEqual({ state: "cleared", cleared: 2, refused: [] });
    workbook.change("订单", "sorted");
    expect(store.get()).toMatchObject({ stale: "changed", run: undefined });
  });
});

describe("another preset", () => {
  test("is saved in the workbook, reaches the formulas and recalculates them", async () => {
    const { workbook, store, actions } = await audited();
    await actions.choosePreset("platform-today");
    expect(workbook.settings).toMatchObject({ version: 1, preset: "platform-today" });
    expect(settingsInForce().preset).toBe("platform-today");
    expect(workbook.recalculations).toBe(1);
    expect(store.get().preset.status).toBe("recalculated");
    await actions.audit();
    expect(store.get().audit?.settings.preset).toBe("platform-today");
  });

  test("says so where the host cannot recalculate", async () => {
    const { workbook, store, actions } = await audited();
    workbook.canRecalculate = false;
    await actions.choosePreset("platform-today");
    expect(store.get().preset.status).toBe("notRecalculated");
  });

  test("that cannot be saved is in force nowhere", async () => {
    const { workbook, store, actions } = await audited();
    workbook.settings = new Error("no access");
    await actions.choosePreset("platform-today");
    expect(settingsInForce().preset).toBe("source-text");
    expect(store.get()).toMatchObject({ settings: { preset: "source-text" }, problem: { id: "problem.unexpected" } });
  });
});
