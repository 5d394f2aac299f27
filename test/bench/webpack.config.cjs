/** Bundles the bench as the add-in is bundled: small, by the same transformer, so that what is timed is what ships. */
const path = require("node:path");
const project = path.join(__dirname, "../..");
const addin = require("../../webpack.config.js")({}, {}).find(({ name }) => name === "addin");

const bundle = (name, optimization) => ({
  name,
  mode: "production",
  target: "node20",
  context: project,
  entry: { [name]: `./test/bench/${name}.ts` },
  output: { path: path.join(project, "node_modules/.cache/bench"), filename: "[name].cjs", chunkFilename: `${name}.[id].cjs` },
  externals: { "@duckdb/node-api": "commonjs @duckdb/node-api" },
  module: addin.module,
  resolve: addin.resolve,
  optimization,
  performance: { hints: false },
});

module.exports = [
  bundle("bench", addin.optimization),
  // In a profile functions are told by their names.
  bundle("profile", { minimize: false }),
];
