/**
 * Serves the built add-in and the workbench on this computer: `npm start`. PORT chooses another port than 3000 (0: any free one).
 * For tests WORKBENCH_ROOT names another folder than dist/, and WORKBENCH_CERTIFICATE=throwaway leaves this computer's certificates alone.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { localCertificate, throwawayCertificate } from "./certificate.mjs";

const dist = process.env.WORKBENCH_ROOT ?? fileURLToPath(new URL("../../dist", import.meta.url));

/**
 * Nothing is fetched from anywhere else, and nothing may frame these pages but themselves. Styles are written inline by the grid and the components;
 * the grid's images and fonts come from its own code.
 */
const HEADERS = Object.freeze({
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

/** Answers the address once it listens. */
async function serve(port, certificate) {
  const setHeaders = (response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  };
  const files = sirv(dist, { etag: true, setHeaders });
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
  return `https://localhost:${server.address().port}`;
}

async function start() {
  const texts = JSON.parse(await readFile(new URL("../locales/start.json", import.meta.url), "utf8"));
  /** Both languages: whoever starts it may read either. */
  const say = (key, data = {}) => {
    const line = (language) =>
      texts[language][key].replace(/\{(\w+)\}/g, (_, name) => (typeof data[name] === "function" ? data[name](language) : data[name]));
    console.log(`${line("zh-CN")}\n${line("en-US")}\n`);
  };
  if (!existsSync(path.join(dist, "workbench", "index.html"))) {
    say("unbuilt", { folder: "dist/workbench" });
    process.exit(1);
  }
  const port = Number(process.env.PORT ?? 3000);
  const forTests = process.env.WORKBENCH_CERTIFICATE === "throwaway";
  const { trusted, reason = "refused", ...certificate } = await (forTests ? throwawayCertificate() : localCertificate());
  try {
    say("address", { address: `${await serve(port, certificate)}/workbench/` });
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

await start();
