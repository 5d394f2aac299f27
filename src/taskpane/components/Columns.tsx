import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Layout } from "../../sheets/types";
import { count, list } from "../format";
import { bookText, pane } from "../texts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  caption: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    textAlign: "start",
    paddingBottom: tokens.spacingVerticalXS,
  },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", ...typographyStyles.caption1 },
  head: { ...typographyStyles.caption1Strong, textAlign: "start", color: tokens.colorNeutralForeground2, padding: "2px 8px 2px 0" },
  cell: { verticalAlign: "top", textAlign: "start", fontWeight: tokens.fontWeightRegular, padding: "2px 8px 2px 0" },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  strong: { ...typographyStyles.caption1Strong },
});

/** The columns of a sheet: each field with the heading that it was found under, as it stands on the sheet. */
export function Columns({ layout }: { layout: Layout }) {
  const styles = useStyles();
  const fields = [...layout.fields.values()];
  const used = new Set(fields.flatMap((field) => field.columns));
  const unused = layout.headings.filter((heading, column) => heading.trim() !== "" && !used.has(column));
  return (
    <div className={styles.root}>
      <table className={styles.table}>
        <caption className={styles.caption}>{pane("columns.heading", { row: layout.headingRow + 1 })}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {pane("columns.field")}
            </th>
            <th scope="col" className={styles.head}>
              {pane("columns.column")}
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map((found) => (
            <tr key={found.field}>
              <th scope="row" className={styles.cell}>
                {fieldName(found.field)}
              </th>
              <td className={styles.cell}>{list(found.headings)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {layout.ambiguous.map(({ heading, column, taken, other }) => (
        <p key={column} className={styles.note}>
          {pane("columns.ambiguous", { heading, taken: fieldName(taken), other: fieldName(other) })}
        </p>
      ))}
      {unused.length > 0 && (
        <p className={styles.note}>
          <span className={styles.strong}>{pane("columns.unused", { count: count(unused.length) })}</span> {list(unused)}
        </p>
      )}
    </div>
  );
}

function fieldName(field: string): string {
  return bookText(`field.${field}`) || field;
}
