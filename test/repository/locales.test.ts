/** Chinese and English say the same things: the same keys, and the same figures in each text. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Catalog } from "../../src/locales";

const folder = join(__dirname, "../../src/locales");
const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));

const catalogs = files.flatMap((file) => {
  const exported = jest.requireActual<Record<string, unknown>>(join(folder, file));
  return Object.entries(exported)
    .filter((entry): entry is [string, Catalog<string>] => isCatalog(entry[1]))
    .map(([name, catalog]): [string, Catalog<string>] => [`${file}: ${name}`, catalog]);
});

function isCatalog(value: unknown): boolean {
  return typeof value === "object" && value !== null && "zh-CN" in value && "en-US" in value;
}

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

test("each area has its texts in both languages and one file that joins them", () => {
  const areas = new Set(
    files.filter((file) => !["index.ts", "words.ts"].includes(file)).map((file) => file.replace(/(\.(zh-CN|en-US))?\.ts$/, "")),
  );
  expect(areas.size).toBeGreaterThan(0);
  for (const area of areas) {
    expect(files).toEqual(expect.arrayContaining([`${area}.ts`, `${area}.zh-CN.ts`, `${area}.en-US.ts`]));
    expect(catalogs.map(([name]) => name.split(":")[0])).toContain(`${area}.ts`);
  }
});

describe.each(catalogs)("%s", (_name, catalog) => {
  const chinese = catalog["zh-CN"];
  const english = catalog["en-US"];

  test("has the same keys in both languages", () => expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort()));

  test("has the same placeholders in both languages", () => {
    const differing = Object.keys(chinese).filter((key) => String(placeholders(chinese[key])) !== String(placeholders(english[key] ?? "")));
    expect(differing).toEqual([]);
  });

  test("leaves no text empty in one language alone", () => {
    expect(Object.keys(chinese).filter((key) => (chinese[key].trim() === "") !== ((english[key] ?? "").trim() === ""))).toEqual([]);
  });

  test("spells English as its tag says, and as Excel does there", () => {
    const british = /colour|(?:recogn|apolog|summar|organ)is[ei]|analys[ei]|cancell(?:ed|ing)/i;
    expect(Object.keys(english).filter((key) => british.test(english[key]))).toEqual([]);
  });

  test("has no half-width punctuation between Chinese characters", () => {
    // But for the colon of a sub-account, which is written so.
    const written = (key: string) => chinese[key].replace("店铺:小美", "");
    expect(Object.keys(chinese).filter((key) => /\p{Script=Han}[,;:?!]\p{Script=Han}/u.test(written(key)))).toEqual([]);
  });
});
