/** READING by tables whose every row and cell is known. */
import fc from "fast-check";
import { setLanguage } from "../../src/locales";
import { receiveSettings } from "../../src/functions/snapshot";
import { DEFAULT_SETTINGS } from "../../src/rulebook/settings";
import { figure, refusal, spill } from "./formulas";

const HEADER = ["item", "field", "heading", "value", "row", "column", "says"];
const ORDERS = [
  ["四月订单", "", "", ""],
  ["订单号", "支付时间", "实付款(元)", "仓库"],
  ["A1", "5/1/2024 10:00", "12.5元", "北京"],
  ["", "", 3, ""],
  ["", "", "", ""],
  ["A2", "改天", 7, ""],
  ["合计", "", 22.5, ""],
];

afterEach(() => {
  receiveSettings(DEFAULT_SETTINGS);
  setLanguage("zh-CN");
});

/** The report without its sentences. */
const lines = (...args: unknown[]) => spill("READING", ...args).map((cells) => cells.slice(0, -1));

test("says what the sheet is, what each column is, and what became of every row and cell", () => {
  expect(lines(ORDERS)).toEqual([
    HEADER.slice(0, -1),
    ["kind", "", "", "orders", 2, ""],
    ["platform", "", "", "pinduoduo", "", ""],
    ["field", "orderId", "订单号", 2, "", 1],
    ["field", "paidAt", "支付时间", 2, "", 2],
    ["field", "amount", "实付款(元)", 3, "", 3],
    ["ignored", "", "仓库", "", "", 4],
    ["rows-read", "", "", 3, "", ""],
    ["rows-blank", "", "", 1, 5, ""],
    ["rows-summary", "", "", 1, 7, ""],
    ["rows-filled-down", "", "", 1, "", ""],
    ["unreadable", "paidAt", "", 1, "", ""],
    ["cell", "paidAt", "", "改天", 6, 2],
    ["dates", "paidAt", "", "day-first (undecided)", "", ""],
  ]);
});

test("a heading of two meanings is told with both, a second column with what it is for", () => {
  const chat = [
    ["旺旺昵称", "买家昵称", "发送者", "时间", "内容"],
    ["甲", "", "甲", "2024-05-01 10:00:00", "在吗"],
  ];
  expect(lines(chat)).toEqual(
    expect.arrayContaining([
      ["field", "buyer", "买家昵称", 1, "", 2],
      ["field", "buyer", "旺旺昵称", "", "", 1],
      ["ambiguous", "buyer", "旺旺昵称", "agent", "", 1],
    ]),
  );
});

test("a cell that cannot be read says what it lacks: the year of a time, the role of a writer", () => {
  const report = spill("READING", [
    ["发送者", "时间", "内容"],
    ["momo", "10:01:02", "在吗"],
  ]);
  expect(report.filter(([item]) => item === "cell").map((cells) => cells.at(-1))).toEqual([
    expect.stringMatching(/第 2 行第 1 列的“momo”.*“角色”列/),
    expect.stringMatching(/第 2 行第 2 列的“10:01:02”.*四位年份/),
  ]);
});

test("a date that reads two ways, in a column that is decided both ways, is said to", () => {
  const report = spill("READING", [["订单号", "支付时间"], ...["5/24/2024", "24/5/2024", "5/2/2024"].map((paid, i) => [`A${i}`, paid])]);
  expect(report.filter(([item]) => item === "cell").map((cells) => cells.at(-1))).toEqual([
    expect.stringMatching(/第 4 行第 2 列的“5\/2\/2024”.*没有歧义/),
  ]);
});

test("ratings in words are read", () => {
  const rows = ["差评", "中评", "好评", "bad", 4, "很糟"].map((rating) => [rating, "2024-05-01 10:00:00"]);
  expect(lines([["评价等级", "评价时间"], ...rows]).filter(([, field]) => field === "rating")).toEqual([
    ["field", "rating", "评价等级", 6, "", 1],
    ["unreadable", "rating", "", 1, "", ""],
    ["cell", "rating", "", "很糟", 7, 1],
  ]);
});

test("a heading that was mapped by hand is told as such", () => {
  receiveSettings({ ...DEFAULT_SETTINGS, mapped: { 仓库: "product", 实付款: "none" } });
  expect(lines(ORDERS).filter(([item]) => item === "field" || item === "ignored")).toEqual([
    ["field", "orderId", "订单号", 2, "", 1],
    ["field", "paidAt", "支付时间", 2, "", 2],
    ["field", "product", "仓库", 1, "", 4],
    ["ignored", "", "实付款(元)", "", "", 3],
  ]);
  const by = (field: string) =>
    spill("READING", ORDERS)
      .find((cells) => cells[1] === field)!
      .at(-1);
  expect([by("product"), by("orderId")]).toEqual([expect.stringContaining("手动指定"), expect.not.stringContaining("手工指定")]);
});

test("the platform is the one that the workbook names, else the one that a heading tells", () => {
  const platform = (table: unknown) => lines(table).find(([item]) => item === "platform");
  const taobao = [
    ["订单编号", "买家会员名", "付款时间"],
    ["A1", "甲", ""],
  ];
  expect(platform(taobao)).toEqual(["platform", "", "买家会员名", "taobao", "", ""]);
  expect(
    platform([
      ["发送者", "时间", "内容"],
      ["甲", "2024-05-01", "x"],
    ]),
  ).toBeUndefined();
  receiveSettings({ version: 1, preset: "source-text", custom: { workbook: { platform: "jd" } } });
  expect(platform(taobao)).toEqual(["platform", "", "", "jd", "", ""]);
});

test("a transcript is told as messages out of its column, with the lines that are none", () => {
  const text = [["店铺:小美 2024-05-01 10:00:00"], ["在的"], ["已读"], ["甲 2024-05-01 10:01:00"], ["好"]];
  const report = lines(text.map(([line]) => ["", line]));
  expect(report[1]).toEqual(["kind", "", "", "chat", "", ""]);
  expect(report).toEqual(
    expect.arrayContaining([
      ["field", "sentAt", "", 2, "", 2],
      ["rows-read", "", "", 2, "", ""],
      ["rows-receipt", "", "", 1, 3, ""],
    ]),
  );
});

test("whole dialogues beside their customers keep the columns and the heading row of the sheet", () => {
  const dialogue = "店铺:小美 2024-05-01 10:00:00\n您好\n甲 2024-05-01 10:01:00\n好";
  const report = lines([
    ["五月"],
    ["", "客户", "聊天内容", "仓库"],
    ["", "甲", dialogue, "x"],
    ["", "乙", dialogue.replace("甲", "乙"), "x"],
  ]);
  expect(report[1]).toEqual(["kind", "", "", "chat", 2, ""]);
  expect(report).toEqual(
    expect.arrayContaining([
      ["field", "buyer", "客户", 4, "", 2],
      ["field", "text", "", 4, "", 3],
      ["rows-read", "", "", 4, "", ""],
    ]),
  );
});

test("text with separators is told by the lines that it stands in", () => {
  const report = lines([["五月"], ["订单号,支付时间,仓库"], ["A1,改天,北京"], [""], ["A2,2024-05-01 10:00:00,北京"]]);
  expect(report[1]).toEqual(["kind", "", "", "orders", 2, ""]);
  expect(report).toEqual(
    expect.arrayContaining([
      ["field", "paidAt", "支付时间", 2, "", 1],
      ["ignored", "", "仓库", "", "", 1],
      ["cell", "paidAt", "", "改天", 3, 1],
    ]),
  );
});

test.each(["zh-CN", "en-US"])("every sentence is there in %s, with its blanks filled in", (language) => {
  setLanguage(language);
  const [, ...report] = spill("READING", ORDERS);
  expect(
    report.map((cells) => cells.at(-1)).filter((says) => typeof says !== "string" || says === "" || /[{}]|undefined/.test(says)),
  ).toEqual([]);
});

test("what is no table with headings is refused with what was found", () => {
  expect(refusal("READING", [["备忘", "周三盘点"]])).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("周三盘点") });
  expect(figure("READING", null)).toBe("#VALUE!");
  expect(figure("READING")).toBe("#VALUE!");
});

test("whatever is handed in, there is a rectangle of texts and finite numbers, or #VALUE!", () => {
  const cell = fc.oneof(
    fc.constantFrom("", null, 0, "合计", "买家", "#N/A", "5/1/2024", "2.78E+11", "\ud800", 45413.5, NaN, Infinity, true),
    fc.anything(),
    fc.string(),
    fc.double(),
  );
  const headings = fc.constantFrom(
    "订单号",
    "支付时间",
    "实付款",
    "发送者",
    "角色",
    "时间",
    "内容",
    "退款原因",
    "评分",
    "揽收时间",
    "快递单号",
    "x",
  );
  const table = fc.tuple(
    fc.array(headings, { maxLength: 6 }),
    fc.array(fc.oneof(fc.array(cell, { maxLength: 7 }), cell), { maxLength: 8 }),
  );
  fc.assert(
    fc.property(table, ([head, rows]) => {
      let answer: unknown[][];
      try {
        answer = spill("READING", [head, ...rows]);
      } catch (thrown) {
        expect(thrown).toMatchObject({ code: "#VALUE!" });
        return;
      }
      expect(answer[0]).toEqual(HEADER);
      expect(answer.filter((cells) => cells.length !== HEADER.length)).toEqual([]);
      expect(answer.flat().filter((each) => typeof each !== "string" && !Number.isFinite(each))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test("no cell of the report is longer than Excel's cells may be, however long a heading is", () => {
  const heading = "仓".repeat(32_767);
  const cells = spill("READING", [["订单号", "支付时间", heading], ["A1", "2024-05-01 10:00:00", "北京"]]).flat(); // prettier-ignore
  expect(cells).toContain(heading);
  expect(Math.max(...cells.map((cell) => String(cell).length))).toBe(32_767);
});

test("a refusal lists no more headings than can be read", () => {
  const headings = ["会话ID", ...Array.from({ length: 5_000 }, (_, index) => `栏目${index}`)];
  const { message } = refusal("REPLYRATE", [headings, headings.map(() => "甲")]);
  expect(message).toContain("会话ID、栏目0、栏目1");
  expect(message).toContain("栏目198、…");
  expect(message).not.toContain("栏目199");
});
