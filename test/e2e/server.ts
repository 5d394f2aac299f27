/** The server of `npm start` in a process of its own, on a free port, with a certificate that is thrown away. */
import { spawn } from "node:child_process";
import path from "node:path";

export interface WorkbenchServer {
  /** https://localhost:… */
  readonly origin: string;
  stop(): void;
}

const script = path.resolve(__dirname, "../../src/workbench/server.mjs");

/** `root`: another folder than dist/. */
export function startServer(root?: string): Promise<WorkbenchServer> {
  const env = { ...process.env, PORT: "0", WORKBENCH_CERTIFICATE: "throwaway", ...(root === undefined ? {} : { WORKBENCH_ROOT: root }) };
  const child = spawn(process.execPath, [script], { env, stdio: ["ignore", "pipe", "pipe"] });
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (part: Buffer): void => {
      said += part.toString();
      const address = /https:\/\/localhost:\d+/.exec(said);
      if (address !== null) resolve({ origin: address[0], stop: () => void child.kill() });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`the server did not start:\n${said}`)));
  });
}
