/**
 * A sheet whose headings nobody knows, put right by hand in a real browser: what was no figure becomes one, in the formula as well as in the pane, and is
 * remembered in the workbook; and READING typed into the grid, which says how the sheet was read.
 */
import { columnsTexts, type ColumnsKey } from "../../src/locales/columns";
import { paneTexts, type PaneKey } from "../../src/locales/pane";
import { rules } from "../../src/locales/rules";
import { openWorkbench, type OpenOptions, type OpenWorkbench } from "./harness";
import { violationsIn } from "./axe";

/** Of two questions one is answered in time; a time cannot be read, and what 旺旺昵称 is only the shop knows. */
const CHAT = [
  ["旺旺昵称", "说话时刻", "角色", "消息内容", "仓库"],
  ["甲", "2024-05-01 10:00:00", "买家", "在吗", "北京"],
  ["甲", "2024-05-01 10:01:00", "客服", "在的", "北京"],
  ["乙", "2024-05-01 11:00:00", "买家", "在吗", "北京"],
  ["乙", "2024-05-01 11:09:00", "客服", "在的", "北京"],
  ...Array.from({ length: 40 }, (_, i) => ["丙", `2024-05-01 12:00:${String(i + 10)}`, "系统", "排队", "北京"]),
  ["乙", "改天", "系统", "结束", "北京"],
  ["合计", "", "", "", ""],
];
const NAME = "聊天";

let workbench: OpenWorkbench;
let language: "zh-CN" | "en-US";

async function open(options: OpenOptions = {}): Promise<void> {
  language = options.language ?? "zh-CN";
  workbench = await openWorkbench(options);
  const csv = `\ufeff${CHAT.map((cells) => cells.join(",")).join("\n")}`;
  await show(`${NAME}.csv`, Buffer.from(csv).toString("base64"));
}

async function show(name: string, data: string): Promise<void> {
  await workbench.page.evaluate(([file, content]) => window.workbench.open(file, content), [name, data] as const);
}

const pane = (key: PaneKey): string => paneTexts[language][key].split("{")[0].trim();
const words = (key: ColumnsKey): string => columnsTexts[language][key].split("{")[0].trim();
const field = (id: "sentAt" | "agent" | "buyer"): string => rules[language][`field.${id}`];
const button = (name: string) => workbench.pane().getByRole("button", { name }).first();
const choice = (id: "sentAt") => workbench.pane().getByLabel(field(id), { exact: true });
const settled = () => workbench.page.evaluate(() => window.workbench.settled());
const read = (address: string) =>
  workbench.page.evaluate(([name, cells]) => window.workbench.read(name, cells).values, [NAME, address] as const);
const write = (address: string, formula: string) =>
  workbench.page.evaluate(([name, at, typed]) => window.workbench.write(name, at, [[typed]]), [NAME, address, formula] as const);
const message = (address: string) => workbench.page.evaluate(([name, at]) => window.workbench.message(name, at), [NAME, address] as const);

async function expand(): Promise<void> {
  await workbench.page.evaluate(() => window.workbench.pane(true));
  await workbench.pane().locator("#sheets button[aria-expanded=false]").first().click();
}

afterEach(async () => {
  const { errors, outside } = workbench;
  const unknown = await workbench.page.evaluate(() => window.workbench.host.unknown);
  await workbench.close();
  expect({ errors, outside, unknown }).toEqual({ errors: [], outside: [], unknown: [] });
});

test("a column that is chosen makes a figure of an error, is remembered in the workbook, and can be taken back", async () => {
  await open();
  await write("H1", "=SHOP.REPLYRATE(A:E)");
  expect(await read("H1")).toEqual([["#VALUE!"]]);
  expect(await message("H1")).toContain("说话时刻");

  await expand();
  await button(words("correct")).click();
  await button(words("notFound")).click();
  await choice("sentAt").selectOption("说话时刻");
  await workbench.pane().getByText("2024-05-01 10:00:00").first().waitFor();
  await workbench.pane().getByText(pane("preset.recalculated")).waitFor();
  await settled();
  expect(await read("H1")).toEqual([[0.5]]);

  // The add-in is loaded anew, as on another day: nothing of it is left but what the workbook keeps.
  await workbench.page.getByRole("button", { name: "English" }).click();
  language = "en-US";
  await workbench.page.getByRole("button", { name: "中文" }).waitFor();
  await workbench.page.evaluate(() => window.workbench.ready());
  await expand();
  await workbench.pane().getByText(words("byHand"), { exact: true }).waitFor();
  // All formulas ask the new page: a slow machine is still at it when the pane shows.
  await workbench.page.waitForFunction((name) => window.workbench.read(name, "H1").values[0][0] !== "#BUSY!", NAME);
  expect(await read("H1")).toEqual([[0.5]]);
  await button(words("reset")).click();
  await workbench.pane().getByText(pane("preset.recalculated")).waitFor();
  await settled();
  expect(await read("H1")).toEqual([["#VALUE!"]]);
});

test("a heading of two meanings is asked about, and READING says what was answered", async () => {
  await open({ language: "en-US" });
  await write("H1", "=SHOP.READING(A:E)");
  const lines = async () => (await read("H1:N20")).map(([item, id, heading, value]) => [item, id, heading, value]);
  expect(await lines()).toEqual(expect.arrayContaining([["ambiguous", "buyer", "旺旺昵称", "agent"]]));
  expect(await lines()).toEqual(expect.arrayContaining([["ignored", "", "说话时刻", ""]]));

  await expand();
  await button(`“旺旺昵称” is ${field("agent")}`).click();
  await workbench.pane().getByText(pane("preset.recalculated")).waitFor();
  await settled();
  expect(await lines()).toEqual(
    expect.arrayContaining([
      ["kind", "", "", "chat"],
      ["field", "agent", "旺旺昵称", 45],
      ["rows-read", "", "", 45],
      ["rows-summary", "", "", 1],
    ]),
  );
  expect((await lines()).map(([item]) => item)).not.toContain("ambiguous");
});

test.each([
  ["zh-CN", "light"],
  ["en-US", "dark"],
] as const)("choices and report have no accessibility violation, and nothing is cut at 320 px (%s, %s)", async (tongue, theme) => {
  await open({ language: tongue, theme });
  await expand();
  await button(words("correct")).click();
  await button(words("notFound")).click();
  await choice("sentAt").selectOption("说话时刻");
  await workbench.pane().getByText(pane("preset.recalculated")).waitFor();
  await button(pane("run.audit")).click();
  await workbench.pane().getByText(pane("run.done")).waitFor();
  await workbench.pane().locator("#sheets button[aria-expanded=false]").first().click();

  // A cell that cannot be read is named by its address, and leads to its row.
  await workbench.pane().locator("#reading button[aria-expanded=false]").first().click();
  await button("B46").click();
  await workbench.page.waitForFunction(() => window.workbench.selection()[0]?.row === 45);

  const frame = workbench.pane();
  expect(await violationsIn(frame)).toEqual([]);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
});
