import { fill } from "../../domain/i18n/fill.ts";
import { formatsFor } from "../../domain/formats/formats.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { ordersWords } from "../../domain/i18n/orders/orders_words.ts";
import { wordsFor } from "../../domain/i18n/words.ts";
import { transferStateOf } from "../../domain/pallets/transfer_state.ts";
import type { LedgerEntry, PartyKey, TransferState } from "../../domain/pallets/types.ts";
import type { PalletVoucher } from "../../domain/pallets/voucher.ts";
import { LinkButton } from "../layout/LinkButton.tsx";
import { Status, type StatusTone } from "../status/Status.tsx";
import { Table } from "../table/Table.tsx";

export interface PalletEntriesProps<Voucher extends PalletVoucher> {
  lang: Lang;
  entries: readonly LedgerEntry[];
  vouchers: readonly Voucher[];
  nameOf: (party: PartyKey) => string;
  pdfOf: (voucher: Voucher) => string;
}

const STATE_TONES: Readonly<Record<TransferState, StatusTone>> = { pending: "waiting", posted: "done", voided: "stopped" };

/** What an order moved in the pallet books, as sentences, and its vouchers. */
export function PalletEntries<Voucher extends PalletVoucher>(
  { lang, entries, vouchers, nameOf, pdfOf }: PalletEntriesProps<Voucher>,
) {
  const words = ordersWords(lang);
  const { trade } = wordsFor(lang);
  const formats = formatsFor(lang);
  if (entries.length === 0) return <p>{words.noPallets}</p>;
  return (
    <>
      <Table
        caption={words.palletsTitle}
        rows={entries}
        columns={[
          {
            head: words.palletMove,
            cell: ({ transfer: { kind, debit, quantity, type } }) =>
              fill(words.palletMovement[kind], {
                debtor: nameOf(debit.holder),
                creditor: nameOf(debit.counterpart),
                count: formats.integer(quantity),
                type: trade.palletType[type],
              }),
          },
          { head: words.when, kind: "time", cell: ({ transfer }) => formats.dateTime(transfer.occurredAt.deviceAt) },
          {
            head: words.status,
            cell: (entry) => {
              const state = transferStateOf(entry);
              return <Status tone={STATE_TONES[state]} word={words.palletState[state]} />;
            },
          },
        ]}
      />
      {vouchers.length > 0 && (
        <p class="actions mt-3">
          {vouchers.map((voucher) => (
            <LinkButton href={pdfOf(voucher)} icon="file-text">{words.voucher(voucher.number)}</LinkButton>
          ))}
        </p>
      )}
    </>
  );
}
