/** Fluent's light and dark themes in Excel's green. */
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

const green: BrandVariants = {
  10: "#041A0E",
  20: "#072B18",
  30: "#0A3C21",
  40: "#0C4D2A",
  50: "#0E5C32",
  60: "#0F6838",
  70: "#0F703B",
  80: "#107C41",
  90: "#1E8A4E",
  100: "#33985F",
  110: "#4BA773",
  120: "#64B588",
  130: "#7FC39D",
  140: "#9BD1B3",
  150: "#B8DFC9",
  160: "#D6EDE0",
};

// Fluent's own list has no Chinese fonts; without them digits and characters fall back to whatever the browser finds first.
const type = {
  fontFamilyBase: "'Segoe UI', system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
};

export const lightTheme: Theme = { ...createLightTheme(green), ...type };
export const darkTheme: Theme = {
  ...createDarkTheme(green),
  ...type,
  // The ramp's own greens are too dim for text on a dark ground.
  colorBrandForeground1: green[120],
  colorBrandForegroundLink: green[120],
};
