/** What a workbook's settings may hold, what is in force by them, and how a shop changes them. */
import { lateReply, lateShipment, replyRate, slowRefund } from "../../src/rulebook";
import { abuse } from "../../src/rulebook/rules/abuse";
import { accepts, readSettings } from "../../src/rulebook/saved-settings";
import { DEFAULT_SETTINGS, PARAMETER_SETS, parametersInForce, PRESETS, WORKBOOK, type Settings } from "../../src/rulebook/settings";
import { changedParameters, valuesInForce, withoutChanges, withParameter, withRule } from "../../src/rulebook/shop-settings";
import type { ParameterMeta } from "../../src/rulebook/types";

const platform: Settings = { ...DEFAULT_SETTINGS, preset: "platform-today" };

describe("what is found in a workbook", () => {
  test.each([undefined, null, 7, "x", [], {}, { version: 2, preset: "custom" }])("%j leaves the defaults", (found) => {
    expect(readSettings(found)).toEqual(DEFAULT_SETTINGS);
  });
  test("only known parameters within their bounds, and only known rules, are taken", () => {
    const found = {
      version: 1,
      preset: "custom",
      custom: {
        "late-reply": { minutes: 3, countRobot: "yes", serviceHours: "25:00-26:00", nonsense: 1 },
        "late-shipment": { hours: -1, end: "never", penaltyPerOrder: [{ yuan: -5 }] },
        "no-such-rule": { minutes: 3 },
        workbook: { platform: "nowhere", unreadableShare: 1.5 },
        "slow-refund": { holidays: ["2026-10-01", "国庆"] },
      },
      off: ["late-reply", "no-such-rule", 4, "late-reply"],
    };
    expect(readSettings(found)).toEqual({ version: 1, preset: "custom", custom: { "late-reply": { minutes: 3 } }, off: ["late-reply"] });
  });
  test.each([[undefined], [null], ["late-reply"], [{ "late-reply": true }]])("rules that are off as %j are none", (off) => {
    expect(readSettings({ version: 1, preset: "custom", custom: {}, off }).off).toEqual([]);
  });
  test("of what was said of headings only fields that exist are taken, by folded headings", () => {
    const mapped = JSON.parse('{"说话 时刻":"sentAt","客人(元)":"none","a":"constructor","b":7,"c":null,"":"sentAt","__proto__":"buyer"}');
    expect(readSettings({ version: 1, preset: "source-text", mapped }).mapped).toEqual({
      说话时刻: "sentAt",
      客人: "none",
      ["proto"]: "buyer",
    });
  });
  test.each([[null], ["sentAt"], [["sentAt"]], [{}], [{ x: "nothing" }]])("%j says nothing of headings", (mapped) => {
    expect(readSettings({ version: 1, preset: "source-text", custom: {}, off: [], mapped })).toEqual(DEFAULT_SETTINGS);
  });
  test("what was read is read again as it is", () => {
    const own = withRule(withParameter(platform, lateReply.meta, "minutes", 4), "late-reply", false);
    const settings: Settings = { ...own, mapped: { 说话时刻: "sentAt" } };
    expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });
});

test.each(Object.entries(PRESETS))("the preset %s names parameters that there are, and values that they accept", (_id, custom) => {
  expect(readSettings({ version: 1, preset: "custom", custom }).custom).toEqual(custom);
});

describe("a parameter accepts", () => {
  const minutes: ParameterMeta = lateReply.meta.parameters.minutes;
  const target: ParameterMeta = replyRate.meta.parameters.target;
  const charges: ParameterMeta = lateShipment.meta.parameters.penaltyPerOrder;
  test.each<[string, ParameterMeta, unknown, boolean]>([
    ["its largest value", minutes, 10_080, true],
    ["nothing above it", minutes, 10_080.5, false],
    ["no smallest value that it must be above", minutes, 0, false],
    ["its smallest value", target, 0, true],
    ["nothing below it", target, -0.01, false],
    ["no number that is none", target, NaN, false],
    ["no text for a number", minutes, "5", false],
    ["an empty span of hours", lateReply.meta.parameters.serviceHours, "", true],
    ["no half span", lateReply.meta.parameters.serviceHours, "08:00", false],
    ["words", lateReply.meta.parameters.abusive, ["c1"], true],
    ["days and spans of days", slowRefund.meta.parameters.holidays, ["2026-10-01", "2026-10-03..2026-10-08"], true],
    ["no day that is none", slowRefund.meta.parameters.holidays, ["2026-10-01", "国庆"], false],
    ["no other list", lateReply.meta.parameters.abusive, [1], false],
    ["phrases of the book's size", abuse.meta.parameters.words, ["{a|b}".repeat(12)], true],
    ["no phrase of more words than could be looked for", abuse.meta.parameters.words, ["{a|b}".repeat(30)], false],
    [
      "a table of charges",
      charges,
      [
        { below: 300, yuan: 3 },
        { below: 900, share: 0.01 },
        { share: 0.02, most: 30 },
      ],
      true,
    ],
    ["no empty table of charges", charges, [], false],
    ["no line without a charge", charges, [{}], false],
    ["no line of two charges", charges, [{ yuan: 5, share: 0.1 }], false],
    ["no charge without end", charges, [{ yuan: Infinity }], false],
    ["no more than the amount", charges, [{ share: 3 }], false],
    ["no table that leaves large orders out", charges, [{ below: 300, yuan: 3 }], false],
    ["no line that is never reached", charges, [{ below: 300, yuan: 3 }, { below: 200, yuan: 4 }, { yuan: 5 }], false],
    ["no line behind the one for all others", charges, [{ yuan: 5 }, { yuan: 9 }], false],
  ])("%s", (_name, parameter, value, expected) => expect(accepts(parameter, value)).toBe(expected));
});

describe("a change by the shop", () => {
  const minutesOf = (settings: Settings) => parametersInForce(settings).of(lateReply.meta).minutes;

  test("makes the preset the shop's own, beginning with what was in force", () => {
    const changed = withParameter(platform, replyRate.meta, "target", 0.9);
    expect(changed.preset).toBe("custom");
    expect(minutesOf(changed)).toBe(3);
    expect(parametersInForce(changed).of(replyRate.meta)).toEqual({ target: 0.9, unit: "customer" });
  });
  test("to the default leaves nothing saved", () => {
    const changed = withParameter(DEFAULT_SETTINGS, lateReply.meta, "minutes", 4);
    expect(changedParameters(changed, lateReply.meta)).toEqual(["minutes"]);
    expect(withParameter(changed, lateReply.meta, "minutes", 5).custom).toEqual({});
  });
  test("is taken back for one rule alone", () => {
    const changed = withRule(withParameter(platform, replyRate.meta, "target", 0.9), lateReply.meta.id, false);
    const reset = withoutChanges(changed, lateReply.meta);
    expect([minutesOf(reset), reset.off]).toEqual([5, []]);
    expect(changedParameters(reset, replyRate.meta)).toEqual(["target", "unit"]);
  });
  test("of the platform holds under every preset", () => {
    const taobao = withParameter(DEFAULT_SETTINGS, WORKBOOK, "platform", "taobao");
    const back: Settings = { ...taobao, preset: "platform-today" };
    expect(valuesInForce(back, WORKBOOK)).toMatchObject({ platform: "taobao" });
    expect(valuesInForce(withParameter(back, replyRate.meta, "target", 0.9), WORKBOOK)).toMatchObject({ platform: "taobao" });
  });
});

test("a rule is off only under the shop's own preset, and can be switched on again", () => {
  const off = withRule(DEFAULT_SETTINGS, "late-reply", false);
  expect([off.preset, parametersInForce(off).isOff(lateReply.meta)]).toEqual(["custom", true]);
  expect(parametersInForce({ ...off, preset: "source-text" }).isOff(lateReply.meta)).toBe(false);
  expect(withRule(off, "late-reply", true).off).toEqual([]);
});

test("under the source's preset nothing differs from the book", () => {
  expect(PARAMETER_SETS.flatMap((set) => changedParameters(DEFAULT_SETTINGS, set))).toEqual([]);
});

test("what is in force is worked out once for the same settings", () => {
  expect(parametersInForce(platform)).toBe(parametersInForce(platform));
  expect(parametersInForce(platform, { "late-reply": { minutes: 9 } }).of(lateReply.meta).minutes).toBe(9);
  expect(parametersInForce(platform).of(lateReply.meta).minutes).toBe(3);
});
