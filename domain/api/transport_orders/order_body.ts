import { z } from "zod";
import { addError } from "../../forms/fields.ts";
import { COUNTRIES } from "../../identifiers/country.ts";
import { normalisePostcode } from "../../identifiers/postcode.ts";
import { HAZARD_CLASSES, PACKING_GROUPS } from "../../orders/goods_fields.ts";
import { MAX_GOODS_LINES, MAX_STOPS } from "../../orders/order_draft.ts";
import { STOP_KINDS, WINDOW_KINDS } from "../../orders/stop_fields.ts";
import { PACKAGINGS, PALLET_MODES, PALLET_TYPES, PRIORITIES } from "../../orders/types.ts";
import { count, day, email, instant, Money, multiline, phone, siret, sscc, text, timeZone, unNumber } from "./body_fields.ts";

/** An address, or one line of text that holds what is known of it. */
const AddressBody = z.union([
  text(120),
  z.strictObject({
    line1: text(120).optional(),
    line2: text(120).optional(),
    postcode: text(12).optional(),
    city: text(80).optional(),
    country: z.enum(COUNTRIES).default("FR"),
  }).superRefine(({ postcode, country }, ctx) => {
    if (postcode === undefined || normalisePostcode(postcode, country) !== null) return;
    addError(ctx, ["postcode"], { code: "not_a_postcode" });
  }),
]).meta({
  id: "AddressBody",
  description: "A draft may lack parts of it. One line of text is read as far as it can be.",
  example: { line1: "1 rue du Port", postcode: "69007", city: "Lyon", country: "FR" },
});

const ContactBody = z.union([
  text(80),
  z.strictObject({ name: text(80), phone: phone.optional(), email: email.optional() }),
]).meta({
  id: "ContactBody",
  description: "Whom to call or write to, or the name alone.",
  example: { name: "Quai 4", phone: "+33478000000" },
});

const WindowBody = z.strictObject({ kind: z.enum(WINDOW_KINDS).default("slot"), from: instant, to: instant.optional() }).meta({
  id: "WindowBody",
  description: "When the truck is wanted. An appointment needs no end.",
  example: { kind: "slot", from: "2026-11-25T08:00:00+01:00", to: "2026-11-25T10:00:00+01:00" },
});

const StopBody = z.strictObject({
  stopId: text(20).optional().meta({
    description: "Kept for goods to refer to, and by later edits. Without it the first free of s1, s2 and so on.",
  }),
  kind: z.enum(STOP_KINDS),
  party: z.strictObject({ name: text(120).optional(), siret: siret.optional(), organisationId: text(40).optional() }).default({})
    .meta({
      description: "Sender at a pickup, consignee at a delivery. A SIRET ties it to its account, which then sees the delivery.",
    }),
  siteId: text(40).optional(),
  name: text(120).optional(),
  address: AddressBody.default({ country: "FR" }),
  timeZone: timeZone.default("Europe/Paris"),
  openingHours: text(120).optional(),
  contact: ContactBody.optional(),
  window: WindowBody,
  instructions: multiline(1_000).optional(),
  palletMode: z.enum(PALLET_MODES).default("none"),
  palletType: z.enum(PALLET_TYPES).default("EPAL1"),
}).meta({ id: "StopBody" });

const AdrBody = z.strictObject({
  unNumber: unNumber,
  properShippingName: text(200),
  hazardClass: z.enum(HAZARD_CLASSES),
  packingGroup: z.enum(PACKING_GROUPS).optional(),
  tunnelCode: text(10).optional(),
  transportCategory: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  limitedQuantity: z.boolean().default(false),
  environmentallyHazardous: z.boolean().default(false),
}).meta({ id: "AdrBody", description: "Dangerous goods particulars (ADR 5.4.1.1.1)." });

const GoodsBody = z.strictObject({
  lineId: text(20).optional(),
  pickupStopId: text(20).optional().meta({ description: "May be left out where there is one pickup." }),
  deliveryStopId: text(20).optional().meta({ description: "May be left out where there is one delivery." }),
  description: text(200).optional(),
  marks: text(100).optional(),
  packaging: z.enum(PACKAGINGS).default("PX"),
  quantity: count(99_999, 1).meta({ description: "Number of packages." }),
  palletCount: count(9_999).default(0),
  grossWeightGrams: count(500_000_000).optional(),
  weight: z.number().min(0).max(500_000).optional().meta({
    description: "Gross weight in kilograms, as clients of the former service send it.",
  }),
  volumeDm3: count(1_000_000).optional(),
  volume: z.number().min(0).max(1_000).optional().meta({
    description: "Volume in cubic metres, as clients of the former service send it.",
  }),
  loadingLengthMm: count(500_000).optional(),
  adr: AdrBody.optional(),
  temperature: z.strictObject({ minCelsius: count(80, -60), maxCelsius: count(80, -60) }).optional(),
  sscc: z.array(sscc).max(200).optional(),
}).meta({ id: "GoodsBody" });

const EndBody = z.strictObject({
  address: AddressBody,
  date: z.union([instant, day]).meta({ description: "A moment, or a day in France." }),
  contact: ContactBody.optional(),
}).meta({ id: "EndBody", example: { address: "123 Rue Test, Paris", date: "2025-12-01T10:00:00Z" } });

/**
 * An order as it is written: with all its stops, or in short by its one pickup and its one delivery. What it lacks for being published may come
 * later, by an edit.
 */
export const OrderBody = z.strictObject({
  reference: text(60).optional().meta({ description: "The shipper's own." }),
  carrierReference: text(60).optional(),
  recipientReference: text(60).optional(),
  priority: z.enum(PRIORITIES).default("normal"),
  pickup: EndBody.optional(),
  delivery: EndBody.optional(),
  stops: z.array(StopBody).min(2).max(MAX_STOPS).optional(),
  goods: z.array(GoodsBody).max(MAX_GOODS_LINES).default([]),
  price: Money.optional(),
  palletServicePrice: Money.optional(),
  instructions: multiline(2_000).optional(),
}).superRefine(({ pickup, delivery, stops }, ctx) => {
  const ends = { pickup, delivery };
  for (const name of ["pickup", "delivery"] as const) {
    if (stops !== undefined && ends[name] !== undefined) {
      addError(ctx, [name], { code: "unknown_field" });
    }
    if (stops === undefined && ends[name] === undefined) {
      addError(ctx, [name], { code: "required" });
    }
  }
}).meta({
  id: "TransportOrderBody",
  description: "Either `stops`, or `pickup` and `delivery`. A draft may be incomplete; publishing it asks for the rest.",
});
export type OrderBody = z.output<typeof OrderBody>;
export type StopBody = z.output<typeof StopBody>;
export type GoodsBody = z.output<typeof GoodsBody>;
export type EndBody = z.output<typeof EndBody>;
