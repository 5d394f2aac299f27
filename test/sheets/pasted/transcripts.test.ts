/** What is a message in a transcript, whose it is, and in which conversation. Counts are worked by hand. */
import { conversations, recognise, gridSource, isPasted, readingOf } from "../../../src/sheets";
import { runNow } from "../../../src/audit";
import type { Sheet } from "../../../src/sheets/types";
import { messages, opened } from "./read";

const KITTY = "tb_kitty88";
const MEI = "晴天小铺:小美";
const talk = (...lines: string[]) => lines.join("\n");
const brief = (sheet: Sheet) => messages(sheet).map(([row, sender, role, at, text]) => [row, sender, role, at.slice(11), text].join(" "));
const skipped = (sheet: Sheet) => Object.fromEntries(runNow(readingOf(sheet)).skipped.map(({ reason, count }) => [reason, count]));
/** The conversation of each message, numbered as they first appear. */
const conversationsOf = (sheet: Sheet) => Array.from(conversations(sheet).codes);

describe("times", () => {
  test("a time without a date is of the last date seen", () => {
    const sheet = opened(
      talk(`${KITTY} 2025-5-8 23:50:00`, "在吗", `${MEI} 23:51:00`, "在的亲", `${KITTY} 2025-5-9 8:00:00`, "好", `${MEI} 8:01:00`, "嗯嗯"),
    );
    expect(messages(sheet).map(([, , , at]) => at)).toEqual([
      "2025-05-08 23:50:00",
      "2025-05-08 23:51:00",
      "2025-05-09 08:00:00",
      "2025-05-09 08:01:00",
    ]);
  });

  test("with no date seen it is unreadable, and its cell is named", () => {
    const sheet = opened(talk("[10:01] 小美: 在的亲", "[10:02] tb_kitty88: 有货吗", "[10:03] 小美: 有的"), ["小美"]);
    expect(sheet.time("sentAt")).toMatchObject({ filled: 3, unreadable: 3 });
    expect(sheet.time("sentAt").badCells[1]).toMatchObject({ row: 1, column: 0, found: "10:02" });
  });

  test("after 昨天 no date is known", () => {
    const sheet = opened(talk(`${KITTY} 2025-5-8 23:50:00`, "在吗", `${MEI} 昨天 23:51:00`, "在的亲", `${KITTY} 8:00:00`, "好"));
    expect(sheet.time("sentAt").badCells.map(({ row, found }) => [row, found])).toEqual([
      [2, "昨天 23:51:00"],
      [4, "8:00:00"],
    ]);
  });

  test.each(["5月2日", "5月2日 星期四", "05-02", "昨天", "星期四", "今天 0:03", "Yesterday", "—— 5月2日 ——"])(
    "below a line that says %s alone no date is known",
    (day) => {
      const sheet = opened(talk("2024-05-01", "[23:58] momo: 在吗", day, "[0:03] 店铺:小美: 在的", "2024-05-03", "[9:00] momo: 好"));
      expect(sheet.time("sentAt").badCells.map(({ row, found }) => [row, found])).toEqual([[3, "0:03"]]);
      expect(messages(sheet).map(([, , , at]) => at)[2]).toBe("2024-05-03 09:00:00");
    },
  );

  test.each(["3-5", "10-12", "5月2日能到吗", "昨天拍的"])("a line that says %s is words", (said) => {
    const sheet = opened(talk("2024-05-01", "[10:00] momo: 在吗", said, "[10:01] 店铺:小美: 在的"));
    expect(brief(sheet)).toEqual([`2 momo customer 10:00:00 在吗\n${said}`, "4 店铺:小美 agent 10:01:00 在的"]);
  });

  test("what no clock shows is reported, not taken for words", () => {
    const sheet = opened(talk(`${KITTY} 2025-5-9 10:11:12`, "在吗", `${MEI} 2025-5-9 25:61:00`, "在的亲"));
    expect(sheet.time("sentAt").badCells).toEqual([{ field: "sentAt", row: 2, column: 0, found: "2025-5-9 25:61:00" }]);
  });

  test("lines that Excel has made numbers are the times that were pasted", () => {
    const cells = [KITTY, 45786 + 36672 / 86400, "在吗", MEI, 45786 + 36720 / 86400, "在的亲"];
    expect(brief(opened(cells))).toEqual([`1 ${KITTY} customer 10:11:12 在吗`, `4 ${MEI} agent 10:12:00 在的亲`]);
  });
});

describe("messages", () => {
  test("of many lines, and blank lines between", () => {
    const text = talk(`${KITTY} 2025-5-9 10:11:12`, "在吗", "", "有没有大号", "  ", `${MEI} 2025-5-9 10:12:00`, "有的");
    expect(brief(opened(text))).toEqual([`1 ${KITTY} customer 10:11:12 在吗\n有没有大号`, `6 ${MEI} agent 10:12:00 有的`]);
  });

  test("times and dates that are said are words", () => {
    const text = talk(
      `${KITTY} 2025-5-9 10:11:12`,
      "明天 10:00 能到吗",
      "明天 10:00",
      `${MEI} 2025-5-9 10:12:00`,
      "2025-05-08 20:11:02 【杭州市】快件已到达",
      "2025-05-09",
    );
    expect(brief(opened(text))).toEqual([
      `1 ${KITTY} customer 10:11:12 明天 10:00 能到吗\n明天 10:00`,
      `4 ${MEI} agent 10:12:00 2025-05-08 20:11:02 【杭州市】快件已到达`,
    ]);
  });

  test("who writes once is somebody where no line bears its date", () => {
    const text = talk("2025-5-9", "momo 10:00", "在吗", "小美 10:02", "在的", "kitty (10:04): 有货吗", "明天 10:00", "小美 10:05", "有的");
    expect(brief(opened(text, ["小美"]))).toEqual([
      "2 momo customer 10:00:00 在吗",
      "4 小美 agent 10:02:00 在的",
      "6 kitty customer 10:04:00 有货吗\n明天 10:00",
      "8 小美 agent 10:05:00 有的",
    ]);
  });

  test.each([
    "周一到周五 9:00-18:00",
    "周日9:00至18:00",
    "客服在线 9:00 ~ 晚上11:00",
    "活动 2025/5/9 10:00:00-2025/5/12 10:00:00",
    "上午9:00—12:00",
  ])("a span of time is said: %s", (span) => {
    const asked = [`${KITTY} 2025-5-9 10:11`, "几点有人", `${MEI} 2025-5-9 10:12`, span, "节假日休息"];
    expect(brief(opened(talk(...asked, `${KITTY} 2025-5-9 10:13`, "好")))).toEqual([
      `1 ${KITTY} customer 10:11:00 几点有人`,
      `3 ${MEI} agent 10:12:00 ${span}\n节假日休息`,
      `6 ${KITTY} customer 10:13:00 好`,
    ]);
  });

  test.each(["开心就好！", "往事随风，", "小明。", "？", "hello!"])("a nick may end in a mark: %s", (nick) => {
    const text = talk(`${MEI} 2025-5-9 10:00:00`, "在的", `${nick} 2025-5-9 10:01:00`, "多久发货", `${MEI} 2025-5-9 10:02:00`, "48小时");
    expect(brief(opened(text))[1]).toBe(`3 ${nick} customer 10:01:00 多久发货`);
  });

  test("a sentence with a time at its end is said", () => {
    const text = talk(`${KITTY} 2025-5-9 10:00:00`, "多久到", `${MEI} 2025-5-9 10:01:00`, "亲，预计 2025-05-10 18:00:00", "请耐心等待");
    expect(brief(opened(text))[1]).toBe(`3 ${MEI} agent 10:01:00 亲，预计 2025-05-10 18:00:00\n请耐心等待`);
  });

  test("a time that is said below the shop's mirrored line is words as well", () => {
    const text = talk(`${KITTY} 2025-5-9 10:00:00`, "在吗", `2025-5-9 10:01:00${MEI}`, "明天 10:00 能到", "momo 2025-5-9 10:02:00", "在吗");
    expect(brief(opened(text))).toEqual([
      `1 ${KITTY} customer 10:00:00 在吗`,
      `3 ${MEI} agent 10:01:00 明天 10:00 能到`,
      "5 momo customer 10:02:00 在吗",
    ]);
  });

  test("a date that answers a question is what was said", () => {
    const text = talk(`${MEI} 2025-5-9 10:11:12`, "哪天下的单", `${KITTY} 2025-5-9 10:12:00`, "2025-5-1", `${MEI} 10:13:00`, "好的");
    expect(brief(opened(text))).toEqual([
      `1 ${MEI} agent 10:11:12 哪天下的单`,
      `3 ${KITTY} customer 10:12:00 2025-5-1`,
      `5 ${MEI} agent 10:13:00 好的`,
    ]);
  });

  test("noise is neither a message nor a reply, and is counted: 2 receipts, 2 notices, 1 card, 2 images, 1 empty", () => {
    const text = talk(
      "当前用户来自 商品详情页",
      `${KITTY} 2025-5-9 10:11:12`,
      "在吗",
      "已读",
      "由 服务助手 转交给 晴天小铺:小美，原因：【系统识别需干预】",
      `${MEI} 2025-5-9 10:12:00`,
      "https://img.example.com/a.jpg",
      "未读",
      `${KITTY} 2025-5-9 10:13:00`,
      "请确认收货地址",
      "文字聊天、语音/隐私号沟通中",
      "［图片］",
      `${MEI} 2025-5-9 10:14:00`,
      `${MEI} 2025-5-9 10:20:00`,
      "来了",
    );
    const sheet = opened(text);
    expect(brief(sheet)).toEqual([`2 ${KITTY} customer 10:11:12 在吗`, `14 ${MEI} agent 10:20:00 来了`]);
    expect(skipped(sheet)).toEqual({ receipt: 2, notice: 3, card: 1, image: 2, empty: 1 });
  });

  test("noise in the line of who sent it is none either: 3 images, 1 card, 1 receipt", () => {
    const sheet = opened(
      talk(
        "[2025-5-9 10:11:12] momo: 在吗",
        `[2025-5-9 10:12:00] ${MEI}: [图片]`,
        `[2025-5-9 10:12:30] ${MEI}: [图片][图片]`,
        "已读",
        `[2025-5-9 10:12:40] ${MEI}: 请确认收货地址`,
        `[2025-5-9 10:13:00] ${MEI}: [图片]`,
        "您看看这款",
      ),
    );
    expect(brief(sheet)).toEqual(["1 momo customer 10:11:12 在吗", `6 ${MEI} agent 10:13:00 您看看这款`]);
    expect(skipped(sheet)).toEqual({ image: 3, card: 1, receipt: 1 });
  });

  test.each(["预计送达时间 2025-05-10 18:00:00", "您的订单预计发货时间：2025-05-10 18:00:00", "最晚 2025-05-10 18:00:00"])(
    "a time that is all an answer says makes nobody of its words: %s",
    (said) => {
      const asked = [`${KITTY} 2025-5-9 10:11:12`, "什么时候到", `${MEI} 2025-5-9 10:12:00`, "我查一下", `${MEI} 2025-5-9 10:13:00`, said];
      const sheet = opened(talk(...asked, `${KITTY} 2025-5-9 10:20:00`, "好的"));
      expect(brief(sheet)[2]).toBe(`5 ${MEI} agent 10:13:00 ${said}`);
      expect(sheet.size).toBe(4);
    },
  );

  test("whoever sends a picture right after another's is somebody, where either has words elsewhere", () => {
    const sheet = opened(
      talk(`${KITTY} 2025-5-9 10:11:12`, `${MEI} 2025-5-9 10:12:00`, "在", `${MEI} 2025-5-9 10:13:00`, `${KITTY} 2025-5-9 10:14:00`, "嗯"),
    );
    expect(brief(sheet)).toEqual([`2 ${MEI} agent 10:12:00 在`, `5 ${KITTY} customer 10:14:00 嗯`]);
  });

  test("what Excel took for a formula was said", () => {
    const error = { type: "Error", basicType: "Error", basicValue: "#NAME?" };
    const sheet = opened([`${KITTY} 2025-5-9 10:11:12`, "在吗", `${MEI} 2025-5-9 10:12:00`, error]);
    expect(brief(sheet)).toEqual([`1 ${KITTY} customer 10:11:12 在吗`, `3 ${MEI} agent 10:12:00 `]);
    expect(sheet.texts("text")).toMatchObject({ unreadable: 1, badCells: [{ row: 2, found: "#NAME?" }] });
  });

  test("what stands before the first message is skipped", () => {
    const sheet = opened(talk("聊天记录", `${KITTY} 2025-5-9 10:11:12`, "在吗", `${MEI} 2025-5-9 10:12:00`, "在"));
    expect(sheet.size).toBe(2);
    expect(skipped(sheet)).toEqual({ "before-first": 1 });
  });
});

test("a formula or two beside a pasted text leave it one; a column of words as long as that of the names does not", () => {
  const lines = [`${KITTY} 2025-5-9 10:11:12`, "在吗", `${MEI} 2025-5-9 10:12:00`, "在的亲"];
  const formOf = (beside: readonly unknown[]) => {
    const pasted = recognise(gridSource(lines.map((line, row) => [line, "", beside[row] ?? ""])));
    return isPasted(pasted) ? pasted.form : undefined;
  };
  expect([[], [0.5], ["回复率", "合计", "在吗", "好"]].map(formOf)).toEqual(["transcript", "transcript", undefined]);
});

describe("texts put together of two", () => {
  const short = (nick: string, i: number) => [`${nick} 2025-5-9 10:0${i}:00`, "在吗", `${MEI} 2025-5-9 10:0${i}:30`, "在的"];
  const long = (nick: string, i: number) => [`2025-05-10 10:0${i}:00 ${nick}：在吗`, `2025-05-10 10:0${i}:30 ${MEI}：在的`];

  test("are read in both shapes where some of the same people write", () => {
    const text = talk(...[1, 2, 3].flatMap((i) => short(`nick_${i}`, i)), ...[4, 5, 6].flatMap((i) => long(`nick_${i}`, i)));
    expect(opened(text).size).toBe(12);
    expect(conversationsOf(opened(text))).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  test("traces of parcels are nobody's messages", () => {
    const traces = [1, 2, 3, 4].flatMap((i) => [...short(`nick_${i}`, i), `2025-05-08 20:1${i}:02 已签收`, "2025-05-08 18:11:02 派送中"]);
    expect(opened(talk(...traces)).size).toBe(8);
  });
});

describe("a nick that ends in digits, and no blank before a time without a date", () => {
  const day = [`${KITTY}2025-5-9 9:00:00`, "在吗", `${MEI}2025-5-9 9:01:00`, "在的"];

  test("is told by its other lines", () => {
    expect(brief(opened(talk(...day, `${KITTY}10:11:12`, "有货吗", `${MEI}10:12:00`, "有的"))).slice(2)).toEqual([
      `5 ${KITTY} customer 10:11:12 有货吗`,
      `7 ${MEI} agent 10:12:00 有的`,
    ]);
  });

  test("with none its time is unreadable", () => {
    const sheet = opened(talk(...day, "momo310:11:12", "有货吗", `${MEI}10:12:00`, "有的"));
    expect(sheet.size).toBe(4);
    expect(sheet.time("sentAt").badCells).toMatchObject([{ row: 4, found: "2025-5-9 310:11:12" }]);
  });
});

describe("roles", () => {
  test("robots: the service assistant, jimi accounts and templates", () => {
    const text = talk(
      `${KITTY} 2025-5-9 10:11:12`,
      "在吗",
      "晴天小铺:服务助手 2025-5-9 10:11:13",
      "亲，在的",
      `${MEI} 2025-5-9 10:11:14`,
      "[自动回复] 稍等",
      "jimi_vender_1 2025-5-9 10:11:15",
      "您好",
      `${MEI} 2025-5-9 10:12:00`,
      "在的",
      "系统消息 2025-5-9 10:12:01",
      "订单已创建",
    );
    expect(messages(opened(text)).map(([, , role]) => role)).toEqual(["customer", "robot", "robot", "robot", "agent", "system"]);
  });

  test("the list of staff makes a plain nick an agent, everybody else a customer; a name alone means its accounts", () => {
    const text = talk("tb_kitty88 2025-5-9 10:11:12", "在吗", "小美 2025-5-9 10:12:00", "在的");
    expect(messages(opened(text, ["小美"])).map(([, , role]) => role)).toEqual(["customer", "agent"]);
    const account = talk("tb_kitty88 2025-5-9 10:11:12", "在吗", "晴天小铺：小美 2025-5-9 10:12:00", "在的");
    expect(messages(opened(account, ["小美"])).map(([, , role]) => role)).toEqual(["customer", "agent"]);
  });

  test("where nobody can be told to be of the shop, nobody is anything", () => {
    const sheet = opened(talk("tb_kitty88 2025-5-9 10:11:12", "在吗", "小美 2025-5-9 10:12:00", "在的", "小美 2025-5-9 10:13:00", "亲"));
    expect(sheet.transcript).toEqual({
      hasStaff: false,
      senders: [
        { name: "小美", role: 0, messages: 2 },
        { name: "tb_kitty88", role: 0, messages: 1 },
      ],
    });
  });

  test("role words that name nobody of the shop: each says what it is, so nobody has to be told", () => {
    const sheet = opened(talk("买家 2025-5-9 10:11:12", "在吗", "机器人 2025-5-9 10:12:00", "在的"));
    expect(messages(sheet).map(([, , role]) => role)).toEqual(["customer", "robot"]);
    expect(sheet.transcript?.hasStaff).toBe(true);
  });

  test("role words in the place of nicks", () => {
    const sheet = opened(talk("买家 2025-5-9 10:11:12", "在吗", "客服 2025-5-9 10:12:00", "在的"));
    expect(messages(sheet).map(([, , role]) => role)).toEqual(["customer", "agent"]);
  });
});

describe("conversations", () => {
  test("are those of the customer's nick, one after the other", () => {
    const text = talk(
      `${MEI} 2025-5-9 9:00:00`,
      "欢迎光临",
      `${KITTY} 2025-5-9 10:00:00`,
      "在吗",
      `${MEI} 2025-5-9 10:01:00`,
      "在的",
      "momo 2025-5-9 10:02:00",
      "有货吗",
      `${MEI} 2025-5-9 10:03:00`,
      "有的",
    );
    expect(conversationsOf(opened(text))).toEqual([0, 0, 0, 1, 1]);
  });

  test("a time that runs back begins another paste: what staff write there is for who asks there", () => {
    const text = talk(`${KITTY} 2025-5-9 10:00:00`, "在吗", `${MEI} 2025-5-9 9:00:00`, "欢迎光临", "momo 2025-5-9 9:02:00", "有货吗");
    expect(conversationsOf(opened(text))).toEqual([0, 1, 1]);
  });

  test("from and to name them: two customers whose messages alternate", () => {
    const text = talk(
      `${KITTY} --> ${MEI} 2025-5-9 10:00:00`,
      "在吗",
      `momo --> ${MEI} 2025-5-9 10:00:30`,
      "有货吗",
      `${MEI} --> ${KITTY} 2025-5-9 10:01:00`,
      "在的",
      `${MEI} --> momo 2025-5-9 10:02:00`,
      "有的",
    );
    expect(conversationsOf(opened(text))).toEqual([0, 1, 0, 1]);
  });

  test("JD's separators part them, also those of one customer", () => {
    const line = "/*********************以下为一通会话*********************/";
    const text = talk(
      line,
      "jd_5f3a 2024-05-01 10:00:00",
      "什么时候发货",
      "jimi_vender_88 2024-05-01 10:00:02",
      "您好",
      "会话结束",
      line,
      "jd_5f3a 2024-05-01 11:00:00",
      "在吗",
      "晴天旗舰店-小李 2024-05-01 11:02:00",
      "在的",
      "会话结束",
    );
    const sheet = opened(text, ["晴天旗舰店-小李"]);
    expect(messages(sheet).map(([row, , role]) => [row, role])).toEqual([
      [2, "customer"],
      [4, "robot"],
      [8, "customer"],
      [10, "agent"],
    ]);
    expect(conversationsOf(sheet)).toEqual([0, 0, 1, 1]);
    expect(skipped(sheet)).toEqual({ separator: 4 });
  });

  test("a masked nick is one customer as long as nobody else asks", () => {
    const text = talk(
      "t******7 2025-5-9 10:00:00",
      "在吗",
      `${MEI} 2025-5-9 10:01:00`,
      "在的",
      "momo 2025-5-9 10:02:00",
      "有货吗",
      `${MEI} 2025-5-9 10:03:00`,
      "有的",
      "t******7 2025-5-9 10:04:00",
      "几天到",
    );
    expect(conversationsOf(opened(text))).toEqual([0, 0, 1, 1, 2]);
  });

  test("each cell is one where cells hold several messages: their rows repeat", () => {
    const cells = [
      talk("2025-05-09 10:00:00 tb_kitty88：在吗", "2025-05-09 10:01:00 晴天小铺:小美：在的"),
      talk("2025-05-09 10:00:30 momo：有货吗", "2025-05-09 10:09:00 晴天小铺:小美：有的"),
    ];
    const sheet = opened(cells);
    expect(messages(sheet).map(([row]) => row)).toEqual([1, 1, 2, 2]);
    expect(conversationsOf(sheet)).toEqual([0, 0, 1, 1]);
  });

  test("one cell of many lines is a text like any other", () => {
    const sheet = opened([
      talk("tb_kitty88 2025-5-9 10:00:00", "在吗", `${MEI} 2025-5-9 10:01:00`, "在的", "momo 2025-5-9 10:02:00", "有货吗"),
    ]);
    expect(conversationsOf(sheet)).toEqual([0, 0, 1]);
  });
});

describe("a sheet of customers and whole dialogues", () => {
  const read = (rows: readonly (readonly unknown[])[], staff: readonly string[] = []) => {
    const source = gridSource(rows);
    const pasted = recognise(source);
    if (!isPasted(pasted)) throw new Error("not recognised");
    return { pasted, sheet: pasted.open(source, { staff }) };
  };
  const dialogue = (nick: string, agent: string) => talk(`2025-05-09 10:00:00 ${nick}：在吗`, `2025-05-09 10:01:00 ${agent}：在的`);

  test("the row's customer is buyer and conversation; who else writes there is of the shop", () => {
    const { pasted, sheet } = read([
      ["客户ID", "聊天记录"],
      ["tb_kitty88", dialogue("tb_kitty88", "小美")],
      ["momo", dialogue("momo", "小李")],
    ]);
    expect([pasted.form, pasted.columns]).toEqual(["dialogues", [0, 1]]);
    expect(messages(sheet).map(([row, sender, role]) => [row, sender, role])).toEqual([
      [2, "tb_kitty88", "customer"],
      [2, "小美", "agent"],
      [3, "momo", "customer"],
      [3, "小李", "agent"],
    ]);
    expect(conversationsOf(sheet)).toEqual([0, 0, 1, 1]);
    expect(sheet.cellOf("text", 2)).toMatchObject({ row: 2, column: 1 });
    expect(sheet.cellOf("buyer", 2)).toMatchObject({ row: 2, column: 0, found: "momo" });
  });

  test("times alone are of the row's day; masked customers stay apart", () => {
    const cell = talk("[10:01] t******7: 在吗", "[10:02] 小美: 在的");
    const { sheet } = read([
      ["日期", "客户", "客服", "订单号", "聊天内容"],
      ["2025-05-09", "t******7", "小美", "A1", cell],
      ["2025-05-10", "t******7", "小美", "A2", cell],
    ]);
    expect(messages(sheet).map(([, , role, at]) => [role, at])).toEqual([
      ["customer", "2025-05-09 10:01:00"],
      ["agent", "2025-05-09 10:02:00"],
      ["customer", "2025-05-10 10:01:00"],
      ["agent", "2025-05-10 10:02:00"],
    ]);
    expect(conversationsOf(sheet)).toEqual([0, 0, 1, 1]);
    expect(sheet.code("orderId").values).toEqual(["A1", "A2"]);
  });

  test("a chat table whose messages mention a time stays one", () => {
    const { pasted } = read([
      ["会话ID", "发送人", "发送时间", "消息内容"],
      ["1", "晴天小铺:小美", "2025-05-09 10:00:00", "2025-05-08 20:11:02 快件已到达"],
      ["1", "晴天小铺:小美", "2025-05-09 10:01:00", "2025-05-09 09:11:02 快件已签收"],
    ]);
    expect(pasted.form).toBe("table");
  });
});
