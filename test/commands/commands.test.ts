/** The ribbon's buttons, clicked by a host in Microsoft's whole office.js. */
import { onAuditActiveSheet, registerCommands } from "../../src/commands";
import { ExcelHost } from "../../src/workbench/host/host";
import { MemoryWorkbook } from "../../src/workbench/host/memory";
import { startPage } from "../support/officePage";

async function page() {
  const host = new ExcelHost(new MemoryWorkbook());
  const shown: string[] = [];
  host.onPane((state) => shown.push(state));
  const { Office, xdm } = await startPage(host);
  Object.assign(globalThis, { Office });
  registerCommands();
  await Office.addin.hide();
  shown.length = 0;
  return { xdm, shown };
}

afterEach(() => Reflect.deleteProperty(globalThis, "Office"));

describe("auditing the active sheet from the ribbon", () => {
  test("opens the pane and asks it to audit", async () => {
    const { xdm, shown } = await page();
    let audits = 0;
    const stop = onAuditActiveSheet(async () => void audits++);
    await xdm.runCommand("auditActiveSheet", "AuditButton");
    expect({ audits, shown }).toEqual({ audits: 1, shown: ["Visible"] });
    stop();
  });

  test("tells Excel that the button is done, though the audit goes on or fails", async () => {
    const { xdm } = await page();
    for (const audit of [() => new Promise<void>(() => {}), () => Promise.reject(new Error("no sheet"))]) {
      const stop = onAuditActiveSheet(audit);
      await expect(xdm.runCommand("auditActiveSheet", "AuditButton")).resolves.not.toThrow();
      stop();
    }
  });

  test("is made up for where the pane was not ready yet, once", async () => {
    const { xdm } = await page();
    await xdm.runCommand("auditActiveSheet", "AuditButton");
    let audits = 0;
    const act = async () => void audits++;
    onAuditActiveSheet(act)();
    onAuditActiveSheet(act)();
    expect(audits).toBe(1);
  });
});
