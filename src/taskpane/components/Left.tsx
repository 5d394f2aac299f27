import type { FindingsProps } from "./props";
import { Highlights } from "./Highlights";
import { Report } from "./Report";

/** What an audit of another day has left in the workbook, to be taken away without another one. */
export default function Left({ state, colours, actions }: FindingsProps) {
  const { highlights, report } = state;
  return (
    <>
      {highlights && <Highlights state={state} actions={actions} colours={colours} />}
      {(report.sheet ?? report.told) !== undefined && <Report state={state} actions={actions} />}
    </>
  );
}
