import assert from "node:assert/strict";
import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";
import { ovhTexts } from "./ovh_texts.ts";
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
  await assert.rejects(textsTo(peer.endpoint).send(TEXT, signal), PermanentFailure);
  await assert.rejects(
    textsTo(peer.endpoint, { secret: "another" }).send(TEXT, signal),
    (error: Error) => !(error instanceof PermanentFailure) && /403/.test(error.message) && !/another/.test(error.message),
  );
});
