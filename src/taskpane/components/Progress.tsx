import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  track: {
    height: "4px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  bar: {
    height: "100%",
    borderRadius: "inherit",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  grows: { transition: "width 0.3s ease" },
  moves: {
    width: "33%",
    // Of its own width, of which the track has three. Nothing but a transform still moves while the thread is busy.
    animationName: { from: { transform: "translateX(-100%)" }, to: { transform: "translateX(300%)" } },
    animationDuration: "3s",
    animationTimingFunction: "linear",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": {
      width: "100%",
      animationName: { "0%": { opacity: 0.2 }, "50%": { opacity: 1 }, "100%": { opacity: 0.2 } },
    },
  },
});

/** How far something is; without a share it is under way, and nobody knows for how long. Drawn by hand for the reason that Message.tsx gives. */
export function Progress({ label, share }: { label: string; share: number | undefined }) {
  const styles = useStyles();
  // What begins anew is not seen to shrink.
  const grows = share !== undefined && share > 0.01;
  return (
    <div className={styles.track} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={1} aria-valuenow={share}>
      <div
        className={mergeClasses(styles.bar, grows && styles.grows, share === undefined && styles.moves)}
        style={share === undefined ? undefined : { width: `${share * 100}%` }}
      />
    </div>
  );
}
