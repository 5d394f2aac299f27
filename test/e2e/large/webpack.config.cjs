/** Bundles the page of the large workbook with the add-in's own transformer. Never part of what is shipped. */
const path = require("node:path");
const project = path.join(__dirname, "../../..");
const addin = require("../../../webpack.config.js")({}, {}).find(({ name }) => name === "addin");

/** @param {string} folder where the bundles go */
module.exports = (folder) => ({
  name: "large",
  mode: "production",
  context: project,
  entry: { page: "./test/e2e/large/page.ts", worker: "./test/e2e/large/worker.ts" },
  output: { path: folder, filename: "[name].js", publicPath: "" },
  module: addin.module,
  resolve: addin.resolve,
  optimization: addin.optimization,
  performance: { hints: false },
});
