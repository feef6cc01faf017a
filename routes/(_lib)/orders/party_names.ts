import type { Order } from "../../../domain/orders/types.ts";
import { partyKey } from "../../../domain/pallets/party_key.ts";
import type { PartyKey } from "../../../domain/pallets/types.ts";

/** The name of each party of an order by the key of its pallet accounts. */
export function partyNames(
  { shipper, carrier, stops }: Pick<Order, "shipper" | "carrier" | "stops">,
): (party: PartyKey) => string {
  const parties = [shipper, ...carrier ? [carrier] : [], ...stops.map(({ party }) => party)];
  const names = new Map(parties.map((party) => [partyKey(party), party.name]));
  return (party) => names.get(party) ?? party;
}
