import { UNPLACED_MS } from "../../domain/mail_intake/unplaced_document.ts";
import { Commit } from "../../kv/commit.ts";
import { UNPLACED_DOCUMENTS } from "../../kv/mail_intake/unplaced_documents.ts";
import { storePicture } from "../../kv/seed/store_picture.ts";
import type { DemoApp } from "../support/world.ts";

/** The file that waits for each desk, by the same id, which no list of orders has. */
export const UNPLACED_ID = "file-that-waits";

/** Gives the shipper and the carrier of the demo a file that came by mail and waits to be placed. */
export async function storeReceived({ store, world: { firms } }: Pick<DemoApp, "store" | "world">): Promise<void> {
  const picture = await storePicture(store, "quai.png", "Quai 4");
  const commit = new Commit(store.kv);
  for (const { id: orgId } of [firms.shipper, firms.carrier]) {
    const receivedAt = store.now();
    commit.create(UNPLACED_DOCUMENTS, {
      ...picture,
      id: UNPLACED_ID,
      orgId,
      pageCount: 1,
      sentBy: "quai4@magasin.example",
      subject: "Émargé",
      reason: "no_number",
      receivedAt,
      expiresAt: receivedAt + UNPLACED_MS,
    });
  }
  await commit.send();
}
