/** The ribbon's buttons. They run in the pane's page (one runtime), so a button simply calls what the pane has left here. */
import { associateAction, showTaskpane } from "../excel";

type Audit = () => Promise<void>;

let audit: Audit | undefined;
let wanted = false;

/** The pane's own audit of the active sheet. A click that came before the pane was ready is made up for. */
export function onAuditActiveSheet(act: Audit): () => void {
  audit = act;
  if (wanted) {
    wanted = false;
    void act();
  }
  return () => {
    if (audit === act) audit = undefined;
  };
}

/** To be called at the start of the page, before anything else may be clicked. The button of the pane itself needs no code. */
export function registerCommands(): void {
  associateAction("auditActiveSheet", auditActiveSheet);
}

async function auditActiveSheet(): Promise<void> {
  // The audit does not wait for the pane, nor fail with it; the button does not wait for the audit, which may take longer than Excel does.
  wanted = audit === undefined;
  void audit?.().catch(() => undefined);
  await showTaskpane();
}
