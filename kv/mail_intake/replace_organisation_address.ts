import type { Viewer } from "../../domain/identity/types.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, transact } from "../commit.ts";
import { getOrganisation, ORGANISATIONS } from "../directory/organisations.ts";
import { keys } from "../keys.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";

/** Has another address take the place of the one of the viewer's organisation, once an operation, with a line of audit. */
export function replaceOrganisationAddress(store: Store, viewer: Viewer, operation: Operation): Promise<void> {
  return transact(async () => {
    const [before, done] = await Promise.all([
      getOrganisation(store.kv, viewer.orgId),
      store.kv.get(keys.operation(operation.scope, operation.id)),
    ]);
    if (before === null || earlierAnswer(done, operation) !== null) return { answer: undefined };
    const mailGeneration = (before.value.mailGeneration ?? 0) + 1;
    const commit = new Commit(store.kv).change(ORGANISATIONS, before, { ...before.value, mailGeneration });
    // Pages that show the address are kept by the version of the organisation's lists.
    commit.touch(viewer.orgId);
    const after = String(mailGeneration);
    recordAudit(commit, store, viewer, { action: "mail_address.replaced", target: before.value.name, after });
    recordOperation(commit, operation, null);
    return { commit, answer: undefined };
  });
}
