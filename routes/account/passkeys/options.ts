import { registrationOptions } from "../../../jobs/ports/passkeys/webauthn.ts";
import { issueChallenge } from "../../../kv/identity/passkey_challenges.ts";
import { listPasskeys } from "../../../kv/identity/passkeys.ts";
import { define } from "../../(_lib)/state.ts";
import { ownUser } from "../(_lib)/own_user.ts";

/** Says what the browser is asked for a new passkey; each time with a new challenge. */
export const handler = define.handlers({
  async POST({ state }) {
    const { store, publicUrl } = state.deps;
    const { value: user } = await ownUser(state);
    const known = (await listPasskeys(store.kv, user.id)).map(({ id }) => id);
    const challenge = await issueChallenge(store, user.id);
    const options = await registrationOptions(publicUrl, { challenge, user, known });
    return Response.json(options, { headers: { "cache-control": "no-store" } });
  },
});
