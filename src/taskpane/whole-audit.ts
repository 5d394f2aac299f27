/** What the pane makes of an audit, loaded when somebody asks for one. */
import { auditTask } from "../audit/audit";
import { overviewTask } from "../audit/overview";
import type { Settings } from "../rulebook/settings";
import type { Inputs } from "../rulebook/types";
import { flaggedRows } from "./flagged";

export { comparisonTask } from "../audit/audit";

/** The audit with all that is shown of it: whatever goes over every row is done in slices. */
export function* wholeTask(inputs: Inputs, settings: Settings) {
  const report = yield* auditTask(inputs, settings);
  const overview = yield* overviewTask([...report.verdicts, ...report.cannotJudge], settings);
  return { report, overview, flagged: yield* flaggedRows(report) };
}
