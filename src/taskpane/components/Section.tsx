import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, minHeight: "24px" },
  title: { ...typographyStyles.subtitle2, margin: 0, flex: 1 },
});

/** A titled part of the pane, with room for one act beside the title. */
export function Section(props: { id: string; title: string; aside?: ReactNode; children: ReactNode; className?: string }) {
  const styles = useStyles();
  return (
    <section id={props.id} aria-labelledby={`${props.id}-title`} className={mergeClasses(styles.section, props.className)}>
      <div className={styles.head}>
        <h2 id={`${props.id}-title`} className={styles.title}>
          {props.title}
        </h2>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
