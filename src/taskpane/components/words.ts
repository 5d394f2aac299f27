/** How words are set where a rule is explained: its text, what is said beside it, and the source's sentence. */
import { tokens, typographyStyles } from "@fluentui/react-components";

export const WORDS = {
  text: { ...typographyStyles.body1, margin: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  quote: {
    ...typographyStyles.caption1,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
} as const;
