import { chosenEntries, initialState, isOutdated, reduce, type PaneEvent, type PaneState } from "../../src/taskpane/state";
import { DEFAULT_SETTINGS } from "../../src/rulebook/settings";
import { audit, chatLayout, orderLayout, states, target } from "./fixtures";

type Listed = (PaneEvent & { type: "sheetsListed" })["entries"][number];

const chat = (id: string, more: Partial<Listed> = {}): Listed => ({ target: target(id, id), active: false, layout: chatLayout, ...more });
const orders = (id: string, more: Partial<Listed> = {}): Listed => ({
  target: target(id, id),
  active: false,
  layout: orderLayout,
  ...more,
});
const unknown = (id: string): Listed => ({ target: target(id, id), active: false, problem: { id: "sheet.blank" } });

function after(state: PaneState, ...events: readonly PaneEvent[]): PaneState {
  return events.reduce(reduce, state);
}
const chosen = (state: PaneState) => chosenEntries(state).map((entry) => entry.target.id);
const listed = (...entries: readonly Listed[]) => after(initialState, { type: "sheetsListed", entries });

describe("choosing sheets", () => {
  test("takes the first sheet of each kind", () => {
    expect(chosen(listed(unknown("u"), chat("c1"), orders("o1"), chat("c2")))).toEqual(["c1", "o1"]);
  });
  test("takes the active one of several of a kind", () => {
    expect(chosen(listed(chat("c1"), chat("c2", { active: true }), orders("o1")))).toEqual(["c2", "o1"]);
  });
  test("takes a sheet of headings alone only where no other has rows", () => {
    const empty = (id: string) => chat(id, { active: true, sample: { rows: [], size: 0 } as unknown as Listed["sample"] });
    expect(chosen(listed(empty("template"), chat("c2")))).toEqual(["c2"]);
    expect(chosen(listed(empty("template")))).toEqual(["template"]);
  });
  test("takes no hidden sheet by itself, but lets it be chosen", () => {
    const state = listed(chat("c1", { target: target("c1", "c1", { hidden: true }) }));
    expect(chosen(state)).toEqual([]);
    expect(chosen(reduce(state, { type: "sheetToggled", id: "c1" }))).toEqual(["c1"]);
  });
  test("choosing another sheet of a kind lets go of the first", () => {
    expect(chosen(reduce(listed(chat("c1"), chat("c2"), orders("o1")), { type: "sheetToggled", id: "c2" }))).toEqual(["c2", "o1"]);
  });
  test("a sheet that is not recognised cannot be chosen", () => {
    expect(chosen(reduce(listed(unknown("u")), { type: "sheetToggled", id: "u" }))).toEqual([]);
  });
  test("looking again keeps what was chosen and what was refused", () => {
    const entries = [chat("c1"), chat("c2"), orders("o1")];
    const state = after(
      listed(...entries),
      { type: "sheetToggled", id: "c2" },
      { type: "sheetToggled", id: "o1" },
      { type: "sheetsListed", entries },
    );
    expect(chosen(state)).toEqual(["c2"]);
  });
  test("a sheet that was pasted meanwhile is chosen", () => {
    expect(chosen(after(listed(chat("c1")), { type: "sheetsListed", entries: [chat("c1"), orders("new")] }))).toEqual(["c1", "new"]);
  });
  test("the ribbon's audit takes the one sheet alone", () => {
    expect(chosen(reduce(listed(chat("c1"), orders("o1")), { type: "sheetChosenAlone", id: "o1" }))).toEqual(["o1"]);
  });
});

describe("an audit", () => {
  const running = reduce(states.chosen, { type: "runMoved", run: { stage: "judging", share: 0.5, name: "", quiet: false } });
  const done = reduce(running, { type: "runDone", audit, quiet: false });

  test("that is done folds the sheets away and opens the gravest rule that broke", () => {
    expect(done).toMatchObject({ run: undefined, notice: "done", highlights: { state: "on" }, sheets: { open: false } });
    expect([...done.openRules]).toEqual(["late-shipment"]);
  });
  test("made again after a sort keeps what was open", () => {
    const open = after(done, { type: "sheetsOpened", open: true }, { type: "ruleToggled", rule: "late-shipment" });
    const again = reduce(open, { type: "runDone", audit, quiet: true });
    expect(again).toMatchObject({ notice: "refreshed", sheets: { open: true } });
    expect(again.openRules.size).toBe(0);
  });
  test("whose rows could not be coloured still stands, and says why", () => {
    const state = reduce(running, { type: "runDone", audit, quiet: false, notColoured: { id: "excel.protected" } });
    expect(state).toMatchObject({ audit, problem: { id: "excel.protected" }, highlights: { state: "refused" } });
  });
  test("that is cancelled says whether older colours are there", () => {
    expect(reduce(running, { type: "runCancelled" })).toMatchObject({ run: undefined, notice: "cancelled" });
    const second = reduce(done, { type: "runMoved", run: { stage: "reading", share: 0, name: "", quiet: false } });
    expect(reduce(second, { type: "runCancelled" }).notice).toBe("cancelledColours");
    const clean = { ...second, audit: { ...audit, coloured: { critical: 0, high: 0, medium: 0, low: 0 } } };
    expect(reduce(clean, { type: "runCancelled" }).notice).toBe("cancelled");
  });
  test("is stale once a sheet changes, until the next one; a deletion outlasts changes", () => {
    const changed = reduce(done, { type: "heard", event: "changed" });
    expect(changed.stale).toBe("changed");
    expect(after(changed, { type: "heard", event: "deleted" }, { type: "heard", event: "changed" }).stale).toBe("deleted");
    expect(reduce(changed, { type: "runDone", audit, quiet: false }).stale).toBeUndefined();
  });
  test("that a sheet changed during is stale from the beginning, but not one after that", () => {
    const again = reduce(done, { type: "runMoved", run: { stage: "reading", share: 0.5, name: "", quiet: false } });
    const changed = after(again, { type: "heard", event: "changed" }, { type: "runDone", audit, quiet: false });
    expect(changed.stale).toBe("changed");
    const next = { type: "runMoved", run: { stage: "reading", share: 0, name: "", quiet: false } } as const;
    expect(after(changed, next, { type: "runDone", audit, quiet: false }).stale).toBeUndefined();
    const first = reduce(states.chosen, next);
    expect(reduce(first, { type: "heard", event: "changed" }).stale).toBeUndefined();
    expect(after(first, { type: "heard", event: "changed" }, { type: "runDone", audit, quiet: false }).stale).toBe("changed");
    const failed = after(again, { type: "heard", event: "changed" }, { type: "runFailed", problem: { id: "excel.busy" } });
    expect(after(failed, next, { type: "runDone", audit, quiet: false }).stale).toBeUndefined();
  });
  test("whose colours could not be cleared is said to have those that it had", () => {
    const failing = (state: PaneState) => after(state, { type: "clearing" }, { type: "failed", problem: { id: "excel.busy" } }).highlights;
    expect(failing(done)?.state).toBe("on");
    expect(failing(reduce(done, { type: "cleared", cleared: 3, refused: [] }))).toMatchObject({ state: "cleared", cleared: 3 });
  });
  test("before the first one, changes mean nothing", () => {
    expect(reduce(states.chosen, { type: "heard", event: "changed" }).stale).toBeUndefined();
  });
  test("a figure opens its rule, and can be asked for again", () => {
    const once = reduce(done, { type: "ruleWanted", rule: "late-shipment" });
    expect(once.openRules.has("late-shipment")).toBe(true);
    expect(reduce(once, { type: "ruleWanted", rule: "late-shipment" }).wanted).not.toEqual(once.wanted);
  });
});

describe("the preset", () => {
  const platform = { ...DEFAULT_SETTINGS, preset: "platform-today" } as const;
  const audited = reduce(states.chosen, { type: "runDone", audit, quiet: false });

  test("says that results follow the earlier rules, and whether formulas were recalculated", () => {
    const saved = after(audited, { type: "presetSaving", settings: platform }, { type: "presetSaved", recalculated: false });
    expect(saved).toMatchObject({ settings: platform, preset: { status: "notRecalculated" } });
    expect(isOutdated(saved)).toBe(true);
    expect(isOutdated(reduce(saved, { type: "presetSaving", settings: DEFAULT_SETTINGS }))).toBe(false);
  });
  test("that cannot be saved is taken back", () => {
    const refused = after(
      audited,
      { type: "presetSaving", settings: platform },
      { type: "presetRefused", settings: DEFAULT_SETTINGS, problem: { id: "excel.busy" } },
    );
    expect(refused).toMatchObject({ settings: DEFAULT_SETTINGS, preset: { status: "idle" }, problem: { id: "excel.busy" } });
    expect(isOutdated(refused)).toBe(false);
  });
});

describe("the rule book", () => {
  const why = { id: "numberAbove", found: "0" } as const;
  const refuse = (key: string): PaneEvent => ({ type: "entryRefused", key, entry: "0", why });

  test("opens as a page of its own, and the audit is still there behind it", () => {
    const open = after(states.audited, { type: "bookOpened", open: true });
    expect(open).toMatchObject({ book: { open: true, left: false }, audit });
    expect(reduce(open, { type: "bookOpened", open: false }).book).toMatchObject({ open: false, left: true });
  });
  test("keeps what was refused until that very entry is taken or reset", () => {
    const state = after(states.chosen, refuse("late-reply.minutes"), refuse("no-trace.hours"));
    expect(Object.keys(state.book.refused)).toEqual(["late-reply.minutes", "no-trace.hours"]);
    const forgotten = reduce(state, { type: "entriesForgotten", keys: (key) => key.startsWith("late-reply.") });
    expect(forgotten.book.refused).toEqual({ "no-trace.hours": { entry: "0", why } });
    expect(forgotten.settings).toBe(states.chosen.settings);
  });
  test("a rule that is switched off makes results outdated", () => {
    const audited = reduce(states.chosen, { type: "runDone", audit, quiet: false });
    expect(isOutdated(reduce(audited, { type: "presetSaving", settings: { ...DEFAULT_SETTINGS, off: ["late-reply"] } }))).toBe(true);
  });
});
