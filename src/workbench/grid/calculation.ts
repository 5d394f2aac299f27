import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { Grid } from "./univer";

/** Follows the grid's calculation. Conditional formats are calculated in the same pass as the formulas. */
export class Calculation {
  /** How many have begun. */
  begun = 0;
  running = false;

  constructor(grid: Grid) {
    grid.commands.onCommandExecuted(({ id, params }) => {
      if (id === SetFormulaCalculationStartMutation.id) {
        this.running = true;
        this.begun++;
      }
      if (id !== SetFormulaCalculationNotificationMutation.id) return;
      const { functionsExecutedState: state } = params as { readonly functionsExecutedState?: FormulaExecutedStateType };
      // One that is stopped for a change begins anew at once, and is said to have been stopped once more when it has.
      if (state !== undefined && state !== FormulaExecutedStateType.STOP_EXECUTION) this.running = false;
    });
  }
}
