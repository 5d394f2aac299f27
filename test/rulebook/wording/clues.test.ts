/** A rule says by which clues a message may be its matter. Whoever looks at every message, clues or none, comes to the same verdicts. */
import fc from "fast-check";
import { contextOf, runNow } from "../../../src/audit";
import { TALK_RULES } from "../../../src/rulebook/wording";
import { Reader } from "../../../src/rulebook/wording/reader";
import { alternatives } from "../../../src/rulebook/wording/matcher";
import { parametersInForce } from "../../../src/rulebook/settings";
import { isJudged, Outcome, type ParameterMeta } from "../../../src/rulebook/types";
import { LABELS } from "../../fixtures/wording";
import { sheetOf } from "../../sheets/grids";

type Talk = readonly { readonly role: string; readonly text: string }[];

function verdictsOn(talks: readonly Talk[], platform: string): string[] {
  const rows = talks.flatMap((talk, i) =>
    talk.map(({ role, text }, n) => [`c${i}`, role, `2024-05-01 10:${String(n).padStart(2, "0")}:00`, text]),
  );
  const parameters = parametersInForce(
    { version: 1, preset: "source-text", custom: {} },
    { workbook: { platform }, "worn-out-address": { enabled: true } },
  );
  const context = contextOf({ chat: sheetOf([["会话ID", "角色", "发送时间", "消息内容"], ...rows]) }, parameters);
  return TALK_RULES.flatMap((rule) => {
    const judged = runNow(context.judged(rule));
    if (!isJudged(judged)) return [`${rule.meta.id}: ${judged.reason}`];
    return Array.from(judged.outcome, (outcome, i) => ({ outcome, i }))
      .filter(({ outcome }) => outcome === Outcome.break)
      .map(({ i }) => `${rule.meta.id}: ${judged.found?.(i)?.word ?? ""} in ${rows[judged.row[i]].join(" ")}`);
  });
}

function withoutClues<T>(of: () => T): T {
  const bySaid = jest.spyOn(Reader.prototype, "bySaid").mockImplementation(function (this: Reader, says) {
    return new Int32Array(0x20000).fill(says(() => true));
  });
  const may = jest.spyOn(Reader.prototype, "may").mockReturnValue(true);
  try {
    return of();
  } finally {
    bySaid.mockRestore();
    may.mockRestore();
  }
}

const LISTS = TALK_RULES.flatMap(({ meta }) =>
  Object.values<ParameterMeta>(meta.parameters).flatMap((parameter) =>
    parameter.kind === "words" ? [parameter.default.flatMap(alternatives)] : [],
  ),
);
/** A word of any list and what may stand behind it; or what anybody said at any time. */
const composed = fc
  .tuple(
    fc.constantFrom(...LISTS).chain((words) => fc.constantFrom(...words)),
    fc.constantFrom("", "12345678", " 13812345678", "a1b2c3@qq.com", " https://a.example/1"),
  )
  .map(([word, behind]) => word.replace(/^\^|\$$/g, "").replaceAll("…", "您") + behind);
const said = (role: string) => {
  const texts = LABELS.flatMap(({ talk }) => talk).flatMap((each) => (each.role === role ? [each.text] : []));
  return fc.array(
    fc.oneof(fc.constantFrom(...texts), composed).map((text) => ({ role, text })),
    { maxLength: 2 },
  );
};
const talk = fc.array(fc.tuple(said("买家"), said("客服")), { minLength: 1, maxLength: 3 }).map((turns) => turns.flat(2));

test.each(["pinduoduo", "taobao"])("clues hold nothing back: %s", (platform) => {
  fc.assert(
    fc.property(fc.array(talk, { minLength: 200, maxLength: 200 }), (talks) => {
      const found = verdictsOn(talks, platform);
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual(withoutClues(() => verdictsOn(talks, platform)));
    }),
    { numRuns: 15, endOnFailure: true },
  );
});
