/** INQUIRYCONVERSION and ROBOTONLY against a naive reckoning of their definitions, on random sheets; FINDINGS lists the very cases that they miss. */
import fc from "fast-check";
import { figure, spill } from "./formulas";

const DAY = 86_400;
const MAY_1 = 45413 * DAY;
const BUYERS = ["甲", "乙", "丙", "丁"];
const ROLES = ["买家", "买家", "客服", "机器人", "系统"];

interface Message {
  readonly buyer: string;
  readonly role: string;
  readonly at: number;
}
interface Order {
  readonly buyer: string;
  readonly paid: number | null;
}

/** Moments of six days, on whole hours and now and then a second beside one, so that limits are met exactly and just missed. */
const moment = fc
  .tuple(fc.integer({ min: 0, max: 6 * 24 }), fc.constantFrom(0, 0, 0, 1, -1))
  .map(([hour, second]) => MAY_1 + Math.max(0, hour * 3600 + second));
const message: fc.Arbitrary<Message> = fc.record({ buyer: fc.constantFrom(...BUYERS), role: fc.constantFrom(...ROLES), at: moment });
const messages = fc.array(message, { minLength: 1, maxLength: 25, size: "max" });
const orders: fc.Arbitrary<Order[]> = fc.array(
  fc.record({ buyer: fc.constantFrom(...BUYERS, "戊"), paid: fc.option(moment, { nil: null, freq: 4 }) }),
  { minLength: 1, maxLength: 6 },
);

const chatSheet = (list: readonly Message[]) => [
  ["买家昵称", "角色", "发送时间", "消息内容"],
  ...list.map(({ buyer, role, at }) => [buyer, role, at / DAY, "…"]),
];
const orderSheet = (list: readonly Order[]) => [
  ["订单号", "买家昵称", "支付时间"],
  ...list.map(({ buyer, paid }, i) => [`A${i}`, buyer, paid === null ? "" : paid / DAY]),
];

/** The rows (counted from 1 with the heading) of the inquirers who paid and of those who did not; undefined where no inquirer is on the order sheet. */
function reckonInquiries(chat: readonly Message[], list: readonly Order[], hours: number) {
  const asked = chat.filter(({ role }) => role === "买家");
  if (asked.length > 0 && !asked.some(({ buyer }) => list.some((order) => order.buyer === buyer))) return undefined;
  const newest = Math.max(...chat.map(({ at }) => at));
  const won: number[] = [];
  const lost: number[] = [];
  for (const buyer of BUYERS) {
    for (let day = MAY_1 / DAY; day <= MAY_1 / DAY + 6; day++) {
      const ofDay = asked.filter((each) => each.buyer === buyer && Math.floor(each.at / DAY) === day);
      if (ofDay.length === 0) continue;
      const at = Math.min(...ofDay.map((each) => each.at));
      const sameTime = ofDay.filter((each) => each.at === at).map((each) => chat.indexOf(each) + 2);
      const paid = list.filter((order) => order.buyer === buyer && order.paid !== null).map((order) => order.paid!);
      if (paid.some((each) => each < at)) continue;
      // Of messages of one second the first on the sheet, or the last where the sheet runs newest first: the row is compared where there is one.
      const row = sameTime.length === 1 ? sameTime[0] : NaN;
      if (paid.some((each) => each <= at + hours * 3600)) won.push(row);
      else if (paid.length > 0 || newest > at + hours * 3600) lost.push(row);
    }
  }
  return { won, lost };
}

const settings = { numRuns: 300, seed: 20240501 };
const byNumber = (a: number, b: number) => a - b;
const rowsOf = (...args: unknown[]) =>
  spill("FINDINGS", ...args)
    .slice(1)
    .map((line) => Number(line[2]))
    .sort(byNumber);

test("INQUIRYCONVERSION is converted / inquirers, and FINDINGS lists those who were not", () => {
  let counted = 0;
  fc.assert(
    fc.property(messages, orders, fc.constantFrom(null, 1, 24, 48), (chat, list, hours) => {
      const [chats, paid] = [chatSheet(chat), orderSheet(list)];
      const found = figure("INQUIRYCONVERSION", chats, paid, hours);
      const expected = reckonInquiries(chat, list, hours ?? 24);
      if (!expected) return expect(found).toBe("#VALUE!");
      const { won, lost } = expected;
      if (won.length + lost.length === 0) return expect(found).toBe("#N/A");
      counted++;
      expect(found).toBeCloseTo(won.length / (won.length + lost.length), 12);
      if (hours !== null) return;
      const listed = rowsOf(chats, "inquiry-conversion", paid);
      expect(listed).toHaveLength(lost.length);
      expect(listed).toEqual(expect.arrayContaining(lost.filter((row) => !Number.isNaN(row))));
      const named = chats.map((cells, row) => [...cells, row === 0 ? "客服" : ["小美", "阿强"][row % 2]]);
      for (const by of ["day", "hour", "agent"]) {
        const parts = spill("BREAKDOWN", "INQUIRYCONVERSION", named, by, paid).slice(1);
        expect(parts.reduce((sum, part) => sum + Number(part[2]), 0)).toBe(won.length + lost.length);
        expect(parts.reduce((sum, part) => sum + Number(part[3]), 0)).toBe(lost.length);
      }
    }),
    settings,
  );
  expect(counted).toBeGreaterThan(100);
});

test("ROBOTONLY is the conversations with a robot's answer and no human / those in which a customer wrote", () => {
  let broken = 0;
  fc.assert(
    // Times that differ: whether a message of the same second comes after another is told elsewhere.
    fc.property(fc.uniqueArray(message, { selector: ({ at }) => at, minLength: 1, maxLength: 20, size: "max" }), (chat) => {
      const talks = BUYERS.map((buyer) => chat.filter((each) => each.buyer === buyer)).filter((talk) =>
        talk.some(({ role }) => role === "买家"),
      );
      const alone = talks.filter((talk) => {
        const asked = Math.min(...talk.filter(({ role }) => role === "买家").map(({ at }) => at));
        return talk.some(({ role, at }) => role === "机器人" && at > asked) && !talk.some(({ role }) => role === "客服");
      });
      const chats = chatSheet(chat);
      if (talks.length === 0) return expect(figure("ROBOTONLY", chats)).toBe("#N/A");
      expect(figure("ROBOTONLY", chats)).toBeCloseTo(alone.length / talks.length, 12);
      expect(rowsOf(chats, "robot-only")).toHaveLength(alone.length);
      broken += alone.length;
    }),
    settings,
  );
  expect(broken).toBeGreaterThan(50);
});
