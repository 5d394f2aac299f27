/** How many bytes a cell takes in a message's JSON, which itself travels as a JSON string: its quotes are escaped once more. */
export function bytesOf(value: unknown): number {
  if (typeof value !== "string") return String(value).length + 1;
  let bytes = 5;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    bytes += code < 0x20 || code === 0x22 || code === 0x5c ? 4 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes;
}
