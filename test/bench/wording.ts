/** Precision and recall of the wording rules on the labelled talks, with every miss. Run: `npm run bench:wording`. */
import { LABELS, type Label } from "../fixtures/wording";
import { secondSet } from "../fixtures/wording/second-set";
import { thirdSet } from "../fixtures/wording/third-set";
import { measure } from "../rulebook/wording/measure";

test("precision and recall on the labelled talks", () => {
  const report = [
    section("What the rules are held to", LABELS),
    section("A second set, of when the matcher was first done", secondSet),
    section("A third set", thirdSet),
  ].join("\n\n");
  process.stdout.write(`\n${report}\n`);
  for (const each of ["precision", "recall"] as const) {
    expect(measure().find(({ rule }) => rule === "third-party-mention")![each]).toBeGreaterThanOrEqual(0.95);
  }
});

function section(title: string, labels: readonly Label[]): string {
  const share = (value: number) => (Number.isNaN(value) ? "-" : value.toFixed(3)).padStart(9);
  const lines = [`${title}: ${labels.length} talks, ${labels.filter((label) => label.breaks.length === 0).length} of them clean`];
  lines.push(`${"rule".padEnd(24)}${"labelled".padStart(9)}${"precision".padStart(10)}${"recall".padStart(9)}`);
  const figures = measure(labels);
  for (const { rule, right, missed, precision, recall } of figures) {
    lines.push(`${rule.padEnd(24)}${String(right + missed.length).padStart(9)} ${share(precision)}${share(recall)}`);
  }
  for (const { rule, wrong, missed } of figures) {
    for (const { label, found } of wrong) lines.push(`${rule}: found “${found}” in ${talk(label)}`);
    for (const { label } of missed) lines.push(`${rule}: missed ${talk(label)}`);
  }
  return lines.join("\n");
}

function talk({ talk: messages }: Label): string {
  return messages.map(({ role, text }) => `${role}:${text}`).join(" ‖ ");
}
