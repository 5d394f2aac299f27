const config = require("../jest.config.cjs");

/** The sheets of a million rows, which want the machine to themselves. */
module.exports = {
  ...config,
  rootDir: "../../..",
  testMatch: ["<rootDir>/test/e2e/large.e2e.ts"],
  testPathIgnorePatterns: [],
  maxWorkers: 1,
};
