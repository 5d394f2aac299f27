/** The pane by the keyboard alone: what is pressed goes away, and whoever pressed it must not be sent back to the top of the page. */
import { book } from "../../src/locales/book";
import { formTexts } from "../../src/locales/form";
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
  await pane.page.evaluate(() => window.workbench.settled());
  await pane.button("report.remove").focus();
  await press("Enter");
  await pane.button("report.remove").waitFor({ state: "detached" });
  expect(await focused()).toBe(pane.text("report.make"));

  await press("Enter");
  await pane.button("highlight.everything").waitFor();
  await pane.page.evaluate(() => window.workbench.settled());
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
