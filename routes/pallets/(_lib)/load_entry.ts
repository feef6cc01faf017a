import { HttpError } from "fresh";
import type { PalletRefusal } from "../../../domain/pallets/refusals.ts";
import type { LedgerEntry } from "../../../domain/pallets/types.ts";
import { refuse, type Result } from "../../../domain/result.ts";
import type { EntryResult } from "../../../kv/pallets/change_entry.ts";
import { counterpartName, getEntryFor } from "../../../kv/pallets/list_pallets.ts";
import { type RequestContext, viewerOf } from "../../(_lib)/state.ts";
import { otherSide } from "../../(_lib)/pallets/pallet_phrases.ts";

/** An entry with the name of the firm on its other side. */
export interface NamedEntry {
  readonly entry: LedgerEntry;
  readonly other: string;
}

/**
 * The entry of the address, when the viewer's firm is one of its two sides: a point read, then its relations.
 * @throws {HttpError} 404 when it is not.
 */
export async function loadEntry(ctx: RequestContext): Promise<NamedEntry> {
  const { kv } = ctx.state.deps.store;
  const { orgId } = viewerOf(ctx);
  const entry = await getEntryFor(kv, orgId, ctx.params.id!);
  if (entry === null) throw new HttpError(404);
  return { entry: entry.value, other: await counterpartName(kv, orgId, otherSide(entry.value, orgId)) };
}

/**
 * What a change of an entry came to, as far as the rules refuse it.
 * @throws {HttpError} 404 for an unknown entry, 409 for a form used twice.
 */
export function ruledOn(result: EntryResult): Result<LedgerEntry, PalletRefusal> {
  if (result.ok) return result;
  if (result.refusal === "transfer_not_found") throw new HttpError(404);
  if (result.refusal === "operation_reused") throw new HttpError(409);
  return refuse(result.refusal);
}
