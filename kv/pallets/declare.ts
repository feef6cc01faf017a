import type { Viewer } from "../../domain/identity/types.ts";
import { sideOf } from "../../domain/orders/parties.ts";
import type { Order, PalletType } from "../../domain/orders/types.ts";
import { declareExchange as decideExchange } from "../../domain/pallets/declared_exchange.ts";
import { declareReturn as decideReturn } from "../../domain/pallets/declared_return.ts";
import { openBalances } from "../../domain/pallets/position.ts";
import type { PalletRefusal } from "../../domain/pallets/refusals.ts";
import type { PartyKey, Transfer } from "../../domain/pallets/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { Commit, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import { actorOf, appendEvents } from "../orders/events.ts";
import type { Store } from "../store.ts";
import { enterTransfers } from "./ledger.ts";
import { partyNames } from "./party_names.ts";
import { readPositions } from "./read_positions.ts";

/** Why a declaration is refused: by a rule of the ledger, or for what the store knows. */
export type DeclarationRefusal = PalletRefusal | "order_not_found" | "relation_not_found" | "operation_reused";

/** What was entered: waits for the other side until `postsAt`, then counts as posted. */
export interface Declaration {
  readonly exchangeId: string;
  readonly awaiting: PartyKey;
  readonly postsAt: Instant;
}

/** What both declarations tell. */
interface Declared {
  /** The other side: an organisation, or a firm without an account by its party key. */
  readonly clientId: PartyKey;
  readonly type: PalletType;
  /** When it happened, as the declaring side says. */
  readonly happenedAt: Instant;
  readonly operation: Operation;
}

export interface ExchangeDeclaration extends Declared {
  readonly orderId: string;
  readonly palletsOut: number;
  readonly palletsIn: number;
}

/** Enters an exchange that the viewer's firm had with a client in the course of an order that the viewer may see, once for an operation. */
export function declareExchange(
  store: Store,
  viewer: Viewer,
  { orderId, clientId, operation, happenedAt, ...counts }: ExchangeDeclaration,
): Promise<Result<Declaration, DeclarationRefusal>> {
  return transact<Result<Declaration, DeclarationRefusal>>(async () => {
    const [{ value: order, versionstamp }, done] = await getMany<[Order, unknown]>(store.kv, [
      keys.order(orderId),
      keys.operation(operation.scope, operation.id),
    ]);
    const earlier = earlierAnswer<Declaration>(done, operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? refuse("operation_reused") : accept(earlier.answer) };
    if (order === null || sideOf(order, viewer.orgId) === null) return { answer: refuse("order_not_found") };
    const exchangeId = store.newId();
    const occurredAt = { deviceAt: happenedAt, serverAt: store.now() };
    const decided = decideExchange(order, { ...counts, exchangeId, by: viewer.orgId, client: clientId, occurredAt });
    const commit = new Commit(store.kv).check(keys.order(orderId), versionstamp);
    if (!decided.ok) return { commit, answer: decided };
    const { stop, transfers } = decided.value;
    enterTransfers(commit, store, transfers, partyNames(order));
    const { palletsOut: given, palletsIn: received, type } = counts;
    const facts = { stopId: stop.id, place: stop.place.name, type, given, received, refused: 0, signedByBoth: false };
    appendEvents(commit, store, order, [{ type: "pallets.exchanged", facts }], actorOf(viewer), happenedAt);
    const declaration = declarationOf(transfers[0]!);
    recordOperation(commit, operation, declaration);
    return { commit, answer: accept(declaration) };
  });
}

export interface ReturnDeclaration extends Declared {
  /** Who brought them back: the client, or the viewer's firm. */
  readonly returnedBy: "client" | "self";
  readonly quantity: number;
}

/** Enters empties that were brought back between the viewer's firm and a client with whom it has a pallet account, once for an operation. */
export function declareReturn(
  store: Store,
  viewer: Viewer,
  { clientId, operation, happenedAt, ...told }: ReturnDeclaration,
): Promise<Result<Declaration, DeclarationRefusal>> {
  const [returnedBy, returnedTo] = told.returnedBy === "client" ? [clientId, viewer.orgId] : [viewer.orgId, clientId];
  return transact<Result<Declaration, DeclarationRefusal>>(async () => {
    const done = await store.kv.get(keys.operation(operation.scope, operation.id));
    const earlier = earlierAnswer<Declaration>(done, operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? refuse("operation_reused") : accept(earlier.answer) };
    const positions = await readPositions(store.kv, returnedTo, returnedBy);
    if (positions.length === 0) return { answer: refuse("relation_not_found") };
    const decided = decideReturn({
      exchangeId: store.newId(),
      returnedBy,
      returnedTo,
      declaredBy: viewer.orgId,
      quantity: told.quantity,
      type: told.type,
      occurredAt: { deviceAt: happenedAt, serverAt: store.now() },
      open: openBalances(positions, told.type),
    });
    if (!decided.ok) return { answer: decided };
    const commit = new Commit(store.kv);
    enterTransfers(commit, store, [decided.value]);
    const declaration = declarationOf(decided.value);
    recordOperation(commit, operation, declaration);
    return { commit, answer: accept(declaration) };
  });
}

function declarationOf({ exchangeId, awaiting, pendingUntil }: Transfer): Declaration {
  return { exchangeId, awaiting: awaiting!, postsAt: pendingUntil! };
}
