import { checkProof, type ProofCheck } from "../../domain/documents/check_proof.ts";
import { proofPaperOf } from "../../domain/documents/proof_paper.ts";
import type { Reading } from "../../domain/documents/reading.ts";
import type { Order } from "../../domain/orders/types.ts";
import { listNotes, listVersions } from "../notes/notes.ts";

/** In what a proof differs from its order, as it was confirmed or else read; null for other papers, and as long as it is not read. */
export async function checkReading(kv: Deno.Kv, order: Order, reading: Reading): Promise<ProofCheck | null> {
  const document = order.documents.find(({ id }) => id === reading.documentId);
  const paper = document ? proofPaperOf(reading, document) : null;
  if (paper === null) return null;
  // Notes are read for papers with reservations alone: few have any.
  const hasReservations = paper.fields.some(({ name }) => name === "reservations");
  return checkProof(order, paper, hasReservations ? await reservedStops(kv, order.id) : new Set());
}

/** {@link checkReading} of each of the readings of an order that are of proofs, by their documents. */
export async function checkReadings(
  kv: Deno.Kv,
  order: Order,
  readings: readonly Reading[],
): Promise<ReadonlyMap<string, ProofCheck>> {
  const checks = await Promise.all(
    readings.map(async (reading) => [reading.documentId, await checkReading(kv, order, reading)] as const),
  );
  return new Map(checks.flatMap(([id, check]) => check === null ? [] : [[id, check] as const]));
}

/** Stops at whose end of the run somebody signed a note with a reservation about the whole of it. */
async function reservedStops(kv: Deno.Kv, orderId: string): Promise<ReadonlySet<string>> {
  const stops = (await listNotes(kv, orderId)).map(async ({ id, pickupStopId, deliveryStopId }) => {
    const reserved = (await listVersions(kv, id)).filter(({ reservations }) =>
      reservations.some(({ lineId }) => lineId === null)
    );
    return reserved.map(({ signature }) => signature?.role === "consignee" ? deliveryStopId : pickupStopId);
  });
  return new Set((await Promise.all(stops)).flat());
}
