import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** What a build is made of: all code that may run, and everything that is served. */
const SOURCES = ["components", "domain", "fresh", "islands", "jobs", "kv", "process", "routes", "static"];

/**
 * Names the state of the sources at `root`: the first 16 hex digits of the SHA-256 of their paths and contents. Tests and what a build itself
 * writes into `static/` do not count. Read synchronously: a thousand small files cost some 25 ms so, and four times that otherwise.
 */
export function sourceId(root: string): string {
  const hash = createHash("sha256");
  const rootFiles = readdirSync(root).filter((name) => /\.ts$|^deno\.(json|lock)$/.test(name));
  const files = [...rootFiles, ...SOURCES.flatMap((folder) => filesIn(root, folder))].filter((path) => !UNBUILT.test(path));
  for (const path of files.sort()) hash.update(`${path}\0`).update(readFileSync(`${root}/${path}`)).update("\0");
  return hash.digest("hex").slice(0, 16);
}

const UNBUILT = /_test\.tsx?$|^static\/(fonts\/|styles\.css$|icons\.svg$)/;

function filesIn(root: string, folder: string): string[] {
  if (!existsSync(`${root}/${folder}`)) return [];
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(root, path) : [path];
  });
}
