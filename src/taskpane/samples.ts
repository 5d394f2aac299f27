/** What the first rows of a sheet say in each field, as they are read: where a column is the wrong one, it shows. */
import { FIELD_TYPES, roles, showCell } from "../sheets";
import { DAY, ROLE_NAMES, UNREADABLE, type FieldId, type Sheet } from "../sheets/types";
import { columns } from "./column-words";
import { count, date, time } from "./format";

/** A value as it was read, or a cell as it stands where it could not be. */
export interface Sample {
  readonly text: string;
  readonly unreadable: boolean;
}

const SHOWN = 3;

/** Up to three values of a field that differ. */
export function samplesOf(sheet: Sheet, field: FieldId): readonly Sample[] {
  const samples = new Map<string, Sample>();
  const valueOf = reader(sheet, field);
  for (let i = 0; i < sheet.size && samples.size < SHOWN; i++) {
    if (sheet.isBlank(i)) continue;
    const value = valueOf(i);
    const sample =
      value === UNREADABLE ? { text: sheet.cellOf(field, i).found, unreadable: true } : { text: showCell(value), unreadable: false };
    if (value !== "" && !samples.has(sample.text)) samples.set(sample.text, sample);
  }
  return [...samples.values()];
}

/** The value of a record in words, "" where it says nothing. */
function reader(sheet: Sheet, field: FieldId): (i: number) => string | typeof UNREADABLE {
  switch (FIELD_TYPES[field]) {
    case "time": {
      const { seconds, wholeDays, dateOnly } = sheet.time(field);
      const isDay = (i: number) => wholeDays || dateOnly?.[i] === 1;
      return (i) =>
        seconds[i] >= 0 ? (isDay(i) ? date(seconds[i] / DAY) : time(seconds[i])) : seconds[i] === UNREADABLE ? UNREADABLE : "";
    }
    case "money": {
      const { values, badCells } = sheet.number(field);
      const bad = new Set(badCells.map(({ row }) => row));
      return (i) => (Number.isNaN(values[i]) ? (bad.has(sheet.rowOf(i)) ? UNREADABLE : "") : count(values[i]));
    }
    case "text":
      return (i) => sheet.text(field, i);
    default: {
      const { codes, values } = sheet.code(field);
      const written = field === "role" && sheet.kind === "chat" ? roles(sheet).roles : undefined;
      return (i) => {
        if (codes[i] < 0) return codes[i] === UNREADABLE ? UNREADABLE : "";
        if (!written) return values[codes[i]];
        const role = ROLE_NAMES[written[i]];
        return role === "none" ? UNREADABLE : columns("role", { word: values[codes[i]], role: columns(`role.${role}`) });
      };
    }
  }
}
