import { makeStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";

const useStyles = makeStyles({ chevron: { flexShrink: 0 } });

/** Whether something is folded, for the eye: the button that it stands in says so to the ear. */
export function Chevron({ open }: { open: boolean }) {
  const styles = useStyles();
  const Icon = open ? ChevronDownRegular : ChevronRightRegular;
  return <Icon className={styles.chevron} aria-hidden />;
}
