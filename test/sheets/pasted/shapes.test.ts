/** Transcripts in every shape that they are pasted in. What is read of each is written out in its test. */
import { messages, opened, type Message } from "./read";

const KITTY = "tb_kitty88";
const MEI = "晴天小铺:小美";
const asked = (row: number): Message => [row, KITTY, "customer", "2025-05-09 10:11:12", "在吗"];
const answered = (row: number, sender = MEI): Message => [row, sender, "agent", "2025-05-09 10:12:00", "在的亲"];

describe("a message and its answer", () => {
  test.each([
    ["nick, blank and time; the text below", `${KITTY} 2025-5-9 10:11:12\n在吗\n${MEI} 2025-5-9 10:12:00\n在的亲`, 1, 3],
    ["no blank between nick and time", `${KITTY}2025-5-9 10:11:12\n在吗\n${MEI}2025-5-9 10:12:00\n在的亲`, 1, 3],
    ["nick and time on two lines", `${KITTY}\n2025-5-9 10:11:12\n在吗\n${MEI}\n2025-5-9 10:12:00\n在的亲`, 1, 4],
    ["time first, no blank", `2025-5-9 10:11:12${KITTY}\n在吗\n2025-5-9 10:12:00${MEI}\n在的亲`, 1, 3],
    ["the shop's lines mirrored", `${KITTY} 2025-5-9 10:11:12\n在吗\n2025-5-9 10:12:00${MEI}\n在的亲`, 1, 3],
    ["the sender last", `2025-5-9\n10:11:12\n在吗\n${KITTY}\n10:12:00\n在的亲\n${MEI}`, 2, 5],
    ["from and to", `${KITTY} --> ${MEI} 2025-5-9 10:11:12\n在吗\n${MEI} --> ${KITTY} 2025-5-9 10:12:00\n在的亲`, 1, 3],
    ["time in brackets, text behind", `${KITTY} (2025-05-09 10:11:12): 在吗\n${MEI} (2025-05-09 10:12:00): 在的亲`, 1, 2],
    ["full-width brackets", `${KITTY}（2025-05-09 10:11:12）：在吗\n${MEI}（2025-05-09 10:12:00）：在的亲`, 1, 2],
    ["time, nick, full-width colon, text", `2025-05-09 10:11:12 ${KITTY}：在吗\n2025-05-09 10:12:00 ${MEI}：在的亲`, 1, 2],
    ["time, nick, colon and blank", `2025-05-09 10:11:12 ${KITTY}: 在吗\n2025-05-09 10:12:00 ${MEI}: 在的亲`, 1, 2],
    ["time in square brackets", `[2025-05-09 10:11:12] ${KITTY}: 在吗\n[2025-05-09 10:12:00] ${MEI}: 在的亲`, 1, 2],
    ["nick in angle brackets", `[2025-05-09 10:11:12] <${KITTY}> 在吗\n[2025-05-09 10:12:00] <${MEI}> 在的亲`, 1, 2],
    ["nick, time and text in one line", `${KITTY} 2025-05-09 10:11:12 在吗\n${MEI} 2025-05-09 10:12:00 在的亲`, 1, 2],
    ["time, nick and text in one line", `2025-05-09 10:11:12 ${KITTY} 在吗\n2025-05-09 10:12:00 ${MEI} 在的亲`, 1, 2],
    ["a Chinese date in a line of its own", `—— 2025年5月9日 ——\n${KITTY} 10:11:12\n在吗\n${MEI} 10:12:00\n在的亲`, 2, 4],
    ["an older client's prefix", `cntaobao${KITTY} 2025-5-9 10:11:12\n在吗\ncntaobao${MEI} 2025-5-9 10:12:00\n在的亲`, 1, 3],
    ["full-width dates and clocks", `${KITTY} ２０２５－０５－０９ １０：１１：１２\n在吗\n${MEI} 2025／5／9 10:12:00\n在的亲`, 1, 3],
    ["full-width brackets and digits of the hour", `［2025.5.9 １０:11:12］ ${KITTY}: 在吗\n[2025.5.9 10:12:00] ${MEI}: 在的亲`, 1, 2],
    ["hours, minutes and seconds in words", `${KITTY} 2025年5月9日 10时11分12秒\n在吗\n${MEI} 2025年5月9日 10时12分\n在的亲`, 1, 3],
    ["full-width clocks", `${KITTY} 2025/5/9 10：11：12\n在吗\n${MEI} 2025/5/9 10：12：00\n在的亲`, 1, 3],
  ])("%s", (_, text, first, second) => {
    expect(messages(opened(text))).toEqual([asked(first), answered(second)]);
  });
});

describe("a nick in a line above the time that a column might be headed by", () => {
  const LINES = ["2025-05-09 10:11:12", "在吗", "客服", "2025-05-09 10:12:00", "在的"];
  const answer: Message = [4, "客服", "agent", "2025-05-09 10:12:00", "在的"];
  test.each(["买家", "顾客", "User"])("%s says who wrote, and not what stands below", (nick) => {
    expect(messages(opened([nick, ...LINES]))).toEqual([[1, nick, "customer", "2025-05-09 10:11:12", "在吗"], answer]);
  });

  test("so does any that comes again", () => {
    expect(messages(opened(["昵称", ...LINES, "昵称", "2025-05-09 10:13:00", "好"], ["客服"])).map(([, sender]) => sender)).toEqual([
      "昵称",
      "客服",
      "昵称",
    ]);
  });

  test("a heading is nobody's", () => {
    expect(messages(opened(["聊天记录", "买家", ...LINES]))).toEqual([
      [2, "买家", "customer", "2025-05-09 10:11:12", "在吗"],
      [5, ...answer.slice(1)],
    ]);
  });
});

describe("the time in a line above, and then the sender", () => {
  const TALK = [
    [KITTY, "10:11:12", "在吗"],
    [MEI, "10:12:00", "尺码:M 还是 L"],
    [KITTY, "10:13:00", "多久发货"],
    [MEI, "10:14:00", "发货时间：48小时内"],
  ];
  test.each([
    ["in a line of its own", "\n", 3],
    ["before a full-width colon", "：", 2],
    ["before a colon and a blank", ": ", 2],
  ])("%s", (_, between, lines) => {
    const text = TALK.map(([sender, at, words]) => `2025-5-9 ${at}\n${sender}${between}${words}`).join("\n");
    expect(messages(opened(text))).toEqual(
      TALK.map(([sender, at, words], i) => [1 + i * lines, sender, sender === MEI ? "agent" : "customer", `2025-05-09 ${at}`, words]),
    );
  });

  test("a copy of a web page whose words repeat is one all the same", () => {
    const text = "10:11:12\n你好\nmomo\n10:12:00\n在的\n晴天小铺:小美\n10:13:00\n你好\nkitty\n10:14:00\n在的\n晴天小铺:小美";
    expect(messages(opened(`2025-5-9\n${text}`)).map(([, sender]) => sender)).toEqual(["momo", MEI, "kitty", MEI]);
  });
});
