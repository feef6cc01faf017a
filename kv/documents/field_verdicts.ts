import type { FieldName } from "../../domain/documents/extraction/extracted_field.ts";
import type { FormType } from "../../domain/documents/extraction/forms/mod.ts";
import { type Verdict, VERDICTS } from "../../domain/documents/review/confirmation.ts";
import { keys } from "../keys.ts";

/** How often each verdict was given. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** How a field of a type of document was read. */
export interface FieldQuality {
  readonly form: FormType;
  readonly field: FieldName;
  readonly counts: VerdictCounts;
}

/** What people confirmed of every field, of all documents that are kept: one range, as long as the forms have fields and verdicts. */
export async function readFieldQuality(kv: Deno.Kv): Promise<FieldQuality[]> {
  const fields = new Map<string, FieldQuality>();
  for await (
    const { key, value } of kv.list<Deno.KvU64>({ prefix: keys.fieldVerdict("", "", "").slice(0, 1) }, { batchSize: 500 })
  ) {
    const [, form, field, verdict] = key as [string, FormType, FieldName, Verdict];
    const name = `${form} ${field}`;
    const counts = fields.get(name)?.counts ?? none();
    fields.set(name, { form, field, counts: { ...counts, [verdict]: Number(value.value) } });
  }
  return [...fields.values()].filter(({ counts }) => total(counts) > 0);
}

/** How often somebody confirmed it, whatever the verdict. */
export function total(counts: VerdictCounts): number {
  return VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
}

/** All fields of each form together. */
export function byForm(fields: readonly FieldQuality[]): Omit<FieldQuality, "field">[] {
  return [...Map.groupBy(fields, ({ form }) => form)].map(([form, ofForm]) => ({
    form,
    counts: Object.fromEntries(
      VERDICTS.map((verdict) => [verdict, ofForm.reduce((sum, { counts }) => sum + counts[verdict], 0)]),
    ) as Record<Verdict, number>,
  }));
}

function none(): VerdictCounts {
  return { right: 0, corrected: 0, added: 0, struck_out: 0 };
}
