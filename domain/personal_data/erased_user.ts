import { fill } from "../i18n/fill.ts";
import { personalDataWords } from "../i18n/personal_data/personal_data_words.ts";
import type { User } from "../identity/types.ts";
import type { Instant } from "../time/instant.ts";
import { erasedAddress, isErasedAddress } from "./erased_address.ts";

const CODE_CHARS = 6;

/**
 * `user` without anything that says who it was: a pseudonym for name and e-mail, no password, no organisation. The id stays, so that what the law
 * demands to keep still says that one and the same person did it. Source: GDPR, art. 17.1 and 17.3.b.
 */
export function erasedUser({ id, lang, createdAt }: User, now: Instant): User {
  return {
    id,
    email: erasedAddress(id),
    name: fill(personalDataWords(lang).erasedName, { code: id.slice(-CODE_CHARS) }),
    lang,
    memberships: [],
    createdAt,
    disabledAt: now,
  };
}

/** Whether `user` was erased. */
export function isErased({ email }: Pick<User, "email">): boolean {
  return isErasedAddress(email);
}
