import { openedLink } from "../../../src/rulebook/rules/opened-link";
import { ruleTests } from "../ruleTests";
import { talk } from "../talk";

ruleTests(openedLink, {
  valid: [
    { name: "a link of the platform's own", counted: 1, chat: talk("https://mobile.yangkeduo.com/goods.html?goods_id=1") },
    { name: "a customer's link cannot be opened", counted: 1, chat: talk("买:https://item.jd.com/1.html 一样吗", "点不开哦,您截图给我") },
    { name: "figures with dots are no links", counted: 1, chat: talk("误差1.5cm以内,版本v2.0.1") },
  ],
  invalid: [
    {
      name: "an outside link is sent",
      counted: 1,
      chat: talk("视频看 https://v.example.net/watch?id=2"),
      findings: [{ message: "sent", rows: [2], who: "青柠", agent: "店铺:小美" }],
    },
    {
      name: "a customer's link was opened",
      counted: 1,
      chat: talk("买:https://item.jd.com/1.html 一样吗", "看了,是一样的"),
      findings: [{ message: "opened", rows: [3, 2], who: "青柠", agent: "店铺:小美" }],
    },
  ],
});
