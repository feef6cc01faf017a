import type { FieldError } from "../../../components/form/ErrorSummary.tsx";
import { driverWords } from "../../../domain/i18n/driver/driver_words.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import type { EvidenceFile } from "../../../domain/pallets/types.ts";
import { accept, refuse, type Result } from "../../../domain/result.ts";
import { chosenFiles, storeFiles } from "../../(_lib)/driver/store_files.ts";
import type { State } from "../../(_lib)/state.ts";

/** Stores the files that a form carries as evidence, which may be none; or says which one is not taken, and why. */
export async function storeEvidence({ deps, form, lang }: State): Promise<Result<EvidenceFile[], FieldError>> {
  const stored = await storeFiles(deps.store, "", chosenFiles(form, { evidence: "photo" }));
  if (stored.ok) {
    return accept(stored.value.map(({ id, name, mediaType, sizeBytes, sha256 }) => ({ id, name, mediaType, sizeBytes, sha256 })));
  }
  const { field, code, name } = stored.refusal;
  return refuse({ name: field, message: fill(driverWords(lang).fileRefusal[code], { name }) });
}
