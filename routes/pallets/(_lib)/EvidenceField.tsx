import { FileField } from "../../../components/form/FileField.tsx";
import { palletsWords } from "../../../domain/i18n/pallets/pallets_words.ts";
import { ACCEPT } from "../../(_lib)/files/store_files.ts";
import { errorOf, type FormView } from "../../(_lib)/form_answer.ts";
import type { State } from "../../(_lib)/state.ts";

/** Photos and PDFs by which a side bears out what it says; read by `storeEvidence`. */
export function EvidenceField({ state: { lang }, form }: { state: State; form: FormView }) {
  const words = palletsWords(lang);
  return (
    <FileField
      lang={lang}
      name="evidence"
      label={words.evidence}
      hint={words.evidenceHint}
      error={errorOf(form, "evidence")}
      accept={ACCEPT}
      multiple
      optional
    />
  );
}
