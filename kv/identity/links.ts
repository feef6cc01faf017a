import type { Device, Link, LinkPurpose, Session, User, Viewer } from "../../domain/identity/types.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import type { Driver, Organisation } from "../../domain/directory/types.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { type Aggregate, Commit, type Loaded, loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import type { Store } from "../store.ts";
import { newSession, type OpenedSession, rightsVersionOf, SESSIONS } from "./sessions.ts";
import { hashToken, newToken } from "./tokens.ts";
import { USERS } from "./users.ts";

/** Links, listed by the organisation that issued them, so that it can revoke them. */
export const LINKS: Aggregate<Link> = {
  name: "links",
  key: (link) => keys.link(link.hash),
  entries: (link) => [{ key: keys.linkByIssuer(link.issuerOrgId, link.id), value: link }],
  counters: () => [],
  lists: () => [],
};

/** How long each kind of link opens something. */
export const LINK_LIFE_MS: Record<LinkPurpose["kind"], number> = {
  set_up: 7 * DAY_MS,
  driver: 2 * DAY_MS,
  delivery: 30 * DAY_MS,
};
const DEVICE_MS = 30 * DAY_MS;

/** A new link in `commit`; gives the token that its address carries, which is stored nowhere. */
export function issueLink(commit: Commit, store: Store, purpose: LinkPurpose, issuer: Pick<Viewer, "id" | "orgId">): string {
  const token = newToken();
  const now = store.now();
  commit.create(LINKS, {
    id: store.newId(),
    hash: hashToken(token),
    purpose,
    issuedBy: issuer.id,
    issuerOrgId: issuer.orgId,
    createdAt: now,
    expiresAt: now + LINK_LIFE_MS[purpose.kind],
    reusable: purpose.kind === "delivery",
  });
  return token;
}

/** The link of `token` while it still opens something, else null. */
export async function getLiveLink(store: Store, token: string): Promise<Loaded<Link> | null> {
  const link = loaded(await store.kv.get<Link>(keys.link(hashToken(token))));
  return link !== null && isLive(link.value, store.now()) ? link : null;
}

function isLive(link: Link, now: number): boolean {
  return link.revokedAt === undefined && link.expiresAt > now && (link.reusable || link.spentAt === undefined);
}

/** What spending a link opens: a session, and for a driver a secret by which the phone renews it. */
export interface OpenedLink extends OpenedSession {
  readonly device: string | null;
}

/** Spends a link that lets a driver or a recipient in; null when somebody was faster. `lang` is the browser's. */
export async function spendLink(store: Store, link: Loaded<Link>, lang: Lang): Promise<OpenedLink | null> {
  const { purpose } = link.value;
  if (purpose.kind === "set_up") return null;
  const viewer = purpose.kind === "driver"
    ? await driverViewer(store.kv, purpose.orgId, purpose.driverId)
    : await signatoryViewer(store.kv, link.value, purpose);
  if (viewer === null) return null;
  const rightsVersion = await rightsVersionOf(store.kv, viewer.viewer.id);
  const opened = newSession(store, viewer.viewer, viewer.lang ?? lang, rightsVersion);
  const commit = new Commit(store.kv)
    .change(LINKS, link, { ...link.value, spentAt: link.value.spentAt ?? store.now() })
    .create(SESSIONS, opened.session);
  const device = purpose.kind === "driver" ? rememberDevice(commit, store, opened.session) : null;
  return await commit.send() ? { ...opened, device } : null;
}

/** Spends a set-up link: stores the password and opens the person's first session; null when somebody was faster. */
export async function spendSetUpLink(
  store: Store,
  link: Loaded<Link>,
  passwordHash: string,
  viewerOf: (user: User) => Promise<Viewer | null>,
): Promise<OpenedSession | null> {
  if (link.value.purpose.kind !== "set_up") return null;
  const user = loaded(await store.kv.get<User>(keys.user(link.value.purpose.userId)));
  if (user === null) return null;
  const ready: User = { ...user.value, passwordHash };
  const viewer = await viewerOf(ready);
  if (viewer === null) return null;
  const opened = newSession(store, viewer, ready.lang, await rightsVersionOf(store.kv, viewer.id));
  const sent = await new Commit(store.kv)
    .change(LINKS, link, { ...link.value, spentAt: store.now() })
    .change(USERS, user, ready)
    .create(SESSIONS, opened.session)
    .send();
  return sent ? opened : null;
}

function rememberDevice(commit: Commit, store: Store, { viewer, rightsVersion }: Session): string {
  const secret = newToken();
  const device: Device = {
    hash: hashToken(secret),
    driverId: viewer.id,
    orgId: viewer.orgId,
    createdAt: store.now(),
    expiresAt: store.now() + DEVICE_MS,
    rightsVersion,
  };
  commit.put(keys.device(device.hash), device, { expireIn: DEVICE_MS });
  return secret;
}

/** Renews the session of a driver's phone; null when the phone is unknown, too old, or was revoked. */
export async function renewSession(store: Store, deviceSecret: string): Promise<OpenedSession | null> {
  const { value: device } = await store.kv.get<Device>(keys.device(hashToken(deviceSecret)));
  if (device === null || device.expiresAt <= store.now()) return null;
  const [driver, rightsVersion] = await Promise.all([
    driverViewer(store.kv, device.orgId, device.driverId),
    rightsVersionOf(store.kv, device.driverId),
  ]);
  if (driver === null || rightsVersion !== device.rightsVersion) return null;
  const opened = newSession(store, driver.viewer, driver.lang, rightsVersion);
  return await new Commit(store.kv).create(SESSIONS, opened.session).send() ? opened : null;
}

async function driverViewer(kv: Deno.Kv, orgId: string, driverId: string): Promise<{ viewer: Viewer; lang: Lang } | null> {
  const [{ value: driver }, { value: org }] = await getMany<[Driver, Organisation]>(kv, [
    keys.driver(orgId, driverId),
    keys.organisation(orgId),
  ]);
  if (driver === null || driver.archivedAt !== undefined || org === null) return null;
  const { name, timeZone } = org;
  return {
    viewer: {
      kind: "driver",
      id: driver.id,
      name: driver.name,
      role: "driver",
      orgId,
      orgKind: "carrier",
      orgName: name,
      timeZone,
    },
    lang: driver.lang,
  };
}

async function signatoryViewer(
  kv: Deno.Kv,
  link: Link,
  { orderId, stopId, name }: Extract<LinkPurpose, { kind: "delivery" }>,
): Promise<{ viewer: Viewer; lang?: Lang } | null> {
  const { value: issuer } = await kv.get<Organisation>(keys.organisation(link.issuerOrgId));
  if (issuer === null) return null;
  return {
    viewer: {
      kind: "link",
      id: link.id,
      name,
      role: "signatory",
      orgId: issuer.id,
      orgKind: "recipient",
      orgName: name,
      timeZone: issuer.timeZone,
      delivery: { orderId, stopId },
    },
  };
}
