import type { ComponentType } from "preact";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { CodeFile } from "./crawl.ts";
import { applySnapshot, type Asset, type Chunk, type Encoding, islandsIn, type Snapshot } from "./snapshot.ts";

/** What `server.js` holds about a build besides code. */
type BuildRecord = Pick<Snapshot, "buildId" | "boot"> & { assets: [pathname: string, asset: Asset][] };

/** The modules that `server.js` imports, and the folder that it is in. */
type EntrySources = {
  outDir: string;
  serverEntry: string;
  routes: (CodeFile & { lazy: boolean })[];
  islands: { file: string; chunk: Chunk }[];
};

/** The code of `server.js`: it imports the application, what applies to whole folders and the islands, loads a route with
 * the first request for it, and exports what `deno serve` takes. A route that has a `config` is loaded at once. */
export function serverEntryCode(record: BuildRecord, { outDir, serverEntry, routes, islands }: EntrySources): string {
  const from = (file: string) => JSON.stringify(relative(outDir, file).replaceAll("\\", "/").replace(/^(?!\.)/, "./"));
  return [
    `import { applyBuild } from ${from(`${import.meta.dirname}/server_entry.ts`)};`,
    `import { app } from ${from(serverEntry)};`,
    ...routes.flatMap(({ file, lazy }, index) => lazy ? [] : [`import * as route${index} from ${from(file)};`]),
    ...islands.map(({ file }, index) => `import * as island${index} from ${from(file)};`),
    // By an address made at run time: one that stands in the code would be read when the server starts.
    `const at = (file) => import(new URL(file, import.meta.url).href);`,
    `const routes = [${
      routes.map(({ path, file, lazy }, index) =>
        `{ path: ${JSON.stringify(path)}, ${lazy ? `load: () => at(${from(file)})` : `module: route${index}`} }`
      )
    }];`,
    `const islands = [${islands.map(({ chunk }, index) => `[island${index}, ${JSON.stringify(chunk)}]`)}];`,
    `applyBuild(app, import.meta.url, ${JSON.stringify(record)}, routes, islands);`,
    `export default { fetch: app.handler() };\n`,
  ].join("\n");
}

/** Applies a build that is on disk beside `entryUrl` to an application. Called by `server.js`. */
export function applyBuild(
  app: object,
  entryUrl: string,
  { assets, boot, buildId }: BuildRecord,
  routes: Snapshot["routes"],
  islands: [Record<string, ComponentType>, Chunk][],
): void {
  applySnapshot(app, {
    buildId,
    root: fileURLToPath(new URL("..", entryUrl)),
    mode: "production",
    routes,
    islands: new Map(islands.flatMap(([module, chunk]) => islandsIn(module, chunk))),
    boot,
    reload: null,
    assets: new Map(assets),
    read: (pathname, encoding) => {
      const path = pathname.split("/").map(encodeURIComponent).join("/");
      return Deno.readFile(new URL(`./static${path}${suffixOf(encoding)}`, entryUrl));
    },
  });
}

/** What the file name of an asset in some form ends in. */
export function suffixOf(encoding: Encoding | null): string {
  return encoding === "br" ? ".br" : encoding === "gzip" ? ".gz" : "";
}
