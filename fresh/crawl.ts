import { join, relative, sep } from "node:path";

/** Every file below a folder, as sorted paths relative to it with `/` between; none if the folder is missing. */
export async function crawl(folder: string, ignore: RegExp[] = []): Promise<string[]> {
  const files: string[] = [];
  const visit = async (current: string): Promise<void> => {
    for await (const entry of Deno.readDir(current)) {
      const path = join(current, entry.name);
      if (ignore.some((pattern) => pattern.test(path))) continue;
      if (entry.isDirectory) await visit(path);
      else files.push(relative(folder, path).split(sep).join("/"));
    }
  };
  try {
    await visit(folder);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return files.sort();
}

const CODE = /\.[jt]sx?$/;
const TEST = /[._]test\.[jt]sx?$/;

/** A file of code: its path relative to the folder that was searched, without extension, and where it is. */
export interface CodeFile {
  path: string;
  file: string;
}

/** The code below a folder. */
async function codeIn(folder: string, ignore: RegExp[]): Promise<CodeFile[]> {
  const paths = (await crawl(folder, [TEST, ...ignore])).filter((path) => CODE.test(path));
  return paths.map((path) => ({ path: path.replace(CODE, ""), file: join(folder, path) }));
}

/** The route files and the islands of an application. Folders named `(_...)` hold no routes; `(_islands)` holds islands. */
export async function findCode(
  { routeDir, islandDir, ignore }: { routeDir: string; islandDir: string; ignore: RegExp[] },
): Promise<{ routes: CodeFile[]; islands: CodeFile[] }> {
  const inRoutes = await codeIn(routeDir, ignore);
  const islandsInRoutes = inRoutes.filter(({ path }) => /(^|\/)\(_islands\)\//.test(path));
  return {
    routes: inRoutes.filter(({ path }) => !/(^|\/)\(_[^/]*\)\//.test(path)),
    islands: [...await codeIn(islandDir, ignore), ...islandsInRoutes],
  };
}
