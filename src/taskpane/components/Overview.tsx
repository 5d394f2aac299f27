import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { overviewOf, type OverviewLine } from "../../audit";
import { replyRate } from "../../rulebook";
import { parametersInForce } from "../../rulebook/settings";
import { count, dash, date, share } from "../format";
import type { Audit } from "../state";
import { pane } from "../texts";
import { Section } from "./Section";

const useStyles = makeStyles({
  // A year of days must not push what follows out of reach.
  scroller: {
    maxHeight: "280px",
    overflow: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  table: { width: "100%", borderCollapse: "collapse", ...typographyStyles.caption1 },
  head: {
    ...typographyStyles.caption1Strong,
    position: "sticky",
    top: 0,
    padding: "6px 5px",
    textAlign: "end",
    verticalAlign: "bottom",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  cell: {
    padding: "4px 5px",
    textAlign: "end",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: "nowrap",
  },
  first: { textAlign: "start", fontWeight: tokens.fontWeightRegular },
  name: { whiteSpace: "normal", overflowWrap: "anywhere", minWidth: "72px" },
  missed: { ...typographyStyles.caption1Strong, color: tokens.colorStatusDangerForeground3 },
});

type Column = Exclude<keyof OverviewLine, "label">;

/** The audit by agent and by day. */
export function Overview({ audit }: { audit: Audit }) {
  const { report, settings } = audit;
  const { agents, days } = useMemo(() => overviewOf(report, settings), [report, settings]);
  const target = parametersInForce(settings).of(replyRate.meta).target as number;
  return (
    <>
      <Lines id="by-agent" of="agents" lines={agents} columns={["replyRate", "lateReplies"]} target={target} />
      <Lines id="by-day" of="days" lines={days} columns={["replyRate", "lateReplies", "lateShipments", "qualityRefunds"]} target={target} />
    </>
  );
}

interface LinesProps {
  readonly id: string;
  readonly of: "agents" | "days";
  readonly lines: readonly OverviewLine[];
  readonly columns: readonly Column[];
  readonly target: number;
}

function Lines({ id, of, lines, columns, target }: LinesProps) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <Section id={id} title={pane(`overview.${of}`)}>
      {/* What scrolls must be reached by the keyboard as well. */}
      <div className={styles.scroller} role="group" aria-labelledby={`${id}-title`} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.first)}>
                {pane(of === "agents" ? "overview.agent" : "overview.day")}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className={styles.head}>
                  {pane(`overview.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.label}>
                <th scope="row" className={mergeClasses(styles.cell, styles.first, of === "agents" && styles.name)}>
                  {labelText(line.label, of)}
                </th>
                {columns.map((column) => (
                  <td key={column} className={mergeClasses(styles.cell, column === "replyRate" && isBelow(line, target) && styles.missed)}>
                    {cellText(line, column, target)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function labelText(label: string | number, of: LinesProps["of"]): string {
  if (typeof label === "number") return date(label);
  return label === "" ? pane(of === "agents" ? "finding.nobody" : "overview.noDay") : label;
}

function isBelow({ replyRate: rate }: OverviewLine, target: number): boolean {
  return rate !== null && rate < target;
}

function cellText(line: OverviewLine, column: Column, target: number): string {
  const value = line[column];
  if (value === null) return dash();
  return column === "replyRate" ? share(value, target) : count(value);
}
