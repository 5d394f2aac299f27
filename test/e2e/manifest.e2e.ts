/** The manifest that a build leaves names only what the build leaves beside it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkManifest } from "../manifest/check";
import { manifestFor } from "../manifest/ours";

const root = join(__dirname, "../..");
const dist = join(root, "dist");
const text = readFileSync(join(dist, "manifest.xml"), "utf8");
const home = /<SourceLocation DefaultValue="([^"]*\/)taskpane.html"/.exec(text)![1];
const file = (path: string) => (existsSync(join(dist, path)) ? readFileSync(join(dist, path)) : undefined);

test("is the one of the sources, at the address that was asked for", () => {
  expect(text).toBe(manifestFor(readFileSync(join(root, "manifest.xml"), "utf8"), process.env.SHOP_AUDIT_URL));
});

test("has no problem with the files that were built", () => {
  expect(checkManifest(text, { languages: ["zh-CN", "en-US"], production: !home.includes("localhost"), file })).toEqual([]);
});

test("every address is a file in dist", () => {
  const addresses = [...text.matchAll(/DefaultValue="(https:[^"]*)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((address) => !address.startsWith(home) || !existsSync(join(dist, address.slice(home.length))))).toEqual([]);
});
