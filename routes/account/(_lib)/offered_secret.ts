import type { SecretBox } from "../../../domain/identity/secret_box.ts";
import { HOUR_MS, type Instant } from "../../../domain/time/instant.ts";

/** How long a secret that was shown may wait for its first code. */
const OFFER_MS = HOUR_MS;
const KIND = "second_factor_offer";

/** A secret that the page of the second factor shows, sealed so that its form can carry it: nothing is stored until a code proves that it was read. */
export function sealOffer(box: SecretBox, userId: string, secret: string, now: Instant): Promise<string> {
  return box.seal([KIND, userId, now + OFFER_MS, secret].join(":"));
}

/** The secret of an offer; null when it was made for somebody else, too long ago, or not here. */
export async function openOffer(
  box: SecretBox,
  userId: string,
  sealed: FormDataEntryValue | null,
  now: Instant,
): Promise<string | null> {
  const [kind, owner, until, secret] = (typeof sealed === "string" ? await box.open(sealed) : null)?.split(":") ?? [];
  return kind === KIND && owner === userId && Number(until) > now && secret ? secret : null;
}
