/** Who is who in a transcript, and which conversation each of its messages belongs to. */
import { accountsNamed, hasSubAccount, isRobotAccount } from "../accounts";
import { foldName } from "../cells";
import { isMasked } from "../ids";
import { roleOfAccount, roleOfWord } from "../roles";
import { NOT_PLAIN, plainTime } from "../times/plain";
import { Role, type RoleCode, type Sender } from "../types";
import type { Messages } from "./messages";
import { isTemplate } from "./noise";

export interface People {
  /** The role of each message, and of each name. */
  readonly roles: Uint8Array;
  readonly roleOfName: Uint8Array;
  readonly hasStaff: boolean;
  readonly senders: readonly Sender[];
}

/** The folded names of the customer and of the agent that the sheet itself gives a row; "" where it gives none. */
export interface Named {
  readonly buyer: (row: number) => string;
  readonly agent: (row: number) => string;
}

export function peopleOf(messages: Messages, staff: readonly string[], named?: Named): People {
  const { names, senders, rows, texts, size } = messages;
  const keys = names.map(foldName);
  const listed = new Set(staff.map(foldName).flatMap(accountsNamed(keys)));
  const roleOfName = Uint8Array.from(keys, (key, code) => roleOf(key, listed.has(code)));
  const roles = new Uint8Array(size);
  const counts = new Int32Array(names.length);
  const speaksAs = (i: number): RoleCode => {
    const own = roleOfName[senders[i]] as RoleCode;
    if (own !== Role.none || !named) return own;
    return keys[senders[i]] === named.buyer(rows[i]) ? Role.customer : keys[senders[i]] === named.agent(rows[i]) ? Role.agent : Role.none;
  };
  /** Rows whose customer is named and writes: whoever else writes there is of the shop. */
  const answered = new Set<number>();
  for (let i = 0; i < size; i++) {
    if (senders[i] < 0) continue;
    counts[senders[i]]++;
    roles[i] = speaksAs(i);
    if (named && roles[i] === Role.customer && keys[senders[i]] === named.buyer(rows[i])) answered.add(rows[i]);
  }
  for (let i = 0; i < size; i++) {
    if (roles[i] === Role.none && senders[i] >= 0 && answered.has(rows[i])) roles[i] = roleOfName[senders[i]] = Role.agent;
  }
  // A robot that speaks from a sub-account shows how the shop's accounts look, though nobody of them may speak.
  const isEachTold = senders.every((sender, i) => sender < 0 || roles[i] !== Role.none);
  const hasStaff = isEachTold || roles.includes(Role.agent) || keys.some((key, code) => isOfShop(key, roleOfName[code]));
  for (let i = 0; i < size; i++) {
    if (senders[i] < 0) continue;
    if (roles[i] === Role.none && hasStaff) roles[i] = Role.customer;
    if (roles[i] === Role.agent && isTemplate(texts[i])) roles[i] = Role.robot;
    if (roleOfName[senders[i]] === Role.none) roleOfName[senders[i]] = roles[i];
  }
  const writers = names
    .map((name, code) => ({ name, role: roleOfName[code] as RoleCode, messages: counts[code] }))
    .filter((sender) => sender.messages > 0)
    .sort((a, b) => b.messages - a.messages);
  return { roles, roleOfName, hasStaff, senders: writers };
}

function roleOf(key: string, isListed: boolean): RoleCode {
  if (isRobotAccount(key)) return Role.robot;
  if (isListed) return Role.agent;
  return roleOfWord(key) || roleOfAccount(key);
}

function isOfShop(key: string, role: number): boolean {
  return role === Role.agent || (role === Role.robot && hasSubAccount(key));
}

export interface Dialogues {
  /** The conversation of each message, and the customer of it (an index of the names) or -1. */
  readonly conversation: Int32Array;
  readonly buyer: Int32Array;
}

/**
 * A conversation is what stands between two separators, or one cell of many; else the two sides that a line names; else the customer who wrote
 * last: what staff, robots and the system write before anybody asks is for who asks next. A time that runs back begins another paste.
 */
export function dialoguesOf(messages: Messages, people: People): Dialogues {
  const { size, senders, receivers, blocks, isSeparated, names } = messages;
  const { roles, roleOfName, hasStaff } = people;
  /** Whom the shop writes to is a customer, though nothing of theirs stands in the text. */
  const isCustomer = (name: number) => roleOfName[name] === Role.customer || (hasStaff && roleOfName[name] === Role.none);
  const conversation = new Int32Array(size).fill(-1);
  const buyer = new Int32Array(size).fill(-1);
  const seconds = messages.stamps.map(plainTime);
  const steps = stepsOf(seconds, messages, people);
  const known = new Map<string, number>();
  const codeOf = (key: string) => {
    let code = known.get(key);
    if (code === undefined) known.set(key, (code = known.size));
    return code;
  };
  const masked = names.map((name) => isMasked(name));
  let current = -1;
  /** Tells apart the customers behind one masked nick. */
  let stretch = 0;
  let waiting: number[] = [];
  const put = (i: number) => {
    buyer[i] = current;
    conversation[i] = codeOf(
      isSeparated ? `block ${blocks[i]}` : current < 0 ? `before ${stretch}` : masked[current] ? `masked ${stretch}` : `name ${current}`,
    );
  };
  const flush = () => {
    for (const i of waiting) put(i);
    waiting = [];
  };
  let before = -1;
  for (let step = 0; step < size; step++) {
    const i = steps === 1 ? step : size - 1 - step;
    const isBack = before >= 0 && seconds[i] !== NOT_PLAIN && seconds[before] !== NOT_PLAIN && seconds[i] < seconds[before];
    if (before >= 0 && (blocks[i] !== blocks[before] || (isBack && !isSeparated))) {
      flush();
      current = -1;
      stretch++;
    }
    before = i;
    const customer = roles[i] === Role.customer ? senders[i] : receivers[i] >= 0 && isCustomer(receivers[i]) ? receivers[i] : -1;
    if (customer >= 0 && customer !== current) {
      if (current >= 0) {
        flush();
        stretch++;
      }
      current = customer;
    }
    if (current < 0) waiting.push(i);
    else {
      flush();
      put(i);
    }
  }
  flush();
  return { conversation, buyer };
}

/** 1 where the text runs on in time, -1 where it stands newest first. Between two customers another conversation begins, at whatever time. */
function stepsOf(seconds: readonly number[], { senders }: Messages, { roles }: People): 1 | -1 {
  let rising = 0;
  for (let i = 1; i < seconds.length; i++) {
    if (seconds[i] < 0 || seconds[i - 1] < 0) continue;
    if (roles[i] === Role.customer && roles[i - 1] === Role.customer && senders[i] !== senders[i - 1]) continue;
    rising += Math.sign(seconds[i] - seconds[i - 1]);
  }
  return rising < 0 ? -1 : 1;
}
