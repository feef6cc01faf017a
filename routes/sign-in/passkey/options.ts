import { HttpError } from "fresh";
import { assertionOptions } from "../../../jobs/ports/passkeys/webauthn.ts";
import { issueChallenge } from "../../../kv/identity/passkey_challenges.ts";
import { tryAgain } from "../../../kv/identity/tries.ts";
import { addressOf } from "../../(_lib)/address_of.ts";
import { define } from "../../(_lib)/state.ts";

/** Says what the browser is asked to sign in with, each time with a new challenge. Tells nothing of who has a passkey. */
export const handler = define.handlers({
  async POST(ctx) {
    const { store, publicUrl } = ctx.state.deps;
    if (!await tryAgain(store, "address", addressOf(ctx))) throw new HttpError(429);
    const options = await assertionOptions(publicUrl, await issueChallenge(store, null));
    return Response.json(options, { headers: { "cache-control": "no-store" } });
  },
});
