/** Accounts: a main account with a sub-account (`店铺:小美`) or a plain name. Keys are folded, so the colon is half-width. */

export function hasSubAccount(key: string): boolean {
  return key.includes(":");
}

/** The sub-account of `店铺:小美`, or the whole of a plain name. */
export function subAccount(key: string): string {
  return key.slice(key.indexOf(":") + 1);
}

/** Whether an agent's name as it was typed (folded) means an account: `小美` means `店铺:小美` too, but `店铺:小美` is no plain `小美`. */
export function matchesAgent(argument: string, accountKey: string): boolean {
  return argument === accountKey || (argument !== "" && !hasSubAccount(argument) && argument === subAccount(accountKey));
}

/** Taobao's service robot, and JD's: they speak from the shop's own accounts. */
export function isRobotAccount(key: string): boolean {
  return key.startsWith("jimi_") || (hasSubAccount(key) && (subAccount(key) === "服务助手" || subAccount(key).startsWith("jimi_")));
}
