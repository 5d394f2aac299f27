import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { Fragment, useState } from "react";
import { meaningOf } from "../../rulebook/mapping";
import type { Layout } from "../../sheets/types";
import type { Actions } from "../actions";
import { count, list } from "../format";
import type { SheetEntry } from "../state";
import { columns } from "../column-words";
import { fieldName, problemText } from "../texts";
import { ColumnChoices } from "./ColumnChoices";
import { HeadingNames } from "./HeadingNames";
import { useFocusKept } from "./focus";
import { Samples } from "./Samples";
import type { SheetDetailsProps } from "./props";

const useStyles = makeStyles({
  root: { outlineStyle: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  caption: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    textAlign: "start",
    paddingBottom: tokens.spacingVerticalXS,
  },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", ...typographyStyles.caption1 },
  head: { ...typographyStyles.caption1Strong, textAlign: "start", color: tokens.colorNeutralForeground2, padding: "2px 8px 2px 0" },
  cell: {
    verticalAlign: "top",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    padding: "4px 8px 0 0",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  values: { padding: "0 8px 4px 0" },
  first: { width: "40%" },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  strong: { ...typographyStyles.caption1Strong },
  mark: {
    display: "inline-block",
    padding: "0 4px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    whiteSpace: "nowrap",
  },
  doubt: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  sign: { color: tokens.colorStatusWarningForeground3, fontSize: "16px", marginTop: "2px" },
  question: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground1 },
  answers: { gridColumn: 2, display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  acts: { outlineStyle: "none", display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ColumnsProps extends SheetDetailsProps {
  /** Whether the choices are shown at once. */
  readonly correcting?: boolean;
}

/** What the columns of a sheet were taken for, and the choices by which the user puts it right. */
export function Columns({ entry, settings, busy, actions, correcting = false }: ColumnsProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(correcting);
  // Else the second heading that is named, the first option that an arrow key comes by, would take the choices away.
  const [naming, setNaming] = useState(!entry.layout);
  // A question goes away with its answer, and the next one should be thought over.
  const placeKept = useFocusKept("place");
  const focusKept = useFocusKept("button");
  const toggle = () => {
    setOpen(!open);
    setNaming(!entry.layout);
  };
  const { target, layout, headings = layout?.headings ?? [], problem } = entry;
  const isCorrected = headings.some((heading) => meaningOf(settings, heading) !== undefined);
  const canCorrect = headings.some((heading) => heading.trim() !== "");
  return (
    <div className={styles.root} {...placeKept}>
      {problem && <p className={styles.text}>{problemText(problem)}</p>}
      {layout?.ambiguous.map((doubt) => (
        <Doubt key={doubt.column} {...doubt} busy={busy} actions={actions} />
      ))}
      {layout && !open && <Found entry={entry} layout={layout} />}
      {open && <p className={styles.note}>{columns("remembered")}</p>}
      {open && layout && !naming && (
        <ColumnChoices key={layout.kind} id={target.id} layout={layout} sample={entry.sample} busy={busy} actions={actions} />
      )}
      {open && (naming || !layout) && canCorrect && <HeadingNames headings={headings} settings={settings} busy={busy} actions={actions} />}
      {canCorrect && (
        <div className={styles.acts} {...focusKept}>
          <Button size="small" icon={open ? undefined : <EditRegular />} aria-expanded={open} onClick={toggle}>
            {columns(open ? "done" : layout ? "correct" : "name")}
          </Button>
          {isCorrected && (
            <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={() => void actions.forgetColumns(target.id)}>
              {columns("reset")}
            </Button>
          )}
        </div>
      )}
      {layout && !open && <Unused layout={layout} />}
    </div>
  );
}

/** Each field with the heading that it was found under, as it stands on the sheet, and what it says in the first rows. */
function Found({ entry: { sample }, layout }: { entry: SheetEntry; layout: Layout }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{columns("heading", { row: layout.headingRow + 1 })}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.first)}>
            {columns("field")}
          </th>
          <th scope="col" className={styles.head}>
            {columns("column")}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...layout.fields.values()].map(({ field, headings, byHand }) => (
          <Fragment key={field}>
            <tr>
              <th scope="row" className={mergeClasses(styles.cell, styles.strong)}>
                {fieldName(field)}
              </th>
              <td className={styles.cell}>
                {list(headings)} {byHand && <span className={styles.mark}>{columns("byHand")}</span>}
              </td>
            </tr>
            {sample && (
              <tr>
                <td colSpan={2} className={styles.values}>
                  <Samples sample={sample} field={field} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Unused({ layout }: { layout: Layout }) {
  const styles = useStyles();
  const used = new Set([...layout.fields.values()].flatMap((field) => field.columns));
  const unused = layout.headings.filter((heading, column) => heading.trim() !== "" && !used.has(column));
  if (unused.length === 0) return null;
  return (
    <p className={styles.note}>
      <span className={styles.strong}>{columns("unused", { count: count(unused.length) })}</span> {list(unused)}
    </p>
  );
}

/** A heading of two meanings: which it is, the manager knows. */
function Doubt(props: Layout["ambiguous"][number] & { readonly busy: boolean; readonly actions: Actions }) {
  const { heading, taken, other, busy, actions } = props;
  const styles = useStyles();
  const question = columns("ambiguous", { heading, taken: fieldName(taken), other: fieldName(other) });
  return (
    <div role="group" aria-label={question} className={styles.doubt}>
      <WarningRegular className={styles.sign} aria-hidden />
      <p className={styles.question}>{question}</p>
      <div className={styles.answers}>
        {[taken, other].map((field) => (
          <Button
            key={field}
            size="small"
            disabledFocusable={busy}
            aria-label={columns("isFor", { heading, field: fieldName(field) })}
            onClick={() => void actions.nameHeading(heading, field)}
          >
            {columns("is", { field: fieldName(field) })}
          </Button>
        ))}
      </div>
    </div>
  );
}
