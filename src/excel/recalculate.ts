/** Every formula anew, ours too: their parameters are not cells, so Excel cannot know that they changed. */
import { run } from "./run";
import { ExcelProblem } from "./types";

export async function recalculate(): Promise<boolean> {
  try {
    await run(undefined, async (context) => {
      context.workbook.application.calculate("Full");
      await context.sync();
    });
    return true;
  } catch (error) {
    if (error instanceof ExcelProblem) return false;
    throw error;
  }
}
