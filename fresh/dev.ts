import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { App, ListenOptions } from "./app.ts";
import { compress, describeAsset, hashOf, readStaticFiles } from "./assets.ts";
import { type Bundle, bundle } from "./bundle.ts";
import { type CodeFile, findCode } from "./crawl.ts";
import { serverEntryCode, suffixOf } from "./server_entry.ts";
import { applySnapshot, type Asset, islandsIn, type Snapshot } from "./snapshot.ts";

/** Options of `new Builder()`. Relative paths count from `root`. */
export interface BuildOptions {
  /** Browsers that islands must run in, as esbuild names them. */
  target?: string | string[];
  /** The application's folder; the working folder by default. */
  root?: string;
  /** The module that exports `app`. */
  serverEntry?: string;
  /** Where a build is written. */
  outDir?: string;
  staticDir?: string;
  islandDir?: string;
  routeDir?: string;
  /** Files to leave out, by their whole path. */
  ignore?: RegExp[];
}

// deno-lint-ignore no-explicit-any -- a build serves applications of any state type
type AnyApp = App<any>;

interface Build extends Pick<Snapshot, "buildId" | "assets"> {
  contents: Map<string, Uint8Array<ArrayBuffer>>;
  routes: CodeFile[];
  islands: CodeFile[];
  code: Bundle;
}

/** Makes what an application needs to be served: its file routes, browser code and static files. */
export class Builder {
  readonly config: Required<BuildOptions>;

  constructor(options: BuildOptions = {}) {
    const root = resolve(options.root ?? Deno.cwd());
    const { target = ["chrome99", "firefox99", "safari15"], ignore = [] } = options;
    const path = (given: string | undefined, usual: string) => resolve(root, given ?? usual);
    const serverEntry = path(options.serverEntry, "main.ts");
    const [outDir, staticDir] = [path(options.outDir, "_fresh"), path(options.staticDir, "static")];
    const [islandDir, routeDir] = [path(options.islandDir, "islands"), path(options.routeDir, "routes")];
    this.config = { root, target, serverEntry, outDir, staticDir, islandDir, routeDir, ignore };
  }

  /** Builds the application. In memory, it gives a function that makes an application use the build; on disk, it writes
   * `server.js` and what that serves to `outDir`, without running any of the application's code. With `lazy`, a route is loaded with its first
   * request in memory too. */
  build(options: { mode?: Snapshot["mode"]; snapshot: "memory"; lazy?: boolean }): Promise<(app: AnyApp) => void>;
  build(options?: { mode?: Snapshot["mode"]; snapshot?: "disk" }): Promise<void>;
  async build(
    { mode = "production", snapshot = "disk", lazy = false }: {
      mode?: Snapshot["mode"];
      snapshot?: "disk" | "memory";
      lazy?: boolean;
    } = {},
  ): Promise<((app: AnyApp) => void) | void> {
    const build = await this.#make(mode, false);
    if (snapshot === "disk") return await this.#write(build);
    const inMemory = await this.#load(build, mode, lazy);
    return (app) => applySnapshot(app, inMemory);
  }

  /** Serves the application for development. Run it with `deno run --watch`, which restarts it when a file changes:
   * open pages then reload themselves. */
  async listen(importApp: () => Promise<AnyApp | { app: AnyApp }>, options: ListenOptions = {}): Promise<void> {
    const imported = await importApp();
    const app = "app" in imported ? imported.app : imported;
    applySnapshot(app, await this.#load(await this.#make("development", true), "development", false));
    const handler = app.handler();
    const thisRun = new TextEncoder().encode(`retry: 300\ndata: ${crypto.randomUUID()}\n\n`);
    await Deno.serve(options as Deno.ServeTcpOptions, (request, info) => {
      if (new URL(request.url).pathname !== "/_fresh/alive") return handler(request, info);
      const untilTheEnd = new ReadableStream({ start: (controller) => controller.enqueue(thisRun) });
      return new Response(untilTheEnd, { headers: { "Content-Type": "text/event-stream" } });
    }).finished;
  }

  async #make(mode: Snapshot["mode"], reload: boolean): Promise<Build> {
    const { root, staticDir, target } = this.config;
    const [{ routes, islands }, contents] = await Promise.all([findCode(this.config), readStaticFiles(staticDir)]);
    const assets = new Map<string, Asset>();
    for (const [pathname, bytes] of contents) assets.set(pathname, describeAsset(pathname, bytes, false));
    const buildId = hashOf(...[...assets].flatMap(([pathname, { hash }]) => [pathname, hash]));
    const code = await bundle(islands, { root, buildId, target, mode, reload });
    for (const [pathname, bytes] of code.files) {
      contents.set(pathname, bytes);
      assets.set(pathname, describeAsset(pathname, bytes, true));
    }
    return { buildId, assets, contents, routes, islands, code };
  }

  /** Imports the modules of a build and keeps its files in memory, compressing each when it is first asked for. */
  async #load(
    { assets, buildId, code, contents, islands, routes }: Build,
    mode: Snapshot["mode"],
    lazy: boolean,
  ): Promise<Snapshot> {
    const load = ({ file }: CodeFile) => import(pathToFileURL(file).href);
    const routeModules = await Promise.all(routes.map(async (route) => {
      const { path } = route;
      return lazy && await isLazy(route) ? { path, load: () => load(route) } : { path, module: await load(route) };
    }));
    const islandModules = await Promise.all(islands.map(load));
    return {
      buildId,
      root: this.config.root,
      mode,
      routes: routeModules,
      islands: new Map(islandModules.flatMap((module, index) => islandsIn(module, code.islands[index]!))),
      boot: code.boot,
      reload: code.reload,
      assets,
      read: async (pathname, encoding) => {
        return encoding === null ? contents.get(pathname)! : await compress(contents.get(pathname)!, encoding);
      },
    };
  }

  async #write({ assets, buildId, code, contents, islands, routes }: Build): Promise<void> {
    const { outDir, serverEntry } = this.config;
    await Deno.mkdir(outDir, { recursive: true });
    await Deno.remove(outDir, { recursive: true });
    await Deno.mkdir(outDir);
    for (const [pathname, bytes] of contents) {
      const file = join(outDir, "static", pathname);
      await Deno.mkdir(dirname(file), { recursive: true });
      const encodings = assets.get(pathname)!.compressed ? [null, "br", "gzip"] as const : [null];
      await Promise.all(encodings.map(async (encoding) => {
        await Deno.writeFile(file + suffixOf(encoding), encoding === null ? bytes : await compress(bytes, encoding));
      }));
    }
    const islandChunks = islands.map(({ file }, index) => ({ file, chunk: code.islands[index]! }));
    const record = { buildId, boot: code.boot, assets: [...assets] };
    const sources = await Promise.all(routes.map(async (route) => ({ ...route, lazy: await isLazy(route) })));
    const entry = serverEntryCode(record, { outDir, serverEntry, routes: sources, islands: islandChunks });
    await Deno.writeTextFile(join(outDir, "server.js"), entry);
  }
}

/** Whether a route can wait for its first request: what applies to a whole folder cannot, nor one with a `config` that may name its address. */
async function isLazy({ path, file }: CodeFile): Promise<boolean> {
  return !/(^|\/)_[^/]*$/.test(path) && !/\bexport\s+const\s+config\b/.test(await Deno.readTextFile(file));
}
