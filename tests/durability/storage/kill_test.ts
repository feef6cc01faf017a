import assert from "node:assert/strict";
import { DAY_MS } from "../../../domain/time/instant.ts";
import { readStored } from "../../../jobs/ports/storage/read_stored.ts";
import { S3Server } from "../../../jobs/ports/storage/s3_server_fixture.ts";
import { storageOver } from "../../../jobs/ports/storage/storage_fixture.ts";
import { readBlobFigures } from "../../../kv/blobs/blob_figures.ts";
import { removeLooseCopies } from "../../../kv/blobs/loose_copies.ts";
import { checkIntegrity } from "../../../kv/integrity/check_integrity.ts";
import { openStore } from "../../../kv/open.ts";
import { WholeLines } from "../jobs/whole_lines.ts";

const WORKER = import.meta.resolve("./worker.ts");
const IN_KV = 60;
/** Requests to S3 after which a life is ended: within uploads, between them, and while copies are read back. */
const REQUESTS = [1, 9, 22, 40, 67];

Deno.test("kill -9 while documents are moved and stored loses none, and leaves no copy behind", async () => {
  await using server = new S3Server();
  const folder = await Deno.makeTempDir();
  const path = `${folder}/documents.kv`;
  const acknowledged: string[] = [];
  const first = await openStore(path);
  for (let n = 0; n < IN_KV; n++) {
    const bytes = new TextEncoder().encode(`document ${n} `.repeat(10_000));
    acknowledged.push((await storageOver(first).put(bytes, bytes.length)).sha256);
  }
  first.kv.close();

  for (const [life, requests] of [...REQUESTS, Infinity].entries()) {
    const args = ["run", "--no-check", "--unstable-kv", "-A", WORKER, path, JSON.stringify(server.settings), String(life), "20"];
    const process = new Deno.Command(Deno.execPath(), { args, stdout: "piped", stderr: "inherit" }).spawn();
    const before = server.requests.length;
    server.onRequest = () => {
      if (server.requests.length - before === requests) process.kill("SIGKILL");
    };
    for await (const sha256 of process.stdout.pipeThrough(new TextDecoderStream()).pipeThrough(new WholeLines())) {
      acknowledged.push(sha256);
    }
    const { signal, code } = await process.status;
    assert.deepEqual([signal, code], requests === Infinity ? [null, 0] : ["SIGKILL", 137]);
  }

  const opened = await openStore(path);
  const store = { ...opened, now: () => Date.now() + 3 * DAY_MS };
  const storage = storageOver(store, { s3: server.settings });
  for (const sha256 of acknowledged) assert.notEqual(await readStored(storage, sha256), null);
  await removeLooseCopies(store, (copy) => storage.removeCopy(copy), AbortSignal.any([]));
  const blobs = (await Array.fromAsync(store.kv.list({ prefix: ["blobs"] }))).length;
  assert.ok(blobs >= new Set(acknowledged).size);
  assert.deepEqual((await readBlobFigures(store.kv)).map((figures) => figures.blobs), [0, blobs]);
  assert.deepEqual([server.objects.size, server.uploads.size], [blobs, 0]);
  assert.equal((await Array.fromAsync(store.kv.list({ prefix: ["blob_chunks"] }))).length, 0);
  for (const sha256 of acknowledged) assert.notEqual(await readStored(storage, sha256), null);
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
  store.kv.close();
  await Deno.remove(folder, { recursive: true });
});
