import type { Plugin } from "esbuild";
import { join } from "node:path";

/** The import map of a folder's `deno.json`, or null if there is none. */
async function importMapIn(folder: string): Promise<{ folder: string; imports: Record<string, string> } | null> {
  try {
    const { imports = {} } = JSON.parse(await Deno.readTextFile(join(folder, "deno.json")));
    return { folder, imports };
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/** Lets esbuild find what the application's code imports by name, as Deno does: through the import map, with `npm:`
 * entries in `node_modules`. `root` is the application's folder; without a `deno.json` there, the working folder's counts. */
export async function importMapPlugin(root: string): Promise<Plugin> {
  const map = await importMapIn(root) ?? await importMapIn(Deno.cwd());
  if (map === null) throw new Error(`No deno.json in ${root} or the working folder`);
  const { folder, imports } = map;
  return {
    name: "import-map",
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, ({ path, kind, importer, pluginData }) => {
        if (pluginData === "mapped" || importer.includes("node_modules")) return undefined;
        const target = imports[path] ?? path;
        if (target.startsWith("./") || target.startsWith("../")) return { path: join(folder, target) };
        const name = target.replace(/^npm:\/?((?:@[^/@]+\/)?[^/@]+)(?:@[^/]+)?/, "$1");
        return build.resolve(name, { kind, resolveDir: folder, pluginData: "mapped" });
      });
    },
  };
}
