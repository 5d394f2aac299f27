import { Button, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useRef } from "react";
import type { ChargeEntry } from "../parameter-entry";
import { form } from "../parameter-words";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  head: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    textAlign: "start",
    verticalAlign: "bottom",
    padding: "0 4px 2px 0",
    overflowWrap: "anywhere",
  },
  cell: { padding: "2px 4px 2px 0" },
  last: { width: "28px", padding: 0 },
  // Fluent's own least width is that of a whole line.
  input: { minWidth: 0, width: "100%", "& input": { minWidth: 0, width: "100%" } },
});

const COLUMNS = ["charges.below", "charges.yuan", "charges.percent", "charges.most"] as const;
const BLANK: ChargeEntry = ["", "", "", ""];

interface ChargesFieldProps {
  readonly entry: readonly ChargeEntry[];
  readonly invalid: boolean;
  readonly labelledBy: string;
  readonly describedBy: string;
  onType(entry: readonly ChargeEntry[]): void;
  /** The table is left, or a line is taken away. */
  onDone(entry: readonly ChargeEntry[]): void;
}

/** Charges by the order's amount, as a small table. */
export function ChargesField({ entry, invalid, labelledBy, describedBy, onType, onDone }: ChargesFieldProps) {
  const styles = useStyles();
  const add = useRef<HTMLButtonElement>(null);
  const typed = (line: number, column: number, text: string) =>
    onType(
      entry.map((cells, i) => (i === line ? (cells.map((each, c) => (c === column ? text : each)) as unknown as ChargeEntry) : cells)),
    );
  return (
    <div
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onDone(entry)}
      onKeyDown={(event) => event.key === "Enter" && event.target instanceof HTMLInputElement && onDone(entry)}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={styles.head}>
                {form(column)}
              </th>
            ))}
            <td className={styles.last} />
          </tr>
        </thead>
        <tbody>
          {entry.map((cells, line) => (
            <tr key={line}>
              {COLUMNS.map((column, c) => (
                <td key={column} className={styles.cell}>
                  <Input
                    size="small"
                    inputMode="decimal"
                    className={styles.input}
                    aria-label={form("charges.cell", { line: line + 1, column: form(column) })}
                    aria-invalid={invalid}
                    value={cells[c]}
                    onChange={(_, { value }) => typed(line, c, value)}
                  />
                </td>
              ))}
              <td className={styles.last}>
                {entry.length > 1 && (
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<DismissRegular />}
                    aria-label={form("charges.remove", { line: line + 1 })}
                    onClick={() => {
                      // Its own button goes away.
                      add.current?.focus();
                      onDone(entry.filter((_, i) => i !== line));
                    }}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {/* New lines stand before the last, which holds for all other orders. */}
      <Button
        ref={add}
        size="small"
        appearance="subtle"
        icon={<AddRegular />}
        onClick={() => onType([...entry.slice(0, -1), BLANK, ...entry.slice(-1)])}
      >
        {form("charges.add")}
      </Button>
    </div>
  );
}
