/** A1 addresses of rows. */

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Rows of the sheet from `first` to `last` (from 0) between two columns. */
export function rowsAddress(first: number, last: number, from: string, to: string): string {
  return `${from}${first + 1}:${to}${last + 1}`;
}
