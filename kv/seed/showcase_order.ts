import { SHOWCASE } from "../../domain/api/showcase.ts";
import type { Reading } from "../../domain/documents/reading.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { sidesOf } from "../../domain/orders/parties.ts";
import type { Order } from "../../domain/orders/types.ts";
import { DAY_MS, HOUR_MS, type Instant } from "../../domain/time/instant.ts";
import { putBlob } from "../blobs/put_blob.ts";
import { Commit } from "../commit.ts";
import { putPage } from "../documents/reading_pages.ts";
import { READINGS } from "../documents/readings.ts";
import { keys } from "../keys.ts";
import { drawUpNotes } from "../notes/draw_up_notes.ts";
import { recordPosition, startTracking } from "../tracking/track_order.ts";
import type { Calendar } from "./calendar.ts";
import { printedPaper } from "./printed_paper.ts";
import { expectOk } from "./expect_ok.ts";
import { render } from "./goods.ts";
import { Story, type Theatre } from "./story.ts";
import { draftOf } from "./trip.ts";
import { withId } from "./with_id.ts";

/** Working day of the pickup: before all other stories, as the order's id is before all other ids. */
const DAY = -13;

/** The order that the API's examples read: tracked on its way to Grenoble, and closed. Gives its id. */
export async function playShowcaseOrder(theatre: Theatre, calendar: Calendar): Promise<string> {
  const { people, vehicles } = theatre.cast;
  const written = calendar.at(DAY - 3, "10:15");
  const window = (workday: number) => ({ from: calendar.at(workday, "08:00"), to: calendar.at(workday, "12:00") });
  const story = new Story(theatre, written);
  const request = () => ({ orderId: story.id, operation: { scope: "demo", id: story.store.newId(), contentHash: "" } });
  await story.draft(
    draftOf(theatre.cast, {
      reference: "CR-24081",
      pickups: [{ site: "villefranche", ...window(DAY), goods: [render(12)] }],
      delivery: { site: "grenoble", ...window(DAY + 1) },
      pallets: "none",
      priceCents: 43_500,
    }),
    SHOWCASE.orderId,
  );
  await story.offer(written + HOUR_MS, "carrier", written + DAY_MS);
  await story.accept(written + 3 * HOUR_MS);
  expectOk(await drawUpNotes(withId(story.store, SHOWCASE.noteId), people.shipper, request()));
  await story.assign(calendar.at(DAY - 1, "14:00"), 1);
  await story.work("p1", { at: calendar.at(DAY, "08:40") });
  expectOk(await startTracking(story.store, people.carrier, { ...request(), vehicleId: vehicles[1]!.plate }));
  for (const { time, ...where } of ON_THE_WAY) {
    const at = calendar.at(DAY, time);
    await story.wait(at);
    expectOk(await recordPosition(story.store, people.carrier, { ...request(), ...where, at }));
  }
  await story.work("d1", { at: calendar.at(DAY + 1, "09:20") });
  await addReadProof(story, calendar.at(DAY + 1, "18:00"), people.shipper);
  await story.verify(calendar.at(DAY + 2, "09:30"));
  return story.id;
}

/** The proof that the examples have read: what its text layer says is what its reading found. */
async function addReadProof(story: Story, at: Instant, { orgId, id: requestedBy }: Viewer): Promise<void> {
  const { store, id: orderId } = story;
  const { bytes, page } = printedPaper(PAPER);
  const documentId = SHOWCASE.documentId;
  const name = "bon-de-livraison-CR-24081.pdf";
  const sha256 = await putBlob(store, bytes);
  await story.addProof(at, { id: documentId, name, mediaType: "application/pdf", sizeBytes: bytes.length, sha256 });
  const { value: order } = await store.kv.get<Order>(keys.order(orderId));
  // Loaded where a world is made: another start needs none of it.
  const { extractFields } = await import("../../domain/documents/extraction/extract_fields.ts");
  const reading: Reading = {
    orderId,
    documentId,
    sha256,
    state: "read",
    orgId,
    requestedBy,
    requestedAt: at,
    listedBy: [...new Set(sidesOf(order!).map((party) => party.orgId))],
    jobId: store.newId(),
    pagesRead: 1,
    pageCount: 1,
    engine: "text_layer",
    endedAt: at,
    form: "pod",
    fields: extractFields("pod", { engine: "text_layer", pages: [page] }),
  };
  const commit = new Commit(store.kv).create(READINGS, reading);
  putPage(commit, reading, 0, page);
  await commit.send();
}

const PAPER = [
  "BON DE LIVRAISON",
  "Numéro de commande : CR-24081",
  "Destinataire : Bâti Alpes Négoce",
  "Immatriculation : FX-815-LM",
  "Nombre de colis : 480",
  "Palettes livrées : 12",
  "Palettes rendues : 0",
  "Réserves : néant",
  "Nom du signataire : Yves Blanchet",
];

/** The draft on which the API's examples write: kept as a model to copy. Gives its id. */
export async function writeShowcaseDraft(theatre: Theatre, calendar: Calendar): Promise<string> {
  const window = (workday: number) => ({ from: calendar.at(workday, "08:00"), to: calendar.at(workday, "12:00") });
  const draft = draftOf(theatre.cast, {
    reference: "CR-MODELE",
    pickups: [{ site: "saintFons", ...window(6), goods: [render(10)] }],
    delivery: { site: "nantes", ...window(7) },
    pallets: "immediate",
    priceCents: 78_000,
  });
  return (await new Story(theatre, calendar.at(DAY - 3, "10:00")).draft(draft, SHOWCASE.draftId)).id;
}

const ON_THE_WAY = [
  { time: "09:40", latDegrees: 45.7036, lngDegrees: 4.9433 },
  { time: "10:15", latDegrees: 45.5907, lngDegrees: 5.2787 },
];
