const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");

const dist = path.resolve(__dirname, "dist");
const officeJs = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));

const rules = [
  {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    use: {
      loader: "swc-loader",
      options: {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          // A field that a constructor sets needs no declaration beside it; the tests (package.json) and the types (tsconfig.json) take it the same way.
          transform: { react: { runtime: "automatic" }, useDefineForClassFields: false },
          target: "es2022",
        },
      },
    },
  },
  { test: /\.css$/, use: ["style-loader", "css-loader"] },
];
/**
 * One transformer for everything: the same one that reads TypeScript also makes the files small, in a third of the usual time. It leaves functions where they
 * are: a loop that is put into its caller becomes a new function with each call, and the engine has to learn it anew (`npm run bench` tells).
 */
const compress = { passes: 3, inline: false, reduce_vars: false };
const minimizer = (files, options) =>
  new MinimizerPlugin({
    ...files,
    minify: MinimizerPlugin.swcMinify,
    minimizerOptions: { compress: { ...compress, ...options } },
    extractComments: true,
  });
const FORMULAS_FILE = /^functions\.js$/;
const optimization = {
  // An export's short name by how often it is used: names that repeat are what gzip is good at.
  mangleExports: "size",
  // Modules are counted 1, 2, 3: nothing keeps a file across versions by the numbers in it.
  moduleIds: "natural",
  // The formulas' file is half words and sentences: gzip makes it smaller where its code stands together. The pane's it would make larger.
  minimizer: [minimizer({ include: FORMULAS_FILE }, { hoist_funs: true }), minimizer({ exclude: FORMULAS_FILE })],
};
const resolve = { extensions: [".ts", ".tsx", ".js", ".json"] };

/** The generator has no tag for it: lets a cell's error reach the functions instead of failing the whole call (a member beside `functions`, as Microsoft documents it). */
class AllowErrorsInArguments {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("AllowErrorsInArguments", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE;
      compilation.hooks.processAssets.tap({ name: "AllowErrorsInArguments", stage }, (assets) => {
        if (!assets["functions.json"]) return; // The generator has reported why.
        const metadata = JSON.parse(assets["functions.json"].source());
        const text = JSON.stringify({ allowErrorForDataTypeAny: true, ...metadata }, null, 1);
        compilation.updateAsset("functions.json", new compiler.webpack.sources.RawSource(text));
      });
    });
  }
}

/** What the pane takes from the formulas' bundle, … */
const SHARED = [
  ...["locales/index", "locales/rules", "locales/reading", "sheets/index", "sheets/types"],
  ...["rulebook/index", "rulebook/types", "rulebook/settings", "rulebook/days", "rulebook/deadline", "rulebook/judging", "rulebook/score"],
  ...["audit/index", "audit/charges", "audit/context", "audit/findings", "audit/parts", "audit/shares", "functions/snapshot"],
].map((file) => `./src/${file}.ts`);
/** … and the files that are not in that bundle. */
const OF_THE_PANE =
  /^src\/((taskpane|excel|commands)\/|audit\/(audit|overview)\.|rulebook\/(mapping|saved-settings|shop-settings)\.|locales\/book\.)/;

/** The first module of the formulas' bundle: it loads the formulas, and hands on all that the pane shares with them. */
const FORMULAS = `data:text/javascript,${SHARED.map((file) => `export * from "${file}";`).join("")}import "./src/functions/functions.ts";`;

/**
 * Has the pane take what it shares with the formulas from that first module. For only modules that no other bundle imports by themselves are put into one
 * scope by webpack, where nothing is imported any more and names are short. What the lists above leave out works as well, but makes the bundle larger.
 */
class OneScope {
  apply(compiler) {
    new compiler.webpack.NormalModuleReplacementPlugin(/^\.\.?(\/|$)/, (request) => {
      const fromHere = (file) => path.relative(__dirname, file).replaceAll("\\", "/");
      if (!OF_THE_PANE.test(fromHere(request.contextInfo.issuer))) return;
      const file = `./${fromHere(path.resolve(request.context, request.request))}`;
      if (SHARED.includes(`${file}.ts`) || SHARED.includes(`${file}/index.ts`)) request.request = FORMULAS;
    }).apply(compiler);
  }
}

/** What mirrors a style for scripts that run from right to left: neither of the pane's languages does, so each style stays as it is. */
const MIRROR =
  "data:text/javascript,export const convert = (style) => style; export const convertProperty = (key, value) => ({ key, value });";

/** A token of Fluent's is the style's variable of that name: all 459 written out would be 3.5 kB of the first screen. */
const TOKENS = "data:text/javascript,export const tokens = new Proxy({}, { get: (_, name) => `var(--${name})` });";

class SmallerLibraries {
  apply(compiler) {
    const { NormalModuleReplacementPlugin } = compiler.webpack;
    new NormalModuleReplacementPlugin(/^rtl-css-js\/core$/, MIRROR).apply(compiler);
    new NormalModuleReplacementPlugin(/\/tokens\.js$/, (request) => {
      if (/@fluentui[\\/]tokens[\\/]/.test(request.context)) request.request = TOKENS;
    }).apply(compiler);
  }
}

const DEVELOPMENT_URL = "https://localhost:3000/";

/**
 * The manifest as it is given to Excel: every address of the development server becomes one under `address`, the add-in's home
 * (SHOP_AUDIT_URL; for example https://example.com/shop-audit/). Without an address it stays a manifest for development.
 */
function manifestFor(text, address) {
  if (!address) return text;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== "https:" || url.username || url.password || url.search || url.hash) {
    throw new Error(
      `SHOP_AUDIT_URL is "${address}": expected the https address of the folder that dist/ is served from, without user, "?" or "#".`,
    );
  }
  const home = url.href.endsWith("/") ? url.href : `${url.href}/`;
  return text.replaceAll(DEVELOPMENT_URL, () => home.replaceAll("&", "&amp;"));
}

const configurations = (_env, { mode = "production" }) => [
  {
    name: "addin",
    mode,
    devtool: mode === "production" ? false : "source-map",
    entry: {
      // Loaded first and alone: formulas must answer before the pane is there, and other programs load this file in plain Node.
      functions: FORMULAS,
      // Shares the modules of the functions' bundle, and so the one rule book and the one snapshot of parameters.
      taskpane: { import: "./src/taskpane/index.tsx", dependOn: "functions" },
    },
    output: {
      path: dist,
      filename: "[name].js",
      chunkFilename: "[name].chunk.js",
      publicPath: "",
      globalObject: "globalThis",
      clean: { keep: /^workbench/ },
    },
    module: { rules },
    resolve,
    optimization,
    performance: { hints: false },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: "./src/functions/functions.ts" }),
      new AllowErrorsInArguments(),
      new OneScope(),
      new SmallerLibraries(),
      new HtmlPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["functions", "taskpane"],
        scriptLoading: "defer",
      }),
      new CopyPlugin({
        patterns: [
          { from: "manifest.xml", transform: (content) => manifestFor(content.toString(), process.env.SHOP_AUDIT_URL) },
          { from: "src/assets", to: "assets" },
          // Microsoft's library, unmodified (`minimized` keeps the minimizer's hands off it): the main file, every host's file and the two languages of the pane.
          { from: "*.js", context: officeJs, to: "office-js/", globOptions: { ignore: ["**/*.debug.js"] }, info: { minimized: true } },
          {
            from: "{en-us,zh-cn}/*.js",
            context: officeJs,
            to: "office-js/",
            globOptions: { ignore: ["**/*.debug.js"] },
            info: { minimized: true },
          },
        ],
      }),
    ],
  },
  {
    name: "workbench",
    mode,
    devtool: false,
    // The grid takes minutes to bundle and hardly ever changes.
    cache: { type: "filesystem", buildDependencies: { config: [path.join(__dirname, "webpack.config.js")] } },
    entry: { workbench: "./src/workbench/index.ts" },
    output: {
      path: path.join(dist, "workbench"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      publicPath: "auto",
      clean: true,
    },
    module: { rules },
    resolve,
    optimization,
    performance: { hints: false },
    plugins: [new HtmlPlugin({ template: "./src/workbench/workbench.html", filename: "index.html" })],
  },
];

// A function with a helper beside it: the tests check the manifest that a build for production writes.
module.exports = Object.assign(configurations, { manifestFor });
