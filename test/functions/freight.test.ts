/** RETURNFREIGHT and REFUNDDUE by answers worked by hand. */
import { setLanguage } from "../../src/locales";
import { receiveSettings } from "../../src/functions/snapshot";
import { DEFAULT_SETTINGS } from "../../src/rulebook/settings";
import { CellError } from "../contract/load";
import { secondsOf } from "../rulebook/ruleTests";
import { figure, refusal, sentences, spill } from "./formulas";

const serial = (time: string) => secondsOf(time) / 86_400;
afterEach(() => {
  setLanguage("zh-CN");
  receiveSettings(DEFAULT_SETTINGS);
});

describe("RETURNFREIGHT", () => {
  test.each([
    ["质量问题", "商家"],
    ["商品破损", "商家"],
    ["商家发错货", "商家"],
    ["少件/漏发", "商家"],
    ["不想要了", "买家"],
    ["七天无理由退换货", "买家"],
    ["多拍/错拍/不喜欢", "买家"],
    ["　质量问题 ", "商家"],
    ["wrong item", "商家"],
    ["Late shipment", "买家"],
    ["arrived late and damaged", "商家"],
  ])("%s: %s", (reason, payer) => expect(figure("RETURNFREIGHT", reason)).toBe(payer));

  test("the answer speaks the workbook's language", () => {
    setLanguage("en-US");
    expect(figure("RETURNFREIGHT", [["质量问题"]])).toBe("shop");
    expect(figure("RETURNFREIGHT", "changed my mind")).toBe("buyer");
  });

  test("an empty cell is empty, an unknown reason #N/A and says so", () => {
    for (const empty of ["", null, 0, "无", "-", [[""]]]) expect(figure("RETURNFREIGHT", empty)).toBe("");
    expect(refusal("RETURNFREIGHT", "心情不好")).toMatchObject({ code: "#N/A", message: expect.stringContaining("心情不好") });
    expect(figure("RETURNFREIGHT", true)).toBe("#VALUE!");
  });

  test("a range gives an array, each cell its own answer", () => {
    expect(
      spill("RETURNFREIGHT", [
        ["质量问题", "心情不好"],
        ["", "不想要"],
      ]),
    ).toEqual([
      ["商家", "#N/A"],
      ["", "买家"],
    ]);
  });

  test("words that are said again are answered alike, and each unknown one by its name", () => {
    const reasons = ["心情不好", "质量问题", "天气不好", "质量问题", "心情不好"].map((reason) => [reason]);
    expect(spill("RETURNFREIGHT", reasons).flat()).toEqual(["#N/A", "商家", "#N/A", "商家", "#N/A"]);
    const [first, , other, , again] = sentences("RETURNFREIGHT", reasons).flat();
    expect(first).toContain("心情不好");
    expect(other).toContain("天气不好");
    expect(again).toBe(first);
  });

  test("an error in one cell does not block the others", () => {
    expect(spill("RETURNFREIGHT", [[new CellError("#REF!")], ["质量问题"]])).toEqual([["#VALUE!"], ["商家"]]);
  });
});

describe("REFUNDDUE", () => {
  const APPROVED = "2024-05-01 10:00:00";

  test.each([
    ["微信", "2024-05-02 10:00:00"],
    ["支付宝余额", "2024-05-02 10:00:00"],
    ["银行卡", "2024-05-07 10:00:00"],
    ["微信银行卡", "2024-05-07 10:00:00"],
    ["支付宝信用卡", "2024-05-08 10:00:00"],
    ["Credit Card", "2024-05-08 10:00:00"],
  ])("%s: %s", (channel, due) => {
    expect(figure("REFUNDDUE", APPROVED, channel)).toBe(serial(due));
    expect(figure("REFUNDDUE", [[serial(APPROVED)]], [[channel]])).toBe(serial(due));
  });

  test("a day without a time is its beginning", () =>
    expect(figure("REFUNDDUE", "2024-05-01", "微信")).toBe(serial("2024-05-02 00:00:00")));

  test("holidays of the rule book are not counted", () => {
    receiveSettings({ version: 1, preset: "custom", custom: { "slow-refund": { holidays: ["2024-05-02", "2024-05-03"] } } });
    expect(figure("REFUNDDUE", APPROVED, "微信")).toBe(serial("2024-05-04 10:00:00"));
  });

  test("an empty time is empty, an unknown channel #N/A, a wrong time #VALUE! that says which argument", () => {
    expect(figure("REFUNDDUE", "", "微信")).toBe("");
    expect(figure("REFUNDDUE", APPROVED, "QQ钱包")).toBe("#N/A");
    expect(figure("REFUNDDUE", APPROVED, "")).toBe("#N/A");
    expect(refusal("REFUNDDUE", "soon", "微信")).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("approvedAt") });
    expect(figure("REFUNDDUE", -1, "微信")).toBe("#NUM!");
  });

  test("ranges broadcast: a column of times with a row of channels gives a grid", () => {
    expect(spill("REFUNDDUE", [[APPROVED], [""]], [["微信", "现金", "银行卡"]])).toEqual([
      [serial("2024-05-02 10:00:00"), "#N/A", serial("2024-05-07 10:00:00")],
      ["", "", ""],
    ]);
    expect(refusal("REFUNDDUE", [[APPROVED], [APPROVED], [APPROVED]], [["微信"], ["微信"]])).toMatchObject({ code: "#VALUE!" });
  });
});
