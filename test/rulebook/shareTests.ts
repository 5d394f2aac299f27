/** Cases of a share as named tables: `valid` sheets meet its target everywhere, `invalid` ones say which days (or products …) miss it, and by what. */
import { contextOf, judgedShare, missed, runNow } from "../../src/audit";
import { parametersInForce } from "../../src/rulebook/settings";
import { isJudged, type ShareRule } from "../../src/rulebook/types";
import { inputsOf, secondsOf, type Pasted } from "./ruleTests";

interface Case extends Pasted {
  readonly name: string;
}

interface InvalidCase extends Case {
  readonly misses: readonly {
    /** "yyyy-mm-dd" */
    readonly day?: string;
    readonly part?: string;
    readonly value: number;
    /** The first row that broke the rule there, counted from 1 with the heading row. */
    readonly row: number;
  }[];
}

export function shareTests(share: ShareRule, cases: { readonly valid: readonly Case[]; readonly invalid: readonly InvalidCase[] }): void {
  describe(share.meta.id, () => {
    test.each(cases.valid.map((each) => [each.name, each] as const))("meets it: %s", (_, each) => {
      expect(missesOf(share, each)).toEqual([]);
    });
    test.each(cases.invalid.map((each) => [each.name, each] as const))("misses it: %s", (_, each) => {
      expect(missesOf(share, each)).toEqual(
        each.misses.map(({ day, part = "", value, row }) => ({ day: day ? secondsOf(`${day} 00:00:00`) / 86_400 : -1, part, value, row })),
      );
    });
  });
}

function missesOf(share: ShareRule, pasted: Pasted) {
  const parameters = parametersInForce(
    { version: 1, preset: pasted.preset ?? "source-text", custom: {} },
    { [share.meta.id]: pasted.parameters ?? {} },
  );
  const judged = runNow(judgedShare(share, contextOf(inputsOf(pasted), parameters)));
  if (!isJudged(judged)) throw new Error(`${share.meta.id} cannot judge: ${judged.reason}`);
  return missed(share, judged, parameters).map((each) => ({ ...each, row: judged.sheet.rowOf(each.row) + 1 }));
}
