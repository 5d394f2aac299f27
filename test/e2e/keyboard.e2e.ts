/** The pane by the keyboard alone: what is pressed goes away, and whoever pressed it must not be sent back to the top of the page. */
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
  await press("Enter");
  await pane.says("run.done");
  expect(await focused()).toBe(pane.text("run.again"));

  await pane.page.evaluate((error) => window.workbench.host.failNext(error), REFUSED as 5001);
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

test("Cancel is the next stop while an audit runs, and hands the focus back", async () => {
  pane = await openPane();
  await pane.button("run.audit").focus();
  await press("Enter");
  await pane.button("run.cancel").waitFor();
  await press("Tab");
  expect(await focused()).toBe(pane.text("run.cancel"));
  await press("Enter");
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
