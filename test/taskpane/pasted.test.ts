/** The pane on text that was pasted instead of a table: who is of the shop is ticked, and the rows that are coloured are those of the sheet. */
import { excelWorkbook, FILLS } from "../../src/excel";
import { settingsInForce } from "../../src/functions/snapshot";
import { parametersInForce } from "../../src/rulebook/settings";
import { createActions } from "../../src/taskpane/actions";
import { createStore } from "../../src/taskpane/store";
import { MemoryWorkbook } from "../../src/workbench/host/memory";
import type { CellValue } from "../../src/workbench/host/workbook";
import { colouredRows } from "../support/formula";
import { startExcel } from "../support/office";

/** Asked in row 2 and answered in row 4 after 5:00, asked in row 7 and answered in row 9 after 5:01. */
const talk = (agent: string) => [
  "聊天记录",
  "tb_kitty88 2025-5-9 10:00:00",
  "在吗",
  `${agent} 2025-5-9 10:05:00`,
  "在的亲",
  "已读",
  "tb_kitty88 2025-5-9 10:10:00",
  "有货吗",
  `${agent} 2025-5-9 10:15:01`,
  "有的",
];
const rows = (...lines: string[]): CellValue[][] => lines.map((line) => [line]);

async function opened(sheets: Record<string, CellValue[][]>) {
  const book = MemoryWorkbook.of(sheets);
  startExcel(book);
  const store = createStore();
  const actions = createActions(store, excelWorkbook);
  await actions.start();
  const entry = () => store.get().sheets.entries[0];
  const rate = () => store.get().audit?.report.figures.find(({ id }) => id === "reply-rate")?.value;
  const coloured = () => [...colouredRows(book.sheet("聊天"))].map(([row, fill]) => [row + 1, fill]).sort();
  return { store, actions, entry, rate, coloured };
}

test("a transcript of accounts with sub-accounts is audited as it is: 1 of 2 in time, rows 7 and 9 are late", async () => {
  const { actions, entry, rate, coloured } = await opened({ 聊天: rows(...talk("晴天小铺:小美")) });
  expect(entry()).toMatchObject({ form: "transcript", chosen: true, layout: { kind: "chat" } });
  await actions.audit();
  expect(rate()).toBe(0.5);
  expect(coloured()).toEqual([
    [7, FILLS.medium],
    [9, FILLS.medium],
  ]);
});

test("plain nicks: nothing is audited until the shop's own are ticked, which holds for formulas and keeps the preset", async () => {
  const { store, actions, entry, rate, coloured } = await opened({ 聊天: rows(...talk("小美")) });
  expect(entry()).toMatchObject({ chosen: false, expanded: true, transcript: { hasStaff: false } });
  actions.toggleSheet(entry().target.id);
  await actions.audit();
  expect(store.get().problem).toMatchObject({ id: "problem.noStaff", data: { name: "聊天" } });
  expect(coloured()).toEqual([]);

  await actions.choosePreset("platform-today");
  await actions.markStaff("小美", true);
  expect(store.get().problem).toBeUndefined();
  expect(entry().transcript?.senders).toEqual([
    { name: "tb_kitty88", role: 1, messages: 2 },
    { name: "小美", role: 2, messages: 2 },
  ]);
  expect(settingsInForce().preset).toBe("platform-today");
  expect(parametersInForce(settingsInForce()).staff).toEqual(["小美"]);
  await actions.choosePreset("source-text");
  await actions.audit();
  expect(rate()).toBe(0.5);
  expect(coloured().map(([row]) => row)).toEqual([7, 9]);

  await actions.markStaff("小美", false);
  expect(entry().transcript?.hasStaff).toBe(false);
});

test("whole dialogues in cells: the row that holds the late answer is coloured, once", async () => {
  const dialogue = (nick: string, answered: string) => `2025-05-09 10:00:00 ${nick}：在吗\n2025-05-09 ${answered} 小美：在的`;
  const { actions, entry, rate, coloured } = await opened({
    聊天: [
      ["客户ID", "聊天记录"],
      ["tb_kitty88", dialogue("tb_kitty88", "10:05:00")],
      ["momo", dialogue("momo", "10:05:01")],
    ],
  });
  expect(entry()).toMatchObject({ form: "dialogues", chosen: true });
  await actions.audit();
  expect(rate()).toBe(0.5);
  expect(coloured()).toEqual([[3, FILLS.medium]]);
});

test("CSV in one column: rows 4 and 5 hold the late turn", async () => {
  const { actions, entry, rate, coloured } = await opened({
    聊天: rows(
      "会话ID,角色,发送时间,消息内容",
      "c1,买家,2024-05-01 10:00:00,在吗",
      "c1,客服,2024-05-01 10:05:00,在的",
      'c2,买家,2024-05-01 11:00:00,"大号,有货吗"',
      "c2,客服,2024-05-01 11:05:01,有",
    ),
  });
  expect(entry()).toMatchObject({ form: "delimited", chosen: true });
  await actions.audit();
  expect(rate()).toBe(0.5);
  expect(coloured().map(([row]) => row)).toEqual([4, 5]);
});

test("CSV that cannot be split says what to do", async () => {
  const { entry } = await opened({ 聊天: rows("订单号,订单状态,发货时间", "1,a,b,c,2024-05-01", "2,b", "3,待发货,2024-05-01") });
  expect(entry()).toMatchObject({ chosen: false, problem: { id: "sheet.isDelimited" } });
});
