import { refreshTokens } from "../../../../domain/api/auth/auth_operations.ts";
import { networkOf } from "../../../../domain/identity/network_of.ts";
import { refreshTokenPair } from "../../../../kv/identity/refresh_tokens.ts";
import { endpoint } from "../../(_lib)/call.ts";
import { problem } from "../../(_lib)/problem.ts";
import { reply } from "../../(_lib)/reply.ts";
import { serve } from "../../(_lib)/serve.ts";

export const handler = serve(
  endpoint(refreshTokens, async ({ body, address, state: { deps, requestId } }) => {
    const from = { network: networkOf(address), requestId };
    const pair = await refreshTokenPair(deps.store, deps, body.refreshToken, from);
    return pair === null ? problem("refresh_refused") : reply(200, pair, { "cache-control": "no-store" });
  }),
);
