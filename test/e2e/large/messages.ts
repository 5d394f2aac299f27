import type { Meter } from "../../../src/workbench/host/richapi/model";

/** How the workbook stands, in few words. */
export interface Told {
  readonly sheets: readonly {
    readonly name: string;
    /** Of every cell, a number that changes with any of them. */
    readonly cells: number;
    readonly formats: number;
    /** What there is besides cells and conditional formats. */
    readonly rest: string;
  }[];
  readonly names: number;
  readonly settings: number;
  readonly meter: Meter;
  /** As it stood when cells were last read: what came after is colouring. */
  readonly read: Meter;
  readonly unknown: readonly string[];
}

/** The workbook that is made up: a chat sheet of so many messages with a tenth as many orders, or an order sheet alone of so many columns. */
export type Made = { readonly messages: number } | { readonly orders: number; readonly width: number };

export type ToWorker =
  | { readonly type: "start"; readonly made: Made; readonly origin: string }
  | { readonly type: "frame"; readonly text: string; readonly origin: string }
  | { readonly type: "tell" };

export type FromWorker =
  | { readonly type: "started"; readonly name: string; readonly address: string }
  | { readonly type: "frame"; readonly text: string }
  | { readonly type: "told"; readonly told: Told };
