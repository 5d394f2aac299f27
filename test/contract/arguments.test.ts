/** What every formula does with its arguments: x and [[x]], blanks, text for numbers, wrong ones, error cells. */
import { call, CellError, figure } from "./load";
import { MAY_1, orders, serial, type Table, text, TWO_TURNS } from "./sheets";

const ORDERS = orders(["A1", "", text("10:00"), text("12:00", 2)], ["A2", "", text("10:00"), text("09:00", 2)]);
const REFUNDS: Table = [
  ["订单号", "拼单成功时间", "售后原因"],
  ["A1", text("10:00"), "质量问题"],
  ["A2", text("10:00"), ""],
];

/** [formula, good arguments, its figure] */
const GOOD: [string, unknown[], unknown][] = [
  ["REPLYRATE", [TWO_TURNS, 5, "小强", MAY_1, MAY_1, serial("23:00")], 0],
  ["LATEREPLIES", [TWO_TURNS, 5, "小强", MAY_1, MAY_1, serial("23:00")], 1],
  ["REPLYTIME", [TWO_TURNS, "max", "小美", MAY_1, MAY_1], 300 / 86_400],
  ["LATESHIPPENALTY", [ORDERS, 3, 48, serial("23:00", 9), MAY_1, MAY_1], 3],
  ["LATESHIPMENTS", [ORDERS, 48, serial("23:00", 9), MAY_1, MAY_1], 1],
  ["QUALITYREFUNDRATE", [REFUNDS, null, MAY_1, MAY_1], 0.5],
];

describe.each(GOOD)("%s", (id, args, expected) => {
  test("x and [[x]] mean the same", async () => {
    expect(await figure(id, ...args)).toBeCloseTo(expected as number, 12);
    expect(await figure(id, ...args.map((arg) => (Array.isArray(arg) ? arg : [[arg]])))).toBeCloseTo(expected as number, 12);
  });

  test("the cells handed over are left as they are, and the same call gives the same figure again", async () => {
    const frozen = args.map((arg) => (Array.isArray(arg) ? Object.freeze(arg.map((row: unknown[]) => Object.freeze([...row]))) : arg));
    const [first, second] = await Promise.all([figure(id, ...frozen), figure(id, ...frozen)]);
    expect(first).toBeCloseTo(expected as number, 12);
    expect(second).toBe(first);
  });

  test("numbers and days as text are numbers and days", async () => {
    const written = args.map((arg) => (typeof arg === "number" ? String(arg) : arg));
    expect(await figure(id, ...written)).toBeCloseTo(expected as number, 12);
  });

  test("omitted, null, empty and 0 are the same empty argument", async () => {
    const alone = await figure(id, args[0]);
    for (const empty of [undefined, null, "", 0, [[null]], [[""]], [[0]]]) {
      expect(await figure(id, args[0], ...args.slice(1).map(() => empty))).toEqual(alone);
    }
  });

  test("TRUE is #VALUE! wherever a number or a day is meant, and the sentence says what was found", async () => {
    for (let place = 1; place < args.length; place++) {
      if (typeof args[place] !== "number") continue;
      for (const wrong of [true, [[true]]]) {
        const answer = await call(id, ...args.map((arg, i) => (i === place ? wrong : arg)));
        expect(answer.code).toBe("#VALUE!");
        expect(answer.message).toMatch(/true/i);
      }
    }
  });

  test("text that is no number or day is #VALUE!, and the sentence says which argument and what was found", async () => {
    for (let place = 1; place < args.length; place++) {
      if (typeof args[place] !== "number") continue;
      const answer = await call(id, ...args.map((arg, i) => (i === place ? "下周" : arg)));
      expect(answer.code).toBe("#VALUE!");
      expect(answer.message).toContain("下周");
      expect(answer.message).toContain(NAMES[id][place]);
    }
  });

  test("an error cell as an argument is #VALUE!", async () => {
    for (let place = 1; place < args.length; place++) {
      if (typeof args[place] !== "number") continue;
      const answer = await call(id, ...args.map((arg, i) => (i === place ? [[new CellError("#N/A")]] : arg)));
      expect(answer.code).toBe("#VALUE!");
    }
  });

  test("a table that is missing or one cell is #VALUE! with a sentence", async () => {
    for (const table of [undefined, null, "", "聊天", 7, [["聊天"]]]) {
      const answer = await call(id, table);
      expect(answer.code).toBe("#VALUE!");
      expect(answer.message).not.toBe("");
    }
  });
});

const NAMES: Record<string, string[]> = {
  REPLYRATE: ["chats", "minutes", "agent", "from", "to", "asOf"],
  LATEREPLIES: ["chats", "minutes", "agent", "from", "to", "asOf"],
  REPLYTIME: ["chats", "statistic", "agent", "from", "to"],
  LATESHIPPENALTY: ["orders", "yuanPerOrder", "hours", "asOf", "from", "to", "courier"],
  LATESHIPMENTS: ["orders", "hours", "asOf", "from", "to", "courier"],
  QUALITYREFUNDRATE: ["orders", "refunds", "from", "to"],
};

describe("numbers out of range are #NUM!", () => {
  test.each([
    ["REPLYRATE", [TWO_TURNS, -1]],
    ["LATEREPLIES", [TWO_TURNS, "-5"]],
    ["LATESHIPPENALTY", [ORDERS, -5]],
    ["LATESHIPPENALTY", [ORDERS, 5, -48]],
    ["LATESHIPMENTS", [ORDERS, -48]],
    ["REPLYRATE", [TWO_TURNS, null, null, -3]],
  ])("%s %#", async (id, args) => {
    expect(await figure(id, ...args)).toBe("#NUM!");
  });
});

describe("error cells and rich values inside a table", () => {
  const NA: [string, unknown][] = [
    ["a CustomFunctions.Error", new CellError("#N/A")],
    ["Excel's error value", { type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" }],
    ["the text #N/A", "#N/A"],
  ];

  test.each(NA)("one %s in a message's text does not block the call", async (_, bad) => {
    const table = TWO_TURNS.map((row, i) => (i === 1 ? [...row.slice(0, 4), bad] : row));
    expect(await figure("REPLYRATE", table)).toBe(0.5);
  });

  test.each(NA)("%s where a time should be is unreadable", async (_, bad) => {
    const answer = await call(
      "REPLYRATE",
      TWO_TURNS.map((row, i) => (i === 1 ? [...row.slice(0, 3), bad, row[4]] : row)),
    );
    expect(answer.code).toBe("#VALUE!"); // 1 of 4 rows
    expect(answer.message).toContain("#N/A");
  });

  test("a rich value is its basic value", async () => {
    const rich = (basicValue: unknown): unknown => ({ type: typeof basicValue === "number" ? "FormattedNumber" : "String", basicValue });
    const table = TWO_TURNS.map((row, i) =>
      i === 0 ? row : [row[0], rich(row[1]), row[2], rich(serial(String(row[3]).slice(11))), row[4]],
    );
    expect(await figure("REPLYRATE", table)).toBe(0.5);
  });
});

describe("a second sheet that cannot be joined is an error that names it, never a figure without it", () => {
  test("courier without a tracking or order number", async () => {
    const courier: Table = [
      ["揽收时间", "首条物流时间"],
      [text("10:00"), text("11:00")],
    ];
    const answer = await call("LATESHIPMENTS", ORDERS, null, null, null, null, courier);
    expect(answer.code).toBe("#VALUE!");
    expect(answer.message).toContain("courier");
  });

  test("refunds without an order number", async () => {
    const refunds: Table = [
      ["售后原因", "售后状态"],
      ["质量问题", "退款成功"],
    ];
    const answer = await call("QUALITYREFUNDRATE", ORDERS, refunds);
    expect(answer.code).toBe("#VALUE!");
    expect(answer.message).toContain("refunds");
  });

  test("refunds that are no table at all", async () => {
    const answer = await call("QUALITYREFUNDRATE", REFUNDS, [
      ["甲", "乙"],
      ["质量问题", 1],
    ]);
    expect(answer.code).toBe("#VALUE!");
    expect(answer.message).toContain("refunds");
  });
});
