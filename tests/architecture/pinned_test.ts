import assert from "node:assert/strict";
import { FOLDERS, sourceFiles } from "./source_files.ts";

const readRoot = async (file: string) => JSON.parse(await Deno.readTextFile(new URL(`../../${file}`, import.meta.url)));
const { imports, lock } = await readRoot("deno.json") as {
  imports: Readonly<Record<string, string>>;
  lock: { readonly frozen: boolean };
};
const { npm } = await readRoot("deno.lock") as { npm: Readonly<Record<string, { readonly integrity?: string }>> };

/** One version and no other: "npm:zod@4.6.7", with a path into the package or without. */
const PINNED = /^npm:(?:@[\w.-]+\/)?[\w.-]+@\d+\.\d+\.\d+(?:-[\w.]+)?(?:\/[\w./-]+)?$/;

Deno.test("every dependency is one version of an npm package, or a file of ours", () => {
  const loose = Object.entries(imports).filter(([, target]) => !target.startsWith("./") && !PINNED.test(target));
  assert.deepEqual(loose, []);
});

Deno.test("no file brings in a dependency past the import map", async () => {
  const past = (await sourceFiles([...FOLDERS, "tests", "bench", "process"])).flatMap(({ path, imports }) =>
    imports.filter(({ specifier }) => /^(npm:|jsr:|https?:)/.test(specifier)).map(({ specifier }) =>
      `${path} imports ${specifier}`
    )
  );
  assert.deepEqual(past, []);
});

Deno.test("the lock file is frozen and knows every package by the hash of its content", () => {
  assert.equal(lock.frozen, true);
  const unknown = Object.entries(npm).filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([name]) => name);
  assert.deepEqual(unknown, []);
});
