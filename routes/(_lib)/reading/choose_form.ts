import { HttpError } from "fresh";
import { z } from "zod";
import { FORM_TYPES } from "../../../domain/documents/extraction/forms/mod.ts";
import { oneOf } from "../../../domain/forms/fields.ts";
import { parseForm } from "../../../domain/forms/form.ts";
import { chooseForm } from "../../../kv/documents/choose_form.ts";
import { seeOther } from "../answers.ts";
import { type RequestContext, viewerOf } from "../state.ts";
import { documentOf, readingPath } from "./load_reading.ts";

const Choice = z.strictObject({ form: oneOf(FORM_TYPES) });

/** Looks for the fields of the type of document that a person says the one of the address to be. */
export async function chooseFormOf(ctx: RequestContext, side: "shipper" | "carrier"): Promise<Response> {
  const found = await documentOf(ctx, side);
  const parsed = parseForm(Choice, ctx.state.form);
  if (!parsed.ok) throw new HttpError(422);
  const { order, document } = found;
  const { store, ports } = ctx.state.deps;
  const { form } = parsed.value;
  const chosen = await chooseForm(store, viewerOf(ctx), { orderId: order.id, documentId: document.id, form }, ports.fields.find);
  if (chosen === null) throw new HttpError(409);
  return seeOther(readingPath(side, found));
}
