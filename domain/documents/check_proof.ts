import type { ProofDifference } from "../orders/proof_difference.ts";
import type { Order } from "../orders/types.ts";
import type { FieldName } from "./extraction/extracted_field.ts";
import type { FormType } from "./extraction/forms/mod.ts";
import { PROOF_CLAIMS } from "./proof_claims.ts";
import type { ProofPaper } from "./proof_paper.ts";
import { doubtOf } from "./review/doubt.ts";
import { stopOfProof } from "./stop_of_proof.ts";

/** In what a proof differs from its order. */
export interface ProofCheck {
  /** The stop it is about; null where that is not certain. */
  readonly stopId: string | null;
  /** How many fields of the paper the order can be compared with. */
  readonly compared: number;
  readonly differences: readonly ProofDifference[];
  /** Fields that seem to differ but are not certain: a person has to look before anything is said. */
  readonly doubtful: readonly FieldName[];
}

const PROOF_FORMS: readonly FormType[] = ["pod", "cmr", "pallet_voucher"];

/** Whether papers of that form prove what was delivered. */
export function isProof(form: FormType): boolean {
  return PROOF_FORMS.includes(form);
}

/**
 * Compares a proof (POD, consignment note, pallet voucher) with what its order knows; null for other papers. Only what both say is compared, and a doubtful
 * field is never a difference. `reservedStops` are those for which a signed note holds reservations about the whole consignment.
 */
export function checkProof(order: Order, paper: ProofPaper, reservedStops: ReadonlySet<string> = new Set()): ProofCheck | null {
  const { form, stopId, fields, isConfirmed } = paper;
  if (!isProof(form)) return null;
  const fieldOf = (name: FieldName) => fields.find((field) => field.name === name);
  const isDoubtful = (field: ProofPaper["fields"][number]) => !isConfirmed && doubtOf(field) !== null;
  const stop = stopOfProof(order, stopId, (name) => fieldOf(name)?.value);
  const ground = { order, form, stop, reservedStops };
  const differing = PROOF_CLAIMS.flatMap(([name, judge]) => {
    const field = fieldOf(name);
    const verdict = field ? judge(field.value, ground) : null;
    return field && verdict ? [{ field, verdict }] : [];
  });
  return {
    stopId: stop?.id ?? null,
    compared: PROOF_CLAIMS.filter(([name]) => fieldOf(name)).length,
    differences: differing.filter(({ field }) => !isDoubtful(field)).map(({ field: { name, value, page }, verdict }) => ({
      ...verdict,
      found: value === "not_seen" ? "" : value,
      field: name,
      page,
    })),
    doubtful: differing.filter(({ field }) => isDoubtful(field)).map(({ field }) => field.name),
  };
}
