import { SECOND_MS } from "../../domain/time/instant.ts";
import { HttpError } from "fresh";
import type { Session } from "../../domain/identity/types.ts";
import { renewSession } from "../../kv/identity/links.ts";
import { SESSION_MS } from "../../kv/identity/sessions.ts";
import { COOKIES, cookiesOf, setCookie } from "../(_lib)/cookies.ts";
import { define } from "../(_lib)/state.ts";

/** What a phone needs to send what it kept. */
interface DriverSession {
  readonly signedIn: boolean;
  readonly csrf: string | null;
  readonly driverId: string | null;
}

function answer(session: Session | null): Response {
  const driver = session?.viewer.kind === "driver" ? session : null;
  const body: DriverSession = {
    signedIn: driver !== null,
    csrf: driver?.csrf ?? null,
    driverId: driver?.viewer.id ?? null,
  };
  return Response.json(body, { headers: { "cache-control": "no-store" } });
}

/** Tells who is signed in on this phone; POST renews the session of a phone that a driver's link opened before. */
export const handler = define.handlers({
  GET({ state }) {
    return answer(state.session);
  },

  async POST({ req, state }) {
    const device = cookiesOf(req)[COOKIES.device];
    const opened = device ? await renewSession(state.deps.store, device) : null;
    if (opened === null) throw new HttpError(401);
    const response = answer(opened.session);
    setCookie(response.headers, COOKIES.session, opened.cookie, SESSION_MS / SECOND_MS);
    return response;
  },
});
