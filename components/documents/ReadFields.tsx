import type { ExtractedField } from "../../domain/documents/extraction/extracted_field.ts";
import { formatsFor } from "../../domain/formats/formats.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { readingWords } from "../../domain/i18n/reading/reading_words.ts";
import { Status } from "../status/Status.tsx";
import { Table } from "../table/Table.tsx";

/** Values that were found on a document, each with how certain it is; what fails its check says so. */
export function ReadFields({ lang, fields }: { lang: Lang; fields: readonly ExtractedField[] }) {
  const words = readingWords(lang);
  const { integer } = formatsFor(lang);
  if (fields.length === 0) return <p>{words.noFields}</p>;
  return (
    <Table
      caption={words.fieldsTitle}
      rows={fields}
      columns={[
        { head: words.field, cell: ({ name }) => words.fields[name] },
        { head: words.value, cell: (field) => <ReadValue lang={lang} field={field} /> },
        { head: words.certainty, kind: "number", cell: ({ confidence }) => `${integer(Math.round(confidence))} %` },
        { head: words.pageColumn, kind: "number", cell: ({ page }) => integer(page + 1) },
      ]}
    />
  );
}

function ReadValue({ lang, field }: { lang: Lang; field: ExtractedField }) {
  const { fault } = field;
  if (fault === undefined) return <>{shown(lang, field)}</>;
  return (
    <span class="row">
      {field.written}
      <Status tone="needs-you" word={readingWords(lang).faults[fault]} />
    </span>
  );
}

/** Amounts, weights and days as they are shown everywhere; anything else as it stands on the page. */
function shown(lang: Lang, { name, value, written }: ExtractedField): string {
  const { money, weight, day } = formatsFor(lang);
  if (name.endsWith("Cents") && /^\d+$/.test(value)) return money(Number(value));
  if (name.endsWith("Grams") && /^\d+$/.test(value)) return weight(Number(value));
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : written;
}
