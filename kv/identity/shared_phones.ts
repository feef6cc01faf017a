import type { SharedPhone } from "../../domain/identity/driver_pin.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { recordAudit } from "../audits/audits.ts";
import { type Aggregate, Commit, type Loaded, loaded, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import { readAll } from "../page.ts";
import type { Store } from "../store.ts";
import { revokeSessions } from "./sessions.ts";
import { hashToken, newToken } from "./tokens.ts";

export const PHONE_LINK_MS = 2 * DAY_MS;
/** More than any carrier has. */
export const MOST_PHONES = 200;

/** A phone as the desk's list shows it. */
export type PhoneRow = Pick<SharedPhone, "id" | "name" | "createdAt" | "linkExpiresAt" | "enrolledAt">;

/** Phones by carrier, listed until they are withdrawn. */
export const SHARED_PHONES: Aggregate<SharedPhone> = {
  name: "shared_phones",
  key: ({ orgId, id }) => keys.sharedPhone(orgId, id),
  entries({ orgId, id, name, createdAt, linkExpiresAt, enrolledAt, revokedAt }) {
    if (revokedAt !== undefined) return [];
    const row: PhoneRow = { id, name, createdAt, linkExpiresAt, ...enrolledAt !== undefined && { enrolledAt } };
    return [{ key: keys.sharedPhoneByOrg(orgId, id), value: row }];
  },
  counters: () => [],
  lists: () => [],
};

/** The phones of a carrier that were not withdrawn, oldest first, at most 200. */
export function listPhones(kv: Deno.Kv, orgId: string): Promise<PhoneRow[]> {
  return readAll<PhoneRow>(kv, { prefix: keys.sharedPhoneByOrg(orgId, "").slice(0, 2) }, MOST_PHONES);
}

/** The phone `id` of a carrier, also a withdrawn one, or null. */
export async function getPhone(kv: Deno.Kv, orgId: string, id: string): Promise<Loaded<SharedPhone> | null> {
  return loaded(await kv.get<SharedPhone>(keys.sharedPhone(orgId, id)));
}

/** A secret as a link or a cookie carries it: the ids name the record to read and prove nothing. */
function tokenOf({ orgId, id }: Pick<SharedPhone, "orgId" | "id">, secret: string): string {
  return `${orgId}.${id}.${secret}`;
}

async function phoneOf(kv: Deno.Kv, token: string): Promise<Loaded<SharedPhone> | null> {
  const [orgId, id, secret] = token.split(".");
  if (!orgId || !id || !secret) return null;
  const phone = await getPhone(kv, orgId, id);
  return phone?.value.hash === hashToken(secret) && phone.value.revokedAt === undefined ? phone : null;
}

/** The phone whose enrolment a link's `token` still opens, or null. */
export async function getPhoneByLink(store: Store, token: string): Promise<Loaded<SharedPhone> | null> {
  const phone = await phoneOf(store.kv, token);
  return phone && phone.value.enrolledAt === undefined && phone.value.linkExpiresAt > store.now() ? phone : null;
}

/** The enrolled phone that has this cookie, or null. */
export async function getPhoneByCookie(kv: Deno.Kv, cookie: string): Promise<Loaded<SharedPhone> | null> {
  const phone = await phoneOf(kv, cookie);
  return phone?.value.enrolledAt === undefined ? null : phone;
}

/** Adds a phone to the viewer's organisation; gives the token of its link, known now and never again: null when the same operation did so before. */
export function addPhone(
  store: Store,
  viewer: Viewer,
  name: string,
  operation: Operation,
): Promise<Result<string | null, "operation_reused">> {
  return transact<Result<string | null, "operation_reused">>(async () => {
    const earlier = earlierAnswer(await store.kv.get(keys.operation(operation.scope, operation.id)), operation);
    if (earlier === "other_content") return { answer: refuse("operation_reused") };
    if (earlier !== null) return { answer: accept(null) };
    const secret = newToken();
    const now = store.now();
    const phone: SharedPhone = {
      orgId: viewer.orgId,
      id: store.newId(),
      name,
      hash: hashToken(secret),
      createdAt: now,
      linkExpiresAt: now + PHONE_LINK_MS,
      drivers: {},
    };
    const commit = new Commit(store.kv).create(SHARED_PHONES, phone);
    recordAudit(commit, store, viewer, { action: "phone.issued", target: name });
    recordOperation(commit, operation, null);
    return { commit, answer: accept(tokenOf(phone, secret)) };
  });
}

/** Enrols a phone by its link, which is spent; gives the phone's cookie, or null when somebody was faster. */
export async function enrolPhone(store: Store, phone: Loaded<SharedPhone>): Promise<string | null> {
  const secret = newToken();
  const enrolled: SharedPhone = { ...phone.value, hash: hashToken(secret), enrolledAt: store.now() };
  const commit = new Commit(store.kv).change(SHARED_PHONES, phone, enrolled);
  recordAudit(commit, store, enrolled, { action: "phone.enrolled", target: enrolled.name });
  return await commit.send() ? tokenOf(enrolled, secret) : null;
}

/** Withdraws a phone of the viewer's organisation, and signs out who is signed in by it; twice is once, and one that is not there is no fault. */
export function revokePhone(store: Store, viewer: Viewer, id: string): Promise<void> {
  return transact<void>(async () => {
    const phone = await getPhone(store.kv, viewer.orgId, id);
    if (phone === null || phone.value.revokedAt !== undefined) return { answer: undefined };
    const commit = new Commit(store.kv).change(SHARED_PHONES, phone, { ...phone.value, drivers: {}, revokedAt: store.now() });
    const signedIn = Object.entries(phone.value.drivers).filter(([, until]) => until > store.now());
    for (const [driverId] of signedIn) revokeSessions(commit, driverId);
    recordAudit(commit, store, viewer, { action: "phone.revoked", target: phone.value.name });
    return { commit, answer: undefined };
  });
}
