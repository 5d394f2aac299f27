/** INQUIRYCONVERSION and ROBOTONLY by figures counted by hand. */
import { figure, refusal, spill } from "./formulas";

/** Buyer, role, when in May 2024 and the agent that the row names. */
function chat(...messages: readonly (readonly [buyer: string, role: string, when: string, agent?: string])[]) {
  return [
    ["买家昵称", "角色", "发送时间", "客服"],
    ...messages.map(([buyer, role, when, agent = ""]) => [buyer, role, `2024-05-${when}`, agent]),
  ];
}

describe("INQUIRYCONVERSION", () => {
  // 1 May: 甲 pays after an hour, 乙 never, 丙 had paid before; 2 May: 丁 pays after 25 hours. The last message moves as-of on.
  const CHATS = chat(
    ["甲", "买家", "01 10:00:00"],
    ["乙", "买家", "01 10:00:00"],
    ["丙", "买家", "01 10:00:00"],
    ["丁", "买家", "02 10:00:00"],
    ["甲", "系统", "20 10:00:00"],
  );
  const ORDERS = [
    ["订单号", "买家昵称", "支付时间"],
    ["A1", "甲", "2024-05-01 11:00:00"],
    ["A2", "丙", "2024-04-30 11:00:00"],
    ["A3", "丁", "2024-05-03 11:00:00"],
  ];

  test("one of three inquirers paid within 24 hours", () => expect(figure("INQUIRYCONVERSION", CHATS, ORDERS)).toBe(1 - 2 / 3));
  test("two of three did within 25", () => expect(figure("INQUIRYCONVERSION", CHATS, ORDERS, 25)).toBe(1 - 1 / 3));
  test("days are pooled: each by itself 1 of 2 and 0 of 1", () => {
    expect(spill("INQUIRYCONVERSION", CHATS, ORDERS, null, [["2024-05-01"], ["2024-05-02"]], [["2024-05-01"], ["2024-05-02"]])).toEqual([
      [1 / 2],
      [0],
    ]);
  });
  test("a day on which nobody asked has nothing to count", () => {
    expect(figure("INQUIRYCONVERSION", CHATS, ORDERS, null, "2024-05-05")).toBe("#N/A");
  });
  test("without a key in common it is no 0", () => {
    const nameless = ORDERS.map(([id, , paid]) => [id, paid]);
    expect(figure("INQUIRYCONVERSION", CHATS, nameless)).toBe("#VALUE!");
    expect(refusal("INQUIRYCONVERSION", CHATS, nameless).message).toContain("支付时间");
  });
  test("hours out of range are #NUM!", () => expect(figure("INQUIRYCONVERSION", CHATS, ORDERS, 721)).toBe("#NUM!"));
});

describe("ROBOTONLY", () => {
  // c1 is answered by a robot alone, c2 by a human, c3 by nobody, c4 by both; c1, c2 and c4 name 店铺:小美 on their first row.
  const CHATS = chat(
    ["c1", "买家", "01 10:00:00", "店铺:小美"],
    ["c1", "机器人", "01 10:00:01"],
    ["c2", "买家", "01 10:00:00", "店铺:小美"],
    ["c2", "客服", "01 10:01:00", "店铺:小美"],
    ["c3", "买家", "02 10:00:00", "店铺:阿强"],
    ["c4", "买家", "02 10:00:00", "店铺:小美"],
    ["c4", "机器人", "02 10:00:01"],
    ["c4", "客服", "02 10:05:00", "店铺:阿强"],
  );

  test("one of four conversations", () => expect(figure("ROBOTONLY", CHATS)).toBe(1 / 4));
  test("by the agent of the first row, in the shape of the range", () => {
    expect(spill("ROBOTONLY", CHATS, [["小美", "店铺:阿强", "", "小云"]])).toEqual([[1 / 3, 0, "", "#N/A"]]);
  });
  test("by day", () => {
    expect(figure("ROBOTONLY", CHATS, null, "2024-05-01", "2024-05-01")).toBe(1 / 2);
    expect(figure("ROBOTONLY", CHATS, null, "2024-05-02")).toBe(0);
  });
});

test("FINDINGS lists the cases behind both figures by the one id that the book has for each, and RULES names it once", () => {
  const chats = chat(["甲", "买家", "01 10:00:00"], ["甲", "机器人", "01 10:00:01"], ["乙", "买家", "09 10:00:00"]);
  const orders = [
    ["订单号", "买家昵称", "支付时间"],
    ["A1", "甲", ""],
  ];
  expect(spill("FINDINGS", chats, "robot-only").map((line) => line.slice(0, 3))).toEqual([
    ["rule", "table", "row"],
    ["robot-only", 1, 2],
  ]);
  expect(spill("FINDINGS", chats, "inquiry-conversion", orders).map((line) => line.slice(0, 3))).toEqual([
    ["rule", "table", "row"],
    ["inquiry-conversion", 1, 2],
  ]);
  const parameters = spill("RULES", "inquiry-conversion").map((line) => line[3]);
  expect(parameters).toEqual(["parameter", "target", "withinHours", "lookBack"]);
});
