/** Which agent each row names: the agent column, else the sender of a message that an agent wrote. */
import { BadCells } from "./badCells";
import { oncePer } from "./once";
import { roleOfWord, roles } from "./roles";
import { EMPTY, Role, UNREADABLE, type CodeColumn, type Sheet } from "./types";

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
  const bad = new BadCells();
  let { filled } = agent;
  for (let i = 0; i < codes.length; i++) {
    // A sender who cannot be read is an agent who cannot be, and not one whom nothing names: his reply is nobody else's.
    const isOfSender = codes[i] === EMPTY && role[i] === Role.agent;
    const who = isOfSender ? sender.codes[i] : EMPTY;
    if (who === UNREADABLE) {
      codes[i] = UNREADABLE;
      filled++;
    }
    if (codes[i] === UNREADABLE) bad.addOf(sheet, isOfSender ? "sender" : "agent", i);
    if (who < 0 || codeOfSender[who] === EMPTY) continue;
    if (codeOfSender[who] === UNSEEN) {
      keys.push(sender.keys[who]);
      codeOfSender[who] = values.push(sender.values[who]) - 1;
    }
    codes[i] = codeOfSender[who];
    filled++;
  }
  return { field: "agent", codes, values, keys, filled, ...bad };
}

const UNSEEN = -3;
