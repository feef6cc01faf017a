import { build, type Metafile, stop } from "esbuild";
import { basename, join, relative } from "node:path";
import type { CodeFile } from "./crawl.ts";
import { importMapPlugin } from "./import_map.ts";
import type { Chunk, Snapshot } from "./snapshot.ts";

/** Where browser code is served. */
const CODE_PATH = "/_fresh/js/";

/** Browser code of an application. */
export interface Bundle {
  boot: Chunk | null;
  reload: Chunk | null;
  /** One chunk for each island file, in the order given. */
  islands: Chunk[];
  /** Content by address. */
  files: Map<string, Uint8Array<ArrayBuffer>>;
}

/** What to bundle, and how. `reload` adds the code that reloads pages in development. */
type BundleOptions = Pick<Snapshot, "buildId" | "mode" | "root"> & { target: string | string[]; reload: boolean };

/** Bundles islands and what hydrates them: one chunk per island, shared chunks for what several import. */
export async function bundle(islands: CodeFile[], options: BundleOptions): Promise<Bundle> {
  const { mode, reload, root, target } = options;
  const ours = (name: string) => join(import.meta.dirname!, "browser", name);
  const entries = [
    ...(islands.length > 0 ? [{ in: ours("boot.ts"), out: "boot" }] : []),
    ...(reload ? [{ in: ours("reload.ts"), out: "reload" }] : []),
    ...islands.map(({ file, path }, index) => ({ in: file, out: `${basename(path)}-${index}` })),
  ];
  if (entries.length === 0) return { boot: null, reload: null, islands: [], files: new Map() };

  try {
    const { metafile, outputFiles } = await build({
      absWorkingDir: root,
      bundle: true,
      define: { FRESH_BUILD_ID: JSON.stringify(options.buildId), "process.env.NODE_ENV": JSON.stringify(mode) },
      entryNames: "[name]-[hash]",
      entryPoints: entries,
      format: "esm",
      jsx: "automatic",
      jsxImportSource: "preact",
      logLevel: "silent",
      metafile: true,
      minify: mode === "production",
      outdir: join(root, "out"),
      platform: "browser",
      plugins: [await importMapPlugin(root)],
      sourcemap: mode === "development" ? "inline" : false,
      splitting: true,
      target,
      tsconfigRaw: {},
      write: false,
    });
    const chunks = chunksByEntry(metafile);
    const chunkOf = (file: string): Chunk => chunks.get(relative(root, file).replaceAll("\\", "/"))!;
    return {
      boot: islands.length > 0 ? chunkOf(ours("boot.ts")) : null,
      reload: reload ? chunkOf(ours("reload.ts")) : null,
      islands: islands.map(({ file }) => chunkOf(file)),
      files: new Map(outputFiles.map(({ path, contents }) => [CODE_PATH + basename(path), contents as Uint8Array<ArrayBuffer>])),
    };
  } finally {
    await stop();
  }
}

/** The chunk made from each entry file, with all that it imports, directly or not. */
function chunksByEntry({ outputs }: Metafile): Map<string, Chunk> {
  const url = (output: string): string => CODE_PATH + basename(output);
  const importsOf = (output: string, seen = new Set<string>()): Set<string> => {
    for (const { path, kind } of outputs[output]!.imports) {
      if (kind !== "import-statement" || seen.has(path)) continue;
      seen.add(path);
      importsOf(path, seen);
    }
    return seen;
  };
  return new Map(
    Object.keys(outputs).filter((output) => outputs[output]!.entryPoint !== undefined).map((output) => [
      outputs[output]!.entryPoint!,
      { url: url(output), imports: [...importsOf(output)].map(url) },
    ]),
  );
}
