import { honouredAt, KEY_NOTICE_MS } from "../../domain/identity/signing_key.ts";
import { SECOND_MS } from "../../domain/time/instant.ts";
import { listSigningKeys } from "../../kv/identity/signing_keys.ts";
import { define } from "../(_lib)/state.ts";

/** Half of the notice: whoever keeps the answer that long knows every key before it signs. */
const KEPT_SECONDS = KEY_NOTICE_MS / SECOND_MS / 2;

/** The public keys of our access tokens, for whoever wants to verify them. Source: RFC 7517, section 5. */
export const handler = define.handlers({
  async GET({ state }) {
    const { store } = state.deps;
    const honoured = honouredAt(await listSigningKeys(store.kv), store.now());
    const keys = honoured.map(({ id, publicKey }) => ({ ...publicKey, kid: id, alg: "EdDSA", use: "sig" }));
    return Response.json({ keys }, {
      headers: { "content-type": "application/jwk-set+json", "cache-control": `public, max-age=${KEPT_SECONDS}` },
    });
  },
});
