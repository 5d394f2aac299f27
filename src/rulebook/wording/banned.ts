/** The words of the critical rules in a text alone: no talk around it, nobody who says it. */
import { abuse } from "../rules/abuse";
import { offPlatformDeal } from "../rules/off-platform-deal";
import { thirdPartyMention } from "../rules/third-party-mention";
import type { Platform } from "../../sheets/types";
import type { FoundWord, RuleMeta, RuleParameters } from "../types";
import { Folded } from "./fold";
import { Names } from "./names";
import { longest, Spotter } from "./spotter";

/** Finders are costly to make and the same for every cell of a range. */
let made: { readonly parametersOf: unknown; readonly platform: Platform; readonly find: (text: Folded) => FoundWord[] } | undefined;

/** Words of third-party-mention, abuse and off-platform-deal, by their place in the text; of overlapping ones the longest. */
export function bannedWords(text: string, platform: Platform, parametersOf: (rule: RuleMeta) => RuleParameters): FoundWord[] {
  if (made?.parametersOf !== parametersOf || made.platform !== platform)
    made = { parametersOf, platform, find: finder(parametersOf, platform) };
  return made.find(new Folded(text));
}

function finder(parametersOf: (rule: RuleMeta) => RuleParameters, platform: Platform): (text: Folded) => FoundWord[] {
  const names = new Names(parametersOf(thirdPartyMention.meta), platform);
  const spotter = ({ gap }: RuleParameters, words: unknown, exceptions?: unknown, denials?: unknown) =>
    new Spotter({
      words: words as readonly string[],
      exceptions: exceptions as readonly string[] | undefined,
      denials: denials as readonly string[] | undefined,
      gap: gap as number,
    });
  const [insults, deals] = [abuse, offPlatformDeal].map(({ meta }) => {
    const parameters = parametersOf(meta);
    return { parameters, words: spotter(parameters, parameters.words, parameters.exceptions, parameters.denials) };
  });
  const warnings = spotter(deals.parameters, deals.parameters.warnings);
  return (text) =>
    longest<FoundWord>([
      ...names.find(text),
      ...insults.words.find(text),
      // Who warns of a deal offers none.
      ...(warnings.has(text) ? [] : deals.words.find(text)),
    ]).map(({ word, start, end }) => ({
      word,
      start,
      end,
    }));
}
