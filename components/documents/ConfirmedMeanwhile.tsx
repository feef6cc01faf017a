import type { Values } from "../../domain/documents/review/confirmation.ts";
import { typedForm } from "../../domain/documents/review/field_kind.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { readingWords } from "../../domain/i18n/reading/reading_words.ts";
import { reviewWords } from "../../domain/i18n/review/review_words.ts";
import { Notice } from "../layout/Notice.tsx";
import { Table } from "../table/Table.tsx";
import type { ReviewedField } from "./reviewed_field.ts";

export interface ConfirmedMeanwhileProps {
  lang: Lang;
  /** Who confirmed, and when, as it is shown. */
  by: string;
  at: string;
  theirs: Values;
  /** As they were typed. */
  fields: readonly ReviewedField[];
}

/** What somebody else confirmed while a form of the review was filled, field by field where it differs. */
export function ConfirmedMeanwhile({ lang, by, at, theirs, fields }: ConfirmedMeanwhileProps) {
  const words = reviewWords(lang);
  const rows = fields.map(({ name, value }) => ({ name, yours: value, theirs: typedForm(name, theirs.get(name) ?? "") }))
    .filter((row) => row.yours.trim() !== row.theirs);
  return (
    <Notice tone="watch" announce>
      <p>{words.meanwhile(by, at)}</p>
      {rows.length > 0 && (
        <Table
          caption={words.changes}
          rows={rows}
          columns={[
            { head: words.field, cell: ({ name }) => readingWords(lang).fields[name] },
            { head: words.theirs, cell: (row) => row.theirs || words.empty },
            { head: words.yours, cell: (row) => row.yours || words.empty },
          ]}
        />
      )}
    </Notice>
  );
}
