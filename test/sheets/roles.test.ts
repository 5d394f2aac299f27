import { accountsNamed, agentOf, conversations, roles } from "../../src/sheets";
import { EMPTY, Role, UNREADABLE, type RoleCode } from "../../src/sheets/types";
import { sheetOf, type Rows } from "./grids";

const { none, customer, agent, robot, system } = Role;
const rolesOf = (rows: Rows) => Array.from(roles(sheetOf(rows)).roles);

describe("a role column", () => {
  const role = (word: unknown, heading = "角色") =>
    rolesOf([
      ["会话ID", heading, "内容"],
      ["1", word, "x"],
    ])[0];

  test.each<[RoleCode, unknown[]]>([
    [customer, ["买家", "顾客", "客户", "用户", "消费者", "访客", "Customer", "client", "BUYER", "user", "member", " 买家\t"]],
    [agent, ["客服", "商家", "卖家", "店铺", "人工", "Agent", "seller", "staff", "waiter", "merchant", "mall_cs"]],
    [robot, ["机器人", "智能客服", "自动回复", "Robot", "bot", "auto"]],
    [system, ["系统", "平台", "System"]],
  ])("role %p", (expected, words) => {
    for (const word of words) expect([word, role(word)]).toEqual([word, expected]);
  });

  test.each<[heading: string, cell: unknown, expected: RoleCode]>([
    ["inbound", true, customer],
    ["inbound", "True", customer],
    ["inbound", false, agent],
    ["inbound", "False", agent],
    ["inbound", 0, agent],
    ["inbound", 1, customer],
    ["waiter_send", true, agent],
    ["waiter_send", 0, customer],
    ["SenderType", 1, customer],
    ["sender_type", "2", agent],
    ["sender_type", "user", customer],
  ])("%s = %p", (heading, cell, expected) => expect(role(cell, heading)).toBe(expected));

  test("a word that is no role is unreadable, with its place; the sender does not overrule it", () => {
    const sheet = sheetOf([
      ["会话ID", "角色", "发送者"],
      ["1", "主管", "买家"],
      ["1", "#N/A", "买家"],
      ["1", true, "买家"],
      ["1", "买家", "x"],
    ]);
    expect(roles(sheet)).toMatchObject({
      roles: Uint8Array.of(none, none, none, customer),
      unreadable: 3,
      skipped: { count: 0 },
    });
    expect(roles(sheet).badCells).toEqual([
      { field: "role", row: 1, column: 1, found: "主管" },
      { field: "role", row: 2, column: 1, found: "#N/A" },
      { field: "role", row: 3, column: 1, found: "TRUE" },
    ]);
  });
});

describe("without a role the sender tells", () => {
  test.each<[name: string, sender: string, agent: string, buyer: string, expected: RoleCode]>([
    ["a sender that is a role word", "机器人", "机器人", "小王", robot],
    ["a role word comes before the agent column", "买家", "买家", "小王", customer],
    ["the row's agent", "小美", "小美", "小王", agent],
    ["the row's agent, folded", "ＸiaoMei ", "xiaomei", "小王", agent],
    ["the sub-account of the row's agent", "小美", "店铺:小美", "小王", agent],
    ["the account of the row's agent", "店铺：小美", "小美", "小王", agent],
    ["the row's buyer", "小王", "小美", "小王", customer],
    ["the row's masked buyer", "昂**", "小美", "昂**", customer],
    ["an account with a sub-account, named nowhere else", "店铺:阿强", "小美", "小王", agent],
    ["an account that says that it is a customer's", "买家:小李", "小美", "小王", customer],
    ["an account that says that it is the system's", "系统：转接", "小美", "小王", system],
    ["an account that says that it is the shop's", "客服:阿强", "小美", "小王", agent],
    ["the service assistant is a robot", "店铺:服务助手", "店铺:服务助手", "小王", robot],
    ["jimi_ is a robot", "jimi_vender_123", "小美", "小王", robot],
    ["anybody else cannot be told", "路人", "小美", "小王", none],
    ["another shop's agent of that name is an agent by the sub-account", "甲店:小美", "乙店:小美", "小王", agent],
  ])("%s", (_name, sender, agentCell, buyer, expected) => {
    expect(
      rolesOf([
        ["会话ID", "客服", "客户", "发送者"],
        ["1", agentCell, buyer, sender],
      ]),
    ).toEqual([expected]);
  });

  test("a blank role falls back to the sender", () => {
    expect(
      rolesOf([
        ["会话ID", "角色", "发送者"],
        ["1", "", "买家"],
        ["1", "客服", "买家"],
        ["1", "-", "店铺:小美"],
      ]),
    ).toEqual([customer, agent, agent]);
  });

  test("a sender that cannot be told is unreadable with its place; a row that names nobody is passed over", () => {
    const sheet = sheetOf([
      ["会话ID", "发送者", "内容"],
      ["1", "路人", "x"],
      ["1", "", "图片"],
      ["1", "2.78E+11", "x"],
      [],
      ["1", "买家", "x"],
    ]);
    expect(roles(sheet)).toMatchObject({ unreadable: 2, skipped: { count: 1, rows: [2] } });
    expect(roles(sheet).badCells.map(({ field, row, column, found }) => [field, row, column, found])).toEqual([
      ["sender", 1, 1, "路人"],
      ["sender", 3, 1, "2.78E+11"],
    ]);
  });
});

describe("conversations", () => {
  const codesOf = (rows: Rows) => Array.from(conversations(sheetOf(rows)).codes);

  test("by the conversation column; a blank cell goes to the buyer, else to one of its own", () => {
    const rows: Rows = [
      ["会话ID", "客户ID", "内容"],
      ["a", "小王", "1"],
      ["A ", "小李", "2"],
      ["", "小王", "3"],
      ["-", "小王", "4"],
      ["", "", "5"],
      ["", "", "6"],
      ["", "昂**", "7"],
      ["", "昂**", "8"],
      [],
      ["2.78E+11", "小王", "9"],
      ["", 1e16, "10"],
    ];
    expect(codesOf(rows)).toEqual([0, 0, 1, 1, 2, 3, 4, 5, EMPTY, UNREADABLE, UNREADABLE]);
    const read = conversations(sheetOf(rows));
    expect([read.count, read.names(0), read.names(1), read.names(2)]).toEqual([6, "a", "小王", ""]);
    expect(read.badCells.map(({ field, row, column }) => [field, row, column])).toEqual([
      ["conversation", 10, 0],
      ["buyer", 11, 1],
    ]);
    expect(read.unreadable).toBe(2);
  });
  test("without a conversation column by the buyer", () => {
    expect(
      codesOf([
        ["客户ID", "内容"],
        ["小王", "1"],
        ["小李", "2"],
        ["小王", "3"],
        ["昂**", "4"],
        ["昂**", "5"],
      ]),
    ).toEqual([0, 1, 0, 2, 3]);
  });
  test("without either the whole sheet is one", () => {
    const sheet = sheetOf([["发送者", "内容"], ["x", "1"], [], ["y", "2"]]);
    expect([Array.from(conversations(sheet).codes), conversations(sheet).count]).toEqual([[0, EMPTY, 0], 1]);
  });
});

describe("agents", () => {
  test("the agent column where it is filled, else the sender of an agent's message, never a mere role word", () => {
    const sheet = sheetOf([
      ["会话ID", "客服", "发送者", "角色"],
      ["1", "店铺：小美", "店铺:小美", "客服"],
      ["1", "", "店铺:阿强", "客服"],
      ["1", "", "客服", "客服"],
      ["1", "", "小王", "买家"],
      ["1", "店铺:小美", "小王", "买家"],
      ["1", "", "店铺:小美", ""],
    ]);
    const { codes, keys } = agentOf(sheet);
    expect(Array.from(codes, (code) => (code >= 0 ? keys[code] : code))).toEqual([
      "店铺:小美",
      "店铺:阿强",
      EMPTY,
      EMPTY,
      "店铺:小美",
      "店铺:小美",
    ]);
  });

  test.each<[argument: string, account: string, matches: boolean]>([
    ["小美", "小美", true],
    ["小美", "店铺:小美", true],
    ["小美", "店铺: 小美", true],
    ["店铺:小美", "店铺:小美", true],
    ["店铺:小美", "小美", false],
    ["店铺:小美", "别店:小美", false],
    ["店铺", "店铺:小美", false],
    ["美", "店铺:小美", false],
    ["", "店铺:", false],
    ["b:c", "a:b:c", false],
  ])("%p means %p: %p", (argument, account, matches) => expect(accountsNamed([account])(argument)).toEqual(matches ? [0] : []));
});
