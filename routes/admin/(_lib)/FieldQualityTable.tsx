import { type Column, Table } from "../../../components/table/Table.tsx";
import { VERDICTS } from "../../../domain/documents/review/confirmation.ts";
import { formatsFor } from "../../../domain/formats/formats.ts";
import type { Lang } from "../../../domain/i18n/lang.ts";
import { operationsWords } from "../../../domain/i18n/operations/operations_words.ts";
import { readingWords } from "../../../domain/i18n/reading/reading_words.ts";
import { byForm, type FieldQuality, total } from "../../../kv/documents/field_verdicts.ts";

type Row = Omit<FieldQuality, "field"> & Partial<Pick<FieldQuality, "field">>;

/** How well documents are read, by what people confirmed: a line for each type, and one for each of its fields. */
export function FieldQualityTable({ lang, fields }: { lang: Lang; fields: readonly FieldQuality[] }) {
  const words = operationsWords(lang).monitoring.fields;
  const { integer } = formatsFor(lang);
  if (fields.length === 0) return <p>{words.none}</p>;
  const rows: Row[] = byForm(fields).flatMap((whole) => [whole, ...fields.filter(({ form }) => form === whole.form)]);
  const columns: Column<Row>[] = [
    { head: words.form, cell: ({ form }) => readingWords(lang).forms[form] },
    { head: words.field, cell: ({ field }) => field ? readingWords(lang).fields[field] : <b>{words.all}</b> },
    { head: words.confirmed, kind: "number", cell: ({ counts }) => integer(total(counts)) },
    ...VERDICTS.map((verdict): Column<Row> => ({
      head: words.verdicts[verdict],
      kind: "number",
      cell: ({ counts }) => `${integer(Math.round(100 * counts[verdict] / total(counts)))} %`,
    })),
  ];
  return <Table caption={words.title} columns={columns} rows={rows} />;
}
