import { makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { fieldsOfKind } from "../../sheets";
import type { FieldId, Layout, Sheet } from "../../sheets/types";
import type { Actions } from "../actions";
import { count } from "../format";
import { columns } from "../column-words";
import { fieldName } from "../texts";
import { Fold } from "./Fold";
import { Samples } from "./Samples";

const useStyles = makeStyles({
  choices: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  choice: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  label: { ...typographyStyles.caption1Strong },
  // Else the longest heading decides the width, beyond the pane's.
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});

interface ChoicesProps {
  readonly id: string;
  readonly layout: Layout;
  readonly sample: Sheet | undefined;
  readonly busy: boolean;
  readonly actions: Actions;
}

/** For every field that a sheet of its kind may have, the column that it is read from. */
export function ColumnChoices(props: ChoicesProps) {
  const styles = useStyles();
  const { fields, kind } = props.layout;
  // As they stood when the choices were opened: else the one that is being made would go away under the hand.
  const [found] = useState(() => new Set(fields.keys()));
  const others = [...fieldsOfKind(kind)].filter((field) => !found.has(field));
  return (
    <div className={styles.choices}>
      {[...found].map((field) => (
        <Choice key={field} field={field} {...props} />
      ))}
      {others.length > 0 && (
        <Fold title={columns("notFound", { count: count(others.filter((field) => !fields.has(field)).length) })}>
          <div className={styles.choices}>
            {others.map((field) => (
              <Choice key={field} field={field} {...props} />
            ))}
          </div>
        </Fold>
      )}
    </div>
  );
}

function Choice({ field, id, layout, sample, busy, actions }: ChoicesProps & { readonly field: FieldId }) {
  const styles = useStyles();
  const chosen = layout.fields.get(field)?.columns[0];
  const name = fieldName(field);
  const label = `sheet-${id}-${field}`;
  return (
    <div className={styles.choice}>
      <label htmlFor={label} className={styles.label}>
        {name}
      </label>
      <Select
        id={label}
        size="small"
        className={styles.select}
        disabled={busy}
        value={chosen ?? ""}
        onChange={(_, { value }) => void actions.chooseColumn(id, field, value === "" ? undefined : Number(value))}
      >
        <option value="">{columns(chosen === undefined ? "choose" : "none")}</option>
        {layout.headings.map((heading, column) =>
          heading.trim() === "" ? null : (
            <option key={column} value={column}>
              {heading}
            </option>
          ),
        )}
      </Select>
      {sample && chosen !== undefined && <Samples sample={sample} field={field} />}
    </div>
  );
}
