import type { ExtractedField } from "../documents/extraction/extracted_field.ts";
import type { FormType } from "../documents/extraction/forms/mod.ts";
import type { VigilanceDocument, VigilanceFields } from "./vigilance_document.ts";
import { VIGILANCE_RULES, type VigilanceField } from "./vigilance_rules.ts";

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

/** A field of a vigilance document as it was read. */
export type FoundField = ExtractedField & { readonly name: VigilanceField };

/** Values to begin the form with: what was confirmed last, else what was read and passes its checks. A value that fails one is left for a person. */
export function fieldsToBeginWith({ kind, confirmations, reading }: VigilanceDocument): VigilanceFields {
  const last = confirmations.at(-1);
  if (last !== undefined) return last.fields;
  const sound = foundFields({ kind, reading }).filter(({ fault }) => fault === undefined);
  return Object.fromEntries(sound.map(({ name, value }) => [name, value]));
}

/** What was read of the fields that a kind asks for. A SIRET that passes its check tells the SIREN where none does. */
export function foundFields({ kind, reading }: Pick<VigilanceDocument, "kind" | "reading">): FoundField[] {
  if (reading.state !== "read") return [];
  const { fields } = reading;
  return VIGILANCE_RULES[kind].fields.flatMap((name): FoundField[] => {
    const found = fields.find((field) => field.name === name);
    const siret = name === "siren" ? soundIn(fields, "siret") : undefined;
    const isSound = found !== undefined && found.fault === undefined;
    if (!isSound && siret !== undefined) return [{ ...siret, name, value: siret.value.slice(0, 9) }];
    return found === undefined ? [] : [{ ...found, name }];
  });
}

/** What a reader should know of the paper before confirming it. */
export function paperFaults({ kind, reading }: VigilanceDocument, siret: string): PaperFault[] {
  if (reading.state !== "read") return [];
  const { titled, fields } = reading;
  const siren = soundIn(fields, "siren")?.value ?? soundIn(fields, "siret")?.value.slice(0, 9);
  const cover = soundIn(fields, "cover")?.value;
  const { form } = VIGILANCE_RULES[kind];
  return [
    ...titled !== null && titled !== form ? [{ code: "another_document", titled } as const] : [],
    ...siren !== undefined && !siret.startsWith(siren) ? [{ code: "siren_of_another_firm", siren } as const] : [],
    ...cover !== undefined && cover === WRONG_COVER[kind] ? [{ code: "another_cover" } as const] : [],
  ];
}

function soundIn(found: readonly ExtractedField[], name: ExtractedField["name"]): ExtractedField | undefined {
  return found.find((field) => field.name === name && field.fault === undefined);
}
