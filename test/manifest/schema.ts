/**
 * What may stand where in a task pane manifest, written down from Microsoft's schemas (OfficeAppManifestV1_1.xsd, TaskPaneAppVersionOverridesV1_0.xsd and
 * OfficeAppBasicTypesV1_0.xsd, https://github.com/OfficeDev/office-js-docs-pr/tree/main/docs/overview/schemas/taskpane). Runtimes is younger than those
 * files: its place is told by https://learn.microsoft.com/office/dev/add-ins/develop/configure-your-add-in-to-use-a-shared-runtime.
 * Only what this add-in may need is here; anything else is reported as unknown, which is safer than to let it pass unchecked.
 */

/** "?" none or one, "+" one or more, "*" any number, otherwise exactly one. The order of the list is the order they must stand in. */
export type Child = string;

export interface ElementRule {
  readonly children?: readonly Child[];
  readonly attributes?: readonly string[];
  /** What the element's own text or an attribute must look like. */
  readonly text?: RegExp;
  readonly values?: Readonly<Record<string, RegExp>>;
}

export const NAMESPACES: Readonly<Record<string, string>> = {
  "http://schemas.microsoft.com/office/appforoffice/1.1": "app",
  "http://schemas.microsoft.com/office/taskpaneappversionoverrides": "ov",
  "http://schemas.microsoft.com/office/officeappbasictypes/1.0": "bt",
};

export const ROOT = "app:OfficeApp";

const culture = /^[a-z]{2,3}(-[A-Za-z]{2,8}){0,2}$/;
const twoPartVersion = /^\d{1,5}\.\d{1,5}$/;
const identifier = /^[A-Za-z][\w.]{0,124}$/;
const resid: ElementRule = { attributes: ["resid"] };
const resource: ElementRule = { children: ["bt:Override*"], attributes: ["id", "DefaultValue"] };
const localised: ElementRule = { children: ["app:Override*"], attributes: ["DefaultValue"] };
const override: ElementRule = { attributes: ["Locale", "Value"], values: { Locale: culture } };
const sourceOf: ElementRule = { children: ["ov:SourceLocation"] };

/** Elements whose content depends on where they stand are listed as `parent/name`, those with an xsi:type as `name#type`. */
export const SCHEMA: Readonly<Record<string, ElementRule>> = {
  "app:OfficeApp#TaskPaneApp": {
    attributes: ["xsi:type"],
    children: [
      "app:Id",
      "app:AlternateId?",
      "app:Version",
      "app:ProviderName",
      "app:DefaultLocale",
      "app:DisplayName",
      "app:Description",
      "app:IconUrl",
      "app:HighResolutionIconUrl",
      "app:SupportUrl?",
      "app:AppDomains?",
      "app:Hosts",
      "app:Requirements",
      "app:DefaultSettings",
      "app:Permissions",
      "ov:VersionOverrides",
    ],
  },
  // The schema allows braces and urn:uuid: too, the documentation does not: https://learn.microsoft.com/javascript/api/manifest/id
  "app:Id": { text: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i },
  "app:AlternateId": {},
  "app:Version": { text: /^\d{1,5}(\.\d{1,5}){0,3}$/ },
  "app:ProviderName": { text: /\S/ },
  "app:DefaultLocale": { text: culture },
  "app:DisplayName": localised,
  "app:Description": localised,
  "app:IconUrl": localised,
  "app:HighResolutionIconUrl": localised,
  "app:SupportUrl": localised,
  "app:Override": override,
  "app:AppDomains": { children: ["app:AppDomain*"] },
  "app:AppDomain": { text: /^https:\/\/[^/*]+$/ },
  "app:Hosts": { children: ["app:Host+"] },
  "app:Host": { attributes: ["Name"], values: { Name: /^Workbook$/ } },
  "app:Requirements": { children: ["app:Sets"] },
  "app:Sets": { children: ["app:Set+"], values: { DefaultMinVersion: twoPartVersion } },
  "app:Set": { attributes: ["Name", "MinVersion"], values: { MinVersion: twoPartVersion } },
  "app:DefaultSettings": { children: ["app:SourceLocation"] },
  "app:SourceLocation": localised,
  "app:Permissions": { text: /^(Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/ },

  "ov:VersionOverrides#VersionOverridesV1_0": {
    attributes: ["xsi:type"],
    children: ["ov:Description?", "ov:Requirements?", "ov:Hosts", "ov:Resources"],
  },
  "ov:Requirements": { children: ["bt:Sets"] },
  "bt:Sets": { children: ["bt:Set+"], values: { DefaultMinVersion: twoPartVersion } },
  "bt:Set": { attributes: ["Name"], values: { MinVersion: twoPartVersion } },
  "ov:Hosts": { children: ["ov:Host+"] },
  "ov:Host#Workbook": { attributes: ["xsi:type"], children: ["ov:Runtimes", "ov:AllFormFactors", "ov:DesktopFormFactor"] },
  "ov:Runtimes": { children: ["ov:Runtime"] },
  // A shared runtime lives long: https://learn.microsoft.com/javascript/api/manifest/runtime
  "ov:Runtime": { attributes: ["resid", "lifetime"], values: { lifetime: /^long$/ } },
  "ov:AllFormFactors": { children: ["ov:ExtensionPoint"] },
  "ov:AllFormFactors/ov:ExtensionPoint#CustomFunctions": {
    attributes: ["xsi:type"],
    children: ["ov:Script", "ov:Page", "ov:Metadata", "ov:Namespace"],
  },
  "ov:Script": sourceOf,
  "ov:Page": sourceOf,
  "ov:Metadata": sourceOf,
  "ov:Namespace": resid,
  "ov:SourceLocation": resid,
  "ov:DesktopFormFactor": { children: ["ov:GetStarted?", "ov:FunctionFile", "ov:ExtensionPoint+"] },
  "ov:GetStarted": { children: ["ov:Title", "ov:Description", "ov:LearnMoreUrl"] },
  "ov:Title": resid,
  "ov:Description": resid,
  "ov:LearnMoreUrl": resid,
  "ov:FunctionFile": resid,
  "ov:DesktopFormFactor/ov:ExtensionPoint#PrimaryCommandSurface": { attributes: ["xsi:type"], children: ["ov:OfficeTab*"] },
  "ov:OfficeTab": { attributes: ["id"], children: ["ov:Group+"] },
  "ov:Group": { attributes: ["id"], children: ["ov:Label", "ov:Icon", "ov:Control+"], values: { id: identifier } },
  "ov:Control#Button": {
    attributes: ["xsi:type", "id"],
    children: ["ov:Label", "ov:Supertip", "ov:Icon", "ov:Action"],
    values: { id: identifier },
  },
  "ov:Label": resid,
  "ov:Supertip": { children: ["ov:Title", "ov:Description"] },
  "ov:Icon": { children: ["bt:Image+"] },
  "ov:Icon/bt:Image": { attributes: ["size", "resid"] },
  "ov:Action#ShowTaskpane": { attributes: ["xsi:type"], children: ["ov:TaskpaneId?", "ov:SourceLocation", "ov:Title?"] },
  "ov:Action#ExecuteFunction": { attributes: ["xsi:type"], children: ["ov:FunctionName"] },
  "ov:TaskpaneId": { text: /\S/ },
  "ov:FunctionName": { text: /^[A-Za-z_$][\w$]*$/ },
  "ov:Resources": { children: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"] },
  "bt:Images": { children: ["bt:Image*"] },
  "bt:Images/bt:Image": resource,
  "bt:Urls": { children: ["bt:Url*"] },
  "bt:Url": resource,
  "bt:ShortStrings": { children: ["bt:String*"] },
  "bt:LongStrings": { children: ["bt:String*"] },
  "bt:String": resource,
  "bt:Override": override,
};

/**
 * Longest values, by what holds them: https://learn.microsoft.com/javascript/api/manifest/displayname (125), /description (250), /resources (id 32,
 * short strings 125, long strings 250, addresses 2048), /group and /control (id 125); provider's name, function's name and addresses by the schemas.
 */
export const LONGEST = {
  id: 32,
  "app:ProviderName": 125,
  "app:DisplayName": 125,
  "app:Description": 250,
  "ov:FunctionName": 250,
  "bt:ShortStrings": 125,
  "bt:LongStrings": 250,
  address: 2048,
} as const;

/** Which part of Resources an element's resid points into. */
export const RESID_POINTS_TO: Readonly<Record<string, "bt:Images" | "bt:Urls" | "bt:ShortStrings" | "bt:LongStrings">> = {
  "ov:Runtime": "bt:Urls",
  "ov:SourceLocation": "bt:Urls",
  "ov:FunctionFile": "bt:Urls",
  "ov:LearnMoreUrl": "bt:Urls",
  "ov:Label": "bt:ShortStrings",
  "ov:Title": "bt:ShortStrings",
  "ov:Namespace": "bt:ShortStrings",
  "ov:Description": "bt:LongStrings",
  "bt:Image": "bt:Images",
};

/** Sizes that an Icon must have: https://learn.microsoft.com/javascript/api/manifest/icon */
export const ICON_SIZES = [16, 32, 80];
/** For task panes: https://learn.microsoft.com/javascript/api/manifest/iconurl and /highresolutioniconurl */
export const PRODUCT_ICON_SIZES: Readonly<Record<string, number>> = { "app:IconUrl": 32, "app:HighResolutionIconUrl": 64 };
