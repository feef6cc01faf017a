import { DAY_MS, SECOND_MS } from "../../domain/time/instant.ts";
import { type OpenedSession, SESSION_MS } from "../../kv/identity/sessions.ts";
import { seeOther } from "./answers.ts";
import { COOKIES, setCookie } from "./cookies.ts";

const DEVICE_MS = 30 * DAY_MS;

/** Puts an opened session into the browser's cookies and goes on to `path`. */
export function startSession(opened: OpenedSession & { readonly device?: string | null }, path: string): Response {
  const response = seeOther(path);
  setCookie(response.headers, COOKIES.session, opened.cookie, SESSION_MS / SECOND_MS);
  if (opened.device) setCookie(response.headers, COOKIES.device, opened.device, DEVICE_MS / SECOND_MS);
  return response;
}
