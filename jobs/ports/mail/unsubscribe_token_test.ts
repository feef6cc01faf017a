import assert from "node:assert/strict";
import { openSecretBox } from "../secret_box/secret_box.ts";
import { openUnsubscription, sealUnsubscription } from "./unsubscribe_token.ts";

const secrets = await openSecretBox("a secret of the tests, long enough to be one");

Deno.test("openUnsubscription() reads what was sealed, and the token tells nobody who it is", async () => {
  const token = await sealUnsubscription(secrets, { userId: "U1", kind: "order_notices" });
  assert.deepEqual(await openUnsubscription(secrets, token), { userId: "U1", kind: "order_notices" });
  assert.match(token, /^[\w.-]+$/);
  assert.doesNotMatch(token, /U1|order/);
});

Deno.test("openUnsubscription() takes nothing else for a token", async () => {
  const other = await openSecretBox("another secret of the tests, long enough too");
  const token = await sealUnsubscription(secrets, { userId: "U1", kind: "order_notices" });
  const none = [
    "",
    "abc",
    `${token.slice(0, -2)}AA`,
    await sealUnsubscription(other, { userId: "U1", kind: "order_notices" }),
    await secrets.seal("totp:order_notices:U1"),
    await secrets.seal("unsubscribe:password_reset:U1"),
    await secrets.seal("unsubscribe:order_notices:"),
  ];
  for (const one of none) assert.equal(await openUnsubscription(secrets, one), null, one);
});
