/**
 * The yardstick: what each figure costs at the very least. One pass over columns that are known beforehand, for the one figure alone: nothing is
 * recognised, nothing is checked, blanks and summaries are not looked for, and nothing is allocated for a row. Whatever the formulas do beyond that is
 * what they are measured by.
 */
import { CHAT_COLUMNS, ORDER_COLUMNS, type Times } from "./sheets";

type Grid = readonly (readonly unknown[])[];

const DAY = 86_400;
const LIMIT = 300;
const SHIP_LIMIT = 48 * 3600;

function secondsOf(cell: unknown, times: Times): number {
  return times === "serial" ? Math.round((cell as number) * DAY) : textSeconds(cell as string);
}

let knownDate = 0;
let knownDay = 0;

/** `2024-05-01 10:01:02`, and nothing else. */
function textSeconds(text: string): number {
  const digits = (at: number) => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
  const year = digits(0) * 100 + digits(2);
  const date = (year * 100 + digits(5)) * 100 + digits(8);
  if (date !== knownDate) {
    knownDate = date;
    knownDay = Date.UTC(year, digits(5) - 1, digits(8)) / 86_400_000 + 25_569;
  }
  return knownDay * DAY + digits(11) * 3600 + digits(14) * 60 + digits(17);
}

/** Rows in time order: 1 − (late + unanswered) / (closed + unanswered), judged at the newest message. */
export function replyRate(grid: Grid, times: Times, customer: string, agent: string, scanText = false): number {
  const { conversation, role, sentAt, text } = CHAT_COLUMNS;
  const known = new Map<string, number>();
  // When each conversation's open turn began, 0 where none is open; room for one a row.
  const opened = new Float64Array(grid.length);
  let counted = 0;
  let broken = 0;
  let newest = 0;
  let scanned = 0;
  for (let row = 1; row < grid.length; row++) {
    const cells = grid[row];
    const sent = secondsOf(cells[sentAt], times);
    if (sent > newest) newest = sent;
    const who = cells[role];
    if (scanText && who === agent) scanned += scan(cells[text] as string);
    if (who !== customer && who !== agent) continue;
    const id = cells[conversation] as string;
    let code = known.get(id);
    if (code === undefined) known.set(id, (code = known.size));
    if (who === customer) {
      if (opened[code] === 0) opened[code] = sent;
    } else if (opened[code] !== 0) {
      counted++;
      if (sent - opened[code] > LIMIT) broken++;
      opened[code] = 0;
    }
  }
  for (let code = 0; code < known.size; code++) {
    if (opened[code] === 0 || newest - opened[code] <= LIMIT) continue;
    counted++;
    broken++;
  }
  return scanned < 0 ? NaN : 1 - broken / counted;
}

/** Each character once: the least that any search in a text can do. */
function scan(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum ^= text.charCodeAt(at);
  return sum & 1;
}

/** Rows in any order: the same, after an index is sorted by time. */
export function replyRateOfShuffled(grid: Grid, times: Times, customer: string, agent: string, scanText = false): number {
  const { conversation, role, sentAt, text } = CHAT_COLUMNS;
  const size = grid.length - 1;
  const known = new Map<string, number>();
  // One number a message, sorted as numbers: its second, then its row.
  const keys = new Float64Array(size);
  const codes = new Int32Array(size);
  const PLACES = 2 ** 21;
  let used = 0;
  let newest = 0;
  let scanned = 0;
  for (let row = 1; row <= size; row++) {
    const cells = grid[row];
    const sent = secondsOf(cells[sentAt], times);
    if (sent > newest) newest = sent;
    const who = cells[role];
    if (scanText && who === agent) scanned += scan(cells[text] as string);
    if (who !== customer && who !== agent) continue;
    const id = cells[conversation] as string;
    let code = known.get(id);
    if (code === undefined) known.set(id, (code = known.size));
    codes[row - 1] = who === customer ? code + 1 : -code - 1;
    keys[used++] = sent * PLACES + row - 1;
  }
  keys.subarray(0, used).sort();
  const opened = new Float64Array(known.size);
  let counted = 0;
  let broken = 0;
  for (let at = 0; at < used; at++) {
    const sent = Math.floor(keys[at] / PLACES);
    const signed = codes[keys[at] - sent * PLACES];
    const code = Math.abs(signed) - 1;
    if (signed > 0) {
      if (opened[code] === 0) opened[code] = sent;
    } else if (opened[code] !== 0) {
      counted++;
      if (sent - opened[code] > LIMIT) broken++;
      opened[code] = 0;
    }
  }
  for (let code = 0; code < opened.length; code++) {
    if (opened[code] === 0 || newest - opened[code] <= LIMIT) continue;
    counted++;
    broken++;
  }
  return scanned < 0 ? NaN : 1 - broken / counted;
}

/** Five yuan for each order that was collected after its promise, or is open after it; an order of several rows is charged once. */
export function latePenalty(grid: Grid, times: Times, cancelled: string): number {
  const { id, status, paidAt, groupedAt, promisedAt, shippedAt, collectedAt } = ORDER_COLUMNS;
  const charged = new Set<string>();
  // What is open can be judged only when the newest event is known.
  const openDue = new Float64Array(grid.length);
  const openRow = new Int32Array(grid.length);
  let open = 0;
  let newest = 0;
  for (let row = 1; row < grid.length; row++) {
    const cells = grid[row];
    const grouped = secondsOf(cells[groupedAt], times);
    const collected = cells[collectedAt];
    const ended = collected === "" ? 0 : secondsOf(collected, times);
    newest = Math.max(newest, grouped, ended, secondsOf(cells[paidAt], times));
    if (cells[shippedAt] !== "") newest = Math.max(newest, secondsOf(cells[shippedAt], times));
    if (cells[status] === cancelled) continue;
    const promised = cells[promisedAt];
    const due = promised === "" ? grouped + SHIP_LIMIT : secondsOf(promised, times);
    if (ended > due) charged.add(cells[id] as string);
    else if (ended === 0) {
      openDue[open] = due;
      openRow[open++] = row;
    }
  }
  for (let at = 0; at < open; at++) if (newest > openDue[at]) charged.add(grid[openRow[at]][id] as string);
  return charged.size * 5;
}

/** Distinct orders with a refund for quality / distinct orders that are grouped. */
export function qualityRefundRate(grid: Grid, refunded: string, quality: readonly string[]): number {
  const { id, groupedAt, refundStatus, refundReason } = ORDER_COLUMNS;
  const orders = new Set<string>();
  const broken = new Set<string>();
  for (let row = 1; row < grid.length; row++) {
    const cells = grid[row];
    if (cells[groupedAt] === "") continue;
    orders.add(cells[id] as string);
    if (cells[refundStatus] === refunded && quality.includes(cells[refundReason] as string)) broken.add(cells[id] as string);
  }
  return broken.size / orders.size;
}

/** The rows of the broken turns, as FINDINGS lists them: two numbers and the time a finding. */
export function lateTurns(grid: Grid, times: Times, customer: string, agent: string): number {
  const { conversation, role, sentAt } = CHAT_COLUMNS;
  const known = new Map<string, number>();
  const opened = new Float64Array(grid.length);
  const openedRow = new Int32Array(grid.length);
  const findings: unknown[][] = [];
  let newest = 0;
  for (let row = 1; row < grid.length; row++) {
    const cells = grid[row];
    const sent = secondsOf(cells[sentAt], times);
    if (sent > newest) newest = sent;
    const who = cells[role];
    if (who !== customer && who !== agent) continue;
    const id = cells[conversation] as string;
    let code = known.get(id);
    if (code === undefined) known.set(id, (code = known.size));
    if (who === customer) {
      if (opened[code] !== 0) continue;
      opened[code] = sent;
      openedRow[code] = row;
    } else if (opened[code] !== 0) {
      if (sent - opened[code] > LIMIT) findings.push([openedRow[code], id, opened[code] / DAY, (sent - opened[code]) / 60]);
      opened[code] = 0;
    }
  }
  for (let code = 0; code < known.size; code++) {
    if (opened[code] !== 0 && newest - opened[code] > LIMIT) findings.push([openedRow[code], code, opened[code] / DAY, ""]);
  }
  return findings.length;
}
