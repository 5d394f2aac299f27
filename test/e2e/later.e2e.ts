/** Parts of the pane that are loaded when they are needed, while the connection is gone: each says so in its place, and the rest goes on. */
import { openPane, type OpenPane } from "./pane";

let pane: OpenPane;
afterEach(() => pane.close());

const cut = (chunk: string) => pane.page.route(`**/${chunk}.chunk.js`, (route) => route.abort());
const mend = (chunk: string) => pane.page.unroute(`**/${chunk}.chunk.js`);

/** Nothing else went wrong than that the part could not be loaded. */
function expectNothingElse(chunk: string): void {
  const others = pane.errors.filter((error) => !error.includes("ChunkLoadError") && !error.includes("net::ERR_FAILED"));
  expect(others).toEqual([]);
  expect(pane.errors.join("\n")).toContain(`${chunk}.chunk.js`);
}

test.each(["zh-CN", "en-US"] as const)(
  "the rule book cannot be loaded: back to the audit, and again when the connection is there (%s)",
  async (language) => {
    pane = await openPane({ language });
    await cut("rule-book");
    await pane.button("preset.book").click();
    await pane.says("part.failed");
    await pane.button("part.back").click();
    await pane.button("run.audit").waitFor();

    await pane.button("preset.book").click();
    await pane.says("part.failed");
    await mend("rule-book");
    await pane.button("part.again").click();
    await pane.pane().locator("#book-late-reply").waitFor();
    expectNothingElse("rule-book");
  },
);

test("the rule book that could not be loaded comes when it is opened again", async () => {
  pane = await openPane();
  await cut("rule-book");
  await pane.button("preset.book").click();
  await pane.says("part.failed");
  await pane.button("part.back").click();
  await mend("rule-book");
  await pane.button("preset.book").click();
  await pane.pane().locator("#book-late-reply").waitFor();
  expectNothingElse("rule-book");
});

test("the findings cannot be loaded: the sheets stay where they are, and the findings come when they are asked for again", async () => {
  pane = await openPane();
  await cut("findings");
  await pane.button("run.audit").click();
  await pane.says("part.failed");
  await pane.button("run.again").waitFor();
  await mend("findings");
  await pane.button("part.again").click();
  await pane.pane().locator("#findings-title").waitFor();
  expectNothingElse("findings");
});
