/** Tasks yield now and then how many rows they have done: a formula runs one to its end at once, the pane in slices between which it can be cancelled. */
import type { Task } from "../sheets/types";

export interface SliceOptions {
  readonly signal?: AbortSignal;
  /** Rows done so far. */
  readonly onProgress?: (rows: number) => void;
  /** Gives the thread back; resolves when work may go on. */
  readonly pause: () => Promise<void>;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  /** How long a slice may keep the thread. */
  readonly sliceMs?: number;
}

/** Runs a task in slices. Rejects with the signal's reason when it is aborted, between two slices. */
export async function runSliced<T>(task: Task<T>, { signal, onProgress, pause, now, sliceMs = 40 }: SliceOptions): Promise<T> {
  let rows = 0;
  let sliceEnds = now() + sliceMs;
  for (;;) {
    const step = task.next();
    if (step.done) return step.value;
    rows += step.value;
    if (now() < sliceEnds) continue;
    onProgress?.(rows);
    await pause();
    if (signal?.aborted) {
      task.return(undefined as never);
      throw signal.reason;
    }
    sliceEnds = now() + sliceMs;
  }
}
