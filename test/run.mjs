/**
 * All that `npm test` does: the checks and the build first, then the tests that use what was built. Everything runs even when something before it failed,
 * so that one run tells all; the last line counts checks and tests together.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Those that take longest first, so that none of them is left to run alone.
const CHECKS = ["lint", "build", "format", "typecheck", "deps", "unused"];
// The sheets of a million rows last and alone: they measure how long the pane is held up.
const SUITES = ["unit", "e2e", "large"];
const results = mkdtempSync(join(tmpdir(), "shop-audit-"));
const failedSteps = [];
let passed = 0;
let failed = 0;

// Through a shell on Windows alone, where npm is a .cmd file.
const shell = process.platform === "win32";

function run(script, ...options) {
  console.log(`\n> ${script}`);
  const { status } = spawnSync("npm", ["run", "--silent", script, ...options], { stdio: "inherit", shell });
  if (status !== 0) failedSteps.push(script);
  return status === 0;
}

/** Each is busy on one core, so two run at a time; what one prints is told when it has ended. */
async function check(scripts) {
  for (const script of scripts) {
    const printed = [Buffer.from(`\n> ${script}\n`)];
    const step = spawn("npm", ["run", "--silent", script], { stdio: ["ignore", "pipe", "pipe"], shell });
    for (const stream of [step.stdout, step.stderr]) stream.on("data", (data) => printed.push(data));
    const status = await new Promise((resolve) => step.on("close", resolve));
    process.stdout.write(Buffer.concat(printed));
    if (status === 0) passed++;
    else {
      failed++;
      failedSteps.push(script);
    }
  }
}

// Both take the next one from the same list.
const checks = CHECKS.values();
await Promise.all([check(checks), check(checks)]);
if (failedSteps.includes("build")) {
  console.log(`\nNot run, because there is no build to test: ${SUITES.join(", ")}`);
} else {
  for (const suite of SUITES) {
    const file = join(results, `${suite}.json`);
    const succeeded = run(suite, "--", "--json", `--outputFile=${file}`);
    const counted = countsOf(file);
    passed += counted.passed;
    // Jest may also fail without a failed test: a file that does not load, a suite without tests.
    failed += succeeded ? counted.failed : Math.max(1, counted.failed);
  }
}

function countsOf(file) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(file, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

rmSync(results, { recursive: true });
console.log(failedSteps.length === 0 ? "" : `\nFailed: ${failedSteps.join(", ")}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
