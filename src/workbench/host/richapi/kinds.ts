/** Every class that others lead to, by its name. */
import { CONDITIONAL_FORMATS } from "./conditionalFormats";
import { RANGE_FORMAT } from "./format";
import type { Kinds } from "./model";
import { NAMES } from "./names";
import { RANGE } from "./range";
import { RANGE_AREAS } from "./rangeAreas";
import { SETTINGS } from "./settings";
import { TABLES } from "./tables";
import { WORKBOOK } from "./workbook";
import { WORKSHEET, WORKSHEETS } from "./worksheet";

export const KINDS: Kinds = {
  Workbook: WORKBOOK,
  WorksheetCollection: WORKSHEETS,
  Worksheet: WORKSHEET,
  Range: RANGE,
  RangeAreas: RANGE_AREAS,
  RangeFormat: RANGE_FORMAT,
  ConditionalFormatCollection: CONDITIONAL_FORMATS,
  TableCollection: TABLES,
  NamedItemCollection: NAMES,
  SettingCollection: SETTINGS,
};
