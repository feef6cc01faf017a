import type { Sending } from "./sending.ts";

/** A message as it is kept once nobody waits for it any more: without what its text opens to whoever reads it. */
export function withoutSecret<Kept extends Sending>(sending: Kept): Kept {
  return sending.channel === "text" && sending.isSecret ? { ...sending, text: "" } : sending;
}
