import type { Viewer, ViewerRole } from "../../domain/identity/types.ts";
import type { OrgKind } from "../../domain/directory/types.ts";
import { acceptOffer } from "../../domain/orders/accept_offer.ts";
import { addDocument } from "../../domain/orders/add_document.ts";
import { assignDriver } from "../../domain/orders/assign_driver.ts";
import type { OrderDraft } from "../../domain/orders/order_draft.ts";
import { publishOrder } from "../../domain/orders/publish_order.ts";
import { DRIVER, sampleDraft, VEHICLE } from "../../domain/orders/sample_orders_fixture.ts";
import { linesAt } from "../../domain/orders/totals.ts";
import type { Order } from "../../domain/orders/types.ts";
import { putBlob } from "../../kv/blobs/put_blob.ts";
import { openSession } from "../../kv/identity/sessions.ts";
import type { Operation } from "../../kv/operations.ts";
import { changeOrder, type ChangeRequest } from "../../kv/orders/change_order.ts";
import { createOrder } from "../../kv/orders/create_order.ts";
import { actorOf } from "../../kv/orders/events.ts";
import { recordArrival, recordDeparture, recordHandling } from "../../kv/stops/record_stop.ts";
import type { TestApp } from "./app.ts";
import { TestBrowser } from "./browser.ts";

function person(id: string, name: string, orgId: string, orgName: string, orgKind: OrgKind, role: ViewerRole = "owner"): Viewer {
  return { kind: "user", id, name, role, orgId, orgKind, orgName, timeZone: "Europe/Paris" };
}

/** The people of a small trade; their firms are those of the sample orders. */
export const PEOPLE = {
  shipper: person("u-lea", "Léa Morin", "shipper", "Usine du Rhône", "shipper"),
  reader: person("u-max", "Max Petit", "shipper", "Usine du Rhône", "shipper", "viewer"),
  carrier: person("u-paul", "Paul Girard", "carrier", "Transports Girard", "carrier"),
  otherCarrier: person("u-ines", "Inès Roy", "other-carrier", "Roy Fret", "carrier"),
  recipient: person("u-tom", "Tom Vidal", "recipient", "Magasin Bellecour", "recipient"),
  otherRecipient: person("u-noe", "Noé Faure", "other-recipient", "Magasin des Alpes", "recipient"),
  stranger: person("u-eve", "Ève Noël", "stranger", "Verrerie du Gier", "shipper"),
  driver: { ...person("driver", "Karim Benali", "carrier", "Transports Girard", "carrier", "driver"), kind: "driver" as const },
} satisfies Record<string, Viewer>;

/** A browser in which `viewer` is signed in. */
export async function browserOf(app: TestApp, viewer: Viewer): Promise<TestBrowser> {
  const { cookie } = await openSession(app.store, viewer, "fr");
  return new TestBrowser({
    ...app,
    fetch(request) {
      const cookies = [request.headers.get("cookie"), `__Host-session=${cookie}`].filter(Boolean).join("; ");
      request.headers.set("cookie", cookies);
      return app.fetch(request);
    },
  });
}

const STROKES = new TextEncoder().encode('[{"points":[{"x":1,"y":1},{"x":40,"y":20}]}]');

let operations = 0;
function nextOperation(): Operation {
  return { scope: "world", id: `operation-${++operations}`, contentHash: "hash" };
}

/** Plays an order through its life; every step must be accepted. */
export class OrderWorld {
  constructor(readonly app: TestApp) {}

  async create(changes: Partial<OrderDraft> = {}): Promise<string> {
    const created = await createOrder(this.app.store, PEOPLE.shipper, sampleDraft(changes), nextOperation());
    if (!created.ok) throw new Error(JSON.stringify(created.refusal));
    return created.value.id;
  }

  publish(orderId: string, carrier: Viewer = PEOPLE.carrier): Promise<Order> {
    return this.change(PEOPLE.shipper, orderId, (order, now) =>
      publishOrder(order, {
        by: actorOf(PEOPLE.shipper),
        offerId: `offer-${orderId}-${order.offers.length}`,
        carrier: { orgId: carrier.orgId, name: carrier.orgName },
      }, now));
  }

  accept(orderId: string): Promise<Order> {
    return this.change(PEOPLE.carrier, orderId, (order, now) =>
      acceptOffer(order, {
        offerId: order.offers.at(-1)!.id,
        carrier: { orgId: PEOPLE.carrier.orgId, name: PEOPLE.carrier.orgName },
      }, now));
  }

  assign(orderId: string): Promise<Order> {
    return this.change(
      PEOPLE.carrier,
      orderId,
      (order, now) =>
        assignDriver(order, { by: actorOf(PEOPLE.carrier), driver: DRIVER, vehicle: VEHICLE, date: "2026-11-24" }, now),
    );
  }

  /** Arrival, everything as ordered, departure. `signed` false leaves the site's signature for later. */
  async pass(orderId: string, stopId: string, signed = true): Promise<void> {
    const { store, ports: { seal }, clock } = this.app;
    const step = () => ({ orderId, stopId, operation: nextOperation(), deviceAt: clock.now });
    accepted(await recordArrival(store, PEOPLE.driver, step()));
    const order = await this.order(orderId);
    const counterpart = { name: "Quai 4", method: "driver_attestation" as const, attestedBy: "Karim Benali" };
    const strokesSha256 = await putBlob(store, STROKES, { staysWithItsRecord: true });
    accepted(
      await recordHandling(store, PEOPLE.driver, {
        ...step(),
        counts: linesAt(order, stopId).map((line) => ({ lineId: line.id, quantity: line.quantity, damaged: false })),
        pallets: { type: "EPAL1", given: 4, received: stopId.startsWith("d") ? 0 : 4, refused: 0 },
        signing: {
          counterpart: signed ? counterpart : null,
          carrier: { name: "Karim Benali", method: "on_glass", strokesSha256 },
        },
        documents: [],
      }, seal),
    );
    accepted(await recordDeparture(store, PEOPLE.driver, step(), seal));
  }

  /** Attaches a proof of delivery with real bytes. */
  async prove(orderId: string, bytes: Uint8Array<ArrayBuffer>, mediaType = "image/png", stopId?: string): Promise<Order> {
    const { sha256 } = await this.app.ports.storage.put(bytes, bytes.length);
    const id = `doc-${++operations}`;
    return await this.change(PEOPLE.carrier, orderId, (order, now) =>
      addDocument(order, {
        by: actorOf(PEOPLE.carrier),
        document: { id, kind: "pod", name: "Émargé.png", mediaType, sizeBytes: bytes.length, sha256, ...stopId && { stopId } },
      }, now));
  }

  /** An order that was published, accepted, assigned, loaded and delivered. */
  async delivered(changes: Partial<OrderDraft> = {}, signed = true): Promise<string> {
    const id = await this.create(changes);
    await this.publish(id);
    await this.accept(id);
    const { stops } = await this.assign(id);
    for (const stop of stops) await this.pass(id, stop.id, stop.kind === "pickup" || signed);
    return id;
  }

  async order(id: string): Promise<Order> {
    const { value } = await this.app.store.kv.get<Order>(["orders", id]);
    if (value === null) throw new Error(`no order ${id}`);
    return value;
  }

  async change<R>(viewer: Viewer, orderId: string, decide: ChangeRequest<R>["decide"]): Promise<Order> {
    return accepted(await changeOrder<R>(this.app.store, viewer, { orderId, operation: nextOperation(), decide }));
  }
}

function accepted<T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
