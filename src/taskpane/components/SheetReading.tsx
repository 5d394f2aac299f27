import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { columnLetters } from "../../excel/address";
import type { BadCell } from "../../sheets/types";
import type { Actions } from "../actions";
import { count, list } from "../format";
import type { AuditedSheet } from "../state";
import { result } from "../result";
import { fieldName, readingText as say } from "../texts";
import { FOLDED } from "./looks";

const useStyles = makeStyles({
  parts: FOLDED,
  title: { ...typographyStyles.caption1Strong, margin: 0 },
  lines: { ...typographyStyles.caption1, margin: 0, paddingInlineStart: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
  cells: { margin: 0, paddingInlineStart: tokens.spacingHorizontalM, listStyleType: "none" },
  link: { ...typographyStyles.caption1, textAlign: "start", verticalAlign: "top" },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What became of the rows and cells of a sheet; a cell leads to its row. */
export function SheetReading({ sheet, actions }: { sheet: AuditedSheet; actions: Actions }) {
  const styles = useStyles();
  const { kind, firstRow, left, reading } = sheet;
  const { fields, skipped, filledDown, ambiguous, ignored } = reading;
  const goTo = (row: number) => void actions.selectRow(kind, row);
  const address = ({ row, column }: BadCell) => `${columnLetters(left + column)}${row + firstRow}`;
  const unreadable = fields.filter((field) => field.unreadable > 0);
  const dates = fields.flatMap(({ field, dates: said }) =>
    said.map(({ how, count: cells = 0 }) => say(`dates.${how}`, { field: fieldName(field), count: count(cells) })),
  );
  return (
    <div className={styles.parts}>
      {unreadable.length > 0 && (
        <Part title={result("reading.part.cells")}>
          {unreadable.map(({ field, filled, unreadable: cells, badCells }) => (
            <div key={field}>
              <p className={styles.quiet}>{say("unreadable", { field: fieldName(field), filled: count(filled), count: count(cells) })}</p>
              <ul className={styles.cells}>
                {badCells.map((cell, index) => (
                  <li key={index}>
                    <Link as="button" className={styles.link} onClick={() => goTo(cell.row)}>
                      {result("reading.cell.at", { address: address(cell), found: cell.found })}
                    </Link>
                  </li>
                ))}
              </ul>
              {cells > badCells.length && <p className={styles.quiet}>{result("reading.cells.more", { count: badCells.length })}</p>}
            </div>
          ))}
        </Part>
      )}
      <Part title={result("reading.part.rows")}>
        <ul className={styles.lines}>
          <li>{say("rows.read", { count: count(reading.read) })}</li>
          {skipped.map(({ reason, count: rows, rows: [first] }) => (
            <li key={reason}>
              <Link as="button" className={styles.link} onClick={() => goTo(first)}>
                {say(`rows.${reason}`, { count: count(rows), row: first + firstRow })}
              </Link>
            </li>
          ))}
          {filledDown > 0 && <li>{say("rows.filled-down", { count: count(filledDown) })}</li>}
        </ul>
      </Part>
      {ambiguous.length > 0 && (
        <Part title={result("reading.part.headings")}>
          <Lines
            lines={ambiguous.map(({ heading, taken, other }) =>
              say("ambiguous", { heading, taken: fieldName(taken), other: fieldName(other) }),
            )}
          />
        </Part>
      )}
      {dates.length > 0 && (
        <Part title={result("reading.part.dates")}>
          <Lines lines={dates} />
        </Part>
      )}
      {ignored.length > 0 && (
        <Part title={result("reading.part.ignored", { count: count(ignored.length) })}>
          <p className={styles.quiet}>{list(ignored.map(({ heading }) => heading))}</p>
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div>
      <h4 className={styles.title}>{title}</h4>
      {children}
    </div>
  );
}

export function Lines({ lines }: { lines: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.lines}>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
