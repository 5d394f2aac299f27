/** Something that is worked out when it is first asked for, and once. */
export function lazy<T>(read: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= read());
}
