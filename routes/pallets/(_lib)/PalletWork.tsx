import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PostButton } from "../../../components/layout/PostButton.tsx";
import { WorkGroup, WorkItem } from "../../../components/layout/WorkGroup.tsx";
import { Status } from "../../../components/status/Status.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { palletsWords } from "../../../domain/i18n/pallets/pallets_words.ts";
import { contestedQuantity } from "../../../domain/pallets/disputes.ts";
import { pendingUntilOf } from "../../../domain/pallets/pending.ts";
import type { Dispute, LedgerEntry, PartyKey } from "../../../domain/pallets/types.ts";
import { may } from "../../../domain/rights/policy.ts";
import { newOperationId } from "../../(_lib)/operation_id.ts";
import { type State, viewerOf } from "../../(_lib)/state.ts";
import { accountPath, disputePath, otherSide, palletName, transferPath } from "./pallet_phrases.ts";

export interface PalletWorkProps {
  readonly state: State;
  /** Transfers that wait for the viewer's confirmation, by exchange. */
  readonly exchanges: readonly (readonly [LedgerEntry, ...LedgerEntry[]])[];
  readonly disputes: readonly LedgerEntry[];
  readonly names: ReadonlyMap<PartyKey, string>;
}

/** What waits for the viewer's firm, then what it waits for itself. */
export function PalletWork({ state, exchanges, disputes, names }: PalletWorkProps) {
  const words = palletsWords(state.lang);
  const { orgId } = viewerOf({ state });
  const toAnswer = disputes.filter(({ dispute }) => dispute?.against === orgId);
  const waiting = disputes.filter(({ dispute }) => dispute?.openedBy === orgId);
  const mine = exchanges.length + toAnswer.length;
  return (
    <div id="work">
      {mine > 0 && (
        <WorkGroup title={words.workToDo} urgency={toAnswer.length > 0 ? "stop" : "watch"} count={mine}>
          {toAnswer.map((entry) => <DisputeItem key={entry.transfer.id} state={state} entry={entry} names={names} />)}
          {exchanges.map((entries) => (
            <ExchangeItem key={entries[0].transfer.exchangeId} state={state} entries={entries} names={names} />
          ))}
        </WorkGroup>
      )}
      {waiting.length > 0 && (
        <WorkGroup title={words.waiting} urgency="calm" count={waiting.length}>
          {waiting.map((entry) => <DisputeItem key={entry.transfer.id} state={state} entry={entry} names={names} />)}
        </WorkGroup>
      )}
    </div>
  );
}

function ExchangeItem({ state, entries, names }: {
  state: State;
  entries: PalletWorkProps["exchanges"][number];
  names: PalletWorkProps["names"];
}) {
  const { lang } = state;
  const words = palletsWords(lang);
  const viewer = viewerOf({ state });
  const formats = formatsFor(lang, viewer.timeZone);
  const { transfer } = entries[0];
  const other = otherSide(entries[0], viewer.orgId);
  const need = entries.length > 1
    ? words.confirmExchange
    : words.confirmNeed(formats.integer(transfer.quantity), transfer.quantity);
  const what = entries.map(({ transfer: { kind, quantity, type } }) =>
    `${words.transfer[kind]} : ${formats.integer(quantity)} ${palletName(type)}`
  );
  return (
    <WorkItem
      href={accountPath(viewer.orgId, other)}
      need={<Status tone="needs-you" word={need} />}
      title={[names.get(other) ?? other, transfer.origin?.siteName, transfer.origin?.orderNumber].filter(Boolean).join(" · ")}
      detail={
        <>
          {what.join(" · ")}
          <br />
          {words.confirmBy(formats.dateTime(pendingUntilOf(transfer.occurredAt)))}
        </>
      }
      action={may(viewer, "pallets.write") && (
        <>
          <PostButton
            action={transferPath(transfer.id, "confirmation")}
            csrf={state.session?.csrf}
            operationId={newOperationId()}
            kind="primary"
            size="small"
          >
            {words.confirm}
          </PostButton>
          <LinkButton href={transferPath(transfer.id, "dispute")} kind="quiet" size="small">{words.reject}</LinkButton>
        </>
      )}
    />
  );
}

function DisputeItem({ state, entry, names }: { state: State; entry: LedgerEntry; names: PalletWorkProps["names"] }) {
  const { lang } = state;
  const words = palletsWords(lang);
  const viewer = viewerOf({ state });
  const formats = formatsFor(lang, viewer.timeZone);
  const dispute = entry.dispute as Dispute;
  const contested = contestedQuantity(dispute);
  const isMine = dispute.against === viewer.orgId;
  const other = otherSide(entry, viewer.orgId);
  const { origin, type } = entry.transfer;
  const href = disputePath(entry.transfer.id);
  return (
    <WorkItem
      href={href}
      need={<Status tone={isMine ? "needs-you" : "waiting"} word={words.answerNeed(formats.integer(contested), contested)} />}
      title={[names.get(other) ?? other, origin?.siteName, origin?.orderNumber].filter(Boolean).join(" · ")}
      detail={`${palletName(type)} · ${formats.date(dispute.openedAt)} · ${dispute.reason}`}
      action={isMine && may(viewer, "pallets.write") && (
        <LinkButton href={href} kind="primary" size="small">{words.answer}</LinkButton>
      )}
    />
  );
}
