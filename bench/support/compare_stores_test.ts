import assert from "node:assert/strict";
import { openStore } from "../../kv/open.ts";
import { compareStores } from "./compare_stores.ts";

/** A store in a file with these values under "row". */
async function storeWith(path: string, rows: Readonly<Record<string, unknown>>, expireIn: number): Promise<string> {
  const { kv } = await openStore(path);
  for (const [name, value] of Object.entries(rows)) await kv.set(["row", name], value);
  await kv.set(["ends"], 1, { expireIn });
  kv.close();
  return path;
}

Deno.test("compareStores() tells of every entry that is missing, is too many, has another value or ends at another time", async () => {
  const folder = await Deno.makeTempDir();
  const rows = { a: { n: 1 }, c: new Uint8Array([1, 2]), d: new Deno.KvU64(1n), e: "text" };
  const one = await storeWith(`${folder}/one.kv`, rows, 1_000_000);
  const same = await storeWith(`${folder}/same.kv`, rows, 1_000_100);
  const other = await storeWith(
    `${folder}/other.kv`,
    { b: 0, c: new Uint8Array([1, 3]), d: new Deno.KvU64(2n), e: "text" },
    2_000_000,
  );
  assert.deepEqual(compareStores(one, same), { same: 5, different: 0, told: [] });
  assert.deepEqual(compareStores(one, other), {
    same: 1,
    different: 5,
    told: [
      '["ends"] ends at another time',
      '["row","a"] is in the first alone',
      '["row","b"] is in the second alone',
      '["row","c"] has another value',
      '["row","d"] has another value',
    ],
  });
  await Deno.remove(folder, { recursive: true });
});
