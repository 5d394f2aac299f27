import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { Chevron } from "./Chevron";
import { FOLD_BUTTON } from "./looks";

const useStyles = makeStyles({
  heading: { margin: 0, font: "inherit" },
  button: {
    ...FOLD_BUTTON,
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  title: { ...typographyStyles.caption1Strong, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

interface FoldProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Where what is folded is a part of the page's outline. */
  readonly heading?: boolean;
  readonly className?: string;
  readonly startsOpen?: boolean;
}

/** Something that is there on demand. */
export function Fold({ title, children, heading, className, startsOpen = false }: FoldProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  const button = (
    <button
      type="button"
      className={mergeClasses(styles.button, className)}
      aria-expanded={open}
      aria-controls={open ? id : undefined}
      onClick={() => setOpen(!open)}
    >
      <Chevron open={open} />
      <span className={styles.title}>{title}</span>
    </button>
  );
  return (
    <div>
      {heading ? <h3 className={styles.heading}>{button}</h3> : button}
      {open && <div id={id}>{children}</div>}
    </div>
  );
}
