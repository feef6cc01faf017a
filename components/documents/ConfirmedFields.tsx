import type { ConfirmedField, Verdict } from "../../domain/documents/review/confirmation.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { readingWords } from "../../domain/i18n/reading/reading_words.ts";
import { reviewWords } from "../../domain/i18n/review/review_words.ts";
import { Status, type StatusTone } from "../status/Status.tsx";
import { Table } from "../table/Table.tsx";
import { shownValue } from "./reviewed_field.ts";

const TONES: Readonly<Record<Verdict, StatusTone>> = {
  right: "done",
  corrected: "underway",
  added: "underway",
  struck_out: "stopped",
};

/** A confirmed field; without a verdict where nothing had been read of its document. */
type ShownField = Omit<ConfirmedField, "verdict"> & { readonly verdict?: Verdict | undefined };

/** Fields as a person confirmed them, each with how it had been read; what does not agree with the others says so. */
export function ConfirmedFields({ lang, fields }: { lang: Lang; fields: readonly ShownField[] }) {
  const words = reviewWords(lang);
  const { fields: names, faults, value: head } = readingWords(lang);
  const verdictColumn = {
    head: words.verdict,
    cell: ({ verdict }: ShownField) => verdict && <Status tone={TONES[verdict]} word={words.verdicts[verdict]} />,
  };
  return (
    <Table
      caption={words.confirmedTitle}
      rows={fields}
      columns={[
        { head: words.field, cell: ({ name }) => names[name] },
        {
          head,
          cell: ({ name, value, fault }) => (
            <span class="row">
              {value === null ? "–" : shownValue(lang, name, value)}
              {fault && <Status tone="needs-you" word={faults[fault]} />}
            </span>
          ),
        },
        ...fields.some(({ verdict }) => verdict !== undefined) ? [verdictColumn] : [],
      ]}
    />
  );
}
