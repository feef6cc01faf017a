import type { Viewer } from "../../../domain/identity/types.ts";
import type { KeyLimits } from "../../../domain/identity/api_key.ts";
import { verifyAccessToken } from "../../../kv/identity/access_tokens.ts";
import { readApiKey } from "../../../kv/identity/read_api_key.ts";
import { inTime } from "../../../kv/in_time.ts";
import type { ListVersion } from "../../../kv/kept_pages.ts";
import type { RequestContext } from "../../(_lib)/state.ts";
import { problem } from "./problem.ts";

/** Who calls the API, by token or key. */
export interface Caller {
  readonly viewer: Viewer;
  readonly listVersion: ListVersion | null;
  /** Requests a minute, where this key has limits of its own. */
  readonly limits?: KeyLimits;
}

const BEARER = /^Bearer +([\w.~+/=-]{1,4096})$/i;

/**
 * Who sent the request: by an API key or an access token in `Authorization`, never by a cookie. Source: RFC 6750.
 * @throws {ProblemError} where it names nobody, or nobody any more.
 */
export async function authenticate({ req, state }: RequestContext): Promise<Caller> {
  const header = req.headers.get("authorization");
  if (header === null) throw problem("not_signed_in", challenge());
  const [, bearer] = BEARER.exec(header) ?? [];
  if (bearer === undefined) throw problem("not_signed_in", challenge("invalid_request"));
  const { deps } = state;
  const read = await inTime(
    deps.store,
    (): Promise<Caller | "expired" | null> =>
      bearer.startsWith("sk_") ? readApiKey(deps.store, bearer) : verifyAccessToken(deps.store, deps, bearer),
  );
  if (read === "expired") throw problem("token_expired", challenge("invalid_token"));
  if (read === null) throw problem("not_signed_in", challenge("invalid_token"));
  return read;
}

function challenge(error?: "invalid_request" | "invalid_token") {
  return { headers: { "www-authenticate": error === undefined ? "Bearer" : `Bearer error="${error}"` } };
}
