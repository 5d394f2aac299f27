/**
 * Makes src/rulebook/wording/tables.ts: which characters sound like those of the sounded names, and the traditional forms of the characters that the word
 * lists are made of. Only what the lists need goes in, so that the formulas stay small.
 */
import { Converter } from "opencc-js/t2cn";
import { pinyin } from "pinyin-pro";
import { EVERY_META } from "../../../src/rulebook";
import { writeCharacters } from "../../../src/rulebook/wording/characters";
import { SOUNDED } from "../../../src/rulebook/wording/sounded";
import type { ParameterMeta } from "../../../src/rulebook/types";

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

export function generateTables(): string {
  const sounds = soundTable();
  const pairs = traditionalPairs(new Set([...wordCharacters(), ...Object.values(sounds).join("")]));
  const column = (which: 0 | 1) => JSON.stringify(writeCharacters(pairs.map((pair) => pair[which]).join("")));
  return [
    "/** Generated from pinyin-pro and opencc-js by test/rulebook/wording/generate.ts: not to be edited by hand. */",
    "",
    'import { readCharacters } from "./characters";',
    "",
    "/** Traditional characters. */",
    `export const TRADITIONAL = readCharacters(\n  ${column(0)},\n);`,
    "",
    "/** What each of them is in simplified ones. */",
    `export const SIMPLIFIED = readCharacters(\n  ${column(1)},\n);`,
    "",
    "/** The usual characters of a sound. */",
    "export const SOUNDS: Readonly<Record<string, string>> = {",
    ...Object.entries(sounds).map(([sound, characters]) => `  ${sound}: ${JSON.stringify(characters)},`),
    "};",
    "",
  ].join("\n");
}

/** Characters of the standard set of 1980 by their first reading: what an input method offers. */
function soundTable(): Readonly<Record<string, string>> {
  const wanted = new Set(Object.values(SOUNDED).flatMap((sounds) => sounds.map((sound) => sound.pinyin)));
  const table = new Map([...wanted].sort().map((sound) => [sound, ""]));
  for (const character of standardCharacters()) {
    const sound = pinyin(character, { toneType: "none" });
    if (table.has(sound)) table.set(sound, table.get(sound) + character);
  }
  return Object.fromEntries(table);
}

function standardCharacters(): string[] {
  const decoder = new TextDecoder("gb2312");
  const bytes: number[] = [];
  for (let high = 0xb0; high <= 0xf7; high++) for (let low = 0xa1; low <= 0xfe; low++) bytes.push(high, low);
  return [...decoder.decode(new Uint8Array(bytes))].filter((each) => isHan(each.charCodeAt(0)));
}

function traditionalPairs(needed: ReadonlySet<string>): (readonly [string, string])[] {
  const converters = (["t", "tw", "hk"] as const).map((from) => Converter({ from, to: "cn" }));
  const pairs: (readonly [string, string])[] = [];
  for (let code = FIRST_HAN; code <= LAST_HAN; code++) {
    const character = String.fromCharCode(code);
    const simplified = converters.map((convert) => convert(character)).find((each) => each !== character);
    if (simplified?.length === 1 && needed.has(simplified)) pairs.push([character, simplified]);
  }
  return pairs;
}

function wordCharacters(): string[] {
  const characters = new Set<string>();
  for (const meta of EVERY_META) {
    if (meta.sheet !== "chat") continue;
    for (const parameter of Object.values<ParameterMeta>(meta.parameters)) {
      if (parameter.kind === "words")
        for (const word of parameter.default) for (const each of word) if (isHan(each.charCodeAt(0))) characters.add(each);
    }
  }
  return [...characters];
}

function isHan(code: number): boolean {
  return code >= FIRST_HAN && code <= LAST_HAN;
}
