import { relationKey } from "../../domain/pallets/account.ts";
import { type Position, positionsOf } from "../../domain/pallets/position.ts";
import type { PartyKey } from "../../domain/pallets/types.ts";
import { listAccounts } from "./ledger.ts";
import { listPendingOfRelation } from "./list_pallets.ts";
import { readAtOnce } from "./read_at_once.ts";

/** What `party` has given to and got from `counterpart`, account by account; empty when there is no account between them. */
export function readPositions(kv: Deno.Kv, party: PartyKey, counterpart: PartyKey): Promise<readonly Position[]> {
  return readAtOnce(kv, party, async () => {
    const [accounts, waiting] = await Promise.all([
      listAccounts(kv, party, counterpart),
      listPendingOfRelation(kv, relationKey(party, counterpart)),
    ]);
    return positionsOf(accounts, waiting);
  });
}
