import type { OrgKind } from "../../../domain/directory/types.ts";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { palletsWords } from "../../../domain/i18n/pallets/pallets_words.ts";
import type { PalletType } from "../../../domain/orders/types.ts";
import { relationKey } from "../../../domain/pallets/account.ts";
import type { AccountView } from "../../../domain/pallets/account_view.ts";
import { balanceSentence } from "../../../domain/pallets/balance_sentence.ts";
import type { AccountKind, LedgerEntry, PartyKey, TransferOrigin } from "../../../domain/pallets/types.ts";
import { type State, viewerOf } from "../state.ts";

/** "EPAL 1". */
export function palletName(type: PalletType): string {
  return type.replace(/(\d)/, " $1");
}

/** A balance told to its holder: "Transports X vous doit 12 EPAL 1". */
export function balanceText({ lang }: State, view: AccountView, balance: number, other: string): string {
  const { kind, side, quantity, type } = balanceSentence(view, balance);
  return palletsWords(lang).balance[kind][side](formatsFor(lang).integer(quantity), palletName(type), other);
}

/** A balance where the other firm is known: "12 à recevoir". */
export function balanceWord({ lang }: State, kind: AccountKind, balance: number): string {
  const side = balance > 0 ? "you_owe" : balance < 0 ? "owes_you" : "even";
  return palletsWords(lang).short[kind][side](formatsFor(lang).integer(Math.abs(balance)));
}

/** The party of an entry that is not `party`. */
export function otherSide({ transfer: { debit } }: LedgerEntry, party: PartyKey): PartyKey {
  return debit.holder === party ? debit.counterpart : debit.holder;
}

/** The statements' page of a relation. */
export function accountPath(party: PartyKey, other: PartyKey): string {
  return `/pallets/accounts/${encodeURIComponent(relationKey(party, other))}`;
}

/** A page or an act of one transfer. */
export function transferPath(id: string, act: "confirmation" | "dispute"): string {
  return `/pallets/transfers/${encodeURIComponent(id)}/${act}`;
}

/** The page of a transfer's dispute. */
export function disputePath(id: string): string {
  return `/pallets/disputes/${encodeURIComponent(id)}`;
}

/** The bytes of a file that a side of that dispute gave as evidence. */
export function evidencePath(id: string, fileId: string): string {
  return `${disputePath(id)}/evidence/${encodeURIComponent(fileId)}`;
}

const ORDER_PATHS: Record<Exclude<OrgKind, "platform">, string> = {
  shipper: "/industry/orders",
  carrier: "/transporter/orders",
  recipient: "/recipient/deliveries",
};

/** The order that a transfer came from, in the viewer's portal. */
export function orderPath(state: State, { orderId }: TransferOrigin): string {
  const { orgKind } = viewerOf({ state });
  return `${ORDER_PATHS[orgKind === "platform" ? "shipper" : orgKind]}/${orderId}`;
}
