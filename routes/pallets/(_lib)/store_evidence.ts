import type { FieldError } from "../../../components/form/ErrorSummary.tsx";
import type { EvidenceFile } from "../../../domain/pallets/types.ts";
import { accept, type Result } from "../../../domain/result.ts";
import { chosenFiles, storeFiles } from "../../(_lib)/files/store_files.ts";
import type { State } from "../../(_lib)/state.ts";

/** Stores the files that a form carries as evidence, which may be none; or says which one is not taken, and why. */
export async function storeEvidence(state: State): Promise<Result<EvidenceFile[], FieldError>> {
  const stored = await storeFiles(state, "form", chosenFiles(state.form, { evidence: "photo" }));
  if (!stored.ok) return stored;
  return accept(stored.value.map(({ id, name, mediaType, sizeBytes, sha256 }) => ({ id, name, mediaType, sizeBytes, sha256 })));
}
