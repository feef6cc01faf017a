const ROOT = new URL("../../", import.meta.url);

/** Folders of the product's own code. */
export const FOLDERS = ["domain", "kv", "jobs", "routes", "components", "islands", "fresh"] as const;
export type Folder = (typeof FOLDERS)[number];

/** One import of a file. `path` is that of the imported file from the root, null for a package. */
export interface Import {
  readonly specifier: string;
  readonly path: string | null;
  /** Gone at run time. */
  readonly typeOnly: boolean;
}

/** A source file of ours. `path` is from the root, e.g. "kv/keys.ts". */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

/** Every TypeScript file under `folders`, in the order of their paths. */
export async function sourceFiles(folders: readonly string[]): Promise<SourceFile[]> {
  const paths = (await Promise.all(folders.map((folder) => pathsIn(folder)))).flat().sort();
  return await Promise.all(paths.map(async (path) => {
    const text = await Deno.readTextFile(new URL(path, ROOT));
    return { path, text, imports: importsOf(path, text) };
  }));
}

/** Tests, and the worlds made for them, may look at everything. */
export function isTest({ path }: SourceFile): boolean {
  return /_(test|fixture)\.tsx?$|\/testing\//.test(path);
}

/** `text` without its comments, each line where it was; text in quotes stays. */
export function withoutComments(text: string): string {
  return text.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (found, quoted?: string) => quoted ?? found.replace(/[^\n]/g, ""),
  );
}

async function pathsIn(folder: string): Promise<string[]> {
  const paths: string[] = [];
  try {
    for await (const { name, isDirectory } of Deno.readDir(new URL(`${folder}/`, ROOT))) {
      if (isDirectory) paths.push(...await pathsIn(`${folder}/${name}`));
      else if (/\.tsx?$/.test(name)) paths.push(`${folder}/${name}`);
    }
  } catch (error) {
    // A folder that the product does not have (yet) holds no files.
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return paths;
}

const STATIC = /^(?:import|export)\s+(type\s+)?((?:\w+|\*|\{)[^"';=()]*?)\s+from\s+"([^"]+)"/gm;
const BARE = /^import\s+"([^"]+)"/gm;
const DYNAMIC = /\bimport\(\s*"([^"]+)"|new URL\(\s*"(\.[^"]+\.tsx?)"/g;

function importsOf(path: string, text: string): Import[] {
  const code = withoutComments(text);
  const at = (specifier: string) =>
    specifier.startsWith(".") ? decodeURI(new URL(specifier, `file:///${path}`).pathname).slice(1) : null;
  return [
    ...[...code.matchAll(STATIC)].map(([, type, names, specifier]) => ({
      specifier: specifier!,
      path: at(specifier!),
      typeOnly: type !== undefined || areTypes(names!),
    })),
    ...[...code.matchAll(BARE)].map(([, specifier]) => ({ specifier: specifier!, path: at(specifier!), typeOnly: false })),
    ...[...code.matchAll(DYNAMIC)].map(([, module, worker]) => {
      const specifier = (module ?? worker)!;
      return { specifier, path: at(specifier), typeOnly: false };
    }),
  ];
}

/** Whether every name in the braces is a type. */
function areTypes(names: string): boolean {
  const listed = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  return listed !== undefined &&
    listed.split(",").map((name) => name.trim()).filter(Boolean).every((name) => name.startsWith("type "));
}
