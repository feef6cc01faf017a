import type { Order } from "../../domain/orders/types.ts";
import { keys } from "../keys.ts";
import { getEach } from "../limits.ts";
import { type Page, readPage } from "../page.ts";

/** A document in the list of an organisation that is a party of its order. */
export interface DocumentRow {
  readonly orderId: string;
  readonly documentId: string;
}

/** A row with its order, of which the document is still to be taken as its viewer sees it. */
export type ListedDocument = DocumentRow & { readonly order: Order };

/** The order that holds a document, for an organisation that is a party of it; null where there is none. */
export async function orderOfDocument(kv: Deno.Kv, orgId: string, documentId: string): Promise<string | null> {
  return (await kv.get<DocumentRow>(keys.documentByOrg(orgId, documentId))).value?.orderId ?? null;
}

/** One page of the documents of an organisation's orders, newest first: one range read, then each order once. */
export async function listDocuments(
  kv: Deno.Kv,
  orgId: string,
  options: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Pick<Page<ListedDocument>, "rows" | "next">> {
  const prefix = keys.documentByOrg(orgId, "").slice(0, -1);
  const { rows, next } = await readPage<DocumentRow>(kv, { prefix }, { ...options, reverse: true });
  const ids = [...new Set(rows.map(({ orderId }) => orderId))];
  const found = await getEach<Order>(kv, ids.map((id) => keys.order(id)));
  const orders = new Map(found.map(({ value }, n) => [ids[n]!, value]));
  return { rows: rows.flatMap((row) => (orders.get(row.orderId) ? [{ ...row, order: orders.get(row.orderId)! }] : [])), next };
}
