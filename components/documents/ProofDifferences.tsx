import { formatsFor } from "../../domain/formats/formats.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { proofWords } from "../../domain/i18n/proofs/proof_words.ts";
import type { ProofDifference } from "../../domain/orders/proof_difference.ts";
import { Table } from "../table/Table.tsx";

/** In what a proof differs from its order, side by side. */
export function ProofDifferences({ lang, differences }: { lang: Lang; differences: readonly ProofDifference[] }) {
  const words = proofWords(lang);
  return (
    <Table
      caption={words.title}
      rows={differences}
      columns={[
        { head: words.difference, cell: ({ code }) => words.differences[code] },
        { head: words.order, cell: ({ field, expected }) => said(lang, field, expected) },
        { head: words.paper, cell: ({ field, found }) => <b>{said(lang, field, found)}</b> },
        { head: words.page, kind: "number", cell: ({ page }) => formatsFor(lang).integer(page + 1) },
      ]}
    />
  );
}

function said(lang: Lang, field: ProofDifference["field"], value: string): string {
  const words = proofWords(lang);
  if (field === "signature") return value === "" ? words.unsigned : words.signed;
  if (value === "") return words.nothing;
  const { day, integer } = formatsFor(lang);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value);
  return /^\d+$/.test(value) && field !== "orderNumber" ? integer(Number(value)) : value;
}
