/** Looks that several parts of the pane share. */
import { tokens } from "@fluentui/react-components";

/** A frame around what belongs together. */
export const CARD = {
  border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  borderRadius: tokens.borderRadiusLarge,
  backgroundColor: tokens.colorNeutralBackground1,
} as const;

/** A list in such a frame, and the line between its items. */
export const CARD_LIST = { listStyleType: "none", margin: 0, padding: 0, ...CARD } as const;
export const CARD_ITEM = { ":not(:first-child)": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` } } as const;

/** A line that opens what is folded below it. */
export const FOLD_BUTTON = {
  display: "flex",
  alignItems: "center",
  columnGap: tokens.spacingHorizontalS,
  width: "100%",
  border: "none",
  font: "inherit",
  color: "inherit",
  textAlign: "start",
  backgroundColor: "transparent",
  cursor: "pointer",
  ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
} as const;

/** What stands in a frame below such a line. */
export const FOLDED = {
  display: "flex",
  flexDirection: "column",
  rowGap: tokens.spacingVerticalS,
  padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  overflowWrap: "anywhere",
} as const;
