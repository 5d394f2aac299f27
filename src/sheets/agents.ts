/** Which agent each row names: the agent column, else the sender of a message that an agent wrote. */
import { oncePer } from "./once";
import { roleOfWord, roles } from "./roles";
import { EMPTY, Role, type CodeColumn, type Sheet } from "./types";

/** Keys are whole accounts, folded: `accountsNamed` tells which of them a typed name means. */
export const agentOf = oncePer(readAgents);

function readAgents(sheet: Sheet): CodeColumn {
  const agent = sheet.code("agent");
  return agent.filled === sheet.filledRows || !sheet.has("sender") ? agent : withSenders(sheet, agent);
}

function withSenders(sheet: Sheet, agent: CodeColumn): CodeColumn {
  const sender = sheet.code("sender");
  const role = roles(sheet).roles;
  const codes = Int32Array.from(agent.codes);
  const values = [...agent.values];
  const keys = [...agent.keys];
  const codeOfKey = new Map(keys.map((key, code) => [key, code]));
  // 客服 in the sender's place says who wrote it, but not which of them.
  const codeOfSender = sender.keys.map((key) => (roleOfWord(key) === Role.none ? (codeOfKey.get(key) ?? UNSEEN) : EMPTY));
  let { filled } = agent;
  for (let i = 0; i < codes.length; i++) {
    const who = sender.codes[i];
    if (codes[i] !== EMPTY || who < 0 || role[i] !== Role.agent || codeOfSender[who] === EMPTY) continue;
    if (codeOfSender[who] === UNSEEN) {
      keys.push(sender.keys[who]);
      codeOfSender[who] = values.push(sender.values[who]) - 1;
    }
    codes[i] = codeOfSender[who];
    filled++;
  }
  return { field: "agent", codes, values, keys, filled, unreadable: agent.unreadable, badCells: agent.badCells };
}

const UNSEEN = -3;
