import { noteNotExplained } from "../../../src/rulebook/rules/note-not-explained";
import { ruleTests } from "../ruleTests";
import { talk } from "../talk";

ruleTests(noteNotExplained, {
  valid: [
    { name: "told to note it on the order", counted: 1, chat: talk("买:可以发顺丰吗", "拍的时候在订单备注写一下顺丰") },
    {
      name: "told before the customer asked",
      counted: 1,
      chat: talk("亲,要赠品的话拍的时候在订单备注写一下", "买:赠品要粉色的", "知道了"),
    },
    { name: "a question where the parcel is asks for no courier", counted: 0, chat: talk("买:快递到哪了", "到杭州了") },
  ],
  invalid: [
    {
      name: "nobody says how to note it",
      counted: 1,
      chat: talk("买:赠品要粉色的", "知道了"),
      findings: [{ message: "not-explained", rows: [2], who: "青柠", agent: "店铺:小美" }],
    },
  ],
});
