import { type Command, DEPOT, DRIVERS, type Person, type Plan, type PlannedStop } from "./commands.ts";

/**
 * What one order should be, told once more in other words: it imports nothing of what it audits and has its own tables. Plain objects, so that
 * a state is copied by `structuredClone`.
 */
export interface ModelOrder {
  plan: Plan;
  revision: number;
  commercial: "draft" | "published" | "accepted" | "confirmed" | "refused" | "expired" | "cancelled";
  offers: { carrier: string; deadline: number; state: "sent" | "accepted" | "refused" | "expired" | "withdrawn" }[];
  carrier: string | null;
  driver: string | null;
  stops: Record<string, { state: "planned" | "arrived" | "done" | "failed"; departed: boolean; signed: boolean }>;
  loaded: Record<string, number>;
  flags: Record<string, "open" | "settled">;
  documents: string[];
  verified: boolean;
  closed: boolean;
  /** By "pickup>delivery". */
  notes: Record<string, { sender: boolean; excused: boolean; carrier: boolean; consignee: boolean; versions: number }>;
}

export function newModelOrder(plan: Plan): ModelOrder {
  return {
    plan,
    revision: 1,
    commercial: "draft",
    offers: [],
    carrier: null,
    driver: null,
    stops: Object.fromEntries(plan.stops.map(({ id }) => [id, { state: "planned", departed: false, signed: false }])),
    loaded: {},
    flags: {},
    documents: [],
    verified: false,
    closed: false,
    notes: {},
  };
}

type Refusal = string | undefined;
type Having<One, Kind> = One extends { kind: unknown } ? Kind extends One["kind"] ? One : never : never;
type Of<Kind extends Command["kind"]> = Having<Command, Kind>;
export type OrderCommand = Exclude<Command, { kind: "confirm" | "reject" | "dispute" | "answer" }>;

/** The order after `command`, or the code with which it must be refused. */
export function decide(before: ModelOrder, command: OrderCommand, now: number): ModelOrder | string {
  if (command.kind === "assign" && DRIVERS.find(({ id }) => id === command.driver)?.org !== command.by.org) {
    return "driver_not_of_carrier";
  }
  if (!sees(before, command.by)) return "order_not_found";
  if ("revision" in command && command.revision !== before.revision) return "order_changed_meanwhile";
  const after = structuredClone(before);
  const refusal = (RULES[command.kind] as (order: ModelOrder, command: OrderCommand, now: number) => Refusal)(
    after,
    command,
    now,
  );
  if (refusal !== undefined) return refusal;
  after.revision++;
  return after;
}

/** The order once its unanswered offer has run out; null when there is none. */
export function expire(before: ModelOrder, now: number): ModelOrder | null {
  const offer = before.offers.at(-1);
  if (offer?.state !== "sent" || now < offer.deadline) return null;
  const after = structuredClone(before);
  after.offers.at(-1)!.state = "expired";
  return { ...after, commercial: "expired", revision: before.revision + 1 };
}

function sees({ offers, plan, commercial, driver }: ModelOrder, { org, kind, id }: Person): boolean {
  if (kind === "driver") return commercial === "confirmed" && driver === id;
  if (org === "shipper") return true;
  const newest = offers.at(-1);
  if (newest?.carrier === org && (newest.state === "sent" || newest.state === "accepted")) return true;
  return newest !== undefined && plan.stops.some((stop) => stop.kind === "delivery" && stop.site === org);
}

const isShipper = ({ org, kind }: Person): boolean => kind === "user" && org === "shipper";
const isCarrier = (order: ModelOrder, { org, kind }: Person): boolean => kind === "user" && order.carrier === org;
const isDriver = (order: ModelOrder, { id, kind }: Person): boolean => kind === "driver" && order.driver === id;
const ended = (order: ModelOrder, stopId: string): boolean => ["done", "failed"].includes(order.stops[stopId]!.state);
const stopOf = (order: ModelOrder, id: string): PlannedStop => order.plan.stops.find((stop) => stop.id === id)!;
const openFlags = (order: ModelOrder): boolean => Object.values(order.flags).includes("open");
const isOver = ({ closed, commercial }: ModelOrder): boolean => closed || commercial === "cancelled";
const pairsAt = (order: ModelOrder, stopId: string): string[] => [
  ...new Set(
    order.plan.lines.filter((line) => [line.pickup, line.delivery].includes(stopId)).map((line) =>
      `${line.pickup}>${line.delivery}`
    ),
  ),
];

const RULES: { readonly [Kind in OrderCommand["kind"]]: (order: ModelOrder, command: Of<Kind>, now: number) => Refusal } = {
  offer(order, { by, carrier, deadline }, now) {
    if (!isShipper(by)) return "not_the_shipper";
    if (!["draft", "refused", "expired"].includes(order.commercial)) return "commercial_move_forbidden";
    if (deadline <= now) return "deadline_passed";
    order.commercial = "published";
    order.offers.push({ carrier, deadline, state: "sent" });
  },

  accept(order, { by }, now) {
    const refusal = answerable(order, by, now);
    if (refusal) return refusal;
    order.offers.at(-1)!.state = "accepted";
    order.commercial = "accepted";
    order.carrier = by.org;
  },

  decline(order, { by, reason }, now) {
    const refusal = answerable(order, by, now);
    if (refusal) return refusal;
    if (reason === "") return "reason_required";
    order.offers.at(-1)!.state = "refused";
    order.commercial = "refused";
  },

  edit(order, { by }) {
    if (!isShipper(by)) return "not_the_shipper";
    if (!["draft", "refused", "expired"].includes(order.commercial)) return "order_not_editable";
    order.plan = { ...order.plan, service: !order.plan.service };
  },

  assign(order, { by, driver }) {
    if (!isCarrier(order, by)) return "not_the_carrier";
    if (Object.values(order.stops).some(({ departed }) => departed)) return "truck_already_departed";
    if (!["accepted", "confirmed"].includes(order.commercial)) return "commercial_move_forbidden";
    order.commercial = "confirmed";
    order.driver = driver;
  },

  cancel(order, { by, reason }) {
    if (!isShipper(by) && !isCarrier(order, by)) return "not_a_party";
    if (order.commercial === "cancelled") return "commercial_move_forbidden";
    if (order.verified) return "order_ended";
    if (order.plan.stops.some(({ id, kind }) => kind === "pickup" && order.stops[id]!.state === "done")) {
      return "goods_already_loaded";
    }
    if (reason === "") return "reason_required";
    order.commercial = "cancelled";
    const newest = order.offers.at(-1);
    if (newest?.state === "sent") newest.state = "withdrawn";
  },

  prove(order, { by, documentId }) {
    const belongs = isShipper(by) || isCarrier(order, by) || isDriver(order, by) ||
      order.plan.stops.some(({ site }) => site === by.org);
    if (!belongs) return "not_a_party";
    if (isOver(order)) return "order_ended";
    if (order.documents.includes(documentId)) return "id_repeated";
    order.documents.push(documentId);
  },

  verify(order, { by }) {
    if (!isShipper(by)) return "not_the_shipper";
    if (order.commercial === "cancelled") return "order_ended";
    if (order.verified) return "already_verified";
    if (order.plan.stops.some(({ id, kind }) => kind === "delivery" && !ended(order, id))) return "deliveries_not_done";
    if (order.documents.length === 0) return "proof_missing";
    order.verified = true;
    order.closed = !openFlags(order);
  },

  close(order, { by }) {
    if (!isShipper(by)) return "not_the_shipper";
    if (isOver(order)) return "order_ended";
    if (!order.verified) return "proof_not_verified";
    if (openFlags(order)) return "flags_open";
    order.closed = true;
  },

  settle_flag(order, { by, flagId }) {
    if (!isShipper(by)) return "not_the_shipper";
    if (order.flags[flagId] === undefined) return "flag_unknown";
    if (order.flags[flagId] === "settled") return "flag_already_settled";
    order.flags[flagId] = "settled";
    if (order.verified && !openFlags(order)) order.closed = true;
  },

  arrive(order, { by, stopId, deviceAt }) {
    const refusal = isOver(order) ? "order_ended" : onTheRoad(order, by);
    if (refusal) return refusal;
    if (order.stops[stopId]!.state !== "planned") return "stop_move_forbidden";
    const { kind, windowTo } = stopOf(order, stopId);
    const feeding = order.plan.lines.filter(({ delivery }) => delivery === stopId).map(({ pickup }) => pickup);
    if (kind === "delivery" && !feeding.every((id) => ended(order, id))) return "pickup_not_done";
    order.stops[stopId]!.state = "arrived";
    if (deviceAt > windowTo) order.flags[`${stopId}-late`] = "open";
  },

  handle(order, command) {
    const { by, stopId, counts, pallets, counterpart } = command;
    const refusal = isOver(order) ? "order_ended" : onTheRoad(order, by);
    if (refusal) return refusal;
    if (order.stops[stopId]!.state !== "arrived") return "stop_move_forbidden";
    const { kind, mode } = stopOf(order, stopId);
    const lines = order.plan.lines.filter((line) => [line.pickup, line.delivery].includes(stopId));
    const expected = (id: string) => kind === "pickup" ? lines.find((line) => line.id === id)!.quantity : order.loaded[id] ?? 0;
    for (const { line, quantity, reserved } of counts) {
      if (quantity > expected(line)) return kind === "pickup" ? "more_than_ordered" : "more_than_loaded";
      if (quantity < expected(line) && !reserved) return "reservation_required";
    }
    if (lines.some(({ id }) => expected(id) > 0 && !counts.some(({ line }) => line === id))) return "count_missing";
    if (pallets === null && mode !== "none") return "pallets_required";
    if (pallets !== null && mode === "none" && pallets.given + pallets.received + pallets.refused > 0) {
      return "pallets_not_exchanged";
    }
    if (pallets !== null && pallets.refused > 0 && pallets.reason === "") return "pallet_refusal_reason_required";
    if (counterpart === "unexplained") return "signature_reason_required";
    if (kind === "pickup" && !command.carrierSigns) return "carrier_signature_required";
    order.stops[stopId] = { state: "done", departed: false, signed: counterpart === "signs" };
    if (counts.some(({ line, quantity }) => quantity < expected(line))) order.flags[`${stopId}-shortage`] = "open";
    if (kind === "pickup") { for (const { line, quantity } of counts) order.loaded[line] = quantity; }
    return signAtStop(order, command);
  },

  depart(order, { by, stopId }) {
    const refusal = onTheRoad(order, by);
    if (refusal) return refusal;
    if (order.stops[stopId]!.state !== "done") return "stop_not_handled";
    if (order.stops[stopId]!.departed) return "stop_already_departed";
    order.stops[stopId]!.departed = true;
    for (const [pair, note] of Object.entries(order.notes)) if (pair.endsWith(`>${stopId}`)) note.versions++;
  },

  fail(order, { by, stopId, reason, comment }) {
    const refusal = isOver(order) ? "order_ended" : onTheRoad(order, by);
    if (refusal) return refusal;
    if (ended(order, stopId)) return "stop_move_forbidden";
    if (reason === "other" && comment === "") return "comment_required";
    order.stops[stopId]!.state = "failed";
    order.flags[`${stopId}-${reason === "breakdown" ? "breakdown" : "refusal"}`] = "open";
  },

  sign_later(order, { by, stopId }) {
    const { kind, site } = stopOf(order, stopId);
    if (site === DEPOT || site !== by.org || by.kind !== "user") return "not_the_counterpart";
    if (order.stops[stopId]!.state !== "done") return "stop_not_handled";
    if (order.stops[stopId]!.signed) return "already_signed";
    order.stops[stopId]!.signed = true;
    for (const pair of pairsAt(order, stopId)) {
      if (kind === "delivery") {
        const note = order.notes[pair];
        if (note === undefined) continue;
        if (!note.carrier) return "goods_not_taken_over";
        note.consignee = true;
        note.versions++;
      } else {
        const note = order.notes[pair] ??= newNote();
        note.sender = true;
        note.versions++;
      }
    }
  },
};

function answerable(order: ModelOrder, by: Person, now: number): Refusal {
  const newest = order.offers.at(-1);
  if (newest === undefined) return "offer_unknown";
  if (newest.state === "expired") return "offer_already_expired";
  if (newest.state !== "sent") return "offer_already_answered";
  if (newest.carrier !== by.org) return "not_the_offered_carrier";
  if (now >= newest.deadline) return "offer_already_expired";
}

function onTheRoad(order: ModelOrder, by: Person): Refusal {
  if (order.commercial !== "confirmed") return "order_not_under_way";
  if (!isDriver(order, by) && !isCarrier(order, by)) return "not_the_driver";
}

const newNote = () => ({ sender: false, excused: false, carrier: false, consignee: false, versions: 0 });

/** One version a signature, on each note of the stop. */
function signAtStop(order: ModelOrder, { stopId, counterpart, carrierSigns }: Of<"handle">): Refusal {
  const { kind } = stopOf(order, stopId);
  for (const pair of pairsAt(order, stopId)) {
    const note = order.notes[pair] ?? newNote();
    if (kind === "delivery") {
      if (order.notes[pair] === undefined || counterpart === "later") continue;
      if (!note.carrier) return "goods_not_taken_over";
      if (counterpart === "signs") note.consignee = true;
      note.versions++;
      continue;
    }
    if (counterpart === "signs") note.sender = true;
    if (counterpart === "impossible") note.excused = true;
    if (counterpart !== "later") note.versions++;
    if (carrierSigns) {
      if (!note.sender && !note.excused) return "sender_signature_missing";
      note.carrier = true;
      note.versions++;
    }
    if (note.versions > 0) order.notes[pair] = note;
  }
}
