import type { SharedPhone } from "../../../domain/identity/driver_pin.ts";
import { getPhoneByCookie } from "../../../kv/identity/shared_phones.ts";
import { clearCookie, COOKIES, cookiesOf } from "../cookies.ts";
import type { RequestContext } from "../state.ts";

/** The shared phone that asks, while it is enrolled; null for any other browser. */
export async function sharedPhoneOf({ req, state }: Pick<RequestContext, "req" | "state">): Promise<SharedPhone | null> {
  const cookie = cookiesOf(req)[COOKIES.phone];
  return cookie === undefined ? null : (await getPhoneByCookie(state.deps.store.kv, cookie))?.value ?? null;
}

/** Takes away what another driver's link left on a shared phone: the phone renews nobody's session. */
export function forgetDriver(headers: Headers): void {
  for (const name of [COOKIES.session, COOKIES.wrote, COOKIES.device]) clearCookie(headers, name);
}
