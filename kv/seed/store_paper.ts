import type { Order } from "../../domain/orders/types.ts";
import type { EvidenceFile } from "../../domain/pallets/types.ts";
import { dayOf } from "../../domain/time/zoned.ts";
import { putBlob } from "../blobs/put_blob.ts";
import type { Store } from "../store.ts";
import { printedPaper } from "./printed_paper.ts";

/** Stores the delivery paper of an order's last stop, which says what was written down there; gives what refers to it. */
export async function storePaper(store: Store, order: Order): Promise<EvidenceFile> {
  const { bytes } = printedPaper(linesOf(order));
  const sha256 = await putBlob(store, bytes);
  const name = `bon-de-livraison-${order.number}.pdf`;
  return { id: store.newId(), name, mediaType: "application/pdf", sizeBytes: bytes.length, sha256 };
}

function linesOf({ number, stops, goods, assignment }: Order): string[] {
  const { id, party, place, handled, pallets, contact } = stops.at(-1)!;
  const lines = goods.filter(({ deliveryStopId }) => deliveryStopId === id);
  const packages = lines.reduce((sum, { quantity, delivered }) => sum + (delivered?.quantity ?? quantity), 0);
  const [year, month, day] = dayOf(handled!.deviceAt, place.timeZone).split("-");
  const reservations = lines.flatMap(({ delivered }) => delivered?.reservation ?? []).join(", ") || "néant";
  return [
    "BON DE LIVRAISON",
    `Numéro de commande : ${number}`,
    `Destinataire : ${party.name}`,
    `Livré le : ${day}/${month}/${year}`,
    ...assignment ? [`Immatriculation : ${assignment.plate}`] : [],
    `Nombre de colis : ${packages}`,
    ...pallets ? [`Palettes livrées : ${pallets.given}`, `Palettes rendues : ${pallets.received}`] : [],
    `Réserves : ${reservations.replaceAll("’", "'")}`,
    ...contact ? [`Nom du signataire : ${contact.name}`] : [],
  ];
}
