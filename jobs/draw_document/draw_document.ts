import type { Order } from "../../domain/orders/types.ts";
import { Commit } from "../../kv/commit.ts";
import { getPictures, PICTURES } from "../../kv/documents/pictures.ts";
import { keys } from "../../kv/keys.ts";
import type { Handler } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";
import { readStored } from "../ports/storage/read_stored.ts";
import { drawPages } from "./draw_pages.ts";

/** Makes the pictures of a document of an order, once. */
export const drawDocument: Handler<"draw_document", JobPorts> = async (store, ports, { orderId, documentId }, run) => {
  if (await getPictures(store.kv, orderId, documentId) !== null) return null;
  const { value: order } = await store.kv.get<Order>(keys.order(orderId));
  const document = order?.documents.find(({ id }) => id === documentId);
  const bytes = document && await readStored(ports.storage, document.sha256);
  if (!document || !bytes) return null;
  const drawn = await drawPages(ports, bytes, run);
  return new Commit(store.kv).create(PICTURES, { orderId, documentId, sha256: document.sha256, ...drawn });
};
