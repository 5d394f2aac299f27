/** The rule book as a page for managers, made of the rules' meta and the locales, so that it says what the rules do. Written by `npm run docs`. */
import { fill, type Catalog, type Data, type Language } from "../../src/locales";
import { book } from "../../src/locales/book";
import { documents, type DocumentText } from "../../src/locales/documents";
import { formTexts } from "../../src/locales/form";
import { messageKey, rules } from "../../src/locales/rules";
import { EVERY_META, sheetsOf } from "../../src/rulebook";
import { everyPlatform } from "../../src/rulebook/judging";
import { PRESETS } from "../../src/rulebook/settings";
import type { ChargeLine, ParameterMeta, ParameterValue, RuleKind, RuleMeta, RuleParameters } from "../../src/rulebook/types";

const KINDS: readonly RuleKind[] = ["deadline", "wording", "category", "share"];
/** Words that read as words: not patterns. */
const PLAIN = /^[^{}|…^$]+$/;
const WORDS_SHOWN = 4;

export function rulebookPage(): string {
  const chinese = new Page("zh-CN");
  const english = new Page("en-US");
  const links = "[中文](#规则手册) · [English](#rule-book)";
  return `${[links, ...chinese.lines(), ...english.lines()].join("\n\n")}\n`;
}

class Page {
  constructor(private readonly language: Language) {}

  lines(): string[] {
    const groups = KINDS.map((kind) => ({ kind, metas: EVERY_META.filter((meta) => meta.kind === kind) }));
    return [
      `# ${this.text("page.title")}`,
      this.text("page.intro"),
      groups
        .map(
          ({ kind, metas }) =>
            `- **${this.text(`kind.${kind}`)}**${this.colon}${metas.map((meta) => linkTo(this.title(meta))).join(" · ")}`,
        )
        .join("\n"),
      ...groups.flatMap(({ kind, metas }) => [`## ${this.text(`kind.${kind}`)}`, ...metas.flatMap((meta) => this.rule(meta))]),
    ];
  }

  private rule(meta: RuleMeta): string[] {
    const { id } = meta;
    const entries: (readonly [label: DocumentText, text: string | undefined])[] = [
      ["label.severity", this.text(`severity.${meta.severity}`)],
      ["label.sheet", this.list(sheetsOf(meta).map((sheet) => this.ruleText(`kind.${sheet}`)))],
      [
        "label.platforms",
        meta.platforms.length === everyPlatform.length
          ? this.text("platform.all")
          : this.list(meta.platforms.map((each) => this.text(`platform.${each}`))),
      ],
      ["label.breaks", this.messages(meta, (key) => !(key in rules[this.language]))],
      ["label.unreadable", this.messages(meta, (key) => key in rules[this.language])],
      ["label.money", this.money(meta)],
      ["label.advice", this.ruleText(`advice.${id}`)],
      ["label.kept", this.text(`example.${id}.kept` as DocumentText)],
      ["label.broken", this.text(`example.${id}.broken` as DocumentText)],
      ["label.notJudged", this.maybe(`notJudged.${id}`)],
      ["label.departs", this.maybe(`departs.${id}`)],
    ];
    const parameters = Object.entries(meta.parameters).map(([name, parameter]) => `  - ${this.parameter(id, name, parameter)}`);
    if (parameters.length > 0) entries.push(["label.parameters", `\n${parameters.join("\n")}`]);
    const defaults = Object.fromEntries(Object.entries(meta.parameters).map(([name, parameter]) => [name, this.inSentence(parameter)]));
    return [
      `### ${this.title(meta)}`,
      `\`${id}\` ${this.ruleText(`rule.${id}.sentence`, defaults)}${this.stop}`,
      `> ${meta.source}`,
      entries
        .filter(([, text]) => text !== undefined)
        .map(([label, text]) => `- **${this.text(label)}**${text!.startsWith("\n") ? this.colon.trimEnd() : this.colon}${text}`)
        .join("\n"),
    ];
  }

  private title({ id }: RuleMeta): string {
    return this.ruleText(`rule.${id}.title`);
  }

  /** Formulas say why a case could not be read, and nothing of what broke: by their catalogue the two are told apart. */
  private messages({ id, messages }: RuleMeta, wanted: (key: string) => boolean): string | undefined {
    const keys = messages.map((message) => messageKey(id, message)).filter(wanted);
    // A message about a word shows it; here any word may stand.
    const said = keys.map((key) => this.ruleText(key, { found: "…" }));
    return said.length === 0 ? undefined : said.join(this.text("text.semicolon"));
  }

  private money({ id, parameters }: RuleMeta): string | undefined {
    const { deposit } = parameters;
    if (deposit?.kind === "number") return this.text("money.deposit", { value: this.amount(deposit.default, deposit) });
    return this.maybe(`money.${id}`);
  }

  private parameter(id: string, name: string, parameter: ParameterMeta): string {
    const today: Readonly<Record<string, RuleParameters>> = PRESETS["platform-today"];
    const other = today[id]?.[name];
    const parts = [this.text("value.default", { value: this.value(parameter, parameter.default) })];
    if (other !== undefined && other !== parameter.default) parts.push(this.text("value.today", { value: this.value(parameter, other) }));
    if (parameter.kind === "number") {
      const bounds = { min: parameter.min, max: this.amount(parameter.max, parameter) };
      parts.push(this.text(parameter.aboveMin ? "value.above" : "value.between", bounds));
    }
    return `${this.ruleText(`parameter.${id}.${name}`)}${this.colon}${parts.join(this.text("text.semicolon"))}`;
  }

  private value(parameter: ParameterMeta, value: ParameterValue): string {
    if (parameter.kind === "number") return this.amount(value as number, parameter);
    if (parameter.kind === "boolean") return this.text(value === true ? "value.on" : "value.off");
    if (parameter.kind === "words" || parameter.kind === "days") return this.words(value as readonly string[]);
    if (parameter.kind === "charges") return (value as readonly ChargeLine[]).map((line) => this.charge(line)).join(this.text("text.also"));
    if (value === "") return this.text("value.none");
    return parameter.kind === "choice" ? `“${this.textOf(formTexts, `option.${String(value)}`)}”` : String(value);
  }

  private words(words: readonly string[]): string {
    if (words.length === 0) return this.text("value.none");
    const shown = words.filter((word) => PLAIN.test(word)).slice(0, WORDS_SHOWN);
    if (shown.length === 0) return this.text("value.wordsOnly", { count: words.length });
    return this.text("value.words", { count: words.length, words: this.list(shown.map((word) => `\`${word}\``)) });
  }

  private charge({ below, yuan, share, most }: ChargeLine): string {
    if (share !== undefined) return this.text("charge.share", { share: percent(share), most: most ?? Infinity });
    return below === undefined ? this.text("charge.flat", { yuan: yuan! }) : this.text("charge.below", { below, yuan: yuan! });
  }

  private amount(value: number, parameter: ParameterMeta & { readonly kind: "number" }): string {
    const shown = parameter.unit === "share" ? percent(value) : value.toLocaleString("en-US");
    return this.text(`value.${parameter.unit === "" ? "count" : parameter.unit}`, { value: shown });
  }

  /** A default as it stands in the rule's sentence, which names the unit itself, save for shares. */
  private inSentence(parameter: ParameterMeta): string {
    if (parameter.kind !== "number") return "";
    return parameter.unit === "share" ? this.amount(parameter.default, parameter) : String(parameter.default);
  }

  private list(items: readonly string[]): string {
    return items.join(this.text("text.comma"));
  }

  private get colon(): string {
    return this.text("text.colon");
  }
  private get stop(): string {
    return this.text("text.stop");
  }

  private maybe(key: string): string | undefined {
    return key in documents[this.language] ? this.text(key as DocumentText) : undefined;
  }
  private text(key: DocumentText, data?: Data): string {
    return this.textOf(documents, key, data);
  }
  private ruleText(key: string, data?: Data): string {
    return this.textOf(book, key, data);
  }
  private textOf(catalog: Catalog<string>, key: string, data?: Data): string {
    if (!(key in catalog[this.language])) throw new Error(`src/locales has no text "${key}" in ${this.language}`);
    return fill(catalog[this.language][key], data);
  }
}

/** A link to a heading, by the name that readers of Markdown give it. */
function linkTo(heading: string): string {
  const anchor = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
  return `[${heading}](#${anchor})`;
}

/** 0.05 as 5: without the noise of binary fractions. */
function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
