import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Options } from "./check";

const root = join(__dirname, "../..");
/** What the build does to the manifest; the configuration of webpack is plain JavaScript. */
export const { manifestFor } = jest.requireActual<{ manifestFor(text: string, address?: string): string }>("../../webpack.config.js");
export const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

export const development: Options = {
  languages: ["zh-CN", "en-US"],
  production: false,
  file: (path) => (existsSync(join(root, "src", path)) ? readFileSync(join(root, "src", path)) : undefined),
};
export const production: Options = { ...development, production: true };
