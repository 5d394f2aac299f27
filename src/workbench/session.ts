/** One page, one workbook at a time, one add-in beside it: opens, saves, sorts, and tells the page what to show. */
import { HoverManagerService } from "@univerjs/sheets-ui";
import { type Data, type Language, fill, setLanguage } from "../locales";
import { type WorkbenchKey, workbench as texts } from "../locales/workbench";
import type { Book } from "./book";
import { AddInFunctions, type Answering, type FunctionMetadata } from "./grid/functions";
import { Calculation } from "./grid/calculation";
import { captureBook } from "./grid/capture";
import { followLink } from "./grid/links";
import { takeOverPaste } from "./grid/paste";
import { currentRegion } from "./grid/region";
import { type Grid, startGrid } from "./grid/univer";
import { UniverWorkbook } from "./grid/workbook";
import { cellCount, toA1 } from "./host/address";
import { ExcelHost } from "./host/host";
import { type Manifest, readManifest } from "./page/manifest";
import { AddInFrame } from "./frame";

/** A sentence for the user; shown in the language in force when it is looked at. */
export interface Notice {
  readonly key: WorkbenchKey;
  readonly data?: Data;
  /** Texts that stand in the sentence, as keys. */
  readonly list?: readonly WorkbenchKey[];
  readonly kind: "info" | "warning";
}

/** What the page shows. */
export interface View {
  readonly language: Language;
  readonly dark: boolean;
  readonly fileName: string;
  readonly manifest: Manifest | undefined;
  readonly paneShown: boolean;
  readonly unknown: readonly string[];
  readonly notice: Notice | undefined;
  /** What the function in the selected (or pointed-at) cell says about its error. */
  readonly cellMessage: { readonly cell: string; readonly message: string } | undefined;
}

export class Session {
  workbook!: UniverWorkbook;
  host!: ExcelHost;
  private grid!: Grid;
  private functions!: AddInFunctions;
  private calculation!: Calculation;
  private frame: AddInFrame | undefined;
  private frameHolder!: HTMLElement;
  private readonly watchers = new Set<() => void>();
  private current: View;

  constructor(language: Language, dark: boolean) {
    setLanguage(language);
    this.current = {
      language,
      dark,
      fileName: "",
      manifest: undefined,
      paneShown: false,
      unknown: [],
      notice: undefined,
      cellMessage: undefined,
    };
  }

  get view(): View {
    return this.current;
  }
  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };
  private set(change: Partial<View>): void {
    this.current = { ...this.current, ...change };
    for (const watcher of this.watchers) watcher();
  }
  say(key: WorkbenchKey, data?: Data): string {
    return fill(texts[this.view.language][key], data);
  }

  async start(gridHolder: HTMLElement, frameHolder: HTMLElement): Promise<void> {
    this.frameHolder = frameHolder;
    const [grid, manifest, metadata] = await Promise.all([
      startGrid(gridHolder, this.view.language, this.view.dark),
      readManifest("../manifest.xml"),
      readFunctions("../functions.json"),
    ]);
    this.grid = grid;
    this.calculation = new Calculation(grid);
    this.functions = new AddInFunctions(grid, this.answering(metadata.acceptErrors));
    this.set({ manifest, ...(manifest === undefined ? { notice: { key: "addin.missing", kind: "warning" } as const } : {}) });
    const { sampleBook } = await import("./sample/workbook");
    // The grid takes functions only once a workbook is there.
    this.show(sampleBook(this.view.language));
    this.functions.register(manifest?.namespace ?? "SHOP", metadata.functions);
    this.workbook.recalculate(true);
    takeOverPaste(grid, () => this.workbook);
    this.watchPointer();
  }

  private answering(acceptsErrors: boolean): Answering {
    return ({ metadata, args, address, parameterAddresses }) =>
      this.host.functions.call(metadata.id, args, { address, acceptsErrors, parameterAddresses: parameterAddresses.map((at) => at ?? "") });
  }

  /** Shows a book as Excel opens a file: a new workbook, and the add-in's page loaded anew beside it. */
  show(book: Book): void {
    const { language } = this.view;
    this.frame?.dispose();
    this.host?.dispose();
    this.workbook?.close();
    this.functions.forget();
    this.workbook = UniverWorkbook.open(this.grid, book, language === "zh-CN");
    this.functions.workbook = this.workbook;
    this.workbook.beforeFullRecalculation = () => this.functions.forget();
    this.host = new ExcelHost(this.workbook);
    this.workbook.listen((event) => event.type === "selected" && this.tellCell(event.sheetId, event.areas[0].row, event.areas[0].column));
    this.workbook.listen((event) => event.type === "calculated" && this.tellSelected());
    this.connect();
    this.set({ fileName: book.name, notice: undefined, cellMessage: undefined });
  }

  private connect(): void {
    this.frame = new AddInFrame(this.frameHolder, this.host, {
      page: "../taskpane.html",
      addInId: this.view.manifest?.id ?? "",
      addInName: this.view.manifest?.name[this.view.language] ?? "",
      language: this.view.language,
      show: (shown) => this.showPane(shown),
      slow: () => this.set({ notice: { key: "addin.slow", kind: "warning" } }),
    });
    this.set({ unknown: [] });
    // The host only collects what it did not know.
    const timer = setInterval(() => {
      if (this.host.unknown.length !== this.view.unknown.length) this.set({ unknown: [...this.host.unknown] });
    }, 500);
    const { frame } = this;
    frame.onDispose = () => clearInterval(timer);
  }

  async openSample(): Promise<void> {
    const { sampleBook } = await import("./sample/workbook");
    this.show(sampleBook(this.view.language));
  }
  async openFile(file: File): Promise<void> {
    this.set({ notice: { key: "file.reading", data: { name: file.name }, kind: "info" } });
    const { readFile } = await import("./files");
    const result = await readFile(file);
    if ("problem" in result) return this.set({ notice: { key: result.problem, data: { name: file.name }, kind: "warning" } });
    this.show(result.book);
    const large = result.book.sheets.find((sheet) => sheet.rows.length > 100_000);
    if (large !== undefined) {
      this.set({ notice: { key: "file.large", data: { name: file.name, sheet: large.name, rows: large.rows.length }, kind: "warning" } });
    } else if (result.lost.length > 0) {
      this.set({ notice: { key: "file.lost.open", data: { name: file.name }, list: result.lost, kind: "info" } });
    }
  }
  async save(): Promise<void> {
    const { writeFile } = await import("./files");
    const name = this.view.fileName.replace(/\.(csv|tsv|txt|xlsx)$/i, "") + ".xlsx";
    try {
      const { data, lost } = await writeFile(captureBook(this.workbook), this.view.manifest?.namespace ?? "SHOP");
      if (this.workbook.settings.size > 0) lost.push("lost.settings");
      if (this.workbook.sheets.some((sheet) => sheet.filter !== undefined)) lost.push("lost.filters");
      download(name, data);
      this.set({ fileName: name, notice: lost.length > 0 ? { key: "file.lost.save", data: { name }, list: lost, kind: "info" } : { key: "file.saved", data: { name }, kind: "info" } }); // prettier-ignore
    } catch (error) {
      this.set({
        notice: { key: "file.failed", data: { reason: error instanceof Error ? error.message : String(error) }, kind: "warning" },
      });
    }
  }

  /** Sorts the region around the selected cell by its column, the row of headings kept. */
  sort(descending: boolean): void {
    const sheet = this.workbook.activeSheet;
    const [selected] = this.workbook.selection;
    const region = cellCount(selected) > 1 && selected.rows > 1 && selected.columns > 1 ? selected : currentRegion(sheet, selected);
    if (region === undefined || region.rows < 2) return this.set({ notice: { key: "sort.nothing", kind: "info" } });
    if (sheet.protection !== undefined)
      return this.set({ notice: { key: "sort.protected", data: { sheet: sheet.name }, kind: "warning" } });
    const { row, column, rows, columns } = region;
    if (sheet.worksheet.getMergedCellRange(row, column, row + rows - 1, column + columns - 1).length > 0) {
      return this.set({ notice: { key: "sort.merged", kind: "warning" } });
    }
    sheet.sort(region, [{ column: Math.max(0, selected.column - column), descending }], true);
    this.set({ notice: undefined });
  }

  showPane(shown: boolean): void {
    this.set({ paneShown: shown });
  }
  async press(id: string): Promise<void> {
    const button = this.view.manifest?.buttons.find((candidate) => candidate.id === id);
    if (button?.functionName === undefined) return this.showPane(true);
    try {
      await this.frame?.invoke(button.id, button.functionName);
    } catch (error) {
      this.set({
        notice: { key: "addin.failed", data: { reason: error instanceof Error ? error.message : String(error) }, kind: "warning" },
      });
    }
  }

  /** As in Excel on the web, the add-in learns its language when its page is loaded. */
  async setLanguage(language: Language): Promise<void> {
    setLanguage(language);
    await this.grid.setLanguage(language);
    this.set({ language, cellMessage: undefined });
    this.frame?.dispose();
    this.host.reset();
    this.functions.forget();
    this.connect();
    this.workbook.recalculate(true);
  }
  setDark(dark: boolean): void {
    this.grid.setDark(dark);
    this.set({ dark });
  }
  dismiss(): void {
    this.set({ notice: undefined });
  }

  functionMessage(sheetId: string, row: number, column: number): string | undefined {
    return this.functions.message(sheetId, row, column);
  }
  /** Functions that have not answered yet. */
  get waiting(): number {
    return this.functions.waiting;
  }
  get calculating(): boolean {
    return this.calculation.running;
  }
  get calculationsBegun(): number {
    return this.calculation.begun;
  }
  get ready(): Promise<void> {
    return this.frame?.ready ?? Promise.reject(new Error("no add-in"));
  }

  private watchPointer(): void {
    const pointer = this.grid.injector.get(HoverManagerService);
    pointer.currentClickedCell$.subscribe(({ location }) => {
      if (location.unitId === this.workbook.unitId) followLink(this.workbook, location.subUnitId, location.row, location.col);
    });
    pointer.currentCell$.subscribe((at) => {
      if (at == null) return this.tellSelected();
      const { row, col, subUnitId, unitId } = at.location;
      if (unitId !== this.workbook.unitId) return;
      if (!this.tellCell(subUnitId, row, col)) this.tellSelected();
    });
  }
  private tellSelected(): void {
    const [selected] = this.workbook.selection;
    this.tellCell(this.workbook.activeSheet.id, selected.row, selected.column);
  }
  private tellCell(sheetId: string, row: number, column: number): boolean {
    const area = { row, column, rows: 1, columns: 1 };
    const sheet = this.workbook.sheets.find((candidate) => candidate.id === sheetId);
    const message = sheet?.formulas(area)[0][0] === sheet?.values(area)[0][0] ? undefined : this.functions.message(sheetId, row, column);
    const cell = toA1(area);
    if (message === this.view.cellMessage?.message && cell === this.view.cellMessage?.cell) return message !== undefined;
    if (message !== undefined || this.view.cellMessage !== undefined)
      this.set({ cellMessage: message === undefined ? undefined : { cell, message } });
    return message !== undefined;
  }
}

async function readFunctions(
  address: string,
): Promise<{ readonly functions: readonly FunctionMetadata[]; readonly acceptErrors: boolean }> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) return { functions: [], acceptErrors: false };
  const metadata = (await response.json()) as {
    readonly functions?: readonly FunctionMetadata[];
    readonly allowErrorForDataTypeAny?: boolean;
  };
  return { functions: metadata.functions ?? [], acceptErrors: metadata.allowErrorForDataTypeAny ?? false };
}

function download(name: string, data: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([data], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
