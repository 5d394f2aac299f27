import fc from "fast-check";
import { columnsNeeded, findLayout, gridSource, isLayout, openSheet, orders, roles, conversations, agentOf } from "../../src/sheets";
import { FIELD_TYPES } from "../../src/sheets/fields";
import { EMPTY, type FieldId } from "../../src/sheets/types";
import { column, counting, layoutOf, sheetOf } from "./grids";

const HEADINGS = ["订单号", "订单状态", "商品总价(元)", "拼单成功时间"];
const row = (id: string) => [id, "待发货", 10, "2024-05-01 10:00:00"];

describe("rows", () => {
  test("blank rows between records are records of nothing, trailing ones are cut", () => {
    const sheet = sheetOf([["拼多多订单"], HEADINGS, row("a"), ["", null, undefined, "-"], row("b"), ["", "", "", ""], []]);
    expect(sheet).toMatchObject({ layout: { headingRow: 1 }, size: 3, filledRows: 2 });
    expect([0, 1, 2].map(sheet.isBlank)).toEqual([false, true, false]);
    expect(sheet.time("groupedAt").seconds[1]).toBe(EMPTY);
    expect(sheet.code("orderId")).toMatchObject({ filled: 2 });
  });

  test("a table made out of text speaks of the places where its cells stand on the sheet", () => {
    const rows = [HEADINGS, row("2.78E+11"), row("b")];
    const source = { ...gridSource(rows), origin: (at: number) => ({ row: at * 3, column: 0 }) };
    const sheet = openSheet(source, layoutOf(rows));
    expect([sheet.rowOf(0), sheet.rowOf(1)]).toEqual([3, 6]);
    expect(sheet.code("orderId").badCells).toEqual([{ field: "orderId", row: 3, column: 0, found: "2.78E+11" }]);
    expect(sheet.cellOf("amount", 1)).toMatchObject({ row: 6, column: 0, found: "10" });
  });

  test("the zeros that desktop Excel hands over for blank cells make no record", () => {
    const sheet = sheetOf([HEADINGS, row("a"), [0, 0, 0, 0], row("b"), [0, 0, 0, 0]]);
    expect(sheet).toMatchObject({ size: 3, filledRows: 2 });
    expect(sheet.number("amount").filled).toBe(2);
  });

  test.each([
    "合计",
    "总计：",
    "汇总值",
    "平均值",
    "店铺汇总值",
    "全店汇总值",
    "同行同层均值",
    "Total",
    "Grand Total",
    "共 3 条记录",
    "共3条记录",
    "合 计",
    "总　计",
    "合計",
    "總計：",
    "小計",
  ])("a row that begins with %s is blank", (label) => {
    const sheet = sheetOf([
      ["序号", ...HEADINGS],
      [1, ...row("a")],
      [label, "", "", 10, ""],
      [2, ...row("b")],
      ["", label, "", 20, ""],
      [label, ...row("c")],
    ]);
    expect(sheet.filledRows).toBe(2);
    expect(sheet.number("amount")).toMatchObject({ filled: 2 });
  });

  test("a message that says 合计 is no summary, whatever column it stands in", () => {
    const sheet = sheetOf([
      ["消息内容", "发送者", "发送时间"],
      ["合计", "买家", "2024-05-01 10:00:00"],
    ]);
    expect(sheet.filledRows).toBe(1);
  });

  test("what only stands in unknown columns is no record", () => {
    expect(sheetOf([[...HEADINGS, "仓库"], row("a"), ["", "", "", "", "北京仓"]])).toMatchObject({ size: 1, filledRows: 1 });
  });

  test("a whole-column reference costs about its filled part", () => {
    const rows = [HEADINGS, ...Array.from({ length: 1000 }, (_, i) => row(`no-${i}`))];
    const source = counting({ ...gridSource(rows), rowCount: 1_048_576 });
    const sheet = openSheet(source, layoutOf(rows));
    expect(sheet).toMatchObject({ size: 1000, filledRows: 1000 });
    const opened = source.asked;
    for (const field of sheet.layout.fields.keys()) read(sheet, field);
    expect(source.asked - opened).toBeLessThan(1000 * HEADINGS.length * 2);
  });
});

test("a column is read when it is asked for, once", () => {
  const rows = [HEADINGS, row("a"), row("b")];
  const source = counting(gridSource(rows));
  const sheet = openSheet(source, layoutOf(rows));
  expect(sheet.filledRows).toBe(2);
  const before = source.asked;
  const first = sheet.time("groupedAt");
  expect(source.asked).toBe(before + 2);
  expect(sheet.time("groupedAt")).toBe(first);
  expect(source.asked).toBe(before + 2);
});

test("columns that are read in one sweep are what they are one by one", () => {
  const rows = [HEADINGS, ...Array.from({ length: 5000 }, (_, i) => (i % 7 === 0 ? ["", ""] : row(`no-${i}`)))];
  const swept = sheetOf(rows);
  const fields = [...swept.layout.fields.keys()];
  const slices = [...swept.load([...fields, "collectedAt"])];
  expect(slices.length).toBeGreaterThan(0);
  const single = sheetOf(rows);
  for (const field of fields) expect(read(swept, field)).toEqual(read(single, field));
  expect(swept.filledRows).toBe(single.filledRows);
});

test("a field that is not on the sheet is a column of nothing", () => {
  const sheet = sheetOf([HEADINGS, row("a")]);
  expect(sheet.has("collectedAt")).toBe(false);
  expect(sheet.time("collectedAt")).toMatchObject({ seconds: Float64Array.of(EMPTY), filled: 0, unreadable: 0 });
  expect(sheet.code("buyer").codes[0]).toBe(EMPTY);
  expect(sheet.text("note", 0)).toBe("");
});

test("reading looks at no other columns than those it names", () => {
  const rows = [
    ["序号", "仓库", ...HEADINGS, "手机"],
    ["合计", "x", ...row("a"), "y"],
    ["", "合计", ...row(""), "y"],
    [1, "x", ...row("b"), "y"],
  ];
  const layout = layoutOf(rows);
  expect(columnsNeeded(layout)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(openSheet(gridSource(rows), layout).filledRows).toBe(1);
  const grid = gridSource(rows);
  const narrow = { ...grid, cell: (r: number, c: number) => (columnsNeeded(layout).includes(c) ? grid.cell(r, c) : undefined) };
  expect(openSheet(narrow, layout).filledRows).toBe(openSheet(grid, layout).filledRows);
});

test("a source of ragged rows, or of no rows at all, is read as blank cells", () => {
  const source = gridSource([["a"], [], null, "text", ["b", "c"]] as never);
  expect([source.rowCount, source.columnCount]).toEqual([5, 2]);
  expect(source.cell(1, 0)).toBeUndefined();
  expect(source.cell(3, 0)).toBeUndefined();
  expect(source.cell(4, 1)).toBe("c");
  expect(gridSource(undefined as never).rowCount).toBe(0);
});

test("a cell of a record is named with its place", () => {
  expect(column("发货时间", ["x", "明天\n见"]).cellOf("shippedAt", 1)).toEqual({ field: "shippedAt", row: 2, column: 1, found: "明天 见" });
});

function read(sheet: ReturnType<typeof sheetOf>, field: FieldId): unknown {
  const type = FIELD_TYPES[field];
  if (type === "time") return Array.from(sheet.time(field).seconds);
  if (type === "money") return Array.from(sheet.number(field).values);
  if (type === "text") return Array.from({ length: sheet.size }, (_, i) => sheet.text(field, i));
  const { codes, keys } = sheet.code(field);
  return Array.from(codes, (code) => (code >= 0 ? keys[code] : code));
}

describe("properties", () => {
  const cells = fc.oneof(
    fc.constantFrom(
      "",
      "-",
      0,
      "2024-05-01 10:00",
      "5/1/2024",
      45413.25,
      "¥1,234.50",
      "SF123",
      "2.78E+11",
      "昂**",
      "店铺:小美",
      "买家",
      "#N/A",
      null,
      true,
    ),
    fc.string({ unit: "grapheme", maxLength: 8 }),
    fc.double(),
  );
  const headings = ["会话ID", "发送者", "角色", "发送时间", "内容", "客服", "买家昵称"];
  // No 合计 among them: which cell is a row's first, and so may call it a sum, does depend on the order of columns.
  const records = fc.array(fc.array(cells, { minLength: headings.length, maxLength: headings.length }), { maxLength: 12 });

  test("neither the order of columns, nor unknown columns, nor rows above and blank ones below change what is read", () => {
    fc.assert(
      fc.property(
        records,
        fc.shuffledSubarray(
          headings.map((_, i) => i),
          { minLength: headings.length },
        ),
        fc.nat(3),
        (rows, order, above) => {
          const plain = sheetOf([["#", ...headings], ...rows.map((cellsOfRow) => ["", ...cellsOfRow])]);
          const shuffled = sheetOf([
            ...Array.from({ length: above }, () => ["聊天记录导出"]),
            ["#", "备用", ...order.map((i) => headings[i])],
            ...rows.map((cellsOfRow) => ["", "", ...order.map((i) => cellsOfRow[i])]),
            ...Array.from({ length: above }, () => []),
          ]);
          expect(shuffled.filledRows).toBe(plain.filledRows);
          for (const field of plain.layout.fields.keys()) expect(read(shuffled, field)).toEqual(read(plain, field));
          expect(roles(shuffled).roles).toEqual(roles(plain).roles);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("ids are one where their letters differ in case alone, whatever was met before, and each is shown as it was met first", () => {
    const id = fc.stringMatching(/^[12][-1aAbB_]{5,7}$/);
    fc.assert(
      fc.property(fc.array(id, { maxLength: 12 }), (ids) => {
        const { codes, values, keys } = sheetOf([HEADINGS, ...ids.map(row)]).code("orderId");
        const first = [...new Map([...ids].reverse().map((each) => [each.toLowerCase(), each])).values()];
        expect([...codes].map((code) => keys[code])).toEqual(ids.map((each) => each.toLowerCase()));
        expect(new Set(keys).size).toBe(keys.length);
        expect([...values].sort()).toEqual(first.sort());
      }),
    );
  });

  test("no garbage throws, and every record has a conversation and an order or says why not", () => {
    const grids = fc.array(
      fc.oneof(
        fc.array(fc.oneof(cells, fc.anything(), fc.constantFrom(...headings)), { maxLength: 9 }),
        fc.anything() as fc.Arbitrary<never>,
      ),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(grids, fc.boolean(), (grid, withHeadings) => {
        const source = gridSource((withHeadings ? [headings, ...grid] : grid) as never);
        const layout = findLayout(source);
        if (!isLayout(layout)) return;
        const sheet = openSheet(source, layout);
        for (const field of Object.keys(FIELD_TYPES) as FieldId[]) read(sheet, field);
        agentOf(sheet);
        for (let i = 0; i < sheet.size; i++) {
          expect(conversations(sheet).codes[i] === EMPTY).toBe(sheet.isBlank(i));
          expect(orders(sheet).codes[i] === EMPTY).toBe(sheet.isBlank(i));
        }
      }),
      { numRuns: 500 },
    );
  });
});
