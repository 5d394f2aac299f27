/** What goes between the pane and Excel, held to the goals. */
import { auditing, CHATS, colouring, ORDERS, type Wire } from "../support/wire";

export interface Crossing extends Wire {
  readonly what: string;
  readonly goals: readonly { readonly goal: string; readonly limit: number; readonly measured: number; readonly bytes?: boolean }[];
}

/** A message's bytes at most, and so many bytes a round trip. */
const LARGEST = 4_500_000;
const TRIP = 4_000_000;

export async function wire(): Promise<readonly Crossing[]> {
  const crossings: Crossing[] = [];
  const add = (what: string, crossing: Wire, ...goals: Crossing["goals"]) => {
    const largest = { goal: "the largest message of all", limit: LARGEST, measured: crossing.largest, bytes: true };
    crossings.push({ what, ...crossing, goals: [...goals, largest] });
  };
  const { audit, needed, cleared } = await auditing(100_000, 45);
  const wide = "an audit of 100,000 orders × 45 columns";
  add(
    wide,
    audit,
    { goal: `${wide}: round trips, bytes / 4 MB + 10`, limit: Math.floor((audit.sent + audit.got) / TRIP) + 10, measured: audit.trips },
    { goal: `${wide}: cells beside those of the columns needed`, limit: 0, measured: audit.cells - needed },
  );
  add(`${wide}, cleared`, cleared, clearing(cleared));
  for (const [rows, flags, trips, bytes] of [
    [100_000, 5_000, 12, 500_000],
    [1_000_000, 50_000, 60, 5_000_000],
  ] as const) {
    const scattered = `${flags.toLocaleString("en")} scattered rows of ${rows.toLocaleString("en")}`;
    for (const [name, sheet] of [
      ["orders", ORDERS],
      ["messages", CHATS],
    ] as const) {
      const { painted, repainted, cleared } = await colouring(rows, flags, sheet);
      const goal = (each: Wire) => ({ goal: `highlighting ${scattered}: round trips`, limit: trips, measured: each.trips });
      const sum = { goal: `highlighting ${scattered}: bytes`, limit: bytes, measured: painted.sent + painted.got, bytes: true };
      add(`highlighting ${scattered} ${name}`, painted, goal(painted), sum);
      add("  … again, with the earlier colours taken away", repainted, goal(repainted));
      add("  … cleared", cleared, clearing(cleared));
    }
  }
  return crossings;
}

const clearing = ({ trips }: Wire) => ({ goal: "Clear: round trips", limit: 3, measured: trips });
