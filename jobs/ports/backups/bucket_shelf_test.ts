import assert from "node:assert/strict";
import { S3Client } from "../storage/s3_client.ts";
import { S3Server } from "../storage/s3_server_fixture.ts";
import { S3Store } from "../storage/s3_store.ts";
import { bucketShelf } from "./bucket_shelf.ts";

const MIB = 1024 * 1024;

const shelfOn = (server: S3Server) => bucketShelf(new S3Store(new S3Client(server.settings, { timeoutMs: 2_000, tries: 1 })));

/** Bytes of no pattern, a MiB at a time. */
function pieces(count: number): Uint8Array<ArrayBuffer>[] {
  return Array.from(
    { length: count },
    (_, n) => Uint8Array.from({ length: MIB }, (_, index) => (index * 31 + n * 7 + (index >> 9)) & 0xff),
  );
}

Deno.test("bucketShelf() write() sends parts as they come, and read() gives them back", async () => {
  await using server = new S3Server();
  const shelf = shelfOn(server);
  const sent = pieces(18);
  const writer = (await shelf.write("one")).getWriter();
  for (const piece of sent) await writer.write(piece);
  assert.equal(await shelf.has("one"), false, "not there before it is whole");
  await writer.close();
  assert.equal(await shelf.has("one"), true);
  const bytes = new Uint8Array(
    await new Response(await shelf.read("one") as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
  );
  assert.equal(bytes.length, 18 * MIB);
  assert.ok(sent.every((piece, n) => piece.every((byte, index) => bytes[n * MIB + index] === byte)));
});

Deno.test("bucketShelf() write() that is given up leaves nothing", async () => {
  await using server = new S3Server();
  const writer = (await shelfOn(server).write("one")).getWriter();
  for (const piece of pieces(10)) await writer.write(piece);
  await writer.abort(new Error("given up"));
  assert.deepEqual([server.objects.size, server.uploads.size], [0, 0]);
});

Deno.test("bucketShelf() write() tells why the store refused", async () => {
  await using server = new S3Server();
  server.fail({ on: "PUT", how: 500 });
  const writer = (await shelfOn(server).write("one")).getWriter();
  const writing = (async () => {
    for (const piece of pieces(12)) await writer.write(piece);
    await writer.close();
  })();
  await assert.rejects(writing, /500 InternalError/);
  assert.equal(server.objects.size, 0);
});
