import { UNREADABLE } from "../../sheets/types";
import type { RuleMeta } from "../types";
import { lastWhere, onceInARow } from "../wording/memory";
import { orderTimes, type OrderTimes } from "../wording/order-times";
import { broken, GAP, messageRule, NOT_APPLICABLE, PASS, words } from "../wording/rule";
import * as service from "../wording/words/service";

const meta = {
  id: "edits-before-group",
  kind: "wording",
  severity: "low",
  sheet: "chat",
  platforms: ["pinduoduo"],
  source: "付款了但没拼单成功的客户要求备注快递或者修改地址的是没办法修改的,这种情况最好拒绝客 户,或者是让客户拼单成功后联系我们;",
  parameters: {
    asks: words(service.EDIT_ASKS),
    ungrouped: words(service.UNGROUPED),
    agreements: words(service.AGREEMENTS),
    refusals: words(service.EDIT_REFUSALS),
    gap: GAP,
  },
  messages: ["agreed"],
} as const satisfies RuleMeta;

/**
 * Judges the answers to a wish to change note, courier or address while the order is not grouped: by the order sheet where it knows the order, else by what is
 * said in the talk. Where neither tells, the message is not applicable.
 */
export const editsBeforeGroup = messageRule(meta, ({ talk, context, finder, note }) => {
  const [asks, ungrouped, agreements, refusals] = ["asks", "ungrouped", "agreements", "refusals"].map((name) => finder(name));
  let grouped: OrderTimes | undefined;
  const asksForEdit = onceInARow((asked) => asked.some(asks.has));
  const refused = onceInARow((answer) => answer.some(refusals.has));
  const saidUngrouped = lastWhere(ungrouped.has);

  /** Whether the order was not grouped when the message was written, as far as the order sheet knows. */
  const notGrouped = (row: number): boolean | undefined => {
    const times = grouped?.of(row) ?? [];
    return times.length === 0 || times.includes(UNREADABLE) ? undefined : times.every((time) => time < 0 || time > talk.seconds[row]);
  };

  return {
    otherwise: NOT_APPLICABLE,
    clues: { asked: asks },
    *learn() {
      grouped = yield* orderTimes(talk.sheet, context.inputs.orders, "groupedAt");
    },
    judge: ({ row, asked, answer, before }) => {
      if (!asksForEdit(asked)) return NOT_APPLICABLE;
      const isNotGrouped = notGrouped(row);
      if (isNotGrouped === undefined) note({ id: "judged-by-chat-alone", data: { field: "groupedAt" } });
      if (!(isNotGrouped ?? (saidUngrouped(before) >= 0 || ungrouped.has(row)))) return NOT_APPLICABLE;
      const [agreement] = refused(answer) ? [] : agreements.find(row);
      return agreement ? broken(agreement, asked) : PASS;
    },
  };
});
