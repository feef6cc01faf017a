import { randomUUID } from "node:crypto";
import { SHOWCASE } from "../../domain/api/showcase.ts";
import type { Viewer, ViewerRole } from "../../domain/identity/types.ts";
import type { OrgKind } from "../../domain/directory/types.ts";
import type { Order } from "../../domain/orders/types.ts";
import type { Section } from "../../domain/rights/policy.ts";
import { relationKey } from "../../domain/pallets/account.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { Commit } from "../../kv/commit.ts";
import { type Book, type Card, listCards } from "../../kv/directory/book.ts";
import { CONTACTS, DRIVERS, SITES, VEHICLES } from "../../kv/directory/books.ts";
import { createApiKey } from "../../kv/identity/api_keys.ts";
import { issueLink } from "../../kv/identity/links.ts";
import { hashToken, newToken } from "../../kv/identity/tokens.ts";
import { startCheck } from "../../kv/integrity/checks.ts";
import { openSession } from "../../kv/identity/sessions.ts";
import { getPictures } from "../../kv/documents/pictures.ts";
import { plainIntake } from "../../jobs/ports/mail_intake/mails_fixture.ts";
import { requestReading } from "../../kv/documents/request_reading.ts";
import { keys } from "../../kv/keys.ts";
import { listNotes } from "../../kv/notes/notes.ts";
import { disputeEntry } from "../../kv/pallets/change_entry.ts";
import { listDecided, listEntriesByOrder } from "../../kv/pallets/list_pallets.ts";
import { blankPdf } from "../../jobs/ports/pdf/pdf_fixture.ts";
import { storePicture } from "../../kv/seed/store_picture.ts";
import { COOKIES } from "../../routes/(_lib)/cookies.ts";
import { ORIGIN } from "../support/app.ts";
import { type DemoApp, driverOf, startDemoApp, viewerOf } from "../support/world.ts";
import { storeColleagues } from "./route_colleagues.ts";
import { storeOperations } from "./route_operations.ts";
import { CHAT_ID, storeMails, SUPPRESSED } from "./route_mails.ts";
import { DOMAIN, passkeyOf, storeSignIns } from "./route_sign_ins.ts";
import { drawVigilance } from "./route_vigilance.ts";
import { storeReceived, UNPLACED_ID } from "./route_received.ts";
import { storeWebhooks } from "./route_webhooks.ts";

/** Somebody who calls routes: "shipper:owner", "platform:auditor", "driver", "signatory". */
export type ActorName = `${OrgKind}:${ViewerRole}` | "driver" | "signatory";

/** Who may use the pages and forms of a section; null: nobody need be. */
export const ACTOR_OF: Record<Section, ActorName | null> = {
  anyone: null,
  members: "shipper:owner",
  traders: "shipper:owner",
  desks: "shipper:owner",
  industry: "shipper:owner",
  transporter: "carrier:owner",
  recipient: "recipient:owner",
  driver: "driver",
  admin: "platform:admin",
  api: "shipper:owner",
};

/** The demo world with somebody for every role, and a real address for every route. */
export interface RouteWorld extends AsyncDisposable {
  readonly app: DemoApp;
  /** `pattern` filled with ids of records that are the actor's own. */
  path(pattern: string, actor: ActorName): string;
  /** Fields by which a form names a record of its own, with nothing else filled in. */
  naming(pattern: string): Readonly<Record<string, string>>;
  /** Signs `actor` in and gives what a request of theirs carries. */
  signIn(actor: Caller, path: string): Promise<{ readonly cookie: string; readonly csrf: string }>;
  /** One request as `actor` (null: nobody); a POST carries token and operation as the actor's own form would. */
  call(actor: Caller | null, method: string, path: string, fields?: Readonly<Record<string, string>>): Promise<Response>;
  /** Somebody of the same kind and role to whom `actor`'s records do not belong; null where there is none. */
  strangerTo(actor: ActorName): Viewer | null;
}

export type Caller = ActorName | Viewer;

/** Seeds the demo world and finds in it what the routes ask for; its PDFs are blank, since what is printed has tests of its own. */
export async function openRouteWorld(): Promise<RouteWorld> {
  const app = await startDemoApp({ ports: { mailIntake: plainIntake(), pdf: blankPdf } });
  const { store, world } = app;
  const { kv } = store;
  const { firms, people, orders, drivers } = world;
  const order = async (id: string) => (await kv.get<Order>(keys.order(id))).value!;
  const firstCard = async <T extends Card>(book: Book<T>, orgId: string) =>
    (await listCards(kv, book, orgId)).rows.at(-1)?.id ?? "none";

  const filed = await order(orders.openDispute);
  const delivery = filed.stops.find(({ kind }) => kind === "delivery")!;
  const today = await order(orders.plannedToday);
  const flagged = await order(orders.late);
  const [note] = await listNotes(kv, filed.id);
  const [voucher] = await Array.fromAsync(kv.list<{ id: string }>({ prefix: ["vouchers", filed.id] }), ({ value }) => value);
  const entries = await listEntriesByOrder(kv, filed.id);
  const decided = (other: string) => listDecided(kv, relationKey(firms.shipper.id, other), 0, 50);
  const [between, free] = await decided(firms.carrier.id);
  const evidence = [await storePicture(store, "comptage.png", "Comptage")];
  const claim = { reason: "Comptage", claimedQuantity: between!.transfer.quantity + 1, evidence };
  const operation = { scope: "routes", id: "dispute-of-the-carrier", contentHash: "" };
  await disputeEntry(store, viewerOf(world, "shipper"), between!.transfer.id, claim, operation);
  const byRecipient = entries.find(({ dispute }) => dispute)!;
  const disputed = { shipper: between!.transfer.id, carrier: between!.transfer.id, recipient: byRecipient.transfer.id };
  const undisputed = {
    shipper: free!.transfer.id,
    carrier: free!.transfer.id,
    recipient: (await decided(firms.recipient.id)).find(({ dispute }) => !dispute)!.transfer.id,
  };
  const operations = await storeOperations(store);
  const commit = new Commit(kv);
  const token = issueLink(commit, store, { kind: "driver", driverId: drivers[0]!.id, orgId: firms.carrier.id }, people.carrier);
  const shared = newToken();
  commit.put(keys.noteShare(hashToken(shared)), { orderId: filed.id, noteId: note!.id, expiresAt: store.now() + DAY_MS });
  const documentId = filed.documents[0]!.id;
  const drawn = (await getPictures(kv, filed.id, documentId))!.value.thumbnail!;
  await commit.send();
  const vigilance = await drawVigilance(store, firms.carrier.id, today.id, drawn);
  await storeColleagues(app);
  const signIns = await storeSignIns(app);
  const webhooks = await storeWebhooks(app);
  const mailed = await storeReceived(app, today.id);
  const mails = await storeMails(app);
  const apiKeys = Object.fromEntries(
    await Promise.all((["shipper", "carrier", "recipient"] as const).map(async (kind) => {
      const wanted = { name: "TMS", scopes: ["orders.read"], days: 30 } as const;
      const made = await createApiKey(store, viewerOf(world, kind), wanted, {
        scope: "routes",
        id: `key-of-${kind}`,
        contentHash: "",
      });
      return [kind, made.ok ? made.value.id : "none"] as const;
    })),
  );
  const toRead = { orderId: filed.id, documentId, monthlyPages: null };
  await requestReading(store, viewerOf(world, "shipper"), toRead);
  const cards = Object.fromEntries(
    await Promise.all((["shipper", "carrier", "recipient"] as const).map(async (kind) => {
      const orgId = firms[kind].id;
      const found = { sites: await firstCard(SITES, orgId), contacts: await firstCard(CONTACTS, orgId) };
      return [kind, { ...found, vehicles: await firstCard(VEHICLES, orgId), drivers: await firstCard(DRIVERS, orgId) }] as const;
    })),
  );

  const orderFor: Readonly<Record<string, string>> = {
    "/industry/orders/:id/edit": orders.draft,
    "/industry/orders/:id/offer": orders.draft,
    "/industry/orders/:id/verification": orders.proofToVerify,
    "/industry/orders/:id/closure": orders.proofToVerify,
    "/industry/orders/:id/flags/:flagId/settlement": flagged.id,
    "/transporter/orders/:id/acceptance": orders.offered,
    "/transporter/orders/:id/refusal": orders.offered,
    "/transporter/orders/:id/assignment": orders.accepted,
    "/recipient/deliveries/:id": filed.id,
    "/recipient/deliveries/:id/stops/:stopId/signature": filed.id,
  };

  function paramsOf(pattern: string, kind: "shipper" | "carrier" | "recipient"): Readonly<Record<string, string>> {
    const [, first, second] = pattern.split("/");
    if (second === "api-keys") return { id: apiKeys[kind]! };
    if (second === "webhooks") return webhooks[kind];
    if (second === "chat") return { id: CHAT_ID };
    if (second === "members") return { id: people[kind].id };
    switch (first) {
      case "directory":
        if (second === "phones") return { id: signIns.phoneId };
        return { id: cards[kind]![second as "sites"] };
      case "files":
        return {
          orderId: filed.id,
          documentId,
          page: "1",
          sha256: drawn.sha256,
          noteId: note!.id,
          voucherId: voucher!.id,
          token: shared,
        };
      case "pallets": {
        const other = kind === "shipper" ? firms.carrier.id : firms.shipper.id;
        return {
          relation: relationKey(firms[kind].id, other),
          id: (second === "disputes" ? disputed : undisputed)[kind],
          fileId: (kind === "recipient" ? byRecipient.dispute!.evidence! : evidence)[0]!.id,
        };
      }
      case "driver":
        return { ...signIns.ofDriver, orderId: today.id, stopId: today.stops[0]!.id, driverId: drivers[0]!.id };
      case "recipient":
        return { id: filed.id, stopId: delivery.id };
      case "admin":
        if (pattern.endsWith("/domains")) return { id: signIns.domainOrgId };
        return {
          id: operations[pattern] ??
            {
              organisations: firms.shipper.id,
              users: people.shipper.id,
              mails: mails.mailId,
              sendings: mails.sendingId,
            }[second!] ?? "",
          name: "forget_ended",
          rule: "queue_lag",
          keyId: apiKeys.shipper!,
        };
      case "links":
        return { token };
      case "unsubscribe":
        return { token: mails.unsubscribeToken };
      case "received-documents":
        return { id: UNPLACED_ID };
      case "verify":
        return { token: note!.publicToken };
      default:
        if (pattern.includes("/vigilance/")) return vigilance.of(pattern);
        if (/\/reading\/(confirmation|form)$/.test(pattern)) return { id: SHOWCASE.orderId, documentId: SHOWCASE.documentId };
        if (pattern.endsWith("/discarding")) {
          return { id: today.id, documentId: mailed[kind === "shipper" ? "shipper" : "carrier"] };
        }
        if (second === "orders" && pattern.includes("/:documentId/")) return { id: filed.id, documentId };
        return {
          id: orderFor[pattern] ?? today.id,
          stopId: today.stops.find(({ kind }) => kind === "delivery")!.id,
          flagId: flagged.flags[0]?.id ?? "none",
        };
    }
  }

  const check = await startCheck(store, viewerOf(world, "admin"), {
    scope: "routes",
    id: "check-of-the-routes",
    contentHash: "",
  });
  const recordKey = JSON.stringify(keys.site(firms.shipper.id, cards.shipper!.sites));
  const NAMING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "/admin/kv/record": { key: recordKey },
    "/admin/kv/deletion": { key: recordKey },
    "/admin/jobs/replay": { kind: "send_mail" },
    "/admin/mails/suppressions/lifting": { address: SUPPRESSED },
    "/admin/integrity/repair": { check: check === "other_content" ? "none" : check.id },
    "/transporter/orders/:id/acceptance": { revision: "1" },
    "/admin/organisations/:id/domains": { domain: DOMAIN },
  };

  const driver = driverOf(world, drivers.find(({ id }) => id === today.assignment?.driverId)!);
  const filedDriver = driverOf(world, drivers.find(({ id }) => id === filed.assignment?.driverId)!);
  const signatory: Viewer = {
    ...viewerOf(world, "recipient"),
    kind: "link",
    id: "link-of-the-delivery",
    role: "signatory",
    orgId: firms.shipper.id,
    delivery: { orderId: filed.id, stopId: delivery.id },
  };

  function viewer(actor: ActorName, path: string): Viewer {
    if (actor === "driver") return path.startsWith("/files") ? filedDriver : driver;
    if (actor === "signatory") return signatory;
    const [kind, role] = actor.split(":") as [OrgKind, ViewerRole];
    const person = viewerOf(world, kind === "platform" ? "admin" : kind);
    return { ...person, id: `${person.id}-${role}`, role };
  }

  async function signIn(actor: Caller, path: string): Promise<{ cookie: string; csrf: string }> {
    const { cookie, session } = await openSession(store, typeof actor === "string" ? viewer(actor, path) : actor, "fr");
    return { cookie: `${COOKIES.session}=${cookie}`, csrf: session.csrf };
  }

  return {
    app,
    path(pattern, actor) {
      const kind = actor.startsWith("carrier") ? "carrier" : actor.startsWith("recipient") ? "recipient" : "shipper";
      const params = pattern.startsWith("/account/passkeys/")
        ? { id: passkeyOf(viewer(actor, pattern).id) } as Readonly<Record<string, string>>
        : actor.startsWith("platform") && pattern.startsWith("/account/members")
        ? { id: people.admin.id } as Readonly<Record<string, string>>
        : paramsOf(pattern, kind);
      const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? "none"));
      if (pattern === "/admin/mails/suppressions/lifting") return `${path}?address=${SUPPRESSED}`;
      return /^\/admin\/kv\/(record|deletion)$/.test(pattern) ? `${path}?key=${encodeURIComponent(recordKey)}` : path;
    },
    naming: (pattern) => NAMING[pattern] ?? {},
    signIn,
    async call(actor, method, path, fields = {}) {
      const headers = new Headers({ origin: ORIGIN });
      const form = new URLSearchParams({ operation: randomUUID(), ...fields });
      if (actor !== null) {
        const { cookie, csrf } = await signIn(actor, path);
        headers.set("cookie", cookie);
        form.set("csrf", csrf);
      }
      const response = await app.fetch(new Request(ORIGIN + path, { method, headers, body: method === "POST" ? form : null }));
      await response.body?.cancel();
      return response;
    },
    strangerTo(actor) {
      if (actor === "driver") return driverOf(world, drivers.find(({ id }) => id !== driver.id && id !== filedDriver.id)!);
      if (actor === "signatory") {
        return { ...signatory, id: "another-link", delivery: { orderId: orders.toSignLater, stopId: "none" } };
      }
      const [kind, role] = actor.split(":") as [OrgKind, ViewerRole];
      const other = { shipper: "other-shipper", carrier: "small-carrier", recipient: null, platform: null } as const;
      const person = other[kind];
      if (person !== null) return { ...viewerOf(world, person), id: `${person}-${role}`, role };
      return kind === "recipient"
        ? { ...viewerOf(world, "recipient"), id: `stranger-${role}`, role, orgId: "another-recipient" }
        : null;
    },
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
}
