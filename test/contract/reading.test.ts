/** What may be pasted: headings, title rows, times, blanks, ids, errors, unreadable cells. Seen from the figures only. */
import { call, figure, rowsOf } from "./load";
import { chat, CHAT_HEAD, serial, type Table, text, TWO_TURNS } from "./sheets";

const GROUPED = text("10:00");

describe("headings", () => {
  const turns = (head: string[], names: string[] = ["买家", "客服"]): Table => [
    head,
    ["c1", names[0], "小美", text("10:00"), "在吗"],
    ["c1", names[1], "小美", text("10:05"), "在"],
    ["c2", names[0], "小美", text("11:00"), "在吗"],
    ["c2", names[1], "小美", text("11:06"), "在"],
  ];

  test.each([
    [["会话ID", "发送方类型", "客服", "时间", "内容"]],
    [["会话编号", "角色", "客服账号", "消息时间", "消息内容"]],
    [["session_id", "role", "agent", "created_at", "message"]],
    [["sessionID", "消息来源", "客服昵称", "发送时间", "聊天内容"]],
    [["Conversation ID", "Role", "Agent", "Sent At", "Text"]],
    [["conversation", "role", "agent", "sentAt", "text"]],
    [["convo_id", "ROLE", "Agent", "datetime", "content"]],
    [["　会话ＩＤ ", "角色\n", "客服*", "发送 时间", "内容"]],
  ])("chat headings %j", async (head) => {
    expect(await figure("REPLYRATE", turns(head))).toBe(0.5);
  });

  const late = (head: string[], ...rows: unknown[][]): Table => [head, ...rows];

  test("Pinduoduo's old order export", async () => {
    const table = late(
      [
        "商品",
        "订单号",
        "订单状态",
        "商品总价(元)",
        "用户实付金额(元)",
        "商品数量(件)",
        "支付时间",
        "拼单成功时间",
        "承诺发货时间",
        "发货时间",
        "快递单号",
        "售后状态",
      ],
      ["杯", "240501-1", "已签收", 10, 9, 1, text("09:00"), GROUPED, text("10:00", 2), text("10:00", 2), "SF1", "无售后"],
      ["杯", "240501-2", "已签收", 10, 9, 1, text("09:00"), GROUPED, text("10:00", 2), text("10:01", 2), "SF2", "无售后"],
    );
    expect(await rowsOf("late-shipment", table)).toEqual([3]);
    expect(await figure("LATESHIPPENALTY", table)).toBe(5);
  });

  test("Pinduoduo's new order export", async () => {
    const table = late(
      [
        "商品",
        "订单号",
        "订单状态",
        "商品数量（件）",
        "支付时间",
        "承诺发货时间",
        "承诺送达时间",
        "发货时间",
        "售后状态",
        "订单成交时间",
        "商家实收金额（元）",
      ],
      ["杯", "240501-1", "已签收", 1, text("09:00"), text("10:00", 2), text("10:00", 5), text("10:00", 2), "无售后", GROUPED, 9],
      ["杯", "240501-2", "已签收", 1, text("09:00"), text("10:00", 2), text("10:00", 5), text("10:01", 2), "无售后", GROUPED, 9],
    );
    expect(await rowsOf("late-shipment", table)).toEqual([3]);
  });

  test("Taobao's order export, with the blanks at the end of its headings", async () => {
    const table = late(
      [
        "订单编号",
        "买家会员名",
        "买家实际支付金额",
        "订单状态",
        "收货地址 ",
        "订单创建时间",
        "订单付款时间 ",
        "宝贝标题 ",
        "物流单号 ",
        "发货时间",
      ],
      ["'2401", "阿一", 10, "交易成功", "某地", text("09:00"), text("10:00"), "杯", "SF1", text("10:00", 2)],
      ["'2402", "阿二", 10, "交易成功", "某地", text("09:00"), text("10:00"), "杯", "SF2", text("10:01", 2)],
    );
    expect(await rowsOf("late-shipment", table)).toEqual([3]);
  });

  test("Douyin's order export", async () => {
    const table = late(
      [
        "主订单编号",
        "子订单编号",
        "选购商品",
        "商品数量",
        "订单应付金额",
        "订单提交时间",
        "支付完成时间",
        "订单状态",
        "承诺发货时间",
        "售后状态",
        "发货时间",
      ],
      ["6900\t", "6901\t", "杯", 1, 10, text("09:00"), text("10:00"), "已完成", text("10:00", 2), "-", text("10:00", 2)],
      ["6910\t", "6911\t", "杯", 1, 10, text("09:00"), text("10:00"), "已完成", text("10:00", 2), "-", text("10:01", 2)],
    );
    expect(await rowsOf("late-shipment", table)).toEqual([3]);
  });

  test("JD's order export with a courier's sheet: it has no shipping time of its own", async () => {
    const table = late(
      ["订单号", "商品ID", "下单时间", "订单金额", "订单状态", "下单帐号", "付款确认时间"],
      ["2801", "1", text("09:00"), 10, "等待出库", "阿一", text("10:00")],
      ["2802", "1", text("09:00"), 10, "等待出库", "阿二", text("10:00")],
    );
    expect(await figure("LATESHIPMENTS", table)).toBe("#VALUE!");
    const courier = late(["订单号", "揽收时间"], ["2801", text("10:00", 2)], ["2802", text("10:01", 2)]);
    expect(await figure("LATESHIPMENTS", table, null, null, null, null, courier)).toBe(1);
  });

  test("an English order sheet", async () => {
    const table = late(
      ["Order ID", "Order Status", "Grouped At", "Promised Ship At", "Collected At", "First Trace At", "Tracking Number"],
      ["A1", "shipped", GROUPED, text("10:00", 1), text("10:00", 1), text("11:00", 1), "SF1"],
      ["A2", "shipped", GROUPED, text("10:00", 1), text("10:00:01", 1), text("11:00", 1), "SF2"],
    );
    expect(await rowsOf("late-shipment", table)).toEqual([3]);
  });

  test("title rows above the heading are skipped, and rows are counted from the range's first row", async () => {
    const titled: Table = [
      ["五月聊天记录", "", "", "", ""],
      ["导出时间", text("12:00", 20), "", "", ""],
      [null, null, null, null, null],
      ...TWO_TURNS,
    ];
    expect(await figure("REPLYRATE", titled)).toBe(0.5);
    expect(await rowsOf("late-reply", titled)).toEqual([7]);
  });

  test("two columns for one field: the first that is not empty counts, row by row", async () => {
    const table: Table = [
      ["订单号", "拼单成功时间", "订单成交时间", "揽收时间"],
      ["A1", GROUPED, "", text("12:00", 2)],
      ["A2", "", GROUPED, text("12:00", 2)],
      ["A3", "", GROUPED, text("09:00", 2)],
    ];
    expect(await figure("LATESHIPMENTS", table)).toBe(2);
  });

  test("a missing column is #VALUE!, and the sentence lists the headings that were found", async () => {
    const answer = await call("REPLYRATE", [
      ["会话ID", "发送方类型", "内容", "备忘"],
      ["c1", "买家", "在吗", "x"],
    ]);
    expect(answer.code).toBe("#VALUE!");
    for (const heading of ["会话ID", "发送方类型", "内容"]) expect(answer.message).toContain(heading);
  });

  test("fewer than two fields named is #VALUE!", async () => {
    expect(
      await figure("REPLYRATE", [
        ["甲", "乙"],
        [1, 2],
      ]),
    ).toBe("#VALUE!");
    expect(await figure("REPLYRATE", [[""]])).toBe("#VALUE!");
    expect(
      await figure("LATESHIPMENTS", [
        ["订单号", "乙"],
        ["A1", 2],
      ]),
    ).toBe("#VALUE!");
  });

  test("the wrong kind of sheet is #VALUE!", async () => {
    expect(await figure("LATESHIPMENTS", TWO_TURNS)).toBe("#VALUE!");
    expect(await figure("QUALITYREFUNDRATE", TWO_TURNS)).toBe("#VALUE!");
  });

  test("a heading without rows below has nothing to count: #N/A", async () => {
    expect(await figure("REPLYRATE", [CHAT_HEAD])).toBe("#N/A");
    expect(await figure("REPLYRATE", [CHAT_HEAD, [null, null, null, null, null]])).toBe("#N/A");
  });
});

describe("times", () => {
  test.each([
    ["2024-05-01 10:00:00", "2024-05-01 10:05:01"],
    ["2024/5/1 10:00", "2024/5/1 10:06"],
    ["2024年5月1日 10时00分", "2024年5月1日 10时06分"],
    ["2024.05.01 10:00:00", "2024.05.01 10:05:01"],
    ["5/13/2024 10:00 AM", "5/13/2024 10:06 AM"],
    ["13/5/2024 10:00", "13/5/2024 10:06"],
    ["2024-05-01 上午10:00:00", "2024-05-01 上午10:05:01"],
    ["2024-05-01T10:00:00", "2024-05-01T10:05:01"],
    ["Wed Oct 11 06:55:44 +0000 2017", "Wed Oct 11 07:00:45 +0000 2017"],
    ["２０２４-05-01 10：00：00", "２０２４-05-01 10：05：01"],
    ["'2024-05-01 10:00:00\t", "\u00a02024-05-01 10:05:01\u200b"],
  ])("%s to %s is late", async (asked, answered) => {
    const table = [CHAT_HEAD, ["c1", "买家", "小美", asked, "在吗"], ["c1", "客服", "小美", answered, "在"]];
    expect(await figure("LATEREPLIES", table)).toBe(1);
    expect(await figure("LATEREPLIES", table, 6)).toBe(0);
  });

  test("the afternoon is the afternoon", async () => {
    const table = [CHAT_HEAD, ["c1", "买家", "小美", "2024-05-13 11:58", "在吗"], ["c1", "客服", "小美", "5/13/2024 12:04 PM", "在"]];
    expect(await figure("REPLYTIME", table)).toBeCloseTo(6 / 1440, 12);
    const later = [CHAT_HEAD, ["c1", "买家", "小美", "2024-05-01 12:58", "在吗"], ["c1", "客服", "小美", "2024-05-01 下午1:04", "在"]];
    expect(await figure("REPLYTIME", later)).toBeCloseTo(6 / 1440, 12);
  });

  test("serials and text may stand in one column", async () => {
    const table = [CHAT_HEAD, ["c1", "买家", "小美", serial("10:00"), "在吗"], ["c1", "客服", "小美", text("10:06"), "在"]];
    expect(await figure("REPLYTIME", table)).toBeCloseTo(6 / 1440, 12);
  });

  test("a time with an offset of its own is taken to UTC+8, so that its day is the Chinese one", async () => {
    const table = [
      CHAT_HEAD,
      ["c1", "买家", "小美", "2024-05-01T18:00:00Z", "在吗"], // 2 May 02:00
      ["c1", "客服", "小美", "2024-05-01T18:01:00Z", "在"],
    ];
    expect(await figure("REPLYRATE", table, null, null, "2024-05-02", "2024-05-02")).toBe(1);
    expect(await figure("REPLYRATE", table, null, null, "2024-05-01", "2024-05-01")).toBe("#N/A");
  });

  test("a/b/yyyy is read by the column as a whole", async () => {
    // 13/5 decides: 2/5 is 2 May, eleven days before, not 5 February.
    const table = [
      CHAT_HEAD,
      ["c1", "买家", "小美", "2/5/2024 10:00", "在吗"],
      ["c1", "客服", "小美", "2/5/2024 10:01", "在"],
      ["c2", "买家", "小美", "13/5/2024 10:00", "在吗"],
      ["c2", "客服", "小美", "13/5/2024 10:01", "在"],
    ];
    expect(await figure("REPLYRATE", table, null, null, "2024-05-02", "2024-05-02")).toBe(1);
    expect(await figure("REPLYRATE", table, null, null, "2024-02-05", "2024-02-05")).toBe("#N/A");
  });

  test("where nothing decides: month-first under English headings, else day-first", async () => {
    const rows = (customer: string, agent: string): Table => [
      ["c1", customer, "Amy", "2/5/2024 10:00", "hi"],
      ["c1", agent, "Amy", "2/5/2024 10:01", "hi"],
    ];
    const english = [["conversation id", "role", "agent", "sent at", "text"], ...rows("customer", "agent")];
    expect(await figure("REPLYRATE", english, null, null, "2024-02-05", "2024-02-05")).toBe(1);
    const chinese = [CHAT_HEAD, ...rows("买家", "客服")];
    expect(await figure("REPLYRATE", chinese, null, null, "2024-05-02", "2024-05-02")).toBe(1);
  });
});

describe("blanks", () => {
  const shapes: [string, unknown][] = [
    ["null", null],
    ["an empty text", ""],
    ["0", 0],
  ];

  test.each(shapes)("blank rows as %s below, between and above change nothing", async (_, blank) => {
    const row = Array.from({ length: 5 }, () => blank);
    const [head, ...rows] = TWO_TURNS;
    const table = [row, head, rows[0], rows[1], row, rows[2], rows[3], ...Array.from({ length: 5000 }, () => row)];
    expect(await figure("REPLYRATE", table)).toBe(0.5);
    expect(await rowsOf("late-reply", table)).toEqual([6]);
  });

  test.each([
    ...shapes,
    ["-", "-"],
    ["--", "--"],
    ["~", "~"],
    ["/", "/"],
    ["\\N", "\\N"],
    ["无", "无"],
    ["NULL", "NULL"],
    ["None", "None"],
    ["nan", "nan"],
    ["0000-00-00 00:00:00", "0000-00-00 00:00:00"],
  ])("a time that is %s is empty", async (_, blank) => {
    const table: Table = [
      ["订单号", "订单状态", "拼单成功时间", "揽收时间"],
      ["A1", "待发货", GROUPED, blank],
      ["A2", "待发货", GROUPED, text("09:00", 2)],
      ["A3", "待发货", text("12:00", 2), text("13:00", 2)],
    ];
    expect(await rowsOf("late-shipment", table)).toEqual([2]); // not collected, as-of 3 May 13:00 is over the due
    expect(await figure("LATESHIPMENTS", table)).toBe(1);
  });

  test("无, / and - never empty a message's text: such a message still opens a turn", async () => {
    for (const said of ["无", "/", "-"]) {
      const table = [CHAT_HEAD, ["c1", "买家", "小美", text("10:00"), said], ["c1", "客服", "小美", text("10:06"), "在"]];
      expect(await figure("LATEREPLIES", table)).toBe(1);
    }
  });

  test("a whole column (A:F) with 1,048,576 rows answers", async () => {
    const row = [null, null, null, null, null];
    const table = [...TWO_TURNS, ...Array<unknown[]>(1_048_576 - TWO_TURNS.length).fill(row)];
    expect(await figure("REPLYRATE", table)).toBe(0.5);
  });
});

describe("ids", () => {
  const twice = (id: unknown): Table => [
    ["订单号", "拼单成功时间", "揽收时间"],
    [id, GROUPED, text("12:00", 2)],
    [id, GROUPED, text("12:00", 2)],
  ];

  test("a whole number below 1e15 is its digits", async () => {
    const table = twice(2405010001);
    table[2][0] = "2405010001";
    expect(await figure("LATESHIPMENTS", table)).toBe(1);
  });

  test("apostrophe, tab, full width and zero width never break an id", async () => {
    for (const other of ["'2405010001", "2405010001\t", "２４０５０１０００１", "\u200b2405010001\u00a0"]) {
      const table = twice("2405010001");
      table[2][0] = other;
      expect(await figure("LATESHIPMENTS", table)).toBe(1);
    }
  });

  test.each([["2.78E+11"], ["2.78e+17"], [2.4050138331747e17], [1e15]])("%p is damaged and unreadable, never a key", async (id) => {
    // Alone the two rows are all of the sheet: over 5 % unreadable.
    expect((await call("LATESHIPMENTS", twice(id))).code).toBe("#VALUE!");
    // Among enough readable orders the rows are left out and reported.
    const good = Array.from({ length: 60 }, (_, i) => [`A${i}`, GROUPED, text("09:00", 2)]);
    const table = [...twice(id), ...good];
    expect(await figure("LATESHIPMENTS", table)).toBe(0);
    expect(await rowsOf("late-shipment", table)).toEqual([2, 3]);
  });
});

describe("unreadable cells", () => {
  /** `bad` of 100 orders have this as their grouping time; one other order is late. */
  const sheet = (bad: number, cell: unknown): Table => [
    ["订单号", "拼单成功时间", "揽收时间"],
    ...Array.from({ length: 100 }, (_, i) => [`A${i}`, i < bad ? cell : GROUPED, i === 99 ? text("12:00", 2) : text("09:00", 2)]),
  ];

  test("5 % are left out and reported", async () => {
    expect(await figure("LATESHIPMENTS", sheet(5, "昨天"))).toBe(1);
    expect(await rowsOf("late-shipment", sheet(5, "昨天"))).toEqual([2, 3, 4, 5, 6, 101]);
  });

  test("more than 5 % are an error of the formula that names the first bad cell", async () => {
    for (const id of ["LATESHIPMENTS", "LATESHIPPENALTY"]) {
      const answer = await call(id, sheet(6, "昨天"));
      expect(answer.code).toBe("#VALUE!");
      expect(answer.message).toContain("昨天");
      expect(answer.message).toMatch(/2\D+2|B2/); // row 2, column 2 of the range
    }
  });

  test("blank rows below do not thin out the share", async () => {
    const blanks = Array.from({ length: 500 }, () => [null, null, null]);
    expect(await figure("LATESHIPMENTS", [...sheet(6, "昨天"), ...blanks])).toBe("#VALUE!");
  });

  test("rubbish in a field that the formula does not need is no matter", async () => {
    const table = sheet(0, "").map((row, i) => [...row, i === 0 ? "确认收货时间" : "昨天"]);
    expect(await figure("LATESHIPMENTS", table)).toBe(1);
  });

  test("chats: at most 5 % bad times are left out, more are an error", async () => {
    const rows = (bad: number): Table => [
      CHAT_HEAD,
      ...Array.from({ length: 100 }, (_, i) => [`c${i}`, "买家", "小美", i < bad ? "刚才" : text("10:00"), "在吗"]),
      ...Array.from({ length: 100 }, (_, i) => [`c${i}`, "客服", "小美", text(i === 99 ? "10:06" : "10:01"), "在"]),
    ];
    expect(await figure("LATEREPLIES", rows(10))).toBe(1); // 10 of 200
    expect(await rowsOf("late-reply", rows(10))).toEqual([101]); // a message that cannot be read is no turn, so no case
    const answer = await call("REPLYRATE", rows(11));
    expect(answer.code).toBe("#VALUE!");
    expect(answer.message).toContain("刚才");
  });

  test("a sender that matches nothing is unreadable", async () => {
    const table: Table = [
      ["会话ID", "买家昵称", "客服", "发送者", "发送时间"],
      ["c1", "阿一", "小美", "阿一", text("10:00")],
      ["c1", "阿一", "小美", "路人", text("10:01")],
    ];
    const answer = await call("REPLYRATE", table);
    expect(answer.code).toBe("#VALUE!");
    expect(answer.message).toContain("路人");
  });

  test("two-digit years are unreadable", async () => {
    expect(await figure("REPLYRATE", chat(["c1", "买家", "小美", "10:00"]).concat([["c1", "客服", "小美", "1/5/24 10:01", "在"]]))).toBe(
      "#VALUE!",
    );
  });

  test("a column of dates that is decided both ways: only its ambiguous cells are unreadable", async () => {
    const days = ["13/5/2024 10:00", "5/14/2024 10:00", "2/5/2024 10:00"];
    const table = [CHAT_HEAD, ...days.map((day, i) => [`c${i}`, "买家", "小美", day, "在吗"])];
    const padding = Array.from({ length: 60 }, (_, i) => [`p${i}`, "系统", "", text("23:00", 19), ""]);
    expect(await figure("LATEREPLIES", [...table, ...padding])).toBe(2);
    expect(await rowsOf("late-reply", [...table, ...padding])).toEqual([2, 3]);
  });
});
