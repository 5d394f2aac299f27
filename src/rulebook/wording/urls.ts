/** Links and bare domains in a text, found in one pass over its runs of ASCII. */
export interface Url {
  readonly start: number;
  readonly end: number;
  readonly host: string;
  /** Something that can be opened; a bare domain is merely named. */
  readonly link: boolean;
}

const ENDINGS = new Set([
  "com",
  "cn",
  "net",
  "org",
  "cc",
  "top",
  "vip",
  "shop",
  "xyz",
  "me",
  "io",
  "co",
  "tv",
  "hk",
  "tw",
  "info",
  "link",
  "club",
  "site",
]);
/** What a host may be told from at its left. */
const LEFT_MARKS = /[^a-z0-9.-]/;
const AFTER_HOST = "/?#:";
const SCHEME = "://";
/** No domain is shorter than t.cn. */
const SHORTEST = 4;

const NONE: readonly Url[] = [];

export function urlsOf(text: string): readonly Url[] {
  // Without a dot there is no domain.
  if (!text.includes(".") && !text.includes("．")) return NONE;
  const found: Url[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isUrlChar(text.charCodeAt(at))) continue;
    const start = at;
    while (at < text.length && isUrlChar(text.charCodeAt(at))) at++;
    const url = at - start >= SHORTEST ? urlOf(text.slice(start, at).normalize("NFKC").toLowerCase(), start) : undefined;
    if (url) found.push(url);
  }
  return found;
}

function urlOf(run: string, offset: number): Url | undefined {
  const scheme = run.indexOf(SCHEME);
  let start = scheme < 0 ? 0 : scheme + SCHEME.length;
  const hostEnd = firstOf(run, AFTER_HOST, start);
  let host = run.slice(start, hostEnd);
  if (scheme < 0) {
    // Whatever stands glued to the left of a domain is not part of it; an address of mail is not a link.
    for (let at = host.length - 1; at >= 0; at--) {
      if (!LEFT_MARKS.test(host[at])) continue;
      if (host[at] === "@") return undefined;
      start += at + 1;
      host = host.slice(at + 1);
      break;
    }
  }
  const parts = host.replace(/\.$/, "").split(".");
  if (parts.length < 2 || parts.some((part) => part === "") || !ENDINGS.has(parts[parts.length - 1])) return undefined;
  if (scheme >= 0) {
    start = scheme;
    while (start > 0 && scheme - start < 6 && isLetter(run.charCodeAt(start - 1))) start--;
  }
  const link = scheme >= 0 || host.startsWith("www.") || run[hostEnd] === "/";
  return { start: offset + start, end: offset + (link ? run.length : hostEnd), host, link };
}

function firstOf(text: string, marks: string, from: number): number {
  for (let at = from; at < text.length; at++) if (marks.includes(text[at])) return at;
  return text.length;
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** ASCII without blanks and quotes, also in full width. */
function isUrlChar(code: number): boolean {
  const narrowed = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  return narrowed > 0x20 && narrowed < 0x7f && narrowed !== 0x22 && narrowed !== 0x27 && narrowed !== 0x3c && narrowed !== 0x3e;
}

export function isOf(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
