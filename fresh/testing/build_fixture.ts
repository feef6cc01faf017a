import { dirname, join } from "node:path";
import { App, staticFiles } from "fresh";
import { Builder } from "fresh/dev";

/** Sends a request to an application; `path` may be a whole address. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** Asks an application that needs no build. */
export function asker<State>(app: App<State>): Ask {
  const handler = app.handler();
  return (path, init) => handler(new Request(new URL(path, "http://localhost"), init));
}

/**
 * Writes an application's files to a folder that is removed at the end of `use`, builds it in memory and hands over a
 * way to ask it. `configure` adds what comes before the file routes; static files are served in any case.
 */
export async function withFixture(
  files: Record<string, string | Uint8Array>,
  use: (ask: Ask, root: string) => Promise<void>,
  configure: (app: App<unknown>) => void = () => {},
): Promise<void> {
  await withFolder(files, async (root) => {
    const apply = await new Builder({ root }).build({ snapshot: "memory" });
    const app = new App<unknown>();
    configure(app);
    app.use(staticFiles()).fsRoutes();
    apply(app);
    await use(asker(app), root);
  });
}

/** Writes files to a folder that is removed at the end of `use`. It is inside the project, because Fresh looks upwards for a `deno.json`. */
export async function withFolder(
  files: Record<string, string | Uint8Array>,
  use: (root: string) => Promise<void>,
): Promise<void> {
  await Deno.mkdir("test-results", { recursive: true });
  const root = await Deno.makeTempDir({ dir: "test-results", prefix: "fresh_" });
  try {
    await writeFiles(root, files);
    await use(root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

/** Writes files below a folder, making folders as needed. */
export async function writeFiles(root: string, files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await Deno.mkdir(dirname(join(root, path)), { recursive: true });
    if (typeof content === "string") await Deno.writeTextFile(join(root, path), content);
    else await Deno.writeFile(join(root, path), content);
  }
}
