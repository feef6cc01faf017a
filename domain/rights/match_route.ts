import type { RouteRule } from "./route_rule.ts";
import { ROUTES } from "./routes.ts";

interface Node {
  readonly literals: Map<string, Node>;
  param?: Node;
  rule?: RouteRule;
}

const newNode = (): Node => ({ literals: new Map() });

function plant(routes: Readonly<Record<string, RouteRule>>): Node {
  const root = newNode();
  for (const [path, rule] of Object.entries(routes)) {
    let node = root;
    for (const segment of path.split("/").filter(Boolean)) {
      if (segment.startsWith(":")) node = node.param ??= newNode();
      else {
        const next = node.literals.get(segment) ?? newNode();
        node.literals.set(segment, next);
        node = next;
      }
    }
    node.rule = rule;
  }
  return root;
}

const tree = plant(ROUTES);

/** The rule of the route that answers `pathname`, a literal segment before a parameter; null when the table has none. */
export function matchRoute(pathname: string): RouteRule | null {
  return find(tree, pathname.split("/").filter(Boolean), 0);
}

function find(node: Node, segments: readonly string[], depth: number): RouteRule | null {
  const segment = segments[depth];
  if (segment === undefined) return node.rule ?? null;
  const literal = node.literals.get(segment);
  return (literal && find(literal, segments, depth + 1)) ?? (node.param ? find(node.param, segments, depth + 1) : null);
}
