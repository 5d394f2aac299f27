import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { pane } from "../texts";
import { Section } from "./Section";

const useStyles = makeStyles({
  why: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** In the figures' place, until there are some. */
export function NoFigures({ why }: { why: string }) {
  const styles = useStyles();
  return (
    <Section id="figures" title={pane("figures.title")}>
      <p className={styles.why}>{why}</p>
    </Section>
  );
}
