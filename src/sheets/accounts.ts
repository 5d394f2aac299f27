/** Accounts: a main account with a sub-account (`店铺:小美`) or a plain name. Keys are folded, so the colon is half-width. */
import { oncePer } from "./once";

export function hasSubAccount(key: string): boolean {
  return key.includes(":");
}

/** The sub-account of `店铺:小美` (or `店铺: 小美`), or the whole of a plain name. */
export function subAccount(key: string): string {
  return key.slice(key.indexOf(":") + 1).trim();
}

const NONE: readonly number[] = [];

/** Which accounts, by their place among the keys, an agent's name as it was typed (folded) means: `小美` means `店铺:小美` too, but `店铺:小美` is no plain `小美`. */
export const accountsNamed = oncePer((keys: readonly string[]) => {
  const named = new Map<string, number[]>();
  keys.forEach((key, code) => {
    for (const name of new Set([key, subAccount(key)])) {
      if (name !== key && hasSubAccount(name)) continue;
      const codes = named.get(name);
      if (codes) codes.push(code);
      else named.set(name, [code]);
    }
  });
  return (name: string): readonly number[] => (name === "" ? NONE : (named.get(name) ?? NONE));
});

/** Taobao's service robot, and JD's: they speak from the shop's own accounts. */
export function isRobotAccount(key: string): boolean {
  return key.startsWith("jimi_") || (hasSubAccount(key) && (subAccount(key) === "服务助手" || subAccount(key).startsWith("jimi_")));
}
