/** The add-in's page in an iframe: always loaded, since its functions live there too; shown when it is asked for. */
import type { ExcelHost } from "./host/host";
import { XdmHost } from "./host/xdm";

export interface FrameOptions {
  readonly page: string;
  readonly addInId: string;
  readonly addInName: string;
  readonly language: string;
  /** The add-in asks to be shown or hidden: `Office.addin.showAsTaskpane`, `hide`. */
  readonly show: (shown: boolean) => void;
  /** The add-in has not said that it is there. */
  readonly slow: () => void;
}

const PATIENCE = 20_000;
/** The last thing that office.js sends when it starts. */
const FUNCTIONS_READY = "_SetOsfControlContainerReadyForCustomFunctions";

export class AddInFrame {
  onDispose: () => void = () => {};
  private readonly element: HTMLIFrameElement;
  private readonly xdm: XdmHost;
  private hear!: (event: MessageEvent) => void;
  private readonly timer: ReturnType<typeof setTimeout>;
  /** Resolves when the add-in's functions may be called. */
  readonly ready: Promise<void>;

  constructor(holder: HTMLElement, host: ExcelHost, options: FrameOptions) {
    const { origin } = location;
    this.xdm = new XdmHost(host, {
      hostOrigin: origin,
      addinOrigin: origin,
      locale: options.language,
      addinId: options.addInId,
      addinName: options.addInName,
    });
    this.element = document.createElement("iframe");
    // office.js reads the name before anything else, so it stands before the address.
    this.element.name = this.xdm.frameName;
    this.element.title = options.addInName;
    this.element.src = this.xdm.frameUrl(new URL(options.page, location.href).href);
    this.ready = new Promise((resolve) => {
      this.hear = ({ data, origin: from, source }) => {
        this.xdm.receive({ data, origin: from, source });
        if (source === this.element.contentWindow && typeof data === "string" && data.includes(FUNCTIONS_READY)) resolve();
      };
    });
    addEventListener("message", this.hear);
    holder.replaceChildren(this.element);
    this.xdm.attach(this.element.contentWindow!);
    host.onPane((state) => options.show(state === "Visible"));
    this.timer = setTimeout(options.slow, PATIENCE);
    void this.ready.then(() => clearTimeout(this.timer));
  }

  invoke(buttonId: string, functionName: string): Promise<void> {
    return this.xdm.runCommand(functionName, buttonId);
  }

  dispose(): void {
    this.onDispose();
    clearTimeout(this.timer);
    removeEventListener("message", this.hear);
    this.xdm.dispose();
    this.element.remove();
  }
}
