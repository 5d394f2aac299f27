/** From the lines of a transcript to its messages. */
import type { Lines } from "./lines";
import { foldHeading } from "../headings/fold";
import { meaningsOf } from "../headings/synonyms";
import { roleOfWord } from "../roles";
import { RowCount } from "../skipped";
import { Role, type LineSkipReason, type SkippedRows } from "../types";
import { isSeparator, noiseIn } from "./noise";
import { isAlone, isApart, isLone, isOver, nameBelow, nameIn, readHead, sampleOf, shapeOf, type Head, type Shape } from "./shapes";
import { dateOfLine, stampIn } from "./stamp";

/** The messages of a text in the order of their lines, column by column. */
export interface Messages {
  readonly size: number;
  /** The row of the source that each begins in. */
  readonly rows: readonly number[];
  /** Who wrote it: an index of `names`; and to whom, where the text says so, else -1. */
  readonly senders: readonly number[];
  readonly receivers: readonly number[];
  readonly names: readonly string[];
  /** When, as far as the text says it. */
  readonly stamps: readonly string[];
  readonly texts: readonly string[];
  /** Which stretch of the text between separators it belongs to; the cell, where each cell holds a conversation. */
  readonly blocks: readonly number[];
  readonly isSeparated: boolean;
  readonly skipped: readonly SkippedRows[];
}

/** @param dates what day the times of a row without a date are of, where the sheet says so */
export function messagesOf(lines: Lines, dates?: (row: number) => string): Messages | undefined {
  const sample = sampleOf(lines.texts);
  const first = shapeIn(sample);
  if (!first) return undefined;
  const shape = { ...first, other: otherShapeIn(sample, first) };
  const byCell = dates !== undefined || holdsConversations(lines, shape);
  return new Reader(lines, shape, byCell, dates).read();
}

/** A text may be put together of two that were copied from different places. */
const FEWEST_OTHER_HEADS = 3;
const FEWEST_OTHER_SHARE = 0.1;
const FEWEST_SAME_SENDERS = 0.4;

/** The shape of what the first shape left, where that is more than lines that somebody quotes: some of the same people write in it. */
function otherShapeIn(texts: readonly string[], first: NonNullable<ReturnType<typeof shapeIn>>): Shape | undefined {
  const rest = texts.filter((text) => !readHead(text, first));
  if (rest.length === 0) return undefined;
  const other = shapeIn(rest);
  if (!other || other.id === first.id || isApart(other) || other.heads < Math.max(FEWEST_OTHER_HEADS, FEWEST_OTHER_SHARE * first.heads))
    return undefined;
  const heads = rest.flatMap((text) => readHead(text, other) ?? []);
  const same = heads.filter(({ sender }) => first.senders.has(sender)).length;
  return same >= FEWEST_SAME_SENDERS * heads.length ? other : undefined;
}

export function shapeIn(texts: readonly string[]) {
  const body = beginsWithHeading(texts) ? texts.slice(1) : texts;
  return shapeOf(body.filter((text) => noiseIn(text) === undefined && dateOfLine(text) === undefined && !isSeparator(text)));
}

/** A column's heading above its text is nobody's nick; 买家 above a time of its own is. */
function beginsWithHeading(texts: readonly string[]): boolean {
  const [first = "", second = ""] = texts;
  const heading = foldHeading(first);
  if (meaningsOf(heading).length === 0) return false;
  return !isLone(stampIn(second)) || (roleOfWord(heading) === Role.none && !texts.includes(first, 2));
}

/** Whether most cells that begin a message begin several, as one conversation in a cell does. */
function holdsConversations({ texts, rows }: Lines, shape: Shape): boolean {
  const heads = new Map<number, number>();
  for (let i = 0; i < Math.min(texts.length, LOOKED_AT); i++) {
    if (readHead(texts[i], shape) ?? isAlone(texts[i], shape)) heads.set(rows[i], (heads.get(rows[i]) ?? 0) + 1);
  }
  const several = [...heads.values()].filter((count) => count > 1).length;
  return heads.size > 1 && several * 2 > heads.size;
}

/** Lines that tell it. */
const LOOKED_AT = 1_000;

/** The message whose words are being gathered. */
interface Open {
  readonly row: number;
  readonly sender: string;
  readonly to: string;
  readonly stamp: string;
  readonly words: string[];
  noise: boolean;
}

class Reader {
  private readonly rows: number[] = [];
  private readonly senders: number[] = [];
  private readonly receivers: number[] = [];
  private readonly stamps: string[] = [];
  private readonly texts: string[] = [];
  private readonly blocks: number[] = [];
  private readonly codes = new Map<string, number>();
  private readonly skipped = new Map<LineSkipReason, RowCount>();
  private isSeparated = false;
  private block = 0;
  private date = "";
  private open: Open | undefined;
  private speakers: ReadonlySet<string> | undefined;

  constructor(
    private readonly lines: Lines,
    private readonly shape: Shape,
    private readonly byCell: boolean,
    private readonly dates?: (row: number) => string,
  ) {}

  read(): Messages {
    const { texts, rows } = this.lines;
    for (let at = 0; at < texts.length; at++) {
      if (this.byCell && (at === 0 || rows[at] !== rows[at - 1])) {
        this.separate();
        this.date = this.dates?.(rows[at]) ?? "";
      }
      at += this.line(at);
    }
    this.close();
    return {
      size: this.rows.length,
      rows: this.rows,
      senders: this.senders,
      receivers: this.receivers,
      names: [...this.codes.keys()],
      stamps: this.stamps,
      texts: this.texts,
      blocks: this.blocks,
      isSeparated: this.isSeparated || this.byCell,
      skipped: [...this.skipped.values()],
    };
  }

  /** Takes the line, and says how many more it took. */
  private line(at: number): number {
    const text = this.lines.texts[at];
    const row = this.lines.rows[at];
    if (isSeparator(text)) {
      this.separate();
      this.isSeparated = true;
      this.skip("separator", row);
      return 0;
    }
    if (this.skipNoise(text, row)) {
      if (this.open) this.open.noise = true;
      return 0;
    }
    const head = readHead(text, this.shape);
    if (head && !this.isSaid(head)) {
      this.begin(row, head);
      return 0;
    }
    const below = this.shape.id === "stamp-below-name" && this.next(at) ? isAlone(this.lines.texts[at + 1], this.shape) : undefined;
    const sender = below ? nameIn(text) : "";
    if (below && sender !== "") {
      this.begin(row, { sender, to: "", text: "", stamp: below });
      return 1;
    }
    const above = isOver(this.shape.id) ? isAlone(text, this.shape) : undefined;
    if (above) {
      const name = this.shape.id === "stamp-over" && this.next(at) ? nameBelow(this.lines.texts[at + 1]) : undefined;
      this.begin(row, { sender: "", to: "", text: "", ...name, stamp: above });
      return name ? 1 : 0;
    }
    const date = dateOfLine(text);
    // A date right below a sender is what the sender said.
    if (date !== undefined && !(this.open && this.open.words.length === 0)) {
      this.date = date;
      return 0;
    }
    if (this.open) this.open.words.push(text);
    else if (this.dates) this.cannotRead(row, text);
    else this.skip("before-first", row);
    return 0;
  }

  /** 预计送达时间 2025-05-10 18:00:00 looks as a sender with a time does: it is said where it is all that the one above says, and nobody else's words follow it. */
  private isSaid({ sender }: Head): boolean {
    if (!this.open || this.open.words.length > 0 || this.open.noise) return false;
    const speakers = (this.speakers ??= this.whoSpeaks());
    return speakers.has(this.open.sender) && !speakers.has(sender);
  }

  /** The senders that any words follow. */
  private whoSpeaks(): ReadonlySet<string> {
    const { texts } = this.lines;
    const speakers = new Set<string>();
    let before: Head | undefined;
    texts.forEach((text, at) => {
      const head = readHead(text, this.shape);
      const isWords = !head && !isSeparator(text) && noiseIn(text) === undefined;
      if (before && isWords && this.next(at - 1)) speakers.add(before.sender);
      if (head && head.text !== "") speakers.add(head.sender);
      before = head;
    });
    return speakers;
  }

  /** A dialogue that begins with no message: its first line stands for the time that cannot be read. */
  private cannotRead(row: number, text: string): void {
    if (this.rows.at(-1) !== row) this.put(row, "", "", text, text);
  }

  /** Whether the next line stands in the same conversation. */
  private next(at: number): boolean {
    const { rows } = this.lines;
    return at + 1 < rows.length && (!this.byCell || rows[at + 1] === rows[at]);
  }

  private begin(row: number, head: Head): void {
    this.close();
    const { date, relative, time } = head.stamp;
    // Of which day a time after 昨天 is nobody can tell.
    if (relative || date !== "") this.date = date;
    const noise = this.skipNoise(head.text, row);
    this.open = {
      row,
      sender: head.sender,
      to: head.to,
      // A time without a date is of the last date seen; with none it stays as it is, for nobody can read it.
      stamp: this.date === "" ? time : `${this.date} ${time}`,
      words: head.text === "" || noise ? [] : [head.text],
      noise,
    };
  }

  private close(): void {
    if (!this.open) return;
    const { row, to, stamp, words, noise } = this.open;
    const sender = this.shape.id === "stamp-above" ? nameIn(words.pop() ?? "") : this.open.sender;
    this.open = undefined;
    if (words.length === 0) {
      // What was noise has been counted line by line.
      if (!noise) this.skip("empty", row);
      return;
    }
    this.put(row, sender, to, stamp, words.join("\n"));
  }

  private put(row: number, sender: string, to: string, stamp: string, text: string): void {
    this.rows.push(row);
    this.senders.push(sender === "" ? -1 : this.codeOf(sender));
    this.receivers.push(to === "" ? -1 : this.codeOf(to));
    this.stamps.push(stamp);
    this.texts.push(text);
    this.blocks.push(this.block);
  }

  private separate(): void {
    this.close();
    this.block++;
  }

  private codeOf(name: string): number {
    let code = this.codes.get(name);
    if (code === undefined) this.codes.set(name, (code = this.codes.size));
    return code;
  }

  /** Counts what is noise, and says whether it was. */
  private skipNoise(text: string, row: number): boolean {
    const noise = noiseIn(text);
    if (noise) this.skip(noise, row);
    return noise !== undefined;
  }

  private skip(reason: LineSkipReason, row: number): void {
    const known = this.skipped.get(reason) ?? new RowCount(reason);
    this.skipped.set(reason, known);
    known.add(row);
  }
}
