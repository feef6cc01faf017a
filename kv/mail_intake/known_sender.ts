import type { Contact } from "../../domain/directory/types.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { sidesOf } from "../../domain/orders/parties.ts";
import type { Order } from "../../domain/orders/types.ts";
import { CONTACTS } from "../directory/books.ts";
import { getUserByEmail } from "../identity/users.ts";
import { addressOf } from "../mails/mail.ts";
import { readAll } from "../page.ts";

/** Contacts of an address book that are looked through. */
const MOST_CONTACTS = 2_000;

/**
 * The language to answer whoever sent a mail in: somebody who works for a party, a contact in the organisation's address book, or one of a stop. Null for
 * anybody else, who gets no answer.
 */
export async function langOfSender(kv: Deno.Kv, address: string, orgId: string, order: Order | null): Promise<Lang | null> {
  const user = await getUserByEmail(kv, address);
  if (user !== null && user.value.disabledAt === undefined) {
    const parties = new Set([orgId, ...order === null ? [] : sidesOf(order).map((party) => party.orgId)]);
    if (user.value.memberships.some((membership) => parties.has(membership.orgId))) return user.value.lang;
  }
  const isSame = (email: string | undefined) => email !== undefined && addressOf(email) === addressOf(address);
  if (order?.stops.some(({ contact }) => isSame(contact?.email))) return "fr";
  const contacts = await readAll<Contact>(kv, { prefix: CONTACTS.byName(orgId) }, MOST_CONTACTS);
  return contacts.some(({ email }) => isSame(email)) ? "fr" : null;
}
