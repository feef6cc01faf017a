import assert from "node:assert/strict";
import { keys } from "../../kv/keys.ts";
import { isTest, sourceFiles, withoutComments } from "./source_files.ts";

const files = (await sourceFiles(["kv", "jobs", "routes"])).filter((file) => !isTest(file) && file.path !== "kv/keys.ts");
const code = files.map(({ path, text }) => ({ path, text: withoutComments(text) }));

/** First parts of all keys, from the builders themselves. */
const nouns = new Set(
  Object.values(keys).map((build) => (build as (...parts: unknown[]) => Deno.KvKey)("a", "b", "c", "d", "e").at(0) as string),
);

/** A range from a literal beginning: `prefix: ["notes", id]`. */
const RANGE = /\b(?:prefix|start|end)\s*[:=]\s*\[\s*"([^"]*)"/g;
/** One record by a literal key: `kv.get(["notes", id])`. */
const POINT = /\.(?:get|getMany|put|putSum|add|delete|check|set|sum|watch)(?:<[^()]*>)?\(\s*\[+\s*"[^"]*"/g;

Deno.test("keys.ts gives each kind of record its own first part", () => {
  const firsts = Object.entries(keys).map(([name, build]) =>
    [(build as (...parts: unknown[]) => Deno.KvKey)("a", "b", "c", "d", "e")[0], name] as const
  );
  assert.equal(new Set(firsts.map(([first]) => first)).size, firsts.length);
  for (const [first] of firsts) assert.match(String(first), /^[a-z]+(_[a-z]+)*$/);
});

Deno.test("no record is read or written by a key built outside keys.ts", () => {
  const built = code.flatMap(({ path, text }) => [...text.matchAll(POINT)].map(([found]) => `${path}: ${found}`));
  assert.deepEqual(built, []);
});

Deno.test("ranges begin as keys.ts builds keys, and are read in kv/ alone", () => {
  const ranges = code.flatMap(({ path, text }) => [...text.matchAll(RANGE)].map(([, first]) => ({ path, first: first! })));
  assert.ok(ranges.length > 10, "the pattern still finds the ranges");
  assert.deepEqual(ranges.filter(({ path, first }) => !nouns.has(first) || !path.startsWith("kv/")), []);
});
