/** Arguments as cells hold them: what says nothing is left out, and an error is refused in its own cell. */
import { figure, refusal, spill } from "./formulas";

const ENTITY = { type: "Error", basicType: "Error", basicValue: "#N/A" };
const CHAT = [
  ["会话ID", "角色", "发送时间", "消息内容"],
  ["a", "买家", "2024-05-04 10:00:00", "在吗"],
  ["a", "客服", "2024-05-04 10:04:00", "在的"],
];

test.each(["-", "/", "无", "\\N", " ", "0000-00-00 00:00:00"])("%j is an empty argument", (nothing) => {
  expect(figure("REPLYRATE", CHAT, nothing, null, nothing, nothing)).toBe(1);
  expect(figure("REFUNDDUE", nothing, "微信")).toBe("");
  expect(spill("REPLYRATE", CHAT, null, [[nothing], [nothing]])).toEqual([[""], [""]]);
});

test("an error among texts is refused in its own cell, and is not clean", () => {
  expect(spill("BANNEDWORDS", [[ENTITY], ["加微信"], [""]])).toEqual([["#VALUE!"], ["微信"], [""]]);
  expect(spill("RETURNFREIGHT", [[ENTITY], ["质量问题"]])[0]).toEqual(["#VALUE!"]);
  expect(refusal("BANNEDWORDS", ENTITY).message).toContain("#N/A");
});

test("an argument that takes one value refuses a range, down or across", () => {
  for (const range of [[[5], [3]], [[5, 3]]])
    expect(refusal("REPLYRATE", CHAT, range)).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("minutes") });
  expect(figure("REPLYRATE", CHAT, [[3]])).toBe(0);
});

test("an error in the place of a table is named", () => {
  expect(refusal("REPLYRATE", { type: "Error", basicType: "Error", basicValue: "#REF!" }).message).toContain("#REF!");
});

test("a rule's id that is no text is refused as no rule's, and one in full-width letters is read", () => {
  for (const id of [5, true, { type: "Entity" }, { toString: "" }])
    expect(refusal("FINDINGS", [["x"]], id).message).toContain("late-reply");
  expect(spill("RULES", "ＬＡＴＥ－reply ")).toEqual(spill("RULES", "late-reply"));
});

test("a wrong day is told before an agent who is not there, which IFNA would take away", () => {
  const chats = [
    ["发送者", "角色", "客服", "发送时间", "消息内容"],
    ["momo", "买家", "小美", "2024-05-01 10:00:00", "在吗"],
    ["小美", "客服", "小美", "2024-05-01 10:01:00", "在的"],
  ];
  expect(figure("REPLYRATE", chats, null, "小强")).toBe("#N/A");
  expect(figure("REPLYRATE", chats, null, "小强", "2024-05-02", "2024-05-01")).toBe("#NUM!");
  expect(figure("REPLYRATE", chats, null, "小强", "soon")).toBe("#VALUE!");
});

describe("a/b/yyyy as a text", () => {
  const lateOn = (when: string, headings: readonly string[]) => [
    headings,
    ["a", "买家", when, "在吗"],
    ["a", "客服", `${when.slice(0, -1)}9`, "在的"],
  ];
  const chinese = lateOn("2/5/2024 10:00", CHAT[0]);
  const english = lateOn("2/5/2024 10:00", ["conversation id", "role", "sent at", "text"]);
  const from = (chats: unknown, ...days: unknown[]) =>
    spill(
      "LATEREPLIES",
      chats,
      null,
      null,
      days.map((day) => [day]),
    ).flat();

  test("is the day that it is on the sheet", () => {
    expect(from(chinese, "2/5/2024", "3/5/2024")).toEqual([1, "#N/A"]);
    expect(from(english, "2/5/2024", "3/5/2024", "2/6/2024")).toEqual([1, "#N/A", "#N/A"]);
    const asked = chinese.slice(0, 2);
    const asOf = (moment: string) => figure("LATEREPLIES", asked, null, null, null, null, moment);
    expect([asOf("2/5/2024 10:04"), asOf("2/5/2024 10:06")]).toEqual(["#N/A", 1]);
  });

  test("is told by a part over 12 among the cells of its argument", () => {
    expect(from(english, "13/2/2024", "5/2/2024", "6/2/2024")).toEqual(["#N/A", 1, "#N/A"]);
    expect(from(chinese, "5/13/2024", "6/1/2024", "2/6/2024")).toEqual(["#N/A", "#N/A", 1]);
    expect(spill("REFUNDDUE", [["13/5/2024 10:00"], ["2/5/2024 10:00"]], "微信")).toEqual(
      spill("REFUNDDUE", [["2024-05-13 10:00"], ["2024-05-02 10:00"]], "微信"),
    );
  });
});

test("a number that was typed as text is that number", () => {
  for (const number of ["9999999", "-1", "1714528862"])
    expect([figure("REPLYRATE", CHAT, null, null, number), figure("REPLYRATE", CHAT, null, null, +number)]).toEqual(["#NUM!", "#NUM!"]);
  for (const day of ["60", "45416", "45416.5"]) expect(figure("REPLYRATE", CHAT, null, null, day)).toBe(1);
});

test.each(["REPLYTIME", "LATEREPLIES"] as const)("%s of a span of which one end alone is given is that span's", (formula) => {
  const chats = [...CHAT, ["a", "买家", "2024-05-06 10:00:00", "在吗"], ["a", "客服", "2024-05-06 10:10:00", "在的"]];
  const given = (from: unknown, to: unknown) => figure(formula, chats, null, null, from, to);
  const [first, second, all] = formula === "REPLYTIME" ? [240 / 86_400, 600 / 86_400, 420 / 86_400] : [0, 1, 1];
  expect(given(null, "2024-05-05")).toBe(first);
  expect(given("2024-05-05", null)).toBe(second);
  expect(given(null, null)).toBe(all);
});
