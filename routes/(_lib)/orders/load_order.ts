import { HttpError } from "fresh";
import type { ProofCheck } from "../../../domain/documents/check_proof.ts";
import type { DocumentPictures } from "../../../domain/documents/document_pictures.ts";
import type { Reading } from "../../../domain/documents/reading.ts";
import type { DriverTold } from "../../../domain/driver_news/driver_told.ts";
import type { Note } from "../../../domain/notes/types.ts";
import { executionOf } from "../../../domain/orders/execution.ts";
import type { Order, OrderEvent } from "../../../domain/orders/types.ts";
import type { LedgerEntry } from "../../../domain/pallets/types.ts";
import { checkReadings } from "../../../kv/documents/check_reading.ts";
import { listPictures } from "../../../kv/documents/pictures.ts";
import { listReadings } from "../../../kv/documents/readings.ts";
import { readDriverTold } from "../../../kv/driver_news/read_driver_told.ts";
import { listNotes } from "../../../kv/notes/notes.ts";
import { getOrderFor } from "../../../kv/orders/change_order.ts";
import { listEvents } from "../../../kv/orders/events.ts";
import { listEntriesByOrder } from "../../../kv/pallets/list_pallets.ts";
import { listVouchers, type VoucherRecord } from "../../../kv/stops/exchange_pallets.ts";
import { type RequestContext, viewerOf } from "../state.ts";
import { eventsFor, seenBy, type SeenOrder } from "./order_view.ts";

/** An order with what belongs to it, all as its viewer may see it. */
export interface OrderFile extends SeenOrder {
  readonly events: readonly OrderEvent[];
  readonly notes: readonly Note[];
  readonly entries: readonly LedgerEntry[];
  readonly vouchers: readonly VoucherRecord[];
  readonly readings: readonly Reading[];
  /** How proofs that were read compare with the order, by their documents; for its shipper alone. */
  readonly checks: ReadonlyMap<string, ProofCheck>;
  readonly pictures: readonly DocumentPictures[];
  /** Whether the driver knows of the order as it is; for their own carrier alone, until they begin. */
  readonly driverTold: DriverTold | null;
}

/**
 * The order of the address with everything its page shows: one point read, then six range reads side by side, and three point reads for the carrier.
 * @throws {HttpError} 404 when it is not the viewer's to see.
 */
export async function loadOrderFile(ctx: RequestContext, see = seenBy): Promise<OrderFile> {
  const viewer = viewerOf(ctx);
  const { store } = ctx.state.deps;
  const { kv } = store;
  const loaded = await getOrderFor(kv, viewer, ctx.params.id!);
  const seen = loaded && see(viewer, loaded.value);
  if (!seen) throw new HttpError(404);
  const { id } = seen.order;
  const [events, notes, entries, vouchers, readings, pictures, driverTold] = await Promise.all([
    listEvents(kv, id),
    listNotes(kv, id),
    listEntriesByOrder(kv, id),
    listVouchers(kv, id),
    listReadings(kv, id),
    listPictures(kv, id),
    seen.side === "carrier" && isToBegin(loaded.value) ? readDriverTold(store, loaded.value) : null,
  ]);
  const stops = new Set(seen.order.stops.map((stop) => stop.id));
  return {
    ...seen,
    events: eventsFor(seen, events),
    notes: notes.filter((note) => stops.has(note.deliveryStopId)),
    entries: entries.filter(({ transfer: { debit } }) => debit.holder === viewer.orgId || debit.counterpart === viewer.orgId),
    readings,
    checks: seen.side === "shipper" ? await checkReadings(kv, loaded.value, readings) : new Map(),
    pictures,
    driverTold,
    vouchers: vouchers.filter((voucher) => stops.has(voucher.stopId)),
  };
}

function isToBegin(order: Order): boolean {
  return !order.cancelled && executionOf(order) === "planned";
}
