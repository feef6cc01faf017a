import assert from "node:assert/strict";
import { createTransportOrder, getTransportOrder } from "../../../domain/api/transport_orders/order_operations.ts";
import { assignCarrierToOrder, changeTransportOrderStatus } from "../../../domain/api/transport_orders/step_operations.ts";
import type { Viewer } from "../../../domain/identity/types.ts";
import type { FirmName } from "../../../kv/seed/firms.ts";
import { type Answered, Partner } from "../../support/partner.ts";
import { type DemoApp, startDemoApp } from "../../support/world.ts";
import { samplePdf } from "../../../jobs/ports/pictures/files_fixture.ts";

/** A PDF of one empty page. */
export const PDF = samplePdf();

/** As the first clients send it. */
export const SHORT = {
  reference: "TEST-001",
  pickup: { address: "123 Rue Test, Paris", date: "2025-12-01T10:00:00Z" },
  delivery: { address: "456 Ave Test, Lyon", date: "2025-12-02T16:00:00Z" },
};
export const CLOSING = { deliveredAt: "2026-11-24T07:20:00.000Z", signature: "base64-signature" };

type Trader = Exclude<FirmName, "platform">;

/** The systems of every trader of the demo, each with a key of its owner. */
export class Partners implements AsyncDisposable {
  private constructor(readonly app: DemoApp, readonly systems: Readonly<Record<Trader, Partner>>) {}

  static async start(): Promise<Partners> {
    const app = await startDemoApp();
    const systems: Partial<Record<Trader, Partner>> = {};
    for (const name of ["shipper", "carrier", "smallCarrier", "recipient", "otherShipper"] as const) {
      systems[name] = await Partner.of(app, ownerOf(app, name));
    }
    return new Partners(app, systems as Record<Trader, Partner>);
  }

  get shipper(): Partner {
    return this.systems.shipper;
  }

  get carrier(): Partner {
    return this.systems.carrier;
  }

  /** A complete order of the shipper, delivered to the demo's recipient. */
  full(changes: object = {}): object {
    const { recipient } = this.app.world.firms;
    return {
      reference: "CDE-4711",
      carrierReference: "VOY-12",
      stops: [
        {
          stopId: "usine",
          kind: "pickup",
          party: { name: "Usine du Rhône" },
          address: { line1: "1 rue du Port", postcode: "69007", city: "Lyon" },
          contact: { name: "Quai 4", phone: "04 78 00 00 00" },
          window: { kind: "slot", from: "2026-11-25T08:00:00+01:00", to: "2026-11-25T10:00:00+01:00" },
          palletMode: "immediate",
        },
        {
          stopId: "magasin",
          kind: "delivery",
          party: { name: recipient.name, siret: recipient.siret },
          address: { line1: "12 rue de Béthune", postcode: "59000", city: "Lille" },
          contact: { name: "Réception", email: "reception@magasin.example" },
          window: { kind: "appointment", from: "2026-11-26T09:00:00+01:00" },
          palletMode: "immediate",
        },
      ],
      goods: [{ description: "Cartons", packaging: "CT", quantity: 40, palletCount: 4, grossWeightGrams: 1_600_000 }],
      price: { amountCents: 78_000, currency: "EUR" },
      ...changes,
    };
  }

  /** Creates an order of the shipper; gives its id. */
  async create(body: unknown = this.full()): Promise<string> {
    const { status, body: order } = await this.shipper.call(createTransportOrder, { body });
    assert.equal(status, 201, JSON.stringify(order));
    return order.orderId;
  }

  /** An order that the carrier is recorded to have taken. */
  async assigned(body?: unknown): Promise<string> {
    const orderId = await this.create(body);
    const carrierId = this.app.world.firms.carrier.id;
    const { status, body: order } = await this.shipper.call(assignCarrierToOrder, { params: { orderId }, body: { carrierId } });
    assert.equal(status, 200, JSON.stringify(order));
    return orderId;
  }

  /** Moves an order on, by the shipper unless told. */
  move(orderId: string, body: object, by = this.shipper): Promise<Answered> {
    return by.call(changeTransportOrderStatus, { params: { orderId }, body });
  }

  /** What that system reads of an order. */
  async read(orderId: string, by = this.shipper): Promise<Answered> {
    return await by.call(getTransportOrder, { params: { orderId } });
  }

  async [Symbol.asyncDispose]() {
    await this.app[Symbol.asyncDispose]();
  }
}

/** Asserts that `answered` refuses with `code`, at `pointer` where one is told. */
export function assertProblem({ status, body }: Answered, expected: number, code: string, pointer?: string): void {
  assert.deepEqual([status, body.code], [expected, code], JSON.stringify(body));
  if (pointer !== undefined) assert.equal(body.errors?.[0]?.pointer, pointer, JSON.stringify(body));
}

function ownerOf({ world }: DemoApp, name: Trader): Viewer {
  const { id: orgId, kind: orgKind, name: orgName, timeZone } = world.firms[name];
  return { kind: "user", id: `owner-${name}`, name: `Owner of ${orgName}`, role: "owner", orgId, orgKind, orgName, timeZone };
}
