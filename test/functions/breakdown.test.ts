/** BREAKDOWN by figures counted by hand; and on random sheets its parts sum to the figure that they are parts of. */
import { receiveSettings } from "../../src/functions/snapshot";
import { DEFAULT_SETTINGS } from "../../src/rulebook/settings";
import fc from "fast-check";
import { chatSheet, orderSheets } from "../contract/generators";
import { figure, refusal, spill } from "./formulas";

const MAY_1 = 45413;

/** Conversation, role, when in May 2024 and the agent. */
function chat(...messages: readonly (readonly [conversation: string, role: string, when: string, agent?: string])[]) {
  return [
    ["会话ID", "角色", "发送时间", "客服"],
    ...messages.map(([conversation, role, when, agent = ""]) => [conversation, role, `2024-05-${when}`, agent]),
  ];
}

// 小美 answers one of two in time (after 60 s; after 600 s), 阿强 his one (after 120 s, on the second day); nobody has answered c4 yet.
const CHATS = chat(
  ["c1", "买家", "01 09:00:00"],
  ["c1", "客服", "01 09:01:00", "小美"],
  ["c2", "买家", "01 10:00:00"],
  ["c2", "客服", "01 10:10:00", "小美"],
  ["c3", "买家", "02 10:30:00"],
  ["c3", "客服", "02 10:32:00", "阿强"],
  ["c4", "买家", "03 10:30:00"],
);

describe("of replies", () => {
  test("by agent, where the sheet names none, lacks a column", () => {
    const nobody = CHATS.map(([conversation, role, when]) => [conversation, role, when]);
    expect(refusal("BREAKDOWN", "REPLYRATE", nobody, "agent")).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("客服") });
  });

  test("by day, in order; a day of which nothing is due yet has no value", () => {
    expect(spill("BREAKDOWN", "REPLYRATE", CHATS, "day")).toEqual([
      ["day", "value", "counted", "broken"],
      [MAY_1, 0.5, 2, 1],
      [MAY_1 + 1, 1, 1, 0],
      [MAY_1 + 2, "#N/A", 0, 0],
    ]);
  });

  test("by hour of the question", () => {
    expect(spill("BREAKDOWN", "LATEREPLIES", CHATS, "hour").slice(1)).toEqual([
      [9, 0, 1, 0],
      [10, 1, 2, 1],
    ]);
  });

  test("by agent, in either language and with the namespace; what belongs to nobody comes last", () => {
    expect(spill("BREAKDOWN", " shop.replytime ", CHATS, "客服")).toEqual([
      ["agent", "value", "counted", "broken"],
      ["小美", 330 / 86_400, 2, 1],
      ["阿强", 120 / 86_400, 1, 0],
      ["", "#N/A", 0, 0],
    ]);
  });

  test("by rule it is one line", () => {
    expect(spill("BREAKDOWN", "REPLYRATE", CHATS, "rule").slice(1)).toEqual([["late-reply", 1 - 1 / 3, 3, 1]]);
  });
});

describe("of inquiries and robots", () => {
  const ORDERS = [
    ["订单号", "会员名", "支付时间"],
    ["240501-1", "甲", "2024-05-01 10:00:00"],
  ];
  const ASKED = [
    ["买家昵称", "角色", "发送时间", "客服"],
    ["甲", "买家", "2024-05-01 09:00:00", "小美"],
    ["乙", "买家", "2024-05-01 09:00:00", "小美"],
    ["乙", "机器人", "2024-05-01 09:00:01", ""],
    ["丙", "买家", "2024-05-09 09:00:00", "阿强"],
  ];

  test("INQUIRYCONVERSION takes the order sheet as its second table; who has still time to pay is not counted", () => {
    expect(spill("BREAKDOWN", "INQUIRYCONVERSION", ASKED, "agent", ORDERS).slice(1)).toEqual([
      ["小美", 0.5, 2, 1],
      ["阿强", "#N/A", 0, 0],
    ]);
    expect(refusal("BREAKDOWN", "INQUIRYCONVERSION", ASKED, "day").code).toBe("#VALUE!");
  });

  test("ROBOTONLY by day", () => {
    expect(spill("BREAKDOWN", "ROBOTONLY", ASKED, "日期").slice(1)).toEqual([
      [MAY_1, 0.5, 2, 1],
      [MAY_1 + 8, 0, 1, 0],
    ]);
  });
});

describe("of orders", () => {
  // B1 is collected an hour late, and first traced a day and an hour later; B2 is on time but traced late; B3 is on time. B3 has two items.
  const ORDERS = [
    ["订单号", "商品名称", "拼单成功时间", "揽收时间", "首条物流时间", "售后原因", "售后状态"],
    ["B1", "杯子", "2024-05-01 10:00:00", "2024-05-03 11:00:00", "2024-05-04 12:00:00", "", ""],
    ["B2", "杯子", "2024-05-01 10:00:00", "2024-05-02 10:00:00", "2024-05-03 11:00:00", "质量问题", "退款成功"],
    ["B3", "碗", "2024-05-02 10:00:00", "2024-05-03 10:00:00", "2024-05-03 11:00:00", "", ""],
    ["B3", "杯子", "2024-05-02 10:00:00", "2024-05-03 10:00:00", "2024-05-03 11:00:00", "", ""],
  ];

  test("by rule an order is charged where its charge stands: with the first rule that it breaks", () => {
    expect(spill("BREAKDOWN", "LATESHIPPENALTY", ORDERS, "rule").slice(1)).toEqual([
      ["late-shipment", 5, 3, 1],
      ["no-trace", 5, 3, 1],
    ]);
    expect(figure("LATESHIPPENALTY", ORDERS)).toBe(10);
  });

  test("by day and by product an order counts once, whatever rules it breaks", () => {
    expect(spill("BREAKDOWN", "LATESHIPMENTS", ORDERS, "day").slice(1)).toEqual([
      [MAY_1, 2, 2, 2],
      [MAY_1 + 1, 0, 1, 0],
    ]);
  });

  test("the quality of a product is of all orders that hold it", () => {
    expect(spill("BREAKDOWN", "QUALITYREFUNDRATE", ORDERS, "product").slice(1)).toEqual([
      ["杯子", 1 / 3, 3, 1],
      ["碗", 0, 1, 0],
    ]);
  });

  test("an order without a product stands in a part without a name, so that the parts sum to the figure", () => {
    const orders = [
      ["订单号", "商品", "拼单成功时间", "售后原因"],
      ["C1", "杯子", "2024-05-01 10:00:00", ""],
      ["C2", "", "2024-05-01 10:00:00", "质量问题"],
      ["C3", "杯子", "2024-05-01 10:00:00", ""],
      ["C3", "", "2024-05-01 10:00:00", ""],
    ];
    expect(spill("BREAKDOWN", "QUALITYREFUNDRATE", orders, "product").slice(1)).toEqual([
      ["杯子", 0, 2, 0],
      ["", 1, 1, 1],
    ]);
    expect(spill("FINDINGS", orders, "product-quality-rate")).toHaveLength(1);
  });

  test("a product whose orders cannot be judged is listed, so that it is not missing without a word", () => {
    const orders = [
      ["订单号", "商品", "拼单成功时间", "售后原因"],
      ...Array.from({ length: 20 }, (_, i) => [`C${i}`, "杯子", "2024-05-01 10:00:00", ""]),
      ["D", "碗", "2024-05-01 10:00:00", "#N/A"],
    ];
    expect(spill("BREAKDOWN", "QUALITYREFUNDRATE", orders, "product").slice(1)).toEqual([
      ["杯子", 0, 20, 0],
      ["碗", "#N/A", 0, 0],
    ]);
  });

  test("nobody's orders: by agent is #VALUE!", () => expect(refusal("BREAKDOWN", "LATESHIPMENTS", ORDERS, "agent").code).toBe("#VALUE!"));
});

describe("a wrong argument is #VALUE! and names what may stand there", () => {
  test.each([
    ["an unknown metric", ["REPLYRATES", CHATS, "day"], "REPLYRATE"],
    ["no metric", [null, CHATS, "day"], "REPLYRATE"],
    ["an unknown part", ["REPLYRATE", CHATS, "week"], "day"],
    ["no part", ["REPLYRATE", CHATS, ""], "day"],
    ["a chat by product", ["REPLYRATE", CHATS, "product"], "会话ID"],
  ])("%s", (_, args, named) => {
    expect(refusal("BREAKDOWN", ...args)).toMatchObject({ code: "#VALUE!", message: expect.stringContaining(named) });
  });

  test("nothing at all to count is #N/A", () => {
    expect(refusal("BREAKDOWN", "REPLYRATE", chat(["c1", "买家", "01 09:00:00"]), "day").code).toBe("#N/A");
  });
});

type Line = [label: unknown, value: number | string, counted: number, broken: number];

/** The lines of a breakdown, [] where the figure itself has nothing to count, undefined where the sheet cannot be judged. */
function lines(...args: unknown[]): Line[] | undefined {
  try {
    return spill("BREAKDOWN", ...args).slice(1) as Line[];
  } catch (thrown) {
    return (thrown as { code?: string }).code === "#N/A" ? [] : undefined;
  }
}
const total = (parts: readonly Line[], column: 1 | 2 | 3) => parts.reduce((sum, line) => sum + (line[2] > 0 ? Number(line[column]) : 0), 0);

describe("parts sum to the figure on random sheets", () => {
  const runs = { numRuns: 100, seed: 20240501 };

  test("of replies, by day, hour, agent and rule", () => {
    let judged = 0;
    fc.assert(
      fc.property(chatSheet, fc.constantFrom("day", "hour", "agent", "rule"), (chats, by) => {
        const late = lines("LATEREPLIES", chats, by);
        const rate = lines("REPLYRATE", chats, by);
        if (!late || !rate || late.length === 0) return expect(figure("LATEREPLIES", chats)).not.toEqual(expect.any(Number));
        judged++;
        expect(total(late, 1)).toBe(figure("LATEREPLIES", chats));
        expect(1 - total(rate, 3) / total(rate, 2)).toBeCloseTo(figure("REPLYRATE", chats) as number, 12);
        const times = lines("REPLYTIME", chats, by)!;
        if (times.length === 0) return expect(figure("REPLYTIME", chats)).toBe("#N/A");
        const seconds = times.reduce((sum, [, mean, counted]) => sum + (counted > 0 ? Number(mean) * counted : 0), 0);
        expect(seconds / total(times, 2)).toBeCloseTo(figure("REPLYTIME", chats) as number, 12);
      }),
      runs,
    );
    expect(judged).toBeGreaterThan(20);
  });

  test("of robots, by day, hour and agent", () => {
    let judged = 0;
    fc.assert(
      fc.property(chatSheet, fc.constantFrom("day", "hour", "agent"), (chats, by) => {
        const parts = lines("ROBOTONLY", chats, by);
        if (!parts?.length) return expect(figure("ROBOTONLY", chats)).not.toEqual(expect.any(Number));
        judged++;
        expect(total(parts, 3) / total(parts, 2)).toBeCloseTo(figure("ROBOTONLY", chats) as number, 12);
      }),
      runs,
    );
    expect(judged).toBeGreaterThan(20);
  });

  test("of orders, by day, hour and rule", () => {
    let judged = 0;
    fc.assert(
      fc.property(orderSheets, fc.constantFrom("day", "hour", "rule"), ({ orders, courier, refunds }, by) => {
        const charges = lines("LATESHIPPENALTY", orders, by, courier);
        const charged = lines("LATESHIPMENTS", orders, by, courier);
        if (charges?.length && charged) {
          judged++;
          expect(total(charges, 1)).toBeCloseTo(figure("LATESHIPPENALTY", orders, null, null, null, null, null, courier) as number, 9);
          expect(total(charged, 3)).toBe(figure("LATESHIPMENTS", orders, null, null, null, null, courier));
        }
        const quality = lines("QUALITYREFUNDRATE", orders, by, refunds);
        if (quality?.length)
          expect(total(quality, 3) / total(quality, 2)).toBeCloseTo(figure("QUALITYREFUNDRATE", orders, refunds) as number, 12);
      }),
      runs,
    );
    expect(judged).toBeGreaterThan(20);
  });
});

test("charges that stack stand under each rule with their orders", () => {
  const orders = [
    ["订单号", "拼单成功时间", "揽收时间", "首条物流时间"],
    ["A1", "2024-05-01 10:00:00", "2024-05-04 10:00:00", "2024-05-06 10:00:00"],
    ["A2", "2024-05-01 10:00:00", "2024-05-02 10:00:00", "2024-05-06 10:00:00"],
  ];
  const byRule = () => spill("BREAKDOWN", "LATESHIPPENALTY", orders, "rule").slice(1);
  expect(byRule()).toEqual([
    ["late-shipment", 5, 2, 1],
    ["no-trace", 5, 2, 1],
  ]);
  receiveSettings({ version: 1, preset: "custom", custom: { "late-shipment": { stackPenalties: true } } });
  expect(byRule()).toEqual([
    ["late-shipment", 5, 2, 1],
    ["no-trace", 10, 2, 2],
  ]);
  receiveSettings(DEFAULT_SETTINGS);
});
