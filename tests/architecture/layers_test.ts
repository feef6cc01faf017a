import assert from "node:assert/strict";
import { type Folder, FOLDERS, isTest, type SourceFile, sourceFiles, withoutComments } from "./source_files.ts";

const files = (await sourceFiles(FOLDERS)).filter((file) => !isTest(file));
const byPath = new Map(files.map((file) => [file.path, file]));
const folderOf = (path: string): string => path.split("/", 1)[0]!;

/** Where each folder's files may import from: beginnings of paths, and the packages that belong to that layer's work. */
const MAY_IMPORT: Record<Folder, { readonly paths: readonly string[]; readonly packages: RegExp }> = {
  domain: { paths: ["domain/"], packages: /^(zod|zod-openapi|canonicalize|papaparse)$/ },
  kv: { paths: ["domain/", "kv/"], packages: /^(ulid|jose|@opentelemetry\/api|node:.+)$/ },
  jobs: { paths: ["domain/", "kv/", "jobs/"], packages: /^(?!fresh|preact)/ },
  routes: {
    paths: ["domain/", "kv/", "components/", "islands/", "jobs/ports/", "routes/"],
    packages: /^(fresh(\/runtime)?|preact(-render-to-string|\/.+)?|zod|cookie|papaparse|node:crypto)$/,
  },
  components: {
    paths: ["domain/", "components/"],
    // The design system brings its own build step; rows are rendered once and kept.
    packages: /^(fresh\/runtime|preact(\/.+)?|preact-render-to-string|@twind\/.+)$/,
  },
  islands: {
    paths: ["domain/", "components/", "islands/"],
    packages: /^(fresh\/runtime|preact(\/.+)?|@preact\/signals|@simplewebauthn\/browser|idb|signature_pad)$/,
  },
  fresh: { paths: ["fresh/"], packages: /^(?!fresh)/ },
};

Deno.test("imports of every layer point inwards", () => {
  const wrong = files.flatMap(({ path, imports }) => {
    const { paths, packages } = MAY_IMPORT[folderOf(path) as Folder];
    return imports
      .filter((one) => one.path === null ? !packages.test(one.specifier) : !paths.some((start) => one.path!.startsWith(start)))
      .map(({ specifier }) => `${path} imports ${specifier}`);
  });
  assert.deepEqual(wrong, []);
});

Deno.test("imports at run time go round in no circle", () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: readonly string[]) => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(" -> "));
    if (done.has(path) || way.includes(path)) return;
    for (const one of byPath.get(path)?.imports ?? []) {
      if (!one.typeOnly && one.path !== null) visit(one.path, [...way, path]);
    }
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  assert.deepEqual(circles, []);
});

Deno.test("islands reach no zod, whatever they import", () => {
  const wayToZod = (path: string, seen: Set<string>): string[] | null => {
    if (seen.has(path)) return null;
    seen.add(path);
    for (const one of byPath.get(path)?.imports ?? []) {
      if (one.typeOnly) continue;
      if (one.specifier === "zod") return [path, "zod"];
      const further = one.path === null ? null : wayToZod(one.path, seen);
      if (further !== null) return [path, ...further];
    }
    return null;
  };
  const ways = files.filter(({ path }) => path.startsWith("islands/")).map(({ path }) => wayToZod(path, new Set()));
  assert.deepEqual(ways.filter((way) => way !== null).map((way) => way.join(" -> ")), []);
});

const IMPURE =
  /\bDeno\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(|\bperformance\.|\bcrypto\.(?!subtle\.digest\b)|\bset(Timeout|Interval)\(/;

Deno.test("domain has no clock, no chance, no Deno and no network", () => {
  const impure = linesOf(files.filter(({ path }) => path.startsWith("domain/")), IMPURE);
  assert.deepEqual(impure, []);
});

Deno.test("Deno.Kv is named in kv/ alone", () => {
  const outside = files.filter(({ path }) => !/^(kv|fresh)\//.test(path));
  assert.deepEqual(linesOf(outside, /\bDeno\.(Kv|openKv|AtomicOperation)\b/), []);
});

/** "path:line text" of each line of code that matches. */
function linesOf(files: readonly SourceFile[], wanted: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    withoutComments(text).split("\n").flatMap((line, index) => wanted.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])
  );
}
