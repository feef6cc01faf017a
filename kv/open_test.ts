import assert from "node:assert/strict";
import { openStore } from "./open.ts";

Deno.test("openStore() reads from a local file what was just committed, by key, by keys and by range", async () => {
  const folder = await Deno.makeTempDir({ prefix: "open_" });
  const { kv } = await openStore(`${folder}/store.kv`);
  for (let n = 1; n <= 200; n++) {
    const committed = await kv.atomic().set(["counts", "one"], n).set(["counts", "other"], -n).commit();
    assert.ok(committed.ok);
    const [one, other] = await kv.getMany<[number, number]>([["counts", "one"], ["counts", "other"]]);
    assert.deepEqual([one.value, other.value, one.versionstamp], [n, -n, committed.versionstamp]);
    assert.equal((await kv.get(["counts", "one"])).value, n);
    assert.deepEqual(await Array.fromAsync(kv.list({ prefix: ["counts"] }), ({ value }) => value), [n, -n]);
  }
  kv.close();
  await assert.rejects(kv.get(["counts", "one"]), /closed|Bad resource/);
  await Deno.remove(folder, { recursive: true });
});
