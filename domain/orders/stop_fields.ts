import { z } from "zod";
import type { TimeWindow } from "./types.ts";
import { contactPoint, draftAddress, textOrBlank } from "../forms/address_fields.ts";
import {
  addError,
  localDateTime,
  oneOf,
  optional,
  optionalMultiline,
  optionalText,
  siret,
  text,
  timeZone,
} from "../forms/fields.ts";
import { FOLDS, readMoment } from "../forms/moment.ts";
import { present } from "../forms/present.ts";
import { group, optionalGroup } from "../forms/rows.ts";
import { PALLET_MODES, PALLET_TYPES } from "./types.ts";

export const STOP_KINDS = ["pickup", "delivery"] as const;
export const WINDOW_KINDS = ["appointment", "slot", "opening_hours"] as const;

/** Fields of a stop that have a value even in a row nobody filled in. */
export const PREFILLED_STOP_FIELDS = [
  "id",
  "kind",
  "place.timeZone",
  "place.address.country",
  "window.kind",
  "palletMode",
  "palletType",
];

const windowFields = z.strictObject({
  kind: oneOf(WINDOW_KINDS),
  from: localDateTime,
  fromFold: optional(oneOf(FOLDS)),
  to: optional(localDateTime),
  toFold: optional(oneOf(FOLDS)),
});

/**
 * One stop of the order form. Hours are local to the stop; an appointment needs no end. A place without a name bears its party's.
 * Gives a stop of a draft whose id may still be missing.
 */
export const stopFields = z.strictObject({
  id: optional(text(20)),
  kind: oneOf(STOP_KINDS),
  party: group(z.strictObject({ orgId: optionalText(40), name: textOrBlank(120), siret: optional(siret) })),
  place: group(z.strictObject({
    siteId: optionalText(40),
    name: textOrBlank(120),
    address: group(draftAddress),
    timeZone: optional(timeZone).transform((zone) => zone ?? "Europe/Paris"),
    openingHours: optionalText(120),
  })),
  contact: optionalGroup(contactPoint),
  window: group(windowFields),
  instructions: optionalMultiline(1_000),
  palletMode: oneOf(PALLET_MODES),
  palletType: optional(oneOf(PALLET_TYPES)).transform((type) => type ?? "EPAL1"),
}).transform((stop, ctx) => {
  const { id, kind, contact, instructions, palletMode, palletType } = stop;
  const party = present(stop.party);
  const place = present({ ...stop.place, name: stop.place.name || party.name });
  const window = readWindow(stop.window, place.timeZone, ctx);
  return { id, ...present({ kind, party, place, contact, window, instructions, palletMode, palletType }) };
});

function readWindow(window: z.output<typeof windowFields>, zone: string, ctx: z.core.$RefinementCtx): TimeWindow {
  const { kind } = window;
  const end = window.to === undefined && kind === "appointment"
    ? { local: window.from, fold: window.fromFold }
    : { local: window.to, fold: window.toFold };
  const from = readMoment(window.from, window.fromFold, zone);
  if (!from.ok) addError(ctx, ["window", "from"], from.refusal);
  if (end.local === undefined) {
    addError(ctx, ["window", "to"], { code: "required" });
    return z.NEVER;
  }
  const to = readMoment(end.local, end.fold, zone);
  if (!to.ok && window.to !== undefined) addError(ctx, ["window", "to"], to.refusal);
  if (!from.ok || !to.ok) return z.NEVER;
  if (to.value < from.value) addError(ctx, ["window", "to"], { code: "ends_before_it_starts" });
  return { kind, from: from.value, to: to.value };
}
