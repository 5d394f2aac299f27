/**
 * Checks an add-in manifest without asking anyone: Microsoft's own validator uploads the file to a service, and Excel only says that something is wrong.
 * Pure: text in, problems out. `where` is the element's path with its line, so that a problem can be found in the file.
 */
import { DOMParser, ParseError, onErrorStopParsing, type Element } from "@xmldom/xmldom";
import { ICON_SIZES, LONGEST, NAMESPACES, PRODUCT_ICON_SIZES, RESID_POINTS_TO, ROOT, SCHEMA, type ElementRule } from "./schema";

export interface Problem {
  readonly id: string;
  readonly where: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export interface Options {
  /** Every language that the add-in speaks; one of them is the manifest's DefaultLocale. */
  readonly languages: readonly string[];
  /** A manifest for production may not point at the developer's own machine. */
  readonly production: boolean;
  /** The file that will stand at a path under the add-in's home, such as `assets/icon-16.png`; undefined where there is none. */
  readonly file: (path: string) => Uint8Array | undefined;
}

type Report = (id: string, at: Element, data?: Problem["data"]) => void;

export function checkManifest(text: string, options: Options): Problem[] {
  let root: Element | null;
  try {
    root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "text/xml").documentElement;
  } catch (error) {
    if (error instanceof ParseError) return [{ id: "not-xml", where: "", data: { reason: error.message.split("\n")[0] } }];
    throw error;
  }
  const problems: Problem[] = [];
  const report: Report = (id, at, data = {}) => problems.push({ id, where: `${pathOf(at)} (line ${at.lineNumber})`, data });
  if (root === null || nameOf(root) !== ROOT) return [{ id: "wrong-root", where: "", data: { expected: ROOT } }];

  checkStructure(root, report);
  if (problems.length > 0) return problems; // What follows looks things up where the schema says that they are.

  const all = [...root.getElementsByTagName("*")];
  checkReferences(all, report);
  checkLengths(all, report);
  checkAddresses(all, options, report);
  checkLanguages(all, options.languages, report);
  checkRuntime(root, all, report);
  return problems;
}

/** `prefix:name` with the prefixes of schema.ts, whatever prefixes the file itself uses. */
const nameOf = (element: Element): string => `${NAMESPACES[element.namespaceURI ?? ""] ?? "?"}:${element.localName}`;
const childrenOf = (element: Element): Element[] => [...element.childNodes].filter((node) => node.nodeType === 1) as Element[];
const parentOf = (element: Element): Element | null => (element.parentNode?.nodeType === 1 ? (element.parentNode as Element) : null);
const named = (all: readonly Element[], name: string): Element[] => all.filter((element) => nameOf(element) === name);
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";
const isResource = (element: Element): boolean => element.hasAttribute("id") && /^bt:(Image|Url|String)$/.test(nameOf(element));

function pathOf(element: Element): string {
  const parent = parentOf(element);
  return `${parent === null ? "" : pathOf(parent)}/${element.tagName}`;
}

function ruleOf(element: Element): ElementRule | undefined {
  const parent = parentOf(element);
  const name = nameOf(element);
  const typed = `${name}#${attribute(element, "xsi:type")}`;
  const place = parent === null ? "" : `${nameOf(parent)}/`;
  return SCHEMA[place + typed] ?? SCHEMA[typed] ?? SCHEMA[place + name] ?? SCHEMA[name];
}

function checkStructure(element: Element, report: Report): void {
  const rule = ruleOf(element);
  if (rule === undefined) return report("unknown-type", element, { type: attribute(element, "xsi:type") });
  for (const name of rule.attributes ?? [])
    if (attribute(element, name).trim() === "") report("missing-attribute", element, { attribute: name });
  for (const [name, expected] of Object.entries(rule.values ?? {})) {
    const found = element.getAttribute(name);
    if (found !== null && !expected.test(found)) report("wrong-value", element, { attribute: name, found });
  }
  const found = (element.textContent ?? "").trim();
  if (rule.text !== undefined && !rule.text.test(found)) report("wrong-text", element, { found });
  checkChildren(element, rule.children ?? [], report);
}

function checkChildren(element: Element, expected: readonly string[], report: Report): void {
  const names = expected.map((child) => child.replace(/[?+*]$/, ""));
  const children = childrenOf(element);
  let last = -1;
  for (const child of children) {
    const place = names.indexOf(nameOf(child));
    if (place < 0) {
      report("unknown-element", child, { element: nameOf(child) });
      continue;
    }
    if (place < last) report("wrong-order", child, { element: names[place], before: names[last] });
    last = Math.max(last, place);
    checkStructure(child, report);
  }
  names.forEach((name, place) => {
    const count = children.filter((child) => nameOf(child) === name).length;
    const many = expected[place].slice(name.length);
    if (count === 0 && many !== "?" && many !== "*") report("missing-element", element, { element: name });
    if (count > 1 && many !== "+" && many !== "*") report("too-many", element, { element: name, count });
  });
}

/** Every resid is defined, in the part of Resources that its element reads, and every resource is used. */
function checkReferences(all: readonly Element[], report: Report): void {
  const resources = new Map<string, Element>();
  for (const element of all.filter(isResource)) {
    const id = attribute(element, "id");
    if (resources.has(id)) report("duplicate-id", element, { id });
    resources.set(id, element);
  }
  for (const name of ["ov:Group", "ov:Control"]) {
    const ids = named(all, name).map((element) => attribute(element, "id"));
    named(all, name).forEach((element, i) => ids.indexOf(ids[i]) < i && report("duplicate-id", element, { id: ids[i] }));
  }
  const used = new Set<string>();
  for (const element of all.filter((candidate) => candidate.hasAttribute("resid"))) {
    const id = attribute(element, "resid");
    const target = resources.get(id);
    const expected = RESID_POINTS_TO[nameOf(element)];
    used.add(id);
    if (target === undefined) report("undefined-resid", element, { resid: id });
    else if (nameOf(parentOf(target)!) !== expected) report("wrong-kind-of-resource", element, { resid: id, expected });
  }
  for (const [id, element] of resources) if (!used.has(id)) report("unused-resource", element, { id });
}

function checkLengths(all: readonly Element[], report: Report): void {
  const limit = (element: Element, length: number, longest: number) => length > longest && report("too-long", element, { length, longest });
  for (const element of all) {
    const name = nameOf(element);
    const holder = name === "bt:Override" || name === "app:Override" ? parentOf(element)! : element;
    const longest = LONGEST[nameOf(holder) as "app:DisplayName"] ?? LONGEST[nameOf(parentOf(holder) ?? holder) as "bt:ShortStrings"];
    for (const key of ["id", "resid"])
      if (isResource(element) || key === "resid") limit(element, attribute(element, key).length, LONGEST.id);
    if (longest === undefined) continue;
    const own = childrenOf(element).length === 0 ? (element.textContent ?? "").trim() : "";
    limit(element, Math.max(attribute(element, "DefaultValue").length, attribute(element, "Value").length, own.length), longest);
  }
}

const ADDRESS_HOLDERS = /^(app:(IconUrl|HighResolutionIconUrl|SupportUrl|SourceLocation)|bt:(Image|Url))$/;

/** Addresses are short enough, https, under the add-in's own home, and icons are there in the size that is said of them. */
function checkAddresses(all: readonly Element[], { production, file }: Options, report: Report): void {
  const source = named(all, "app:SourceLocation")[0];
  const home = attribute(source, "DefaultValue").replace(/[^/]*$/, "");
  for (const element of all) {
    const holder = /:Override$/.test(nameOf(element)) ? parentOf(element)! : element;
    if (!ADDRESS_HOLDERS.test(nameOf(holder))) continue;
    const address = attribute(element, holder === element ? "DefaultValue" : "Value");
    if (address === "") continue; // An Icon's image, which refers to a resource by its resid.
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (address.length > LONGEST.address) report("too-long", element, { length: address.length, longest: LONGEST.address });
    if (url?.protocol !== "https:") report("not-https", element, { address });
    else if (production && /^(localhost|127\.|\[::1\])/.test(url.hostname)) report("localhost-in-production", element, { address });
    else if (nameOf(holder) !== "app:SupportUrl" && !address.startsWith(home)) report("other-site", element, { address, home });
  }
  for (const domain of named(all, "app:AppDomain")) {
    const address = domain.textContent ?? "";
    if (production && /localhost/.test(address)) report("localhost-in-production", domain, { address });
    // Has no effect and misleads: https://learn.microsoft.com/javascript/api/manifest/appdomain
    if (new URL(home).origin === address) report("own-domain-listed", domain, { address });
  }

  const checkIcon = (at: Element, address: string, size: number): void => {
    const bytes = file(address.slice(home.length));
    if (bytes === undefined) return report("icon-not-found", at, { address });
    const picture = pngSize(bytes);
    if (picture?.width !== size || picture.height !== size)
      report("wrong-icon-size", at, { address, size, found: picture?.width ?? "no PNG" });
  };
  const images = new Map(
    named(all, "bt:Image")
      .filter(isResource)
      .map((image) => [attribute(image, "id"), attribute(image, "DefaultValue")]),
  );
  for (const icon of named(all, "ov:Icon")) {
    const sizes = childrenOf(icon).map((image) => Number(attribute(image, "size")));
    for (const size of ICON_SIZES) if (!sizes.includes(size)) report("missing-icon-size", icon, { size });
    childrenOf(icon).forEach((image, i) => {
      const address = images.get(attribute(image, "resid"));
      if (address !== undefined) checkIcon(image, address, sizes[i]);
    });
  }
  for (const [name, size] of Object.entries(PRODUCT_ICON_SIZES)) {
    for (const element of named(all, name)) checkIcon(element, attribute(element, "DefaultValue"), size);
  }
}

/** Width and height stand in a PNG's first chunk: https://www.w3.org/TR/png-3/#11IHDR */
function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length > 24 && view.getUint32(0) === 0x89504e47 ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined;
}

function checkLanguages(all: readonly Element[], languages: readonly string[], report: Report): void {
  const byDefault = named(all, "app:DefaultLocale")[0];
  const first = (byDefault.textContent ?? "").trim();
  if (!languages.includes(first)) report("unknown-default-locale", byDefault, { found: first });
  const namespaces = new Set(named(all, "ov:Namespace").map((element) => attribute(element, "resid")));
  for (const element of all.filter((candidate) => /^(app:DisplayName|app:Description|bt:String)$/.test(nameOf(candidate)))) {
    const locales = childrenOf(element).map((override) => attribute(override, "Locale"));
    if (namespaces.has(attribute(element, "id"))) {
      // A formula must read the same in every language.
      if (locales.length > 0) report("translated-namespace", element);
      if (!/^[A-Za-z][A-Za-z0-9.]*$/.test(attribute(element, "DefaultValue"))) report("bad-namespace", element);
      continue;
    }
    for (const language of languages)
      if (language !== first && !locales.includes(language)) report("missing-override", element, { language });
  }
}

/**
 * One runtime for everything: the shared runtime does not load where resids differ
 * (https://learn.microsoft.com/office/dev/add-ins/develop/configure-your-add-in-to-use-a-shared-runtime), and has one pane only, which needs no TaskpaneId.
 */
function checkRuntime(root: Element, all: readonly Element[], report: Report): void {
  const resid = attribute(named(all, "ov:Runtime")[0], "resid");
  const pages = all.filter((element) => {
    const parent = parentOf(element);
    return nameOf(element) === "ov:FunctionFile" || (nameOf(element) === "ov:SourceLocation" && /^ov:(Page|Action)$/.test(nameOf(parent!)));
  });
  for (const element of pages) {
    if (attribute(element, "resid") !== resid) report("other-runtime", element, { resid: attribute(element, "resid"), expected: resid });
  }
  const page = all.find((element) => nameOf(element) === "bt:Url" && attribute(element, "id") === resid);
  const source = named(all, "app:SourceLocation")[0];
  if (page !== undefined && attribute(page, "DefaultValue") !== attribute(source, "DefaultValue")) report("other-page", source);
  for (const element of named(all, "ov:TaskpaneId")) report("taskpane-id", element);
  const sets = new Set(named(all, "app:Set").map((element) => attribute(element, "Name")));
  for (const name of ["SharedRuntime", "CustomFunctionsRuntime"]) if (!sets.has(name)) report("missing-requirement", root, { set: name });
}
