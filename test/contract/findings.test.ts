/** FINDINGS and RULES: the rows behind the figures, and the book that is in force. */
import { block, call, figure, findings } from "./load";
import { chat, MAY_1, midnightBell, orders, serial, type Table, text, TWO_TURNS } from "./sheets";

const ORDERS: Table = [
  ["订单号", "订单状态", "拼单成功时间", "揽收时间", "首条物流时间", "售后原因", "售后状态"],
  ["A1", "待签收", text("10:00"), text("12:00", 2), text("13:00", 3), "质量问题", "退款成功"],
  ["A2", "待签收", text("10:00"), text("09:00", 2), text("10:00", 2), "", ""],
  ["A3", "待签收", text("10:00"), text("09:00", 2), text("10:00", 3), "", ""],
];

test("has a header and nine columns: rule, table, row, who, when, value, limit, money, advice", async () => {
  const cells = await block("FINDINGS", TWO_TURNS, "late-reply");
  expect(cells).toHaveLength(2);
  for (const row of cells) expect(row).toHaveLength(9);
  expect(cells[0].every((name) => typeof name === "string" && name !== "")).toBe(true);
  expect(cells[1].slice(0, 3)).toEqual(["late-reply", 1, 4]);
});

test("a late reply says who, when and the limit", async () => {
  const [found] = await findings(TWO_TURNS, "late-reply");
  expect(String(found.who)).toContain("小强");
  expect(found.when).toBeCloseTo(serial("11:00"), 9); // the opening message, an Excel time
  expect(String(found.advice)).not.toBe("");
});

test("is ordered by table, row and rule", async () => {
  const found = await findings(ORDERS);
  const ours = found.filter(({ rule }) => ["late-shipment", "no-trace", "quality-refund"].includes(rule));
  expect(ours.map(({ rule, table, row }) => [table, row, rule])).toEqual([
    [1, 2, "late-shipment"],
    [1, 2, "no-trace"],
    [1, 2, "quality-refund"],
    [1, 4, "no-trace"],
  ]);
});

test("rules of one row are ordered by their id", async () => {
  const found = await findings([
    ["会话ID", "角色", "发送时间", "消息内容"],
    ["c1", "客服", text("10:00"), "加我微信转账"],
  ]);
  expect(found.map(({ rule, row }) => [rule, row])).toEqual([
    ["off-platform-deal", 2],
    ["third-party-mention", 2],
  ]);
});

test("tables of any kind, in any order", async () => {
  const both = await findings(TWO_TURNS, null, ORDERS);
  expect(both.filter(({ rule }) => rule === "late-reply").map(({ table, row }) => [table, row])).toEqual([[1, 4]]);
  expect(both.filter(({ rule }) => rule === "late-shipment").map(({ table, row }) => [table, row])).toEqual([[2, 2]]);
  const turned = await findings(ORDERS, null, TWO_TURNS);
  expect(turned.filter(({ rule }) => rule === "late-reply").map(({ table, row }) => [table, row])).toEqual([[2, 4]]);
  expect(turned.map(({ table }) => table)).toEqual([...turned.map(({ table }) => table)].sort());
});

test("a rule id chooses the rule, folded", async () => {
  const found = await findings(ORDERS, " No-Trace ");
  expect(found.map(({ rule, row }) => [rule, row])).toEqual([
    ["no-trace", 2],
    ["no-trace", 4],
  ]);
});

test("row 1 is the range's first row", async () => {
  const [found] = await findings([["标题", "", "", "", ""], ...TWO_TURNS], "late-reply");
  expect(found.row).toBe(5);
});

test("no finding leaves the header", async () => {
  expect(await block("FINDINGS", chat(["c1", "买家", "小美", "10:00"], ["c1", "客服", "小美", "10:01"]), "late-reply")).toHaveLength(1);
});

test("an unknown rule is #VALUE!, and the sentence names it", async () => {
  const answer = await call("FINDINGS", TWO_TURNS, "late-lunch");
  expect(answer.code).toBe("#VALUE!");
  expect(answer.message).toContain("late-lunch");
});

test("a table that is none is #VALUE!", async () => {
  expect(
    await figure("FINDINGS", [
      ["甲", "乙"],
      [1, 2],
    ]),
  ).toBe("#VALUE!");
});

test("figure = rows: REPLYRATE is 1 − broken / counted", async () => {
  const table = chat(
    ["c1", "买家", "小美", "10:00"],
    ["c1", "客服", "小美", "10:09"],
    ["c2", "买家", "小美", "10:00"],
    ["c2", "客服", "小美", "10:01"],
    ["c3", "买家", "小美", "10:00"],
    midnightBell(),
  );
  const broken = (await findings(table, "late-reply")).length;
  expect(broken).toBe(2);
  expect(await figure("LATEREPLIES", table)).toBe(broken);
  expect(await figure("REPLYRATE", table)).toBe(1 - broken / 3);
});

test("text that looks like a formula comes out of no cell as one", async () => {
  const table = chat(["c1", "买家", '=HYPERLINK("http://x","y")', "10:00"], ["c1", "客服", '=HYPERLINK("http://x","y")', "10:09"]);
  const [found] = await findings(table, "late-reply");
  expect(found.rule).toBe("late-reply");
  expect(typeof found.who).toBe("string");
});

describe("RULES", () => {
  const IDS = ["late-reply", "late-shipment", "no-trace", "quality-refund", "reply-rate", "quality-refund-rate"];
  const linesOf = (cells: unknown[][], id: string): unknown[][] => cells.filter((row) => row.includes(id));

  test("names every rule that is judged, with a header", async () => {
    const cells = await block("RULES");
    for (const id of IDS) expect(linesOf(cells, id).length).toBeGreaterThan(0);
    expect(cells[0].some((name) => IDS.includes(String(name)))).toBe(false);
    expect(new Set(cells.map((row) => row.length)).size).toBe(1);
  });

  test.each([
    ["late-reply", "延迟回复"],
    ["late-shipment", "48小时内发货揽收"],
    ["no-trace", "24小时内有记录"],
    ["reply-rate", "每天的回复率至少要"],
    ["quality-refund", "品质退款"],
    ["quality-refund-rate", "品质退款率"],
  ])("%s carries the sentence it comes from", async (id, sentence) => {
    expect(JSON.stringify(await block("RULES", id))).toContain(sentence);
  });

  test.each([
    ["late-reply", "5"],
    ["late-shipment", "48"],
    ["no-trace", "24"],
  ])("%s shows its limit, %s", async (id, limit) => {
    const cells = await block("RULES", id);
    expect(cells.flat().some((cell) => new RegExp(`(^|\\D)${limit}(\\D|$)`).test(String(cell)))).toBe(true);
  });

  test("a rule id gives the lines of that rule alone", async () => {
    const cells = await block("RULES", "late-reply");
    expect(linesOf(cells, "late-reply").length).toBeGreaterThan(0);
    expect(linesOf(cells, "late-shipment")).toEqual([]);
  });

  test("a rule that has no parameters is listed all the same", async () => {
    const cells = await block("RULES");
    for (const id of ["wrong-freight-payer", "refund-before-group"]) expect(linesOf(cells, id)).toHaveLength(1);
    expect(await block("RULES", "wrong-freight-payer")).toHaveLength(2);
  });

  test("the score's parameters and those that all rules share come after the rules", async () => {
    const ids = [...new Set((await block("RULES")).slice(1).map(([id]) => id))];
    expect(ids.slice(-2)).toEqual(["score", "workbook"]);
    expect((await block("RULES", "score")).slice(1).map((row) => row[3])).toContain("criticalCap");
    expect((await block("RULES", "workbook")).slice(1).map((row) => [row[3], row[5]])).toEqual([
      ["platform", "auto"],
      ["staff", ""],
      ["unreadableShare", 0.05],
      ["utcOffsetHours", 8],
    ]);
  });

  test("an unknown rule is #VALUE!, and the sentence names it", async () => {
    const answer = await call("RULES", "late-lunch");
    expect(answer.code).toBe("#VALUE!");
    expect(answer.message).toContain("late-lunch");
  });
});

test("as-of of one table is not moved by another: the newest message does not make orders late", async () => {
  const open = orders(["A1", "待发货", text("10:00"), ""], ["A2", "", text("10:00"), text("09:00", 2)]);
  const later = chat(["c1", "买家", "小美", "10:00", 25], ["c1", "客服", "小美", "10:01", 25]);
  expect(await findings(open, "late-shipment", later)).toEqual([]);
  expect(await figure("LATESHIPMENTS", open, null, MAY_1 + 25)).toBe(1);
});
