import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import type { Bytes } from "../../../kv/blobs/byte_store.ts";
import { partsOf } from "../../../kv/blobs/parts_of.ts";
import { PortTimeout } from "../port_timeout.ts";
import { S3Client } from "./s3_client.ts";
import { S3Server } from "./s3_server_fixture.ts";
import type { S3Settings } from "./s3_settings.ts";
import { S3Store } from "./s3_store.ts";

const MIB = 1024 * 1024;
const SHORT = { timeoutMs: 300, tries: 3 };

function bytesOf(length: number): Bytes {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 10)) & 0xff);
}

function storeOf(server: S3Server, changes: Partial<S3Settings> = {}, policy = { timeoutMs: 30_000, tries: 3 }): S3Store {
  return new S3Store(new S3Client({ ...server.settings, ...changes }, policy));
}

function write(store: S3Store, place: string, bytes: Bytes): Promise<void> {
  return store.write(place, partsOf(bytes, store.partBytes, bytes.length));
}

async function read(store: S3Store, place: string, sizeBytes: number): Promise<string> {
  const hash = createHash("sha256");
  for await (const bytes of store.read(place, sizeBytes)) hash.update(bytes);
  return hash.digest("hex");
}

const hashOf = (bytes: Bytes) => createHash("sha256").update(bytes).digest("hex");

for (const sizeBytes of [0, 1, 3 * MIB, 8 * MIB - 1, 8 * MIB, 20 * MIB + 7]) {
  Deno.test(`S3Store.write() puts ${sizeBytes} bytes with signature and checksum, and read() gives them back`, async () => {
    await using server = new S3Server();
    const store = storeOf(server);
    const bytes = bytesOf(sizeBytes);
    await write(store, "place", bytes);
    assert.deepEqual([...server.objects.keys()], ["place"]);
    assert.equal(server.uploads.size, 0);
    assert.equal(server.requests.includes("POST object uploads"), sizeBytes >= 8 * MIB);
    assert.equal(await read(store, "place", sizeBytes), hashOf(bytes));
    await store.remove("place");
    assert.equal(server.objects.size, 0);
  });
}

Deno.test("S3Store tries again after errors of the store, with the same bytes", async () => {
  await using server = new S3Server();
  const store = storeOf(server);
  server.fail({ on: "PUT", how: 503 }, { on: "PUT", how: 500 }, { on: "GET", how: 503 });
  await write(store, "place", bytesOf(1_000));
  assert.equal(await read(store, "place", 1_000), hashOf(bytesOf(1_000)));
});

Deno.test("S3Store sends again what the store received with a wrong byte", async () => {
  await using server = new S3Server();
  const store = storeOf(server);
  server.fail({ on: "PUT", how: "wrong_byte" });
  await write(store, "place", bytesOf(1_000));
  assert.equal(server.requests.length, 2);
  assert.equal(await read(store, "place", 1_000), hashOf(bytesOf(1_000)));
});

Deno.test("S3Store tries again where the store does not answer in time, and says so in the end", async () => {
  await using server = new S3Server();
  const store = storeOf(server, {}, SHORT);
  server.fail({ on: "PUT", how: "silent" });
  await write(store, "place", bytesOf(10));
  assert.equal(server.objects.size, 1);
  server.fail(...Array.from({ length: 3 }, () => ({ on: "GET", how: "silent" } as const)));
  await assert.rejects(read(store, "place", 10), PortTimeout);
});

for (
  const [what, changes, code] of [
    ["a wrong secret", { secretAccessKey: "another" }, "SignatureDoesNotMatch"],
    ["an unknown key", { accessKeyId: "AKIDOTHER" }, "InvalidAccessKeyId"],
    ["another region", { region: "us-east-1" }, "AuthorizationHeaderMalformed"],
    ["another bucket", { bucket: "elsewhere" }, "NoSuchBucket"],
  ] as const
) {
  Deno.test(`S3Store.write() is refused with ${what}, at once and by name`, async () => {
    await using server = new S3Server();
    await assert.rejects(write(storeOf(server, changes), "place", bytesOf(10)), new RegExp(code));
    assert.deepEqual([server.requests.length, server.objects.size], [1, 0]);
  });
}

Deno.test("S3Store.write() aborts an upload in parts that fails", async () => {
  await using server = new S3Server();
  server.fail(...Array.from({ length: 3 }, () => ({ on: "PUT", how: 500 } as const)));
  await assert.rejects(write(storeOf(server), "place", bytesOf(9 * MIB)), /500 InternalError/);
  assert.deepEqual([server.uploads.size, server.objects.size], [0, 0]);
});

Deno.test("S3Store.write() aborts an upload in parts whose source breaks off", async () => {
  await using server = new S3Server();
  async function* breaking(): AsyncGenerator<Bytes> {
    yield await Promise.resolve(bytesOf(8 * MIB));
    throw new Error("the phone lost its network");
  }
  await assert.rejects(storeOf(server).write("place", breaking()), /lost its network/);
  assert.deepEqual([server.uploads.size, server.objects.size], [0, 0]);
});

Deno.test("S3Store.remove() aborts what was never finished at its place", async () => {
  await using server = new S3Server();
  const store = storeOf(server);
  server.uploads.set("left", { key: "place", parts: new Map() });
  server.uploads.set("of another", { key: "other", parts: new Map() });
  await store.remove("place");
  assert.deepEqual([...server.uploads.keys()], ["of another"]);
});

Deno.test("S3Store.read() goes on where an answer broke off", async () => {
  await using server = new S3Server();
  const store = storeOf(server);
  const bytes = bytesOf(3 * MIB);
  await write(store, "place", bytes);
  server.fail({ on: "GET", how: "truncated" }, { on: "GET", how: "truncated" });
  assert.equal(await read(store, "place", bytes.length), hashOf(bytes));
  assert.equal(server.requests.filter((request) => request === "GET object").length, 3);
});

Deno.test("S3Store.read() fails for an answer that breaks off again and again, and for an object that is not there", async () => {
  await using server = new S3Server();
  const store = storeOf(server);
  await write(store, "place", bytesOf(MIB));
  server.fail(...Array.from({ length: 3 }, () => ({ on: "GET", how: "truncated" } as const)));
  await assert.rejects(read(store, "place", MIB));
  await assert.rejects(read(store, "elsewhere", MIB), /NoSuchKey/);
});

Deno.test("S3Store.archive() changes the storage class of an object that is read as before", async () => {
  await using server = new S3Server();
  const store = storeOf(server);
  await write(store, "place", bytesOf(100));
  await store.archive("place", server.settings.bucket, "GLACIER_IR");
  assert.equal(server.objects.get("place")?.storageClass, "GLACIER_IR");
  assert.equal(await read(store, "place", 100), hashOf(bytesOf(100)));
});

Deno.test("S3Client.linkTo() gives an address that serves the object under a name, and nothing else when it is changed", async () => {
  await using server = new S3Server();
  const client = new S3Client(server.settings);
  await write(new S3Store(client), "place", bytesOf(100));
  const disposition = "attachment; filename=\"Emarge (1).pdf\"; filename*=UTF-8''%C3%89marg%C3%A9%20(1).pdf";
  const link = await client.linkTo("place", {
    "response-content-type": "application/pdf",
    "response-content-disposition": disposition,
  });
  const response = await fetch(link);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("content-type"), "application/pdf");
  assert.deepEqual(await response.bytes(), bytesOf(100));
  for (const changed of [link.replace("X-Amz-Expires=60", "X-Amz-Expires=6000"), link.replace("/place?", "/other?")]) {
    const refused = await fetch(changed);
    assert.equal(refused.status, 403);
    await refused.body?.cancel();
  }
});
