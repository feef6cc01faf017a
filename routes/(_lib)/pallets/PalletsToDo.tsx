import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { WorkGroup, WorkItem } from "../../../components/layout/WorkGroup.tsx";
import { Status } from "../../../components/status/Status.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { palletsWords } from "../../../domain/i18n/pallets/pallets_words.ts";
import { contestedQuantity } from "../../../domain/pallets/disputes.ts";
import { pendingUntilOf } from "../../../domain/pallets/pending.ts";
import type { Dispute, LedgerEntry, PartyKey } from "../../../domain/pallets/types.ts";
import { may } from "../../../domain/rights/policy.ts";
import { type State, viewerOf } from "../state.ts";
import { accountPath, disputePath, otherSide, palletName } from "./pallet_phrases.ts";
import { disputesToAnswer, type PalletWork } from "./pallet_work.ts";
import { PendingActions } from "./PendingActions.tsx";

export interface PalletWorkProps {
  readonly state: State;
  readonly title: string;
  readonly work: PalletWork;
}

/** What waits for the viewer's own firm; nothing when nothing does. */
export function PalletsToDo({ state, title, work }: PalletWorkProps) {
  const disputes = disputesToAnswer(state, work);
  const count = disputes.length + work.exchanges.length;
  if (count === 0) return null;
  const names = namesOf(work);
  return (
    <WorkGroup title={title} urgency={disputes.length > 0 ? "stop" : "watch"} count={count}>
      {disputes.map((entry) => <DisputeItem key={entry.transfer.id} state={state} entry={entry} names={names} />)}
      {work.exchanges.map((entries) => (
        <ExchangeItem key={entries[0].transfer.exchangeId} state={state} entries={entries} names={names} />
      ))}
    </WorkGroup>
  );
}

/** Disputes that the other side has to answer; nothing when there are none. */
export function PalletsWaiting({ state, title, work }: PalletWorkProps) {
  const { orgId } = viewerOf({ state });
  const waiting = work.disputes.filter(({ dispute }) => dispute?.openedBy === orgId);
  if (waiting.length === 0) return null;
  return (
    <WorkGroup title={title} urgency="calm" count={waiting.length}>
      {waiting.map((entry) => <DisputeItem key={entry.transfer.id} state={state} entry={entry} names={namesOf(work)} />)}
    </WorkGroup>
  );
}

type Names = ReadonlyMap<PartyKey, string>;

function namesOf({ relations }: PalletWork): Names {
  return new Map(relations.map(({ counterpart, name }) => [counterpart, name]));
}

function ExchangeItem({ state, entries, names }: { state: State; entries: PalletWork["exchanges"][number]; names: Names }) {
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
      action={may(viewer, "pallets.write") && <PendingActions state={state} transferId={transfer.id} />}
    />
  );
}

function DisputeItem({ state, entry, names }: { state: State; entry: LedgerEntry; names: Names }) {
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
