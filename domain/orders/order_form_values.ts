import type { Site } from "../directory/types.ts";
import { foldOf } from "../forms/moment.ts";
import { writeNumber } from "../forms/number_text.ts";
import type { Instant } from "../time/instant.ts";
import { localOf } from "../time/zoned.ts";
import type { DraftLine, DraftStop, OrderDraft } from "./order_draft.ts";

/** What a form shows, by field name; absent fields are empty. */
export type FlatValues = Record<string, string>;

/** The values that show an order, or a draft, in the order form: reading them back gives the same draft. */
export function orderFormValues(draft: OrderDraft): FlatValues {
  const positions = new Map(draft.stops.map((stop, position) => [stop.id, String(position)]));
  return flatten({
    priority: draft.priority,
    references: draft.references,
    price: euros(draft.priceCents),
    palletService: euros(draft.palletServiceCents),
    instructions: draft.instructions,
    stops: draft.stops.map(stopValues),
    goods: draft.goods.map((line) => ({
      ...lineValues(line),
      pickupStop: positions.get(line.pickupStopId),
      deliveryStop: positions.get(line.deliveryStopId),
    })),
  });
}

/** The values that a chosen site fills in at one stop ("stops.2"): its party, place, contact and instructions. */
export function siteValues(stopPath: string, site: Site): FlatValues {
  const { party, name, address, timeZone, openingHours, contact, instructions } = site;
  return flatten({ party, place: { siteId: site.id, name, address, timeZone, openingHours }, contact, instructions }, stopPath);
}

/** The form's field for a field of the domain, where they differ: rules name "goods.0.grossWeightGrams", the form asks "goods.0.weightKg". */
export function formFieldOf(domainField: string): string {
  const ending = FIELD_ENDINGS.find(([pattern]) => pattern.test(domainField));
  return ending ? domainField.replace(ending[0], ending[1]) : domainField;
}

const FIELD_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/priceCents$/, "price"],
  [/palletServiceCents$/, "palletService"],
  [/pickupStopId$/, "pickupStop"],
  [/deliveryStopId$/, "deliveryStop"],
  [/grossWeightGrams$/, "weightKg"],
  [/volumeDm3$/, "volumeM3"],
  [/loadingLengthMm$/, "loadingMetres"],
  [/\.window$/, ".window.to"],
  [/\.party$/, ".party.name"],
  [/\.address$/, ".address.line1"],
  [/\.contact$/, ".contact.name"],
  [/\.adr$/, ".adr.unNumber"],
  [/\.temperature$/, ".temperature.min"],
];

function stopValues(stop: DraftStop) {
  const { id, kind, party, place, contact, window, instructions, palletMode, palletType } = stop;
  const from = hourValues(window.from, place.timeZone);
  const to = hourValues(window.to, place.timeZone);
  return {
    id,
    kind,
    party,
    place,
    contact,
    window: { kind: window.kind, from: from.hour, fromFold: from.fold, to: to.hour, toFold: to.fold },
    instructions,
    palletMode,
    palletType,
  };
}

function lineValues(line: DraftLine) {
  return {
    id: line.id,
    description: line.description,
    marks: line.marks,
    packaging: line.packaging,
    quantity: String(line.quantity),
    palletCount: String(line.palletCount),
    weightKg: writeNumber(line.grossWeightGrams, 3),
    volumeM3: thousandths(line.volumeDm3),
    loadingMetres: thousandths(line.loadingLengthMm),
    adr: line.adr && {
      ...line.adr,
      transportCategory: String(line.adr.transportCategory),
      limitedQuantity: line.adr.limitedQuantity ? "on" : undefined,
      environmentallyHazardous: line.adr.environmentallyHazardous ? "on" : undefined,
    },
    temperature: line.temperature && { min: String(line.temperature.minCelsius), max: String(line.temperature.maxCelsius) },
    sscc: line.sscc?.join("\n"),
  };
}

function hourValues(instant: Instant, timeZone: string) {
  const hour = localOf(instant, timeZone);
  return { hour, fold: foldOf(instant, hour, timeZone) };
}

function euros(cents: number | undefined): string | undefined {
  return cents === undefined ? undefined : writeNumber(cents, 2);
}

function thousandths(value: number | undefined): string | undefined {
  return value === undefined ? undefined : writeNumber(value, 3);
}

function flatten(value: unknown, path = ""): FlatValues {
  if (value === undefined) return {};
  if (typeof value === "string") return { [path]: value };
  const parts = Object.entries(value as object).map(([name, part]) => flatten(part, path ? `${path}.${name}` : name));
  return Object.assign({}, ...parts);
}
