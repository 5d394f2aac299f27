/**
 * Serves the built add-in and the workbench on this computer. `npm start`, or `serve()` from a test. PORT chooses another port than 3000.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { localCertificate } from "./certificate.mjs";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

/**
 * Nothing is fetched from anywhere else, and nothing may frame these pages but themselves. Styles are written inline by the grid and the components;
 * the grid's images and fonts come from its own code.
 */
export const HEADERS = Object.freeze({
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Cache-Control": "no-cache",
});

/**
 * @param {{ root?: string, port?: number, certificate: { key: string | Buffer, cert: string | Buffer } }} options port 0: any free one
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function serve({ root = dist, port = 0, certificate }) {
  const setHeaders = (response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  };
  const files = sirv(root, { dev: true, dotfiles: false, setHeaders });
  const server = createServer(certificate, (request, response) => {
    setHeaders(response);
    if (request.url === "/") {
      response.writeHead(302, { Location: "/workbench/" }).end();
      return;
    }
    files(request, response, () => response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found"));
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    // Only this computer can reach it.
    server.listen(port, "localhost", resolve);
  });
  return {
    origin: `https://localhost:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function start() {
  const texts = JSON.parse(await readFile(new URL("../locales/start.json", import.meta.url), "utf8"));
  /** Both languages: whoever starts it may read either. */
  const say = (key, data = {}) => {
    const line = (language) => texts[language][key].replace(/\{(\w+)\}/g, (_, name) => (typeof data[name] === "function" ? data[name](language) : data[name]));
    console.log(`${line("zh-CN")}\n${line("en-US")}\n`);
  };
  if (!existsSync(path.join(dist, "workbench", "index.html"))) {
    say("unbuilt", { folder: "dist/workbench" });
    process.exit(1);
  }
  const port = Number(process.env.PORT ?? 3000);
  const { trusted, reason, ...certificate } = await localCertificate();
  try {
    const { origin } = await serve({ port, certificate });
    say("address", { address: `${origin}/workbench/` });
  } catch (error) {
    if (error.code !== "EADDRINUSE") throw error;
    say("taken", { port });
    process.exit(1);
  }
  if (trusted) {
    say("trusted");
  } else {
    say("untrusted", { reason: (language) => texts[language][`reason.${reason}`] });
    say("accept");
    say("install");
  }
  say("stop");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await start();
