import { FAULT_WORDS, affirmationTest } from "../../src/rulebook/faults";
import { foldText } from "../../src/sheets";

const namesFault = (text: string) => affirmationTest(FAULT_WORDS)(foldText(text));

test.each([
  "收到就坏了",
  "杯子碎了一地",
  "是不是坏了？",
  "没想到质量差成这样",
  "发错颜色",
  "It arrived broken.",
  "doesn’t fit and is damaged",
  "有破损",
  "质量很差，不想要了",
  "质量有问题，尺码也不合适",
  "用两天就坏",
  "做工太差",
  "上面有个洞",
  "开胶了",
  "少了一个",
  "充不进电",
  "Quality is bad",
])("names a fault: %s", (text) => expect(namesFault(text)).toBe(true));

test.each([
  "没有破损",
  "没有任何破损",
  "不掉色",
  "不会变形",
  "毫无瑕疵",
  "包装很好",
  "质量很好",
  "没有破洞",
  "没有毛病",
  "not damaged",
  "no damage, never broken",
  "without any scratched part",
  "unbroken",
])("names none: %s", (text) => expect(namesFault(text)).toBe(false));

test("a denial of one fault does not deny the next", () => expect(namesFault("外盒没有破损，但里面坏了")).toBe(true));

test("the time is linear in the length of the text", () => {
  const denied = "没有破损".repeat(100_000);
  const start = performance.now();
  expect(namesFault(denied)).toBe(false);
  expect(performance.now() - start).toBeLessThan(2_000);
});
