import { parseCookie, stringifySetCookie } from "cookie";

/** Cookies of the product. `__Host-` ties them to this host and to https (or loopback). */
export const COOKIES = {
  session: "__Host-session",
  lang: "__Host-lang",
  /** Time of the viewer's last write: reads right after it are strong. */
  wrote: "__Host-wrote",
  /** Lets a driver's phone renew its session. */
  device: "__Host-device",
} as const;

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
