import type { FieldError } from "../../../components/form/ErrorSummary.tsx";
import type { HandlingForm } from "../../../domain/driver/handling_form.ts";
import { driverWords } from "../../../domain/i18n/driver/driver_words.ts";
import { noteRefusalWords } from "../../../domain/i18n/note_refusals/note_refusal_words.ts";
import { readStrokes } from "../../../domain/notes/strokes.ts";
import { accept, refuse, type Result } from "../../../domain/result.ts";
import { putBlob } from "../../../kv/blobs/put_blob.ts";
import { verifyCode } from "../../../kv/codes/codes.ts";
import type { GivenSignature, StopSigning } from "../../../kv/stops/sign_notes.ts";
import { type RequestContext, viewerOf } from "../state.ts";
import type { DriverStop } from "./load_stop.ts";

/**
 * Turns what the driver's form says of signatures into evidence, each recorded as what it is: strokes are stored as blobs, a code is checked, a
 * tick is a tick. Refuses with the field at fault.
 */
export async function readSigning(
  ctx: RequestContext,
  at: DriverStop,
  { counterpart, driver, seen }: HandlingForm,
): Promise<Result<StopSigning, FieldError>> {
  const seenHashes = Object.fromEntries(seen.map(({ consignment, hash }) => [consignment, hash]));
  const other = await readCounterpart(ctx, at, counterpart);
  if (!other.ok) return other;
  const own = await readOwn(ctx, driver);
  if (!own.ok) return own;
  const signed = other.value;
  return accept({
    counterpart: signed === null || "impossible" in signed ? signed : { ...signed, seenHashes },
    carrier: { ...own.value, name: viewerOf(ctx).name, seenHashes },
  });
}

type Given = HandlingForm["counterpart"];

async function readCounterpart(
  ctx: RequestContext,
  at: DriverStop,
  given: Given,
): Promise<Result<StopSigning["counterpart"], FieldError>> {
  const { state } = ctx;
  const required = state.words.formErrors.required;
  switch (given.way) {
    case "later":
      return accept(null);
    case "impossible":
      return accept({ impossible: given.reason });
    case "on_glass": {
      const strokes = await storeStrokes(ctx, given.strokes ?? "");
      if (strokes === null) return refuse({ name: "counterpart.strokes", message: noteRefusalWords(state.lang).strokes_missing });
      return accept({ ...signerOf(at, given), method: "on_glass", strokesSha256: strokes });
    }
    case "driver_attestation":
      if (!given.attested) return refuse({ name: "counterpart.attested", message: required });
      return accept({ ...signerOf(at, given), method: "driver_attestation", attestedBy: viewerOf(ctx).name });
    case "one_time_code": {
      if (!given.agreed) return refuse({ name: "counterpart.agreed", message: required });
      const verified = await verify(ctx, at, given.code);
      if (!verified.ok) return verified;
      return accept({ ...signerOf(at, given), method: "one_time_code", codeVerifiedFor: verified.value });
    }
  }
}

function signerOf({ stop }: DriverStop, given: { readonly name: string; readonly reservationsAccepted: boolean }) {
  return { name: given.name, ...stop.kind === "pickup" && { reservationsAccepted: given.reservationsAccepted } };
}

/** A stop that is not open is answered by its rules (a repeated sending, a step told elsewhere): its code may be long gone. */
async function verify(ctx: RequestContext, { order, stop }: DriverStop, code: string): Promise<Result<string, FieldError>> {
  const { store, ports: { codeSecret } } = ctx.state.deps;
  if (stop.state !== "arrived") return accept("");
  const role = stop.kind === "pickup" ? "sender" : "consignee";
  const verified = await verifyCode(store, codeSecret, { orderId: order.id, stopId: stop.id, role }, code);
  if (verified.ok) return verified;
  return refuse({ name: "counterpart.code", message: driverWords(ctx.state.lang).codeRefusal[verified.refusal] });
}

/** The driver draws, or signs by being signed in, which has to be said by a tick. */
async function readOwn(
  ctx: RequestContext,
  { strokes, agreed }: HandlingForm["driver"],
): Promise<Result<Pick<GivenSignature, "method" | "strokesSha256">, FieldError>> {
  const { state } = ctx;
  if (strokes) {
    const stored = await storeStrokes(ctx, strokes);
    if (stored === null) return refuse({ name: "driver.strokes", message: noteRefusalWords(state.lang).strokes_missing });
    return accept({ method: "on_glass", strokesSha256: stored });
  }
  if (agreed) return accept({ method: "account" });
  return refuse({ name: "driver.agreed", message: state.words.orderRefusals.carrier_signature_required });
}

/** Strokes as a blob, or null when they are none. */
async function storeStrokes(ctx: RequestContext, json: string): Promise<string | null> {
  const strokes = readStrokes(json);
  const bytes = new TextEncoder().encode(JSON.stringify(strokes));
  return strokes && await putBlob(ctx.state.deps.store, bytes, { staysWithItsRecord: true });
}
