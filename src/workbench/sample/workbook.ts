/** The sample workbook: orders, chats, a summary of formulas and a list of findings, made anew and always the same. */
import { type Language, fill } from "../../locales";
import { type WorkbenchKey, workbench as texts } from "../../locales/workbench";
import type { Book, BookCell, BookSheet, BookStyle } from "../book";
import { columnName } from "../host/address";
import { AFTER_SALE_HEADINGS, REVIEW_HEADINGS, sampleAfterSale, sampleReviews } from "./after-sale";
import { AGENTS, type ChatExpectations, sampleChats } from "./chats";
import { ORDER_HEADINGS, type OrderExpectations, expectedOrders, sampleOrders } from "./orders";
import { DAY, MINUTE, WEEK_START, serial, timeText } from "./time";

const SEED = 20240506;
export const SHEETS = {
  summary: "汇总",
  findings: "违规明细",
  orders: "订单",
  chats: "聊天",
  afterSale: "售后",
  reviews: "评价",
  english: "Chats (EN)",
} as const;
export const CHAT_HEADINGS = ["会话ID", "买家昵称", "客服账号", "发送者", "角色", "发送时间", "消息内容", "订单号"] as const;

export function sampleExpectations(): { readonly orders: OrderExpectations; readonly chats: ChatExpectations } {
  return { orders: expectedOrders(), chats: sampleChats(SEED, sampleOrders(SEED).orders).expected };
}

const HEADING: BookStyle = { bold: true, fill: "#E2EFDA", borders: { bottom: { line: "thin", color: "#A9D08E" } }, vertical: "middle" };
const TITLE: BookStyle = { bold: true, fontSize: 16, vertical: "middle" };
const QUIET: BookStyle = { fontColor: "#7F7F7F" };
const LABEL: BookStyle = { bold: true };
const TIME: BookStyle = { numberFormat: "yyyy-mm-dd hh:mm:ss" };
const MONEY: BookStyle = { numberFormat: "0.00" };
const SHARE: BookStyle = { numberFormat: "0.0%" };
const YUAN: BookStyle = { numberFormat: "¥#,##0.00" };
const WHOLE: BookStyle = { numberFormat: "0" };
const SPAN: BookStyle = { numberFormat: "[h]:mm:ss" };

const headings = (names: readonly string[]): BookCell[] => names.map((value) => ({ value, style: HEADING }));

/** The summary's third column stands between figures and text, and would run into either. */
const THIRD = 2;
const CENTRED = { horizontal: "center" } as const;
const summaryHeadings = (names: readonly string[]): BookCell[] =>
  names.map((value, i) => ({ value, style: i === THIRD ? { ...HEADING, ...CENTRED } : HEADING }));

export function sampleBook(language: Language): Book {
  const { rows, orders } = sampleOrders(SEED);
  const chats = sampleChats(SEED, orders);
  const say = (key: WorkbenchKey): string => fill(texts[language][key]);
  return {
    name: say("sample.name"),
    sheets: [
      summarySheet(say),
      findingsSheet(),
      {
        name: SHEETS.orders,
        rows: [headings(ORDER_HEADINGS), ...cells(ORDER_HEADINGS, rows)],
        columnWidths: ORDER_HEADINGS.map(orderWidth),
        frozenRows: 1,
        frozenColumns: 2,
      },
      {
        name: SHEETS.chats,
        rows: [
          headings(CHAT_HEADINGS),
          ...chats.rows.map(({ conversation, buyer, agent, sender, role, sentAt, text, orderId }): (BookCell | undefined)[] => [
            { value: conversation },
            { value: buyer },
            { value: agent },
            { value: sender },
            { value: role },
            { value: serial(sentAt), style: TIME },
            { value: text },
            orderId === "" ? undefined : { value: orderId },
          ]),
        ],
        columnWidths: [92, 92, 84, 84, 72, 148, 300, 192],
        frozenRows: 1,
      },
      listSheet(SHEETS.afterSale, AFTER_SALE_HEADINGS, sampleAfterSale(orders)),
      listSheet(SHEETS.reviews, REVIEW_HEADINGS, sampleReviews(orders)),
      englishSheet(),
    ],
  };
}

type Row<Heading extends string> = Partial<Record<Heading, string | number>>;

/** The rows below the headings: times and money as Excel shows them. */
function cells<Heading extends string>(names: readonly Heading[], rows: readonly Row<Heading>[]): (BookCell | undefined)[][] {
  return rows.map((row) =>
    names.map((heading): BookCell | undefined => {
      const value = row[heading];
      if (value === undefined || value === "") return undefined;
      if (heading.endsWith("时间")) return { value: serial(value as number), style: TIME };
      return heading.endsWith("(元)") ? { value, style: MONEY } : { value };
    }),
  );
}

function listSheet<Heading extends string>(name: string, names: readonly Heading[], rows: readonly Row<Heading>[]): BookSheet {
  return { name, rows: [headings(names), ...cells(names, rows)], columnWidths: names.map(orderWidth), frozenRows: 1 };
}

function orderWidth(heading: string): number {
  if (heading.endsWith("时间")) return 148;
  return (
    {
      商品: 170,
      订单号: 192,
      订单状态: 132,
      商品id: 116,
      商品规格: 120,
      快递单号: 140,
      售后状态: 124,
      售后原因: 148,
      样式ID: 116,
      评价内容: 220,
      商家回复: 260,
      商家备注: 180,
      售后编号: 116,
    }[heading] ?? Math.max(72, heading.length * 14 + 16)
  );
}

const CHATS = `${SHEETS.chats}!A:${columnName(CHAT_HEADINGS.length - 1)}`;
const ORDERS = `${SHEETS.orders}!A:${columnName(ORDER_HEADINGS.length - 1)}`;
const AFTER_SALE = `${SHEETS.afterSale}!A:${columnName(AFTER_SALE_HEADINGS.length - 1)}`;
/** Rows of the summary, from 1. */
const FIRST_AGENT_ROW = 12;
export const SUMMARY = {
  replyRate: { cell: "B4", formula: `=SHOP.REPLYRATE(${CHATS})` },
  lateReplies: { cell: "B5", formula: `=SHOP.LATEREPLIES(${CHATS})` },
  replyTime: { cell: "B6", formula: `=SHOP.REPLYTIME(${CHATS})` },
  lateShipPenalty: { cell: "B7", formula: `=SHOP.LATESHIPPENALTY(${ORDERS})` },
  lateShipments: { cell: "B8", formula: `=SHOP.LATESHIPMENTS(${ORDERS})` },
  qualityRefundRate: { cell: "B9", formula: `=SHOP.QUALITYREFUNDRATE(${ORDERS})` },
} as const;

function summarySheet(say: (key: WorkbenchKey) => string): BookSheet {
  const line = (
    label: WorkbenchKey,
    formula: string,
    style: BookStyle,
    target: BookCell | undefined,
    note: WorkbenchKey,
  ): (BookCell | undefined)[] => [
    { value: say(label) },
    { formula, style: { ...style, ...LABEL } },
    target,
    { value: say(note), style: QUIET },
  ];
  const agents = `A${FIRST_AGENT_ROW}:A${FIRST_AGENT_ROW + AGENTS.length - 1}`;
  return {
    name: SHEETS.summary,
    rows: [
      [{ value: say("sample.title"), style: TITLE }],
      [{ value: say("sample.subtitle"), style: QUIET }],
      summaryHeadings([say("sample.figure"), say("sample.value"), say("sample.target"), say("sample.note")]),
      line(
        "sample.reply-rate",
        SUMMARY.replyRate.formula,
        SHARE,
        { value: 0.8, style: { numberFormat: "≥ 0%", ...CENTRED } },
        "sample.reply-rate.note",
      ),
      line("sample.late-replies", SUMMARY.lateReplies.formula, WHOLE, undefined, "sample.late-replies.note"),
      line("sample.reply-time", SUMMARY.replyTime.formula, SPAN, undefined, "sample.reply-time.note"),
      line("sample.penalty", SUMMARY.lateShipPenalty.formula, YUAN, undefined, "sample.penalty.note"),
      line("sample.late-shipments", SUMMARY.lateShipments.formula, WHOLE, undefined, "sample.late-shipments.note"),
      line(
        "sample.quality",
        SUMMARY.qualityRefundRate.formula,
        SHARE,
        { value: 0.03, style: { numberFormat: "≤ 0%", ...CENTRED } },
        "sample.quality.note",
      ),
      undefined,
      summaryHeadings([say("sample.agent"), say("sample.reply-rate"), say("sample.late-replies"), say("sample.reply-time")]),
      ...AGENTS.map((agent, i): (BookCell | undefined)[] => [
        { value: agent },
        // One formula for all agents: its result spills.
        i === 0 ? { formula: `=SHOP.REPLYRATE(${CHATS},,${agents})`, style: SHARE } : { style: SHARE },
        i === 0
          ? { formula: `=SHOP.LATEREPLIES(${CHATS},,${agents})`, style: { ...WHOLE, ...CENTRED } }
          : { style: { ...WHOLE, ...CENTRED } },
        i === 0
          ? { formula: `=SHOP.REPLYTIME(${CHATS},,${agents})`, style: { ...SPAN, horizontal: "left" } }
          : { style: { ...SPAN, horizontal: "left" } },
      ]),
    ],
    columnWidths: [180, 164, 96, 400],
    rowHeights: { 0: 36 },
  };
}

/** Room for the findings, with the formats that Excel does not give to what a formula spills. */
const FINDING_ROWS = 300;

function findingsSheet(): BookSheet {
  const formats: (BookStyle | undefined)[] = [undefined, undefined, undefined, undefined, TIME, SPAN, SPAN, MONEY];
  const formatted = formats.map((style) => (style === undefined ? undefined : { style }));
  return {
    name: SHEETS.findings,
    rows: [
      Array.from({ length: 9 }, (_, i) => ({
        style: HEADING,
        ...(i === 0 ? { formula: `=SHOP.FINDINGS(${ORDERS},,${CHATS},${AFTER_SALE})` } : {}),
      })),
      ...new Array<(BookCell | undefined)[]>(FINDING_ROWS).fill(formatted),
    ],
    columnWidths: [130, 60, 60, 192, 148, 90, 90, 80, 420],
    frozenRows: 1,
  };
}

/** A few conversations under English headings, their times as text. */
function englishSheet(): BookSheet {
  const start = WEEK_START + 4 * DAY + 15 * 3600;
  const said: readonly (readonly [conversation: string, sender: string, role: string, after: number, text: string])[] = [
    ["S-101", "buyer_4417", "customer", 0, "Hi, is this lamp still in stock?"],
    ["S-101", "Amy", "agent", 95, "Hello! Yes, it ships within 48 hours."],
    ["S-101", "buyer_4417", "customer", 400, "Which courier do you use?"],
    ["S-101", "Amy", "agent", 400 + 9 * MINUTE, "YTO Express for your area."],
    ["S-102", "buyer_9023", "customer", 700, "My parcel has not moved for three days"],
    ["S-102", "Auto-reply", "robot", 702, "Thanks for your message. An agent will be with you shortly."],
    ["S-102", "Ben", "agent", 700 + 5 * MINUTE, "Sorry about that, let me check with the courier."],
    ["S-103", "buyer_5512", "customer", 1500, "Can I change the address?"],
    ["S-104", "buyer_7730", "customer", 2400, "Do you have this in blue?"],
    ["S-104", "Ben", "agent", 2460, "We do, the blue one is on the second picture."],
  ]; // prettier-ignore
  return {
    name: SHEETS.english,
    rows: [
      headings(["Conversation ID", "Buyer", "Agent", "Sender", "Role", "Sent at", "Message", "Order ID"]),
      ...said.map(([conversation, sender, role, after, text]): (BookCell | undefined)[] => {
        const agent = conversation === "S-101" ? "Amy" : "Ben";
        const buyer = said.find((other) => other[0] === conversation && other[2] === "customer")![1];
        return [conversation, buyer, agent, sender, role, timeText(start + after), text].map((value) => ({ value }));
      }),
    ],
    columnWidths: [112, 96, 72, 96, 84, 148, 360, 96],
    frozenRows: 1,
  };
}
