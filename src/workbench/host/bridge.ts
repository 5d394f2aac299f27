/** Front end in the same realm: office.js's own HostBridge, for tests without a browser. */
import { byteLength, transportCode, type ExcelHost } from "./host";
import type { Request } from "./richapi/engine";

interface Bridge {
  sendMessageToHost(text: string): void;
  /** Set by office.js. */
  onMessageFromHost?: (text: string) => void;
}

/** `OfficeExtension.HostBridge`; it may be initialised again for each test. */
export interface HostBridge {
  init(bridge: Bridge): void;
}

export function connectBridge(host: ExcelHost, hostBridge: HostBridge): void {
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const { id, type, message } = JSON.parse(text) as { id: number; type: number; message: { url: string; body: Request } };
      if (type !== 1) return;
      // Answered in a microtask: fake timers do not hold it up.
      queueMicrotask(() =>
        host.handle(message.body, byteLength(text), (answer) => {
          const headers = {};
          if ("body" in answer) return post({ id, type: 1, message: { statusCode: 200, headers, body: answer.body } });
          const { code, status } = transportCode(answer.error);
          post({ id, type: 1, message: { statusCode: status, headers, body: JSON.stringify({ error: { code, message: code } }) } });
        }),
      );
    },
  };
  const post = (message: unknown): void => bridge.onMessageFromHost?.(JSON.stringify(message));
  hostBridge.init(bridge);
  host.connect({ deliver: (entries) => post({ type: 3, message: { entries } }) });
}
