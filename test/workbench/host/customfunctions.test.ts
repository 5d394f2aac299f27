import { startExcel } from "../../support/office";

const mappings = (): Record<string, (...args: never[]) => unknown> =>
  ((globalThis as unknown as Record<string, unknown>).CustomFunctionMappings ??= {}) as never;

/** As the page's start does once its functions are known. */
const start = (functions: Record<string, (...args: never[]) => unknown>) => {
  Object.assign(mappings(), functions);
  const host = startExcel();
  host.functions.ready();
  return host;
};

describe("custom functions over office.js's own messages", () => {
  test("take scalars and matrices, and answer both", async () => {
    const host = start({
      ADD: (a: number, b: number) => a + b,
      SWAP: (rows: unknown[][]) => rows.map((row) => [...row].reverse()),
      LATER: async (a: number) => a * 2,
    });
    const results = await Promise.all([
      host.functions.call("ADD", [2, 3], { address: "Orders!B2" }),
      host.functions.call("swap", [
        [
          ["a", 1],
          [true, null],
        ],
      ]),
      host.functions.call("LATER", [21]),
    ]);
    expect(results).toEqual([
      { value: 5 },
      {
        value: [
          [1, "a"],
          [null, true],
        ],
      },
      { value: 42 },
    ]);
  });
});
