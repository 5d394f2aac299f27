import { execFileSync } from "node:child_process";
import { join } from "node:path";
import packageJson from "../../package.json";
import { checkManifest } from "./check";
import { development, manifest, manifestFor, production } from "./ours";

const home = "https://audit.example.com/tools/shop/";

describe("our manifest", () => {
  test("has no problem as it stands", () => expect(checkManifest(manifest, development)).toEqual([]));

  test("has no problem when it is built for production", () => expect(checkManifest(manifestFor(manifest, home), production)).toEqual([]));

  // Its `validate` would send the file away; reading stays on this computer.
  test("is read by Microsoft's own reader as what it means to be", () => {
    const read = execFileSync(process.execPath, [join(__dirname, "microsoft.cjs")], { encoding: "utf8" });
    expect(JSON.parse(read)).toMatchObject({
      manifestType: "xml",
      officeAppType: "TaskPaneApp",
      hosts: ["Workbook"],
      defaultLocale: "zh-CN",
      displayName: "店铺审计",
      permissions: "ReadWriteDocument",
      defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
    });
  });

  test("carries the version of package.json, with a fourth part", () => {
    expect(manifest).toContain(`<Version>${packageJson.version}.0</Version>`);
  });

  test("has names that fit where there is little room (30 characters, the limit of a short name in the unified manifest)", () => {
    const names = [...manifest.matchAll(/<DisplayName DefaultValue="(.+?)">\s*<Override Locale="en-US" Value="(.+?)"/g)].flatMap((match) =>
      match.slice(1),
    );
    expect(names).toEqual(["店铺审计", "Shop Audit"]);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(30);
  });

  test("asks for no more than the baseline", () => {
    const sets = [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, name, version]) => `${name} ${version}`);
    expect(sets).toEqual(["SharedRuntime 1.1", "CustomFunctionsRuntime 1.2", "ExcelApi 1.10"]);
  });

  test("runs the command that the ribbon names", () => expect(manifest).toContain("<FunctionName>auditActiveSheet</FunctionName>"));
});

describe("the manifest of a build", () => {
  test("replaces every address, not only the first", () => {
    const built = manifestFor(manifest, home);
    expect(built).not.toContain('localhost:3000"');
    expect([...built.matchAll(/Value="https:[^"]*"/g)].every(([value]) => value.startsWith(`Value="${home}`))).toBe(true);
    expect(built.split(home).length).toBe(manifest.split("https://localhost:3000/").length);
  });

  test.each([
    ["without an address it stays as it is", undefined, "https://localhost:3000/taskpane.html"],
    ["an address without its last slash", "https://audit.example.com/shop", "https://audit.example.com/shop/taskpane.html"],
    ["an address of XML's own characters", "https://audit.example.com/a&b", "https://audit.example.com/a&amp;b/taskpane.html"],
    [
      "an address that replacement patterns could be read in",
      "https://audit.example.com/$&",
      "https://audit.example.com/$&amp;/taskpane.html",
    ],
  ])("%s", (_name, address, expected) => expect(manifestFor(manifest, address)).toContain(`<SourceLocation DefaultValue="${expected}" />`));

  test.each([
    "http://audit.example.com/",
    "audit.example.com",
    "https://me:secret@example.com/",
    "https://example.com/?a=1",
    "https://example.com/#a",
  ])("refuses %s and says what was found", (address) =>
    expect(() => manifestFor(manifest, address)).toThrow(`SHOP_AUDIT_URL is "${address}"`),
  );
});
