import { observePort } from "../observe_port.ts";

/** Observes a call to an address that somebody gave us as one of the port `name`; an answer of 500 and above is a failure of the port. */
export function observeFetch(name: string, fetch: () => Promise<Response>): Promise<Response> {
  return observePort(name, fetch, { isFault: ({ status }) => status >= 500 });
}
