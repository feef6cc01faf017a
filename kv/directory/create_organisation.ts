import type { Organisation } from "../../domain/directory/types.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { ORGANISATIONS } from "./organisations.ts";

/** What an organisation is registered with. */
export type OrganisationFacts = Omit<Organisation, "id" | "createdAt" | "signedUp">;

export type CreateOrganisationRefusal = "siret_taken" | "operation_reused";

/** Registers an organisation, one per SIRET, with its line of audit; gives its id. The same operation gives the first answer again. */
export function createOrganisation(
  store: Store,
  by: Pick<Viewer, "id" | "name">,
  facts: OrganisationFacts,
  operation: Operation,
): Promise<Result<string, CreateOrganisationRefusal>> {
  return transact<Result<string, CreateOrganisationRefusal>>(async () => {
    const siretKey = keys.organisationBySiret(facts.siret);
    const [done, taken] = await getMany<[unknown, unknown]>(store.kv, [keys.operation(operation.scope, operation.id), siretKey]);
    const earlier = earlierAnswer<string>(done, operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? refuse("operation_reused") : accept(earlier.answer) };
    if (taken.versionstamp !== null) return { answer: refuse("siret_taken") };
    const organisation: Organisation = { ...facts, id: store.newId(), createdAt: store.now() };
    const commit = new Commit(store.kv).create(ORGANISATIONS, organisation).check(siretKey, null);
    recordAudit(commit, store, by, { action: "organisation.created", target: `${facts.name} (${facts.siret})` });
    recordOperation(commit, operation, organisation.id);
    return { commit, answer: accept(organisation.id) };
  });
}
