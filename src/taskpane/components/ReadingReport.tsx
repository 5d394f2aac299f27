import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { memo } from "react";
import { joinsOf } from "../../audit/joins";
import type { Reading } from "../../sheets";
import type { Actions } from "../actions";
import { count } from "../format";
import type { Audit, AuditedSheet } from "../state";
import { noteText } from "../explain";
import { result } from "../result";
import { pane } from "../texts";
import { Fold } from "./Fold";
import { Section } from "./Section";
import { Lines, SheetReading } from "./SheetReading";
import { CARD_ITEM, CARD_LIST, FOLDED } from "./looks";

const useStyles = makeStyles({
  list: {
    ...CARD_LIST,
    overflow: "hidden",
  },
  item: CARD_ITEM,
  button: { minHeight: "40px", padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}` },
  name: { ...typographyStyles.body1Strong, display: "block" },
  told: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
  sign: { flexShrink: 0, fontSize: "14px", marginTop: "1px" },
  doubt: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS, color: tokens.colorStatusWarningForeground3 },
  parts: FOLDED,
});

/** How every audited sheet was read: what a manager must know is in sight, the rest on demand. */
export const ReadingReport = memo(function ReadingReport({ audit, actions }: { audit: Audit; actions: Actions }) {
  const styles = useStyles();
  const joins = joinsOf(audit.report);
  return (
    <Section id="reading" title={result("reading.title")}>
      <ul className={styles.list}>
        {audit.sheets.map((sheet) => (
          <li key={sheet.kind} className={styles.item}>
            <Fold heading className={styles.button} title={<Title sheet={sheet} />}>
              <SheetReading sheet={sheet} actions={actions} />
            </Fold>
          </li>
        ))}
        {joins.length > 0 && (
          <li className={styles.item}>
            <Fold heading className={styles.button} title={<span className={styles.name}>{result("reading.joined")}</span>}>
              <div className={styles.parts}>
                <Lines lines={joins.map(({ id, data }) => noteText(id, data))} />
              </div>
            </Fold>
          </li>
        )}
      </ul>
    </Section>
  );
});

function Title({ sheet: { name, reading } }: { sheet: AuditedSheet }) {
  const styles = useStyles();
  const doubts = doubtsOf(reading);
  return (
    <>
      <span className={styles.name}>{name}</span>
      <span className={styles.told}>{result("reading.sheet.read", { count: count(reading.read) })}</span>
      {doubts.length > 0 && (
        <span className={mergeClasses(styles.told, styles.doubt)}>
          <WarningRegular className={styles.sign} aria-hidden />
          {doubts.join(pane("list.parts"))}
        </span>
      )}
    </>
  );
}

/** What may make a figure wrong. */
function doubtsOf({ fields, ambiguous }: Reading): string[] {
  const unreadable = fields.reduce((sum, field) => sum + field.unreadable, 0);
  const undecided = fields.some(({ dates }) => dates.some(({ how }) => how.endsWith("(undecided)") || how === "both"));
  return [
    ...(unreadable > 0 ? [result("reading.sheet.unreadable", { count: count(unreadable) })] : []),
    ...(ambiguous.length > 0 ? [result("reading.sheet.ambiguous", { count: count(ambiguous.length) })] : []),
    ...(undecided ? [result("reading.sheet.undecided")] : []),
  ];
}
