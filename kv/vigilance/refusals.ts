import type { VigilanceRefusal } from "../../domain/vigilance/vigilance_refusal.ts";
import type { Aggregate } from "../commit.ts";
import { keys } from "../keys.ts";
import { readAll } from "../page.ts";

/** So many documents of one carrier are not refused. */
const MOST = 1_000;

/** What shippers say of vigilance documents of carriers: found by the document, and by who says it. */
export const VIGILANCE_REFUSALS: Aggregate<VigilanceRefusal> = {
  name: "vigilance_refusals",
  key: ({ carrierId, documentId, shipperId }) => keys.vigilanceRefusal(carrierId, documentId, shipperId),
  entries: (refusal) => {
    const { carrierId, documentId, shipperId } = refusal;
    return [{ key: keys.vigilanceRefusalByShipper(shipperId, carrierId, documentId), value: refusal }];
  },
  counters: () => [],
  lists: ({ carrierId, shipperId }) => [carrierId, shipperId],
};

/** Everything that shippers refused of a carrier's file, or of one document of it. */
export function listRefusals(kv: Deno.Kv, carrierId: string, documentId?: string): Promise<VigilanceRefusal[]> {
  const prefix = keys.vigilanceRefusal(carrierId, documentId ?? "", "").slice(0, documentId === undefined ? 2 : 3);
  return readAll<VigilanceRefusal>(kv, { prefix }, MOST);
}

/** What one shipper refused of a carrier's file. */
export function listOwnRefusals(kv: Deno.Kv, shipperId: string, carrierId: string): Promise<VigilanceRefusal[]> {
  const prefix = keys.vigilanceRefusalByShipper(shipperId, carrierId, "").slice(0, 3);
  return readAll<VigilanceRefusal>(kv, { prefix }, MOST);
}
