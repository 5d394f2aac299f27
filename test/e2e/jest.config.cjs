const { jest } = require("../../package.json");

/** Tests in a real browser, on what the build has left in dist/. One at a time: each starts a server and a browser. */
module.exports = {
  rootDir: "../..",
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/e2e/**/*.e2e.ts"],
  transform: jest.transform,
  maxWorkers: 1,
  testTimeout: 120_000,
};
