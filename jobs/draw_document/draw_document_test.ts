import assert from "node:assert/strict";
import { getBlobRecord } from "../../kv/blobs/blob.ts";
import { listReferences } from "../../kv/blobs/references.ts";
import { getPictures } from "../../kv/documents/pictures.ts";
import { startTestApp, type TestApp } from "../../tests/support/app.ts";
import { OrderWorld } from "../../tests/support/order_world.ts";
import { JOB_PORTS } from "../job_ports_fixture.ts";
import type { Run } from "../handler.ts";
import { sampleJpeg, samplePdf, samplePng } from "../ports/pictures/files_fixture.ts";
import { scriptedPictures } from "../ports/pictures/pictures_fixture.ts";
import { drawDocument } from "./draw_document.ts";

const RUN: Run = { messageId: "job", signal: new AbortController().signal, step: () => Promise.resolve() };

/** A delivered order with `bytes` as its proof, and the job that draws it. */
async function withProof(app: TestApp, bytes: Uint8Array<ArrayBuffer>, mediaType: string) {
  const world = new OrderWorld(app);
  const orderId = await world.delivered();
  const { documents } = await world.prove(orderId, bytes, mediaType);
  const { id: documentId, sha256 } = documents[0]!;
  return {
    orderId,
    documentId,
    sha256,
    async draw(pictures = app.ports.pictures) {
      const ports = { ...JOB_PORTS, storage: app.ports.storage, pictures };
      const commit = await drawDocument(app.store, ports, { orderId, documentId }, RUN);
      await commit?.send();
      return (await getPictures(app.store.kv, orderId, documentId))?.value;
    },
  };
}

Deno.test("drawDocument() makes a picture of each page and a small one, once, and leaves the file as it is", async () => {
  await using app = await startTestApp();
  const bytes = samplePdf({ pages: 3 });
  const proof = await withProof(app, bytes, "application/pdf");
  const drawn = await proof.draw();
  assert.deepEqual(drawn?.pages.map((page) => [page?.width, page?.height]), Array(3).fill([1_600, 2_264]));
  assert.deepEqual([drawn?.thumbnail?.width, drawn?.thumbnail?.height], [226, 320]);
  assert.equal((await getBlobRecord(app.store, proof.sha256))?.value.sizeBytes, bytes.length);
  const never = { ...app.ports.pictures, draw: () => assert.fail("drawn again") };
  assert.deepEqual(await proof.draw(never as typeof app.ports.pictures), drawn);
});

Deno.test("drawDocument() keeps a picture as long as the document that it shows", async () => {
  await using app = await startTestApp();
  const proof = await withProof(app, sampleJpeg(), "image/jpeg");
  const drawn = await proof.draw();
  const kept = await listReferences(app.store.kv, drawn!.thumbnail!.sha256);
  assert.deepEqual(kept, await listReferences(app.store.kv, proof.sha256));
  assert.equal(kept.length, 1);
});

Deno.test("drawDocument() leaves without pictures what cannot be opened, and does not try again", async () => {
  await using app = await startTestApp();
  for (
    const [bytes, type] of [[samplePng(40, 40).slice(0, 60), "image/png"], [
      new TextEncoder().encode("no picture"),
      "image/jpeg",
    ]] as const
  ) {
    const proof = await withProof(app, bytes, type);
    assert.deepEqual((await proof.draw())?.pages, []);
    assert.deepEqual((await proof.draw())?.thumbnail, null);
  }
});

Deno.test("drawDocument() waits for another time where too many files wait for their check", async () => {
  await using app = await startTestApp();
  const proof = await withProof(app, sampleJpeg(), "image/jpeg");
  const busy = { ...scriptedPictures(1), check: () => Promise.resolve({ ok: false as const, refusal: "busy" as const }) };
  await assert.rejects(proof.draw(busy));
  assert.equal((await proof.draw(scriptedPictures(2)))?.pages.length, 2);
});
