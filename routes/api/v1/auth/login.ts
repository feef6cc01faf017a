import type { z } from "zod";
import { login } from "../../../../domain/api/auth/auth_operations.ts";
import type { LoginBody } from "../../../../domain/api/auth/auth_schema.ts";
import { SECOND_MS } from "../../../../domain/time/instant.ts";
import { NOBODY_HASH, verifyPassword } from "../../../../jobs/ports/password/argon2id.ts";
import { totp } from "../../../../jobs/ports/totp/totp.ts";
import { openTokenFamily } from "../../../../kv/identity/refresh_tokens.ts";
import { verifySecondFactor } from "../../../../kv/identity/second_factor.ts";
import { rightsVersionOf } from "../../../../kv/identity/sessions.ts";
import { mustUseSingleSignOn } from "../../../../kv/identity/single_sign_on.ts";
import { triesEndAt, tryAgain } from "../../../../kv/identity/tries.ts";
import { getUserByEmail } from "../../../../kv/identity/users.ts";
import { userViewer } from "../../../../kv/identity/viewers.ts";
import type { Deps } from "../../../(_lib)/state.ts";
import { clientOriginOf } from "../../(_lib)/client_origin_of.ts";
import { endpoint } from "../../(_lib)/call.ts";
import { problem, type ProblemError } from "../../(_lib)/problem.ts";
import { reply } from "../../(_lib)/reply.ts";
import { serve } from "../../(_lib)/serve.ts";

export const handler = serve(
  endpoint(login, async ({ body, address, req, state: { deps } }) => {
    const { store } = deps;
    const { email, password, organisationId } = body;
    const tries = await Promise.all([
      tryAgain(store, "account", email.trim().toLowerCase()),
      tryAgain(store, "address", address),
    ]);
    if (tries.includes(false)) return tooManyTries(deps);
    const user = (await getUserByEmail(store.kv, email))?.value;
    const rightsVersion = await rightsVersionOf(store.kv, user?.id ?? "nobody");
    // An unknown account costs the same as a wrong password, so that time tells nobody who has an account.
    const right = await verifyPassword(password, user?.passwordHash ?? NOBODY_HASH);
    if (!right || user === undefined || await userViewer(store.kv, user) === null) return problem("wrong_credentials");
    const refusal = await checkSecondFactor(deps, user.id, body);
    if (refusal !== null) return refusal;
    const viewer = await userViewer(store.kv, user, organisationId);
    if (viewer === null) {
      const values = user.memberships.map(({ orgId }) => orgId).join(", ");
      return problem("invalid_body", { fields: [{ pointer: "/organisationId", code: "not_in_list", facts: { values } }] });
    }
    // Where the firm demands its own sign-in, a password is good for no token either; programs have API keys.
    if (await mustUseSingleSignOn(store.kv, user, viewer.orgId)) return problem("forbidden");
    const pair = await openTokenFamily(store, deps, viewer, rightsVersion, clientOriginOf({ req, address }));
    return reply(200, pair, { "cache-control": "no-store" });
  }),
);

/** Why the second factor of somebody whose password was right is refused; null where it is right, or not set. */
async function checkSecondFactor(
  deps: Deps,
  userId: string,
  { otp, recoveryCode }: z.output<typeof LoginBody>,
): Promise<ProblemError | null> {
  const code = otp ?? recoveryCode ?? "";
  const answer = await verifySecondFactor(deps.store, { secrets: deps.ports.secrets, totp }, userId, code);
  switch (answer) {
    case "not_set":
    case "right":
      return null;
    case "wrong":
      return problem(code === "" ? "second_factor_required" : "wrong_credentials");
    case "too_many_tries":
      return tooManyTries(deps);
  }
}

function tooManyTries({ store }: Deps): ProblemError {
  const now = store.now();
  const seconds = Math.ceil((triesEndAt(now) - now) / SECOND_MS);
  return problem("too_many_tries", { facts: { seconds }, headers: { "retry-after": String(seconds) } });
}
