/** What axe, a checker of accessibility, finds wrong with a page: the rule and the first place that breaks it. */
import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";

export async function violationsIn(frame: Frame): Promise<readonly string[][]> {
  await frame.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    return (await axe.run()).violations.map(({ id, nodes }) => [id, nodes[0].html]);
  });
}
