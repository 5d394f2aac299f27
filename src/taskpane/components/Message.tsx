import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { DiamondDismissFilled } from "@fluentui/react-icons/svg/diamond-dismiss";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { useRef, type ReactNode } from "react";
import { pane } from "../texts";

const ICONS = { info: InfoFilled, warning: WarningFilled, error: DiamondDismissFilled } as const;

const useStyles = makeStyles({
  message: {
    ...typographyStyles.body1,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    alignItems: "start",
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  info: { backgroundColor: tokens.colorNeutralBackground3, border: line(tokens.colorNeutralStroke1) },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, border: line(tokens.colorStatusWarningBorder1) },
  error: { backgroundColor: tokens.colorStatusDangerBackground1, border: line(tokens.colorStatusDangerBorder1) },
  icon: { fontSize: tokens.fontSizeBase500, marginInlineEnd: tokens.spacingHorizontalS },
  infoIcon: { color: tokens.colorNeutralForeground3 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  // Its sign stands beside the first line, with room for a finger around it.
  dismiss: { marginBlock: "-6px", marginInlineEnd: "-6px" },
  acts: {
    gridColumn: "1 / -1",
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "end",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

interface MessageProps {
  readonly intent: keyof typeof ICONS;
  readonly children: ReactNode;
  /** Buttons below the words. */
  readonly acts?: ReactNode;
  readonly onDismiss?: () => void;
}

/**
 * What is to be read before all else. Fluent's MessageBar, whose looks it has, brings its motions along: too much for the first screen. Loaded when it is
 * needed it would come late, and not at all where the connection is what went wrong.
 */
export function Message({ intent, children, acts, onDismiss }: MessageProps) {
  const styles = useStyles();
  const Icon = ICONS[intent];
  // Whoever comes by the keyboard goes on where they were: the button that they press goes away with the message.
  const cameFrom = useRef<HTMLElement>(null);
  const dismiss = () => {
    onDismiss?.();
    cameFrom.current?.focus();
  };
  return (
    <div role={intent === "error" ? "alert" : undefined} className={mergeClasses(styles.message, styles[intent])}>
      <Icon className={mergeClasses(styles.icon, styles[`${intent}Icon`])} aria-hidden />
      <div>{children}</div>
      {onDismiss && (
        <Button
          className={styles.dismiss}
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={pane("problem.dismiss")}
          onFocus={({ relatedTarget }) => (cameFrom.current = relatedTarget as HTMLElement | null)}
          onClick={dismiss}
        />
      )}
      {acts && <div className={styles.acts}>{acts}</div>}
    </div>
  );
}

function line(colour: string): string {
  return `${tokens.strokeWidthThin} solid ${colour}`;
}
