import { parametersInForce } from "../../rulebook/settings";
import { Columns } from "./Columns";
import type { SheetDetailsProps } from "./props";
import { Staff } from "./Staff";

/** What there is to see and to put right where a sheet is expanded: who writes in it, and its columns. Those of a transcript are ours, not the sheet's. */
export default function SheetDetails({ entry, settings, busy, actions }: SheetDetailsProps) {
  const { transcript, form } = entry;
  return (
    <>
      {transcript && <Staff transcript={transcript} staff={parametersInForce(settings).staff} actions={actions} busy={busy} />}
      {form !== "transcript" && <Columns entry={entry} settings={settings} busy={busy} actions={actions} />}
    </>
  );
}
