/** Where the keyboard stands when what was pressed goes away. */
import { useLayoutEffect, useRef } from "react";

/**
 * For a place whose buttons come and go: whoever stood on one of them by the keyboard stands on the first that is left, or on the place itself where the
 * next press should be thought over.
 * @param on which of the two
 */
export function useFocusKept(on: "button" | "place") {
  const place = useRef<HTMLDivElement>(null);
  const isHere = useRef(false);
  useLayoutEffect(() => {
    const { current } = place;
    // Whoever works in the sheet meanwhile is left there.
    if (!current || !isHere.current || !document.hasFocus() || current.contains(document.activeElement)) return;
    const next = on === "button" ? current.querySelector<HTMLElement>("button, [tabindex]") : null;
    (next ?? current).focus({ preventScroll: true });
  });
  // What leaves the page with the focus on it tells nobody, so it still counts as here.
  return { ref: place, tabIndex: -1, onFocus: () => void (isHere.current = true), onBlur: () => void (isHere.current = false) };
}
