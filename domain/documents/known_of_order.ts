import type { Order } from "../orders/types.ts";
import type { FormType } from "./extraction/forms/mod.ts";
import type { KnownValues } from "./extraction/known_values.ts";

/**
 * By what an order is known on its papers: the names of its parties and sites, its number and references, the plate of its lorry. Of a document that was
 * attached to a stop only that one receives; pallets may be exchanged where goods are loaded, too.
 */
export function knownOf(order: Order, form: FormType, { stopId }: { readonly stopId?: string }): KnownValues {
  const { stops, shipper, carrier, number, references, assignment } = order;
  const isVoucher = form === "pallet_voucher";
  const receiving = stops.filter(({ kind }) => isVoucher || kind === "delivery"),
    attached = receiving.filter(({ id }) => id === stopId);
  const namesOf = (some: Order["stops"]) => some.flatMap(({ party, place }) => [party.name, place.name]);
  return {
    sender: isVoucher ? [] : [shipper.name, ...namesOf(stops.filter(({ kind }) => kind === "pickup"))],
    consignee: namesOf(attached.length > 0 ? attached : receiving),
    carrier: carrier ? [carrier.name] : [],
    orderNumber: [number, ...Object.values(references).filter((one) => one !== undefined)],
    plate: assignment ? [assignment.plate] : [],
  };
}
