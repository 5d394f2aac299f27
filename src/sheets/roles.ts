/** Who wrote each message: by the role column where it says so, else by the sender. */
import { hasSubAccount, isRobotAccount, subAccount } from "./accounts";
import { BadCells } from "./badCells";
import { oncePer } from "./once";
import { RowCount } from "./skipped";
import { inStretches } from "./stretches";
import { EMPTY, Role, UNREADABLE, type BadCell, type CodeColumn, type Codes, type RoleCode, type Sheet, type SkippedRows } from "./types";

const WORDS: readonly (readonly [RoleCode, readonly string[]])[] = [
  [
    Role.customer,
    [
      "买家",
      "顾客",
      "客户",
      "用户",
      "消费者",
      "访客",
      "会员",
      "买方",
      "customer",
      "client",
      "buyer",
      "user",
      "member",
      "visitor",
      "consumer",
      "inbound",
      "inbound=true",
    ],
  ],
  [
    Role.agent,
    [
      "客服",
      "商家",
      "卖家",
      "店铺",
      "人工",
      "人工客服",
      "卖方",
      "售前客服",
      "售后客服",
      "agent",
      "seller",
      "staff",
      "waiter",
      "merchant",
      "mall_cs",
      "shop",
      "store",
      "human",
      "customer service",
      "outbound",
      "inbound=false",
    ],
  ],
  [
    Role.robot,
    [
      "机器人",
      "智能客服",
      "自动回复",
      "机器人客服",
      "智能机器人",
      "客服机器人",
      "智能助手",
      "robot",
      "bot",
      "auto",
      "chatbot",
      "auto reply",
      "auto_reply",
    ],
  ],
  [Role.system, ["系统", "平台", "系统消息", "系统提示", "system", "platform", "system message"]],
];

const ROLE_OF_WORD: ReadonlyMap<string, RoleCode> = new Map(WORDS.flatMap(([role, words]) => words.map((word) => [word, role] as const)));

/** The role that a word names, `Role.none` where it names none. */
export function roleOfWord(folded: string): RoleCode {
  return ROLE_OF_WORD.get(folded) ?? Role.none;
}

/** Only a shop has accounts with sub-accounts, but for those whose first part says whose they are: 买家:momo. */
export function roleOfAccount(key: string): RoleCode {
  return hasSubAccount(key) ? roleOfWord(key.slice(0, key.indexOf(":"))) || Role.agent : Role.none;
}

export interface Roles {
  /** The role of each record; `Role.none` for blank rows, for rows that name nobody and for rows whose writer cannot be told. */
  readonly roles: Uint8Array;
  /** Rows that a customer wrote. */
  readonly customers: number;
  /** Rows whose writer cannot be told although somebody is named, and the first such cells. */
  readonly unreadable: number;
  readonly badCells: readonly BadCell[];
  /** The same by the field that should have told, for a report; there also senders that cannot be read where the role tells who wrote. */
  readonly byField: Readonly<Record<WriterField, { readonly unreadable: number; readonly badCells: readonly BadCell[] }>>;
  /** Rows that are not blank and name neither role nor sender: there is nothing to read, so they are passed over. */
  readonly skipped: SkippedRows;
}

export type WriterField = "role" | "sender";

export const roles = oncePer(readRoles);

function readRoles(sheet: Sheet): Roles {
  const { size } = sheet;
  const role = sheet.code("role");
  // A word of the role column that names none is unreadable, never guessed by the sender.
  const roleOfCell = role.keys.map((key) => roleOfWord(key) || UNREADABLE);
  if (role.filled === sheet.filledRows && role.unreadable === 0 && roleOfCell.every((said) => said > 0))
    return namedByRoles(sheet, role, roleOfCell);
  const sender = sheet.code("sender");
  const bySender = senderReader(sheet, sender);
  const found = new Uint8Array(size);
  const bad = new BadCells();
  const byField = { role: new BadCells(), sender: new BadCells() };
  const cannotRead = (field: WriterField, i: number) => {
    bad.addOf(sheet, field, i);
    byField[field].addOf(sheet, field, i);
  };
  let customers = 0;
  const skipped = new RowCount("nobody");
  for (let i = 0; i < size; i++) {
    if (sheet.isBlank(i)) continue;
    const said = role.codes[i] >= 0 ? roleOfCell[role.codes[i]] : role.codes[i];
    const heard = sender.codes[i];
    if (said === EMPTY && heard === EMPTY) {
      skipped.add(sheet.rowOf(i));
      continue;
    }
    if (said > 0) {
      found[i] = said;
      if (heard === UNREADABLE) byField.sender.addOf(sheet, "sender", i);
    } else if (said !== EMPTY) {
      cannotRead("role", i);
    } else {
      const told = heard === UNREADABLE ? Role.none : bySender(i);
      if (told === Role.none) cannotRead("sender", i);
      found[i] = told;
    }
    if (found[i] === Role.customer) customers++;
  }
  return { roles: found, customers, ...bad, byField, skipped };
}

/** Where every row says its role, who sent it need not be read. */
function namedByRoles(sheet: Sheet, { codes }: CodeColumn, roleOfCell: readonly number[]): Roles {
  const found = new Uint8Array(codes.length);
  const roleOfCode = Uint8Array.from(roleOfCell);
  let customers = 0;
  inStretches(codes.length, (from, to) => (customers += nameRoles(codes, roleOfCode, found, from, to)));
  return {
    roles: found,
    customers,
    ...new BadCells(),
    get byField() {
      const { unreadable, badCells } = sheet.code("sender");
      return { role: new BadCells(), sender: { unreadable, badCells } };
    },
    skipped: new RowCount("nobody"),
  };
}

/** @returns how many of the rows a customer wrote */
function nameRoles(codes: Codes, roleOfCode: Uint8Array, found: Uint8Array, from: number, to: number): number {
  let customers = 0;
  for (let i = from; i < to; i++) {
    if (codes[i] < 0) continue;
    const role = roleOfCode[codes[i]];
    found[i] = role;
    // Counted without a branch: who writes next cannot be guessed, and a wrong guess costs more than all else here.
    customers += Number(role === Role.customer);
  }
  return customers;
}

/** Tells a row's role from its sender: a word, a robot's account, the row's agent, the row's buyer, or any account with a sub-account. */
function senderReader(sheet: Sheet, sender: CodeColumn): (i: number) => RoleCode {
  const byItself = sender.keys.map((key) => roleOfWord(key) || (isRobotAccount(key) ? Role.robot : Role.none));
  const otherwise = sender.keys.map(roleOfAccount);
  const agent = sheet.code("agent");
  const buyer = sheet.code("buyer");
  const same = (column: CodeColumn, i: number) => {
    const code = column.codes[i];
    if (code < 0) return false;
    const key = column.keys[code];
    const own = sender.keys[sender.codes[i]];
    return key === own || subAccount(key) === own || key === subAccount(own);
  };
  return (i) => {
    const code = sender.codes[i];
    if (byItself[code] !== Role.none) return byItself[code];
    if (same(agent, i)) return Role.agent;
    if (same(buyer, i)) return Role.customer;
    return otherwise[code];
  };
}
