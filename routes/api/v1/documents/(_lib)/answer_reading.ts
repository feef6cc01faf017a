import type { z } from "zod";
import type { Confirmation, TypeChoice } from "../../../../../domain/api/documents/documents_schema.ts";
import { readingView } from "../../../../../domain/api/documents/reading_view.ts";
import { isUnderWay, type Reading } from "../../../../../domain/documents/reading.ts";
import { statedValues } from "../../../../../domain/documents/review/stated_values.ts";
import type { FieldErrors } from "../../../../../domain/forms/form_error.ts";
import type { Loaded } from "../../../../../kv/commit.ts";
import { chooseForm } from "../../../../../kv/documents/choose_form.ts";
import { confirmReading } from "../../../../../kv/documents/confirm_reading.ts";
import { listPages } from "../../../../../kv/documents/reading_pages.ts";
import { getReading } from "../../../../../kv/documents/readings.ts";
import { requestReading } from "../../../../../kv/documents/request_reading.ts";
import type { Answer, Call } from "../../../(_lib)/call.ts";
import { pointerTo } from "../../../(_lib)/field_problems.ts";
import { type FieldProblem, problem } from "../../../(_lib)/problem.ts";
import { type Reply, reply } from "../../../(_lib)/reply.ts";
import { requireMatch, tagOf } from "../../../(_lib)/tags.ts";
import { seenDocument } from "./seen_document.ts";

type DocumentCall = Call<{ readonly documentId: string; readonly orderId?: string }>;

/** Has the document of the address read: 202 while that is under way, 200 when it is done. */
export async function answerExtract(call: DocumentCall): Promise<Answer> {
  const { viewer, state: { deps: { store, ports } } } = call;
  const { order, document } = await seenDocument(call);
  const { monthlyPages } = ports.recogniser;
  const requested = await requestReading(store, viewer, { orderId: order.id, documentId: document.id, monthlyPages });
  if (!requested.ok) return problem(requested.refusal.code === "pages_spent" ? "pages_spent" : "not_found");
  const location = call.url.pathname.replace(/\/extract$/, "/results");
  return await replyReading(call, await requireReading(call, order.id), isUnderWay(requested.value) ? 202 : 200, { location });
}

/** What was read of the document of the address. */
export async function answerResults(call: DocumentCall): Promise<Answer> {
  const { order } = await seenDocument(call);
  return await replyReading(call, await requireReading(call, order.id), 200);
}

/** Takes the caller's word on what the document of the address holds, of the version that `If-Match` names. */
export async function answerConfirmation(
  call: DocumentCall & { readonly body: z.output<typeof Confirmation> },
): Promise<Answer> {
  const { viewer, operation, req, body, state: { deps: { store } } } = call;
  const { order, document } = await seenDocument(call);
  const { value: reading, versionstamp } = await requireReading(call, order.id);
  requireMatch(req, versionstamp);
  if (reading.state !== "read" || reading.form === undefined) return problem("conflict");
  const stated = statedValues(reading, reading.form, body.fields);
  if (!stated.ok) return problem("invalid_body", { fields: problemsAt(stated.errors) });
  const confirmed = await confirmReading(store, viewer, {
    orderId: order.id,
    documentId: document.id,
    operation,
    revision: reading.confirmed?.revision ?? 0,
    values: stated.values,
  });
  if (confirmed.ok) return await replyReading(call, await requireReading(call, order.id), 200);
  switch (confirmed.refusal.code) {
    case "reading_not_found":
      return problem("not_found");
    case "nothing_to_confirm":
      return problem("conflict");
    case "confirmed_meanwhile":
      return problem(req.headers.has("if-match") ? "precondition_failed" : "conflict");
    case "operation_reused":
      return problem("idempotency_key_reused");
  }
}

/** Looks for the fields of the type of document that the caller says the one of the address to be. */
export async function answerType(call: DocumentCall & { readonly body: z.output<typeof TypeChoice> }): Promise<Answer> {
  const { viewer, body: { documentType: form }, state: { deps: { store, ports } } } = call;
  const { order, document } = await seenDocument(call);
  await requireReading(call, order.id);
  const chosen = await chooseForm(store, viewer, { orderId: order.id, documentId: document.id, form }, ports.fields.find);
  return chosen === null ? problem("conflict") : await replyReading(call, await requireReading(call, order.id), 200);
}

function problemsAt(errors: FieldErrors): FieldProblem[] {
  return Object.entries(errors).map(([path, error]) => ({ pointer: pointerTo(path.split(".")), ...error }));
}

/** What was read of the document of the address. @throws {ProblemError} 404 where nobody asked for it. */
async function requireReading({ params, state }: DocumentCall, orderId: string): Promise<Loaded<Reading>> {
  const reading = await getReading(state.deps.store.kv, orderId, params.documentId);
  if (reading === null) throw problem("document_not_read");
  return reading;
}

async function replyReading(
  { state }: DocumentCall,
  { value: reading, versionstamp }: Loaded<Reading>,
  status: number,
  headers = {},
): Promise<Reply> {
  const pages = await listPages(state.deps.store.kv, reading);
  return reply(status, readingView(reading, pages), { ...headers, etag: tagOf(versionstamp) });
}
