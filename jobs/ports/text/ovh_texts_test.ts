import assert from "node:assert/strict";
import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";
import { ovhTexts } from "./ovh_texts.ts";
import { NumberRefused } from "./text_transport.ts";
import { OVH_KEYS, OVH_SERVICE, ovhPeer } from "./texts_fixture.ts";

const TEXT = { id: "01J0000000ABCDEFGHJKMNPQRS", to: "+33612345678", text: "Livré à Évreux" };
const { signal } = new AbortController();

function textsTo(endpoint: string, { secret = OVH_KEYS.secret, sender = "" } = {}) {
  const query = new URLSearchParams({ "consumer-key": OVH_KEYS.consumer, ...sender !== "" && { sender } });
  const url = `ovh://${OVH_KEYS.application}:${encodeURIComponent(secret)}@${OVH_SERVICE}?${query}`;
  return ovhTexts({ url, monthlyTexts: null, endpoint: `${endpoint}/1.0` });
}

Deno.test("ovhTexts() posts a job, signed by the service's own clock, without a clause of advertising", async () => {
  await using peer = ovhPeer();
  assert.equal(await textsTo(peer.endpoint).send(TEXT, signal), "100");
  assert.equal(
    JSON.stringify(peer.jobs),
    JSON.stringify([{
      message: TEXT.text,
      receivers: [TEXT.to],
      tag: TEXT.id.slice(6),
      priority: "high",
      noStopClause: true,
      senderForResponse: true,
    }]),
  );
  await textsTo(peer.endpoint, { sender: "SYMPHONIA" }).send({ ...TEXT, id: TEXT.id.replace(/S$/, "T") }, signal);
  assert.deepEqual([peer.jobs[1]?.sender, peer.jobs[1]?.senderForResponse], ["SYMPHONIA", undefined]);
});

Deno.test("ovhTexts() sends no text twice whose answer was lost", async () => {
  await using peer = ovhPeer({ losesAnswers: true });
  const texts = textsTo(peer.endpoint);
  await assert.rejects(texts.send(TEXT, signal), /OVH 502/);
  assert.equal(await texts.send(TEXT, signal), "100");
  assert.equal(peer.jobs.length, 1);
});

Deno.test("ovhTexts() takes a refused number as refused for good, and does not blame it for a wrong key", async () => {
  await using peer = ovhPeer({ invalid: [TEXT.to] });
  await assert.rejects(textsTo(peer.endpoint).send(TEXT, signal), NumberRefused);
  await assert.rejects(
    textsTo(peer.endpoint, { secret: "another" }).send(TEXT, signal),
    (error: Error) => !(error instanceof PermanentFailure) && /403/.test(error.message) && !/another/.test(error.message),
  );
});

Deno.test("ovhTexts() asks for the receipt of the text by its tag, signed", async () => {
  await using peer = ovhPeer();
  const texts = textsTo(peer.endpoint);
  assert.deepEqual(await texts.receipt!(TEXT.id, signal), { state: "waiting" }, "it is not filed yet");
  await texts.send({ ...TEXT, id: TEXT.id.replace(/S$/, "R") }, signal);
  await texts.send(TEXT, signal);
  peer.receipts.set(100, { deliveryReceipt: 1, ptt: 4 });
  assert.deepEqual(await texts.receipt!(TEXT.id, signal), { state: "waiting" });
  for (
    const [deliveryReceipt, ptt, receipt] of [
      [0, 0, { state: "waiting" }],
      [8, 3, { state: "waiting" }],
      [1, 4, { state: "delivered" }],
      [2, 24, { state: "undelivered", cause: "the phone is off or out of reach (OVH ptt 24)", ofNumber: true }],
      [2, 25, { state: "undelivered", cause: "the operator's network failed (OVH ptt 25)", ofNumber: false }],
      [16, 999, { state: "undelivered", cause: "for a reason without a name (OVH ptt 999)", ofNumber: false }],
    ] as const
  ) {
    peer.receipts.set(101, { deliveryReceipt, ptt });
    assert.deepEqual(await texts.receipt!(TEXT.id, signal), receipt, `${deliveryReceipt} ${ptt}`);
  }
  await assert.rejects(textsTo(peer.endpoint, { secret: "another" }).receipt!(TEXT.id, signal), /403/);
});
