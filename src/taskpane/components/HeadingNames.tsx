import { makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { meaningOf } from "../../rulebook/mapping";
import type { Settings } from "../../rulebook/settings";
import { OWN_FIELDS } from "../../sheets";
import { NO_FIELD, type FieldId, type Mapping, type SheetKind } from "../../sheets/types";
import type { Actions } from "../actions";
import { columns } from "../column-words";
import { bookText, fieldName } from "../texts";

const useStyles = makeStyles({
  choices: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  choice: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  label: { ...typographyStyles.caption1Strong },
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});

interface NamesProps {
  readonly headings: readonly string[];
  readonly settings: Settings;
  readonly busy: boolean;
  readonly actions: Actions;
}

/** What each heading is, of a sheet that is not recognised: of which kind it is nobody can say yet, so every field is offered. */
export function HeadingNames({ headings, settings, busy, actions }: NamesProps) {
  const styles = useStyles();
  const named = [...new Set(headings)].filter((heading) => heading.trim() !== "");
  return (
    <div className={styles.choices}>
      <p className={styles.hint}>{columns("nameHint")}</p>
      {named.map((heading) => (
        <label key={heading} className={styles.choice}>
          <span className={styles.label}>{heading}</span>
          <Select
            size="small"
            className={styles.select}
            disabled={busy}
            aria-label={columns("meaningOf", { heading })}
            value={meaningOf(settings, heading) ?? ""}
            onChange={(_, { value }) => void actions.nameHeading(heading, value === "" ? undefined : (value as Mapping[string]))}
          >
            <option value="">{columns("unknown")}</option>
            {GROUPS.map(([kind, fields]) => (
              <optgroup key={kind} label={bookText(`kind.${kind}`)}>
                {fields.map((field) => (
                  <option key={field} value={field}>
                    {fieldName(field)}
                  </option>
                ))}
              </optgroup>
            ))}
            <option value={NO_FIELD}>{columns("noField")}</option>
          </Select>
        </label>
      ))}
    </div>
  );
}

const KINDS: readonly SheetKind[] = ["orders", "chat", "afterSale", "review", "courier"];

/** Every field once, with the first kind of sheet that has it. */
const GROUPS: readonly (readonly [SheetKind, readonly FieldId[]])[] = KINDS.map((kind, place) => {
  const before = new Set(KINDS.slice(0, place).flatMap((each) => OWN_FIELDS[each]));
  return [kind, OWN_FIELDS[kind].filter((field) => !before.has(field))] as const;
}).filter(([, fields]) => fields.length > 0);
