import { conversations, inSlices } from "../../sheets";
import { Role, type Task } from "../../sheets/types";
import { momentsOf, NOTHING_MEASURED } from "../cases";
import { chatFieldsMissing, chatRead, whoAsks } from "../chats";
import { cannotJudge, everyPlatform } from "../judging";
import { lazy } from "../lazy";
import { Outcome, type Context, type Judged, type Rule, type RuleMeta, type ShareRule } from "../types";
import { talkOf } from "../wording/talk";

const meta = {
  id: "robot-only",
  kind: "share",
  severity: "low",
  sheet: "chat",
  platforms: everyPlatform,
  source: "根据顾客提出的问题,及时的响应顾客,不要总依赖机器的对话,如果顾客进店之后,客服没有第一时间响应顾客,很可能就流失了这个顾客",
  parameters: {
    /** The source names no number: the target is the shop's own. */
    target: { kind: "number", unit: "share", default: 0.2, min: 0, max: 1 },
  },
  messages: ["only-robot"],
} as const satisfies RuleMeta;

/**
 * Judges every conversation in which a customer wrote: not only a robot answered. One that nobody answered is kept here, being `late-reply`'s
 * to find: the rule asks whether robots stand in for people, not whether anybody came.
 */
const conversationsAnswered: Rule = {
  meta,
  *check({ inputs: { chat: sheet } }: Context): Task<Judged> {
    if (!sheet) return cannotJudge(meta);
    const missing = chatFieldsMissing(sheet);
    if (missing.length > 0) return cannotJudge(meta, sheet, missing);

    // What robots say in the midst of an agent's answer is left out there, and makes no difference here.
    const talk = yield* talkOf(sheet);
    const { count, line, starts, role, seconds } = talk;
    // When a human wrote makes no difference: one message whose time is blank or cannot be read is enough.
    const { codes } = conversations(sheet);
    const human = new Uint8Array(count);
    yield* inSlices(sheet.size, (from, to) => {
      for (let row = from; row < to; row++) if (role[row] === Role.agent && codes[row] >= 0) human[codes[row]] = 1;
    });
    const opening = new Int32Array(count);
    const robot = new Int32Array(count);
    const outcome = new Uint8Array(count);
    let size = 0;
    yield* inSlices(count, (from, to) => {
      for (let code = from; code < to; code++) {
        let asked = -1;
        let robotAfter = -1;
        for (let at = starts[code]; at < starts[code + 1]; at++) {
          const row = line[at];
          if (role[row] === Role.customer && asked < 0) asked = row;
          else if (role[row] === Role.robot && asked >= 0 && robotAfter < 0) robotAfter = row;
        }
        if (asked < 0) continue;
        opening[size] = asked;
        robot[size] = robotAfter;
        outcome[size++] = robotAfter >= 0 && human[code] === 0 ? Outcome.break : Outcome.pass;
      }
    });
    const row = opening.slice(0, size);
    const agent = lazy(() => row.map((each) => Math.max(talk.agents.codes[each], -1)));
    const moment = lazy(() => momentsOf(row, seconds));
    return {
      rule: meta,
      sheet,
      size,
      outcome: outcome.slice(0, size),
      message: new Uint8Array(size),
      row,
      moreRows: (i) => (outcome[i] === Outcome.break ? [robot[i]] : []),
      get moment() {
        return moment();
      },
      get agent() {
        return agent();
      },
      get agents() {
        return talk.agents.values;
      },
      get agentKeys() {
        return talk.agents.keys;
      },
      who: whoAsks(sheet, row),
      ...NOTHING_MEASURED,
      read: chatRead(sheet),
      notes: [],
    };
  },
};

/** Conversations that only a robot answered / conversations with a customer's message. */
export const robotOnly: ShareRule = {
  meta,
  of: conversationsAnswered,
  counts: "broken",
  target: { parameter: "target", is: "at-most" },
};
