import type { Device, Link, LinkPurpose, Session, SessionOrigin, Viewer } from "../../domain/identity/types.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import type { Driver, Organisation } from "../../domain/directory/types.ts";
import { DAY_MS, HOUR_MS } from "../../domain/time/instant.ts";
import { type Aggregate, Commit, type Loaded, loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { readAll } from "../page.ts";
import type { Store } from "../store.ts";
import { newSession, type OpenedSession, rightsVersionOf, SESSIONS } from "./sessions.ts";
import { hashToken, newShortToken, newToken } from "./tokens.ts";

/** Who founds the platform is nobody yet: the issuer of the link to do so, and the holder whose other links it revokes. */
export const FOUNDER = { id: "founder", orgId: "founder" } as const;

/** What lets a person choose a password: of these links only the last one of its kind opens. */
export type SetUpPurpose = Extract<LinkPurpose, { kind: "founding" | "set_up" | "password_reset" }>;

/** Links, listed by the organisation that issued them and, to set somebody up, by person while unspent: so that they can be revoked. */
export const LINKS: Aggregate<Link> = {
  name: "links",
  key: (link) => keys.link(link.hash),
  entries(link) {
    const { id, hash, purpose, issuerOrgId, spentAt, revokedAt } = link;
    const issued = { key: keys.linkByIssuer(issuerOrgId, id), value: link };
    if (!isSetUp(purpose) || (spentAt ?? revokedAt) !== undefined) return [issued];
    return [issued, { key: keys.setUpLinkByUser(holderOf(purpose), id), value: { hash } }];
  },
  counters: () => [],
  lists: () => [],
};

function isSetUp(purpose: LinkPurpose): purpose is SetUpPurpose {
  return purpose.kind === "set_up" || purpose.kind === "password_reset" || purpose.kind === "founding";
}

function holderOf(purpose: SetUpPurpose): string {
  return purpose.kind === "founding" ? FOUNDER.id : purpose.userId;
}

/** How long each kind of link opens something. */
export const LINK_LIFE_MS: Record<LinkPurpose["kind"], number> = {
  founding: 7 * DAY_MS,
  sign_up: 2 * DAY_MS,
  set_up: 7 * DAY_MS,
  password_reset: HOUR_MS,
  invitation: 7 * DAY_MS,
  driver: 2 * DAY_MS,
  delivery: 30 * DAY_MS,
};
const DEVICE_MS = 30 * DAY_MS;
/** More than ever stand open, since each revokes those before it; their checks leave room in a commit. */
const MOST_SET_UP_LINKS = 5;

/** A new link in `commit`; gives the token that its address carries, which is stored nowhere. */
export function issueLink(commit: Commit, store: Store, purpose: LinkPurpose, issuer: Pick<Viewer, "id" | "orgId">): string {
  const token = purpose.kind === "driver" ? newShortToken() : newToken();
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

/** A new link in `commit` that sets its holder up, the only one of its kind that still opens: it revokes the earlier ones. Gives its token. */
export async function issueSetUpLink(
  commit: Commit,
  store: Store,
  purpose: SetUpPurpose,
  issuer: Pick<Viewer, "id" | "orgId">,
): Promise<string> {
  for (const link of await unspentSetUpLinks(store.kv, purpose)) {
    if (link.value.purpose.kind === purpose.kind) revokeLink(commit, store, link);
  }
  return issueLink(commit, store, purpose, issuer);
}

/** Adds to `commit` that a link which sets its holder up is spent, and that the holder's other ones open nothing any more. */
export async function markSetUp(commit: Commit, store: Store, link: Loaded<Link>, purpose: SetUpPurpose): Promise<void> {
  commit.change(LINKS, link, { ...link.value, spentAt: store.now() });
  for (const other of await unspentSetUpLinks(store.kv, purpose)) {
    if (other.value.id !== link.value.id) revokeLink(commit, store, other);
  }
}

async function unspentSetUpLinks(kv: Deno.Kv, purpose: SetUpPurpose): Promise<Loaded<Link>[]> {
  const prefix = keys.setUpLinkByUser(holderOf(purpose), "").slice(0, 2);
  const rows = await readAll<Pick<Link, "hash">>(kv, { prefix }, MOST_SET_UP_LINKS);
  const links = await getMany<Link[]>(kv, rows.map(({ hash }) => keys.link(hash)));
  return links.map(loaded).filter((link) => link !== null);
}

/** Adds to `commit` that `link` opens nothing any more. */
export function revokeLink(commit: Commit, store: Store, link: Loaded<Link>): void {
  commit.change(LINKS, link, { ...link.value, revokedAt: store.now() });
}

/** The link of `token`, whether it still opens something or not, else null. */
export async function getLink({ kv }: Store, token: string): Promise<Loaded<Link> | null> {
  return loaded(await kv.get<Link>(keys.link(hashToken(token))));
}

/** The link of `token` while it still opens something, else null. */
export async function getLiveLink(store: Store, token: string): Promise<Loaded<Link> | null> {
  const link = await getLink(store, token);
  return link !== null && isLive(link.value, store.now()) ? link : null;
}

/** Whether `link` still opens something. */
export function isLive(link: Link, now: number): boolean {
  return link.revokedAt === undefined && link.expiresAt > now && (link.reusable || link.spentAt === undefined);
}

/** What spending a link opens: a session, and for a driver a secret by which the phone renews it. */
export interface OpenedLink extends OpenedSession {
  readonly device: string | null;
}

/** Spends a link that lets a driver or a recipient in; null when somebody was faster. `lang` is the browser's. */
export async function spendLink(
  store: Store,
  link: Loaded<Link>,
  lang: Lang,
  origin?: SessionOrigin,
): Promise<OpenedLink | null> {
  const { purpose } = link.value;
  if (purpose.kind !== "driver" && purpose.kind !== "delivery") return null;
  const viewer = purpose.kind === "driver"
    ? await driverViewer(store.kv, purpose.orgId, purpose.driverId)
    : await signatoryViewer(store.kv, link.value, purpose);
  if (viewer === null) return null;
  const rightsVersion = await rightsVersionOf(store.kv, viewer.viewer.id);
  const opened = newSession(store, viewer.viewer, viewer.lang ?? lang, rightsVersion, { origin });
  const commit = new Commit(store.kv)
    .change(LINKS, link, { ...link.value, spentAt: link.value.spentAt ?? store.now() })
    .create(SESSIONS, opened.session);
  const device = purpose.kind === "driver" ? rememberDevice(commit, store, opened.session) : null;
  return await commit.send() ? { ...opened, device } : null;
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

/** A driver of a carrier as a viewer, with the language they speak; null for one who is unknown or archived. */
export async function driverViewer(kv: Deno.Kv, orgId: string, driverId: string): Promise<{ viewer: Viewer; lang: Lang } | null> {
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
