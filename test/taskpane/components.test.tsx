import { renderToStaticMarkup } from "react-dom/server";
import { runNow } from "../../src/audit";
import { auditTask } from "../../src/audit/audit";
import { overviewTask } from "../../src/audit/overview";
import { DEFAULT_SETTINGS } from "../../src/rulebook/settings";
import { inputsOf } from "../rulebook/ruleTests";
import type { Comparison } from "../../src/audit/types";
import { fill, setLanguage, type Language } from "../../src/locales";
import { excelTexts } from "../../src/locales/excel";
import { paneTexts } from "../../src/locales/pane";
import { resultTexts } from "../../src/locales/results";
import { rules } from "../../src/locales/rules";
import type { Actions } from "../../src/taskpane/actions";
import { Pane } from "../../src/taskpane/components/App";
import RuleBook from "../../src/taskpane/components/RuleBook";
import Findings from "../../src/taskpane/components/Findings";
import { EVERY_META, lateReply, lateShipment, qualityRefund } from "../../src/rulebook";
import { abuse } from "../../src/rulebook/rules/abuse";
import { PARAMETER_SETS, type Settings } from "../../src/rulebook/settings";
import { Columns } from "../../src/taskpane/components/Columns";
import SheetDetails from "../../src/taskpane/components/SheetDetails";
import Left from "../../src/taskpane/components/Left";
import { SheetReading } from "../../src/taskpane/components/SheetReading";
import { recognise } from "../../src/taskpane/recognise";
import { FIELD_TYPES, gridSource } from "../../src/sheets";
import { Role, type Mapping, type Transcript } from "../../src/sheets/types";
import { reduce, type PaneState, type SheetEntry } from "../../src/taskpane/state";
import { audit, states, target } from "./fixtures";

/** What is only offered where it is there. */
const ACTIONS = { dismissProblem: () => undefined } as Actions;
const COLOURS = { critical: "#f00", high: "#f80", medium: "#ff0", low: "#0ff" };

function render(state: PaneState, language: Language = "zh-CN", dark = false): string {
  setLanguage(language);
  return renderToStaticMarkup(
    <Pane
      state={state}
      actions={ACTIONS}
      colours={COLOURS}
      dark={dark}
      FindingsView={Findings}
      BookView={RuleBook}
      DetailsView={SheetDetails}
    />,
  );
}

/** The opening tags of a kind, each as a table of its attributes. */
function tags(html: string, name: string): readonly Readonly<Record<string, string>>[] {
  return [...html.matchAll(new RegExp(`<${name}(\\s[^>]*)?>`, "g"))].map(([, attributes = ""]) =>
    Object.fromEntries([...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key, value = ""]) => [key, value])),
  );
}
const text = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

describe.each(["zh-CN", "en-US"] as const)("in %s", (language) => {
  test.each(Object.keys(states) as (keyof typeof states)[])("every text of the pane %s is there, with its blanks filled in", (name) => {
    const words = text(render(states[name], language));
    expect(words).not.toMatch(
      /\{\w+\}|undefined|NaN|\b(rule|message|advice|note|field|kind|cannot-judge|preset|option|parameter|refused)\.[a-z]/,
    );
  });

  test("the pane of an audit has every part under a heading, in the order in which it is read", () => {
    const sections = tags(render(states.audited, language), "section");
    expect(sections.map(({ id }) => id)).toEqual([
      "sheets",
      "preset",
      "figures",
      "highlights",
      "findings",
      "report",
      "reading",
      "cannot-judge",
      "notes",
    ]);
    const headings = tags(render(states.audited, language), "h2").map(({ id }) => id);
    expect(sections.map((section) => section["aria-labelledby"])).toEqual(headings);
  });
});

test("outside of Excel there is nothing to press", () => {
  const html = render(states.outside);
  expect(tags(html, "button")).toEqual([]);
  expect(tags(html, "section")).toEqual([]);
});

test("sheets: what is recognised can be ticked, one is expanded and shows its headings as they stand", () => {
  const html = render(states.chosen);
  const boxes = tags(html, "input").filter(({ type }) => type === "checkbox");
  expect(boxes.map((box) => ["checked" in box, "disabled" in box])).toEqual([
    [false, true],
    [true, false],
    [true, false],
    [false, false],
  ]);
  expect(tags(html, "button").filter((button) => button["aria-controls"] === "sheet-s3-details")).toHaveLength(1);
  expect(tags(html, "table")).toHaveLength(1);
  for (const heading of ["用户实付金额(元)", "拼单成功时间", "快递公司"]) expect(text(html)).toContain(heading);
});

test("the preset in force is the one that is checked; custom is offered once it is saved", () => {
  const radios = (state: PaneState) =>
    tags(render(state), "input")
      .filter(({ type }) => type === "radio")
      .map((radio) => [radio.value, "checked" in radio]);
  expect(radios(states.stale)).toEqual([
    ["source-text", false],
    ["platform-today", true],
  ]);
  const saved = { ...states.chosen, settings: { ...states.chosen.settings!, custom: { "late-reply": { minutes: 4 } } } };
  expect(radios(saved).at(-1)).toEqual(["custom", false]);
});

test("while an audit runs there is a progress bar in place of the audit button", () => {
  const bar = tags(render(states.running), "div").find(({ role }) => role === "progressbar");
  expect(bar).toMatchObject({ "aria-valuenow": "0.42" });
  expect(tags(render(states.chosen), "div").some(({ role }) => role === "progressbar")).toBe(false);
});

test("once the sheets are being coloured nobody knows how long it takes, and nothing can be cancelled", () => {
  const html = render({ ...states.running, run: { stage: "colouring", share: 1, name: "", quiet: false } });
  const bar = tags(html, "div").find(({ role }) => role === "progressbar");
  expect(bar).not.toHaveProperty("aria-valuenow");
  expect(text(html)).toContain(paneTexts["zh-CN"]["run.colouring"]);
  expect(text(html)).not.toContain(paneTexts["zh-CN"]["run.cancel"]);
});

test("what went wrong is said as an alert that can be dismissed; that the results are out of date where a screen reader hears it", () => {
  const html = render(states.stale);
  const alert = /<div role="alert".*?<\/button>/s.exec(html)![0];
  expect(text(alert)).toContain(paneTexts["zh-CN"]["problem.noActiveSheet"]);
  expect(tags(alert, "button").map((button) => button["aria-label"])).toEqual([paneTexts["zh-CN"]["problem.dismiss"]]);
  const heard = html.split('<div role="status"').map((part) => text(`<div ${part}`).trim());
  expect(heard.some((words) => words.startsWith(paneTexts["zh-CN"]["stale.changed"]))).toBe(true);
});

describe("what an audit has come to", () => {
  const said = (report: Partial<typeof audit.report>) =>
    text(render({ ...states.audited, audit: { ...audit, report: { ...audit.report, ...report } } }));
  const words = { ...paneTexts["zh-CN"], ...resultTexts["zh-CN"] };

  test("says how many rules could not be judged", () => {
    const count = audit.report.cannotJudge.length;
    expect(count).toBeGreaterThan(0);
    expect(said({})).toContain(fill(words["run.unjudged"], { count }));
    expect(said({ cannotJudge: [] })).not.toContain(words["run.unjudged"].split("{")[0]);
  });

  test("never says that all is well where nothing could be judged", () => {
    const html = said({ rules: [], verdicts: [] });
    expect(html).toContain(words["run.noneJudged"]);
    expect(html).toContain(words["findings.noneJudged"]);
    expect(html).not.toContain(words["run.doneClean"]);
    expect(html).not.toContain(words["findings.none"]);
  });
});

test("what an audit of another day has left can be taken away before there is an audit", () => {
  setLanguage("zh-CN");
  const words = resultTexts["zh-CN"];
  const left = { ...states.chosen, highlights: { state: "found" }, report: { state: "idle", sheet: "审计明细" } } as const;
  const shown = text(renderToStaticMarkup(<Left state={left} actions={{} as Actions} colours={COLOURS} />));
  for (const key of ["highlight.found", "highlight.clear", "highlight.everything"] as const) expect(shown).toContain(words[key]);
});

test("until the findings are loaded, the results' place says so", () => {
  setLanguage("zh-CN");
  const html = renderToStaticMarkup(<Pane state={states.audited} actions={{} as Actions} colours={COLOURS} dark={false} />);
  const section = /<section id="figures".*?<\/section>/s.exec(html)![0];
  expect(text(section)).toContain(paneTexts["zh-CN"]["findings.loading"]);
});

test("figures lead to their findings; one that has none is no button, and an unknown one is a dash with its reason, never 0", () => {
  const html = render(states.audited);
  const cards = tags(html, "button").map(({ id }) => id);
  expect(cards).toEqual(expect.arrayContaining(["figure-reply-rate", "figure-late-shipment-penalty"]));
  expect(cards).not.toContain("figure-quality-refund-rate");
  const unknown = /id="figure-quality-refund-rate".*?<\/li>/s.exec(html)![0];
  expect(text(unknown)).toContain("—");
  expect(text(unknown)).not.toMatch(/\b0%/);
  expect(text(unknown)).toContain("售后原因");
});

test("what could not be judged: each rule says what is missing, and each sheet once what it has; a rule that was judged in part says so", () => {
  const unjudged = (html: string) => text(/<section id="cannot-judge".*?<\/section>/s.exec(html)![0]);
  const words = resultTexts["zh-CN"];
  const said = unjudged(render(states.audited));
  expect(said.split("拼单成功时间")).toHaveLength(2);
  expect(said.match(/订单表没有/g)).toHaveLength(2);
  expect(said).not.toContain(words["cannotJudge.rest"]);
  const cannotJudge = [{ ...audit.report.cannotJudge[0], rule: lateShipment.meta }];
  const inPart = { ...audit, report: { ...audit.report, cannotJudge } };
  expect(unjudged(render({ ...states.audited, audit: inPart }))).toContain(words["cannotJudge.rest"]);
});

test("where names alone say who writes, the way out is said: no cell of them is to be corrected", () => {
  const cell = { field: "sender" as const, row: 1, column: 1, found: "小美" };
  const cannotJudge = (["sender", "sentAt"] as const).map((field) => ({
    ...audit.report.cannotJudge[0],
    reason: "unreadable" as const,
    sheet: "chat" as const,
    missing: [field],
    cell,
  }));
  const html = render({ ...states.audited, audit: { ...audit, report: { ...audit.report, cannotJudge } } });
  const said = text(/<section id="cannot-judge".*?<\/section>/s.exec(html)![0]);
  expect(said).toMatch(/看不出谁是客户、谁是客服，例如第 \d+ 行：“小美”。请加一列“角色”/);
  expect(said.match(/无法识别的单元格太多/g)).toHaveLength(1);
});

test("rules that could not be judged for one and the same reason are named together", () => {
  const chatMissing = { reason: "no-sheet", sheet: "chat", missing: [], headings: [] } as const;
  const cannotJudge = [lateReply, qualityRefund].map(({ meta }) => ({ ...chatMissing, rule: meta }));
  const html = render({ ...states.audited, audit: { ...audit, report: { ...audit.report, rules: [], cannotJudge } } });
  const said = text(/<section id="cannot-judge".*?<\/section>/s.exec(html)![0]);
  expect(said).toContain("无法判断（2）");
  expect(said.match(/没有选择聊天记录/g)).toHaveLength(1);
  expect(said).toContain("回复超时、品质退款");
});

test("findings: the gravest rule first, unreadable ones in a list of their own, long lists only in part", () => {
  const html = render(states.audited);
  expect(tags(html, "div").flatMap(({ id }) => (/^rule-[a-z-]+(?<!-body)$/.test(id ?? "") ? [id] : []))).toEqual([
    "rule-late-shipment",
    "rule-late-reply",
  ]);
  expect(tags(html, "div").filter(({ role }) => role === "listbox")).toHaveLength(3);
  const options = tags(html, "div").filter(({ role }) => role === "option");
  const ofSize = (size: string) => options.filter((option) => option["aria-setsize"] === size);
  expect(ofSize("9").map((option) => option["aria-posinset"])).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
  expect(ofSize("3")).toHaveLength(3);
  expect(ofSize("57").length).toBeGreaterThan(0);
  expect(ofSize("57").length).toBeLessThan(30);
});

test("below the findings stand the agents and the days, and what was not counted is no 0", () => {
  const inputs = inputsOf({
    chat: [
      ["会话ID", "买家昵称", "客服账号", "角色", "发送时间", "消息内容"],
      ["c1", "买家一", "店铺:小美", "买家", "2024-05-01 10:00:00", "在吗"],
      ["c1", "买家一", "店铺:小美", "客服", "2024-05-01 10:05:01", "在的"],
    ],
  });
  const report = runNow(auditTask(inputs, DEFAULT_SETTINGS));
  const html = render({
    ...states.audited,
    audit: { ...audit, report, overview: runNow(overviewTask(report.verdicts, DEFAULT_SETTINGS)) },
  });
  const section = (id: string) => text(new RegExp(`<section id="${id}".*?</section>`, "s").exec(html)![0]);
  expect(section("by-agent")).toContain("店铺:小美 0% 1");
  expect(section("by-day")).toContain("2024-05-01 0% 1 — —");
  const scrollers = tags(html, "div").filter((div) => div["aria-labelledby"]?.startsWith("by-"));
  expect(scrollers.map(({ tabindex, role }) => [role, tabindex])).toEqual([
    ["group", "0"],
    ["group", "0"],
  ]);
});

test("the deposit at risk is named once, with its rules, and leads to the first of them; where nothing puts it at risk it is not there", () => {
  const html = render(states.audited);
  const card = /<button[^>]*id="figure-deposit".*?<\/button>/s.exec(html)![0];
  expect(text(card)).toContain("100,000");
  for (const rule of ["third-party-mention", "abuse"] as const) expect(text(card)).toContain(rules["zh-CN"][`rule.${rule}.title`]);
  const safe = { ...audit, report: { ...audit.report, deposit: { yuan: 0, rules: [] } } };
  expect(render({ ...states.audited, audit: safe })).not.toContain("figure-deposit");
});

test.each([
  [{ id: "pinduoduo", by: "heading", heading: "拼单成功时间" }, ["拼多多", "拼单成功时间"]],
  [{ id: "taobao", by: "choice" }, ["淘宝"]],
  [{ id: "pinduoduo", by: "default" }, ["拼多多"]],
] as const)("the platform stands below the figures, and how it is known: %j", (platform, expected) => {
  const told = text(render({ ...states.audited, audit: { ...audit, report: { ...audit.report, platform } } }));
  const words = resultTexts["zh-CN"][`platform.${platform.by}`].split(/\{\w+\}/);
  for (const word of [...expected, ...words]) expect(told).toContain(word.trim());
});

test("beside the other preset, only what differs has small print", () => {
  const line = { label: "小美", replyRate: 0.5, lateReplies: 3, lateShipments: null, qualityRefunds: null };
  const [reply, ...figures] = audit.report.figures;
  const result: Comparison = {
    settings: { ...DEFAULT_SETTINGS, preset: "platform-today" },
    figures: [{ ...reply, value: 0.9 }, ...figures],
    overview: {
      agents: [
        { ...line, lateReplies: 7 },
        { ...line, label: "阿强" },
      ],
      days: [],
    },
  };
  const comparison = { preset: "platform-today", share: 1, result } as const;
  const html = render({ ...states.audited, audit: { ...audit, overview: { agents: [line], days: [] } }, comparison });
  const preset = rules["zh-CN"]["preset.platform-today"];
  const ofCard = (id: string) => text(new RegExp(`id="figure-${id}".*?(?=id="figure-|</section>)`, "s").exec(html)![0]);
  expect(ofCard("reply-rate")).toContain(fill(resultTexts["zh-CN"]["compare.value"], { preset, value: "90%" }));
  expect(ofCard("late-shipment-penalty")).not.toContain(fill(resultTexts["zh-CN"]["compare.value"], { preset, value: "" }));
  // An agent whom only the other preset counts has a line as well.
  expect(text(/<section id="by-agent".*?<\/section>/s.exec(html)![0])).toMatch(/小美 50% 3 7 阿强 — 50% — 3/);
});

test("a closed rule shows its count and none of its findings", () => {
  const html = render(
    reduce(reduce(states.audited, { type: "ruleToggled", rule: "late-reply" }), { type: "ruleToggled", rule: "late-shipment" }),
  );
  expect(tags(html, "div").some(({ role }) => role === "listbox")).toBe(false);
  expect(text(html)).toContain("297");
});

test("rows are numbered as Excel numbers them, wherever the range begins", () => {
  const sheets = audit.sheets.map((sheet) => (sheet.kind === "chat" ? { ...sheet, firstRow: 101 } : sheet));
  const html = render({ ...states.audited, audit: { ...audit, sheets } });
  expect(text(html)).toMatch(/买家001 超时回复 用时 5 分 1 秒，限 5 分钟 第 102、103 行/);
});

test("names and headings from the sheet stay text", () => {
  const entry = states.chosen.sheets.entries[1];
  const entries = [{ ...entry, target: { ...entry.target, name: "<img src=x onerror=alert(1)>" } }];
  const html = render({ ...states.chosen, sheets: { ...states.chosen.sheets, entries } });
  expect(tags(html, "img")).toEqual([]);
  expect(html).toContain("&lt;img");
});

test("why nothing was coloured follows in the same line: after a blank in English, after none in Chinese", () => {
  const { highlights } = reduce(states.running, { type: "runDone", audit, quiet: false, notColoured: { id: "excel.dialog-open" } });
  const shown = (language: Language) => text(render({ ...states.audited, highlights }, language));
  for (const [language, blank] of [
    ["zh-CN", ""],
    ["en-US", " "],
  ] as const) {
    const said = fill(resultTexts[language]["highlight.notColoured"], { why: "" }).trim();
    expect(shown(language)).toContain(said + blank + excelTexts[language]["dialog-open"]);
  }
});

test("the legend shows the colours that rows really have", () => {
  const styles = tags(render(states.audited), "span").map(({ style }) => style);
  expect(styles).toEqual(expect.arrayContaining([`background-color:${COLOURS.high}`, `background-color:${COLOURS.medium}`]));
  expect(styles).not.toContain(`background-color:${COLOURS.critical}`);
});

describe("a sheet's columns", () => {
  const entry = (rows: readonly (readonly unknown[])[], mapped: Mapping = {}): SheetEntry => ({
    target: target("s9", "新"),
    active: true,
    chosen: true,
    expanded: true,
    ...recognise(gridSource(rows), { mapped }),
  });
  const show = (each: SheetEntry, mapped: Mapping = {}, correcting = false) => {
    setLanguage("zh-CN");
    const settings = { ...DEFAULT_SETTINGS, mapped };
    return renderToStaticMarkup(<Columns entry={each} settings={settings} busy={false} actions={{} as Actions} correcting={correcting} />);
  };
  const CHAT = [
    ["旺旺昵称", "说话时刻", "发送者", "消息内容", "<b>打分</b>"],
    ["甲", "2024-05-01 10:00:00", "甲", "在吗", 5],
  ];

  test("stand with their headings and values; a heading of two meanings is asked about, also where the sheet is folded", () => {
    const html = show(entry(CHAT));
    expect(text(html)).toContain("买家 旺旺昵称 甲");
    expect(text(html)).toContain("没有用到的列（2） 说话时刻、&lt;b&gt;打分&lt;/b&gt;");
    expect(tags(html, "button").map((button) => button["aria-label"])).toEqual(["“旺旺昵称”是“买家”", "“旺旺昵称”是“客服”", undefined]);
    const folded = render({ ...states.chosen, sheets: { ...states.chosen.sheets, entries: [{ ...entry(CHAT), expanded: false }] } });
    expect(text(folded)).toContain("1 列的含义待确认");
  });

  test("can each be another, or none; what was said by hand is marked, and can be taken back", () => {
    const mapped = { 说话时刻: "sentAt", 旺旺昵称: "agent" } as const;
    const html = show(entry(CHAT, mapped), mapped);
    expect(text(html)).toContain("发送时间 说话时刻 手动指定 2024-05-01 10:00:00");
    expect(text(html)).not.toContain("是哪一个");
    expect(tags(html, "button")).toHaveLength(2);
    const choices = tags(show(entry(CHAT, mapped), mapped, true), "select");
    expect(choices.map(({ id }) => id)).toEqual(["sheet-s9-agent", "sheet-s9-sentAt", "sheet-s9-sender", "sheet-s9-text"]);
  });

  test("of a sheet that is not recognised can be said one by one, with every field once", () => {
    const html = show(entry([["谁", "何时", "谁"]], { 谁: "none" }), { 谁: "none" }, true);
    const choices = tags(html, "select").map((select) => select["aria-label"]);
    expect(choices).toEqual(["“谁”是什么", "“何时”是什么"]);
    const values = tags(html, "option").map(({ value }) => value);
    expect(values.slice(0, values.length / 2).sort()).toEqual([...Object.keys(FIELD_TYPES), "", "none"].sort());
    expect(tags(show(entry([[""]])), "button")).toEqual([]);
  });
});

test("who writes in a transcript is asked where it is expanded, and its columns, which are ours, are not shown", () => {
  const transcript: Transcript = { senders: [{ name: "<b>甲</b>", role: Role.none, messages: 2 }], hasStaff: false };
  const entry: SheetEntry = { ...states.chosen.sheets.entries[1], form: "transcript", transcript, expanded: true };
  const html = render({ ...states.chosen, sheets: { ...states.chosen.sheets, entries: [entry] } });
  const list = /<fieldset.*?<\/fieldset>/s.exec(html)![0];
  expect(text(list)).toContain("&lt;b&gt;甲&lt;/b&gt;（还不确定，2 条）");
  expect(tags(html, "table")).toEqual([]);
});

describe("how the sheets were read", () => {
  test("what may make a figure wrong is in sight, the rest is folded", () => {
    const html = render(states.audited);
    const section = /<section id="reading".*?<\/section>/s.exec(html)![0];
    expect(tags(section, "button").map((button) => button["aria-expanded"])).toEqual(["false", "false"]);
    expect(text(section)).toContain("12 格无法识别 · 1 列有歧义 · 日与月的先后未定");
  });

  test("cells are named as Excel names them, and what stands in them stays text", () => {
    setLanguage("zh-CN");
    const sheet = audit.sheets.find(({ kind }) => kind === "orders")!;
    const html = renderToStaticMarkup(<SheetReading sheet={sheet} actions={{} as Actions} />);
    expect(text(html)).toContain("E4：“&lt;待定&gt;”");
    // Ten cells, and the first of the summary rows.
    expect(tags(html, "button")).toHaveLength(11);
    expect(text(html)).not.toMatch(/\{\w+\}|undefined|NaN/);
  });
});

describe("the rule book", () => {
  const all = new Set(PARAMETER_SETS.map(({ id }) => id));
  const book = (settings: Partial<NonNullable<PaneState["settings"]>> = {}, openSets: ReadonlySet<string> = all): PaneState => ({
    ...states.chosen,
    settings: { ...states.chosen.settings!, ...settings },
    book: { open: true, left: false, openSets, refused: {} },
  });
  const resets = (html: string) => tags(html, "button").filter(({ "aria-label": label }) => label?.startsWith("恢复：")).length;

  test("stands in place of the audit, with every rule once, its source, and a field for each parameter", () => {
    const html = render(book());
    expect(tags(html, "section").map(({ id }) => id)).toEqual(["book"]);
    const ids = tags(html, "button").flatMap(({ id }) => (id?.startsWith("book-") ? [id.slice("book-".length)] : []));
    expect([...ids].sort()).toEqual([...all].sort());
    expect(tags(html, "q")).toHaveLength(EVERY_META.length);
    const kinds = PARAMETER_SETS.flatMap(({ parameters }) => Object.values(parameters).map(({ kind }) => kind));
    const of = (kind: string) => kinds.filter((each) => each === kind).length;
    expect(tags(html, "select")).toHaveLength(of("choice"));
    expect(tags(html, "textarea")).toHaveLength(of("words") + of("days"));
    expect(tags(html, "input").filter(({ role }) => role === "switch")).toHaveLength(of("boolean") + EVERY_META.length);
  });
  test("under the defaults nothing is marked; what differs is, also where the rule is folded", () => {
    expect(resets(render(book()))).toBe(0);
    const changed = { preset: "custom", custom: { "late-reply": { minutes: 4, countRobot: true } }, off: ["no-trace"] } as const;
    expect(resets(render(book(changed)))).toBe(2);
    const folded = render(book(changed, new Set()));
    expect(text(folded)).toContain("回复超时 改了 2 处");
    expect(text(folded)).toContain("揽收后无物流 已停用");
    expect(text(folded)).toContain("与默认不同：3 处");
    const switches = tags(folded, "input").filter(({ role }) => role === "switch");
    expect(switches.flatMap((each) => ("checked" in each ? [] : [each["aria-label"]]))).toEqual(["检查：揽收后无物流", "检查：称呼过时"]);
  });
  test("what the book itself does not check is off until the shop says otherwise", () => {
    const shown = (custom: Settings["custom"], off: readonly string[] = []) => {
      const html = render(book({ preset: "custom", custom, off }, new Set()));
      const box = tags(html, "input").find(({ "aria-label": label }) => label === "检查：称呼过时")!;
      return ["checked" in box, text(/id="book-worn-out-address".*?<\/button>/s.exec(html)![0]).includes("已停用")];
    };
    expect(shown({})).toEqual([false, true]);
    expect(shown({ "worn-out-address": { enabled: true } })).toEqual([true, false]);
    expect(shown({ "worn-out-address": { enabled: true } }, ["worn-out-address"])).toEqual([false, true]);
  });
  test("under a preset of the book it says what a change would replace: parameters that were saved, or rules that were switched off", () => {
    const replaces = (saved: Pick<Settings, "custom" | "off">) =>
      text(render(book({ preset: "source-text", ...saved }))).includes("会被替换");
    expect(replaces({ custom: {}, off: [] })).toBe(false);
    expect(replaces({ custom: { workbook: { staff: ["小美"] } }, off: [] })).toBe(false);
    expect(replaces({ custom: { "late-reply": { minutes: 4 } }, off: [] })).toBe(true);
    expect(replaces({ custom: {}, off: ["no-trace"] })).toBe(true);
  });
  test("what a list has more and less is told with the marks of the language", () => {
    const words = abuse.meta.parameters.words.default as readonly string[];
    const changed = { preset: "custom", custom: { abuse: { words: [...words.slice(1), "新词"] } } } as const;
    const told = (language: Language) => text(render(book(changed), language));
    expect(told("zh-CN")).toContain(`默认：${words.length} 个词；多出：新词；去掉：${words[0]}`);
    expect(told("en-US")).toContain(`Default: words: ${words.length}; added: 新词; removed: ${words[0]}`);
  });
  test("the audit's own page says how much differs", () => {
    expect(text(render({ ...states.chosen, settings: { ...states.chosen.settings!, preset: "platform-today" } }))).toContain(
      "6 处与默认不同",
    );
  });
  test("a refused entry stays in its field beside the reason", () => {
    const state = reduce(book({}, new Set(["late-reply"])), {
      type: "entryRefused",
      key: "late-reply.minutes",
      entry: "10081",
      why: { id: "numberAbove", found: "10081" },
    });
    const field = tags(render(state), "input").find(({ value }) => value === "10081");
    expect(field).toMatchObject({ "aria-invalid": "true" });
    expect(text(render(state))).toContain("“10081”没有保存：请填大于 0 的数，最多 10,080\u00a0分钟。".replace(/\s/g, " "));
  });
  test.each(["zh-CN", "en-US"] as const)("every text is there in %s", (language) => {
    const words = text(render(book({ preset: "platform-today" }), language));
    expect(words).not.toMatch(/\{\w+\}|undefined|NaN|\b(rule|parameter|option|unit|preset|refused)\.[a-z]/);
  });
});
