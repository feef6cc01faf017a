import assert from "node:assert/strict";
import { openSecretBox } from "../secret_box/secret_box.ts";
import { openUnsubscription, sealUnsubscription } from "./unsubscribe_token.ts";

const secrets = await openSecretBox("a secret of the tests, long enough to be one");

/** Long enough that no token holds it by chance. */
const USER = "01JQ3V5T8N2X4Z6B7C9D0E1F2G";

Deno.test("openUnsubscription() reads what was sealed, and the token tells nobody who it is", async () => {
  const token = await sealUnsubscription(secrets, { userId: USER, kind: "order_notices" });
  assert.deepEqual(await openUnsubscription(secrets, token), { userId: USER, kind: "order_notices" });
  assert.match(token, /^[\w.-]+$/);
  assert.doesNotMatch(token, new RegExp(`${USER}|order_notices`));
});

Deno.test("openUnsubscription() takes nothing else for a token", async () => {
  const other = await openSecretBox("another secret of the tests, long enough too");
  const token = await sealUnsubscription(secrets, { userId: USER, kind: "order_notices" });
  const none = [
    "",
    "abc",
    token.slice(0, -2) + (token.endsWith("AA") ? "BB" : "AA"),
    await sealUnsubscription(other, { userId: USER, kind: "order_notices" }),
    await secrets.seal(`totp:order_notices:${USER}`),
    await secrets.seal(`unsubscribe:password_reset:${USER}`),
    await secrets.seal("unsubscribe:order_notices:"),
  ];
  for (const one of none) assert.equal(await openUnsubscription(secrets, one), null, one);
});
