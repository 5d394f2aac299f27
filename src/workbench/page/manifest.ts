/** What Excel's ribbon would show of the add-in, read from its manifest. */
import type { Language } from "../../locales";

export interface RibbonButton {
  readonly id: string;
  readonly label: Readonly<Record<Language, string>>;
  readonly tip: Readonly<Record<Language, string>>;
  readonly icon: string | undefined;
  /** The function that the button calls; without one it opens the task pane. */
  readonly functionName: string | undefined;
}

export interface Manifest {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly namespace: string;
  readonly group: Readonly<Record<Language, string>>;
  readonly buttons: readonly RibbonButton[];
}

export async function readManifest(address: string): Promise<Manifest | undefined> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) return undefined;
  const xml = new DOMParser().parseFromString(await response.text(), "application/xml");
  return xml.querySelector("parsererror") === null ? parseManifest(xml) : undefined;
}

function parseManifest(xml: Document): Manifest {
  const standard = (xml.getElementsByTagName("DefaultLocale")[0]?.textContent ?? "en-US") as Language;
  /** An element with a DefaultValue and overrides in other languages. */
  const texts = (element: Element | undefined): Record<Language, string> => {
    const text = element?.getAttribute("DefaultValue") ?? "";
    const found: Record<Language, string> = { "zh-CN": text, "en-US": text };
    for (const override of byName(element, "Override"))
      found[(override.getAttribute("Locale") ?? standard) as Language] = override.getAttribute("Value") ?? text;
    return found;
  };
  const resources = new Map<string, Element>();
  for (const tag of ["Image", "Url", "String"])
    for (const element of byName(xml, tag)) resources.set(element.getAttribute("id") ?? "", element);
  const resource = (element: Element | undefined): Element | undefined => resources.get(element?.getAttribute("resid") ?? "");

  const buttons = byName(xml, "Control")
    .filter((control) => typeOf(control) === "Button")
    .map((control) => {
      const action = byName(control, "Action")[0];
      const images = byName(control, "Image");
      const image = resource(images.find((candidate) => candidate.getAttribute("size") === "32") ?? images[0]);
      return {
        id: control.getAttribute("id") ?? "",
        label: texts(resource(child(control, "Label"))),
        tip: texts(resource(byName(control, "Description")[0])),
        icon: beside(image?.getAttribute("DefaultValue")),
        functionName:
          typeOf(action) === "ExecuteFunction" ? (byName(action, "FunctionName")[0]?.textContent?.trim() ?? undefined) : undefined,
      };
    });
  return {
    id: byName(xml, "Id")[0]?.textContent?.trim() ?? "",
    name: texts(byName(xml, "DisplayName")[0]),
    namespace: resource(byName(xml, "Namespace")[0])?.getAttribute("DefaultValue") ?? "SHOP",
    group: texts(resource(child(byName(xml, "Group")[0], "Label"))),
    buttons,
  };
}

const byName = (parent: Document | Element | undefined, name: string): Element[] =>
  parent === undefined ? [] : [...parent.getElementsByTagName("*")].filter((element) => element.localName === name);
const child = (parent: Element | undefined, name: string): Element | undefined =>
  [...(parent?.children ?? [])].find((element) => element.localName === name);
const typeOf = (element: Element | undefined): string | null =>
  element?.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") ?? null;

/** The manifest names whole addresses; here the add-in's files stand one folder above this page. */
const beside = (address: string | null | undefined): string | undefined =>
  address == null ? undefined : `..${new URL(address, location.href).pathname}`;
