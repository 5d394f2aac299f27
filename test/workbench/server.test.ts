import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { get } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import type { IncomingHttpHeaders } from "node:http";
import { startServer, type WorkbenchServer } from "../e2e/server";

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let root: string;
let server: WorkbenchServer;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "workbench-test-"));
  await mkdir(path.join(root, "workbench"));
  await writeFile(path.join(root, "workbench", "index.html"), "<title>workbench</title>");
  await writeFile(path.join(root, "taskpane.html"), "<title>pane</title>");
  await writeFile(path.join(root, ".secret"), "no");
  server = await startServer(root);
});
afterAll(async () => {
  server.stop();
  await rm(root, { recursive: true });
});

const ask = (address: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    get(`${server.origin}${address}`, { rejectUnauthorized: false }, (response) => {
      let body = "";
      response.on("data", (part) => (body += part));
      response.on("end", () => resolve({ status: response.statusCode!, headers: response.headers, body }));
    }).on("error", reject);
  });

test("the address alone leads to the workbench", async () => {
  const { status, headers } = await ask("/");
  expect([status, headers.location]).toEqual([302, "/workbench/"]);
});

test.each([["/workbench/"], ["/taskpane.html"], ["/nothing"], ["/"]])("%s carries headers that let nothing in or out", async (address) => {
  const { headers } = await ask(address);
  const policy = Object.fromEntries(String(headers["content-security-policy"]).split("; ").map((rule) => [rule.split(" ")[0], rule])); // prettier-ignore
  expect(policy["default-src"]).toBe("default-src 'none'");
  expect(policy["script-src"]).toBe("script-src 'self'");
  expect(policy["connect-src"]).toBe("connect-src 'self'");
  expect(policy["frame-ancestors"]).toBe("frame-ancestors 'self'");
  expect(String(headers["content-security-policy"])).not.toMatch(/unsafe-eval|https?:|\*/);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("no-referrer");
});

test("pages are served, what is not there is not found, hidden files and folders above are not served", async () => {
  expect((await ask("/taskpane.html")).body).toBe("<title>pane</title>");
  expect((await ask("/nothing")).status).toBe(404);
  expect((await ask("/.secret")).status).toBe(404);
  expect((await ask("/..%2f..%2fetc/passwd")).status).toBe(404);
});
