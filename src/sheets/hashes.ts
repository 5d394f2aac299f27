/** Numbers by which texts are found again: equal texts have equal ones. */

/** Asked for once: wherever the global object is asked for its names by a detour, that takes longer than the product. */
const { imul } = Math;

export function hashOf(text: string): number {
  let hash = text.length;
  for (let at = 0; at < text.length; at++) hash = (imul(hash, 31) + text.charCodeAt(at)) | 0;
  // Texts that differ in their last characters alone would crowd together.
  hash = imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** A power of two: room for what is said by turns, such as the ids of the conversations of a hundred agents. */
export const RECENT = 1_024;

/** Ids that follow each other differ in their last digits, words in their first and last character. */
export function placeAmongRecent(text: string): number {
  const last = text.length - 1;
  const before = last < 2 ? 0 : 10 * text.charCodeAt(last - 1) + 100 * text.charCodeAt(last - 2);
  return (text.charCodeAt(last) + before + 7 * text.charCodeAt(0) + text.length) & (RECENT - 1);
}
