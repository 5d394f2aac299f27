/** The shapes of the lines that begin a message, and which of them a text was pasted in. */
import { stampIn, type Stamped } from "./stamp";

/** Who begins a message. */
export interface Name {
  readonly sender: string;
  /** Whom the message goes to, where the line says so (`A --> B`), else "". */
  readonly to: string;
  /** What the line itself says of the message. */
  readonly text: string;
}

export interface Head extends Name {
  readonly stamp: Stamped;
}

type ShapeId =
  | "name-stamp"
  | "stamp-name"
  | "stamp-angle"
  | "stamp-colon"
  | "name-stamp-text"
  | "stamp-name-text"
  /** The time in a line of its own: below the sender, or above a message that the sender ends, or begins. */
  | "stamp-below-name"
  | "stamp-above"
  | "stamp-over";

export interface Shape {
  readonly id: ShapeId;
  /** Nearly every time of the text has seconds, so that one without (明天 10:00) is said. */
  readonly needsSeconds: boolean;
  /**
   * All of its senders are accounts of the shop: a client that shows the customer's nick before the time may show the shop's account after it,
   * and the customers are those of the other shape.
   */
  readonly isOfShop: boolean;
  /** Main accounts of the lines that show nick and time the other way round. */
  readonly shops: ReadonlySet<string>;
  /** Main accounts (晴天小铺) that always speak as one of their sub-accounts. */
  readonly mainAccounts: ReadonlySet<string>;
  /** Of a text that was put together of two: the shape of the lines that are not of this one. */
  readonly other?: Shape;
  /** Who has been seen to write: a bare 10:00 behind any other word is said. */
  readonly known: ReadonlySet<string>;
}

type Reader = (stamped: Stamped, mainAccounts: ReadonlySet<string>) => Name | undefined;

/** Where two shapes fit alike the first is taken. */
const READERS: Readonly<Partial<Record<ShapeId, Reader>>> = {
  "name-stamp": ({ before, after }) => {
    const colon = /^[:：]/.test(after);
    return before !== "" && (after === "" || colon) ? named(before, colon ? after.slice(1).trim() : "") : undefined;
  },
  "stamp-angle": ({ before, after }) => {
    const match = before === "" ? ANGLE.exec(after) : null;
    return match ? { sender: match[1].trim(), to: "", text: match[2].trim() } : undefined;
  },
  "stamp-colon": ({ before, after }, mainAccounts) => {
    const end = before === "" ? endOfName(after, mainAccounts) : -1;
    return end > 0 ? named(after.slice(0, end), after.slice(end + 1).trim()) : undefined;
  },
  "stamp-name": ({ before, after }) => (before === "" && after !== "" ? named(after, "") : undefined),
  "name-stamp-text": ({ before, after }) => (before !== "" && after !== "" ? named(before, after.replace(/^[:：] */, "")) : undefined),
  "stamp-name-text": ({ before, after }) => {
    const blank = after.indexOf(" ");
    return before === "" && blank > 0 ? named(after.slice(0, blank), after.slice(blank + 1).trim()) : undefined;
  },
};

const ANGLE = /^<([^<>]{1,40})>(.*)$/s;
const ARROW = /^(.{1,45}?) ?(?:--?>|→) ?(.{1,45})$/;
/** What nobody has in a nick: it is a sentence. A mark at its end a nick may have. */
const SENTENCE = /[，。！？；、!?;…“”"<>](?=[^，。！？!?…])|[:：] |^https?:|^[:：]/;
const LONGEST_NAME = 40;

function named(before: string, text: string): Name | undefined {
  const arrow = before.includes(">") || before.includes("→") ? ARROW.exec(before) : null;
  const sender = nameIn(arrow ? arrow[1] : before);
  const to = arrow ? nameIn(arrow[2]) : "";
  return sender === "" || (arrow && to === "") ? undefined : { sender, to, text };
}

/** A nick without what older clients put before it and what pasting leaves around it; "" for what is none. */
export function nameIn(text: string): string {
  const name = text
    .replace(/[:：]$/, "")
    .replace(/^cntaobao(?=.)/i, "")
    .trim();
  return name.length <= LONGEST_NAME && !SENTENCE.test(name) ? name : "";
}

/** The colon that ends the sender: not the one between an account and its sub-account. */
function endOfName(after: string, mainAccounts: ReadonlySet<string>): number {
  const first = after.search(/[:：]/);
  if (first <= 0 || after[first] === "：" || after[first + 1] === " ") return first;
  const second = secondColon(after, first);
  if (second < 0) return first;
  const ends = after[second] === "：" || after[second + 1] === " " || second + 1 === after.length;
  return ends || mainAccounts.has(after.slice(0, first)) ? second : first;
}

/** `晴天小铺:小美` above what it says looks as a nick does that says 小美. */
function mayBeAccount(stamp: Stamped, next: Stamped | undefined, isFollowed: boolean): boolean {
  return isFollowed && isSaidBelow(stamp, next) && /^[^:：]+:[^:：\s][^:：]*$/.test(stamp.after);
}

const LONGEST_SUB_ACCOUNT = 20;

function secondColon(after: string, first: number): number {
  const rest = after.slice(first + 1, first + 2 + LONGEST_SUB_ACCOUNT);
  const length = rest.search(/[:：]/);
  const between = rest.slice(0, Math.max(length, 0));
  return length > 0 && !/\s/.test(between) && !SENTENCE.test(between) ? first + 1 + length : -1;
}

export function readHead(line: string, shape: Shape): Head | undefined {
  return readOwnHead(line, shape) ?? (shape.other && readOwnHead(line, shape.other));
}

function readOwnHead(line: string, shape: Shape): Head | undefined {
  const stamp = stampIn(line);
  if (!stamp) return shape.id === "name-stamp" ? readJoined(line, shape) : undefined;
  if (shape.needsSeconds && isBare(stamp)) return undefined;
  const read = READERS[shape.id]?.(stamp, shape.mainAccounts);
  if (read && !isSaid(read, stamp, shape)) return { ...read, stamp };
  const mirrored = mirrorOf(shape.id)?.(stamp, shape.mainAccounts);
  if (mirrored?.text !== "" || isSaid(mirrored, stamp, shape)) return undefined;
  const account = ACCOUNT.exec(mirrored.sender);
  return shape.isOfShop || (account && shape.shops.has(account[1])) ? { ...mirrored, stamp } : undefined;
}

const JOINED = /^(.{0,40}[^\s\d:])(\d{3,20})(:\d{2}:\d{2})$/;

/** `tb_kitty8810:11:12`: where the nick ends and the hour begins only another line of that nick can tell; with none the time is unreadable. */
function readJoined(line: string, { known }: Shape): Head | undefined {
  const match = JOINED.exec(line);
  if (!match) return undefined;
  const [, start, digits, rest] = match;
  const heads = [2, 1].flatMap((length) => {
    const sender = nameIn(start + digits.slice(0, -length));
    const hour = digits.slice(-length);
    return sender !== "" && +hour < 24 ? [{ sender, time: hour + rest }] : [];
  });
  const told = heads.filter(({ sender }) => known.has(sender));
  const { sender, time } = told.length === 1 ? told[0] : { sender: heads[0]?.sender ?? "", time: digits + rest };
  if (sender === "") return undefined;
  return { sender, to: "", text: "", stamp: { before: sender, after: "", date: "", relative: false, time, hasSeconds: true } };
}

/** 明天 10:00 in a line of its own looks as a sender with a time does. */
function isSaid({ sender, to }: Name, { date, relative, hasSeconds }: Stamped, { id, known }: Shape): boolean {
  return (id === "name-stamp" || id === "stamp-name") && date === "" && !relative && !hasSeconds && to === "" && !known.has(sender);
}

/** Whether the time stands in a line of its own. */
export function isApart({ id }: Shape): boolean {
  return id === "stamp-below-name" || isOver(id);
}

export function isOver(id: ShapeId): boolean {
  return id === "stamp-above" || id === "stamp-over";
}

/** Who begins the message below a time: momo in a line of its own, or `momo：在吗`. */
export function nameBelow(line: string): Name | undefined {
  const colon = line.search(/：|: /);
  return colon < 0 ? named(line, "") : named(line.slice(0, colon), line.slice(colon + 1).trim());
}

/** A time and nothing else. */
export function isLone(stamp: Stamped | undefined): stamp is Stamped {
  return stamp?.before === "" && stamp.after === "";
}

export function isAlone(line: string, { needsSeconds }: Shape): Stamped | undefined {
  const stamp = stampIn(line);
  return isLone(stamp) && !(needsSeconds && isBare(stamp)) ? stamp : undefined;
}

const SAMPLED_LINES = 4_000;
const STRETCHES = 4;

/** Of a long text some stretches, from its beginning to its end. */
export function sampleOf(lines: readonly string[]): readonly string[] {
  if (lines.length <= SAMPLED_LINES) return lines;
  const length = SAMPLED_LINES / STRETCHES;
  return Array.from({ length: STRETCHES }, (_, i) => Math.floor((i * (lines.length - length)) / (STRETCHES - 1))).flatMap((from) =>
    lines.slice(from, from + length),
  );
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The shape that a text was pasted in: the one that names the fewest senders the most often and leaves each of them something to say.
 * Undefined where no line bears a time, or none of those a sender.
 *
 * @param lines without the lines that are noise or dates
 */
export function shapeOf(lines: readonly string[]): (Shape & { readonly heads: number; readonly senders: ReadonlySet<string> }) | undefined {
  const texts = lines.length > SAMPLED_LINES ? lines.slice(0, SAMPLED_LINES) : lines;
  const stamps = texts.map(stampIn);
  const mainAccounts = mainAccountsOf(stamps);
  let best: { id: ShapeId; names: (Name | undefined)[]; score: number } | undefined;
  for (const [id, read] of Object.entries(READERS) as [ShapeId, Reader][]) {
    const names = stamps.map((stamp, at) =>
      stamp && !(id === "stamp-colon" && mayBeAccount(stamp, stamps[at + 1], at + 1 < stamps.length))
        ? read(stamp, mainAccounts)
        : undefined,
    );
    const score = scoreOf(names, stamps);
    if (score > (best?.score ?? 0)) best = { id, names, score };
  }
  const alone = aloneNames(texts, stamps);
  const aloneScore = alone ? scoreOf(alone.names, stamps) : 0;
  if (alone && aloneScore > (best?.score ?? 0)) best = { ...alone, score: aloneScore };
  if (!best) return undefined;
  const { names } = best;
  const senders = new Set<string>();
  const speakers = new Set<string>();
  const known = new Set<string>();
  let heads = 0;
  let withSeconds = 0;
  let dated = 0;
  names.forEach((name, at) => {
    if (!name) return;
    const { sender } = name;
    const { date, hasSeconds } = stamps[at]!;
    heads++;
    if (hasSeconds) withSeconds++;
    if (date !== "") dated++;
    if (date !== "" || senders.has(sender) || sender.includes(":")) known.add(sender);
    senders.add(sender);
    if (speaks(names, at)) speakers.add(sender);
  });
  // Where hardly any line bears its date, a bare time is all that somebody who writes once has.
  if (dated * 2 < heads) speakers.forEach((sender) => known.add(sender));
  const isOfShop = [...senders].every((sender) => sender.includes(":"));
  const shops = shopsOf(stamps, best.id);
  return {
    id: best.id,
    isOfShop,
    shops,
    needsSeconds: withSeconds * 2 >= heads,
    mainAccounts,
    known,
    heads,
    senders,
  };
}

const ACCOUNT = /^([^:：]+):[^:：]+$/;

function mirrorOf(id: ShapeId): Reader | undefined {
  return id === "name-stamp" ? READERS["stamp-name"] : id === "stamp-name" ? READERS["name-stamp"] : undefined;
}

/** Who speaks from a sub-account in the lines that are the mirror image of the others. */
function shopsOf(stamps: readonly (Stamped | undefined)[], id: ShapeId): ReadonlySet<string> {
  const read = mirrorOf(id);
  if (!read) return NONE;
  const accounts = stamps.flatMap((stamp, at) => {
    const name = stamp && at + 1 < stamps.length && isSaidBelow(stamp, stamps[at + 1]) ? read(stamp, NONE) : undefined;
    return (name?.text === "" && ACCOUNT.exec(name.sender)?.[1]) || [];
  });
  return new Set(accounts);
}

/** Whether anything is said under a name: in its line, or in the next. */
function speaks(names: readonly (Name | undefined)[], at: number): boolean {
  return names[at]?.text !== "" || (at + 1 < names.length && !names[at + 1]);
}

function scoreOf(names: readonly (Name | undefined)[], stamps: readonly (Stamped | undefined)[]): number {
  const senders = new Set<string>();
  let score = 0;
  names.forEach((name, at) => {
    if (!name || !speaks(names, at)) return;
    score += (senders.has(name.sender) ? 3 : 1) * weightOf(stamps[at]!);
    senders.add(name.sender);
  });
  return score;
}

/** Whether the line below has no time of its own, or only one that somebody says (明天 10:00). */
function isSaidBelow(stamp: Stamped, next: Stamped | undefined): boolean {
  return !next || weightOf(next) < weightOf(stamp);
}

/** 12:30 or 周五 12:30: neither a full date nor seconds. */
function isBare({ date, hasSeconds }: Stamped): boolean {
  return date === "" && !hasSeconds;
}

/** A time with its date is hardly ever said. */
function weightOf({ date, relative, hasSeconds }: Stamped): number {
  return date !== "" || relative ? 4 : hasSeconds ? 2 : 1;
}

/** An account is a main one where whatever it says begins with one of a few words and a colon. */
function mainAccountsOf(stamps: readonly (Stamped | undefined)[]): ReadonlySet<string> {
  const accounts = new Map<string, { lines: number; subs: string[] }>();
  for (const stamp of stamps) {
    if (stamp?.before !== "") continue;
    const first = stamp.after.indexOf(":");
    if (first <= 0 || stamp.after[first + 1] === " ") continue;
    const account = stamp.after.slice(0, first);
    const seen = accounts.get(account) ?? { lines: 0, subs: [] };
    accounts.set(account, seen);
    seen.lines++;
    const second = secondColon(stamp.after, first);
    if (second > 0) seen.subs.push(stamp.after.slice(first + 1, second));
  }
  const main = [...accounts].filter(([, { lines, subs }]) => subs.length === lines && new Set(subs).size * 2 <= lines);
  return main.length === 0 ? NONE : new Set(main.map(([account]) => account));
}

/** The same, or another sub-account of the same shop. */
function isAkin(name: string, other: string): boolean {
  const end = name.indexOf(":");
  return name === other || (end > 0 && other.startsWith(name.slice(0, end + 1)));
}

/** Times in lines of their own: the sender stands above each, or last in its message, as a copy of a web page has it. */
function aloneNames(texts: readonly string[], stamps: readonly (Stamped | undefined)[]) {
  const apart = stamps.flatMap((stamp, at) => (isLone(stamp) ? [at] : []));
  // 12:30 in a line of its own is said where others show their seconds or their date.
  const shown = apart.filter((at) => !isBare(stamps[at]!));
  const alone = shown.length * 2 >= apart.length ? shown : apart;
  if (alone.length === 0) return undefined;
  const isStamp = new Set(alone);
  const above = (at: number) => (at > 0 && !isStamp.has(at - 1) ? nameIn(texts[at - 1]) : "");
  const first = above(alone[0]);
  const later = new Set(alone.slice(1).map(above));
  const isWhole = texts.length < SAMPLED_LINES;
  const last = nameIn(texts[texts.length - 1]);
  const isAbove = first === "" || (alone.length > 1 && !later.has(first) && (!isWhole || [...later].some((name) => isAkin(name, last))));
  const namesOf = (read: (at: number, end: number) => Name | undefined) => {
    const names = new Array<Name | undefined>(texts.length).fill(undefined);
    alone.forEach((at, index) => (names[at] = read(at, alone[index + 1] ?? texts.length)));
    return names;
  };
  const names = namesOf((at, end) => {
    const sender = isAbove ? nameIn(texts[end - 1]) : above(at);
    return sender === "" ? undefined : { sender, to: "", text: "" };
  });
  if (alone[0] === 0 && alone.length > 2) {
    const begun = namesOf((at, end) => (at + 1 < end ? nameBelow(texts[at + 1]) : undefined));
    // Words repeat themselves less than those who say them: the first lines name senders where that is far from a chance.
    if (scoreOf(begun, stamps) >= 2 * scoreOf(names, stamps)) return { id: "stamp-over" as const, names: begun };
  }
  return { id: isAbove ? ("stamp-above" as const) : ("stamp-below-name" as const), names };
}
