import { z } from "zod";
import { checkbox, oneOf, optionalMultiline, optionalText, text } from "../../../domain/forms/fields.ts";
import { parseForm, typedValues } from "../../../domain/forms/form.ts";
import type { GoodsLine } from "../../../domain/orders/types.ts";
import { isVagueReservation } from "../../../domain/orders/vague_reservation.ts";
import { ordersWords } from "../../../domain/i18n/orders/orders_words.ts";
import { type FormView, freshForm, refusedForm } from "../../(_lib)/form_answer.ts";
import type { State } from "../../(_lib)/state.ts";

/** What a later signature says. */
export interface SignedForm {
  /** Name and, where it was given, function: "Tom Vidal, réceptionnaire". */
  readonly name: string;
  /** All reservations as one text, each line's under its goods. */
  readonly reservation?: string;
  /** Hash of the content that the page showed. */
  readonly seenHash?: string;
}

const schemaFor = (goods: readonly GoodsLine[]) =>
  z.strictObject({
    name: text(100),
    capacity: optionalText(80),
    whole: optionalMultiline(1_000),
    lines: z.array(z.strictObject({ id: oneOf(goods.map(({ id }) => id)), reservation: optionalText(300) })).max(goods.length)
      .default([]),
    agreed: checkbox,
    seen: optionalText(64),
  });

/** Reads a signature for `goods`: a form to show again when the name or the tick is missing, or a reservation says nothing. */
export function readSignature(state: State, goods: readonly GoodsLine[]): SignedForm | FormView {
  const parsed = parseForm(schemaFor(goods), state.form);
  if (!parsed.ok) return refusedForm(state, parsed.values, parsed.errors);
  const { name, capacity, whole, lines, agreed, seen } = parsed.value;
  const reservations = [
    ...whole ? [{ field: "whole", text: whole, on: undefined }] : [],
    ...lines.flatMap(({ id, reservation }, index) =>
      reservation
        ? [{ field: `lines.${index}.reservation`, text: reservation, on: goods.find((line) => line.id === id)?.description }]
        : []
    ),
  ];
  const { orderRefusals } = state.words;
  const errors = [
    ...reservations.filter((one) => isVagueReservation(one.text))
      .map(({ field }) => ({ name: field, message: orderRefusals.reservation_too_vague })),
    ...agreed ? [] : [{ name: "agreed", message: ordersWords(state.lang).signAgreeMissing }],
  ];
  if (errors.length > 0) {
    return { ...freshForm(typedValues(state.form)), errors };
  }
  return {
    name: capacity ? `${name}, ${capacity}` : name,
    ...reservations.length > 0 &&
      { reservation: reservations.map(({ on, text }) => on ? `${on}\u00a0: ${text}` : text).join("\n") },
    ...seen && { seenHash: seen },
  };
}
