import { z } from "zod";
import * as fields from "../../forms/fields.ts";
import { readLocalDate } from "../../time/local.ts";

/** A field that forms read too, with its bounds where the published document shows them. */
function bounded<Value>(max: number, field: fields.Field<Value>) {
  return z.string().min(1).max(max).pipe(field);
}

export const text = (max: number) => bounded(max, fields.text(max));
export const multiline = (max: number) => bounded(max, fields.multiline(max));
export const siret = bounded(40, fields.siret);
export const phone = bounded(40, fields.phone);
export const email = bounded(254, fields.email);
export const sscc = bounded(40, fields.sscc);
export const timeZone = bounded(64, fields.timeZone);
export const unNumber = bounded(8, fields.adrUnNumber);

const EARLIEST = Date.UTC(1973, 0);
const LATEST = Date.UTC(2200, 0);

/** A moment, ISO 8601 with its offset from UTC, as milliseconds since 1970. */
export const instant = z.iso.datetime({ offset: true }).transform((written, ctx) => {
  const moment = Date.parse(written);
  if (moment >= EARLIEST && moment < LATEST) return moment;
  fields.addError(ctx, [], { code: "not_a_date" });
  return z.NEVER;
});

/** A calendar day, "YYYY-MM-DD". */
export const day = z.iso.date().superRefine((written, ctx) => {
  if (readLocalDate(written) !== written) fields.addError(ctx, [], { code: "not_a_date" });
});

/** A whole number from `min` to `max`. */
export function count(max: number, min = 0) {
  return z.int().min(min).max(max);
}

/** An amount without VAT. */
export const Money = z.strictObject({
  amountCents: count(100_000_000),
  currency: z.literal("EUR"),
}).meta({ id: "Money", description: "An amount without VAT, in cents.", example: { amountCents: 78_000, currency: "EUR" } });
