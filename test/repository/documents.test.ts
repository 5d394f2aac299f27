/** The rule book's page is what the rules and their texts give: it is written by `npm run docs`, and never by hand. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { documents } from "../../src/locales/documents";
import { EVERY_META, SHARES } from "../../src/rulebook";
import type { ParameterMeta } from "../../src/rulebook/types";
import { rulebookPage } from "../docs/page";

const page = readFileSync(join(__dirname, "../../src/rulebook/README.md"), "utf8");

test("the page that is kept is the one that the rules give; if not, run `npm run docs`", () => {
  expect(page).toBe(rulebookPage());
});

test("every rule stands on it in both languages, with its source", () => {
  const times = (text: string) => page.split(text).length - 1;
  const lacking = EVERY_META.filter(({ id, source }) => times(`\n\`${id}\` `) !== 2 || times(`\n> ${source}\n`) < 2);
  expect(lacking.map(({ id }) => id)).toEqual([]);
});

test("its links lead to headings of its own", () => {
  const anchors = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );
  const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor);
  expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  expect(new Set(anchors).size).toBe(anchors.length);
});

test("is short enough to be read", () => expect(Buffer.byteLength(page)).toBeLessThan(200_000));

describe.each(Object.entries(documents))("in %s", (_language, catalog) => {
  const ids = EVERY_META.map(({ id }) => id);

  test("every rule has an example that keeps it and one that breaks it, in src/locales/documents.*.ts", () => {
    const keys = ids.flatMap((id) => [`example.${id}.kept`, `example.${id}.broken`]);
    expect(keys.filter((key) => !(key in catalog))).toEqual([]);
  });

  test("a limit that an example names is a default of its rule", () => {
    const stale = Object.entries(catalog).flatMap(([key, text]) => {
      const id = /^example\.([\w-]+)/.exec(key)?.[1];
      if (id === undefined) return [];
      // The rule itself and, of a share, the rule whose cases it counts.
      const metas = [
        ...EVERY_META.filter((meta) => meta.id === id),
        ...SHARES.filter(({ meta }) => meta.id === id).map(({ of }) => of.meta),
      ];
      const defaults = metas.flatMap(({ parameters }) => Object.values<ParameterMeta>(parameters));
      const limits = [...text.matchAll(/(?<!第 )(\d+) (?:minutes|hours|days|分钟|小时|天)/g)].map(([, number]) => Number(number));
      return limits.some((limit) => !defaults.some((each) => each.default === limit)) ? [key] : [];
    });
    expect(stale).toEqual([]);
  });

  test("no text is kept for a rule that is not there", () => {
    const named = Object.keys(catalog).flatMap((key) => /^(?:example|notJudged|departs|money)\.([\w-]+)/.exec(key)?.slice(1) ?? []);
    expect(named.filter((id) => id !== "deposit" && !ids.some((known) => known === id))).toEqual([]);
  });
});
