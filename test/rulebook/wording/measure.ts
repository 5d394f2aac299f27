/** Holds the wording rules against the labelled talks. */
import { contextOf, runNow } from "../../../src/audit";
import { RULES } from "../../../src/rulebook";
import { parametersInForce } from "../../../src/rulebook/settings";
import { isJudged, Outcome, type Rule } from "../../../src/rulebook/types";
import { LABELS, type Label } from "../../fixtures/wording";
import { sheetOf } from "../../sheets/grids";

export interface Figures {
  readonly rule: string;
  readonly right: number;
  readonly wrong: readonly Miss[];
  readonly missed: readonly Miss[];
  readonly precision: number;
  readonly recall: number;
}

export interface Miss {
  readonly label: Label;
  /** What was found where nothing should have been. */
  readonly found: string;
}

const WORDING_RULES: readonly Rule[] = RULES.filter(
  ({ meta }) => meta.sheet === "chat" && LABELS.some((label) => label.breaks.includes(meta.id)),
);

/** Every rule over every talk, as one chat sheet a platform. A rule that is off by default is on here. */
export function measure(given: readonly Label[] = LABELS): readonly Figures[] {
  const said = WORDING_RULES.map(() => new Map<Label, string>());
  for (const platform of new Set(given.map((label) => label.platform))) {
    const labels = given.filter((label) => label.platform === platform);
    const rows = labels.flatMap((label, i) =>
      label.talk.map(({ role, text }, n) => [
        `c${i}`,
        role === "买家" ? "" : "店铺:小美",
        role,
        `2024-05-01 10:${String(n).padStart(2, "0")}:00`,
        text,
      ]),
    );
    const sheet = sheetOf([["会话ID", "客服账号", "角色", "发送时间", "消息内容"], ...rows]);
    const conversation = sheet.code("conversation");
    const parameters = parametersInForce(
      { version: 1, preset: "source-text", custom: {} },
      { workbook: { platform }, "worn-out-address": { enabled: true } },
    );
    const context = contextOf({ chat: sheet }, parameters);
    WORDING_RULES.forEach((rule, r) => {
      const judged = runNow(context.judged(rule));
      if (!isJudged(judged)) throw new Error(`${rule.meta.id}: ${judged.reason}`);
      for (let i = 0; i < judged.size; i++) {
        if (judged.outcome[i] !== Outcome.break) continue;
        const label = labels[Number(conversation.values[conversation.codes[judged.row[i]]].slice(1))];
        said[r].set(label, judged.found?.(i)?.word ?? "");
      }
    });
  }
  return WORDING_RULES.map((rule, r) => figuresOf(given, rule.meta.id, said[r]));
}

function figuresOf(given: readonly Label[], rule: string, said: ReadonlyMap<Label, string>): Figures {
  const wanted = given.filter((label) => label.breaks.includes(rule));
  const right = wanted.filter((label) => said.has(label)).length;
  const wrong = [...said].filter(([label]) => !label.breaks.includes(rule)).map(([label, found]) => ({ label, found }));
  const missed = wanted.filter((label) => !said.has(label)).map((label) => ({ label, found: "" }));
  return { rule, right, wrong, missed, precision: right / (right + wrong.length), recall: right / wanted.length };
}
