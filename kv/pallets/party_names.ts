import type { Order } from "../../domain/orders/types.ts";
import { partyKey } from "../../domain/pallets/party_key.ts";
import type { PartyNames } from "./ledger.ts";

/** The names of everybody who may keep a pallet account because of `order`. */
export function partyNames(order: Order): PartyNames {
  const parties = [order.shipper, ...order.carrier ? [order.carrier] : [], ...order.stops.map((stop) => stop.party)];
  return Object.fromEntries(parties.map((party) => [partyKey(party), party.name]));
}
