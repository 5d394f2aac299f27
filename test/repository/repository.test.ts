/** What must hold for the repository as a whole, whoever clones it and wherever. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import packageJson from "../../package.json";

const root = join(__dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

interface TextFile {
  readonly path: string;
  readonly text: string;
  readonly bytes: number;
}

/** Everything that git tracks and that is text: without a NUL, as git itself tells text from binary. */
const tracked: readonly TextFile[] = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" })
  .split("\0")
  .filter((path) => path !== "")
  .flatMap((path) => {
    const content = readIfThere(path);
    return content === undefined || content.includes(0) ? [] : [{ path, text: content.toString("utf8"), bytes: content.length }];
  });

/** A file that is tracked may be gone from the working tree until its deletion is committed. */
function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(join(root, path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function found(pattern: RegExp, files = tracked): string[] {
  return files.flatMap(({ path, text }) => text.split("\n").flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}`] : [])));
}

test("git knows the files that are looked at here", () => {
  expect(tracked.map((file) => file.path)).toEqual(expect.arrayContaining(["package.json", "package-lock.json", "manifest.xml"]));
});

test("the lockfile says what to install and leaves from where to whoever installs", () => {
  expect(Object.keys(JSON.parse(read("package-lock.json")).packages).length).toBeGreaterThan(100);
  expect(
    found(
      /"resolved":/,
      tracked.filter((file) => file.path === "package-lock.json"),
    ),
  ).toEqual([]);
  expect(read(".npmrc")).toContain("omit-lockfile-registry-resolved=true");
});

test("no file names a package registry", () => {
  expect(found(/\bregistry\.(npm|yarn)|npmmirror\.|npm\.pkg\.|\/(artifactory|nexus|repository\/npm)\b|:487[3]\b/)).toEqual([]);
});

test("no file names a path of the machine it was written on", () => {
  expect(found(/(^|[\s"'`(=<>:,])(file:\/\/)?\/(home|Users|root|work|mnt|private)\/[\w.-]|[A-Z]:\\{1,2}Users\\/)).toEqual([]);
});

test("no text file is too big to be read (the lockfile is nobody's to read)", () => {
  expect(tracked.filter((file) => file.bytes > 200_000 && file.path !== "package-lock.json").map((file) => file.path)).toEqual([]);
});

test("what is shipped is bundled, so there are development dependencies alone", () => {
  const kinds = Object.keys(packageJson).filter((key) => /dependencies$/i.test(key));
  expect(kinds).toEqual(["devDependencies"]);
});

test("every package is locked to the version range that package.json asks for", () => {
  expect(JSON.parse(read("package-lock.json")).packages[""].devDependencies).toEqual(packageJson.devDependencies);
});

test("the machine that checks runs the command that the README gives", () => {
  const command = "npm ci && npm test";
  expect(read(".ci/run").trimEnd().split("\n").at(-1)).toBe(command);
  expect(execFileSync("git", ["ls-files", "--stage", ".ci/run"], { cwd: root, encoding: "utf8" })).toMatch(/^100755 /);
  expect(read("README.md")).toContain(command);
});
