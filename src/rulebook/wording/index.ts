/** The rules over what is said in chats, in their order, and the words of the critical ones for whoever looks at a text alone. */
import { abuse } from "../rules/abuse";
import { acceptsDelay } from "../rules/accepts-delay";
import { bluntNoToBargain } from "../rules/blunt-no-to-bargain";
import { comparesPlatforms } from "../rules/compares-platforms";
import { damageWithoutOffer } from "../rules/damage-without-offer";
import { editsBeforeGroup } from "../rules/edits-before-group";
import { impolite } from "../rules/impolite";
import { invoiceTaxInsisted } from "../rules/invoice-tax-insisted";
import { noteNotExplained } from "../rules/note-not-explained";
import { offPlatformDeal } from "../rules/off-platform-deal";
import { openedLink } from "../rules/opened-link";
import { refusesInvoice } from "../rules/refuses-invoice";
import { refusesSevenDay } from "../rules/refuses-seven-day";
import { steersReason } from "../rules/steers-reason";
import { thirdPartyMention } from "../rules/third-party-mention";
import { unredactedTrace } from "../rules/unredacted-trace";
import { wornOutAddress } from "../rules/worn-out-address";
import type { Rule } from "../types";

export { bannedWords } from "./banned";

export const TALK_RULES: readonly Rule[] = [
  thirdPartyMention,
  offPlatformDeal,
  abuse,
  openedLink,
  unredactedTrace,
  impolite,
  comparesPlatforms,
  acceptsDelay,
  editsBeforeGroup,
  refusesSevenDay,
  damageWithoutOffer,
  bluntNoToBargain,
  refusesInvoice,
  invoiceTaxInsisted,
  noteNotExplained,
  wornOutAddress,
  steersReason,
];
