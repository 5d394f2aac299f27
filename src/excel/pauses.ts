const BUSY_MS = 40;

/** Lets the pane answer now and then; asked more often than that it goes straight on. */
export function pauses(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < BUSY_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
  };
}
