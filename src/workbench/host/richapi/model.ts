/**
 * How a class of Excel's object model is described: tables of small functions, one file a class. The engine does the rest
 * (queries, null objects, identity, errors), so that a class holds only what Excel does.
 */
import type { GridSheet, GridWorkbook } from "../workbook";
import type { CustomFunctions } from "../customfunctions";
import type { Events } from "../events";
import type { Cells } from "./cells";
import type { NameList } from "./names";
import type { References } from "./references";
import type { TableList } from "./tables";
import { fail, RichApiError } from "./errors";

/** What the whole host shares while it works. */
export interface Session {
  readonly workbook: GridWorkbook;
  readonly references: References;
  readonly events: Events;
  readonly functions: CustomFunctions;
  readonly meter: Meter;
  /** Members of Excel's API that were asked for and are not built: "Range.autoFill". */
  readonly unknown: string[];
  calculationMode: string;
  /** What becomes of a read of too many cells. */
  hugeReads: "error" | "null";
  /** Whether the page shows as a task pane. */
  readonly pane: { state: string; heard?: (state: string) => void };
}

/** What went over the wire since the last `reset`. */
export interface Meter {
  roundTrips: number;
  /** Requests that the transport refused; an answer that was too large is not among the bytes. */
  refused: number;
  requestBytes: number;
  responseBytes: number;
  /** Of a single message. */
  largestRequest: number;
  largestResponse: number;
  cellsRead: number;
  cellsWritten: number;
  /** Cells of the largest read of one property of one range, also where it was refused. */
  largestRead: number;
}

/** An object of Excel's: a class and what it stands for. `null` is Excel's null object. */
export class Node<T = unknown> {
  /** Set while the client keeps the object. */
  referenceId: string | undefined;
  constructor(
    readonly kind: Kind<T>,
    readonly self: T,
  ) {}
}

export interface Property<T> {
  get(self: T, session: Session): unknown;
  set?(self: T, value: unknown, session: Session): void;
}

type Method<T> = (self: T, args: readonly unknown[], session: Session) => unknown;

export interface Kind<T> {
  readonly name: string;
  /** The client rewrites its path by what stands here: `Id`, or `_Id` where the class says so. */
  identity?(self: T): Record<string, unknown>;
  /** Throws where the object is gone. */
  check?(self: T, session: Session): void;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Navigation properties. */
  readonly links?: Readonly<Record<string, (self: T, session: Session) => Node | null>>;
  /** A method that answers a Node stands in an object path, any other answers a value. `FooOrNullObject` comes with `Foo`. */
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** A collection: `GetItem`, `GetItemAt`, `GetItemOrNullObject` and `GetCount` come with it. */
  items?(self: T, session: Session): Node[];
  /** Of a collection: the item that a key means. */
  item?(self: T, key: unknown, session: Session): Node | undefined;
  /** `_Register<name>` and `_Unregister<name>` → event id; `target` is what the client listens for. */
  readonly events?: { target(self: T): string; readonly ids: Readonly<Record<string, number>> };
}

/**
 * What an object of each class stands for. Classes lead to one another (a sheet to its ranges, a range to its sheet): they do so by name,
 * so that their files need not import each other in circles.
 */
export interface Selves {
  Workbook: GridWorkbook;
  WorksheetCollection: null;
  Worksheet: GridSheet;
  Range: Cells;
  RangeAreas: Cells;
  RangeFormat: Cells;
  ConditionalFormatCollection: Cells;
  TableCollection: TableList;
  NamedItemCollection: NameList;
  SettingCollection: null;
}

export type Kinds = { readonly [Name in keyof Selves]: Kind<Selves[Name]> };
let kinds: Kinds;

export function useKinds(all: Kinds): void {
  kinds = all;
}

/** An object of a class, which is named or, inside its own file, given. */
export function node<Name extends keyof Selves>(name: Name, self: Selves[Name]): Node;
export function node<T>(kind: Kind<T>, self: T): Node;
export function node(kind: keyof Selves | Kind<unknown>, self: unknown): Node {
  return new Node(typeof kind === "string" ? (kinds[kind] as Kind<unknown>) : kind, self);
}

export const readOnly = <T>(get: (self: T, session: Session) => unknown): Property<T> => ({ get });

/** What the client learns of an object when it is made. */
export function identity(target: Node): Record<string, unknown> {
  const own = target.kind.identity?.(target.self) ?? {};
  return target.referenceId === undefined ? own : { ...own, _ReferenceId: target.referenceId };
}

/** Whatever is not built: noted for all to see, and refused as Excel refuses a newer API. */
export function unknown(session: Session, what: string): never {
  if (!session.unknown.includes(what)) session.unknown.push(what);
  return fail("ApiNotFound");
}

/** Looks a member up as the wire names it, or without case as the developer wrote it. */
export function member<T>(table: Readonly<Record<string, T>> | undefined, name: string): readonly [string, T] | undefined {
  if (!table) return undefined;
  if (Object.hasOwn(table, name)) return [name, table[name]];
  const wanted = name.toLowerCase();
  const key = Object.keys(table).find((candidate) => candidate.toLowerCase() === wanted);
  return key === undefined ? undefined : [key, table[key]];
}

export function call(target: Node, name: string, args: readonly unknown[], session: Session): unknown {
  const { kind, self } = target;
  kind.check?.(self, session);
  const own = member(kind.methods, name);
  if (own) return own[1](self, args, session);
  const event = /^_(Register|Unregister)(\w+)$/.exec(name);
  if (event && kind.events && Object.hasOwn(kind.events.ids, event[2])) {
    session.events.count(kind.events.ids[event[2]], kind.events.target(self), event[1] === "Register" ? 1 : -1);
    return null;
  }
  if (kind.items) {
    if (name === "GetCount") return kind.items(self, session).length;
    if (name === "GetItemAt") return kind.items(self, session)[Number(args[0])] ?? fail("InvalidArgument");
    if (name === "GetItem" && kind.item) return kind.item(self, args[0], session) ?? fail("ItemNotFound");
  }
  // "If the object does not exist, the method returns an object whose isNullObject is true":
  // https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#ornullobject-methods-and-properties
  if (name.endsWith("OrNullObject")) {
    try {
      return call(target, name.slice(0, -"OrNullObject".length), args, session);
    } catch (error) {
      if (error instanceof RichApiError && error.code === "ItemNotFound") return null;
      throw error;
    }
  }
  return unknown(session, `${kind.name}.${name}`);
}
