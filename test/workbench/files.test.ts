import { readFile } from "../../src/workbench/files";

const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

test.each([
  ["五月.xls", OLE, "file.old"],
  ["五月.xlsx", OLE, "file.encrypted"],
  ["五月.xlsx", new Uint8Array(), "file.empty"],
  ["五月.csv", new TextEncoder().encode("\n\n"), "file.empty"],
  ["五月.pdf", new TextEncoder().encode("%PDF"), "file.unreadable"],
] as const)("%s that cannot be opened is told why (%#)", async (name, data, problem) => {
  expect(await readFile(new File([data], name))).toEqual({ problem });
});
