import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import type { RuleFindings } from "../../audit/types";
import type { Actions } from "../actions";
import { findingWords } from "../finding-words";
import { result } from "../result";
import type { Place } from "../grouping";
import type { AuditedSheet } from "../state";

const ROW_HEIGHT = 78;
const TALLEST = 360;
const PAGE = 6;

const useStyles = makeStyles({
  scroller: {
    position: "relative",
    overflowY: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  room: { position: "relative", width: "100%" },
  row: {
    position: "absolute",
    top: 0,
    left: 0,
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderLeft: `3px solid transparent`,
    // There a transparent line is seen.
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      borderLeftColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
      ":hover": { backgroundColor: "Highlight" },
      "& *": { color: "HighlightText" },
    },
  },
  who: { ...typographyStyles.body1Strong },
  message: { ...typographyStyles.body1 },
  measured: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  hidden: { ...typographyStyles.caption1, color: tokens.colorStatusWarningForeground3 },
  small: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

interface Props {
  readonly findings: RuleFindings;
  readonly place: Place;
  readonly size: number;
  readonly label: string;
  readonly sheets: readonly AuditedSheet[];
  readonly actions: Actions;
}

/** A long list of findings of which only those in sight are made. A click or Enter goes to the row in the sheet. */
export function FindingList({ findings, place, size, label, sheets, actions }: Props) {
  const styles = useStyles();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(-1);
  /** The one whose row was gone to in vain: the sheet does not show it. */
  const [unseen, setUnseen] = useState<{ readonly of: RuleFindings; readonly index: number }>();
  const virtual = useVirtualizer({
    count: size,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    initialRect: { width: 300, height: TALLEST },
  });

  const show = async (index: number) => {
    const isHidden = await actions.selectFinding(findings.at(place(index)));
    setUnseen(isHidden ? { of: findings, index } : undefined);
  };
  // Of an audit before it says nothing.
  const unseenAt = unseen?.of === findings ? unseen.index : -1;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      if (active >= 0) void show(active);
    } else {
      const next = moved(event.key, active, size);
      if (next === undefined) return;
      setActive(next);
      virtual.scrollToIndex(next);
    }
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      style={{ maxHeight: TALLEST }}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
      onFocus={() => active < 0 && setActive(0)}
      onKeyDown={onKeyDown}
    >
      <div className={styles.room} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const words = findingWords(findings.at(place(index)), sheets);
          return (
            <div
              key={index}
              id={`${id}-${index}`}
              ref={virtual.measureElement}
              data-index={index}
              role="option"
              aria-selected={index === active}
              aria-posinset={index + 1}
              aria-setsize={size}
              className={mergeClasses(styles.row, index === active && styles.active)}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                setActive(index);
                void show(index);
              }}
            >
              <div className={styles.who}>{words.who}</div>
              <div className={styles.message}>
                {words.message}
                {words.measured !== "" && <span className={styles.measured}> {words.measured}</span>}
              </div>
              <div className={styles.small}>
                {words.details.map((detail) => (
                  <span key={detail}>{detail}</span>
                ))}
              </div>
              {index === unseenAt && <div className={styles.hidden}>{result("finding.hidden")}</div>}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function moved(key: string, from: number, size: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + PAGE,
    PageUp: from - PAGE,
    Home: 0,
    End: size - 1,
  };
  return key in steps ? Math.min(size - 1, Math.max(0, steps[key])) : undefined;
}
