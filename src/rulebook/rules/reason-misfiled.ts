import { foldText, oncePer, roles } from "../../sheets";
import { Role, UNREADABLE, type FieldId, type Task } from "../../sheets/types";
import { CaseList, readCodes, readTexts, rowTest } from "../cases";
import { saysWriter, writerRead } from "../chats";
import { CHANGE_OF_MIND_WORDS, FAULT_WORDS, affirmationTest } from "../faults";
import { cannotJudge, everyPlatform } from "../judging";
import { afterSaleSheet, AfterSaleRows, joinChats, keyAt } from "../joins";
import { reasonClassifier } from "../reasons";
import { Outcome, type Context, type Judged, type Note, type Rule, type RuleMeta } from "../types";
import { REFUND_WITHDRAWN, wordTest } from "../words";
import { qualityRefund } from "./quality-refund";

const meta = {
  id: "reason-misfiled",
  kind: "category",
  severity: "low",
  sheet: "afterSale",
  platforms: everyPlatform,
  source: "售前接待售后问题客户要求退货退款订单,引导申请不想要、其他、协商一致退款等非品质退款,否则客户一旦申请品质退款就会计入品质退款率;",
  parameters: {
    faultWords: { kind: "words", default: FAULT_WORDS },
    changeWords: { kind: "words", default: CHANGE_OF_MIND_WORDS },
  },
  messages: ["change-of-mind", "status-unreadable"],
} as const satisfies RuleMeta;

const MESSAGE = { changeOfMind: 0, statusUnreadable: 1 } as const;

/** Judges every quality refund whose buyer wrote: the messages name a fault, or at least no change of mind. */
export const reasonMisfiled: Rule = {
  meta,
  *check(context: Context): Task<Judged> {
    const { chat, orders } = context.inputs;
    const sheet = afterSaleSheet(context.inputs);
    if (!sheet) return cannotJudge(meta);
    const rows = new AfterSaleRows(sheet, orders);
    const missing: FieldId[] = sheet.has("refundReason") ? [] : ["refundReason"];
    if (!sheet.has("orderId") && !rows.has("buyer")) missing.push("orderId");
    if (missing.length > 0) return cannotJudge(meta, sheet, missing);
    if (!chat) return { ...cannotJudge(meta), sheet: "chat" };
    const missingInChat: FieldId[] = chat.has("text") ? [] : ["text"];
    if (!saysWriter(chat)) missingInChat.push("sender");
    if (missingInChat.length > 0) return cannotJudge(meta, chat, missingInChat);

    const parameters = context.parameters(meta);
    const namesFault = affirmationTest(parameters.faultWords as readonly string[]);
    const changesMind = affirmationTest(parameters.changeWords as readonly string[]);
    const classify = reasonClassifier(context.parameters(qualityRefund.meta));
    const isQuality = rowTest(sheet.code("refundReason"), (reason) => classify(reason) === "quality");
    const status = sheet.code("refundStatus");
    const isWithdrawn = rowTest(status, wordTest(REFUND_WITHDRAWN));
    const requestedAt = sheet.time("requestedAt").seconds;
    const join = yield* joinChats(chat, sheet, rows.has("buyer"));
    const ids = sheet.code("orderId");
    const buyerOf = rows.name("buyer");
    const role = roles(chat).roles;
    const saidIn = oncePer((messages: readonly number[]) => {
      const said = messages.filter((each) => role[each] === Role.customer).map((each) => foldText(chat.text("text", each)));
      return { isNothing: said.length === 0, isMisfiled: !said.some(namesFault) && said.some(changesMind) };
    });
    yield sheet.size;

    const cases = new CaseList();
    let unjoined = 0;
    for (let row = 0; row < sheet.size; row++) {
      if (!isQuality(row) || isWithdrawn(row)) continue;
      const number = keyAt(ids, row);
      const buyer = buyerOf(row);
      const byNumber = number === undefined ? [] : join.byNumber(number);
      const messages = byNumber.length > 0 || buyer === "" ? byNumber : join.byBuyer(buyer);
      const said = saidIn(messages);
      if (said.isNothing) {
        unjoined++;
        continue;
      }
      const isUnsure = said.isMisfiled && status.codes[row] === UNREADABLE;
      const outcome = isUnsure ? Outcome.unreadable : said.isMisfiled ? Outcome.break : Outcome.pass;
      const message = isUnsure ? MESSAGE.statusUnreadable : MESSAGE.changeOfMind;
      cases.add(row, outcome, { message, moment: requestedAt[row] });
    }
    if (cases.size === 0 && unjoined > 0) return cannotJudge(meta, sheet, ["orderId", "buyer"], "no-key");
    const notes: Note[] = unjoined > 0 ? [{ id: "refunds-without-chat", data: { count: unjoined } }] : [];
    const read = [
      ...readCodes(sheet, ["refundReason", "refundStatus", "orderId"]),
      ...rows.readFields(),
      writerRead(chat),
      ...readTexts(chat, ["text"]),
    ];
    return cases.verdicts(meta, sheet, read, notes);
  },
};
