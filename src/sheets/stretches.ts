import type { Task } from "./types";

/**
 * Rows that a plain loop over arrays goes over in one call: few, so that the engine soon knows the loop for a hot one and keeps what it made of it,
 * and so that a slow machine answers in between.
 */
const STRETCH = 8_192;

export function inStretches(size: number, work: (from: number, to: number) => void): void {
  for (let from = 0; from < size; from += STRETCH) work(from, Math.min(from + STRETCH, size));
}

/** The same for work that may take long: hands the thread back between stretches, with the rows done. */
export function* inSlices(size: number, work: (from: number, to: number) => void): Task<void> {
  for (let from = 0; from < size; from += STRETCH) {
    const to = Math.min(from + STRETCH, size);
    work(from, to);
    yield to - from;
  }
}

export function runNow<T>(task: Task<T>): T {
  for (;;) {
    const step = task.next();
    if (step.done) return step.value;
  }
}
