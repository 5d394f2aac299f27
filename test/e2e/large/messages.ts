import type { Meter } from "../../../src/workbench/host/richapi/model";

/** How the workbook stands, in a few numbers. */
export interface Told {
  readonly sheets: readonly { readonly name: string; readonly cells: number; readonly formats: number }[];
  readonly names: number;
  readonly settings: number;
  readonly meter: Meter;
  readonly unknown: readonly string[];
}

export type ToWorker =
  | { readonly type: "start"; readonly rows: number; readonly origin: string }
  | { readonly type: "frame"; readonly text: string; readonly origin: string }
  | { readonly type: "tell" };

export type FromWorker =
  | { readonly type: "started"; readonly name: string; readonly address: string }
  | { readonly type: "frame"; readonly text: string }
  | { readonly type: "told"; readonly told: Told };
