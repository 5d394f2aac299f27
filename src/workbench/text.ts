/**
 * The number that a text from outside means, if it loses nothing by being one: 12, -0.5, 19.90; not 0123, 1e5, +86 or an id of 18 digits.
 */
export function plainNumber(text: string): number | undefined {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && text.replace(/\D/g, "").length <= 15 ? Number(text) : undefined;
}
