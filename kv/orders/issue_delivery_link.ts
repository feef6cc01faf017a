import type { Lang } from "../../domain/i18n/lang.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { deliveryLink } from "../../domain/notices/mail_templates.ts";
import { sideOf } from "../../domain/orders/parties.ts";
import type { OrderRefusal } from "../../domain/orders/refusals.ts";
import type { Order, Stop } from "../../domain/orders/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { Commit, transact } from "../commit.ts";
import { issueLink, LINK_LIFE_MS } from "../identity/links.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { queueMail } from "../mails/queue_mail.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import type { StoreRefusal } from "./change_order.ts";

export interface DeliveryLinkRequest {
  readonly orderId: string;
  readonly stopId: string;
  readonly operation: Operation;
  /** Begins the link's address; no slash at the end. */
  readonly publicUrl: string;
  readonly lang: Lang;
}

/** A link that was just made. `url` is known now and never again; null when the same operation made it before. */
export interface IssuedLink {
  readonly url: string | null;
  /** Where it is mailed; absent for a stop without an e-mail address. */
  readonly email?: string;
}

/** Issues the link by which the people at a delivery follow and sign it, and mails it to the stop's contact in the same commit. */
export function issueDeliveryLink(
  store: Store,
  viewer: Viewer,
  { orderId, stopId, operation, publicUrl, lang }: DeliveryLinkRequest,
): Promise<Result<IssuedLink, OrderRefusal | StoreRefusal>> {
  return transact<Result<IssuedLink, OrderRefusal | StoreRefusal>>(async () => {
    const [{ value: order, versionstamp }, done] = await getMany<[Order, unknown]>(store.kv, [
      keys.order(orderId),
      keys.operation(operation.scope, operation.id),
    ]);
    if (order === null || sideOf(order, viewer.orgId) === null) return { answer: refuse({ code: "order_not_found" }) };
    const stop = order.stops.find(({ id, kind }) => id === stopId && kind === "delivery");
    if (stop === undefined) return { answer: refuse({ code: "stop_unknown" }) };
    if (order.commercial !== "accepted" && order.commercial !== "confirmed") {
      return { answer: refuse({ code: "order_not_under_way", facts: { state: order.commercial } }) };
    }
    const mailed = stop.contact?.email === undefined ? {} : { email: stop.contact.email };
    const earlier = earlierAnswer(done, operation);
    if (earlier === "other_content") return { answer: refuse({ code: "operation_reused" }) };
    if (earlier !== null) return { answer: accept({ url: null, ...mailed }) };
    const commit = new Commit(store.kv).check(keys.order(orderId), versionstamp);
    recordOperation(commit, operation, null);
    const name = stop.contact?.name || stop.party.name;
    const token = issueLink(commit, store, { kind: "delivery", orderId, stopId, name }, viewer);
    const url = `${publicUrl}/links/${token}`;
    if (mailed.email !== undefined) {
      queueMail(
        commit,
        store,
        mailed.email,
        deliveryLink(lang, { ...factsOf(order, stop), url, expiresAt: store.now() + LINK_LIFE_MS.delivery }),
      );
    }
    return { commit, answer: accept({ url, ...mailed }) };
  });
}

function factsOf({ number, shipper }: Order, { place, window }: Stop) {
  return { number, shipper: shipper.name, place: place.name, from: window.from, to: window.to, timeZone: place.timeZone };
}
