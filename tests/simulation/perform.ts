import type { Viewer } from "../../domain/identity/types.ts";
import { exampleSeal } from "../../domain/notes/example_order_fixture.ts";
import { cancelOrder } from "../../domain/orders/cancel_order.ts";
import { closeOrder } from "../../domain/orders/close_order.ts";
import { editOrder } from "../../domain/orders/edit_order.ts";
import type { OrderDraft } from "../../domain/orders/order_draft.ts";
import { sampleLine, sampleStop } from "../../domain/orders/sample_orders_fixture.ts";
import { settleFlag } from "../../domain/orders/settle_flag.ts";
import type { Order } from "../../domain/orders/types.ts";
import { verifyProof } from "../../domain/orders/verify_proof.ts";
import type { Operation } from "../../kv/operations.ts";
import { assignOrder } from "../../kv/orders/assign_order.ts";
import { changeOrder } from "../../kv/orders/change_order.ts";
import { actorOf } from "../../kv/orders/events.ts";
import { acceptOffer, refuseOffer, sendOffer } from "../../kv/orders/offers.ts";
import { confirmEntry, disputeEntry, rejectEntry, settleDispute } from "../../kv/pallets/change_entry.ts";
import { addStopDocuments } from "../../kv/stops/add_stop_documents.ts";
import {
  recordArrival,
  recordDeparture,
  recordFailure,
  recordHandling,
  recordLaterSignature,
} from "../../kv/stops/record_stop.ts";
import type { StopSigning } from "../../kv/stops/sign_notes.ts";
import type { Store } from "../../kv/store.ts";
import { type Answer, type Command, DEPOT, type HandlingFacts, type Person, type Plan, type PlannedStop } from "./commands.ts";

/** Seals the simulated notes. */
export const seal = exampleSeal();

/** The person as the store knows it. */
export function viewerOf({ id, org, kind }: Person): Viewer {
  const orgKind = org.startsWith("carrier") ? "carrier" : org === "recipient" ? "recipient" : "shipper";
  const role = kind === "driver" ? "driver" : "owner";
  return { kind, id, name: id, role, orgId: org, orgKind, orgName: `Firme ${org}`, timeZone: "Europe/Paris" };
}

/** The order as its shipper writes it. */
export function draftOf({ stops, lines, service }: Plan): OrderDraft {
  return {
    priority: "normal",
    references: { shipper: "CDE-1" },
    stops: stops.map(draftStop),
    goods: lines.map(({ id, pickup, delivery, quantity }) => sampleLine(id, pickup, { deliveryStopId: delivery, quantity })),
    priceCents: 78_000,
    ...service && { palletServiceCents: 4_000 },
  };
}

function draftStop({ id, kind, site, mode, type, windowTo }: PlannedStop): OrderDraft["stops"][number] {
  const party = site === DEPOT ? { name: "Dépôt du Port" } : { orgId: site, name: `Firme ${site}` };
  const window = { kind: "slot" as const, from: windowTo - 7_200_000, to: windowTo };
  return sampleStop(id, kind, { party, palletMode: mode, palletType: type, window });
}

/** Does what somebody tries, by the product's own functions. */
export async function perform(store: Store, command: Command, plan: Plan): Promise<Answer> {
  const result = await run(store, command, plan);
  if (result.ok) return { ok: true, revision: "revision" in result.value ? result.value.revision : null };
  return { ok: false, code: typeof result.refusal === "string" ? result.refusal : result.refusal.code };
}

type Outcome = { ok: true; value: Order | object } | { ok: false; refusal: string | { readonly code: string } };

function run(store: Store, command: Command, plan: Plan): Promise<Outcome> {
  const viewer = viewerOf(command.by);
  const by = actorOf(viewer);
  const operation: Operation = { scope: viewer.id, id: command.operation, contentHash: command.content };
  const change = (decide: Parameters<typeof changeOrder>[2]["decide"], revision?: number) =>
    changeOrder(store, viewer, {
      orderId: command.orderId,
      operation,
      decide,
      ...revision !== undefined && { revision },
    }) as Promise<Outcome>;
  switch (command.kind) {
    case "offer":
      return sendOffer(store, viewer, { ...command, operation, carrierId: command.carrier });
    case "accept":
      return acceptOffer(store, viewer, { ...command, operation });
    case "decline":
      return refuseOffer(store, viewer, { ...command, operation });
    case "edit": {
      const draft = draftOf({ ...plan, service: !plan.service });
      return change((order, now) => editOrder(order, { by, draft }, now), command.revision);
    }
    case "assign": {
      const vehicleId = `${viewer.orgId}-vehicle`;
      return assignOrder(store, viewer, { ...command, operation, driverId: command.driver, vehicleId, date: "2026-11-24" });
    }
    case "cancel":
      return change((order, now) => cancelOrder(order, { by, reason: command.reason }, now));
    case "prove": {
      const document = { id: command.documentId, kind: "pod" as const, name: "pod.jpg", mediaType: "image/jpeg", sizeBytes: 9 };
      return addStopDocuments(store, viewer, { ...command, operation, documents: [{ ...document, sha256: "00".repeat(32) }] });
    }
    case "verify":
      return change((order, now) => verifyProof(order, { by }, now));
    case "close":
      return change((order, now) => closeOrder(order, { by }, now));
    case "settle_flag":
      return change((order, now) => settleFlag(order, { by, flagId: command.flagId, amountCents: null }, now));
    case "arrive":
      return recordArrival(store, viewer, { ...command, operation });
    case "depart":
      return recordDeparture(store, viewer, { ...command, operation }, seal);
    case "fail":
      return recordFailure(store, viewer, { ...command, operation });
    case "handle":
      return recordHandling(store, viewer, { ...stepOf(command), operation, ...handlingOf(command, plan) }, seal);
    case "sign_later":
      return recordLaterSignature(store, viewer, { ...command, operation, signature: signed("Quai 4") }, seal);
    case "confirm":
      return confirmEntry(store, viewer, command.transferId, operation);
    case "reject":
      return rejectEntry(store, viewer, command.transferId, command.reason, operation);
    case "dispute": {
      const claim = { reason: "Erreur de comptage", claimedQuantity: command.claimed, evidence: [] };
      return disputeEntry(store, viewer, command.transferId, claim, operation);
    }
    case "answer": {
      const { outcome, conceded } = command;
      const decision = outcome === "partial" ? { outcome, concededQuantity: conceded } : { outcome };
      return settleDispute(store, viewer, command.transferId, { ...decision, evidence: [] }, operation);
    }
  }
}

const stepOf = ({ orderId, stopId, deviceAt }: { orderId: string; stopId: string; deviceAt: number }) => ({
  orderId,
  stopId,
  deviceAt,
});

const signed = (name: string) => ({ name, method: "on_glass" as const, strokesSha256: "ab".repeat(32) });

function handlingOf({ counts, pallets, counterpart, carrierSigns, stopId }: HandlingFacts & { stopId: string }, plan: Plan) {
  const { type } = plan.stops.find(({ id }) => id === stopId)!;
  const signing: StopSigning = {
    counterpart: {
      signs: signed("Quai 4"),
      impossible: { impossible: "Personne" },
      unexplained: { impossible: " " },
      later: null,
    }[counterpart],
    carrier: carrierSigns ? signed("Karim") : null,
  };
  return {
    counts: counts.map(({ line, quantity, reserved }) => ({
      lineId: line,
      quantity,
      damaged: false,
      ...reserved && { reservation: "2 cartons manquants, film ouvert" },
    })),
    ...pallets && {
      pallets: {
        type,
        given: pallets.given,
        received: pallets.received,
        refused: pallets.refused,
        ...pallets.reason && { refusalReason: pallets.reason },
      },
    },
    signing,
    documents: [],
  };
}
