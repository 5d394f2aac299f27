import { Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Role, ROLE_NAMES, type Sender, type Transcript } from "../../sheets/types";
import type { Actions } from "../actions";
import { columns } from "../column-words";
import { count } from "../format";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { ...typographyStyles.caption1Strong, padding: 0 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  missing: { ...typographyStyles.caption1, margin: 0, color: tokens.colorPaletteRedForeground1 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  name: { ...typographyStyles.caption1, overflowWrap: "anywhere" },
});

/** More than anybody ticks; who writes most stands first. */
const SHOWN = 50;

/** Who writes in a transcript, and who of them is of the shop: what no text says of a plain nick, only the shop knows. */
export function Staff({
  transcript,
  staff,
  actions,
  busy,
}: {
  transcript: Transcript;
  staff: readonly string[];
  actions: Actions;
  busy: boolean;
}) {
  const styles = useStyles();
  const { senders, hasStaff } = transcript;
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>{columns("staff.title", { count: count(senders.length) })}</legend>
      <p className={hasStaff ? styles.note : styles.missing}>{columns(hasStaff ? "staff.hint" : "staff.missing")}</p>
      <ul className={styles.list}>
        {senders.slice(0, SHOWN).map((sender) => (
          <li key={sender.name}>
            <Checkbox
              size="medium"
              checked={isOurs(sender)}
              // Whom the text itself shows to be of the shop nobody need tick, and none can be made a customer by that.
              disabled={busy || (sender.role !== Role.customer && sender.role !== Role.none && !staff.includes(sender.name))}
              onChange={(_, { checked }) => void actions.markStaff(sender.name, checked === true)}
              label={<span className={styles.name}>{senderText(sender)}</span>}
            />
          </li>
        ))}
      </ul>
      {senders.length > SHOWN && <p className={styles.note}>{columns("staff.more", { count: count(senders.length - SHOWN) })}</p>}
    </fieldset>
  );
}

function isOurs({ role }: Sender): boolean {
  return role === Role.agent || role === Role.robot;
}

function senderText({ name, role, messages }: Sender): string {
  return columns("staff.sender", { name, role: columns(`staff.role.${ROLE_NAMES[role]}`), count: count(messages) });
}
