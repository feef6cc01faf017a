import { z } from "zod";
import {
  addError,
  adrUnNumber,
  checkbox,
  cubicMetres,
  integer,
  kilograms,
  metres,
  oneOf,
  optional,
  optionalMultiline,
  optionalText,
  text,
} from "../forms/fields.ts";
import { present } from "../forms/present.ts";
import { optionalGroup } from "../forms/rows.ts";
import { textOrBlank } from "../forms/address_fields.ts";
import { normaliseSscc } from "../identifiers/sscc.ts";
import { PACKAGINGS } from "./types.ts";

export const PACKING_GROUPS = ["I", "II", "III"] as const;
export const TRANSPORT_CATEGORIES = ["0", "1", "2", "3", "4"] as const;
/** Classes of ADR 2.1.1.1, explosives with their division. */
export const HAZARD_CLASSES = [
  ...["1", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2", "2.1", "2.2", "2.3", "3", "4.1", "4.2", "4.3", "5.1", "5.2"],
  ...["6.1", "6.2", "7", "8", "9"],
];

/** Fields of a goods line that have a value even in a row nobody filled in. */
export const PREFILLED_GOODS_FIELDS = ["id", "pickupStop", "deliveryStop", "packaging"];

const MAX_SSCC = 200;

/** Dangerous goods: wanted whole as soon as one of its fields is filled in. */
const adrFields = z.strictObject({
  unNumber: adrUnNumber,
  properShippingName: text(200),
  hazardClass: oneOf(HAZARD_CLASSES),
  packingGroup: optional(oneOf(PACKING_GROUPS)),
  tunnelCode: optionalText(10).transform((code) => code?.toUpperCase()),
  transportCategory: oneOf(TRANSPORT_CATEGORIES).transform((category) => Number(category) as 0 | 1 | 2 | 3 | 4),
  limitedQuantity: checkbox,
  environmentallyHazardous: checkbox,
}).transform((adr) => present(adr));

const temperatureFields = z.strictObject({
  min: integer({ min: -60, max: 80 }),
  max: integer({ min: -60, max: 80 }),
}).transform(({ min, max }) => ({ minCelsius: min, maxCelsius: max }));

/** One goods line of the order form. `pickupStop` and `deliveryStop` are positions of stops in the form, from 0. */
export const goodsFields = z.strictObject({
  id: optional(text(20)),
  pickupStop: optional(integer({ min: 0, max: 499 })),
  deliveryStop: optional(integer({ min: 0, max: 499 })),
  description: textOrBlank(200),
  marks: optionalText(100),
  packaging: oneOf(PACKAGINGS),
  quantity: integer({ min: 1, max: 99_999 }),
  palletCount: optional(integer({ min: 0, max: 9_999 })).transform((count) => count ?? 0),
  weightKg: optional(kilograms({ min: 0, max: 500_000_000 })).transform((grams) => grams ?? 0),
  volumeM3: optional(cubicMetres({ min: 0, max: 1_000_000 })),
  loadingMetres: optional(metres({ min: 0, max: 500_000 })),
  adr: optionalGroup(adrFields),
  temperature: optionalGroup(temperatureFields),
  sscc: optionalMultiline(MAX_SSCC * 30).transform((lines, ctx) => lines === undefined ? undefined : readSsccList(lines, ctx)),
}).transform(({ id, pickupStop, deliveryStop, weightKg, volumeM3, loadingMetres, ...line }) => ({
  id,
  pickupStop,
  deliveryStop,
  line: present({ ...line, grossWeightGrams: weightKg, volumeDm3: volumeM3, loadingLengthMm: loadingMetres }),
}));

/** One SSCC a line, or separated by commas. */
function readSsccList(lines: string, ctx: z.core.$RefinementCtx): string[] {
  const written = lines.split(/[\n,;]+/).map((line) => line.trim()).filter((line) => line !== "");
  if (written.length > MAX_SSCC) addError(ctx, [], { code: "too_many", facts: { max: MAX_SSCC } });
  return written.map((line) => {
    const sscc = normaliseSscc(line);
    if (sscc === null) addError(ctx, [], { code: "not_an_sscc", facts: { value: line } });
    return sscc ?? line;
  });
}
