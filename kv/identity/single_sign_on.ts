import type { SecretBox } from "../../domain/identity/secret_box.ts";
import { domainOf, domainsOf, type SingleSignOn, vouchesFor } from "../../domain/identity/single_sign_on.ts";
import type { SingleSignOnFields } from "../../domain/identity/single_sign_on_form.ts";
import { isHeadRole } from "../../domain/identity/roles.ts";
import { membershipIn } from "../../domain/identity/memberships.ts";
import type { User, Viewer } from "../../domain/identity/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { recordAudit } from "../audits/audits.ts";
import { type Aggregate, Commit, type Loaded, loaded, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";

/** Settings by organisation, found by each confirmed domain, which so belongs to one organisation alone. */
export const SINGLE_SIGN_ON: Aggregate<SingleSignOn> = {
  name: "single_sign_on",
  key: ({ orgId }) => keys.singleSignOn(orgId),
  entries: ({ orgId, domains }) =>
    domains.filter(({ confirmedAt }) => confirmedAt !== undefined).map(({ name }) => ({
      key: keys.singleSignOnByDomain(name),
      value: { orgId },
    })),
  counters: () => [],
  lists: () => [],
};

/** The settings of an organisation, or null. */
export async function getSingleSignOn(kv: Deno.Kv, orgId: string): Promise<Loaded<SingleSignOn> | null> {
  return loaded(await kv.get<SingleSignOn>(keys.singleSignOn(orgId)));
}

/** The settings of the organisation that the domain of `email` was confirmed for, or null. */
export async function findSingleSignOn(kv: Deno.Kv, email: string): Promise<SingleSignOn | null> {
  const { value } = await kv.get<{ orgId: string }>(keys.singleSignOnByDomain(domainOf(email)));
  return value && ((await getSingleSignOn(kv, value.orgId))?.value ?? null);
}

/** Whether `user`, acting for an organisation (by default the first), must sign in with that firm's own account. */
export async function mustUseSingleSignOn(kv: Deno.Kv, user: User, orgId = user.memberships[0]?.orgId): Promise<boolean> {
  const membership = orgId === undefined ? undefined : membershipIn(user, orgId);
  if (membership === undefined || isHeadRole(membership.role)) return false;
  const settings = await getSingleSignOn(kv, membership.orgId);
  return settings !== null && settings.value.compulsory && vouchesFor(settings.value, user.email);
}

/**
 * Sets how the people of the viewer's organisation sign in, with its line of audit. A new provider needs its own secret: the one before is never
 * sent to another address.
 */
export async function setSingleSignOn(
  store: Store,
  secrets: SecretBox,
  viewer: Viewer,
  { clientSecret, domains, ...fields }: SingleSignOnFields,
): Promise<Result<SingleSignOn, "secret_missing">> {
  const newSecret = clientSecret === undefined ? null : await secrets.seal(clientSecret);
  return await transact<Result<SingleSignOn, "secret_missing">>(async () => {
    const before = await getSingleSignOn(store.kv, viewer.orgId);
    const sealedSecret = newSecret ?? (before && isSameClient(before.value, fields) ? before.value.sealedSecret : null);
    if (sealedSecret === null) return { answer: refuse("secret_missing") };
    const settings: SingleSignOn = {
      ...fields,
      orgId: viewer.orgId,
      sealedSecret,
      domains: domainsOf(domains, before?.value.domains ?? []),
      changedAt: store.now(),
    };
    const commit = new Commit(store.kv);
    if (before === null) commit.create(SINGLE_SIGN_ON, settings);
    else commit.change(SINGLE_SIGN_ON, before, settings);
    recordAudit(commit, store, viewer, {
      action: "single_sign_on.set",
      target: viewer.orgName,
      ...before && { before: summaryOf(before.value) },
      after: summaryOf(settings),
    });
    return { commit, answer: accept(settings) };
  });
}

function isSameClient(one: Pick<SingleSignOn, "issuer" | "clientId">, other: Pick<SingleSignOn, "issuer" | "clientId">): boolean {
  return one.issuer === other.issuer && one.clientId === other.clientId;
}

function summaryOf({ issuer, domains, compulsory }: SingleSignOn): string {
  return [issuer, ...domains.map(({ name }) => name), ...compulsory ? ["compulsory"] : []].join(", ");
}

/** Removes the settings of the viewer's organisation, with its line of audit; when there are none, that is no fault. */
export function removeSingleSignOn(store: Store, viewer: Viewer): Promise<void> {
  return transact<void>(async () => {
    const before = await getSingleSignOn(store.kv, viewer.orgId);
    if (before === null) return { answer: undefined };
    const commit = new Commit(store.kv).remove(SINGLE_SIGN_ON, before);
    recordAudit(commit, store, viewer, {
      action: "single_sign_on.removed",
      target: viewer.orgName,
      before: summaryOf(before.value),
    });
    return { commit, answer: undefined };
  });
}

/**
 * Confirms that a domain is an organisation's, with its line of audit; twice is once. Refused for a domain that the organisation does not name, or
 * that another has.
 */
export function confirmDomain(
  store: Store,
  viewer: Viewer,
  { orgId, name }: { readonly orgId: string; readonly name: string },
): Promise<Result<null, "domain_unknown" | "domain_taken">> {
  return transact<Result<null, "domain_unknown" | "domain_taken">>(async () => {
    const before = await getSingleSignOn(store.kv, orgId);
    const domain = before?.value.domains.find((one) => one.name === name);
    if (before === null || domain === undefined) return { answer: refuse("domain_unknown") };
    if (domain.confirmedAt !== undefined) return { answer: accept(null) };
    const key = keys.singleSignOnByDomain(name);
    if ((await store.kv.get(key)).versionstamp !== null) return { answer: refuse("domain_taken") };
    const domains = before.value.domains.map((one) => one.name === name ? { name, confirmedAt: store.now() } : one);
    const commit = new Commit(store.kv).change(SINGLE_SIGN_ON, before, { ...before.value, domains }).check(key, null);
    recordAudit(commit, store, viewer, { action: "single_sign_on.confirmed", target: name });
    return { commit, answer: accept(null) };
  });
}
