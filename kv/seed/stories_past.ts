import { DAY_MS, HOUR_MS } from "../../domain/time/instant.ts";
import { disputeEntry, settleDispute } from "../pallets/change_entry.ts";
import { listEntriesByOrder } from "../pallets/list_pallets.ts";
import type { Calendar } from "./calendar.ts";
import { expectOk } from "./expect_ok.ts";
import type { SiteName } from "./firms.ts";
import { type Goods, paint, render, thinner } from "./goods.ts";
import { storePicture } from "./store_picture.ts";
import { type StopReport, Story, type Theatre } from "./story.ts";
import { draftOf, type Trip } from "./trip.ts";

/** A finished transport: loaded in the morning of one working day, delivered in the morning of the next. */
interface PastRun extends Pick<Trip, "reference" | "pallets" | "priceCents" | "palletServiceCents"> {
  /** Working day of the pickup, counted from today. */
  readonly day: number;
  readonly from: SiteName;
  readonly to: SiteName;
  readonly goods: readonly Goods[];
  readonly driver: number;
  readonly loading?: Partial<StopReport>;
  readonly unloading?: Partial<StopReport>;
}

/** Orders of the weeks before, each at its end or waiting for its last steps; gives their ids by story. */
export async function playPast(theatre: Theatre, calendar: Calendar) {
  const past = new PastWeeks(theatre, calendar);
  const settledDispute = await past.settledDispute();
  const openDispute = await past.openDispute();
  const closed = await past.closed();
  const international = await past.international();
  const shortage = await past.shortage();
  const cancelled = await past.cancelled();
  const proofToVerify = await past.proofToVerify();
  const awaitingProof = await past.awaitingProof();
  const toSignLater = await past.toSignLater();
  return {
    settledDispute,
    openDispute,
    closed,
    international,
    shortage,
    cancelled,
    proofToVerify,
    awaitingProof,
    toSignLater,
  };
}

class PastWeeks {
  readonly #theatre: Theatre;
  readonly #calendar: Calendar;

  constructor(theatre: Theatre, calendar: Calendar) {
    this.#theatre = theatre;
    this.#calendar = calendar;
  }

  /** The platform counted two pallets less; half of the difference was conceded. */
  async settledDispute(): Promise<string> {
    const story = await this.#close({
      reference: "CR-24087",
      day: -11,
      from: "villefranche",
      to: "lesquin",
      goods: [paint(18)],
      driver: 1,
      pallets: "deferred",
      priceCents: 98_000,
      unloading: { pallets: { given: 18, received: 10 } },
    });
    const { recipient, shipper } = this.#theatre.cast.people;
    const { kv } = story.store;
    const returned =
      (await listEntriesByOrder(kv, story.id)).find(({ transfer }) =>
        transfer.kind === "return_empty" && transfer.debit.kind === "debt"
      )!.transfer;
    await story.wait(this.#calendar.at(-8, "10:00"));
    const operation = () => ({ scope: "demo", id: story.store.newId(), contentHash: "" });
    const claim = { reason: "12 palettes rendues d’après notre pointage au quai", claimedQuantity: 12, evidence: [] };
    expectOk(await disputeEntry(story.store, recipient, returned.id, claim, operation()));
    await story.wait(this.#calendar.at(-7, "15:30"));
    const answer = { outcome: "partial", concededQuantity: 1, comment: "Une palette retrouvée au parc.", evidence: [] } as const;
    expectOk(await settleDispute(story.store, shipper, returned.id, answer, operation()));
    await story.wait(this.#calendar.at(-7, "15:31"));
    return story.id;
  }

  /** The platform says that two of the pallets it owes for never came; nobody has answered yet. */
  async openDispute(): Promise<string> {
    const story = await this.#close({
      reference: "CR-24101",
      day: -9,
      from: "saintFons",
      to: "lesquin",
      goods: [paint(22)],
      driver: 0,
      pallets: "deferred",
      priceCents: 104_000,
      unloading: { pallets: { given: 22, received: 0 } },
    });
    const owed =
      (await listEntriesByOrder(story.store.kv, story.id)).find(({ transfer }) => transfer.kind === "deliver_with_voucher")!
        .transfer;
    await story.wait(this.#calendar.at(-2, "11:20"));
    const operation = { scope: "demo", id: story.store.newId(), contentHash: "" };
    const photo = await storePicture(story.store, "pointage-quai-12.png", owed.id);
    const claim = { reason: "20 palettes reçues, 2 étaient des palettes perdues", claimedQuantity: 20, evidence: [photo] };
    expectOk(await disputeEntry(story.store, this.#theatre.cast.people.recipient, owed.id, claim, operation));
    await story.wait(this.#calendar.at(-2, "11:21"));
    return story.id;
  }

  async closed(): Promise<string> {
    await this.#close({
      reference: "CR-24109",
      day: -8,
      from: "villefranche",
      to: "marseille",
      goods: [render(16)],
      driver: 2,
      pallets: "immediate",
      priceCents: 82_000,
      unloading: { pallets: { given: 16, received: 14, refused: 2, refusalReason: "dés arrachés" }, method: "one_time_code" },
    });
    const story = await this.#close({
      reference: "CR-24115",
      day: -7,
      from: "saintFons",
      to: "lesquin",
      goods: [paint(20), thinner(16)],
      driver: 0,
      pallets: "deferred",
      priceCents: 109_500,
      loading: { pallets: { given: 20, received: 24 } },
      unloading: { pallets: { given: 24, received: 26 } },
    });
    return story.id;
  }

  /** To Germany: an e-CMR, with a pallet service that the carrier was paid for. */
  async international(): Promise<string> {
    const story = await this.#close({
      reference: "CR-24122",
      day: -5,
      from: "saintFons",
      to: "freiburg",
      goods: [paint(14)],
      driver: 1,
      pallets: "deferred",
      priceCents: 76_000,
      palletServiceCents: 4_200,
      unloading: { pallets: { given: 14, received: 6 } },
    });
    return story.id;
  }

  /** One pallet was missing; the shipper priced it and the order closed. */
  async shortage(): Promise<string> {
    const run: PastRun = {
      reference: "CR-24126",
      day: -4,
      from: "saintFons",
      to: "grenoble",
      goods: [paint(12)],
      driver: 2,
      pallets: "immediate",
      priceCents: 41_000,
      unloading: {
        pallets: { given: 11, received: 11 },
        short: { quantity: 1, reservation: "1 palette manquante sur 12, film intact" },
      },
    };
    const story = await this.#deliver(run);
    await story.addProof(this.#calendar.at(-3, "17:00"));
    await story.settleFlags(this.#calendar.at(-2, "09:10"), 31_000, "Une palette perdue, facturée au transporteur.");
    await story.verify(this.#calendar.at(-2, "09:12"));
    return story.id;
  }

  async cancelled(): Promise<string> {
    const day = -3;
    const story = await this.#accepted({
      reference: "CR-24130",
      day,
      from: "villefranche",
      to: "nantes",
      goods: [render(10)],
      driver: 0,
      pallets: "none",
      priceCents: 69_000,
    });
    await story.cancel(this.#calendar.at(day - 1, "16:40"), "Commande annulée par le client");
    return story.id;
  }

  async proofToVerify(): Promise<string> {
    const story = await this.#deliver({
      reference: "CR-24134",
      day: -3,
      from: "villefranche",
      to: "nantes",
      goods: [paint(20)],
      driver: 0,
      pallets: "deferred",
      priceCents: 88_500,
      unloading: { pallets: { given: 20, received: 0 }, method: "driver_attestation" },
    });
    await story.addProof(this.#calendar.at(-1, "08:05"));
    return story.id;
  }

  async awaitingProof(): Promise<string> {
    const story = await this.#deliver({
      reference: "CR-24138",
      day: -2,
      from: "saintFons",
      to: "grenoble",
      goods: [render(9)],
      driver: 3,
      pallets: "immediate",
      priceCents: 38_000,
      unloading: { pallets: { given: 9, received: 9 } },
    });
    return story.id;
  }

  /** Unloaded while nobody could sign: the platform has its signature and the pallets still to confirm. */
  async toSignLater(): Promise<string> {
    const story = await this.#deliver({
      reference: "CR-24139",
      day: -2,
      from: "saintFons",
      to: "lesquin",
      goods: [paint(24)],
      driver: 1,
      pallets: "deferred",
      priceCents: 106_000,
      unloading: { pallets: { given: 24, received: 12 }, signedBy: null },
    });
    return story.id;
  }

  async #close(run: PastRun): Promise<Story> {
    const story = await this.#deliver(run);
    await story.addProof(this.#calendar.at(run.day + 1, "18:00"));
    return await story.verify(this.#calendar.at(run.day + 2, "09:30"));
  }

  async #deliver(run: PastRun): Promise<Story> {
    const { day, driver, goods, loading, unloading } = run;
    const onPallets = goods.reduce((sum, { palletCount }) => sum + palletCount, 0);
    const story = await this.#accepted(run);
    await story.assign(this.#calendar.at(day - 1, "14:00"), driver);
    const counted = (counts: StopReport["pallets"]) => run.pallets === "none" ? {} : { pallets: counts! };
    await story.work("p1", { at: this.#calendar.at(day, "08:40"), ...counted({ given: 0, received: onPallets }), ...loading });
    return await story.work("d1", {
      at: this.#calendar.at(day + 1, "09:20"),
      ...counted({ given: onPallets, received: onPallets }),
      ...unloading,
    });
  }

  async #accepted({ day, from, to, ...run }: PastRun): Promise<Story> {
    const { cast } = this.#theatre;
    const written = this.#calendar.at(day - 3, "10:15");
    const window = (workday: number) => ({ from: this.#calendar.at(workday, "08:00"), to: this.#calendar.at(workday, "12:00") });
    const trip = {
      ...run,
      pickups: [{ site: from, ...window(day), goods: run.goods }],
      delivery: { site: to, ...window(day + 1) },
    };
    const story = await new Story(this.#theatre, written).draft(draftOf(cast, trip));
    await story.offer(written + HOUR_MS, "carrier", written + DAY_MS);
    return await story.accept(written + 3 * HOUR_MS);
  }
}
