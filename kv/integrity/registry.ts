import { AUDITS } from "../audits/audits.ts";
import { BLOBS } from "../blobs/blob.ts";
import type { Aggregate } from "../commit.ts";
import { CONTACTS, DRIVERS, SITES, VEHICLES } from "../directory/books.ts";
import { ORGANISATIONS } from "../directory/organisations.ts";
import { API_KEYS } from "../identity/api_keys.ts";
import { INVITATIONS } from "../identity/invitations.ts";
import { DRIVER_PINS } from "../identity/driver_pins.ts";
import { LINKS } from "../identity/links.ts";
import { SECOND_FACTORS } from "../identity/second_factor.ts";
import { PASSKEYS } from "../identity/passkeys.ts";
import { SESSIONS } from "../identity/sessions.ts";
import { SIGNING_KEYS } from "../identity/signing_keys.ts";
import { SHARED_PHONES } from "../identity/shared_phones.ts";
import { SIGN_UPS } from "../identity/sign_up.ts";
import { SINGLE_SIGN_ON } from "../identity/single_sign_on.ts";
import { TOKEN_FAMILIES } from "../identity/token_families.ts";
import { PICTURES } from "../documents/pictures.ts";
import { READINGS } from "../documents/readings.ts";
import { USERS } from "../identity/users.ts";
import { JOBS } from "../jobs/job.ts";
import { keys } from "../keys.ts";
import { UNPLACED_DOCUMENTS } from "../mail_intake/unplaced_documents.ts";
import { MAILS } from "../mails/mail.ts";
import { MAIL_ADDRESSES } from "../mails/mail_addresses.ts";
import { PREFERENCES } from "../notices/preferences.ts";
import { NOTES } from "../notes/notes.ts";
import { ORDERS } from "../orders/orders.ts";
import { TRANSFERS } from "../pallets/ledger.ts";
import { VIGILANCE } from "../vigilance/documents.ts";
import { VIGILANCE_REFUSALS } from "../vigilance/refusals.ts";
import { WEBHOOKS } from "../webhooks/webhooks.ts";

/** The key of the record that an index entry stands for, from the entry alone; null when its value is spoilt so far that it names none. */
type OwnerOf = (key: Deno.KvKey, value: unknown) => Deno.KvKey | null;

/** An aggregate with every index and counter that it keeps, so that entries of records that are gone can be found. */
export interface Registered {
  readonly aggregate: Aggregate<unknown>;
  readonly indexes: Readonly<Record<string, OwnerOf>>;
  readonly counters: readonly string[];
}

const lastPart = (key: Deno.KvKey): string => String(key[key.length - 1]);
const byLastPart = (build: (id: string) => Deno.KvKey): OwnerOf => (key) => build(lastPart(key));
/** By texts of the entry's value: `names` are their paths in it. */
const byValue = (build: (...parts: string[]) => Deno.KvKey, ...names: readonly string[]): OwnerOf => (_key, value) => {
  const parts = names.map((name) =>
    name.split(".").reduce((at: unknown, step) => (at as Record<string, unknown> | null)?.[step], value)
  );
  return parts.every((part) => typeof part === "string") ? build(...parts) : null;
};
const inBook = (build: (orgId: string, id: string) => Deno.KvKey): OwnerOf => (key) => build(String(key[1]), lastPart(key));

function register<T>(aggregate: Aggregate<T>, indexes: Registered["indexes"], counters: readonly string[] = []): Registered {
  return { aggregate: aggregate as Aggregate<unknown>, indexes, counters };
}

/** Every aggregate of the product. A test walks the demo world and fails on an index that is missing here. */
export const REGISTRY: readonly Registered[] = [
  register(ORGANISATIONS, {
    organisations_by_siret: byValue(keys.organisation, "id"),
    organisations_by_kind: byLastPart(keys.organisation),
  }),
  register(USERS, {
    users_by_email: byValue(keys.user, "id"),
    users_by_org: byLastPart(keys.user),
  }),
  register(SESSIONS, { sessions_by_user: byLastPart(keys.session) }),
  register(TOKEN_FAMILIES, { token_families_by_user: byLastPart(keys.tokenFamily) }),
  register(API_KEYS, {}),
  register(SIGNING_KEYS, {}),
  register(LINKS, {
    links_by_issuer: byValue(keys.link, "hash"),
    set_up_links_by_user: byValue(keys.link, "hash"),
  }),
  register(SECOND_FACTORS, {}),
  register(INVITATIONS, {}),
  register(SIGN_UPS, {}),
  register(PASSKEYS, { passkeys_by_user: byLastPart(keys.passkey) }),
  register(SINGLE_SIGN_ON, { single_sign_on_by_domain: byValue(keys.singleSignOn, "orgId") }),
  register(DRIVER_PINS, {}),
  register(SHARED_PHONES, { shared_phones_by_org: inBook(keys.sharedPhone) }),
  register(SITES, { sites_by_name: inBook(keys.site) }),
  register(CONTACTS, { contacts_by_name: inBook(keys.contact) }),
  register(VEHICLES, { vehicles_by_plate: byValue(keys.vehicle, "orgId", "id") }),
  register(DRIVERS, { drivers_by_name: inBook(keys.driver) }),
  register(ORDERS, {
    orders_by_number: byValue(keys.order, "id"),
    orders_by_org: byLastPart(keys.order),
    orders_by_phase: byLastPart(keys.order),
    orders_by_need: byLastPart(keys.order),
    orders_by_day: byLastPart(keys.order),
    orders_by_reference: byLastPart(keys.order),
    orders_by_carrier: byLastPart(keys.order),
    stops_by_driver: byValue(keys.order, "orderId"),
    documents_by_org: byValue(keys.order, "orderId"),
    orders_by_blob: byLastPart(keys.order),
  }, ["order_counts"]),
  register(READINGS, { readings_by_blob: byValue(keys.reading, "orderId", "documentId") }, ["field_verdicts"]),
  register(PICTURES, { documents_by_picture: byValue(keys.documentPictures, "orderId", "documentId") }),
  register(VIGILANCE, {
    vigilance_by_kind: inBook(keys.vigilanceDocument),
    vigilance_by_reminder: byValue(keys.vigilanceDocument, "orgId", "documentId"),
    vigilance_by_blob: (key) => keys.vigilanceDocument(String(key[2]), lastPart(key)),
  }, ["field_verdicts"]),
  register(VIGILANCE_REFUSALS, {
    vigilance_refusals_by_shipper: (key) => keys.vigilanceRefusal(String(key[2]), lastPart(key), String(key[1])),
  }),
  register(UNPLACED_DOCUMENTS, { unplaced_by_blob: (key) => keys.unplacedDocument(String(key[2]), lastPart(key)) }),
  register(NOTES, { notes_by_token: byValue(keys.note, "orderId", "id") }),
  register(TRANSFERS, {
    transfers_by_order: byLastPart(keys.transfer),
    transfers_by_relation: byLastPart(keys.transfer),
    pending_by_relation: byLastPart(keys.transfer),
    pending_transfers: byLastPart(keys.transfer),
    disputes_by_org: byValue(keys.transfer, "transfer.id"),
    transfers_by_blob: byLastPart(keys.transfer),
  }),
  register(BLOBS, { blobs_due: byLastPart(keys.blob) }, ["blob_counts"]),
  register(JOBS, { jobs_due: byLastPart(keys.job), jobs_by_state: byLastPart(keys.job) }),
  register(WEBHOOKS, {}),
  register(AUDITS, {
    audits_by_actor: byLastPart(keys.audit),
    audits_by_action: byLastPart(keys.audit),
    audits_by_target: byLastPart(keys.audit),
  }),
  register(MAILS, {
    mails_by_time: byLastPart(keys.mail),
    mails_by_state: byLastPart(keys.mail),
    mails_by_address: byLastPart(keys.mail),
    mails_by_provider: byValue(keys.mail, "id"),
  }),
  register(PREFERENCES, {}),
  register(MAIL_ADDRESSES, { suppressed_addresses: byLastPart(keys.mailAddress) }),
];

/** The aggregate whose records have `key`, or undefined. */
export function aggregateOf(key: Deno.KvKey): Aggregate<unknown> | undefined {
  return REGISTRY.find(({ aggregate }) => aggregate.name === key[0])?.aggregate;
}

/** The index that an entry stands in, as the owner of its entries, or undefined. */
export function ownerOf(key: Deno.KvKey): OwnerOf | undefined {
  const name = String(key[0]);
  return REGISTRY.find(({ indexes }) => Object.hasOwn(indexes, name))?.indexes[name];
}
