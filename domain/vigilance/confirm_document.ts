import { confirmFields } from "../documents/review/confirmation.ts";
import type { FieldErrors } from "../forms/form_error.ts";
import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { addDays, type LocalDate } from "../time/local.ts";
import { dayOf } from "../time/zoned.ts";
import { foundFields } from "./found_fields.ts";
import { daysLeft, reminderStepAt } from "./reminders.ts";
import { addMonths, validityBy, VIGILANCE_ZONE } from "./validity.ts";
import { type Confirmation, revisionOf, type VigilanceDocument, type VigilanceFields } from "./vigilance_document.ts";
import { VIGILANCE_RULES, type VigilanceField } from "./vigilance_rules.ts";

/** More corrections than these are none. */
export const MAX_CONFIRMATIONS = 20;

/** Who confirms what, for which firm. */
export interface ConfirmationAct {
  readonly fields: VigilanceFields;
  readonly by: string;
  /** The carrier's own, of its head office. */
  readonly siret: string;
}

/**
 * A person compared the fields with the paper: from now on the document counts for the days that follow from them. Refused, field by field, when it is of
 * another firm or its dates are impossible. Reminders that would tell what was just typed are left out.
 */
export function confirmDocument(
  document: VigilanceDocument,
  { fields, by, siret }: ConfirmationAct,
  now: Instant,
): Result<VigilanceDocument, FieldErrors> {
  const today = dayOf(now, VIGILANCE_ZONE);
  const errors = faultsOf(document, fields, siret, today);
  const validity = validityBy(document.kind, fields);
  if (validity === null || Object.keys(errors).length > 0) return refuse(errors);
  const verdicts = verdictsOn(document, fields);
  const confirmation: Confirmation = {
    revision: revisionOf(document) + 1,
    fields,
    ...validity,
    ...verdicts && { verdicts },
    by,
    at: now,
  };
  const { reminded: _, ...rest } = document;
  const reminded = reminderStepAt(daysLeft(validity.until, today));
  return accept({
    ...rest,
    confirmations: [...document.confirmations, confirmation].slice(-MAX_CONFIRMATIONS),
    ...reminded !== null && { reminded },
  });
}

/** How what was read compares with what a person says; null where nothing was read. */
function verdictsOn({ kind, reading }: VigilanceDocument, fields: VigilanceFields): Confirmation["verdicts"] | null {
  if (reading.state !== "read") return null;
  const values = new Map(Object.entries(fields) as [VigilanceField, string][]);
  const judged = confirmFields(VIGILANCE_RULES[kind].fields, foundFields({ kind, reading }), values);
  return Object.fromEntries(judged.map(({ name, verdict }) => [name, verdict]));
}

function faultsOf({ kind }: VigilanceDocument, fields: VigilanceFields, siret: string, today: LocalDate): FieldErrors {
  const { issuedOn, siren, validFrom, validUntil } = fields;
  const { maxYears } = VIGILANCE_RULES[kind];
  const latest = maxYears === undefined ? undefined : addDays(addMonths(validFrom ?? today, 12 * maxYears), 1);
  return {
    ...siren !== undefined && !siret.startsWith(siren) &&
      { siren: { code: "siren_of_another_firm", facts: { siren: siret.slice(0, 9) } } },
    ...issuedOn !== undefined && issuedOn > today && { issuedOn: { code: "in_the_future" } },
    ...validUntil !== undefined && validFrom !== undefined && validUntil < validFrom &&
      { validUntil: { code: "ends_before_it_starts" } },
    ...validUntil !== undefined && latest !== undefined && validUntil > latest &&
      { validUntil: { code: "holds_too_long", facts: { years: maxYears! } } },
  };
}
