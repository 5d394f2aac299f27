/**
 * The same messages, as a clean table and as a transcript in a random shape, give the same figures; and no text whatever makes a formula throw
 * anything but an error of its own. SHOP_TRANSCRIPT_RUNS sets how many are tried, SHOP_SEED repeats a run.
 */
import fc from "fast-check";
import { receiveSettings } from "../../src/functions/snapshot";
import { DEFAULT_SETTINGS } from "../../src/rulebook/settings";
import { withStaff } from "../../src/rulebook/shop-settings";
import { CellError } from "../contract/load";
import { figure, spill } from "./formulas";

const settings = { numRuns: Number(process.env.SHOP_TRANSCRIPT_RUNS ?? 250), seed: Number(process.env.SHOP_SEED ?? 20240501) };
jest.setTimeout(10 * 60_000);
afterEach(() => receiveSettings(DEFAULT_SETTINGS));

interface Message {
  readonly from: "customer" | "agent" | "robot";
  /** Seconds into 2024-05-01. */
  readonly at: number;
  readonly text: string;
}
type Talk = readonly Message[];

const NICKS = ["tb_kitty88", "momo", "青柠", "jd_5f3a9c", "雨 后"];
const AGENT = "晴天小铺:小美";
const ROBOT = "晴天小铺:服务助手";
const TEXTS = [
  "在吗",
  "明天 10:00 能到吗",
  "有货吗：大号",
  "好的:)",
  "亲，在的",
  "￥25 包邮吗",
  "尺码 170/88A",
  "第一行\n第二行",
  "Size 10:30?",
];

/** Begins with the customer, who may wait seconds or an hour. */
const talk: fc.Arbitrary<Talk> = fc
  .tuple(
    fc.nat({ max: 60_000 }),
    fc.array(
      fc.record({
        from: fc.constantFrom<Message["from"]>("customer", "customer", "agent", "agent", "robot"),
        wait: fc.oneof(fc.nat({ max: 30 }), fc.integer({ min: 290, max: 310 }), fc.nat({ max: 1_500 })),
        text: fc.constantFrom(...TEXTS),
      }),
      { minLength: 1, maxLength: 9 },
    ),
  )
  .map(([start, steps]) => {
    let at = start;
    return steps.map(({ from, wait, text }, i) => ({ from: i === 0 ? "customer" : from, at: (at += wait), text }));
  });
/** Somebody of the shop speaks, else nobody could tell who asks and who answers. */
const talks = fc.array(talk, { minLength: 1, maxLength: NICKS.length }).filter((all) => all.flat().some(({ from }) => from !== "customer"));

const two = (part: number) => String(part).padStart(2, "0");
const clock = (at: number) => `${two(Math.floor(at / 3600))}:${two(Math.floor(at / 60) % 60)}:${two(at % 60)}`;
/** Hours as 千牛 writes them. */
const bare = (at: number) => `${Math.floor(at / 3600)}:${two(Math.floor(at / 60) % 60)}:${two(at % 60)}`;
const date = "2024-05-01";

const nameOf = ({ from }: Message, nick: string) => (from === "customer" ? nick : from === "agent" ? AGENT : ROBOT);
const toOf = ({ from }: Message, nick: string) => (from === "customer" ? AGENT : nick);
const oneLine = (text: string) => text.replace("\n", " ");

type Shape = (m: Message, nick: string) => string;
const SHAPES: Readonly<Record<string, Shape>> = {
  "nick, time": (m, nick) => `${nameOf(m, nick)} ${date} ${clock(m.at)}\n${m.text}`,
  "nick, time, not padded": (m, nick) => `${nameOf(m, nick)} 2024-5-1 ${bare(m.at)}\n${m.text}`,
  "nick and time without a blank": (m, nick) => `${nameOf(m, nick)}${date} ${clock(m.at)}\n${m.text}`,
  "nick above time": (m, nick) => `${nameOf(m, nick)}\n${date} ${clock(m.at)}\n${m.text}`,
  "time, nick": (m, nick) => `2024-5-1 ${bare(m.at)}${nameOf(m, nick)}\n${m.text}`,
  "sender last": (m, nick) => `${date} ${clock(m.at)}\n${m.text}\n${nameOf(m, nick)}`,
  "from and to": (m, nick) => `${nameOf(m, nick)} --> ${toOf(m, nick)} ${date} ${clock(m.at)}\n${m.text}`,
  "nick (time): text": (m, nick) => `${nameOf(m, nick)} (${date} ${clock(m.at)}): ${m.text}`,
  "time nick：text": (m, nick) => `${date} ${clock(m.at)} ${nameOf(m, nick)}：${m.text}`,
  "[time] nick: text": (m, nick) => `[${date} ${clock(m.at)}] ${nameOf(m, nick)}: ${m.text}`,
  "[time] <nick> text": (m, nick) => `[${date} ${clock(m.at)}] <${nameOf(m, nick)}> ${oneLine(m.text)}`,
  "nick time text": (m, nick) => `${nameOf(m, nick)} ${date} ${clock(m.at)} ${m.text}`,
  mirrored: (m, nick) =>
    m.from === "customer" ? `${nick} ${date} ${clock(m.at)}\n${m.text}` : `${date} ${clock(m.at)}${nameOf(m, nick)}\n${m.text}`,
};

const HEAD = ["会话ID", "角色", "客服账号", "发送时间", "消息内容"];
const ROLES = { customer: "买家", agent: "客服", robot: "机器人" };
/** Where a customer's line names whom it goes to, so does the row. */
const tableOf = (all: readonly Talk[], shape: string) => [
  HEAD,
  ...all.flatMap((each, i) =>
    each.map((m) => [
      `c${i}`,
      ROLES[m.from],
      m.from === "agent" || (m.from === "customer" && shape === "from and to") ? AGENT : "",
      `${date} ${clock(m.at)}`,
      m.text,
    ]),
  ),
];

const figures = (table: unknown) => [
  figure("REPLYRATE", table),
  figure("LATEREPLIES", table),
  figure("REPLYTIME", table),
  figure("LATEREPLIES", table, null, "小美"),
];

const dressing = fc.record({
  shape: fc.constantFrom(...Object.keys(SHAPES)),
  noise: fc.array(
    fc.tuple(
      fc.nat({ max: 20 }),
      fc.constantFrom("已读", "", "[图片]", "当前用户来自 商品详情页", "由 服务助手 转交给 小美，原因：【离线留言自动分配】"),
    ),
  ),
  title: fc.constantFrom("", "聊天记录", "以上为历史消息"),
  blanks: fc.nat({ max: 2 }),
  as: fc.constantFrom("lines", "one cell", "cells"),
});

test("a transcript says what its table says", () => {
  fc.assert(
    fc.property(talks, dressing, (all, { shape, noise, title, blanks, as }) => {
      const written = all.map((each, i) => each.map((m) => SHAPES[shape](m, NICKS[i])));
      noise.forEach(([at, line]) => {
        const part = written[at % written.length];
        part[at % part.length] += shape === "sender last" ? "" : `\n${line}`;
      });
      const parts = written.map((part) => part.join("\n"));
      const lines = [...(title === "" ? [] : [title]), ...parts.join("\n").split("\n"), ...Array.from({ length: blanks }, () => "")];
      const cells = as === "lines" ? lines : as === "one cell" || all.some((each) => each.length < 2) ? [lines.join("\n")] : parts;
      expect(figures(cells.map((cell) => [cell]))).toEqual(figures(tableOf(all, shape)));
    }),
    settings,
  );
});

test("with plain nicks the list of staff says the same", () => {
  fc.assert(
    fc.property(
      talks.filter((all) => all.flat().some(({ from }) => from === "agent")),
      dressing,
      (all, { shape }) => {
        const plain = all.map((each) => each.filter(({ from }) => from !== "robot"));
        const lines = plain
          .flatMap((each, i) => each.map((m) => SHAPES[shape](m, NICKS[i]).replaceAll(AGENT, "小美")))
          .join("\n")
          .split("\n");
        fc.pre(shape !== "mirrored");
        receiveSettings(withStaff(DEFAULT_SETTINGS, ["小美"]));
        expect(figures(lines.map((line) => [line]))).toEqual(figures(tableOf(plain, shape)));
      },
    ),
    settings,
  );
});

test("no text makes anything but a figure or an error of a formula's own", () => {
  const bit = fc.oneof(
    fc.constantFrom(
      " ",
      ":",
      "：",
      "10:11",
      "2024-5-1",
      "12:00:00",
      "-->",
      "<a>",
      "[",
      "]",
      "(",
      "小美",
      "\n",
      "\t",
      ",",
      '"',
      "店铺:小美",
      "/****以下****/",
      "会话结束",
      "订单号",
      "发送时间",
      "\ud83d",
      "内容",
    ),
    fc.string({ maxLength: 6 }),
  );
  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.array(bit, { maxLength: 14 }).map((bits) => bits.join("")) },
    { weight: 1, arbitrary: fc.anything() },
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 25, size: "max" }), (cells) => {
      for (const formula of ["REPLYRATE", "LATESHIPMENTS", "FINDINGS", "READING"]) {
        try {
          for (const value of spill(
            formula,
            cells.map((each) => [each]),
          ).flat())
            expect(value).not.toBeNaN();
        } catch (thrown) {
          if (!(thrown instanceof CellError)) throw thrown;
          expect(thrown.message).not.toMatch(/TypeError|RangeError|Error:/);
        }
      }
    }),
    settings,
  );
});
