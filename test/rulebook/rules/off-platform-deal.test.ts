import { offPlatformDeal } from "../../../src/rulebook/rules/off-platform-deal";
import { ruleTests } from "../ruleTests";
import { talk } from "../talk";

ruleTests(offPlatformDeal, {
  valid: [
    {
      name: "an account is answered with the small transfer",
      counted: 1,
      chat: talk("买:我支付宝是13800002222,转给我", "这边统一小额打款给您"),
    },
    { name: "a return address may hold a phone number", counted: 1, chat: talk("退货地址:义乌市某某街道 收件人小陈 13900001111") },
    { name: "where a refund goes is no invitation", counted: 1, chat: talk("您是用微信付的款,原路退回") },
  ],
  invalid: [
    {
      name: "an invitation to another messenger",
      counted: 1,
      chat: talk("您加我微信吧"),
      findings: [{ message: "invited", rows: [2], who: "青柠", agent: "店铺:小美" }],
    },
    {
      name: "a phone number to deal by",
      counted: 1,
      chat: talk("有事打我13912340000"),
      findings: [{ message: "number", rows: [2], who: "青柠", agent: "店铺:小美" }],
    },
    {
      name: "an account that is answered with anything else",
      counted: 1,
      chat: talk("买:银行卡6222021234567890123打给我", "好的收到"),
      findings: [{ message: "answered", rows: [3, 2], who: "青柠", agent: "店铺:小美" }],
    },
  ],
});
