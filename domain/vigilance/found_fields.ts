import type { ExtractedField } from "../documents/extraction/extracted_field.ts";
import type { FormType } from "../documents/extraction/forms/mod.ts";
import type { VigilanceDocument, VigilanceFields } from "./vigilance_document.ts";
import { VIGILANCE_RULES } from "./vigilance_rules.ts";

/** What is wrong with a paper as it was read, whatever a person makes of it. */
export type PaperFault =
  /** It calls itself something else. */
  | { readonly code: "another_document"; readonly titled: FormType }
  | { readonly code: "siren_of_another_firm"; readonly siren: string }
  /** It insures the other thing. */
  | { readonly code: "another_cover" };

/** Covers of an insurance certificate that are not what the kind asks for. */
const WRONG_COVER: Readonly<Partial<Record<VigilanceDocument["kind"], string>>> = {
  goods_insurance: "motor_fleet",
  motor_insurance: "goods_in_transit",
};

/** Values to begin the form with: what was confirmed last, else what was read and passes its checks. A value that fails one is left for a person. */
export function fieldsToBeginWith({ kind, confirmations, reading }: VigilanceDocument): VigilanceFields {
  const last = confirmations.at(-1);
  if (last !== undefined) return last.fields;
  const found = reading.state === "read" ? reading.fields : [];
  const values = VIGILANCE_RULES[kind].fields.map((name) => [name, name === "siren" ? sirenIn(found) : valueIn(found, name)]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** What a reader should know of the paper before confirming it. */
export function paperFaults({ kind, reading }: VigilanceDocument, siret: string): PaperFault[] {
  if (reading.state !== "read") return [];
  const { titled, fields } = reading;
  const siren = sirenIn(fields);
  const cover = valueIn(fields, "cover");
  const { form } = VIGILANCE_RULES[kind];
  return [
    ...titled !== null && titled !== form ? [{ code: "another_document", titled } as const] : [],
    ...siren !== undefined && !siret.startsWith(siren) ? [{ code: "siren_of_another_firm", siren } as const] : [],
    ...cover !== undefined && cover === WRONG_COVER[kind] ? [{ code: "another_cover" } as const] : [],
  ];
}

function sirenIn(found: readonly ExtractedField[]): string | undefined {
  return valueIn(found, "siren") ?? valueIn(found, "siret")?.slice(0, 9);
}

function valueIn(found: readonly ExtractedField[], name: ExtractedField["name"]): string | undefined {
  return found.find((field) => field.name === name && field.fault === undefined)?.value;
}
