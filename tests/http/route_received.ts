import { UNPLACED_MS } from "../../domain/mail_intake/unplaced_document.ts";
import { Commit } from "../../kv/commit.ts";
import { attachMailedDocument } from "../../kv/mail_intake/attach_mailed_document.ts";
import { UNPLACED_DOCUMENTS } from "../../kv/mail_intake/unplaced_documents.ts";
import { storePicture } from "../../kv/seed/store_picture.ts";
import type { DemoApp } from "../support/world.ts";

/** The file that waits for each desk, by the same id, which no list of orders has. */
export const UNPLACED_ID = "file-that-waits";

/**
 * Gives the shipper and the carrier of the demo a file that came by mail and waits to be placed, and a scan on the order that came to the address of each.
 * Gives the ids of the scans.
 */
export async function storeReceived(
  { store, world: { firms } }: Pick<DemoApp, "store" | "world">,
  orderId: string,
): Promise<Readonly<Record<"shipper" | "carrier", string>>> {
  const sentBy = "quai4@magasin.example";
  const picture = await storePicture(store, "quai.png", "Quai 4");
  const commit = new Commit(store.kv);
  for (const { id: orgId } of [firms.shipper, firms.carrier]) {
    const receivedAt = store.now();
    commit.create(UNPLACED_DOCUMENTS, {
      ...picture,
      id: UNPLACED_ID,
      orgId,
      pageCount: 1,
      sentBy,
      subject: "Émargé",
      reason: "no_number",
      receivedAt,
      expiresAt: receivedAt + UNPLACED_MS,
    });
  }
  await commit.send();
  const attach = async (orgId: string) => {
    const document = await storePicture(store, `${orgId}.png`, orgId);
    const attached = await attachMailedDocument(store, orderId, { orgId, sentBy, document });
    if (!attached.ok) throw new Error(attached.refusal.code);
    return attached.value.documents.at(-1)!.id;
  };
  return { shipper: await attach(firms.shipper.id), carrier: await attach(firms.carrier.id) };
}
