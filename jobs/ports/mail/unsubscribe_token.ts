import { isNotificationMail, type NotificationMail } from "../../../domain/notices/mail.ts";
import type { SecretBox } from "../secret_box/secret_box.ts";

/** Who does without what. */
export interface Unsubscription {
  readonly userId: string;
  readonly kind: NotificationMail;
}

/** Says what a sealed text is for, so that no other seal is one. */
const PURPOSE = "unsubscribe";

/** What lets somebody unsubscribe without signing in: goes into the address of a mail's link, and says nothing to who reads it. */
export async function sealUnsubscription(secrets: SecretBox, { userId, kind }: Unsubscription): Promise<string> {
  // Mail programs take a sign at the end of an address for what comes after it.
  return (await secrets.seal(`${PURPOSE}:${kind}:${userId}`)).replace(/=+$/, "");
}

/** What a token of {@link sealUnsubscription} says, or null for one that is forged or of another secret. */
export async function openUnsubscription(secrets: SecretBox, token: string): Promise<Unsubscription | null> {
  const [purpose, kind = "", userId = "", ...rest] = (await secrets.open(filledUp(token)))?.split(":") ?? [];
  return purpose === PURPOSE && isNotificationMail(kind) && userId !== "" && rest.length === 0 ? { userId, kind } : null;
}

/** A token with the padding that its last part had. */
function filledUp(token: string): string {
  return token.replace(/[^.]+$/, (part) => part.padEnd(Math.ceil(part.length / 4) * 4, "="));
}
