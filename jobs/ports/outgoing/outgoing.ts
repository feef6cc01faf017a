import { SECOND_MS } from "../../../domain/time/instant.ts";
import type { OutgoingRequest } from "./guarded_fetch.ts";

/** Calls to addresses that partners gave us. */
export interface OutgoingPort {
  /** Private addresses and plain http are targets too: in the demo, which reaches nothing else, and in tests. */
  readonly allowPrivate: boolean;
  /** See `guardedFetch`; ten seconds for everything. */
  fetch(target: string, request: OutgoingRequest, signal: AbortSignal): Promise<Response>;
}

const TIMEOUT_MS = 10 * SECOND_MS;

/** The port over the network. */
export function outgoingPort(allowPrivate: boolean): OutgoingPort {
  return {
    allowPrivate,
    async fetch(target, request, signal) {
      // Loaded with the first call: a start needs none of it.
      const { guardedFetch } = await import("./guarded_fetch.ts");
      return await guardedFetch(target, request, { timeoutMs: TIMEOUT_MS, allowPrivate, signal });
    },
  };
}
