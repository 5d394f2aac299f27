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
    { name: "where a refund goes is no invitation", counted: 2, chat: talk("您是用微信付的款,原路退回", "退款退到您支付宝账号") },
    {
      name: "the small transfer may come in the second message of the answer",
      counted: 2,
      chat: talk("买:我支付宝是13800002222", "好的", "这边统一小额打款给您"),
    },
    {
      name: "a refusal or a warning is no deal",
      counted: 4,
      chat: talk("不能加微信的", "私下交易是不行的", "谨防私下转账", "我们不提供收款码"),
    },
    {
      name: "a parcel's number is no bank card",
      counted: 1,
      chat: talk("买:单号4312345678901234怎么没动", "您好,帮您催一下"),
    },
    { name: "a link of the platform may be paid by", counted: 1, chat: talk("补差价请付款 https://mobile.yangkeduo.com/goods.html?id=1") },
    { name: "a phone number of an address may stand beside a call", counted: 1, chat: talk("收货地址:某路1号 13912340000,寄之前打我") },
  ],
  invalid: [
    {
      name: "an invitation to another messenger",
      counted: 1,
      chat: talk("您加我微信吧"),
      findings: [{ message: "invited", rows: [2], who: "青柠", agent: "店铺:小美" }],
    },
    {
      name: "a payment that is settled switches nothing off in the next sentence",
      counted: 1,
      chat: talk("加我微信,转过来到账马上发"),
      findings: [{ message: "invited", rows: [2], who: "青柠", agent: "店铺:小美" }],
    },
    {
      name: "talk of what was paid takes no hint back from another sentence",
      counted: 1,
      chat: talk("您付的款收到了,去微信搜我们店名"),
      findings: [{ message: "invited", rows: [2] }],
    },
    {
      name: "a question is no refusal",
      counted: 2,
      chat: talk("能不能加微信聊", "可不可以私下转给您"),
      findings: [2, 3].map((row) => ({ message: "invited", rows: [row], who: "青柠", agent: "店铺:小美" })),
    },
    {
      name: "a refusal of the platform is no refusal of the deal",
      counted: 1,
      chat: talk("别走平台了,线下转给我"),
      findings: [{ message: "invited", rows: [2], who: "青柠", agent: "店铺:小美" }],
    },
    {
      name: "a link outside to pay by",
      counted: 1,
      chat: talk("点这个付款 https://pay.example.com/q/88"),
      findings: [{ message: "invited", rows: [2], who: "青柠", agent: "店铺:小美" }],
    },
    {
      name: "a card to pay to, a phone to call",
      counted: 2,
      chat: talk("卡号是6222021234567890123", "电话联系我13912340000"),
      findings: [2, 3].map((row) => ({ message: "number", rows: [row], who: "青柠", agent: "店铺:小美" })),
    },
    {
      name: "a payment and its number are an account, without a word that says so",
      counted: 1,
      chat: talk("买:我支付宝是13800002222", "好的"),
      findings: [{ message: "answered", rows: [3, 2], who: "青柠", agent: "店铺:小美" }],
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
