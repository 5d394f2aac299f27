/**
 * The house's arrows: functions, taskpane, commands -> excel, audit -> rulebook -> sheets. Each room is listed with all that it may import;
 * what is not listed is refused, so a new room or package has to be let in here first.
 */
const room = (name) => `^src/${name}/`;
const oneOf = (names) => names.join("|");

/** @param from the room @param rooms those it may import besides itself @param packages npm packages it may import (as regular expressions) */
function may(from, { rooms = [], files = [], packages = [], node = false, comment }) {
  const allowed = [...[from, ...rooms].map(room), ...files.map((file) => `^src/${file}`)];
  const npm = packages.map((name) => `^node_modules/(@types/)?${name}(/|$)`);
  const rule = (suffix, to) => ({ name: `${from}-${suffix}`, severity: "error", comment, from: { path: room(from) }, to });
  return [
    rule("imports-another-room", { path: "^src/", pathNot: oneOf(allowed) }),
    rule("imports-a-package", { path: "^node_modules/", ...(npm.length > 0 && { pathNot: oneOf(npm) }) }),
    ...(node ? [] : [rule("imports-node", { dependencyTypes: ["core"] })]),
  ];
}

module.exports = {
  forbidden: [
    {
      name: "circular",
      severity: "error",
      comment: "Whoever reads one file of a circle has to read them all.",
      from: { pathNot: room("workbench") },
      to: { circular: true },
    },
    {
      name: "circular-when-it-runs",
      severity: "error",
      comment: "Parts of the workbench name the type of the whole that they are handed: nothing of that is there when the code runs.",
      from: { path: room("workbench") },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "orphan",
      severity: "error",
      comment: "Nothing needs it.",
      from: { orphan: true, path: "^src/", pathNot: "\\.d\\.ts$" },
      to: {},
    },
    { name: "unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "package-not-listed",
      severity: "error",
      comment: "It is there only because another package needs it.",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "unknown-room",
      severity: "error",
      comment: "A new room has to be let in below.",
      from: { path: "^src/(?!(sheets|rulebook|audit|locales|excel|functions|commands|taskpane|workbench)/)" },
      to: {},
    },
    { name: "src-imports-test", severity: "error", from: { path: "^src/" }, to: { path: "^test/" } },
    { name: "workbench-is-imported", severity: "error", from: { path: "^src/(?!workbench/)" }, to: { path: room("workbench") } },

    ...may("sheets", { comment: "Pure: from cells to records." }),
    ...may("rulebook", { rooms: ["sheets"], comment: "Pure: what is promised." }),
    ...may("audit", { rooms: ["rulebook", "sheets"], comment: "Pure: rules over records." }),
    ...may("locales", { comment: "Texts alone." }),
    ...may("excel", {
      rooms: ["rulebook", "sheets", "locales"],
      comment: "The only room that talks to Office.js (by its global; eslint watches that).",
    }),
    ...may("functions", {
      rooms: ["audit", "rulebook", "sheets", "locales"],
      comment: "Has to load in plain Node: no Office.js, no page, no package.",
    }),
    ...may("commands", { rooms: ["excel"] }),
    ...may("taskpane", {
      rooms: ["commands", "excel", "audit", "rulebook", "sheets", "locales"],
      files: ["functions/snapshot\\.ts$"], // The parameters that the formulas run with are the workbook's; the pane loads them.
      packages: ["react", "react-dom", "@fluentui/[^/]+", "@tanstack/[^/]+"],
    }),
    ...may("workbench", {
      rooms: ["locales"],
      packages: [".*"],
      node: true,
      comment: "Plays Excel: it meets the add-in through Office.js alone, as Excel does.",
    }),
  ],
  options: {
    doNotFollow: { path: ["node_modules", "dist"] },
    exclude: { path: ["^dist/"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json", ".css"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
