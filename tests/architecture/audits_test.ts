import assert from "node:assert/strict";
import { isTest, sourceFiles, withoutComments } from "./source_files.ts";

const files = (await sourceFiles(["kv", "jobs", "routes"])).filter((file) => !isTest(file));
const code = files.map(({ path, text }) => ({ path, text: withoutComments(text) }));

Deno.test("lines of the audit log are written in one place, and nothing names them to change or delete them", () => {
  const writers = code.filter(({ text }) => /\bAUDITS\b/.test(text)).map(({ path }) => path);
  assert.deepEqual(writers.toSorted(), ["kv/audits/audits.ts", "kv/integrity/registry.ts"]);
  const named = code.filter(({ path, text }) => path !== "kv/integrity/registry.ts" && /\bkeys\.audit(By\w+)?\(/.test(text));
  assert.deepEqual(named.map(({ path }) => path), ["kv/audits/audits.ts"]);
  const { text } = code.find(({ path }) => path === "kv/audits/audits.ts")!;
  assert.doesNotMatch(text, /\.(delete|remove|change|put)\(/);
});
