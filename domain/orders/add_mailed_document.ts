import { refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { type AddDocument, addDocument } from "./add_document.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { Actor, Order, OrderChange } from "./types.ts";

/** Of one order, so that mails never take the places of what its parties attach themselves. */
const MAX_MAILED = 20;

/** A file that came by mail. */
export interface AddMailedDocument {
  /** The shipper or the carrier whose address the mail came to. */
  readonly orgId: string;
  /** Whose mail it said it was. */
  readonly sentBy: string;
  readonly document: Omit<AddDocument["document"], "kind" | "source" | "sentBy" | "mailedTo">;
}

/**
 * A file that came by mail to an address of the shipper's or the carrier's. Whoever sent it may be anybody: it is a scan, which proves nothing until
 * somebody of a party says that it is the proof (`confirmProof`). The same bytes are attached once: the order stays as it is.
 */
export function addMailedDocument(
  order: Order,
  { orgId, sentBy, document }: AddMailedDocument,
  now: Instant,
): Result<OrderChange | "already_there", OrderRefusal> {
  if (orgId !== order.shipper.orgId && orgId !== order.carrier?.orgId) return refuse({ code: "not_a_party" });
  if (order.documents.some(({ sha256 }) => sha256 === document.sha256)) return { ok: true, value: "already_there" };
  const mailed = order.documents.filter(({ source, kind }) => source === "mail" && kind === "scan");
  if (mailed.length >= MAX_MAILED) return refuse({ code: "too_many_documents", facts: { max: MAX_MAILED } });
  return addDocument(
    order,
    { by: mailActor(orgId, sentBy), document: { ...document, kind: "scan", source: "mail", sentBy, mailedTo: orgId } },
    now,
  );
}

/** The actor that a mail is on the timeline; one that does not say whose it is goes by what it is. */
export function mailActor(orgId: string, sentBy: string): Actor {
  return { kind: "mail", id: "mail", name: sentBy || "e-mail", orgId };
}
