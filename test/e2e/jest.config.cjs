const { jest } = require("../../package.json");

/** Tests in a real browser, on what the build has left in dist/. Two files at a time: each starts a server and a browser, which is busy on one core. */
module.exports = {
  rootDir: "../..",
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/e2e/*.e2e.ts"],
  testPathIgnorePatterns: ["<rootDir>/test/e2e/large.e2e.ts"],
  transform: jest.transform,
  maxWorkers: 2,
  testTimeout: 120_000,
};
