/**
 * How many tables the properties try. The ordinary run tries more than 10,000 in all; SHOP_TABLES=10 tries ten times as many, SHOP_SEED repeats a run.
 */
import type { Parameters } from "fast-check";

const FACTOR = Number(process.env.SHOP_TABLES ?? 1);

export function tries<T>(count: number): Parameters<T> {
  return { numRuns: Math.ceil(count * FACTOR), seed: Number(process.env.SHOP_SEED ?? 20240501) };
}

/** Long enough for many more tables than the ordinary run tries. */
export const PATIENCE = 10 * 60_000 * Math.max(1, FACTOR);
