import type { PushPort } from "./push_port.ts";

/** For tests that notify nobody. */
export function noPush(): PushPort {
  return {
    publicKey: () => Promise.resolve("no key"),
    send: () => Promise.reject(new Error("nobody is notified here")),
  };
}
