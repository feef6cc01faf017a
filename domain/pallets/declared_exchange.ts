import { isCount } from "../orders/is_count.ts";
import type { DoubleTime, Order, PalletType, Stop } from "../orders/types.ts";
import { accept, refuse, type Result } from "../result.ts";
import { isInFuture } from "./in_future.ts";
import { partyKey } from "./party_key.ts";
import { pendingUntilOf } from "./pending.ts";
import type { PalletRefusal } from "./refusals.ts";
import { transferOf } from "./transfer_of.ts";
import type { AccountKind, PartyKey, Transfer } from "./types.ts";

/** What one side says that it exchanged with another, outside of the note. Pallets. */
export interface DeclaredExchange {
  readonly exchangeId: string;
  /** Who declares it, and with whom it was. */
  readonly by: PartyKey;
  readonly client: PartyKey;
  /** Given to the client, and got from it. */
  readonly palletsOut: number;
  readonly palletsIn: number;
  readonly type: PalletType;
  readonly occurredAt: DoubleTime;
}

/** Where a declared exchange belongs, and what it enters. */
export interface DeclaredPostings {
  readonly stop: Stop;
  readonly transfers: readonly Transfer[];
}

/**
 * The transfers of an exchange that one side declares: pending until the other side confirms, posted by themselves on day 8. They go to the
 * accounts that `postingsFor` uses for the same two firms (domain.md 2.3): the carrier's are custody unless it accepted a pallet service, and
 * the consignee owes the carrier with such a service, the shipper without.
 *
 * Refuses `pallet_carrier_missing`, `pallet_count_invalid`, `pallet_exchange_in_future`, `pallet_not_between_these` (the terms of the order
 * make these two owe each other nothing), `pallet_exchange_on_note` (the signed note already tells of the pallets).
 */
export function declareExchange(order: Order, declared: DeclaredExchange): Result<DeclaredPostings, PalletRefusal> {
  const { by, client, palletsOut, palletsIn, exchangeId, occurredAt, type } = declared;
  if (order.carrier === undefined) return refuse("pallet_carrier_missing");
  if (![palletsOut, palletsIn].every(isCount) || palletsOut + palletsIn === 0) return refuse("pallet_count_invalid");
  if (isInFuture(occurredAt)) return refuse("pallet_exchange_in_future");
  const relation = relationOf(order, partyKey(order.carrier), by, client);
  if (relation === null) return refuse("pallet_not_between_these");
  const { stop, accountOf } = relation;
  if (stop.pallets !== undefined) return refuse("pallet_exchange_on_note");
  const movements = [
    { holder: client, counterpart: by, quantity: palletsOut },
    { holder: by, counterpart: client, quantity: palletsIn },
  ].filter(({ quantity }) => quantity > 0);
  const transfers = movements.map((movement, index) =>
    transferOf({
      ...movement,
      id: `${exchangeId}-${index + 1}`,
      exchangeId,
      kind: "declared",
      account: accountOf(movement.holder),
      type,
      quality: "unsorted",
      occurredAt,
      entered: "pending",
      awaiting: client,
      pendingUntil: pendingUntilOf(occurredAt),
      origin: { orderId: order.id, orderNumber: order.number, stopId: stop.id, siteName: stop.place.name },
    })
  );
  return accept({ stop, transfers });
}

/** The stop at which the two firms meet, and to which kind of account what one of them holds more then goes; null when they never owe. */
function relationOf(
  order: Order,
  carrier: PartyKey,
  by: PartyKey,
  client: PartyKey,
): { stop: Stop; accountOf: (holder: PartyKey) => AccountKind } | null {
  if (by === client) return null;
  const service = order.palletServiceCents !== undefined;
  const shipper = partyKey(order.shipper);
  const isPair = (one: PartyKey, other: PartyKey) => (by === one && client === other) || (by === other && client === one);
  if (isPair(shipper, carrier)) {
    const stop = order.stops.find(({ kind }) => kind === "pickup");
    const accountOf = (holder: PartyKey) => service && holder === shipper ? "debt" : "custody";
    return stop === undefined ? null : { stop, accountOf };
  }
  const creditor = service ? carrier : shipper;
  const stop = order.stops.find(({ kind, party }) => kind === "delivery" && isPair(partyKey(party), creditor));
  return stop === undefined ? null : { stop, accountOf: () => "debt" };
}
