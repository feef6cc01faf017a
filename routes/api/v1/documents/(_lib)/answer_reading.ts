import { readingView } from "../../../../../domain/api/documents/reading_view.ts";
import { isUnderWay, type Reading } from "../../../../../domain/documents/reading.ts";
import { listPages } from "../../../../../kv/documents/reading_pages.ts";
import { getReading } from "../../../../../kv/documents/readings.ts";
import { requestReading } from "../../../../../kv/documents/request_reading.ts";
import type { Answer, Call } from "../../../(_lib)/call.ts";
import { problem } from "../../../(_lib)/problem.ts";
import { type Reply, reply } from "../../../(_lib)/reply.ts";
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
  return await replyReading(call, requested.value, isUnderWay(requested.value) ? 202 : 200, { location });
}

/** What was read of the document of the address. */
export async function answerResults(call: DocumentCall): Promise<Answer> {
  const { order, document } = await seenDocument(call);
  const reading = await getReading(call.state.deps.store.kv, order.id, document.id);
  return reading === null ? problem("document_not_read") : await replyReading(call, reading.value, 200);
}

async function replyReading({ state }: DocumentCall, reading: Reading, status: number, headers = {}): Promise<Reply> {
  return reply(status, readingView(reading, await listPages(state.deps.store.kv, reading)), headers);
}
