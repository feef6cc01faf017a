import { logout } from "../../../../domain/api/auth/auth_operations.ts";
import { endTokenFamily } from "../../../../kv/identity/refresh_tokens.ts";
import { endpoint } from "../../(_lib)/call.ts";
import { reply } from "../../(_lib)/reply.ts";
import { serve } from "../../(_lib)/serve.ts";

export const handler = serve(
  endpoint(logout, async ({ body, state: { deps } }) => {
    await endTokenFamily(deps.store, body.refreshToken);
    return reply(204);
  }),
);
