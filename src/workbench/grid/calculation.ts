import { SetFormulaCalculationNotificationMutation, SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import type { Grid } from "./univer";

/** Follows the grid's calculation. Conditional formats are calculated in the same pass as the formulas. */
export class Calculation {
  /** How many have begun. */
  begun = 0;
  private running = false;
  private ended = performance.now();

  constructor(grid: Grid) {
    grid.commands.onCommandExecuted(({ id, params }) => {
      if (id === SetFormulaCalculationStartMutation.id) {
        this.running = true;
        this.begun++;
      }
      const state = (params as { readonly functionsExecutedState?: unknown } | undefined)?.functionsExecutedState;
      if (id !== SetFormulaCalculationNotificationMutation.id || state === undefined) return;
      this.running = false;
      this.ended = performance.now();
    });
  }

  /** Milliseconds since it ended; 0 while it runs. */
  get quietFor(): number {
    return this.running ? 0 : performance.now() - this.ended;
  }
}
