import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Status, type StatusTone } from "../../../components/status/Status.tsx";
import { type Column, Table } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { palletsWords } from "../../../domain/i18n/pallets/pallets_words.ts";
import { uiWords } from "../../../domain/i18n/ui/ui_words.ts";
import { disputableUntil } from "../../../domain/pallets/disputes.ts";
import type { StatementLine } from "../../../domain/pallets/statement.ts";
import { transferStateOf } from "../../../domain/pallets/transfer_state.ts";
import type { LedgerEntry } from "../../../domain/pallets/types.ts";
import { may } from "../../../domain/rights/policy.ts";
import { type State, viewerOf } from "../../(_lib)/state.ts";
import { disputePath, orderPath, transferPath } from "../../(_lib)/pallets/pallet_phrases.ts";
import { PendingActions } from "../../(_lib)/pallets/PendingActions.tsx";
import type { StatementSectionProps } from "./StatementSection.tsx";

/** The lines of a statement, each with what may be done about it now. */
export function StatementLines({ state, statement, entries }: Pick<StatementSectionProps, "state" | "statement" | "entries">) {
  const { lang } = state;
  const words = palletsWords(lang);
  const formats = formatsFor(lang, viewerOf({ state }).timeZone);
  const count = (pallets: number) => pallets === 0 ? "" : formats.integer(pallets);
  const hasPending = statement.lines.some(({ pending }) => pending !== 0);
  const columns: Column<StatementLine>[] = [
    { head: words.date, cell: ({ postedAt, occurredAt }) => formats.date(postedAt ?? occurredAt.serverAt) },
    { head: words.movement, cell: (line) => <Movement state={state} line={line} /> },
    { head: words.site, cell: ({ origin }) => origin?.siteName ?? words.outside },
    { head: words.received, kind: "number", cell: (line) => count(line.in) },
    { head: words.given, kind: "number", cell: (line) => count(line.out) },
    ...hasPending ? [{ head: words.pending, kind: "number" as const, cell: ({ pending }: StatementLine) => count(pending) }] : [],
    { head: words.state, cell: (line) => <LineState state={state} line={line} entry={entries.get(line.transferId)} /> },
    {
      head: uiWords(lang).actions,
      kind: "action",
      cell: ({ transferId }) => <LineAction state={state} entry={entries.get(transferId)} />,
    },
  ];
  return <Table caption={words.statement} columns={columns} rows={statement.lines} />;
}

function Movement({ state, line: { kind, origin, refused } }: { state: State; line: StatementLine }) {
  const words = palletsWords(state.lang);
  const { integer } = formatsFor(state.lang);
  const voucher = origin?.voucherNumber;
  return (
    <div class="cell-lines">
      {words.transfer[kind]}
      {origin && (
        <div>
          <a href={orderPath(state, origin)}>{origin.orderNumber}</a>
        </div>
      )}
      {origin?.noteNumber && (
        <div>
          <small>{words.note(origin.noteNumber)}</small>
        </div>
      )}
      {voucher && (
        <div>
          <a href={`/files/${origin.orderId}/vouchers/${origin.orderId}.${origin.stopId}`}>{words.voucher(voucher)}</a>
        </div>
      )}
      {refused && (
        <div>
          <small>{words.refused(integer(refused.quantity), refused.reason)}</small>
        </div>
      )}
    </div>
  );
}

function LineState({ state, line, entry }: { state: State; line: StatementLine; entry: LedgerEntry | undefined }) {
  const { tone, word } = stateOf(state, line, entry);
  return <Status tone={tone} word={word} />;
}

function stateOf(state: State, line: StatementLine, entry: LedgerEntry | undefined): { tone: StatusTone; word: string } {
  const { states } = palletsWords(state.lang);
  const { orgId } = viewerOf({ state });
  if (line.disputed > 0) {
    const isMine = entry?.dispute?.against === orgId;
    return { tone: isMine ? "needs-you" : "waiting", word: states.disputed(formatsFor(state.lang).integer(line.disputed)) };
  }
  if (line.postedAt === null) {
    const isMine = entry?.transfer.awaiting === orgId;
    return isMine ? { tone: "needs-you", word: states.awaitingYou } : { tone: "waiting", word: states.awaitingOther };
  }
  return { tone: "done", word: entry?.answer === undefined ? states.posted : states.settled };
}

function LineAction({ state, entry }: { state: State; entry: LedgerEntry | undefined }) {
  const viewer = viewerOf({ state });
  const words = palletsWords(state.lang);
  if (entry === undefined) return null;
  const { transfer, dispute, answer } = entry;
  if (dispute !== undefined) {
    const isMine = answer === undefined && dispute.against === viewer.orgId && may(viewer, "pallets.write");
    return (
      <LinkButton href={disputePath(transfer.id)} kind={isMine ? "primary" : "quiet"} size="small">
        {isMine ? words.answer : words.dispute}
      </LinkButton>
    );
  }
  if (!may(viewer, "pallets.write")) return null;
  const contest = transferPath(transfer.id, "dispute");
  if (transferStateOf(entry) === "posted") {
    const isOpen = transfer.kind !== "dispute_settlement" && state.deps.store.now() < disputableUntil(transfer);
    return isOpen ? <LinkButton href={contest} kind="quiet" size="small">{words.contest}</LinkButton> : null;
  }
  if (transfer.awaiting !== viewer.orgId) return null;
  return (
    <div class="actions">
      <PendingActions state={state} transferId={transfer.id} />
    </div>
  );
}
