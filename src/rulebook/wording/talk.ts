/** A chat sheet as talk: who says what, conversation by conversation in time order, and which of it is an agent's answer to a customer. */
import { agentOf, conversations, inSlices, oncePerSheet, roles } from "../../sheets";
import { Role, type CodeColumn, type Sheet, type Task } from "../../sheets/types";
import { lazy } from "../lazy";
import { inTimeOrder } from "../time-order";

/**
 * An answer is what an agent says between two messages of the customer. What robots and the system say in the midst of one is left out. Last come, each a
 * talk of its own, messages of agents that have no place in a conversation.
 */
export interface Talk {
  readonly sheet: Sheet;
  readonly role: Uint8Array;
  readonly agents: CodeColumn;
  readonly seconds: Float64Array;
  /** How many talks there are: `line[starts[t] … starts[t + 1] - 1]` are the rows of talk `t` in time order. */
  readonly count: number;
  readonly line: Int32Array;
  readonly starts: Int32Array;
  /** How many of the messages are an agent's. */
  readonly agentMessages: number;
}

export const talkOf = oncePerSheet(readTalk);

function* readTalk(sheet: Sheet): Task<Talk> {
  const { codes, count } = conversations(sheet);
  const role = roles(sheet).roles;
  yield sheet.size;
  const { order, starts: placed, has } = yield* inTimeOrder(sheet, codes, count);

  let agentMessages = 0;
  let unplaced = 0;
  for (let row = 0; row < sheet.size; row++) {
    if (role[row] !== Role.agent) continue;
    agentMessages++;
    if (!has(row)) unplaced++;
  }
  yield sheet.size;

  const line = unplaced > 0 ? new Int32Array(order.length + unplaced) : order;
  const starts = new Int32Array(count + unplaced + 1);
  let size = 0;
  yield* inSlices(count, (first, end) => {
    for (let code = first; code < end; code++) {
      let answering = false;
      for (let at = placed[code]; at < placed[code + 1]; at++) {
        const row = order[at];
        const who = role[row];
        if (who === Role.customer) answering = false;
        else if (who === Role.agent) answering = true;
        if (who === Role.agent || !answering) line[size++] = row;
      }
      starts[code + 1] = size;
    }
  });
  for (let row = 0, talk = count; talk < count + unplaced; row++) {
    if (role[row] !== Role.agent || has(row)) continue;
    line[size++] = row;
    starts[++talk] = size;
  }
  const agents = lazy(() => agentOf(sheet));
  return {
    sheet,
    role,
    get agents() {
      return agents();
    },
    seconds: sheet.time("sentAt").seconds,
    count: count + unplaced,
    line: line.subarray(0, size),
    starts,
    agentMessages,
  };
}
