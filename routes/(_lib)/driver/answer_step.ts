import { HttpError } from "fresh";
import type { FieldError } from "../../../components/form/ErrorSummary.tsx";
import type { FieldErrors } from "../../../domain/forms/form_error.ts";
import { driverWords } from "../../../domain/i18n/driver/driver_words.ts";
import type { Lang } from "../../../domain/i18n/lang.ts";
import { noteRefusalWords } from "../../../domain/i18n/note_refusals/note_refusal_words.ts";
import { palletRefusalWords } from "../../../domain/i18n/pallet_refusals/pallet_refusal_words.ts";
import { NOTE_REFUSALS, type NoteRefusal, type NoteRefusalCode } from "../../../domain/notes/refusals.ts";
import { ORDER_REFUSALS, type OrderRefusal } from "../../../domain/orders/refusals.ts";
import { PALLET_REFUSALS, type PalletRefusal } from "../../../domain/pallets/refusals.ts";
import type { ChangeResult } from "../../../kv/orders/change_order.ts";
import type { StopRefusal } from "../../../kv/stops/record_stop.ts";
import { seeOther } from "../answers.ts";
import { refusalText, refusedForm } from "../form_answer.ts";
import type { RequestContext, State } from "../state.ts";

/** What a form was refused for: its status, and the messages with their fields. */
export interface Refusal {
  readonly status: number;
  readonly errors: readonly FieldError[];
}

/** Whether the driver's queue asks, which reads JSON, and not a browser that shows pages. */
export function wantsJson(ctx: RequestContext): boolean {
  return ctx.req.headers.get("accept") === "application/json";
}

/** A refusal of fields, in the reader's words. */
export function fieldRefusal(state: State, errors: FieldErrors): Refusal {
  return { status: 422, errors: refusedForm(state, {}, errors).errors };
}

/** Answers a refusal to the queue, as problem details (RFC 9457) with a message by field. */
export function problem(ctx: RequestContext, { status, errors }: Refusal): Response {
  const fields = errors.flatMap(({ name, message }) => name === undefined ? [] : [[name, message] as const]);
  const body = {
    type: "about:blank",
    title: errors.find(({ name }) => name === undefined)?.message ?? driverWords(ctx.state.lang).refusedTitle,
    status,
    errors: Object.fromEntries(fields),
    instance: ctx.state.requestId,
  };
  return Response.json(body, { status, headers: { "content-type": "application/problem+json" } });
}

/**
 * Answers a step that was told: done is JSON for the queue, else the way back to `path`; a refusal is problem details for the queue, else
 * what `again` renders.
 */
export async function answerStep<View>(
  ctx: RequestContext,
  result: ChangeResult<StopRefusal> | Refusal,
  path: string,
  again: (refusal: Refusal) => View | Promise<View>,
): Promise<View | Response> {
  if (!("errors" in result) && result.ok) return wantsJson(ctx) ? Response.json({ ok: true }) : seeOther(path);
  const refusal = "errors" in result ? result : refusalOf(ctx.state, result.refusal);
  return wantsJson(ctx) ? problem(ctx, refusal) : await again(refusal);
}

type Refused = Extract<ChangeResult<StopRefusal>, { ok: false }>["refusal"];

function refusalOf(state: State, refusal: Refused): Refusal {
  const { lang } = state;
  const { code } = refusal;
  switch (code) {
    case "order_not_found":
      throw new HttpError(404);
    case "operation_reused":
    case "order_changed_meanwhile":
      return { status: 409, errors: [{ message: driverWords(lang).reused }] };
  }
  if (code in NOTE_REFUSALS) return noteRefusal(lang, refusal as NoteRefusal);
  if (code in PALLET_REFUSALS) {
    const pallet = code as PalletRefusal;
    return {
      status: PALLET_REFUSALS[pallet],
      errors: [{ name: PALLET_FIELDS[pallet], message: palletRefusalWords(lang)[pallet] }],
    };
  }
  const rule = refusal as OrderRefusal;
  const message = refusalText(state, rule);
  return { status: ORDER_REFUSALS[rule.code], errors: [{ name: rule.field && (FIELDS[rule.field] ?? rule.field), message }] };
}

/** Fields of the rules that the form calls otherwise. */
const FIELDS: Readonly<Record<string, string>> = {
  counts: "counts.0.quantity",
  pallets: "pallets.given",
  "signature.reason": "counterpart.reason",
  "signature.carrier": "driver.agreed",
};

const PALLET_FIELDS: Partial<Record<PalletRefusal, string>> = {
  pallet_count_invalid: "pallets.given",
  pallet_refusal_reason_missing: "pallets.refusalReason",
};

const NOTE_FIELDS: Partial<Record<NoteRefusalCode, string>> = {
  signer_name_missing: "counterpart.name",
  strokes_missing: "counterpart.strokes",
  code_not_verified: "counterpart.code",
  attestation_missing: "counterpart.attested",
  reason_missing: "counterpart.reason",
};

function noteRefusal(lang: Lang, { code, role }: NoteRefusal): Refusal {
  const name = role === "carrier" && code === "strokes_missing" ? "driver.strokes" : NOTE_FIELDS[code];
  return { status: NOTE_REFUSALS[code], errors: [{ name, message: noteRefusalWords(lang)[code] }] };
}
