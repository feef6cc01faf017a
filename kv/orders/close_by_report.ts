import { Buffer } from "node:buffer";
import { sniffFile } from "../../domain/documents/sniff_file.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { closeByReport } from "../../domain/orders/close_by_report.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { putBlob } from "../blobs/blobs.ts";
import type { Store } from "../store.ts";
import { changeOrder, type ChangeResult } from "./change_order.ts";
import { actorOf } from "./events.ts";
import type { OrderRequest } from "./offers.ts";

/** What another system tells of a delivery: when, and the consignee's signature as it holds it. */
export interface DeliveryReport extends OrderRequest {
  readonly deliveredAt: Instant;
  /** A picture in base64, also as a `data:` address, or whatever text stands for the signature there. */
  readonly signature: string;
}

/** Ends an order of the viewer's firm by what it knows of the delivery, in one commit; the signature is stored before as its proof. */
export async function closeOrderByReport(store: Store, viewer: Viewer, report: DeliveryReport): Promise<ChangeResult> {
  const { deliveredAt, signature } = report;
  const { bytes, mediaType } = readSignature(signature);
  const document = {
    id: store.newId(),
    kind: "pod" as const,
    name: "signature",
    mediaType,
    sizeBytes: bytes.length,
    sha256: await putBlob(store.kv, bytes),
  };
  return changeOrder(store, viewer, {
    ...report,
    deviceAt: deliveredAt,
    decide: (order, now) => closeByReport(order, { by: actorOf(viewer), deliveredAt, signature: document }, now),
  });
}

/** The picture that a signature holds, or the text itself where it holds none. */
function readSignature(signature: string): { bytes: Uint8Array; mediaType: string } {
  const decoded = new Uint8Array(Buffer.from(signature.replace(/^data:[^,]*,/, ""), "base64"));
  const mediaType = sniffFile(decoded);
  return mediaType === null || mediaType === "image/heic"
    ? { bytes: new TextEncoder().encode(signature), mediaType: "text/plain; charset=utf-8" }
    : { bytes: decoded, mediaType };
}
