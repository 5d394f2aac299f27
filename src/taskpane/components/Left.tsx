import type { Actions } from "../actions";
import type { PaneState } from "../state";
import { Highlights } from "./Highlights";
import { Report } from "./Report";

interface LeftProps {
  readonly state: PaneState;
  readonly colours: Readonly<Record<string, string>>;
  readonly actions: Actions;
}

/** What an audit of another day has left in the workbook, to be taken away without another one. */
export default function Left({ state, colours, actions }: LeftProps) {
  const { highlights, report } = state;
  return (
    <>
      {highlights && <Highlights state={state} actions={actions} colours={colours} />}
      {(report.sheet ?? report.told) !== undefined && <Report state={state} actions={actions} />}
    </>
  );
}
