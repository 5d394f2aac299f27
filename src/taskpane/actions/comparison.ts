/** The audit's figures under the other preset beside its own. */
import { problemOf } from "../problem";
import { otherPreset } from "../rules-in-force";
import type { Store } from "../store";
import { auditing } from "./auditing";
import type { ReadSheets } from "./reading";

export interface ComparisonActions {
  /** Shows them, or no longer. */
  compare(on: boolean): Promise<void>;
}

interface Comparison extends ComparisonActions {
  endComparison(): void;
}

export function comparisonActions(store: Store, audited: () => ReadSheets): Comparison {
  const { dispatch } = store;
  let comparing: AbortController | undefined;

  async function compare(on: boolean): Promise<void> {
    endComparison();
    const { audit: done } = store.get();
    if (!on || !done) return;
    const abort = new AbortController();
    comparing = abort;
    const preset = otherPreset(done.settings);
    const move = (share: number) => dispatch({ type: "comparisonMoved", comparison: { preset, share } });
    move(0);
    try {
      const { comparisonTask, inputsOf, runTask } = await auditing();
      const read = audited();
      const result = await runTask(comparisonTask(inputsOf(read), { ...done.settings, preset }), read, abort.signal, move);
      abort.signal.throwIfAborted();
      dispatch({ type: "comparisonMoved", comparison: { preset, share: 1, result } });
    } catch (error) {
      if (abort.signal.aborted) return;
      endComparison();
      dispatch({ type: "failed", problem: problemOf(error) });
    }
  }

  function endComparison(): void {
    comparing?.abort();
    comparing = undefined;
    if (store.get().comparison) dispatch({ type: "comparisonMoved", comparison: undefined });
  }

  return { compare, endComparison };
}
