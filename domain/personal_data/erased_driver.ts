import type { Driver } from "../directory/types.ts";
import { fill } from "../i18n/fill.ts";
import { personalDataWords } from "../i18n/personal_data/personal_data_words.ts";
import type { Instant } from "../time/instant.ts";

const CODE_CHARS = 6;

/**
 * `driver` without anything that says who it was: a pseudonym, no phone, no e-mail, no certificate, and out of the address book. The id stays for what
 * the law demands to keep. Source: GDPR, art. 17.1 and 17.3.b.
 */
export function erasedDriver(driver: Driver, now: Instant): Driver {
  const { id, orgId, lang, archivedAt = now } = driver;
  return { id, orgId, name: pseudonymOf(driver), lang, adrCertified: false, archivedAt };
}

/** Whether `driver` was erased. */
export function isErasedDriver(driver: Driver): boolean {
  return driver.archivedAt !== undefined && driver.name === pseudonymOf(driver);
}

function pseudonymOf({ id, lang }: Driver): string {
  return fill(personalDataWords(lang).erasedDriver, { code: id.slice(-CODE_CHARS) });
}
