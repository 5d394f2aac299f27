/** Rows that a plain loop over arrays goes over in one call: few, so that the engine soon knows the loop for a hot one, and keeps what it made of it. */
const STRETCH = 8_192;

export function inStretches(size: number, work: (from: number, to: number) => void): void {
  for (let from = 0; from < size; from += STRETCH) work(from, Math.min(from + STRETCH, size));
}
