/** The pane by the keyboard alone: what is pressed goes away, and whoever pressed it must not be sent back to the top of the page. */
import { fill } from "../../src/locales";
import { book } from "../../src/locales/book";
import { columnsTexts } from "../../src/locales/columns";
import { formTexts } from "../../src/locales/form";
import { rules } from "../../src/locales/rules";
import { openPane, type OpenPane } from "./pane";

const REFUSED = 5001;
let pane: OpenPane;
afterEach(() => pane.close());

const focused = () =>
  pane
    .pane()
    .locator(":focus")
    .evaluate((element) => element.getAttribute("aria-label") ?? (element as HTMLElement).innerText);
const press = (key: "Enter" | "Tab") => pane.page.keyboard.press(key);

test("an audit hands the focus on to its progress and back to its button, and a message that is dismissed to where it was before", async () => {
  pane = await openPane();
  await pane.button("run.audit").focus();
  // Its first requests are for the sheets' events, two a sheet, and an audit goes on without those.
  const good = 2 * (await pane.pane().locator("#sheets input:checked").count());
  await press("Enter");
  await pane.says("run.done");
  expect(await focused()).toBe(pane.text("run.again"));

  await pane.page.evaluate(([error, after]) => window.workbench.host.failNext(error, after), [REFUSED as 5001, good] as const);
  await press("Enter");
  const alert = pane.pane().getByRole("alert");
  await alert.waitFor();
  expect(await focused()).toBe(pane.text("run.again"));
  await press("Tab");
  expect(await focused()).toBe(pane.text("problem.dismiss"));
  await press("Enter");
  await alert.waitFor({ state: "detached" });
  expect(await focused()).toBe(pane.text("run.again"));
});

/** Holds back what the pane asks of its host until the returned function is called: an audit lasts as long, however quick the machine. */
async function holdHost(): Promise<() => Promise<void>> {
  const release = await pane.pane().evaluateHandle(() => {
    const held: unknown[] = [];
    const { postMessage } = window.parent;
    Object.assign(window.parent, { postMessage: (message: unknown) => held.push(message) });
    return () => {
      Object.assign(window.parent, { postMessage });
      for (const message of held) window.parent.postMessage(message, "*");
    };
  });
  return () => release.evaluate((letGo) => letGo());
}

test("Cancel is the next stop while an audit runs, and hands the focus back", async () => {
  pane = await openPane();
  await pane.button("run.audit").focus();
  const release = await holdHost();
  await press("Enter");
  await pane.button("run.cancel").waitFor();
  await press("Tab");
  expect(await focused()).toBe(pane.text("run.cancel"));
  await press("Enter");
  await release();
  await pane.says("run.cancelled");
  expect(await focused()).toBe(pane.text("run.audit"));
});

test("a page that is opened begins at its title, and Tab goes on below it; Back returns to the button that opened it", async () => {
  pane = await openPane();
  const frame = pane.pane();
  const opener = pane.button("preset.book");
  await opener.focus();
  await press("Enter");
  await frame.locator("#book-title:focus").waitFor();
  await press("Tab");
  await frame.locator("#book button:focus").waitFor();
  await frame.getByRole("button", { name: formTexts["zh-CN"]["page.back"] }).press("Enter");
  await opener.waitFor();
  expect(await focused()).toBe(pane.text("preset.book"));
});

test("whoever takes back what was added, or all changes of the rule book, is left where they stand", async () => {
  pane = await openPane();
  await pane.audit();
  await pane.button("report.make").click();
  await pane.button("report.remove").waitFor();
  await pane.settled();
  await pane.button("report.remove").focus();
  await press("Enter");
  await pane.button("report.remove").waitFor({ state: "detached" });
  expect(await focused()).toBe(pane.text("report.make"));

  await press("Enter");
  await pane.button("highlight.everything").waitFor();
  await pane.settled();
  await pane.button("highlight.everything").focus();
  await press("Enter");
  await pane.button("highlight.everything").waitFor({ state: "detached" });
  expect(await focused()).toBe(pane.text("highlight.clear"));

  const form = formTexts["zh-CN"];
  await pane.button("preset.book").click();
  await pane.pane().locator("#book-late-reply").click();
  const minutes = pane.pane().getByRole("textbox", { name: book["zh-CN"]["parameter.late-reply.minutes"], exact: true });
  await minutes.fill("3");
  await minutes.press("Enter");
  const reset = pane.pane().getByRole("button", { name: form["page.reset"], exact: true });
  await reset.focus();
  await press("Enter");
  // A key that is held down too long answers nothing: the question itself has the focus, the answers come next.
  expect(await focused()).toContain(form["page.resetSure"]);
  await press("Tab");
  expect(await focused()).toBe(form["page.resetYes"]);
  await press("Enter");
  await pane.pane().getByText(form["page.unchanged"]).waitFor();
  expect(await focused()).toBe(form["page.unchanged"]);
});

test("nobody who goes back through the results stands under the button that stays in sight above them", async () => {
  pane = await openPane();
  await pane.audit();
  await pane.button("report.make").focus();
  const covered: string[] = [];
  for (let i = 0; i < 40 && (await focused()) !== pane.text("run.again"); i++) {
    await pane.page.keyboard.press("Shift+Tab");
    const isCovered = await pane
      .pane()
      .locator(":focus")
      .evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const above = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 8));
        return above === null || !(element.contains(above) || above.contains(element) || above.closest("label")?.contains(element));
      });
    if (isCovered) covered.push(await focused());
  }
  expect(await focused()).toBe(pane.text("run.again"));
  expect(covered).toEqual([]);
});

test("whoever says what a column is stays at that column; who answers what a heading means, in its sheet", async () => {
  pane = await openPane();
  const lines = ["旺旺昵称,发送时间,角色,消息内容", "甲,2024-05-01 10:00:00,买家,在吗", "甲,2024-05-01 10:01:00,客服,在的"];
  const data = Buffer.from(`\ufeff${lines.join("\n")}`).toString("base64");
  await pane.page.evaluate((content) => window.workbench.open("聊天.csv", content), data);
  await pane.page.evaluate(() => window.workbench.pane(true));
  const frame = pane.pane();
  const { buyer, sentAt } = { buyer: rules["zh-CN"]["field.buyer"], sentAt: rules["zh-CN"]["field.sentAt"] };
  await frame.locator("#sheets button[aria-expanded=false]").first().click();
  const answer = frame.getByRole("button", { name: fill(columnsTexts["zh-CN"].isFor, { heading: "旺旺昵称", field: buyer }) });
  await answer.focus();
  await press("Enter");
  await answer.waitFor({ state: "detached" });
  // The next press should be thought over: the place has the focus, its buttons come next.
  await press("Tab");
  expect(await focused()).toBe(columnsTexts["zh-CN"].correct);

  await press("Enter");
  const choice = frame.getByLabel(sentAt, { exact: true });
  await choice.focus();
  for (const label of [columnsTexts["zh-CN"].none, "消息内容", "发送时间"]) {
    await choice.selectOption({ label });
    await pane.says("preset.recalculated");
    await pane.settled();
    expect(await choice.evaluate((element) => element === document.activeElement)).toBe(true);
  }
});
