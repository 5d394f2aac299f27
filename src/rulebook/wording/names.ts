/** Names of other platforms, payments and messengers: what third-party-mention finds, and what other rules look for beside it. */
import type { Platform } from "../../sheets/types";
import type { RuleParameters } from "../types";
import type { Folded } from "./fold";
import { HAS_LINK, type Sieve } from "./sieve";
import { alternatives } from "./matcher";
import { longest, Spotter, type Spot } from "./spotter";
import { isOf } from "./urls";
import { NAMED_DOMAINS, OWN, OWN_DOMAINS } from "./words/platforms";

export class Names {
  private readonly spotter: Spotter;
  private readonly domains: readonly string[];
  private readonly cards: ReadonlySet<string>;

  constructor(parameters: RuleParameters, platform: Platform) {
    const list = (name: string) => parameters[name] as readonly string[];
    const own = new Set(OWN[platform]);
    const others = (name: string) => list(name).filter((word) => !own.has(word));
    this.spotter = new Spotter({
      words: others("words"),
      exceptions: list("exceptions"),
      weak: [
        { words: others("weakContacts"), cues: list("contactCues"), ends: list("contactEnds") },
        { words: others("letters"), cues: list("letterCues"), ends: list("contactEnds") },
        { words: others("weakShops"), cues: list("shopCues"), ends: list("shopEnds") },
        { words: others("shopLetters"), cues: [...list("shopCues"), ...list("shopLetterCues")], ends: [] },
      ],
      sounded: others("sounded"),
      gap: parameters.gap as number,
      reach: parameters.reach as number,
    });
    this.domains = NAMED_DOMAINS.filter((domain) => !OWN_DOMAINS[platform].includes(domain));
    this.cards = new Set(list("cards").flatMap(alternatives));
  }

  find(text: Folded): readonly Spot[] {
    if (this.isCard(text)) return [];
    const spots = this.spotter.find(text);
    const domains = text.urls.filter((url) => isOf(url.host, this.domains));
    if (domains.length === 0) return spots;
    const links = domains.map((url) => ({ ...text.found(url), folded: { start: -1, end: -1 } }));
    return longest<Spot>([...spots, ...links]);
  }

  /** Every name that is spelled out, also where they overlap. */
  findAll(text: Folded): readonly Spot[] {
    return this.isCard(text) ? [] : this.spotter.findAll(text);
  }

  /** A card of the platform stands among an agent's messages and says in brackets what it is. */
  private isCard({ original }: Folded): boolean {
    const title = /^\s*[[［【](.+?)[\]］】]/.exec(original);
    return title !== null && this.cards.has(title[1]);
  }

  /** As a spotter does; a name may also stand in a link. */
  sieveInto(sieve: Sieve): readonly number[] {
    return [HAS_LINK, ...this.spotter.sieveInto(sieve)];
  }
}
