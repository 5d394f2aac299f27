import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Options } from "./check";

const root = join(__dirname, "../..");
export const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

export const development: Options = {
  languages: ["zh-CN", "en-US"],
  production: false,
  file: (path) => (existsSync(join(root, "src", path)) ? readFileSync(join(root, "src", path)) : undefined),
};
export const production: Options = { ...development, production: true };
