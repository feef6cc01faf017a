import { z } from "zod";
import { checkbox, integer, multiline, oneOf, optionalMultiline, optionalText, text } from "../forms/fields.ts";
import { group } from "../forms/rows.ts";
import { FAILURE_REASONS, type Stop } from "../orders/types.ts";
import type { Instant } from "../time/instant.ts";
import { deviceTime } from "./device_time.ts";
import { type Way, waysAt } from "./ways.ts";

const COUNT = { min: 0, max: 1_000_000 };
const PALLETS = { min: 0, max: 999 };
/** JSON of a signature: more than a hand draws, less than a form carries. */
const STROKES_CHARACTERS = 2_000_000;

const Count = z.strictObject({
  lineId: text(64),
  quantity: integer(COUNT),
  reservation: optionalText(500),
  damaged: checkbox,
});
const Pallets = z.strictObject({
  given: integer(PALLETS),
  received: integer(PALLETS),
  refused: integer(PALLETS),
  refusalReason: optionalText(200),
});
const Seen = z.strictObject({ consignment: text(140), hash: text(64) });
const strokes = z.string().max(STROKES_CHARACTERS).optional();
const name = text(120);

const COUNTERPART = {
  on_glass: { name, strokes },
  one_time_code: { name, code: text(12), agreed: checkbox },
  driver_attestation: { name, attested: checkbox },
  later: {},
  impossible: { reason: multiline(300) },
} as const;

/** Fields of the ways not chosen are there as well, since a page without JavaScript shows them all: they are not looked at. */
function counterpartAt(stop: Pick<Stop, "kind" | "contact">) {
  const option = <W extends Way>(way: W) =>
    z.object({ way: z.literal(way), reservationsAccepted: checkbox, ...COUNTERPART[way] });
  return group(
    z.looseObject({ way: oneOf(waysAt(stop)) }).pipe(
      z.discriminatedUnion("way", [
        option("on_glass"),
        option("one_time_code"),
        option("driver_attestation"),
        option("later"),
        option("impossible"),
      ]),
    ),
  );
}

/** What a driver writes down when goods are loaded or unloaded at `stop`. */
export function handlingForm(stop: Pick<Stop, "kind" | "contact" | "palletMode">, now: Instant) {
  return z.strictObject({
    deviceAt: deviceTime(now),
    counts: z.array(Count).max(200),
    pallets: stop.palletMode === "none" ? z.undefined().optional() : group(Pallets),
    seen: z.array(Seen).max(200).default([]),
    counterpart: counterpartAt(stop),
    driver: group(z.strictObject({ strokes, agreed: checkbox })),
  });
}
export type HandlingForm = z.output<ReturnType<typeof handlingForm>>;

/** Arrival and departure say no more than when. */
export function tapForm(now: Instant) {
  return z.strictObject({ deviceAt: deviceTime(now) });
}

/** Why a stop cannot be done. */
export function failureForm(now: Instant) {
  return z.strictObject({
    deviceAt: deviceTime(now),
    reason: oneOf(FAILURE_REASONS),
    comment: optionalMultiline(1_000),
  });
}
