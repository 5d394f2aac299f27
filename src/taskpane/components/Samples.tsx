import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { FieldId, Sheet } from "../../sheets/types";
import { list } from "../format";
import { samplesOf } from "../samples";
import { columns } from "../column-words";

const useStyles = makeStyles({
  values: {
    ...typographyStyles.caption1,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** What the first rows say in a field, as it is read. */
export function Samples({ sample, field }: { sample: Sheet; field: FieldId }) {
  const styles = useStyles();
  const values = samplesOf(sample, field).map(({ text, unreadable }) => (unreadable ? columns("unreadable", { value: text }) : text));
  return values.length > 0 && <span className={styles.values}>{list(values)}</span>;
}
