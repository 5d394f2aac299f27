const BUSY_MS = 40;

/** Lets the pane answer now and then, and says so; asked more often than that it goes straight on. */
export function pauses(): () => Promise<boolean> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < BUSY_MS) return false;
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
    return true;
  };
}
