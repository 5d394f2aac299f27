import { refusesInvoice } from "../../../src/rulebook/rules/refuses-invoice";
import { ruleTests } from "../ruleTests";
import { talk } from "../talk";

ruleTests(refusesInvoice, {
  valid: [
    { name: "an invoice is issued", counted: 1, chat: talk("买:能开发票吗", "可以的,把抬头发我") },
    { name: "a receipt is offered first", counted: 1, chat: talk("买:要发票", "额度紧张,收据可以吗") },
  ],
  invalid: [
    {
      name: "an invoice is refused",
      counted: 1,
      chat: talk("买:能开发票吗", "开不了"),
      findings: [{ message: "refused", rows: [3, 2], who: "青柠", agent: "店铺:小美" }],
    },
    {
      name: "it was asked for in one of several messages",
      counted: 1,
      chat: talk("买:能开发票吗", "买:在吗", "开不了"),
      findings: [{ message: "refused", rows: [4, 2, 3] }],
    },
  ],
});
