import type { LedgerEntry } from "../../domain/pallets/types.ts";
import {
  CARRIERS,
  type Command,
  DEPOT,
  DRIVERS,
  type HandlingFacts,
  PEOPLE,
  type Person,
  type Plan,
  type PlannedStop,
  RECIPIENT,
  SHIPPER,
} from "./commands.ts";
import type { ModelOrder } from "./order_model.ts";
import type { Random } from "./random.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Two pickups, one or two deliveries, and goods between them. */
export function planOrder(random: Random, now: number): Plan {
  const stop = (id: string, kind: PlannedStop["kind"], site: string): PlannedStop => ({
    id,
    kind,
    site,
    mode: random.pick(["none", "immediate", "immediate", "deferred"]),
    type: random.pick(["EPAL1", "EPAL1", "VMF"]),
    windowTo: now + random.below(3 * DAY_MS),
  });
  const site = () => random.pick(["recipient", "recipient", DEPOT, "shipper"]);
  const deliveries = random.chance(40) ? ["d1", "d2"] : ["d1"];
  const stops = [
    stop("p1", "pickup", "shipper"),
    stop("p2", "pickup", "shipper"),
    ...deliveries.map((id) => stop(id, "delivery", site())),
  ];
  // Windows must leave every pickup before its delivery ends.
  const last = Math.max(...stops.map(({ windowTo }) => windowTo));
  return {
    service: random.chance(40),
    stops: stops.map((one) => one.kind === "delivery" ? { ...one, windowTo: last } : one),
    lines: [["p1", "d1"], ["p2", deliveries.at(-1)!], ["p1", deliveries.at(-1)!]].map(([pickup, delivery], index) => ({
      id: `l${index}`,
      pickup: pickup!,
      delivery: delivery!,
      quantity: 1 + random.below(12),
    })),
  };
}

/** What is known of an order when somebody decides what to do with it. */
export interface Glance {
  readonly id: string;
  readonly order: ModelOrder;
  readonly entries: readonly LedgerEntry[];
}

type Without<T> = T extends unknown ? Omit<T, "orderId" | "operation" | "content"> : never;
type Wish = Without<Command>;

/** Mostly the next sensible step of an order by whoever should do it, else anything by anybody. */
export function nextCommand(random: Random, glance: Glance, now: number, operation: string): Command {
  const sensible = random.chance(70) ? random.pick(sensibleSteps(random, glance, now)) : undefined;
  const wish = sensible ?? anything(random, glance, now);
  const by = random.chance(6) ? random.pick(PEOPLE) : wish.by;
  // The ids of documents are the store's own: no two orders have the same one.
  const own = wish.kind === "prove" ? { ...wish, documentId: `${glance.id}-${wish.documentId}` } : wish;
  return { ...own, by, orderId: glance.id, operation, content: JSON.stringify(wish) };
}

function sensibleSteps(random: Random, { order, entries }: Glance, now: number): Wish[] {
  const { revision, commercial, stops, plan } = order;
  const user = CARRIERS.find(({ org }) => org === order.offers.at(-1)?.carrier) ?? CARRIERS[0]!;
  const wheel = DRIVERS.find(({ id }) => id === order.driver) ?? user;
  switch (commercial) {
    case "draft":
    case "refused":
    case "expired":
      if (random.chance(20)) return [{ kind: "edit", by: SHIPPER, revision }];
      return [{
        kind: "offer",
        by: SHIPPER,
        revision,
        carrier: random.pick(CARRIERS).org,
        deadline: now + HOUR_MS + random.below(DAY_MS),
      }];
    case "published":
      return [
        { kind: "accept", by: user, revision },
        { kind: "accept", by: user, revision },
        { kind: "decline", by: user, revision, reason: "Complet" },
      ];
    case "accepted":
      if (random.chance(10)) return [{ kind: "cancel", by: SHIPPER, reason: "Plus de camion" }];
      return [{ kind: "assign", by: user, revision, driver: random.pick(DRIVERS.filter(({ org }) => org === user.org)).id }];
    case "confirmed": {
      const road = plan.stops.flatMap(({ id: stopId, kind, mode }): Wish[] => {
        const { state, departed } = stops[stopId]!;
        const ready = kind === "pickup" ||
          plan.lines.every(({ pickup, delivery }) => delivery !== stopId || ["done", "failed"].includes(stops[pickup]!.state));
        const step = { by: wheel, stopId, deviceAt: now - random.below(HOUR_MS) };
        if (state === "planned") return ready ? [{ kind: "arrive", ...step }] : [];
        if (state === "arrived" && random.chance(10)) return [{ kind: "fail", ...step, reason: "absent", comment: "Quai fermé" }];
        if (state === "arrived") return [{ kind: "handle", ...step, ...handling(random, order, stopId, mode !== "none", false) }];
        return state === "done" && !departed ? [{ kind: "depart", ...step }] : [];
      });
      return [...road, ...paperwork(random, order, entries, now), ...road];
    }
    case "cancelled":
      return paperwork(random, order, entries, now);
  }
}

function paperwork(random: Random, order: ModelOrder, entries: readonly LedgerEntry[], now: number): Wish[] {
  const { plan, stops, flags } = order;
  const over = plan.stops.every(({ id, kind }) => kind === "pickup" || ["done", "failed"].includes(stops[id]!.state));
  const unsigned = plan.stops.filter(({ id, site }) => site !== DEPOT && stops[id]!.state === "done" && !stops[id]!.signed);
  const settle = Object.keys(flags).filter((flagId) => flags[flagId] === "open")
    .map((flagId): Wish => ({ kind: "settle_flag", by: SHIPPER, flagId }));
  return [
    ...unsigned.map(({ id, site }): Wish => ({
      kind: "sign_later",
      by: site === "shipper" ? SHIPPER : RECIPIENT,
      stopId: id,
      deviceAt: now,
    })),
    ...entries.map((entry) => onEntry(random, entry)),
    // What somebody has to answer comes seldom.
    ...entries.filter(({ transfer }) => transfer.awaiting !== undefined).flatMap((
      entry,
    ) => [onEntry(random, entry), onEntry(random, entry)]),
    ...over
      ? [{ kind: "prove", by: SHIPPER, documentId: `doc-${random.below(3)}` } as const, { kind: "verify", by: SHIPPER } as const]
      : [],
    ...over ? settle : [],
    ...over ? [{ kind: "close", by: SHIPPER } as const] : [],
  ];
}

function onEntry(random: Random, { transfer, dispute }: LedgerEntry): Wish {
  const { debit, quantity, id, type, awaiting } = transfer;
  const facts = { transferId: id, book: debit.kind, to: debit.holder, from: debit.counterpart, recorded: quantity, type };
  const side = (org: string | undefined): Person => PEOPLE.find((person) => person.org === org) ?? SHIPPER;
  if (dispute !== undefined && random.chance(80)) {
    const outcome = random.pick(["accepted", "partial", "rejected"] as const);
    return { kind: "answer", by: side(dispute.against), ...facts, outcome, conceded: random.below(quantity + 1) };
  }
  const party = side(awaiting ?? random.pick([debit.holder, debit.counterpart]));
  if (awaiting !== undefined && random.chance(90)) {
    return random.chance(50)
      ? { kind: "confirm", by: party, ...facts }
      : { kind: "reject", by: party, ...facts, reason: random.pick(["Aucun échange", "Aucun échange", ""]) };
  }
  return { kind: "dispute", by: party, ...facts, claimed: random.below(2 * quantity + 1) };
}

function handling(random: Random, order: ModelOrder, stopId: string, exchanges: boolean, careless: boolean): HandlingFacts {
  const kind = order.plan.stops.find(({ id }) => id === stopId)!.kind;
  const lines = order.plan.lines.filter(({ pickup, delivery }) => [pickup, delivery].includes(stopId));
  const pickup = kind === "pickup";
  return {
    counts: lines.filter(() => !careless || random.chance(80)).map(({ id, quantity }) => {
      const expected = pickup ? quantity : order.loaded[id] ?? 0;
      const found = careless ? random.below(expected + 3) : random.chance(85) ? expected : random.below(expected + 1);
      return { line: id, quantity: found, reserved: found < expected && !careless };
    }),
    pallets: exchanges || random.chance(20)
      ? {
        given: exchanges ? random.below(8) : 0,
        received: exchanges ? random.below(8) : 0,
        refused: exchanges && random.chance(20) ? 1 : 0,
        reason: careless ? "" : "Semelle cassée",
      }
      : null,
    counterpart: random.pick(
      careless ? ["unexplained", "later"] : ["signs", "signs", "signs", "impossible", pickup ? "signs" : "later"],
    ),
    carrierSigns: !careless || random.chance(50),
  };
}

function anything(random: Random, { order, entries }: Glance, now: number): Wish {
  const by = random.pick(PEOPLE);
  const revision = random.chance(80) ? order.revision : order.revision - 1;
  const { id: stopId, mode } = random.pick(order.plan.stops);
  const step = { by, stopId, deviceAt: now - random.below(DAY_MS) };
  const reason = random.pick(["Plus de camion", ""]);
  const wishes: (() => Wish)[] = [
    () => ({
      kind: "offer",
      by,
      revision,
      carrier: random.pick(CARRIERS).org,
      deadline: now + (random.chance(80) ? HOUR_MS : -1),
    }),
    () => ({ kind: "accept", by: random.pick(CARRIERS), revision }),
    () => ({ kind: "edit", by: random.pick([SHIPPER, SHIPPER, by]), revision }),
    () => ({ kind: "decline", by: random.pick(CARRIERS), revision, reason }),
    () => ({ kind: "assign", by, revision, driver: random.pick(DRIVERS).id }),
    () => ({ kind: "cancel", by: random.chance(50) ? SHIPPER : by, reason: random.chance(50) ? reason : "" }),
    () => ({ kind: "prove", by, documentId: `doc-${random.below(3)}` }),
    () => ({ kind: random.pick(["verify", "close"] as const), by }),
    () => ({ kind: "settle_flag", by, flagId: random.pick([`${stopId}-late`, `${stopId}-refusal`, "none"]) }),
    () => ({ kind: random.pick(["arrive", "depart", "sign_later"] as const), ...step }),
    () => ({
      kind: "fail",
      ...step,
      reason: random.pick(["absent", "breakdown", "other"] as const),
      comment: random.pick(["", "Quai fermé"]),
    }),
    () => ({ kind: "handle", ...step, ...handling(random, order, stopId, mode !== "none" || random.chance(10), true) }),
    ...entries.slice(0, 1).map(() => () => ({ ...onEntry(random, random.pick(entries)), by })),
  ];
  return random.pick(wishes)();
}
