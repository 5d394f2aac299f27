import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { Severity } from "../../rulebook/types";
import { pane } from "../texts";

const useStyles = makeStyles({
  mark: {
    ...typographyStyles.caption1Strong,
    flexShrink: 0,
    minWidth: "16px",
    padding: "0 6px",
    borderRadius: tokens.borderRadiusSmall,
    textAlign: "center",
    border: `${tokens.strokeWidthThin} solid transparent`,
  },
  critical: { backgroundColor: tokens.colorPaletteRedBackground3, color: tokens.colorNeutralForegroundOnBrand },
  high: {
    backgroundColor: tokens.colorPaletteRedBackground1,
    color: tokens.colorPaletteRedForeground1,
    borderTopColor: tokens.colorPaletteRedBorder1,
    borderBottomColor: tokens.colorPaletteRedBorder1,
    borderLeftColor: tokens.colorPaletteRedBorder1,
    borderRightColor: tokens.colorPaletteRedBorder1,
  },
  medium: {
    backgroundColor: tokens.colorPaletteYellowBackground1,
    color: tokens.colorPaletteYellowForeground2,
    borderTopColor: tokens.colorPaletteYellowBorder1,
    borderBottomColor: tokens.colorPaletteYellowBorder1,
    borderLeftColor: tokens.colorPaletteYellowBorder1,
    borderRightColor: tokens.colorPaletteYellowBorder1,
  },
  low: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    borderTopColor: tokens.colorNeutralStroke1,
    borderBottomColor: tokens.colorNeutralStroke1,
    borderLeftColor: tokens.colorNeutralStroke1,
    borderRightColor: tokens.colorNeutralStroke1,
  },
});

/** How grave a rule is, in a word. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.mark, styles[severity])}>{pane(`severity.${severity}`)}</span>;
}
