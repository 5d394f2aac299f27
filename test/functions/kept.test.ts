/** Equal ranges are read once, and nothing else is ever taken for equal. */
import fc from "fast-check";
import { noteLookedAt } from "../../src/functions/kept";
import { receiveSettings } from "../../src/functions/snapshot";
import { DEFAULT_SETTINGS } from "../../src/rulebook/settings";
import { tableArgument } from "../../src/functions/tables";
import { figureOf } from "../properties/answers";
import { PATIENCE, tries } from "../properties/runs";

jest.setTimeout(PATIENCE);

const HEADINGS = ["会话ID", "角色", "客服", "消息时间", "内容", "备注"];
const FIRST_DAY = 45_413;

type Table = unknown[][];

function chats(count: number, rename: (id: string) => string = (id) => id): Table {
  const rows = Array.from({ length: count }, (_, i) => [
    rename(`会话${i >> 1}`),
    i % 2 === 0 ? "买家" : "客服",
    `客服${i % 3}`,
    FIRST_DAY + i / 1000,
    `第 ${i} 条`,
    i,
  ]);
  return [HEADINGS, ...rows];
}

const copyOf = (table: Table): Table => JSON.parse(JSON.stringify(table)) as Table;

/** As the formulas of another four ranges would: what was kept is given up. */
function giveUp(): void {
  for (let each = 0; each < 4; each++)
    figureOf(
      "REPLYRATE",
      chats(4, (id) => `${id}-${each}`),
    );
}

/** The sheet that a formula reads a table as, when it has looked at what REPLYRATE looks at. */
function read(table: Table) {
  figureOf("REPLYRATE", table);
  return tableArgument(copyOf(table), "chats", "chat");
}

beforeEach(giveUp);
afterEach(() => receiveSettings(DEFAULT_SETTINGS));

test("a copy of the range is read no more", () => {
  expect(read(copyOf(chats(50)))).toBe(read(copyOf(chats(50))));
});

test.each([
  ["a time", 30, 3, FIRST_DAY + 1],
  ["a role", 30, 1, "系统"],
  ["a role by its case alone", 30, 1, "Agent"],
  ["a conversation", 30, 0, "会话1"],
  ["a number where a text stood", 30, 0, 7],
  ["a text where a number stood", 30, 3, String(FIRST_DAY + 29 / 1000)],
  ["a blank", 30, 3, ""],
  ["a heading", 0, 5, "买家昵称"],
  ["a cell of the first rows that nobody asked for", 3, 5, 99],
] as const)("another cell makes another range: %s", (_, row, column, cell) => {
  const before = read(copyOf(chats(50)));
  const table = copyOf(chats(50));
  table[row][column] = cell;
  expect(read(table)).not.toBe(before);
});

test("another cell that nobody looked at below the first rows makes the same range, and is read of the newer one when somebody does", () => {
  const before = read(copyOf(chats(50)));
  const table = copyOf(chats(50));
  table[40][4] = "加我微信";
  const after = tableArgument(table, "chats", "chat");
  expect(after).toBe(before);
  expect(after.text("text", 39)).toBe("加我微信");
  noteLookedAt();
  // From then on it is looked at.
  expect(tableArgument(copyOf(chats(50)), "chats", "chat")).not.toBe(before);
});

test.each([
  ["a time", 30, 3, FIRST_DAY + 1],
  ["a role", 30, 1, "系统"],
  ["a blank", 30, 3, null],
  ["a heading", 0, 1, "备注"],
] as const)("an array that is changed in place is another range, itself and as a copy: %s", (_, row, column, cell) => {
  const changed = () => {
    const table = copyOf(chats(50));
    table[row][column] = cell;
    return table;
  };
  const expected = figureOf("LATEREPLIES", changed());
  const own = copyOf(chats(50));
  figureOf("LATEREPLIES", own);
  own[row][column] = cell;
  expect(figureOf("LATEREPLIES", own)).toEqual(expected);
  giveUp();
  const other = copyOf(chats(50));
  figureOf("LATEREPLIES", other);
  other[row][column] = cell;
  expect(figureOf("LATEREPLIES", copyOf(other))).toEqual(expected);
});

test("another row, or one less, makes another range", () => {
  const before = read(copyOf(chats(50)));
  expect(read(chats(51))).not.toBe(before);
  expect(read(chats(49))).not.toBe(before);
  expect(read([...chats(49), ["", "", "", "", "", ""]])).not.toBe(before);
});

test("of whole columns the blank rows below are not kept, and yet looked at", () => {
  const blank = HEADINGS.map(() => "");
  const below = new Array<unknown[]>(1_048_576 - 51).fill(blank);
  const columns = (): Table => [...copyOf(chats(50)), ...below];
  const before = read(columns());
  expect(read(columns())).toBe(before);
  const table = columns();
  table[900_000] = copyOf(chats(1))[1];
  expect(read(table)).not.toBe(before);
});

test("other settings of reading make another sheet", () => {
  const before = read(copyOf(chats(50)));
  receiveSettings({ ...DEFAULT_SETTINGS, preset: "custom", custom: { workbook: { utcOffsetHours: 3 } } });
  expect(read(copyOf(chats(50)))).not.toBe(before);
  receiveSettings(DEFAULT_SETTINGS);
  expect(read(copyOf(chats(50)))).toBe(before);
});

test("the last four ranges are kept, and none that is larger than what may be kept", () => {
  const named = (id: number) => copyOf(chats(50, (name) => `${name}-${id}`));
  const first = read(named(1));
  for (const id of [2, 3, 4]) read(named(id));
  expect(read(named(1))).toBe(first);
  for (const id of [5, 6, 7, 8]) read(named(id));
  expect(read(named(1))).not.toBe(first);

  const long = (): Table => chats(50).map((row, i) => (i === 0 ? row : [...row.slice(0, 4), "长".repeat(1_100_000), row[5]]));
  expect(read(long())).not.toBe(read(long()));
});

const CELLS = [
  "会话1",
  "会话2",
  "买家",
  "客服",
  "客服1",
  "",
  "-",
  0,
  1,
  FIRST_DAY,
  FIRST_DAY + 0.5,
  FIRST_DAY + 0.0001,
  "2024-05-01 10:00",
  true,
  null,
  NaN,
  { basicValue: 3 },
];

test("no formula answers otherwise for what was kept", () => {
  const cell = fc.constantFrom<unknown>(...CELLS);
  const edit = fc.record({ row: fc.nat(40), column: fc.nat(HEADINGS.length - 1), cell });
  const ask = (table: Table) => [
    figureOf("REPLYRATE", table),
    figureOf("REPLYRATE", table, 1),
    figureOf("LATEREPLIES", table, null, "客服1"),
    figureOf("REPLYTIME", table, "median"),
    figureOf("ROBOTONLY", table),
    figureOf("FINDINGS", table, "late-reply"),
  ];
  fc.assert(
    fc.property(
      fc.array(edit, { maxLength: 12 }),
      fc.array(fc.array(edit, { maxLength: 2 }), { minLength: 1, maxLength: 4 }),
      (made, later) => {
        const table = chats(40);
        const change = (edits: readonly { row: number; column: number; cell: unknown }[]) => {
          for (const { row, column, cell: value } of edits) table[row][column] = value;
        };
        change(made);
        // As cells are edited, the formulas ask again and again.
        const kept = [[], ...later].map((edits) => {
          change(edits);
          return { table: structuredClone(table), answers: ask(structuredClone(table)) };
        });
        for (const each of kept) {
          giveUp();
          expect(each.answers).toEqual(ask(structuredClone(each.table)));
        }
      },
    ),
    tries(60),
  );
});
