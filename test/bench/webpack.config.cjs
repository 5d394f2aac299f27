/** Bundles the bench as the add-in is bundled: small, by the same transformer, so that what is timed is what ships. */
const path = require("node:path");
const project = path.join(__dirname, "../..");
const addin = require("../../webpack.config.js")({}, {}).find(({ name }) => name === "addin");

module.exports = {
  name: "bench",
  mode: "production",
  target: "node20",
  context: project,
  entry: { bench: "./test/bench/bench.ts" },
  output: { path: path.join(project, "node_modules/.cache/bench"), filename: "[name].cjs" },
  externals: { "@duckdb/node-api": "commonjs @duckdb/node-api" },
  module: addin.module,
  resolve: addin.resolve,
  optimization: addin.optimization,
  performance: { hints: false },
};
