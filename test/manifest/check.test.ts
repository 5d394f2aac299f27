import { checkManifest, type Problem } from "./check";
import { development, manifest, production } from "./ours";

/** The manifest with one thing changed; the change must hit, or the case would prove nothing. */
function changed(from: string | RegExp, to: string): string {
  const text = manifest.replace(from, to);
  expect(text).not.toBe(manifest);
  return text;
}
const without = (from: RegExp): string => changed(from, "");

const longUrl = `https://localhost:3000/${"a".repeat(2048)}.html`;

describe("the check finds", () => {
  // [what is wrong, the text, the problem's id, its data, the end of its path]
  const cases: [string, () => string, string, Problem["data"], string][] = [
    [
      "an element out of order",
      () => changed(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1"),
      "wrong-order",
      { element: "app:Version", before: "app:ProviderName" },
      "/OfficeApp/Version",
    ],
    [
      "Requirements before Hosts",
      () => changed(/(<Hosts>[^]*?<\/Hosts>)\s*(<Requirements>[^]*?<\/Requirements>)/, "$2$1"),
      "wrong-order",
      { element: "app:Hosts", before: "app:Requirements" },
      "/OfficeApp/Hosts",
    ],
    [
      "Runtimes that are not the first of the Host",
      () => changed(/(<Runtimes>[^]*?<\/Runtimes>)\s*(<AllFormFactors>[^]*?<\/AllFormFactors>)/, "$2$1"),
      "wrong-order",
      { element: "ov:Runtimes", before: "ov:AllFormFactors" },
      "/Host/Runtimes",
    ],
    [
      "a missing element",
      () => without(/<ProviderName>.*<\/ProviderName>/),
      "missing-element",
      { element: "app:ProviderName" },
      "/OfficeApp",
    ],
    ["a missing supertip", () => without(/<Supertip>[^]*?<\/Supertip>/), "missing-element", { element: "ov:Supertip" }, "/Group/Control"],
    [
      "an element of another schema",
      () => changed("<Permissions>", "<Rule/><Permissions>"),
      "unknown-element",
      { element: "app:Rule" },
      "/OfficeApp/Rule",
    ],
    [
      "an element without its namespace's prefix",
      () => changed(/bt:Urls>/g, "Urls>"),
      "unknown-element",
      { element: "ov:Urls" },
      "/Resources/Urls",
    ],
    [
      "an extension point in the wrong form factor",
      () => changed('"PrimaryCommandSurface"', '"CustomFunctions"'),
      "unknown-type",
      { type: "CustomFunctions" },
      "/DesktopFormFactor/ExtensionPoint",
    ],
    ["a missing attribute", () => changed(' lifetime="long"', ""), "missing-attribute", { attribute: "lifetime" }, "/Runtimes/Runtime"],
    [
      "a runtime that lives short",
      () => changed('lifetime="long"', 'lifetime="short"'),
      "wrong-value",
      { attribute: "lifetime", found: "short" },
      "/Runtimes/Runtime",
    ],
    [
      "an id that is no GUID",
      () => changed("4ef22ab4-", "{4ef22ab4-"),
      "wrong-text",
      { found: "{4ef22ab4-5443-44f9-86d8-b299bf014803" },
      "/OfficeApp/Id",
    ],
    ["a version of letters", () => changed("0.1.0.0", "0.1.0-beta"), "wrong-text", { found: "0.1.0-beta" }, "/OfficeApp/Version"],
    ["a version of five parts", () => changed("0.1.0.0", "0.1.0.0.0"), "wrong-text", { found: "0.1.0.0.0" }, "/OfficeApp/Version"],
    [
      "a requirement set's version that is no number",
      () => changed('MinVersion="1.10"', 'MinVersion="1.10.0"'),
      "wrong-value",
      { attribute: "MinVersion", found: "1.10.0" },
      "/Sets/Set",
    ],
    [
      "an unknown permission",
      () => changed("ReadWriteDocument", "ReadWriteItem"),
      "wrong-text",
      { found: "ReadWriteItem" },
      "/OfficeApp/Permissions",
    ],
    [
      "a resid that nothing defines",
      () => changed('<Label resid="Group.Label"', '<Label resid="Group.Name"'),
      "undefined-resid",
      { resid: "Group.Name" },
      "/Group/Label",
    ],
    [
      "a resource that nothing uses",
      () => changed("</bt:Urls>", '<bt:Url id="Help.Url" DefaultValue="https://localhost:3000/help.html"/></bt:Urls>'),
      "unused-resource",
      { id: "Help.Url" },
      "/bt:Urls/bt:Url",
    ],
    [
      "an id that stands twice",
      () => changed('bt:String id="Group.Label"', 'bt:String id="OpenPane.Label"'),
      "duplicate-id",
      { id: "OpenPane.Label" },
      "/bt:ShortStrings/bt:String",
    ],
    [
      "two controls of one id",
      () => changed('id="ShopAudit.AuditActiveSheet"', 'id="ShopAudit.OpenPane"'),
      "duplicate-id",
      { id: "ShopAudit.OpenPane" },
      "/Group/Control",
    ],
    [
      "a label that refers to a long string",
      () => changed('<Label resid="OpenPane.Label"', '<Label resid="OpenPane.Description"'),
      "wrong-kind-of-resource",
      { resid: "OpenPane.Description", expected: "bt:ShortStrings" },
      "/Control/Label",
    ],
    [
      "a resid over 32 characters",
      () => changed(/GetStarted\.Title/g, "a".repeat(33)),
      "too-long",
      { length: 33, longest: 32 },
      "/GetStarted/Title",
    ],
    [
      "a name over 125 characters",
      () => changed('<Override Locale="en-US" Value="Shop Audit"', `<Override Locale="en-US" Value="${"a".repeat(126)}"`),
      "too-long",
      { length: 126, longest: 125 },
      "/DisplayName/Override",
    ],
    [
      "a description over 250 characters",
      () => changed(/<Description DefaultValue=".*?"/, `<Description DefaultValue="${"字".repeat(251)}"`),
      "too-long",
      { length: 251, longest: 250 },
      "/OfficeApp/Description",
    ],
    [
      "a label over 125 characters",
      () => changed('Value="Audit This Sheet"', `Value="${"a".repeat(126)}"`),
      "too-long",
      { length: 126, longest: 125 },
      "/bt:String/bt:Override",
    ],
    [
      "a tip over 250 characters",
      () => changed(/Value="Opens the task pane.*?"/, `Value="${"a".repeat(251)}"`),
      "too-long",
      { length: 251, longest: 250 },
      "/bt:String/bt:Override",
    ],
    [
      "an address over 2048 characters",
      () => changed(/https:\/\/localhost:3000\/taskpane\.html/g, longUrl),
      "too-long",
      { length: longUrl.length, longest: 2048 },
      "/DefaultSettings/SourceLocation",
    ],
    [
      "an address that is not https",
      () => changed("https://localhost:3000/functions.json", "http://localhost:3000/functions.json"),
      "not-https",
      { address: "http://localhost:3000/functions.json" },
      "/bt:Urls/bt:Url",
    ],
    [
      "a page of another site",
      () => changed('https://localhost:3000/functions.js"', 'https://cdn.example.com/functions.js"'),
      "other-site",
      { address: "https://cdn.example.com/functions.js", home: "https://localhost:3000/" },
      "/bt:Urls/bt:Url",
    ],
    [
      "its own site among the AppDomains",
      () => changed("<Hosts>", "<AppDomains><AppDomain>https://localhost:3000</AppDomain></AppDomains><Hosts>"),
      "own-domain-listed",
      { address: "https://localhost:3000" },
      "/AppDomains/AppDomain",
    ],
    [
      "an icon without one of its sizes",
      () => without(/<bt:Image size="32" resid="Audit.32x32" \/>/),
      "missing-icon-size",
      { size: 32 },
      "/Control/Icon",
    ],
    [
      "an icon that is not there",
      () => changed("assets/audit-80.png", "assets/audit-96.png"),
      "icon-not-found",
      { address: "https://localhost:3000/assets/audit-96.png" },
      "/Icon/bt:Image",
    ],
    [
      "a picture of another size than is said",
      () => changed("assets/audit-80.png", "assets/audit-32.png"),
      "wrong-icon-size",
      { address: "https://localhost:3000/assets/audit-32.png", size: 80, found: 32 },
      "/Icon/bt:Image",
    ],
    [
      "an icon that is no PNG",
      () => changed("assets/icon-64.png", "assets/icon.svg"),
      "wrong-icon-size",
      { address: "https://localhost:3000/assets/icon.svg", size: 64, found: "no PNG" },
      "/OfficeApp/HighResolutionIconUrl",
    ],
    [
      "a second runtime",
      () => changed('<Runtime resid="Taskpane.Url" lifetime="long" />', "$&$&"),
      "too-many",
      { element: "ov:Runtime", count: 2 },
      "/Host/Runtimes",
    ],
    [
      "a page of functions outside the runtime",
      () => changed(/<Page>\s*<SourceLocation resid="Taskpane.Url"/, '<Page><SourceLocation resid="Functions.Script.Url"'),
      "other-runtime",
      { resid: "Functions.Script.Url", expected: "Taskpane.Url" },
      "/Page/SourceLocation",
    ],
    [
      "a function file outside the runtime",
      () => changed('<FunctionFile resid="Taskpane.Url"', '<FunctionFile resid="Functions.Script.Url"'),
      "other-runtime",
      { resid: "Functions.Script.Url", expected: "Taskpane.Url" },
      "/DesktopFormFactor/FunctionFile",
    ],
    [
      "a pane that is another page than the runtime's",
      () =>
        changed(
          '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"',
          '<SourceLocation DefaultValue="https://localhost:3000/pane.html"',
        ),
      "other-page",
      {},
      "/DefaultSettings/SourceLocation",
    ],
    [
      "a TaskpaneId",
      () => changed('<Action xsi:type="ShowTaskpane">', "$&<TaskpaneId>Pane</TaskpaneId>"),
      "taskpane-id",
      {},
      "/Action/TaskpaneId",
    ],
    [
      "a name without English",
      () => without(/<Override Locale="en-US" Value="Shop Audit" \/>/),
      "missing-override",
      { language: "en-US" },
      "/OfficeApp/DisplayName",
    ],
    [
      "a label without English",
      () => without(/<bt:Override Locale="en-US" Value="Audit This Sheet" \/>/),
      "missing-override",
      { language: "en-US" },
      "/bt:ShortStrings/bt:String",
    ],
    [
      "a default language that the add-in does not speak",
      () => changed("<DefaultLocale>zh-CN", "<DefaultLocale>ja-JP"),
      "unknown-default-locale",
      { found: "ja-JP" },
      "/OfficeApp/DefaultLocale",
    ],
    [
      "a namespace that changes with the language",
      () => changed('DefaultValue="SHOP" />', 'DefaultValue="SHOP"><bt:Override Locale="en-US" Value="STORE"/></bt:String>'),
      "translated-namespace",
      {},
      "/bt:ShortStrings/bt:String",
    ],
    [
      "a namespace that no formula could hold",
      () => changed('DefaultValue="SHOP"', 'DefaultValue="SHOP AUDIT"'),
      "bad-namespace",
      {},
      "/bt:ShortStrings/bt:String",
    ],
    [
      "no word of the shared runtime",
      () => without(/<Set Name="SharedRuntime" MinVersion="1.1" \/>/),
      "missing-requirement",
      { set: "SharedRuntime" },
      "/OfficeApp",
    ],
  ];

  test.each(cases)("%s", (_name, text, id, data, where) => {
    const problems = checkManifest(text(), development);
    expect(problems).toContainEqual({ id, data, where: expect.stringMatching(new RegExp(`${where} \\(line \\d+\\)$`)) });
  });

  test.each([
    ["a name of 125", () => changed('<Override Locale="en-US" Value="Shop Audit"', `<Override Locale="en-US" Value="${"a".repeat(125)}"`)],
    ["a description of 250", () => changed(/<Description DefaultValue=".*?"/, `<Description DefaultValue="${"字".repeat(250)}"`)],
    ["a resid of 32", () => changed(/GetStarted\.Title/g, "a".repeat(32))],
  ])("nothing in %s characters, which is the limit", (_name, text) => expect(checkManifest(text(), development)).toEqual([]));

  test("an address of the developer's machine in production, each of them", () => {
    const problems = checkManifest(manifest, production);
    expect(new Set(problems.map((problem) => problem.id))).toEqual(new Set(["localhost-in-production"]));
    expect(problems).toHaveLength(manifest.split("https://localhost:3000/").length - 2); // The comment's mention is not an address.
  });

  test.each([
    ["text that is not XML", "<OfficeApp><Id></OfficeApp>", "not-xml"],
    ["another kind of document", "<html/>", "wrong-root"],
  ])("%s", (_name, text, id) => expect(checkManifest(text, development)).toMatchObject([{ id }]));
});
