import { parseCookie, stringifySetCookie } from "cookie";
import { DAY_MS, SECOND_MS } from "../../domain/time/instant.ts";

/** Cookies of the product. `__Host-` ties them to this host and to https (or loopback). */
export const COOKIES = {
  session: "__Host-session",
  lang: "__Host-lang",
  /** Showed the right password and owes the second factor. */
  half: "__Host-half",
  /** Time of the viewer's last write: reads right after it are strong. */
  wrote: "__Host-wrote",
  /** Lets a driver's phone renew its session. */
  device: "__Host-device",
  /** Ties the answer of a firm's identity provider to the browser that asked. */
  singleSignOn: "__Host-sso",
  /** Where the mail of a sign-up went, for the page that says so. */
  signUp: "__Host-sign-up",
  /** Says that this phone is one that a carrier's drivers share. */
  phone: "__Host-phone",
} as const;

/** How long a shared phone is known by its cookie: as long as browsers keep one (400 days); put back with every sign-in. */
export const PHONE_SECONDS = 400 * DAY_MS / SECOND_MS;

/** The cookies that a request carries. */
export function cookiesOf(request: Request): Partial<Record<string, string>> {
  const header = request.headers.get("cookie");
  return header === null ? {} : parseCookie(header);
}

/** Sets a cookie on an answer for `maxAgeSeconds`. */
export function setCookie(headers: Headers, name: string, value: string, maxAgeSeconds: number): void {
  headers.append(
    "set-cookie",
    stringifySetCookie({ name, value, path: "/", httpOnly: true, secure: true, sameSite: "lax", maxAge: maxAgeSeconds }),
  );
}

/** Takes a cookie away. */
export function clearCookie(headers: Headers, name: string): void {
  setCookie(headers, name, "", 0);
}
