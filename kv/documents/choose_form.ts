import type { FormType } from "../../domain/documents/extraction/forms/mod.ts";
import type { Reading } from "../../domain/documents/reading.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { may } from "../../domain/rights/policy.ts";
import { Commit, transact } from "../commit.ts";
import { getOrderFor } from "../orders/change_order.ts";
import type { Store } from "../store.ts";
import { listPages } from "./reading_pages.ts";
import { getReading, READINGS } from "./readings.ts";

/** What a document of an order is, as a person says. */
export interface FormChoice {
  readonly orderId: string;
  readonly documentId: string;
  readonly form: FormType;
}

/**
 * Looks for the fields of another type of document in what was read, where its words did not tell what it is, or told it wrong. Null, and nothing is
 * written, where the viewer may not write about it, or it is not read, or is confirmed already.
 */
export function chooseForm(store: Store, viewer: Viewer, { orderId, documentId, form }: FormChoice): Promise<Reading | null> {
  return transact<Reading | null>(async () => {
    const [order, before] = await Promise.all([
      getOrderFor(store.kv, viewer, orderId),
      getReading(store.kv, orderId, documentId),
    ]);
    if (order === null || before === null || !may(viewer, "orders.write")) return { answer: null };
    const { state, confirmed, engine = "text_layer" } = before.value;
    if (state !== "read" || confirmed) return { answer: null };
    if (before.value.form === form) return { answer: before.value };
    const pages = await listPages(store.kv, before.value);
    // Loaded with the first document: a start needs none of it.
    const { extractFields } = await import("../../domain/documents/extraction/extract_fields.ts");
    const after = { ...before.value, form, fields: extractFields(form, { engine, pages }) };
    return { commit: new Commit(store.kv).change(READINGS, before, after), answer: after };
  });
}
