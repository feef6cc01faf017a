import assert from "node:assert/strict";
import { DAY_MS } from "../../domain/time/instant.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { getBlobRecord } from "../../kv/blobs/blob.ts";
import { checkIntegrity } from "../../kv/integrity/check_integrity.ts";
import { listVigilance } from "../../kv/vigilance/documents.ts";
import { carrierStore, confirmInsurance, fileInsurance, FIRM } from "../../kv/vigilance/vigilance_fixture.ts";
import { storageOver } from "../ports/storage/storage_fixture.ts";
import { applyRetention } from "./apply_retention.ts";

const run = { signal: new AbortController().signal };

Deno.test("applyRetention() removes a vigilance document with its record five years after its last day, and no day before", async () => {
  await using store = await carrierStore();
  const storage = storageOver(store);
  const { documentId, sha256 } = await fileInsurance(store);
  await confirmInsurance(store, documentId, "2027-06-30");
  const isThere = async () => {
    const [blob, rows] = await Promise.all([getBlobRecord(store, sha256), listVigilance(store.kv, FIRM.id)]);
    return [blob !== null, rows.length];
  };
  // 1 July 2032 begins two hours earlier in France.
  const end = Date.UTC(2032, 5, 30, 22);
  for (let at = store.now() + DAY_MS; at < end; at += 80 * DAY_MS) {
    store.clock.now = at;
    await applyRetention(store, { storage }, run);
    assert.deepEqual(await isThere(), [true, 1], new Date(at).toISOString());
  }
  store.clock.now = end;
  await applyRetention(store, { storage }, run);
  assert.deepEqual(await isThere(), [false, 0]);
  const { rows } = await listAudits(store.kv, { action: "document.removed" });
  assert.deepEqual(rows.map(({ target, reason }) => [target, reason]), [[sha256, "vigilance"]]);
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
});
