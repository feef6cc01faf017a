import type { OrderRefusal } from "./refusals.ts";
import type { GoodsLine, Order, Stop } from "./types.ts";

/**
 * Everything that a carrier must be told in writing before the vehicle is presented and that the order still lacks, in the
 * order of the form, each with its field path. Empty when the order may be published.
 * Source: contrat type général art. 3; Code des transports L3222-4.
 */
export function publishingRequirements(
  order: Pick<Order, "stops" | "goods" | "priceCents">,
): OrderRefusal[] {
  const missing: OrderRefusal[] = [];
  for (const [index, stop] of order.stops.entries()) {
    missing.push(...requirementsOfStop(stop, `stops.${index}`));
    if (!order.goods.some((line) => [line.pickupStopId, line.deliveryStopId].includes(stop.id))) {
      missing.push({ code: "stop_without_goods", field: `stops.${index}` });
    }
  }
  if (order.goods.length === 0) missing.push({ code: "goods_required", field: "goods" });
  for (const [index, line] of order.goods.entries()) {
    missing.push(...requirementsOfLine(line, `goods.${index}`));
  }
  if (!order.priceCents) missing.push({ code: "price_required", field: "priceCents" });
  return missing;
}

function* requirementsOfStop(stop: Stop, field: string): Generator<OrderRefusal> {
  const { line1, postcode, city, country } = stop.place.address;
  if (!stop.party.name.trim()) yield { code: "party_required", field: `${field}.party` };
  if (![line1, postcode, city, country].every((part) => part.trim())) {
    yield { code: "address_required", field: `${field}.place.address` };
  }
  if (!stop.contact?.name.trim() || !(stop.contact.phone?.trim() || stop.contact.email?.trim())) {
    yield { code: "contact_required", field: `${field}.contact` };
  }
}

function* requirementsOfLine(line: GoodsLine, field: string): Generator<OrderRefusal> {
  if (!line.description.trim()) yield { code: "description_required", field: `${field}.description` };
  if (line.grossWeightGrams === 0) {
    yield { code: "weight_required", field: `${field}.grossWeightGrams` };
  }
  if (line.adr) {
    const { unNumber, properShippingName, hazardClass } = line.adr;
    if (![unNumber, properShippingName, hazardClass].every((part) => part.trim())) {
      yield { code: "adr_incomplete", field: `${field}.adr` };
    }
  }
}
