import assert from "node:assert/strict";
import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";
import { snsTexts } from "./sns_texts.ts";
import { NumberRefused } from "./text_transport.ts";
import { SNS_KEYS, snsError, snsPeer } from "./texts_fixture.ts";

const TEXT = { id: "01J00000000000000000000000", to: "+33612345678", text: "Livré à Évreux & payé : 100 % ~ 日" };
const { signal } = new AbortController();

function textsTo(endpoint: string, { secret = SNS_KEYS.secretAccessKey, query = "" } = {}) {
  const url = `sns://${SNS_KEYS.accessKeyId}:${encodeURIComponent(secret)}@${SNS_KEYS.region}${query}`;
  return snsTexts({ url, monthlyTexts: null, endpoint });
}

Deno.test("snsTexts() publishes to the number, signed, as a transactional text of that sender", async () => {
  await using peer = snsPeer();
  assert.equal(await textsTo(peer.endpoint, { query: "?sender=SYMPHONIA" }).send(TEXT, signal), "sns-1");
  const asked = Object.fromEntries(new URLSearchParams(new TextDecoder().decode(peer.calls[0]!.body)));
  assert.deepEqual(asked, {
    Action: "Publish",
    Version: "2010-03-31",
    PhoneNumber: TEXT.to,
    Message: TEXT.text,
    "MessageAttributes.entry.1.Name": "AWS.SNS.SMS.SMSType",
    "MessageAttributes.entry.1.Value.DataType": "String",
    "MessageAttributes.entry.1.Value.StringValue": "Transactional",
    "MessageAttributes.entry.2.Name": "AWS.SNS.SMS.SenderID",
    "MessageAttributes.entry.2.Value.DataType": "String",
    "MessageAttributes.entry.2.Value.StringValue": "SYMPHONIA",
  });
});

Deno.test("snsTexts() asks once a try, leaves what may pass to the next and tells no key", async () => {
  for (const [status, code] of [[400, "Throttling"], [403, "AuthorizationError"], [500, "InternalError"]] as const) {
    await using peer = snsPeer(() => snsError(status, code, "later"));
    await assert.rejects(textsTo(peer.endpoint).send(TEXT, signal), (error: Error) => {
      assert.ok(!(error instanceof PermanentFailure), code);
      assert.match(error.message, new RegExp(`${status} ${code}`));
      return true;
    });
    assert.equal(peer.calls.length, 1);
  }
  await using peer = snsPeer();
  await assert.rejects(textsTo(peer.endpoint, { secret: "another/secret" }).send(TEXT, signal), (error: Error) => {
    assert.ok(!(error instanceof PermanentFailure));
    assert.doesNotMatch(error.message, /another/);
    return true;
  });
});

Deno.test("snsTexts() takes a number that is none, or wants no texts, as refused for good", async () => {
  for (const code of ["InvalidParameter", "OptedOut"]) {
    await using peer = snsPeer(() => snsError(400, code, "Invalid parameter: PhoneNumber"));
    await assert.rejects(textsTo(peer.endpoint).send(TEXT, signal), NumberRefused);
  }
  await using peer = snsPeer(() => snsError(400, "InvalidParameter", "Invalid parameter: Message too long"));
  await assert.rejects(
    textsTo(peer.endpoint).send(TEXT, signal),
    (error: Error) => error instanceof PermanentFailure && !(error instanceof NumberRefused),
  );
});
