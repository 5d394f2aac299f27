/** Finds the words of a rule in a message: its words, less those inside a longer word that means something else, and doubtful ones where a cue stands by. */
import type { FoundWord } from "../types";
import { HEART, KEPT_MARKS, LINK, type Folded } from "./fold";
import { Matcher, type Hit } from "./matcher";
import type { Sieve } from "./sieve";

/** A hit that counts, with its place in the folded text. */
export interface Spot extends FoundWord {
  readonly folded: { readonly start: number; readonly end: number };
}

interface Weak {
  readonly words: readonly string[];
  /** Where … stands at an end, right before or behind the word; else within reach. */
  readonly cues: readonly string[];
  /** What may follow a word behind a cue, beside an end, a mark and an account: 加v聊 and 您的企鹅是…, not 加v领 and 您的企鹅抱枕. */
  readonly ends: readonly string[];
}

export interface Lexicon {
  readonly words: readonly string[];
  readonly exceptions?: readonly string[];
  /** Cues that take a word back: 不能, 谨防 before it, 不行 behind it. */
  readonly denials?: readonly string[];
  readonly weak?: readonly Weak[];
  readonly sounded?: readonly string[];
  readonly gap: number;
  readonly reach?: number;
}

const WORD = "word";
const EXCEPTION = "exception";

/** Matchers are costly to make, and one audit after the other looks for the same words: they are kept, up to so many. */
const MOST_KEPT = 100;
const matchers = new Map<string, Matcher>();

function matcherOf({ words, exceptions = [], weak = [], sounded = [], gap }: Lexicon): Matcher {
  const doubtful = Object.fromEntries(weak.map((each, i) => [String(i), each.words]));
  const lists = { [WORD]: words, [EXCEPTION]: exceptions, ...doubtful };
  const key = JSON.stringify([lists, sounded, gap]);
  let matcher = matchers.get(key);
  if (!matcher) {
    if (matchers.size === MOST_KEPT) matchers.clear();
    matchers.set(key, (matcher = new Matcher(lists, gap, sounded)));
  }
  return matcher;
}

export class Spotter {
  private made?: Matcher;
  private readonly cues: readonly Cues[];
  private readonly denials: Cues | undefined;

  constructor(private readonly lexicon: Lexicon) {
    const { weak = [], denials, gap, reach = 0 } = lexicon;
    this.cues = weak.map((each) => new Cues(each.cues, gap, reach, each.ends));
    this.denials = denials && new Cues(denials, gap);
  }

  /** Made when the first text is searched: most spotters of most sheets have nothing to look for. */
  get matcher(): Matcher {
    return (this.made ??= matcherOf(this.lexicon));
  }

  /** Takes its words into a sieve: a text whose sign has none of these places holds nothing that could be found. */
  sieveInto(sieve: Sieve): readonly number[] {
    const { words, weak = [], sounded = [] } = this.lexicon;
    return [words, ...weak.map((each) => each.words)].map((list) => sieve.add(list, sounded));
  }

  /** The words found; of overlapping ones the longest. */
  find(folded: Folded): Spot[] {
    return longest(this.standing(folded)).map((hit) => this.spot(hit, folded));
  }

  /** Every word found, also where they overlap. */
  findAll(folded: Folded): Spot[] {
    return this.standing(folded).map((hit) => this.spot(hit, folded));
  }

  has(folded: Folded): boolean {
    return this.standing(folded).length > 0;
  }

  private standing(folded: Folded): Hit[] {
    const hits = this.matcher.find(folded);
    return hits.length === 0 ? hits : withoutExceptions(hits).filter((hit) => this.counts(hit, folded));
  }

  private spot({ list, start, end }: Hit, folded: Folded): Spot {
    const from = list !== WORD && end - start === 1 ? this.cues[Number(list)].beginning(start) : start;
    const place = folded.place(from, end);
    return { ...folded.found(place), folded: { start, end } };
  }

  private counts(hit: Hit, folded: Folded): boolean {
    if (hit.list === WORD) return !hit.everyday && !this.denials?.standBy(hit, folded);
    return this.cues[Number(hit.list)].standBy(hit, folded);
  }
}

/** Words that support a doubtful one. A text's cues are looked for once, and only where something is in doubt. */
export class Cues {
  private matcher?: Matcher;
  private known?: {
    readonly text: Folded;
    /** Where the cues that stand before a word end, and where they begin. */
    readonly befores: ReadonlyMap<number, number>;
    readonly afters: Set<number>;
    readonly near: Set<number>;
    readonly ends: Set<number>;
  };

  constructor(
    private readonly cues: readonly string[],
    private readonly gap: number,
    private readonly reach = 0,
    private readonly ends: readonly string[] = [],
  ) {}

  /** Where the cue begins that a word follows: a single letter is shown with what makes it a name. */
  beginning(start: number): number {
    return this.known?.befores.get(start) ?? start;
  }

  standBy({ start, end }: { readonly start: number; readonly end: number }, text: Folded): boolean {
    if (this.known?.text !== text) {
      this.matcher ??= cueMatcher(this.cues, this.ends, this.gap);
      const hits = this.matcher.find(text).filter((hit) => !isAsked(hit, text));
      const of = (list: string) => hits.filter((hit) => hit.list === list);
      const startsOf = (list: string) => new Set(of(list).map((hit) => hit.start));
      this.known = {
        text,
        befores: new Map(of("before").map((hit) => [hit.end, hit.start])),
        afters: startsOf("after"),
        near: startsOf("near"),
        ends: startsOf("end"),
      };
    }
    const { befores, afters, near, ends } = this.known;
    if (afters.has(end)) return true;
    if (befores.has(start) && (this.ends.length === 0 || ends.has(end) || closes(text, end))) return true;
    if (near.size === 0) return false;
    for (let at = Math.max(0, start - this.reach); at <= end + this.reach; at++)
      if (near.has(at) && !(at >= start && at < end)) return true;
    return false;
  }
}

/** 能不能加, 要不要扫: asked, not denied. */
function isAsked({ start }: Hit, { text }: Folded): boolean {
  return text[start] === "不" && start > 0 && text[start - 1] === text[start + 1];
}

/** A name ends with what is said, before a mark or a link, or with the account behind it: 微1234567, V:abc12345. */
const CLOSED = new RegExp(`$|[,。!?;:+@\\n${LINK}]|(?=[a-z]*\\d)[a-z\\d]{5}`, "y");

function closes({ text }: Folded, end: number): boolean {
  CLOSED.lastIndex = end;
  return CLOSED.test(text);
}

function cueMatcher(cues: readonly string[], ends: readonly string[], gap: number): Matcher {
  return new Matcher(
    {
      end: ends,
      before: cues.filter((cue) => cue.endsWith("…")),
      after: cues.filter((cue) => cue.startsWith("…")),
      near: cues.filter((cue) => !cue.startsWith("…") && !cue.endsWith("…")),
    },
    gap,
  );
}

/** Hits come by their beginning, so an exception that holds where one begins has begun before it or with it. */
function withoutExceptions(hits: readonly Hit[]): Hit[] {
  const exceptions = hits.filter((hit) => hit.list === EXCEPTION);
  if (exceptions.length === 0) return [...hits];
  let next = 0;
  let covered = 0;
  return hits.filter((hit) => {
    while (next < exceptions.length && exceptions[next].start <= hit.start) covered = Math.max(covered, exceptions[next++].end);
    return hit.list !== EXCEPTION && hit.start >= covered;
  });
}

/** Of overlapping hits the longest; of equally long ones the first. */
export function longest<T extends { readonly start: number; readonly end: number }>(hits: readonly T[]): T[] {
  const kept: T[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept[kept.length - 1];
    if (!last || hit.start >= last.end) kept.push(hit);
    else if (hit.end - hit.start > last.end - last.start) kept[kept.length - 1] = hit;
  }
  return kept;
}

/** What is said, without marks and links: how long it is. */
export function lengthOf({ text }: Folded): number {
  let length = 0;
  for (const char of text) if (!KEPT_MARKS.has(char) && char !== HEART && char !== LINK) length++;
  return length;
}
