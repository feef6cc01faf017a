import type { Assembly } from "./assembly.ts";
import type { FileRoute, LazyFileRoute, RouteModule } from "./snapshot.ts";
import type { Middleware, Route, RouteComponent, RouteHandler } from "./types.ts";

// deno-lint-ignore no-explicit-any -- route files are of the application's own state type
type Any = any;

/** Adds the files found under `routes/` to an application, below a folder of it: first what applies to whole folders
 * (`_app`, `_layout`, `_middleware`, `_error`), then the routes, the more definite before the less. */
export function addFileRoutes(assembly: Assembly, base: string[]): void {
  if (assembly.snapshot === null) throw new Error("fsRoutes() needs a build: apply what Builder.build() resolves to");
  const routes: (FileRoute | LazyFileRoute)[] = [];
  for (const file of assembly.snapshot.routes) {
    const parts = file.path.split("/");
    const name = parts.pop()!;
    if (name.startsWith("_") && "module" in file) addFolderFile(assembly, [...base, ...parts.map(segmentOf)], name, file);
    else routes.push(file);
  }
  const prefix = base.map((part) => `/${part}`).join("");
  for (const file of routes.sort((a, b) => compareRoutes(a.path, b.path))) {
    const { path } = file;
    const folder = [...base, ...path.split("/").slice(0, -1).map(segmentOf)];
    const pattern = ("module" in file && file.module.config?.routeOverride) || patternOf(path);
    const full = pattern === "/" ? prefix || "/" : prefix + pattern;
    if ("module" in file) assembly.route(folder, full, routeOf(path, file.module));
    else assembly.lazyRoute(folder, full, async () => routeOf(path, await file.load()));
  }
}

function addFolderFile(assembly: Assembly, folder: string[], name: string, { path, module }: FileRoute): void {
  const segment = assembly.folder(folder);
  const component = module.default as RouteComponent<Any, Any>;
  if (name === "_app") segment.app = component;
  else if (name === "_layout") segment.layout = { component, config: module.config ?? {} };
  else if (name === "_middleware") segment.middlewares.push(...middlewaresOf(path, module));
  else if (name === "_404") assembly.notFound = routeOf(path, module);
  else if (name === "_error" || name === "_500") segment.errorPage = routeOf(path, module);
}

function middlewaresOf(path: string, module: RouteModule): Middleware<Any>[] {
  const middlewares = [module.handler ?? module.handlers ?? module.default].flat();
  if (!middlewares.every((middleware) => typeof middleware === "function")) {
    throw new TypeError(`routes/${path} must export a function or an array of functions as handler`);
  }
  return middlewares as Middleware<Any>[];
}

function routeOf(path: string, module: RouteModule): Route<Any, Any> {
  const handlers = module.handlers ?? module.handler;
  if (!handlers && !module.default) throw new TypeError(`routes/${path} has no relevant exports: a page or handlers`);
  const route: Route<Any, Any> = { config: module.config ?? {} };
  if (module.default) route.component = module.default as RouteComponent<Any, Any>;
  if (handlers) route.handlers = handlers as RouteHandler<Any, Any>;
  return route;
}

/** The URLPattern pathname of a file under `routes/`, given without extension: `orders/[id]/index` is `/orders/:id`.
 * Folders in parentheses group files and leave no trace in the address. */
export function patternOf(path: string): string {
  const parts = path.split("/").filter((part) => !isGroup(part));
  if (parts.at(-1) === "index") parts.pop();
  const pattern = parts.map((part) => {
    const optional = /^\[\[(\w+)\]\]$/.exec(part);
    if (optional) return `{/:${optional[1]}}?`;
    const rest = /^\[\.\.\.(\w+)\]$/.exec(part);
    if (rest) return `/:${rest[1]}*`;
    const named = part.replace(/\[(\w+)\](?!\[)/g, ":$1");
    if (/[[\]]/.test(named)) throw new SyntaxError(`routes/${path} has brackets that do not make a parameter`);
    return `/${named}`;
  }).join("");
  if (pattern === "") return "/";
  return /^(\{\/:\w+\}\?)+$/.test(pattern) ? pattern.replace("{/", "/{") : pattern; // a path is never empty
}

/** A folder's name in the tree of segments, the same as a path given in code would have. */
function segmentOf(part: string): string {
  return isGroup(part) ? part : patternOf(part).slice(1);
}

function isGroup(part: string): boolean {
  return part.startsWith("(") && part.endsWith(")");
}

/** Orders routes so that a pattern never hides a more definite one: text, then parameters, then optional ones, then the rest. */
export function compareRoutes(a: string, b: string): number {
  const [left, right] = [a, b].map((path) => path.split("/").filter((part) => !isGroup(part))) as [string[], string[]];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [one, other] = [left[at]!, right[at]!];
    if (one === other) continue;
    return vagueness(one) - vagueness(other) || (one < other ? -1 : 1);
  }
  return left.length - right.length;
}

function vagueness(part: string): number {
  return [/^[^[]*$/, /^[^[]|[^\]]$/, /^\[\w/, /^\[\[/, /^\[\.{3}/].findIndex((form) => form.test(part));
}
