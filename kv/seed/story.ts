import type { Viewer } from "../../domain/identity/types.ts";
import { GATHERED_MS } from "../../domain/driver_news/due_at.ts";
import type { Sealer } from "../../domain/notes/seal.ts";
import { acceptOffer } from "../../domain/orders/accept_offer.ts";
import { addDocument } from "../../domain/orders/add_document.ts";
import { assignDriver } from "../../domain/orders/assign_driver.ts";
import { cancelOrder } from "../../domain/orders/cancel_order.ts";
import { expectedAt } from "../../domain/orders/count_goods.ts";
import type { OrderDraft } from "../../domain/orders/order_draft.ts";
import { publishOrder } from "../../domain/orders/publish_order.ts";
import { refuseOffer } from "../../domain/orders/refuse_offer.ts";
import { settleFlag } from "../../domain/orders/settle_flag.ts";
import { linesAt } from "../../domain/orders/totals.ts";
import type { Order, PalletCount, Stop } from "../../domain/orders/types.ts";
import { verifyProof } from "../../domain/orders/verify_proof.ts";
import type { EvidenceFile } from "../../domain/pallets/types.ts";
import type { Result } from "../../domain/result.ts";
import { type Instant, MINUTE_MS } from "../../domain/time/instant.ts";
import { dayOf } from "../../domain/time/zoned.ts";
import { putBlob } from "../blobs/put_blob.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import type { Operation } from "../operations.ts";
import { changeOrder, type ChangeRequest } from "../orders/change_order.ts";
import { createOrder } from "../orders/create_order.ts";
import { actorOf } from "../orders/events.ts";
import { type Store, storeOver } from "../store.ts";
import { recordArrival, recordDeparture, recordHandling } from "../stops/record_stop.ts";
import type { GivenSignature, StopSigning } from "../stops/sign_notes.ts";
import type { Cast } from "./cast.ts";
import type { FirmName } from "./firms.ts";
import { signatureStrokes } from "./signature_strokes.ts";
import { storePaper } from "./store_paper.ts";
import { withId } from "./with_id.ts";

/** What plays a story besides the cast. */
export interface Theatre {
  readonly kv: Deno.Kv;
  readonly cast: Cast;
  readonly sealer: Sealer;
  /** Does the jobs that are due at the store's present moment, so that notices and mails carry the time at which they were caused. */
  settle(store: Store): Promise<unknown>;
}

/** What happened at a stop. */
export interface StopReport {
  readonly at: Instant;
  readonly pallets?: Pick<PalletCount, "given" | "received"> & Partial<PalletCount>;
  /** Who signed for the site and how; null: will sign later. */
  readonly signedBy?: string | null;
  readonly method?: "on_glass" | "one_time_code" | "driver_attestation";
  /** Packages that were missing on the first line, with the reservation written for it. */
  readonly short?: { readonly quantity: number; readonly reservation: string };
}

/**
 * One order played step by step through the same functions as the product, each at its own moment: events, notes, accounts, notices and
 * indexes come out as if it had been worked on then. A step that the product refuses is an error.
 */
export class Story {
  #now: Instant;
  readonly store: Store;
  readonly #theatre: Theatre;
  readonly #shipper: Viewer;
  #id = "";

  constructor(theatre: Theatre, start: Instant, shipper: Viewer = theatre.cast.people.shipper) {
    this.#theatre = theatre;
    this.#now = start;
    this.#shipper = shipper;
    this.store = storeOver(theatre.kv, "lease", () => this.#now);
  }

  get id(): string {
    return this.#id;
  }

  /** Writes the order; with `id`, under that id. */
  async draft(draft: OrderDraft, id?: string): Promise<this> {
    const store = id === undefined ? this.store : withId(this.store, id);
    const created = await createOrder(store, this.#shipper, draft, this.#operation());
    if (!created.ok) throw new Error(`${draft.references.shipper}: ${JSON.stringify(created.refusal)}`);
    this.#id = created.value.id;
    await this.#settle();
    return this;
  }

  offer(at: Instant, firm: FirmName, deadline: Instant): Promise<this> {
    const { id: orgId, name } = this.#theatre.cast.firms[firm];
    const offerId = this.store.newId();
    return this.#change(at, this.#shipper, {
      decide: (order, now) =>
        publishOrder(order, { by: actorOf(this.#shipper), offerId, carrier: { orgId, name }, deadline }, now),
      also: (commit) => {
        sendMessage(commit, this.store, { kind: "expire_offer", payload: { orderId: this.#id, offerId }, dueAt: deadline });
        return Promise.resolve({ ok: true, value: [] });
      },
    });
  }

  accept(at: Instant): Promise<this> {
    const { id: orgId, name, siret } = this.#theatre.cast.firms.carrier;
    return this.#change(at, this.#dispatcher, {
      decide: (order, now) => acceptOffer(order, { offerId: order.offers.at(-1)!.id, carrier: { orgId, name, siret } }, now),
    });
  }

  refuse(at: Instant, reason: string): Promise<this> {
    const { id: carrierId } = this.#theatre.cast.firms.carrier;
    return this.#change(at, this.#dispatcher, {
      decide: (order, now) => refuseOffer(order, { offerId: order.offers.at(-1)!.id, carrierId, reason }, now),
    });
  }

  /** Gives the order to the driver with that index and the vehicle that goes with it, for the day of the first pickup; the driver is told a minute later. */
  async assign(at: Instant, index: number): Promise<this> {
    const { drivers, vehicles } = this.#theatre.cast;
    const [driver, vehicle] = [drivers[index]!, vehicles[index]!];
    await this.#change(at, this.#dispatcher, {
      decide: (order, now) => {
        const { window, place } = order.stops[0]!;
        return assignDriver(
          order,
          { by: actorOf(this.#dispatcher), driver, vehicle, date: dayOf(window.from, place.timeZone) },
          now,
        );
      },
    });
    this.#now = at + GATHERED_MS;
    await this.#settle();
    return this;
  }

  cancel(at: Instant, reason: string): Promise<this> {
    return this.#change(at, this.#shipper, {
      decide: (order, now) => cancelOrder(order, { by: actorOf(this.#shipper), reason }, now),
    });
  }

  async arrive(stopId: string, at: Instant): Promise<this> {
    this.#now = at;
    const driver = await this.#driver();
    return await this.#done(recordArrival(this.store, driver, this.#request(stopId)));
  }

  /** Arrives, handles half an hour later at `report.at`, and departs after ten minutes more. */
  async work(stopId: string, report: StopReport): Promise<this> {
    await this.arrive(stopId, report.at - 30 * MINUTE_MS);
    await this.handle(stopId, report);
    this.#now = report.at + 10 * MINUTE_MS;
    const driver = await this.#driver();
    return await this.#done(recordDeparture(this.store, driver, this.#request(stopId), this.#theatre.sealer));
  }

  async handle(stopId: string, report: StopReport): Promise<this> {
    this.#now = report.at;
    const [driver, order] = [await this.#driver(), await this.#order()];
    const stop = order.stops.find(({ id }) => id === stopId)!;
    const { pallets } = report;
    return await this.#done(recordHandling(this.store, driver, {
      ...this.#request(stopId),
      counts: countsAt(order, stop, report.short),
      ...pallets && { pallets: { type: stop.palletType, refused: 0, ...pallets } },
      signing: await this.#signing(stop, driver, report),
      documents: [],
    }, this.#theatre.sealer));
  }

  /** The signed paper as proof of delivery: the order's own, unless `paper` is one. */
  async addProof(at: Instant, paper?: EvidenceFile): Promise<this> {
    this.#now = at;
    const [driver, order] = [await this.#driver(), await this.#order()];
    const file = paper ?? await storePaper(this.store, order);
    const document = { ...file, kind: "pod", stopId: order.stops.at(-1)!.id } as const;
    return await this.#change(at, driver, { decide: (order, now) => addDocument(order, { by: actorOf(driver), document }, now) });
  }

  verify(at: Instant): Promise<this> {
    return this.#change(at, this.#shipper, { decide: (order, now) => verifyProof(order, { by: actorOf(this.#shipper) }, now) });
  }

  /** Prices every open flag at `amountCents`; null waives them. */
  async settleFlags(at: Instant, amountCents: number | null, comment: string): Promise<this> {
    for (const { id: flagId, settled } of (await this.#order()).flags) {
      if (settled !== undefined) continue;
      await this.#change(at, this.#shipper, {
        decide: (order, now) => settleFlag(order, { by: actorOf(this.#shipper), flagId, amountCents, comment }, now),
      });
    }
    return this;
  }

  /** Nobody does anything until `at`, but the clock. */
  async wait(at: Instant): Promise<this> {
    this.#now = at;
    await this.#settle();
    return this;
  }

  get #dispatcher(): Viewer {
    return this.#theatre.cast.people.carrier;
  }

  async #driver(): Promise<Viewer> {
    const { firms, drivers } = this.#theatre.cast;
    const { driverId } = (await this.#order()).assignment!;
    const { id, name } = drivers.find((driver) => driver.id === driverId)!;
    const { id: orgId, name: orgName, timeZone } = firms.carrier;
    return { kind: "driver", id, name, role: "driver", orgId, orgKind: "carrier", orgName, timeZone };
  }

  async #signing(stop: Stop, driver: Viewer, { signedBy, method = "on_glass" }: StopReport): Promise<StopSigning> {
    const carrier = stop.kind === "pickup" ? await this.#onGlass(driver.name) : null;
    const name = signedBy ?? stop.contact?.name ?? stop.party.name;
    if (signedBy === null) return { counterpart: null, carrier };
    const evidence: Record<typeof method, () => GivenSignature | Promise<GivenSignature>> = {
      on_glass: () => this.#onGlass(name),
      one_time_code: () => ({ name, method: "one_time_code", codeVerifiedFor: maskedEmail(stop) }),
      driver_attestation: () => ({ name, method: "driver_attestation", attestedBy: driver.name }),
    };
    return { counterpart: await evidence[method](), carrier };
  }

  async #onGlass(name: string): Promise<GivenSignature> {
    const strokes = new TextEncoder().encode(JSON.stringify(signatureStrokes(name)));
    return { name, method: "on_glass", strokesSha256: await putBlob(this.store, strokes, { staysWithItsRecord: true }) };
  }

  #request(stopId: string) {
    return { orderId: this.#id, stopId, operation: this.#operation(), deviceAt: this.#now };
  }

  #operation(): Operation {
    return { scope: "demo", id: this.store.newId(), contentHash: "" };
  }

  async #order(): Promise<Order> {
    return (await this.store.kv.get<Order>(keys.order(this.#id))).value!;
  }

  async #change<R>(at: Instant, by: Viewer, step: Pick<ChangeRequest<R>, "decide" | "also">): Promise<this> {
    this.#now = at;
    return await this.#done(changeOrder<R>(this.store, by, { orderId: this.#id, operation: this.#operation(), ...step }));
  }

  async #done(step: Promise<Result<Order, unknown>>): Promise<this> {
    const result = await step;
    if (!result.ok) throw new Error(`order ${this.#id}: ${JSON.stringify(result.refusal)}`);
    await this.#settle();
    return this;
  }

  async #settle(): Promise<void> {
    await this.#theatre.settle(this.store);
  }
}

function countsAt(order: Order, stop: Stop, short: StopReport["short"]) {
  return linesAt(order, stop.id).map((line, index) => {
    const expected = expectedAt(line, stop);
    const found = short && index === 0
      ? { quantity: expected - short.quantity, reservation: short.reservation }
      : { quantity: expected };
    return { lineId: line.id, damaged: false, ...found };
  });
}

function maskedEmail({ contact }: Stop): string {
  return (contact?.email ?? "").replace(/^(.).*(?=@)/, "$1•••");
}
