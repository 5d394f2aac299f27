/** REPLYRATE, LATEREPLIES and REPLYTIME: turns, limits, who and when. Every figure is counted by hand in the case. */
import { block, call, figure, rowsOf } from "./load";
import { chat, CHAT_HEAD, MAY_1, midnightBell, serial, type Table, text, TWO_TURNS } from "./sheets";

const minutes = (n: number): number => (n * 60) / 86_400;

describe("the limit", () => {
  test("a reply after exactly 5:00 is on time, after 5:01 it is late", async () => {
    expect(await figure("REPLYRATE", TWO_TURNS)).toBe(0.5); // 1 of 2
    expect(await figure("LATEREPLIES", TWO_TURNS)).toBe(1);
    expect(await rowsOf("late-reply", TWO_TURNS)).toEqual([4]); // the opening row of the late turn
  });

  test("serial numbers are rounded to the whole second before they are compared", async () => {
    const noise = 1e-5 / 86_400;
    const table = [
      CHAT_HEAD,
      ["c1", "买家", "小美", serial("10:00") - noise, "在吗"],
      ["c1", "客服", "小美", serial("10:05") + noise, "在"],
    ];
    expect(await figure("REPLYRATE", table)).toBe(1);
  });

  test("the limit is an argument in minutes", async () => {
    expect(await figure("LATEREPLIES", TWO_TURNS, 4)).toBe(2);
    expect(await figure("LATEREPLIES", TWO_TURNS, 6)).toBe(0);
    expect(await figure("REPLYRATE", TWO_TURNS, 6)).toBe(1);
  });

  test("minutes may be a fraction", async () => {
    const table = chat(
      ["c1", "买家", "小美", "10:00:00"],
      ["c1", "客服", "小美", "10:00:30"],
      ["c2", "买家", "小美", "11:00:00"],
      ["c2", "客服", "小美", "11:00:31"],
    );
    expect(await figure("LATEREPLIES", table, 0.5)).toBe(1);
    expect(await figure("LATEREPLIES", table, "0.5")).toBe(1);
  });

  test("0, blank and an empty text as minutes are an omitted argument", async () => {
    for (const empty of [0, null, undefined, "", [[0]], [[null]], [[""]]]) expect(await figure("LATEREPLIES", TWO_TURNS, empty)).toBe(1);
  });
});

describe("turns", () => {
  test("further customer messages while a turn is open belong to it: the first unanswered one counts", async () => {
    const table = chat(
      ["c1", "买家", "小美", "10:00:00"],
      ["c1", "买家", "小美", "10:04:00"],
      ["c1", "客服", "小美", "10:06:00"], // 6:00 after the first, 2:00 after the last
    );
    expect(await figure("LATEREPLIES", table)).toBe(1);
    expect(await figure("REPLYTIME", table)).toBeCloseTo(minutes(6), 12);
  });

  test("a turn closes with the first agent message; a second one closes nothing", async () => {
    const table = chat(
      ["c1", "买家", "小美", "10:00:00"],
      ["c1", "客服", "小美", "10:01:00"],
      ["c1", "客服", "小美", "10:20:00"],
      ["c1", "买家", "小美", "11:00:00"],
      ["c1", "客服", "小美", "11:03:00"],
    );
    expect(await figure("REPLYRATE", table)).toBe(1);
    expect(await figure("REPLYTIME", table, "max")).toBeCloseTo(minutes(3), 12);
    expect(await figure("REPLYTIME", table)).toBeCloseTo(minutes(2), 12); // (1 + 3) / 2
  });

  test("an agent who opens a conversation opens no turn", async () => {
    const table = chat(["c1", "客服", "小美", "09:00:00"], ["c1", "买家", "小美", "10:00:00"], ["c1", "客服", "小美", "10:01:00"]);
    expect(await figure("REPLYTIME", table)).toBeCloseTo(minutes(1), 12);
  });

  test("robot and system messages neither open nor close a turn", async () => {
    const table = chat(
      ["c1", "系统", "", "09:00:00"],
      ["c1", "机器人", "", "09:00:01"],
      ["c1", "买家", "小美", "10:00:00"],
      ["c1", "机器人", "小美", "10:00:01"],
      ["c1", "系统", "小美", "10:00:02"],
      ["c1", "客服", "小美", "10:10:00"],
    );
    expect(await figure("REPLYRATE", table)).toBe(0);
    expect(await rowsOf("late-reply", table)).toEqual([4]);
  });

  test("an unanswered turn breaks when as-of is more than the limit after it, and is pending until then", async () => {
    const answered: [string, string, string, string][] = [
      ["c1", "买家", "小美", "10:00:00"],
      ["c1", "客服", "小美", "10:01:00"],
    ];
    const due = chat(...answered, ["c2", "买家", "小美", "11:00:00"], ["c3", "系统", "", "11:05:00"]); // exactly the limit
    expect(await figure("REPLYRATE", due)).toBe(1);
    expect(await figure("LATEREPLIES", due)).toBe(0);
    const over = chat(...answered, ["c2", "买家", "小美", "11:00:00"], ["c3", "系统", "", "11:05:01"]);
    expect(await figure("REPLYRATE", over)).toBe(0.5);
    expect(await rowsOf("late-reply", over)).toEqual([4]);
  });

  test("nothing but a pending turn is #N/A, never 0 or 1", async () => {
    const table = chat(["c1", "买家", "小美", "10:00:00"]);
    for (const id of ["REPLYRATE", "LATEREPLIES", "REPLYTIME"]) expect(await figure(id, table)).toBe("#N/A");
    expect((await call("REPLYRATE", table)).message).not.toBe("");
  });

  test("rows need not be sorted", async () => {
    const [head, ...rows] = TWO_TURNS;
    expect(await figure("LATEREPLIES", [head, rows[3], rows[0], rows[2], rows[1]])).toBe(1);
    expect(await rowsOf("late-reply", [head, rows[3], rows[0], rows[2], rows[1]])).toEqual([4]);
  });

  test("equal times keep the sheet's order", async () => {
    // The question stands above the answer of the same second: answered after 0 s. The other way round it would be unanswered.
    const table = chat(
      ["c1", "买家", "小美", "10:00:00"],
      ["c1", "客服", "小美", "10:00:00"],
      ["c2", "买家", "小美", "10:30:00"],
      midnightBell(),
    );
    expect(await figure("LATEREPLIES", table)).toBe(1); // only c2
    expect(await figure("REPLYTIME", table)).toBe(0);
  });

  test("a sheet that runs newest first is read from its end, so equal times are the other way round", async () => {
    const table = chat(
      midnightBell(),
      ["c2", "买家", "小美", "10:30:00"],
      ["c1", "客服", "小美", "10:00:00"],
      ["c1", "买家", "小美", "10:00:00"],
      ["c0", "客服", "小美", "09:00:00"],
    );
    expect(await figure("LATEREPLIES", table)).toBe(1);
    expect(await figure("REPLYTIME", table)).toBe(0);
  });
});

describe("conversations", () => {
  test("without a conversation column the buyer is the conversation", async () => {
    const table: Table = [
      ["买家昵称", "发送方类型", "客服", "发送时间"],
      ["阿一", "买家", "小美", text("10:00")],
      ["阿二", "买家", "小美", text("10:01")],
      ["阿二", "客服", "小美", text("10:02")],
      ["阿一", "客服", "小美", text("10:08")],
    ];
    expect(await figure("REPLYRATE", table)).toBe(0.5); // 阿一 waited 8 minutes, 阿二 one
  });

  test("without a conversation and a buyer column the whole sheet is one conversation", async () => {
    const table: Table = [
      ["发送方类型", "客服", "发送时间", "内容"],
      ["买家", "小美", text("10:00"), "在吗"],
      ["买家", "小美", text("10:01"), "你好"],
      ["客服", "小美", text("10:02"), "在的"],
    ];
    expect(await figure("REPLYTIME", table)).toBeCloseTo(minutes(2), 12); // one turn
  });

  test("a blank conversation cell falls back to the buyer", async () => {
    const table: Table = [
      ["会话ID", "买家昵称", "发送方类型", "客服", "发送时间"],
      ["", "阿一", "买家", "小美", text("10:00")],
      ["", "阿一", "客服", "小美", text("10:03")],
      [null, "阿二", "买家", "小美", text("10:00")],
      [null, "阿二", "客服", "小美", text("10:09")],
    ];
    expect(await figure("LATEREPLIES", table)).toBe(1);
    expect(await figure("REPLYRATE", table)).toBe(0.5);
  });

  test("a blank conversation of a masked buyer is a conversation of its own: masked names are never keys", async () => {
    const table: Table = [
      ["会话ID", "买家昵称", "发送方类型", "客服", "发送时间"],
      ["", "昂**", "买家", "小美", text("10:00")],
      ["", "昂**", "客服", "小美", text("10:03")],
      ["c9", "阿二", "买家", "小美", text("11:00")],
      ["c9", "阿二", "客服", "小美", text("11:01")],
    ];
    expect(await figure("LATEREPLIES", table)).toBe(1); // the masked question has no answer that is known to be its own
  });
});

describe("roles", () => {
  test.each([
    ["买家", "客服"],
    ["顾客", "商家"],
    ["客户", "卖家"],
    ["用户", "店铺"],
    ["消费者", "人工"],
    ["customer", "agent"],
    ["Client", "Seller"],
    [" 买家 ", "客服\t"],
  ])("the role words %s and %s", async (customer, agent) => {
    const table = chat(["c1", customer, "小美", "10:00:00"], ["c1", agent, "小美", "10:02:00"]);
    expect(await figure("REPLYTIME", table)).toBeCloseTo(minutes(2), 12);
  });

  test.each(["机器人", "智能客服", "自动回复", "robot", "bot", "auto", "系统", "平台", "system"])("%s closes no turn", async (word) => {
    const table = chat(["c1", "买家", "小美", "10:00:00"], ["c1", word, "小美", "10:00:01"], ["c1", "客服", "小美", "10:06:00"]);
    expect(await figure("LATEREPLIES", table)).toBe(1);
  });

  test("an inbound column: True is the customer", async () => {
    const table: Table = [
      ["conversation id", "inbound", "agent", "sent at", "text"],
      ["c1", "True", "Amy", text("10:00"), "hello"],
      ["c1", "False", "Amy", text("10:02"), "hi"],
      ["c2", true, "Amy", text("11:00"), "hello"],
      ["c2", false, "Amy", text("11:09"), "hi"],
    ];
    expect(await figure("REPLYRATE", table)).toBe(0.5);
  });

  test("without a role column the sender who equals the agent column is the agent, the buyer column the customer", async () => {
    const table: Table = [
      ["会话ID", "买家昵称", "客服", "发送者", "发送时间"],
      ["c1", "阿一", "小美", "阿一", text("10:00")],
      ["c1", "阿一", "小美", "小美", text("10:06")],
      ["c2", "阿二", "小美", "阿二", text("10:00")],
      ["c2", "阿二", "小美", "小美", text("10:04")],
    ];
    expect(await figure("REPLYRATE", table)).toBe(0.5);
  });

  test("a sender that is itself a role word has that role", async () => {
    const table: Table = [
      ["会话ID", "发送者", "发送时间", "内容"],
      ["c1", "买家", text("10:00"), "在吗"],
      ["c1", "机器人", text("10:00:01"), "您好"],
      ["c1", "客服", text("10:06"), "在"],
    ];
    expect(await figure("LATEREPLIES", table)).toBe(1);
  });

  test("a role that is an error is unreadable, where all others are told as well", async () => {
    const table: Table = [
      ["会话ID", "角色", "客服", "发送时间", "内容"],
      ["c1", "买家", "小美", text("10:00"), "在吗"],
      ["c1", "#N/A", "小美", text("10:01"), "在"],
      ["铃", "系统", "", text("11:00"), ""],
    ];
    expect((await call("LATEREPLIES", table)).message).toContain("#N/A");
  });

  test("a blank conversation whose buyer cannot be read is unreadable", async () => {
    const rows = Array.from({ length: 20 }, (_, i) => [
      i === 1 || i === 3 ? "" : `c${i >> 1}`,
      i === 1 || i === 3 ? "#N/A" : "",
      i % 2 ? "客服" : "买家",
    ]);
    const table: Table = [
      ["会话ID", "买家", "角色", "发送时间", "内容"],
      ...rows.map((row, i) => [...row, text(`10:0${i % 2}`), "在"]),
      ["铃", "", "系统", text("11:00"), ""],
    ];
    expect((await call("REPLYRATE", table)).message).toContain("#N/A");
  });

  test("a blank role falls back to the sender", async () => {
    const table: Table = [
      ["会话ID", "发送方类型", "买家昵称", "客服", "发送者", "发送时间"],
      ["c1", "", "阿一", "小美", "阿一", text("10:00")],
      ["c1", "机器人", "阿一", "小美", "小美", text("10:01")],
      ["c1", null, "阿一", "小美", "小美", text("10:06")],
    ];
    expect(await figure("LATEREPLIES", table)).toBe(1);
  });

  test("a sub-account names the agent: 店铺:小美 is the 小美 of the agent column", async () => {
    const table: Table = [
      ["会话ID", "买家昵称", "客服", "发送者", "发送时间"],
      ["c1", "阿一", "小美", "阿一", text("10:00")],
      ["c1", "阿一", "小美", "好店:小美", text("10:02")],
    ];
    expect(await figure("REPLYRATE", table)).toBe(1);
  });
});

describe("agents", () => {
  const table = chat(
    ["c1", "买家", "好店:小美", "10:00:00"],
    ["c1", "客服", "好店:小美", "10:01:00"],
    ["c2", "买家", "小强", "10:00:00"],
    ["c2", "客服", "小强", "10:09:00"],
    ["c3", "买家", "小强", "11:00:00"], // handed over: closed late by 小美
    ["c3", "客服", "好店:小美", "11:20:00"],
    ["c4", "买家", "小强", "12:00:00"], // nobody answers: the agent of the opening row
    midnightBell(),
  );

  test("a turn belongs to the agent who closed it, else to the agent named on its opening row", async () => {
    expect(await figure("LATEREPLIES", table, null, "好店:小美")).toBe(1); // c3
    expect(await figure("REPLYRATE", table, null, "好店:小美")).toBe(0.5); // c1, c3
    expect(await figure("LATEREPLIES", table, null, "小强")).toBe(2); // c2, c4
  });

  test("an unanswered turn without an agent on its row belongs to the last agent of that conversation", async () => {
    const open = chat(
      ["c1", "买家", "", "09:00:00"],
      ["c1", "客服", "小强", "09:01:00"],
      ["c1", "买家", "", "10:00:00"],
      ["c1", "客服", "小美", "10:01:00"],
      ["c1", "机器人", "小云", "10:02:00"],
      ["c1", "买家", "", "11:00:00"],
      midnightBell(),
    );
    expect(await figure("LATEREPLIES", open, null, "小美")).toBe(1);
    expect(await figure("LATEREPLIES", open, null, "小强")).toBe(0);
    expect(await figure("LATEREPLIES", open, null, "小云")).toBe("#N/A");
  });

  test("a closing row without an agent takes the opening row's", async () => {
    const unsigned = chat(["c1", "买家", "小美", "09:00:00"], ["c1", "客服", "", "09:09:00"]);
    expect(await figure("LATEREPLIES", unsigned, null, "小美")).toBe(1);
  });

  test("an agent who cannot be read is nobody: the turn is not taken for the opening row's, nor for the last one's", async () => {
    const unread = chat(["c1", "买家", "小美", "09:00:00"], ["c1", "客服", "#N/A", "09:09:00"]);
    const others = Array.from({ length: 20 }, (_, i): Parameters<typeof chat>[0][] => [
      [`d${i}`, "买家", "小美", "10:00:00"],
      [`d${i}`, "客服", "小美", "10:01:00"],
    ]).flat();
    const few = [...unread, ...chat(...others).slice(1)];
    expect(await figure("LATEREPLIES", few)).toBe(1);
    expect(await figure("LATEREPLIES", few, null, "小美")).toBe(0);
    // Above 5 % the figure of all still stands, none by agent does.
    expect(await figure("LATEREPLIES", unread)).toBe(1);
    expect((await call("LATEREPLIES", unread, null, "小美")).message).toContain("#N/A");
    expect((await call("BREAKDOWN", "LATEREPLIES", unread, "agent")).message).toContain("#N/A");
  });

  test("the argument 小美 matches 好店:小美, the argument 好店:小强 does not match a plain 小强", async () => {
    expect(await figure("REPLYRATE", table, null, "小美")).toBe(0.5);
    expect(await figure("REPLYRATE", table, null, "好店:小强")).toBe("#N/A");
  });

  test("the argument is folded before it is compared", async () => {
    const latin = chat(["c1", "买家", "Amy", "10:00:00"], ["c1", "客服", "Amy", "10:01:00"]);
    for (const name of ["amy", " AMY ", "Ａｍｙ", "A\u200bmy"]) expect(await figure("REPLYRATE", latin, null, name)).toBe(1);
  });

  test("a sheet that names no agents has no figure of one: #VALUE! that lists its headings", async () => {
    const nobody = TWO_TURNS.map(([talk, role, , ...others]) => [talk, role, ...others]);
    const { code, message } = await call("REPLYRATE", nobody, null, "小美");
    expect([code, message.includes("发送方类型")]).toEqual(["#VALUE!", true]);
    expect(await figure("REPLYRATE", nobody)).toBe(0.5);
  });

  test("an error in the agent's cell is shown as it stands", async () => {
    const error = { type: "Error", basicType: "Error", basicValue: "#REF!" };
    expect((await call("REPLYRATE", TWO_TURNS, null, [[error]])).message).toContain("#REF!");
  });

  test("an agent without turns is #N/A", async () => {
    expect(await figure("REPLYRATE", table, null, "小云")).toBe("#N/A");
    expect(await figure("REPLYTIME", table, null, "小云")).toBe("#N/A");
  });

  test("a range of agents spills in its shape: a blank gives an empty text, an unknown agent #N/A in its own cell", async () => {
    const agents = [["小美"], [""], ["小强"], ["小云"], [null], [0]];
    expect(await block("REPLYRATE", table, null, agents)).toEqual([[0.5], [""], [0], ["#N/A"], [""], [""]]);
    expect(await block("LATEREPLIES", table, null, [["小美", "小强"]])).toEqual([[1, 2]]);
  });
});

describe("days", () => {
  const table = chat(
    ["c1", "买家", "小美", "23:58:00", 0], // 1 May, answered on 2 May after 10 minutes
    ["c1", "客服", "小美", "00:08:00", 1],
    ["c2", "买家", "小美", "10:00:00", 1],
    ["c2", "客服", "小美", "10:01:00", 1],
    ["c3", "买家", "小强", "10:00:00", 2],
    ["c3", "客服", "小强", "10:07:00", 2],
  );

  test("a turn belongs to the day of its opening message", async () => {
    expect(await figure("LATEREPLIES", table, null, null, MAY_1, MAY_1)).toBe(1);
    expect(await figure("LATEREPLIES", table, null, null, MAY_1 + 1, MAY_1 + 1)).toBe(0);
  });

  test("from and to are both inclusive, and each may stand alone", async () => {
    expect(await figure("LATEREPLIES", table, null, null, MAY_1, MAY_1 + 2)).toBe(2);
    expect(await figure("LATEREPLIES", table, null, null, MAY_1 + 1)).toBe(1);
    expect(await figure("LATEREPLIES", table, null, null, null, MAY_1 + 1)).toBe(1);
  });

  test("from and to are floored to days, and text is a day as well", async () => {
    expect(await figure("LATEREPLIES", table, null, null, serial("23:59"), serial("00:01"))).toBe(1);
    expect(await figure("LATEREPLIES", table, null, null, "2024-05-03", "2024/5/3")).toBe(1);
    expect(await figure("REPLYTIME", table, null, null, "2024-05-02", "2024-05-02")).toBeCloseTo(minutes(1), 12);
  });

  test("a day without turns is #N/A", async () => {
    expect(await figure("REPLYRATE", table, null, null, MAY_1 + 9)).toBe("#N/A");
  });

  test("from after to is #NUM!", async () => {
    for (const id of ["REPLYRATE", "LATEREPLIES", "REPLYTIME"]) expect(await figure(id, table, null, null, MAY_1 + 1, MAY_1)).toBe("#NUM!");
  });

  test("a column of agents with a row of days gives a grid", async () => {
    const days = [[MAY_1, MAY_1 + 1, MAY_1 + 2]];
    expect(await block("REPLYRATE", table, null, [["小美"], ["小强"]], days, days)).toEqual([
      [0, 1, "#N/A"],
      ["#N/A", "#N/A", 0],
    ]);
  });

  test("equal shapes go pairwise; from after to is an error of its own cell", async () => {
    const from = [[MAY_1], [MAY_1 + 1], [MAY_1 + 2]];
    const to = [[MAY_1], [MAY_1 + 2], [MAY_1]];
    expect(await block("LATEREPLIES", table, null, null, from, to)).toEqual([[1], [1], ["#NUM!"]]);
  });

  test("shapes that do not go together are #VALUE!", async () => {
    expect(await figure("REPLYRATE", table, null, [["小美"], ["小强"]], [[MAY_1], [MAY_1], [MAY_1]])).toBe("#VALUE!");
  });
});

describe("as-of", () => {
  const table = chat(["c1", "买家", "小美", "10:00:00"], ["c1", "客服", "小美", "10:01:00"], ["c2", "买家", "小美", "22:00:00"]);

  test("without one the newest message is it, whatever its row", async () => {
    expect(await figure("LATEREPLIES", table)).toBe(0);
  });

  test("a typed moment judges what is not yet answered", async () => {
    expect(await figure("LATEREPLIES", table, null, null, null, null, serial("22:05"))).toBe(0);
    expect(await figure("LATEREPLIES", table, null, null, null, null, serial("22:05:01"))).toBe(1);
    expect(await figure("REPLYRATE", table, null, null, null, null, text("22:05:01"))).toBe(0.5);
  });

  test("a typed day without a time is its end", async () => {
    expect(await figure("LATEREPLIES", table, null, null, null, null, MAY_1)).toBe(1);
    expect(await figure("LATEREPLIES", table, null, null, null, null, "2024-05-01")).toBe(1);
    expect(await figure("LATEREPLIES", table, null, null, null, null, MAY_1 - 1)).toBe(0);
  });

  test("a typed as-of never hides later events", async () => {
    // c1 was answered in a minute, after the as-of: it stays on time. c2 is pending.
    expect(await figure("REPLYRATE", table, null, null, null, null, MAY_1 - 1)).toBe(1);
  });

  test("days and agents do not move as-of: it is the newest message of the whole sheet", async () => {
    const wide = chat(["c1", "买家", "小美", "10:00:00", 0], ["c2", "买家", "小强", "10:00:00", 5], ["c2", "客服", "小强", "10:01:00", 5]);
    expect(await figure("LATEREPLIES", wide, null, "小美", MAY_1, MAY_1)).toBe(1);
  });
});

describe("reply time", () => {
  // Closed after 1, 2, 3 and 10 minutes; one unanswered turn that is in no reply time.
  const table = chat(
    ["c1", "买家", "小美", "10:00:00"],
    ["c1", "客服", "小美", "10:01:00"],
    ["c2", "买家", "小美", "10:00:00"],
    ["c2", "客服", "小美", "10:02:00"],
    ["c3", "买家", "小强", "10:00:00"],
    ["c3", "客服", "小强", "10:03:00"],
    ["c4", "买家", "小强", "10:00:00"],
    ["c4", "客服", "小强", "10:10:00"],
    ["c5", "买家", "小强", "10:00:00"],
    midnightBell(),
  );

  test.each([
    [undefined, 4], // (1 + 2 + 3 + 10) / 4
    ["average", 4],
    ["", 4],
    ["median", 2.5],
    ["p90", 7.9], // PERCENTILE.INC: place 0.9 × 3 = 2.7, 3 + 0.7 × 7
    ["max", 10],
    ["MAX", 10],
  ])("statistic %p is %p minutes, in Excel days", async (statistic, expected) => {
    expect(await figure("REPLYTIME", table, statistic)).toBeCloseTo(minutes(expected as number), 12);
  });

  test("by agent", async () => {
    expect(await figure("REPLYTIME", table, "max", "小美")).toBeCloseTo(minutes(2), 12);
    const spilled = await block("REPLYTIME", table, null, [["小美"], ["小强"]]);
    expect(spilled[0][0]).toBeCloseTo(minutes(1.5), 12);
    expect(spilled[1][0]).toBeCloseTo(minutes(6.5), 12);
  });

  test("an unknown statistic is #VALUE! and the sentence names it", async () => {
    const answer = await call("REPLYTIME", table, "mode");
    expect(answer.code).toBe("#VALUE!");
    expect(answer.message).toContain("mode");
    expect(answer.message).toContain("statistic");
  });
});
