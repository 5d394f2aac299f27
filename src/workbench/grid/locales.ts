/** The grid's own texts. A language is loaded when it is shown for the first time. */
import { type ILanguagePack, LocaleType, mergeLocales } from "@univerjs/core";
import type { Language } from "../../locales";
import { workbench } from "../../locales/workbench";

export const localeType = (language: Language): LocaleType => (language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US);

export async function gridTexts(language: Language): Promise<ILanguagePack> {
  const parts = await Promise.all(language === "zh-CN" ? chinese() : english());
  const pack = mergeLocales(...parts.map((part) => part.default as ILanguagePack));
  // The grid's own packs lack the words of its progress bar.
  return { ...pack, "sheets-formula": { ...(pack["sheets-formula"] as ILanguagePack), progress: progressTexts(language) } };
}

function progressTexts(language: Language): ILanguagePack {
  const texts = workbench[language];
  return {
    analyzing: texts["grid.analyzing"],
    calculating: texts["grid.calculating"],
    "array-analysis": texts["grid.analyzing"],
    "array-calculation": texts["grid.calculating"],
    done: texts["grid.done"],
  };
}

const chinese = () => [
  import("@univerjs/design/locale/zh-CN"),
  import("@univerjs/ui/locale/zh-CN"),
  import("@univerjs/docs-ui/locale/zh-CN"),
  import("@univerjs/sheets/locale/zh-CN"),
  import("@univerjs/sheets-ui/locale/zh-CN"),
  import("@univerjs/sheets-formula/locale/zh-CN"),
  import("@univerjs/sheets-formula-ui/locale/zh-CN"),
  import("@univerjs/sheets-numfmt-ui/locale/zh-CN"),
  import("@univerjs/sheets-filter/locale/zh-CN"),
  import("@univerjs/sheets-filter-ui/locale/zh-CN"),
  import("@univerjs/sheets-table/locale/zh-CN"),
  import("@univerjs/sheets-table-ui/locale/zh-CN"),
  import("@univerjs/sheets-conditional-formatting-ui/locale/zh-CN"),
];

const english = () => [
  import("@univerjs/design/locale/en-US"),
  import("@univerjs/ui/locale/en-US"),
  import("@univerjs/docs-ui/locale/en-US"),
  import("@univerjs/sheets/locale/en-US"),
  import("@univerjs/sheets-ui/locale/en-US"),
  import("@univerjs/sheets-formula/locale/en-US"),
  import("@univerjs/sheets-formula-ui/locale/en-US"),
  import("@univerjs/sheets-numfmt-ui/locale/en-US"),
  import("@univerjs/sheets-filter/locale/en-US"),
  import("@univerjs/sheets-filter-ui/locale/en-US"),
  import("@univerjs/sheets-table/locale/en-US"),
  import("@univerjs/sheets-table-ui/locale/en-US"),
  import("@univerjs/sheets-conditional-formatting-ui/locale/en-US"),
];
