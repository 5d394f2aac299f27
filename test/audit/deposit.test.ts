/** The deposit is at stake once for the shop, whatever was said how often. */
import { runNow } from "../../src/audit";
import { auditTask } from "../../src/audit/audit";
import { readSettings } from "../../src/rulebook/saved-settings";
import { DEFAULT_SETTINGS, type Settings } from "../../src/rulebook/settings";
import { inputsOf } from "../rulebook/ruleTests";
import { talk } from "../rulebook/talk";

const depositOf = (lines: readonly string[], settings: Settings = DEFAULT_SETTINGS) =>
  runNow(auditTask(inputsOf({ chat: talk(...lines) }), settings)).deposit;

test("three rows that break two critical rules put one deposit at stake", () => {
  expect(depositOf(["您加我微信", "支付宝转我", "你个傻逼"])).toEqual({
    yuan: 100_000,
    rules: ["third-party-mention", "off-platform-deal", "abuse"],
  });
});

test("what breaks no critical rule puts none at stake", () => {
  expect(depositOf(["爱买不买", "今天发货"])).toEqual({ yuan: 0, rules: [] });
});

test("the deposit is a parameter", () => {
  const settings: Settings = { version: 1, preset: "custom", custom: { "third-party-mention": { deposit: 20_000 } } };
  expect(depositOf(["关注公众号有教程"], settings).yuan).toBe(20_000);
});

test("the platform that the workbook names is kept and in force; what is no platform is not", () => {
  const saved = (platform: string) => readSettings({ version: 1, preset: "source-text", custom: { workbook: { platform } } });
  expect(depositOf(["您用支付宝付的款"], saved("taobao")).yuan).toBe(0);
  expect(depositOf(["您用支付宝付的款"], saved("nowhere")).yuan).toBe(100_000);
});
