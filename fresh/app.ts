import { Assembly } from "./assembly.ts";
import { addFileRoutes } from "./fs_routes.ts";
import { snapshotOf } from "./snapshot.ts";
import { METHODS } from "./types.ts";
import type { FreshConfig, LayoutConfig, Method, Middleware, Route, RouteComponent } from "./types.ts";

/** One recorded call, replayed on an assembly below a path. */
type Step = (assembly: Assembly, base: string) => unknown;
type ErrorPage<State> = Middleware<State> | Route<unknown, State>;

/** Options of `app.listen()`. */
export type ListenOptions = Partial<Deno.ServeTcpOptions & Deno.TlsCertifiedKeyPem>;

/** An application: middleware, routes, layouts and error pages, applied from top to bottom. A middleware covers the
 * routes that are added after it. */
export class App<State> {
  readonly config: { basePath: string };
  #steps: Step[] = [];

  constructor(config: FreshConfig = {}) {
    this.config = { basePath: config.basePath?.replace(/\/$/, "") ?? "" };
  }

  /** Adds middleware, for every route that follows or for those below a path. */
  use(...middlewares: Middleware<State>[]): this;
  use(path: string, ...middlewares: Middleware<State>[]): this;
  use(first: string | Middleware<State>, ...rest: Middleware<State>[]): this {
    const path = typeof first === "string" ? first : "*";
    const middlewares = typeof first === "string" ? rest : [first, ...rest];
    return this.#record((assembly, base) => assembly.folder(foldersOf(join(base, path))).middlewares.push(...middlewares));
  }

  get(path: string, ...handlers: Middleware<State>[]): this {
    return this.#answer(["GET"], path, handlers);
  }
  post(path: string, ...handlers: Middleware<State>[]): this {
    return this.#answer(["POST"], path, handlers);
  }
  put(path: string, ...handlers: Middleware<State>[]): this {
    return this.#answer(["PUT"], path, handlers);
  }
  patch(path: string, ...handlers: Middleware<State>[]): this {
    return this.#answer(["PATCH"], path, handlers);
  }
  delete(path: string, ...handlers: Middleware<State>[]): this {
    return this.#answer(["DELETE"], path, handlers);
  }
  head(path: string, ...handlers: Middleware<State>[]): this {
    return this.#answer(["HEAD"], path, handlers);
  }

  /** Answers every method of a path. */
  all(path: string, ...handlers: Middleware<State>[]): this {
    return this.#answer(METHODS, path, handlers);
  }

  /** Adds a page with its handlers. */
  route<Data>(path: string, route: Route<Data, State>): this {
    return this.#record((assembly, base) => {
      const pattern = join(base, path);
      assembly.route(foldersOf(pattern), pattern, route);
    });
  }

  /** Sets what answers when nothing was found, wherever a 404 is thrown. */
  notFound(page: ErrorPage<State>): this {
    return this.#record((assembly) => assembly.notFound = page);
  }

  /** Sets what answers when something is thrown below a path, `*` for everywhere. */
  onError(path: string, page: ErrorPage<State>): this {
    return this.#record((assembly, base) => assembly.folder(foldersOf(join(base, path))).errorPage = page);
  }

  /** Sets the outermost component, the one with `html` and `body`. */
  appWrapper(component: RouteComponent<unknown, State>): this {
    return this.#record((assembly, base) => assembly.folder(foldersOf(base)).app = component);
  }

  /** Sets a component around the pages below a path. */
  layout(path: string, component: RouteComponent<unknown, State>, config: LayoutConfig = {}): this {
    return this.#record((assembly, base) => assembly.folder(foldersOf(join(base, path))).layout = { component, config });
  }

  /** Adds the routes found in the folder `routes/` by the build, below a path if one is given. */
  fsRoutes(path = "*"): this {
    return this.#record((assembly, base) => addFileRoutes(assembly, foldersOf(join(base, path))));
  }

  /** Adds everything of another application below a path. */
  mountApp(path: string, app: App<State>): this {
    return this.#record((assembly, base) => {
      const mounted = join(base, path);
      const inner = app.config.basePath;
      app.#replay(assembly, mounted === inner ? mounted : join(mounted, inner));
    });
  }

  /** The application as a function from request to response. File routes need a build to be applied before. */
  handler(): (req: Request, info?: Deno.ServeHandlerInfo) => Promise<Response> {
    const snapshot = snapshotOf(this);
    const assembly = new Assembly({
      root: snapshot?.root ?? Deno.cwd(),
      basePath: this.config.basePath,
      mode: snapshot?.mode ?? "production",
    }, snapshot);
    this.#replay(assembly, "/");
    return assembly.handler();
  }

  /** Serves the application. */
  async listen(options: ListenOptions = {}): Promise<void> {
    await Deno.serve(options as Deno.ServeTcpOptions, this.handler()).finished;
  }

  #answer(methods: readonly Method[], path: string, handlers: Middleware<State>[]): this {
    return this.#record((assembly, base) => {
      const pattern = join(base, path);
      assembly.answer(methods, foldersOf(pattern), pattern, handlers);
    });
  }

  #record(step: Step): this {
    this.#steps.push(step);
    return this;
  }

  #replay(assembly: Assembly, base: string): void {
    for (const step of this.#steps) step(assembly, base);
  }
}

function join(base: string, path: string): string {
  if (base === "/" || base === "") return path === "" ? "/" : path;
  if (path === "/" || path === "") return base;
  return base + (path.startsWith("/") ? path : `/${path}`);
}

/** The folders of a path; `*` at the end stands for everything in them. */
function foldersOf(path: string): string[] {
  return path.split("/").filter((part) => part !== "" && part !== "*");
}
