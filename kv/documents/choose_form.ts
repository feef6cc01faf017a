import { isProof } from "../../domain/documents/check_proof.ts";
import type { FindFields } from "../../domain/documents/find_fields.ts";
import type { FormType } from "../../domain/documents/extraction/forms/mod.ts";
import { knownOf } from "../../domain/documents/known_of_order.ts";
import type { Reading } from "../../domain/documents/reading.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { sideOf } from "../../domain/orders/parties.ts";
import { may } from "../../domain/rights/policy.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, transact } from "../commit.ts";
import { getOrderFor } from "../orders/change_order.ts";
import type { Store } from "../store.ts";
import { flagReading } from "./flag_reading.ts";
import { listPages } from "./reading_pages.ts";
import { getReading, READINGS } from "./readings.ts";

/** What a document of an order is, as a person says. */
export interface FormChoice {
  readonly orderId: string;
  readonly documentId: string;
  readonly form: FormType;
}

/**
 * Looks for the fields of another type of document in what was read, where its words did not tell what it is, or told it wrong. What was confirmed of it
 * then holds no more: the shipper alone may say so, since it may speak against the carrier, and a flag that it opened is withdrawn with it where the
 * document is no proof. Null, and nothing is written, where the viewer may not, or it is not read.
 */
export function chooseForm(
  store: Store,
  viewer: Viewer,
  { orderId, documentId, form }: FormChoice,
  findFields: FindFields,
): Promise<Reading | null> {
  return transact<Reading | null>(async () => {
    const [order, before] = await Promise.all([
      getOrderFor(store.kv, viewer, orderId),
      getReading(store.kv, orderId, documentId),
    ]);
    const document = order?.value.documents.find(({ id }) => id === documentId);
    if (order === null || document === undefined || before === null || !may(viewer, "orders.write")) return { answer: null };
    const { confirmed, corrections: _corrections, ...read } = before.value;
    if (read.state !== "read" || (confirmed && sideOf(order.value, viewer.orgId) !== "shipper")) return { answer: null };
    if (read.form === form) return { answer: before.value };
    const pages = await listPages(store.kv, read);
    const known = knownOf(order.value, form, document);
    const after = { ...read, form, fields: await findFields(form, { engine: read.engine ?? "text_layer", pages }, known) };
    const commit = new Commit(store.kv).change(READINGS, before, after);
    if (confirmed) {
      const target = `${order.value.number} ${document.name}`;
      recordAudit(commit, store, viewer, { action: "reading.retyped", target, before: read.form ?? "", after: form });
      if (!isProof(form)) await flagReading(commit, store, viewer, order, after);
    }
    return { commit, answer: after };
  });
}
