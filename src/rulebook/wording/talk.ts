/** A chat sheet as talk: who says what, folded once for all rules, conversation by conversation in time order. */
import { agentOf, conversations, roles } from "../../sheets";
import { Role, type CodeColumn, type Sheet } from "../../sheets/types";
import { inTimeOrder } from "../turns";
import { Folded } from "./fold";

export interface Talk {
  readonly sheet: Sheet;
  readonly role: Uint8Array;
  readonly agents: CodeColumn;
  readonly seconds: Float64Array;
  /** The conversation of each row, or negative. */
  readonly conversation: Int32Array;
  readonly count: number;
  /** `order[starts[c] … starts[c + 1] - 1]` are the rows of conversation `c`; rows without a readable time are in none. */
  readonly order: Int32Array;
  readonly starts: Int32Array;
  message(row: number): Folded;
}

const known = new WeakMap<Sheet, Talk>();

export function talkOf(sheet: Sheet): Talk {
  let talk = known.get(sheet);
  if (!talk) known.set(sheet, (talk = readTalk(sheet)));
  return talk;
}

function readTalk(sheet: Sheet): Talk {
  const { codes, count } = conversations(sheet);
  const role = roles(sheet).roles;
  const { order, starts } = inTimeOrder(sheet, codes, count);
  const messages = new Array<Folded | undefined>(sheet.size);
  return {
    sheet,
    role,
    agents: agentOf(sheet),
    seconds: sheet.time("sentAt").seconds,
    conversation: codes,
    count,
    order,
    starts,
    message: (row) => (messages[row] ??= new Folded(sheet.text("text", row))),
  };
}

/** One message of an agent in its place. */
export interface Scene {
  readonly row: number;
  readonly message: Folded;
  /** The customer's last messages before it, down to an agent's: what it answers. */
  readonly asked: readonly number[];
  /** Whether it is the first answer to them. */
  readonly first: boolean;
  /** Everything said before it in the conversation, in order. */
  readonly before: readonly number[];
  /** The agent's other messages of the same answer: none of the customer's stands between. */
  readonly answer: readonly number[];
}

/** Every message of an agent, conversation by conversation; last those without a place in one. */
export function* scenesOf(talk: Talk): Generator<Scene> {
  const { sheet, role, order, starts, count } = talk;
  const placed = new Uint8Array(sheet.size);
  for (let code = 0; code < count; code++) {
    const before: number[] = [];
    let asked: number[] = [];
    for (let at = starts[code]; at < starts[code + 1];) {
      const row = order[at];
      if (role[row] !== Role.agent) {
        // A further question opens a new list once an agent has answered the last.
        if (role[row] === Role.customer) asked.push(row);
        before.push(row);
        at++;
        continue;
      }
      let end = at;
      while (end < starts[code + 1] && role[order[end]] !== Role.customer) end++;
      const answer = [...order.subarray(at, end)].filter((each) => role[each] === Role.agent);
      for (const each of answer) {
        placed[each] = 1;
        yield { row: each, message: talk.message(each), asked, first: each === row, before, answer };
        before.push(each);
      }
      asked = [];
      at = end;
    }
  }
  for (let row = 0; row < sheet.size; row++) {
    if (role[row] === Role.agent && !placed[row]) {
      yield { row, message: talk.message(row), asked: [], first: true, before: [], answer: [row] };
    }
  }
}
