import type { FieldErrors } from "../../domain/forms/form_error.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { confirmDocument } from "../../domain/vigilance/confirm_document.ts";
import {
  revisionOf,
  validityOf,
  type VigilanceDocument,
  type VigilanceFields,
} from "../../domain/vigilance/vigilance_document.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, transact } from "../commit.ts";
import { getOrganisation } from "../directory/organisations.ts";
import { countFields } from "../documents/count_fields.ts";
import { keys } from "../keys.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { getVigilanceDocument, VIGILANCE } from "./documents.ts";

/** Why nothing is confirmed: `errors` by field where the values are the reason. */
export type ConfirmationRefusal =
  | { readonly code: "document_not_found" | "operation_reused" }
  /** Somebody else confirmed it since the form was filled; `document` is as it is now. */
  | { readonly code: "confirmed_meanwhile"; readonly document: VigilanceDocument }
  | { readonly code: "impossible"; readonly errors: FieldErrors };

/**
 * Writes down what a person confirmed of a document of their organisation, with its line of audit and, the first time that something was read, with how
 * much of it was right. `revision` is of the confirmation that the form was filled from, 0 before the first.
 */
export function confirmVigilance(
  store: Store,
  viewer: Viewer,
  { documentId, revision, fields, operation }: {
    readonly documentId: string;
    readonly revision: number;
    readonly fields: VigilanceFields;
    readonly operation: Operation;
  },
): Promise<Result<null, ConfirmationRefusal>> {
  return transact<Result<null, ConfirmationRefusal>>(async () => {
    const [before, firm, done] = await Promise.all([
      getVigilanceDocument(store.kv, { orgId: viewer.orgId, documentId }),
      getOrganisation(store.kv, viewer.orgId),
      store.kv.get(keys.operation(operation.scope, operation.id)),
    ]);
    if (before === null || firm === null) return { answer: refuse({ code: "document_not_found" }) };
    const earlier = earlierAnswer<null>(done, operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? refuse({ code: "operation_reused" }) : accept(null) };
    if (revision !== revisionOf(before.value)) {
      return { answer: refuse({ code: "confirmed_meanwhile", document: before.value }) };
    }
    const act = { fields, by: viewer.name, siret: firm.value.siret };
    const confirmed = confirmDocument(before.value, act, store.now());
    if (!confirmed.ok) return { answer: refuse({ code: "impossible", errors: confirmed.refusal }) };
    const commit = new Commit(store.kv).change(VIGILANCE, before, confirmed.value);
    const { verdicts } = confirmed.value.confirmations.at(-1)!;
    if (verdicts !== undefined && before.value.confirmations.every((earlier) => earlier.verdicts === undefined)) {
      countFields(commit, store, Object.values(verdicts));
    }
    recordAudit(commit, store, viewer, {
      action: "vigilance.confirmed",
      target: documentId,
      ...before.value.confirmations.length > 0 && { before: told(before.value) },
      after: told(confirmed.value),
    });
    recordOperation(commit, operation, null);
    return { commit, answer: accept(null) };
  });
}

/** "kbis, 2026-11-02 to 2027-02-01". */
function told(document: VigilanceDocument): string {
  const { from, until } = validityOf(document)!;
  return `${document.kind}, ${from} to ${until}`;
}
