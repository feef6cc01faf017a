import type { Viewer } from "../../domain/identity/types.ts";
import type { FormType } from "../../domain/documents/extraction/forms/mod.ts";
import type { Reading } from "../../domain/documents/reading.ts";
import {
  changesBetween,
  type Confirmation,
  type ConfirmedField,
  confirmFields,
  type Values,
  valuesOf,
} from "../../domain/documents/review/confirmation.ts";
import { fieldsOf } from "../../domain/documents/review/read_review.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { sideOf } from "../../domain/orders/parties.ts";
import type { OrderChange, OrderDocument } from "../../domain/orders/types.ts";
import { may } from "../../domain/rights/policy.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, loaded, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import { getOrderFor } from "../orders/change_order.ts";
import type { Store } from "../store.ts";
import { countFields } from "./count_fields.ts";
import { flagReading } from "./flag_reading.ts";
import { READINGS } from "./readings.ts";

/** Why nothing was confirmed. */
export type ConfirmationRefusal =
  /** No reading of a document that the viewer, of the shipper's or the carrier's, may write about. */
  | { readonly code: "reading_not_found" }
  /** It is not read to its end, or is of no known form. */
  | { readonly code: "nothing_to_confirm" }
  /** Somebody else confirmed it since the form was filled; `reading` is as it is now. */
  | { readonly code: "confirmed_meanwhile"; readonly reading: Reading }
  /** The operation id was used before with other content. */
  | { readonly code: "operation_reused" };

/** What a person says that a document of an order holds. */
export interface ConfirmationRequest {
  readonly orderId: string;
  readonly documentId: string;
  readonly operation: Operation;
  /** Of the confirmation that the form was filled from; 0 before the first. */
  readonly revision: number;
  /** Normalised; of fields of the reading's form alone. */
  readonly values: Values;
}

/** Corrections that a reading tells of; the audit log has all. */
const MOST_CORRECTIONS = 20;

/**
 * Confirms what was read of a document, or corrects what was confirmed before: the reading, its counts, what the correction changed, the flag
 * of a proof that differs from its order, the event of the first and the line of audit in one commit. The same operation again is success.
 */
export function confirmReading(
  store: Store,
  viewer: Viewer,
  { orderId, documentId, operation, revision, values }: ConfirmationRequest,
): Promise<Result<Reading, ConfirmationRefusal>> {
  return transact<Result<Reading, ConfirmationRefusal>>(async () => {
    const [order, [reading, done]] = await Promise.all([
      getOrderFor(store.kv, viewer, orderId),
      store.kv.getMany<[Reading, unknown]>([keys.reading(orderId, documentId), keys.operation(operation.scope, operation.id)]),
    ]);
    const before = loaded(reading);
    const document = order?.value.documents.find(({ id }) => id === documentId);
    const mayConfirm = order && sideOf(order.value, viewer.orgId) !== "recipient" && may(viewer, "orders.write");
    if (before === null || !document || !mayConfirm) {
      return { answer: refuse({ code: "reading_not_found" }) };
    }
    const earlier = earlierAnswer(done, operation);
    if (earlier === "other_content") return { answer: refuse({ code: "operation_reused" }) };
    if (earlier !== null) return { answer: accept(before.value) };
    const { form, state, fields = [], confirmed } = before.value;
    if (state !== "read" || form === undefined) return { answer: refuse({ code: "nothing_to_confirm" }) };
    if (revision !== (confirmed?.revision ?? 0)) {
      return { answer: refuse({ code: "confirmed_meanwhile", reading: before.value }) };
    }
    const confirmation: Confirmation = {
      revision: revision + 1,
      at: store.now(),
      by: viewer.id,
      orgId: viewer.orgId,
      fields: confirmFields(fieldsOf(form), fields, values),
    };
    const after = withConfirmation(before.value, confirmation);
    const commit = new Commit(store.kv).change(READINGS, before, after);
    if (confirmed === undefined) countFields(commit, store, confirmation.fields.map(({ verdict }) => verdict));
    recordAudit(commit, store, viewer, {
      action: "reading.confirmed",
      target: `${order.value.number} ${document.name}`,
      after: verdictsOf(confirmation.fields),
    });
    await flagReading(commit, store, viewer, order, after, confirmed === undefined ? [told(document, form, confirmation)] : []);
    recordOperation(commit, operation, null);
    return { commit, answer: accept(after) };
  });
}

function withConfirmation(reading: Reading, confirmed: Confirmation): Reading {
  const { confirmed: before, corrections = [] } = reading;
  if (before === undefined) return { ...reading, confirmed };
  const { revision, at, by, orgId } = confirmed;
  const correction = { revision, at, by, orgId, changed: changesBetween(valuesOf(before), valuesOf(confirmed)) };
  return { ...reading, confirmed, corrections: [correction, ...corrections].slice(0, MOST_CORRECTIONS) };
}

/** What the timeline and webhooks tell of a first confirmation: no values, since some are names of people. */
function told(
  { id, name }: OrderDocument,
  documentType: FormType,
  { fields }: Confirmation,
): OrderChange["events"][number] {
  const names = fields.map((field) => field.name).join(", ");
  return { type: "document.confirmed", facts: { documentId: id, name, documentType, fields: names } };
}

/** What the audit log tells of fields: no values, since the log outlives the document, and some are names of people. */
function verdictsOf(fields: readonly ConfirmedField[]): string {
  return fields.map(({ name, verdict }) => `${name} ${verdict}`).join(", ");
}
