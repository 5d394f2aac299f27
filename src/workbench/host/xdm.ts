/**
 * Front end for a page with the add-in in an iframe: the messages that office.js and Excel on the web exchange by postMessage. None of it is
 * documented; it is as the library writes and reads it.
 */
import { byteLength, type ExcelHost } from "./host";
import type { Request } from "./richapi/engine";

export interface XdmOptions {
  /** Of the page that plays Excel; https, and on the add-in's host name: office.js trusts no other but Microsoft's. */
  readonly hostOrigin: string;
  readonly addinOrigin: string;
  /** The user's language: "zh-CN". */
  readonly locale: string;
  /** Requirement sets that are claimed; `REQUIREMENT_SETS` where left out. */
  readonly sets?: Readonly<Record<string, string>>;
  readonly addinId?: string;
  readonly addinName?: string;
}

/** The highest that this office.js knows by name. What the interpreter lacks of them shows in `host.unknown`. */
const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  SharedRuntime: "1.2",
  CustomFunctions: "1.9", // the library's own name for the next one
  CustomFunctionsRuntime: "1.4",
  AddInCommands: "1.1",
  DialogApi: "1.2",
  Settings: "1.1",
};

/** The frame's window, as far as it is needed. */
export interface FrameWindow {
  postMessage(text: string, targetOrigin: string): void;
}

export interface FrameMessage {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

interface Envelope {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType?: number;
  readonly _conversationId: string;
  readonly _correlationId: number | string;
  readonly _data?: unknown;
}

interface ExecuteMethod {
  readonly ArrayData?: readonly unknown[];
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  readonly [key: string]: unknown;
}

const DISPATCH = { richApi: 93, commandCompleted: 94, loadSettings: 75, saveSettings: 76 };
const REGISTER = 1;
const UNREGISTER = 2;
const SHARED_APP_WITH_FUNCTIONS = 3;

let conversations = 0;

export class XdmHost {
  private readonly conversation = `c${Date.now().toString(36)}${++conversations}`;
  private readonly registered = new Map<string, Envelope>();
  private readonly commands = new Map<string, () => void>();
  private waiting: (() => void)[] = [];
  private lastCommand = 0;
  private frame: FrameWindow | undefined;
  private readonly stopListening: () => void;

  constructor(
    private readonly host: ExcelHost,
    private readonly options: XdmOptions,
  ) {
    host.connect({ deliver: (entries) => this.tell("richApiMessage", { ArrayData: entries }) });
    this.stopListening = host.workbook.listen((event) => {
      if (event.type === "selected") this.tell("documentSelectionChanged", {});
    });
  }

  /** Item 5 is empty (no dialog), item 6 keeps telemetry off, item 7 says: shared runtime, custom functions. */
  get hostInfo(): string {
    return `Excel$Web$16.01$${this.options.locale}$${this.conversation}$$disableLogging$${SHARED_APP_WITH_FUNCTIONS}`;
  }

  /** For the frame's `name`, which must stand before its `src`. */
  get frameName(): string {
    return JSON.stringify({
      baseFrameName: `__xdm_${this.conversation}`,
      hostInfo: this.hostInfo,
      xdmInfo: `${this.conversation}|${this.addinId}|${this.options.hostOrigin}`,
      serializerVersion: 1,
      flights: "[]",
    });
  }

  /** The add-in's page with what the library looks for in its address. */
  frameUrl(page: string): string {
    return `${page}${page.includes("?") ? "&" : "?"}_host_Info=${encodeURIComponent(this.hostInfo)}`;
  }

  attach(frame: FrameWindow): void {
    this.frame = frame;
  }

  /** Every message event of the host's page goes here; those that are not the frame's are dropped. */
  receive({ data, origin, source }: FrameMessage): void {
    if (source !== this.frame || origin !== this.options.addinOrigin || typeof data !== "string") return;
    let message: Envelope;
    try {
      message = JSON.parse(data) as Envelope;
    } catch {
      return;
    }
    if (message._messageType !== 0 || message._conversationId !== this.conversation) return;
    if (message._actionType === REGISTER) this.register(message);
    else if (message._actionType === UNREGISTER) this.unregister(message);
    else this.invoke(message);
  }

  /** A ribbon button of the kind ExecuteFunction; resolves when the function calls `completed`. */
  runCommand(functionId: string, buttonId: string): Promise<void> {
    return new Promise((resolve) => {
      const id = `cmd-${++this.lastCommand}`;
      this.commands.set(id, resolve);
      const run = (): void => this.tell("appCommandInvoked", [id, functionId, JSON.stringify({ source: { id: buttonId } })]);
      if (this.registered.has("appCommandInvoked")) run();
      else this.waiting.push(run);
    });
  }

  /** Moves the keyboard's focus into the pane, as Tab or F6 does. */
  focus(): void {
    this.post(
      { _messageType: 0, _actionType: 0, _actionName: "Office_notifyAgave", _correlationId: 1, _data: [11] },
      `${this.conversation}_ntf`,
    );
  }

  dispose(): void {
    this.stopListening();
    this.frame = undefined;
  }

  private get addinId(): string {
    return this.options.addinId ?? "00000000-0000-0000-0000-000000000001";
  }

  private register(message: Envelope): void {
    this.registered.set(message._actionName, message);
    this.answer(message, { Error: 0 });
    if (message._actionName === "appCommandInvoked") this.waiting.splice(0).forEach((run) => run());
  }

  private unregister(message: Envelope): void {
    this.registered.delete(message._actionName);
    this.answer(message, { Error: 0 });
  }

  private invoke(message: Envelope): void {
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        // The page starts, for the first time or anew: nothing that an earlier one asked for holds.
        this.registered.clear();
        this.host.reset();
        return this.answer(message, this.appContext());
      case "ContextActivationManager_notifyHost": // Tab past the last element (13), Esc (15), address of the page (21) …: nothing to do here
        return this.answer(message, null);
      case "executeMethod":
        return this.execute(message, message._data as ExecuteMethod);
    }
    this.host.noteUnknown(`message ${message._actionName}`);
    this.answer(message, null, -1);
  }

  private execute(message: Envelope, data: ExecuteMethod): void {
    const { settings } = this.host.workbook;
    switch (data.DdaMethod?.DispatchId) {
      case DISPATCH.richApi: {
        const text = String(data.ArrayData![4]);
        return this.host.handle(JSON.parse(text) as Request, byteLength(text), (answer) =>
          this.answer(
            message,
            "body" in answer ? { Version: 1, Error: 0, Data: [200, [], answer.body] } : { Version: 1, Error: answer.error },
          ),
        );
      }
      case DISPATCH.commandCompleted: {
        const id = String(data["0"] ?? data.ArrayData?.[0]);
        this.commands.get(id)?.();
        this.commands.delete(id);
        return this.answer(message, { Version: 1, Error: 0 });
      }
      case DISPATCH.saveSettings:
        // GUESS: Office.context.document.settings and workbook.settings are one store.
        settings.clear();
        for (const [key, json] of data.DdaSettingsMethod!.Properties) settings.set(key, json);
        return this.answer(message, { Version: 1, Error: 0 });
      case DISPATCH.loadSettings: {
        const all = [...settings].map(([Name, Value]) => ({ Name, Value }));
        return this.answer(message, { Version: 1, Error: 0, Properties: { Settings: all } });
      }
    }
    this.host.noteUnknown(`method ${String(data.DdaMethod?.DispatchId)}`);
    this.answer(message, { Version: 1, Error: 5001 });
  }

  private appContext(): object {
    const { locale, addinName } = this.options;
    return {
      _id: this.addinId,
      _appName: 16, // Excel on the web
      _appVersion: "16.01",
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: this.host.workbook.name,
      _clientMode: 1,
      _settings: [...this.host.workbook.settings],
      _reason: "documentOpened",
      _osfControlType: 1,
      _eToken: "",
      _correlationId: this.conversation,
      _appInstanceId: this.conversation,
      _hostFullVersion: "16.0.17000.40000",
      _appDomains: [],
      _featureGates: {},
      _initialDisplayMode: 2,
      _addinName: addinName,
      _requirementMatrix: JSON.stringify(this.options.sets ?? REQUIREMENT_SETS),
    };
  }

  /** An event, where the page has registered for it. */
  private tell(name: string, data: unknown): void {
    const registration = this.registered.get(name);
    if (registration) this.answer(registration, data, 0, 1);
  }

  private answer({ _actionName, _correlationId, _conversationId }: Envelope, data: unknown, errorCode = 0, responseType = 0): void {
    const answer = { _messageType: 1, _actionName, _correlationId, _data: data, _errorCode: errorCode, _responseType: responseType };
    this.post(answer, _conversationId);
  }

  private post(message: object, conversation: string): void {
    const whole = { ...message, _conversationId: conversation, _origin: this.options.hostOrigin, _serializerVersion: 1 };
    this.frame?.postMessage(JSON.stringify(whole), this.options.addinOrigin);
  }
}
