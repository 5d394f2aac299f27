/**
 * Texts in both languages. Each room has a catalogue of its own (`<area>.zh-CN.ts` and `<area>.en-US.ts`, joined in `<area>.ts`),
 * so that a bundle carries only the texts that it shows. Chinese and English have the same keys and the same placeholders; a test compares them.
 */
export type Language = "zh-CN" | "en-US";
export type Texts<Key extends string> = Readonly<Record<Key, string>>;
export type Catalog<Key extends string> = Readonly<Record<Language, Texts<Key>>>;
export type Data = Readonly<Record<string, string | number>>;

let current: Language = "zh-CN";

export function language(): Language {
  return current;
}

/** Takes the language tag that the host names; everything that is not Chinese is shown in English. */
export function setLanguage(tag: string): void {
  current = /^zh\b/i.test(tag) ? "zh-CN" : "en-US";
}

/** The text of a key in the language in force, with `{name}` replaced by `data.name`. */
export function say<Key extends string>(catalog: Catalog<Key>, key: Key, data?: Data): string {
  return fill(catalog[current][key], data);
}

export function fill(template: string, data?: Data): string {
  return data === undefined
    ? template
    : template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in data ? String(data[name]) : whole));
}
