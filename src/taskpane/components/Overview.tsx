import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { memo } from "react";
import { paired, type OverviewLine, type PairedLine } from "../../audit/overview";
import { meetsTarget } from "../../audit/shares";
import type { Comparison } from "../../audit/types";
import { replyRate } from "../../rulebook";
import { targetOf } from "../../rulebook/score";
import { parametersInForce } from "../../rulebook/settings";
import { count, dash, date, differ, share } from "../format";
import { missingText } from "../missing";
import type { Audit } from "../state";
import { result } from "../result";
import { bookText } from "../texts";
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
    padding: "6px 2px",
    ":last-child": { paddingRight: "6px" },
    textAlign: "end",
    textWrap: "balance",
    verticalAlign: "bottom",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  cell: {
    padding: "4px 2px",
    ":last-child": { paddingRight: "6px" },
    textAlign: "end",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: "nowrap",
  },
  first: { textAlign: "start", paddingLeft: "6px", fontWeight: tokens.fontWeightRegular },
  name: { whiteSpace: "normal", overflowWrap: "anywhere", minWidth: "72px" },
  legend: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  other: { ...typographyStyles.caption2, display: "block", color: tokens.colorNeutralForeground2 },
  missed: { ...typographyStyles.caption1Strong, color: tokens.colorStatusDangerForeground3 },
});

type Column = Exclude<keyof OverviewLine, "label">;

/** The audit by agent and by day. */
export const Overview = memo(function Overview({ audit, comparison }: { audit: Audit; comparison?: Comparison }) {
  const { overview, settings } = audit;
  const target = targetOf(replyRate, parametersInForce(settings).of);
  const preset = comparison && bookText(`preset.${comparison.settings.preset}`);
  const pairs = (of: LinesProps["of"]) =>
    comparison ? paired(overview[of], comparison.overview[of]) : overview[of].map((line) => ({ line }));
  const common = { target, preset };
  return (
    <>
      <Lines
        id="by-agent"
        of="agents"
        pairs={pairs("agents")}
        why={overview.agentsUnreadable && missingText(overview.agentsUnreadable, audit.sheets)}
        columns={["replyRate", "lateReplies"]}
        {...common}
      />
      <Lines
        id="by-day"
        of="days"
        pairs={pairs("days")}
        columns={["replyRate", "lateReplies", "lateShipments", "qualityRefunds"]}
        {...common}
      />
    </>
  );
});

interface LinesProps {
  readonly id: string;
  readonly of: "agents" | "days";
  readonly pairs: readonly PairedLine[];
  /** Why there is none, where there is something to say of it. */
  readonly why?: string;
  readonly columns: readonly Column[];
  readonly target: number;
  /** What the small print is under. */
  readonly preset: string | undefined;
}

function Lines({ id, of, pairs, why, columns, target, preset }: LinesProps) {
  const styles = useStyles();
  if (pairs.length === 0)
    return why === undefined ? null : (
      <Section id={id} title={result(`overview.${of}`)}>
        <p className={styles.legend}>{why}</p>
      </Section>
    );
  return (
    <Section id={id} title={result(`overview.${of}`)}>
      {preset !== undefined && <p className={styles.legend}>{result("compare.legend", { preset })}</p>}
      {/* What scrolls must be reached by the keyboard as well. */}
      <div className={styles.scroller} role="group" aria-labelledby={`${id}-title`} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.first)}>
                {result(of === "agents" ? "overview.agent" : "overview.day")}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className={styles.head}>
                  {result(`overview.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ line, other }) => (
              <tr key={line.label}>
                <th scope="row" className={mergeClasses(styles.cell, styles.first, of === "agents" && styles.name)}>
                  {labelText(line.label, of)}
                </th>
                {columns.map((column) => (
                  <td key={column} className={mergeClasses(styles.cell, column === "replyRate" && isBelow(line, target) && styles.missed)}>
                    {cellText(line, column, target)}
                    {other && differ(line[column], other[column]) && (
                      <span className={styles.other} title={preset}>
                        {cellText(other, column, target)}
                      </span>
                    )}
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
  return label === "" ? result(of === "agents" ? "finding.nobody" : "overview.noDay") : label;
}

function isBelow({ replyRate: rate }: OverviewLine, target: number): boolean {
  return rate !== null && !meetsTarget(replyRate, rate, target);
}

function cellText(line: OverviewLine, column: Column, target: number): string {
  const value = line[column];
  if (value === null) return dash();
  return column === "replyRate" ? share(value, target) : count(value);
}
