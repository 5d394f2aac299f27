/** load(): which members of an object, of its children and of a collection's items are sent back. */
import { identity, member, unknown, type Node, type Session } from "./model";

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

interface Tree {
  [name: string]: Tree;
}

export function query(target: Node, info: QueryInfo, session: Session): unknown {
  const tree: Tree = {};
  for (const path of [...(info.Select ?? []), ...(info.Expand ?? [])]) {
    let at = tree;
    for (const name of path.split(/[/.]/)) if (name.toLowerCase() !== "items") at = at[name] ??= {};
  }
  return answer(target, tree, session, info);
}

function answer(target: Node | null, tree: Tree, session: Session, page: QueryInfo = {}): unknown {
  if (!target) return null;
  const { kind, self } = target;
  kind.check?.(self, session);
  const value = identity(target);
  const names = Object.keys(tree);
  const everything = names.length === 0 || names.includes("*");
  const ofItems: Tree = {};
  if (everything && !kind.items) {
    for (const [name, property] of Object.entries(kind.properties ?? {})) value[name] = property.get(self, session);
  }
  for (const name of names) {
    const property = member(kind.properties, name);
    const link = member(kind.links, name);
    if (property) value[property[0]] = property[1].get(self, session);
    else if (link) value[link[0]] = answer(link[1](self, session), tree[name], session);
    else if (kind.items) ofItems[name] = tree[name];
    else if (name !== "*" && name.toLowerCase() !== "isnullobject") unknown(session, `${kind.name}.${name}`);
  }
  // Without a name, or with some that are not the collection's own, the items are meant.
  if (kind.items && (everything || Object.keys(ofItems).length > 0)) {
    const items = kind.items(self, session).slice(page.Skip ?? 0, (page.Skip ?? 0) + (page.Top ?? Infinity));
    value._Items = items.map((item) => answer(item, ofItems, session));
    if (everything) for (const [name, property] of Object.entries(kind.properties ?? {})) value[name] = property.get(self, session);
  }
  return value;
}
