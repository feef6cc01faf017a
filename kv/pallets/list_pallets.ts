import type { LedgerEntry, PartyKey } from "../../domain/pallets/types.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { type Loaded, loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { readAll } from "../page.ts";
import type { RelationRow } from "./ledger.ts";

const MAX_RELATIONS = 200;

/** Counterparts of a party by name, at most 200; one that has had two names is listed once. */
export async function listRelations(kv: Deno.Kv, party: PartyKey): Promise<RelationRow[]> {
  const rows = await readAll<RelationRow>(kv, { prefix: ["relations_by_org", party] }, MAX_RELATIONS);
  return [...new Map(rows.map((row) => [row.relation, row])).values()];
}

/** How `party` knows its counterpart `other`: its name, or its key when there is no account between them. */
export async function counterpartName(kv: Deno.Kv, party: PartyKey, other: PartyKey): Promise<string> {
  return (await listRelations(kv, party)).find(({ counterpart }) => counterpart === other)?.name ?? other;
}

/** Entries of a relation that were decided from `from` on, in that order; at most `limit`. */
export function listDecided(kv: Deno.Kv, relation: string, from: Instant, limit: number): Promise<LedgerEntry[]> {
  return readAll(kv, {
    start: ["transfers_by_relation", relation, from],
    end: ["transfers_by_relation", relation, Number.MAX_SAFE_INTEGER],
  }, limit);
}

/** Entries of a relation that wait for a confirmation; at most 1,000. */
export function listPendingOfRelation(kv: Deno.Kv, relation: string): Promise<LedgerEntry[]> {
  return readAll(kv, { prefix: ["pending_by_relation", relation] }, 1_000);
}

/** Entries that came from one order. */
export function listEntriesByOrder(kv: Deno.Kv, orderId: string): Promise<LedgerEntry[]> {
  return readAll(kv, { prefix: ["transfers_by_order", orderId] }, 500);
}

/** Exchanges that wait for the confirmation of a party, the most urgent first; at most 100. */
export function listPending(kv: Deno.Kv, party: PartyKey): Promise<LedgerEntry[]> {
  return readAll(kv, { prefix: ["pending_transfers", party] }, 100);
}

/** Disputes of a party, open ones or answered ones; at most 100. */
export function listDisputes(kv: Deno.Kv, party: PartyKey, state: "open" | "answered"): Promise<LedgerEntry[]> {
  return readAll(kv, { prefix: ["disputes_by_org", party, state] }, 100);
}

/** Whether `party` is one of the two sides of an entry. */
export function isSide(party: PartyKey, { transfer: { debit } }: LedgerEntry): boolean {
  return party === debit.holder || party === debit.counterpart;
}

/** The entry `id` when `party` is one of its two sides, else null. */
export async function getEntryFor(kv: Deno.Kv, party: PartyKey, id: string): Promise<Loaded<LedgerEntry> | null> {
  const entry = loaded(await kv.get<LedgerEntry>(keys.transfer(id)));
  return entry !== null && isSide(party, entry.value) ? entry : null;
}

/** All transfers of the exchange that `entry` belongs to: they are confirmed or rejected together. An exchange makes four at most. */
export async function loadExchange(kv: Deno.Kv, entry: LedgerEntry): Promise<Loaded<LedgerEntry>[]> {
  const { origin, exchangeId } = entry.transfer;
  const rows = origin === undefined ? [entry] : await listEntriesByOrder(kv, origin.orderId);
  const ids = rows.filter(({ transfer }) => transfer.exchangeId === exchangeId).map(({ transfer }) => transfer.id);
  const entries = await getMany<LedgerEntry[]>(kv, ids.map(keys.transfer));
  return entries.map(loaded).filter((found) => found !== null);
}
