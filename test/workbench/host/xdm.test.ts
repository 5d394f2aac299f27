import { ExcelHost } from "../../../src/workbench/host/host";
import { MemoryWorkbook } from "../../../src/workbench/host/memory";
import { failure } from "../../support/office";
import { startPage } from "../../support/officePage";

const newHost = () => new ExcelHost(MemoryWorkbook.of({ Orders: [["id"], [7]] }));
const until = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("a page in a frame", () => {
  test("becomes ready as Excel on the web in the user's language, and reads the workbook", async () => {
    const host = newHost();
    const { Office, Excel } = await startPage(host, { locale: "zh-CN" });
    expect([Office.context.host, Office.context.platform, Office.context.displayLanguage]).toEqual(["Excel", "OfficeOnline", "zh-CN"]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange().load("values");
      await context.sync();
      expect(range.values).toEqual([["id"], [7]]);
    });
    expect(host.unknown).toEqual([]);
  });

  test("is told which requirement sets there are", async () => {
    const { Office } = await startPage(newHost(), { sets: { ExcelApi: "1.7", SharedRuntime: "1.1", CustomFunctions: "1.3" } });
    const supported = (set: string, version: string) => Office.context.requirements.isSetSupported(set, version);
    expect([supported("ExcelApi", "1.7"), supported("ExcelApi", "1.10"), supported("SharedRuntime", "1.1")]).toEqual([true, false, true]);
  });

  test("hears of edits and of the selection", async () => {
    const host = newHost();
    const { Office, Excel } = await startPage(host);
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(async ({ address }) => void heard.push(address));
      await context.sync();
    });
    await new Promise((resolve) =>
      Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, () => heard.push("selected"), resolve),
    );
    const sheet = host.workbook.activeSheet;
    sheet.write({ row: 1, column: 0, rows: 1, columns: 1 }, [[8]]);
    host.workbook.select(sheet.id, [{ row: 1, column: 0, rows: 1, columns: 1 }]);
    await until(20);
    expect(heard.sort()).toEqual(["A2", "selected"]);
  });

  test("gets the transport's errors as Excel's", async () => {
    const host = newHost();
    const { Excel } = await startPage(host);
    const names: string[] = [];
    for (const error of [5004, 5103, 5104] as const) {
      host.failNext(error);
      names.push(await failure(Excel.run(async (context) => void context.workbook.load("name"))));
    }
    expect(names).toEqual(["InvalidOperationInCellEditMode", "RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"]);
  });

  test("runs a ribbon command and says when it is done", async () => {
    const { Office, xdm } = await startPage(newHost());
    const ran: string[] = [];
    Office.actions.associate("auditSheet", (event: Office.AddinCommands.Event) => {
      ran.push(event.source.id);
      event.completed();
    });
    await xdm.runCommand("auditSheet", "AuditButton");
    expect(ran).toEqual(["AuditButton"]);
  });

  test("asks for its pane to be shown and hidden", async () => {
    const host = newHost();
    const { Office } = await startPage(host);
    const states: string[] = [];
    host.onPane((state) => states.push(state));
    await Office.addin.hide();
    await Office.addin.showAsTaskpane();
    expect(states).toEqual(["Background", "Visible"]);
    expect(host.unknown).toEqual([]);
  });

  test("may be loaded anew, and then hears nothing that an earlier page had asked for", async () => {
    const host = newHost();
    const heard: string[] = [];
    const first = await startPage(host);
    await first.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(async () => void heard.push("first"));
      await context.sync();
    });
    const second = await startPage(host);
    await second.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("B1").values = [[1]];
      await context.sync();
    });
    await until(20);
    expect(heard).toEqual([]);
  });
});

describe("custom functions in the shared runtime", () => {
  test("take scalars, matrices and omitted arguments, know their cell, and answer values, matrices and errors with their text", async () => {
    const host = newHost();
    const { CustomFunctions, Excel } = await startPage(host);
    const { Error: CellError, ErrorCode } = CustomFunctions;
    CustomFunctions.associate({
      ADD: (a: number, b: number | null) => a + (b ?? 1),
      TURN: (rows: unknown[][]) => rows.map((row) => [...row].reverse()),
      LATER: async () => 42,
      WHERE: (invocation: CustomFunctions.Invocation) => invocation.address ?? "",
      NONE: () => {
        throw new CellError(ErrorCode.notAvailable, "no orders");
      },
      BAD: async () => Promise.reject(new CellError(ErrorCode.invalidValue, "column missing")),
      ZERO: () => {
        throw new CellError(ErrorCode.divisionByZero);
      },
      CRASH: () => {
        throw new TypeError("inside");
      },
      READ: () =>
        Excel.run(async (context) => {
          const cell = context.workbook.worksheets.getItem("Orders").getRange("A2").load("values");
          await context.sync();
          return cell.values[0][0] as number;
        }),
    });
    const call = (name: string, ...args: unknown[]) => host.functions.call(name, args, { address: "Orders!B2" });
    const results = await Promise.all([
      call("ADD", 2, 3), call("add", 2, null), call("TURN", [["a", 1], [true, null]]), call("LATER"), call("WHERE"),
      call("NONE"), call("BAD"), call("ZERO"), call("CRASH"), call("READ"), call("NOSUCH"),
    ]); // prettier-ignore
    expect(results.slice(0, 5)).toEqual([{ value: 5 }, { value: 3 }, { value: [[1, "a"], [null, true]] }, { value: 42 }, { value: "Orders!B2" }]); // prettier-ignore
    expect(results.slice(5, 8)).toEqual([
      { error: "#N/A", message: "no orders" },
      { error: "#VALUE!", message: "column missing" },
      { error: "#DIV/0!", message: expect.any(String) as string },
    ]);
    expect(results[8]).toMatchObject({ error: "#VALUE!" });
    expect(results[9]).toEqual({ value: 7 });
    expect(results[10]).toMatchObject({ error: "#VALUE!" });
    expect(host.unknown).toEqual([]);
  });

  test("many calls of one turn travel together", async () => {
    const host = newHost();
    const { CustomFunctions } = await startPage(host);
    CustomFunctions.associate("TWICE", (a: number) => a * 2);
    host.resetMeter();
    const results = await Promise.all(Array.from({ length: 300 }, (_, n) => host.functions.call("TWICE", [n])));
    expect(results[299]).toEqual({ value: 598 });
    expect(host.meter.roundTrips).toBeLessThan(5);
  });

  test("get an error argument only where they take it, else it is the result", async () => {
    const host = newHost();
    const { CustomFunctions } = await startPage(host);
    const seen: unknown[] = [];
    CustomFunctions.associate("LOOK", (value: unknown) => {
      seen.push((value as CustomFunctions.Error).code);
      return "looked";
    });
    expect(await host.functions.call("LOOK", [[["#N/A", 1]]])).toEqual({ error: "#N/A", message: "" });
    expect(await host.functions.call("LOOK", ["#REF!"], { acceptsErrors: true })).toEqual({ value: "looked" });
    expect(seen).toEqual(["#REF!"]);
  });

  test("are given up after a time, and can be cancelled", async () => {
    const host = newHost();
    const { CustomFunctions } = await startPage(host);
    let cancelled = 0;
    CustomFunctions.associate("NEVER", (invocation: CustomFunctions.CancelableInvocation) => {
      invocation.onCanceled = () => void cancelled++;
      return new Promise<number>(() => {});
    });
    expect(await host.functions.call("NEVER", [], { timeout: 30, cancelable: true })).toMatchObject({ error: "#BUSY!" });
    const stop = new AbortController();
    const call = host.functions.call("NEVER", [], { signal: stop.signal, cancelable: true });
    await until(20);
    stop.abort();
    await expect(call).rejects.toThrow();
    await until(20);
    expect(cancelled).toBe(2);
  });

  test("called before the page is there are answered when it is", async () => {
    const host = newHost();
    const early = host.functions.call("SOON", [1]);
    const { CustomFunctions } = await startPage(host);
    CustomFunctions.associate("SOON", (a: number) => a);
    expect(await early).toEqual({ value: 1 });
  });
});
