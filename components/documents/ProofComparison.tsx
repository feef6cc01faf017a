import type { ProofCheck } from "../../domain/documents/check_proof.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { proofWords } from "../../domain/i18n/proofs/proof_words.ts";
import { readingWords } from "../../domain/i18n/reading/reading_words.ts";
import { Notice } from "../layout/Notice.tsx";
import { ProofDifferences } from "./ProofDifferences.tsx";

export interface ProofComparisonProps {
  lang: Lang;
  check: ProofCheck;
  /** Until a person confirmed what was read, differences are hints. */
  isConfirmed: boolean;
}

/** How a proof compares with its order: what differs, and what somebody has to look at before that can be said. */
export function ProofComparison({ lang, check: { compared, differences, doubtful }, isConfirmed }: ProofComparisonProps) {
  const words = proofWords(lang);
  const { fields } = readingWords(lang);
  return (
    <div class="stack">
      {differences.length > 0 && <ProofDifferences lang={lang} differences={differences} />}
      {differences.length > 0 && !isConfirmed && <Notice tone="info">{words.notConfirmed}</Notice>}
      {doubtful.length > 0 && <Notice tone="watch">{words.doubtful(doubtful.map((name) => fields[name]).join(", "))}</Notice>}
      {differences.length === 0 && doubtful.length === 0 && <p>{compared > 0 ? words.none : words.nothingToCompare}</p>}
    </div>
  );
}
