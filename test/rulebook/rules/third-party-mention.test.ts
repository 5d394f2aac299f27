import { offPlatformDeal } from "../../../src/rulebook/rules/off-platform-deal";
import { thirdPartyMention } from "../../../src/rulebook/rules/third-party-mention";
import type { ParameterMeta, Verdicts } from "../../../src/rulebook/types";
import { OWN } from "../../../src/rulebook/wording/words/platforms";
import { brokenRows, judge, ruleTests } from "../ruleTests";
import { talk } from "../talk";

ruleTests(thirdPartyMention, {
  valid: [
    { name: "a customer may name whatever it likes", counted: 1, chat: talk("买:微信可以吗", "有什么问题在这里说就行") },
    { name: "robots and the system are not the agent", counted: 0, chat: talk("机:退款会退回支付宝", "系:请勿引导使用微信") },
    {
      name: "a word that holds a name and means something else is let be",
      counted: 4,
      chat: talk("卫星锅支架有货", "型号是WX-3080", "地址是南京东路88号", "https://mobile.yangkeduo.com/goods.html?refer=wx_qq"),
    },
    {
      name: "a card of the system among the agent's messages is not the agent's word",
      counted: 1,
      chat: talk("【系统提示】买家已使用微信支付付款"),
    },
    {
      name: "a doubtful word with a noun behind it is a thing, whatever stands before it",
      counted: 6,
      chat: talk("您的微波炉已发出", "您的企鹅抱枕到了", "加W码有货", "换V领那件可以", "到位新货今天发", "围脖买一送一"),
    },
  ],
  invalid: [
    {
      name: "a plain name breaks",
      counted: 1,
      chat: talk("您是用支付宝付的款"),
      findings: [{ message: "named", rows: [2], who: "青柠", agent: "店铺:小美" }],
    },
    {
      name: "a name by its sound, its letters or in pieces breaks",
      counted: 4,
      chat: talk("加我薇芯", "z.f.b转我", "淘​宝店也有", "企鹅图案的有货"),
      findings: [
        { message: "named", rows: [2], who: "青柠", agent: "店铺:小美" },
        { message: "named", rows: [3], who: "青柠", agent: "店铺:小美" },
        { message: "named", rows: [4], who: "青柠", agent: "店铺:小美" },
      ],
    },
    {
      name: "brackets that an agent types are no card of the system",
      counted: 2,
      chat: talk("[平台上不方便说]加微信abc123", "【平台】加微信可以领红包,这是骗局"),
      findings: [{ message: "named", rows: [2], who: "青柠", agent: "店铺:小美" }],
    },
    {
      name: "a doubtful word breaks behind a cue where talk goes on, an account follows, or nothing",
      counted: 4,
      chat: talk("您的企鹅是多少", "搜威信abc12345", "加v", "加v聊"),
      findings: [2, 3, 4, 5].map((row) => ({ message: "named", rows: [row], who: "青柠", agent: "店铺:小美" })),
    },
    {
      name: "accents and flags hide no name",
      counted: 2,
      chat: talk("加wēi xìn", "加🇻🇽聊"),
      findings: [2, 3].map((row) => ({ message: "named", rows: [row], who: "青柠", agent: "店铺:小美" })),
    },
    {
      name: "an ordinary word breaks beside an invitation only",
      counted: 2,
      chat: talk("企鹅公仔25厘米", "加企鹅号2233445566"),
      findings: [{ message: "named", rows: [3], who: "青柠", agent: "店铺:小美" }],
    },
  ],
});

test("a platform's own names do not hit on it, and others' do", () => {
  const lines = ["您用支付宝付的款会退回", "拼多多那家不是我们的店"];
  const rows = (platform: string) => brokenRows(judge(thirdPartyMention, { chat: talk(...lines), shared: { platform } }));
  expect(rows("auto")).toEqual([2]);
  expect(rows("taobao")).toEqual([3]);
});

test("every name of a platform's own stands in a list as it is written there, or nobody would find that it is its own", () => {
  const names = [thirdPartyMention, offPlatformDeal].flatMap(({ meta }) =>
    Object.values<ParameterMeta>(meta.parameters).flatMap((parameter) => (parameter.kind === "words" ? parameter.default : [])),
  );
  expect(Object.values(OWN).flatMap((own) => own.filter((name) => !names.includes(name)))).toEqual([]);
});

test("the platform is told by the order sheet's headings where the workbook names none", () => {
  const orders = [
    ["订单编号", "买家会员名", "订单付款时间"],
    ["1001", "青柠", "2024-05-01 09:00:00"],
  ];
  expect(brokenRows(judge(thirdPartyMention, { chat: talk("您用支付宝付的款会退回"), orders }))).toEqual([]);
});

test("names the word as it stands in the message, and where", () => {
  const verdicts = judge(thirdPartyMention, { chat: talk("您 加我 薇​❤信 吧") }) as Verdicts;
  expect(verdicts.found?.(0)).toEqual({ word: "薇​❤信", start: 5, end: 9 });
});

test("cannot judge a sheet without messages, and names the column", () => {
  const chat = [
    ["会话ID", "角色", "发送时间"],
    ["c1", "客服", "2024-05-01 10:00:00"],
  ];
  expect(judge(thirdPartyMention, { chat })).toMatchObject({ reason: "no-column", missing: ["text"] });
});
