/** ProcessQuery: a request's actions in, results out. Object paths are evaluated once a request, at their first use. */
import { fail, RichApiError } from "./errors";
import { call, identity, member, node, unknown, useKinds, type Node, type Session } from "./model";
import { query, type QueryInfo } from "./query";
import { KINDS } from "./kinds";
import { service } from "./services";

interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: QueryInfo;
}

export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Response {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

const PATH = { global: 1, create: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 };
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 };

useKinds(KINDS);

export function processQuery(request: Request, session: Session): Response {
  const response: Response = { Results: [], TraceIds: [] };
  const run = new Run(request, session);
  for (const [index, action] of request.Actions.entries()) {
    run.location = "";
    try {
      response.Results.push({ ActionId: action.Id, Value: run.act(action) ?? null });
      if (action.ActionType === ACTION.trace) response.TraceIds.push(action.Id);
    } catch (error) {
      if (!(error instanceof RichApiError)) throw error;
      // What was done before stays done. GUESS: the documentation speaks neither of a rollback nor of none.
      response.Error = {
        Code: error.code,
        Message: error.message,
        Location: run.location,
        ActionIndex: index,
        HttpStatusCode: error.status,
      };
      break;
    }
  }
  return response;
}

class Run {
  /** Where it is at, for `debugInfo.errorLocation`. */
  location = "";
  private readonly nodes = new Map<number, Node | null>();

  constructor(
    private readonly request: Request,
    private readonly session: Session,
  ) {}

  act(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const target = this.at(action.ObjectPathId);
    // Methods and writes on a null object do nothing, as `getItemOrNullObject("x").delete()` in Microsoft's samples shows.
    if (!target) return null;
    this.location = `${target.kind.name}.${action.Name}`;
    switch (action.ActionType) {
      case ACTION.instantiate:
        target.kind.check?.(target.self, this.session);
        return identity(target);
      case ACTION.query:
        return query(target, action.QueryInfo ?? {}, this.session);
      case ACTION.method: {
        if (action.Name === "_KeepReference") return void this.session.references.keep(target);
        const value = call(target, action.Name, this.args(action.ArgumentInfo), this.session);
        return isNode(value) ? identity(value) : value;
      }
      case ACTION.set: {
        target.kind.check?.(target.self, this.session);
        const property = member(target.kind.properties, action.Name)?.[1];
        if (!property?.set) return unknown(this.session, `${this.location} (set)`);
        property.set(target.self, this.args(action.ArgumentInfo)[0], this.session);
        return null;
      }
      default:
        return unknown(this.session, `action type ${action.ActionType}`);
    }
  }

  private at(id: number): Node | null {
    const known = this.nodes.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    const found = path ? this.resolve(path) : fail("InvalidReference");
    this.nodes.set(id, found);
    return found;
  }

  private resolve(path: ObjectPath): Node | null {
    const { session } = this;
    switch (path.ObjectPathType) {
      case PATH.nothing: // Its parent is not in the request: it must not be looked for.
        return null;
      case PATH.global:
        return node("Workbook", session.workbook);
      case PATH.create:
        return service(path.Name) ?? unknown(session, path.Name);
      case PATH.reference:
        return session.references.get(path.Name) ?? fail("InvalidReference");
    }
    const parent = this.at(path.ParentObjectPathId!);
    if (!parent) return null;
    this.location = `${parent.kind.name}.${path.Name || "getItem"}`;
    parent.kind.check?.(parent.self, session);
    switch (path.ObjectPathType) {
      case PATH.property: {
        const link = member(parent.kind.links, path.Name)?.[1];
        return link ? link(parent.self, session) : unknown(session, this.location);
      }
      case PATH.indexer: {
        const item = parent.kind.item ?? unknown(session, this.location);
        return item(parent.self, this.args(path.ArgumentInfo)[0], session) ?? fail("ItemNotFound");
      }
      case PATH.method: {
        const value = call(parent, path.Name, this.args(path.ArgumentInfo), session);
        return value === null || isNode(value) ? value : unknown(session, this.location);
      }
    }
    return unknown(session, `path type ${path.ObjectPathType}`);
  }

  private args(info: Arguments | undefined): unknown[] {
    const exchange = (value: unknown, reference: unknown): unknown => {
      if (Array.isArray(reference) && Array.isArray(value)) return value.map((item, index) => exchange(item, reference[index]));
      if (typeof reference === "number" && reference !== 0) return this.at(reference);
      const inner = (value as { readonly _ObjectPathId?: number } | null)?._ObjectPathId;
      return typeof inner === "number" ? this.at(inner) : value;
    };
    return (info?.Arguments ?? []).map((value, index) => exchange(value, info?.ReferencedObjectPathIds?.[index]));
  }
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "kind" in value && "self" in value;
