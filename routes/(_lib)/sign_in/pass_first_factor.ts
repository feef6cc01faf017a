import type { User } from "../../../domain/identity/types.ts";
import { SECOND_MS } from "../../../domain/time/instant.ts";
import { HALF_SESSION_MS, openHalfSession } from "../../../kv/identity/half_sessions.ts";
import { getSecondFactor } from "../../../kv/identity/second_factor.ts";
import { openSession } from "../../../kv/identity/sessions.ts";
import { mustUseSingleSignOn } from "../../../kv/identity/single_sign_on.ts";
import { userViewer } from "../../../kv/identity/viewers.ts";
import { localPath, seeOther } from "../answers.ts";
import { COOKIES, setCookie } from "../cookies.ts";
import { homeOf } from "../home_of.ts";
import { startSession } from "../start_session.ts";
import type { RequestContext } from "../state.ts";
import { sessionOriginOf } from "./session_origin_of.ts";
import { singleSignOnPath } from "./provider_of.ts";

/**
 * Goes on after somebody proved who they are by one factor, a password or a link to their mailbox: to the page of the second factor where they have
 * one, else into the session and to `next`; where their firm demands its own sign-in, to that. Null for somebody who was shut out or belongs to no organisation.
 */
export async function passFirstFactor(
  ctx: RequestContext,
  user: User,
  next: FormDataEntryValue | null,
): Promise<Response | null> {
  const { store } = ctx.state.deps;
  const viewer = await userViewer(store.kv, user);
  if (viewer === null) return null;
  const path = localPath(next, homeOf(viewer));
  if (await mustUseSingleSignOn(store.kv, user)) return seeOther(singleSignOnPath(path));
  if (await getSecondFactor(store.kv, user.id) === null) {
    return startSession(await openSession(store, viewer, user.lang, { origin: sessionOriginOf(ctx), user }), path);
  }
  const response = seeOther(`/sign-in/second-factor?next=${encodeURIComponent(path)}`);
  setCookie(response.headers, COOKIES.half, await openHalfSession(store, user.id), HALF_SESSION_MS / SECOND_MS);
  return response;
}
