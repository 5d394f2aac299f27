/** What was promised, and whether it was kept: each goal with the worst that was measured. */
import { line, ratio } from "./timing";

interface Worst {
  readonly measured: number;
  readonly where: string;
}

const goals = new Map<string, { readonly limit: number; readonly show: (value: number) => string; worst?: Worst }>();

/** Holds what was measured to a goal; says in a word or two how it went. */
export function hold(goal: string, limit: number, measured: number, where: string, show: (value: number) => string = ratio): string {
  const known = goals.get(goal) ?? { limit, show };
  goals.set(goal, known);
  if (!known.worst || measured - limit > known.worst.measured - known.limit) {
    goals.set(goal, { limit, show, worst: { measured, where } });
  }
  return `${show(limit)} ${measured <= limit ? "met" : "MISSED"}`;
}

export const isMissed = (said: string): boolean => said.endsWith("MISSED");

export function printGoals(): void {
  const widths = [-82, 9, 9, 7, -60];
  line(widths, ["goal", "at most", "measured", "", "where it came nearest to the limit or went furthest beyond"]);
  for (const [goal, { limit, show, worst }] of goals) {
    line(widths, [goal, show(limit), show(worst!.measured), isMet(limit, worst!) ? "met" : "MISSED", worst!.where]);
  }
  const met = [...goals.values()].filter(({ limit, worst }) => isMet(limit, worst!)).length;
  console.log(`${met} of ${goals.size} goals met`);
}

const isMet = (limit: number, { measured }: Worst) => measured <= limit;
