import { foldText, inSlices } from "../../sheets";
import { UNREADABLE, type Task } from "../../sheets/types";
import { CaseList, readCodes, readTexts, readTimes } from "../cases";
import { cannotJudge, everyPlatform } from "../judging";
import { earliest, Exclusions, orderCases, startColumn, State } from "../orders";
import { Outcome, type Context, type Judged, type Rule, type RuleMeta, type RuleParameters } from "../types";
import { HOLD, wordTest } from "../words";

const meta = {
  id: "shipped-despite-hold",
  kind: "category",
  severity: "medium",
  sheet: "orders",
  platforms: everyPlatform,
  source: "订单支付未拼团成功不可以申请退款,要成团后申请退款,客户不需要或者拍重复的订单务必备注暂不发货,待拼团成功后申请退款;",
  parameters: {
    /** Words of a note that ask to hold the order back; `refund-before-group` looks for the same. */
    holdWords: { kind: "words", default: HOLD },
  },
  messages: ["shipped", "end-unreadable", "status-unreadable"],
} as const satisfies RuleMeta;

const MESSAGE = { shipped: 0, endUnreadable: 1, statusUnreadable: 2 } as const;

const SHIPPING_TIMES = ["shippedAt", "collectedAt"] as const;

/** Judges every order whose note asks to hold it back: it was not shipped. */
export const shippedDespiteHold: Rule = {
  meta,
  *check(context: Context): Task<Judged> {
    const sheet = context.inputs.orders;
    if (!sheet) return cannotJudge(meta);
    const times = SHIPPING_TIMES.filter((field) => sheet.has(field)).map((field) => sheet.time(field).seconds);
    const hasShipping = times.length > 0 || sheet.has("status");
    if (!sheet.has("note")) return cannotJudge(meta, sheet, hasShipping ? ["note"] : ["note", "shippedAt"]);
    if (!hasShipping) return cannotJudge(meta, sheet, ["shippedAt"]);

    const asksToHold = holdTest(context.parameters(meta));
    const orders = orderCases(sheet);
    const start = startColumn(sheet);
    const moments = earliest(orders, start);
    const states = new Exclusions(sheet, "before-due");
    const isShipped = (row: number) => states.is(row, State.shipped) || times.some((column) => column[row] >= 0);
    const mayBeShipped = (row: number) => times.some((column) => column[row] === UNREADABLE);
    const hidesState = (row: number) => states.is(row, State.unreadable);
    const judgeRows = (rows: readonly number[]) => {
      if (rows.some(isShipped)) return [Outcome.break, MESSAGE.shipped] as const;
      if (rows.some(mayBeShipped)) return [Outcome.unreadable, MESSAGE.endUnreadable] as const;
      if (rows.some(hidesState)) return [Outcome.unreadable, MESSAGE.statusUnreadable] as const;
      return [Outcome.pass, MESSAGE.shipped] as const;
    };
    yield sheet.size;

    const cases = new CaseList();
    yield* inSlices(orders.size, (from, to) => {
      for (let order = from; order < to; order++) {
        const rows = orders.rows(order);
        if (!rows.some((row) => asksToHold(foldText(sheet.text("note", row))))) continue;
        const [outcome, message] = judgeRows(rows);
        cases.add(rows[0], outcome, { message, moment: moments[order], moreRows: orders.moreRows(order) });
      }
    });
    const read = [...readTimes(sheet, SHIPPING_TIMES), ...readCodes(sheet, ["status"]), ...readTexts(sheet, ["note"]), ...orders.read];
    return cases.verdicts(meta, sheet, read, []);
  },
};

/** A test whether a folded note asks to hold the order back. */
export function holdTest(parameters: RuleParameters): (folded: string) => boolean {
  return wordTest(parameters.holdWords as readonly string[]);
}
