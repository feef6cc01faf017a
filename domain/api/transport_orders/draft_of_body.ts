import type { Address, ContactPoint } from "../../directory/types.ts";
import { present } from "../../forms/present.ts";
import { normalisePostcode } from "../../identifiers/postcode.ts";
import type { DraftLine, DraftStop, OrderDraft } from "../../orders/order_draft.ts";
import type { TimeWindow } from "../../orders/types.ts";
import { MINUTE_MS } from "../../time/instant.ts";
import { dayBounds } from "../../time/zoned.ts";
import { addressOfText } from "./address_text.ts";
import type { EndBody, GoodsBody, OrderBody, StopBody } from "./order_body.ts";

const FRANCE = "Europe/Paris";

/** The draft that a body of the API writes. What the draft as a whole must satisfy is asked of `checkDraft` afterwards. */
export function draftOfBody(body: OrderBody): OrderDraft {
  const { reference, carrierReference, recipientReference, priority, price, palletServicePrice, instructions } = body;
  const stops = body.stops === undefined
    ? [stopOfEnd("pickup", body.pickup!), stopOfEnd("delivery", body.delivery!)]
    : identified("s", body.stops.map(stopOf));
  return present({
    priority,
    references: present({ shipper: reference, carrier: carrierReference, recipient: recipientReference }),
    stops,
    goods: identified("l", body.goods.map((line) => lineOf(line, stops))),
    priceCents: price?.amountCents,
    palletServiceCents: palletServicePrice?.amountCents,
    instructions,
  });
}

/** Where the API holds the field of an order that a rule refused: "stops.0.place.address" is "stops.0.address". */
export function fieldOfAnswer(field: string): string {
  if (field === "priceCents") return "price.amountCents";
  if (field === "palletServiceCents") return "palletServicePrice.amountCents";
  return field
    .replace(/^references\.shipper$/, "reference")
    .replace(/^references\.(carrier|recipient)$/, "$1Reference")
    .replace(".place.", ".");
}

/** Where `body` holds the field of its draft that a rule refused: "stops.1.window" of a short body is "delivery.date". */
export function fieldOfBody(field: string, body: OrderBody): string {
  const [, position, part] = /^stops\.(0|1)\.(?:place\.)?(\w+)/.exec(field) ?? [];
  if (body.stops !== undefined || position === undefined) return fieldOfAnswer(field);
  return `${position === "0" ? "pickup" : "delivery"}.${part === "window" ? "date" : part}`;
}

/** A short body's end of the route. A day without an hour is all of it; who is there has still to be told. */
function stopOfEnd(kind: DraftStop["kind"], end: EndBody): DraftStop {
  const address = addressOf(end.address);
  return present({
    id: kind === "pickup" ? "s1" : "s2",
    kind,
    party: { name: "" },
    place: { name: address.city || address.line1, address, timeZone: FRANCE },
    contact: contactOf(end.contact),
    window: windowOfDate(end.date),
    palletMode: "none" as const,
    palletType: "EPAL1" as const,
  });
}

function windowOfDate(date: EndBody["date"]): TimeWindow {
  if (typeof date === "number") return { kind: "appointment", from: date, to: date };
  const { from, to } = dayBounds(date, FRANCE);
  return { kind: "opening_hours", from, to: to - MINUTE_MS };
}

function stopOf(stop: StopBody): Omit<DraftStop, "id"> & { readonly id: string | undefined } {
  const { stopId, kind, siteId, openingHours, timeZone, instructions, palletMode, palletType } = stop;
  const { kind: windowKind, from, to = from } = stop.window;
  const { name: partyName = "", siret, organisationId } = stop.party;
  return {
    id: stopId,
    ...present({
      kind,
      party: present({ name: partyName, siret, orgId: organisationId }),
      place: present({ siteId, name: stop.name ?? partyName, address: addressOf(stop.address), timeZone, openingHours }),
      contact: contactOf(stop.contact),
      window: { kind: windowKind, from, to },
      instructions,
      palletMode,
      palletType,
    }),
  };
}

function addressOf(address: StopBody["address"]): Address {
  if (typeof address === "string") return addressOfText(address);
  const { line1 = "", line2, postcode = "", city = "", country } = address;
  return present({ line1, line2, postcode: normalisePostcode(postcode, country) ?? postcode, city, country });
}

function contactOf(contact: StopBody["contact"]): ContactPoint | undefined {
  return typeof contact === "string" ? { name: contact } : contact && present(contact);
}

/** A stop that no line names is the only one of its kind; else the rule says that it is missing. */
function lineOf(line: GoodsBody, stops: readonly DraftStop[]): Omit<DraftLine, "id"> & { readonly id: string | undefined } {
  const { lineId, pickupStopId, deliveryStopId, description = "", grossWeightGrams, weight, volumeDm3, volume, adr, ...rest } =
    line;
  const only = (kind: DraftStop["kind"]) => {
    const [stop, ...others] = stops.filter((stop) => stop.kind === kind);
    return stop && others.length === 0 ? stop.id : "";
  };
  return {
    id: lineId,
    ...present({
      ...rest,
      pickupStopId: pickupStopId ?? only("pickup"),
      deliveryStopId: deliveryStopId ?? only("delivery"),
      description,
      grossWeightGrams: grossWeightGrams ?? Math.round((weight ?? 0) * 1_000),
      volumeDm3: volumeDm3 ?? (volume === undefined ? undefined : Math.round(volume * 1_000)),
      adr: adr && present(adr),
    }),
  };
}

/** The rows with the first free id of `prefix` where they carry none. */
function identified<Row extends { readonly id: string | undefined }>(
  prefix: string,
  rows: readonly Row[],
): (Row & { id: string })[] {
  const carried = new Set(rows.map(({ id }) => id));
  let number = 0;
  return rows.map((row) => {
    if (row.id !== undefined) return { ...row, id: row.id };
    do number++; while (carried.has(`${prefix}${number}`));
    return { ...row, id: `${prefix}${number}` };
  });
}
