/** What the wording rules promise on the labelled talks; the bench prints every miss. */
import { LABELS } from "../../fixtures/wording";
import { measure } from "./measure";

const count = (holds: (label: (typeof LABELS)[number]) => boolean) => LABELS.filter(holds).length;

test("the labels are many, half of them clean, and many of those near misses", () => {
  const clean = count((label) => label.breaks.length === 0);
  expect(LABELS.length).toBeGreaterThanOrEqual(400);
  expect(clean / LABELS.length).toBeGreaterThanOrEqual(0.5);
  expect(count((label) => label.breaks.length === 0 && label.flavour === "near-miss") / clean).toBeGreaterThanOrEqual(0.25);
  expect(count((label) => label.flavour === "evasive")).toBeGreaterThanOrEqual(100);
});

test.each(measure().map((figures) => [figures.rule, figures] as const))(
  "%s finds what is labelled and little else",
  (rule, { precision, recall }) => {
    const promised = rule === "compares-platforms" ? 0.9 : 0.95;
    expect(precision).toBeGreaterThanOrEqual(promised);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  },
);
