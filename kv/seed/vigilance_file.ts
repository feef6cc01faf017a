import { addDays, type LocalDate } from "../../domain/time/local.ts";
import { DAY_MS, HOUR_MS, SECOND_MS } from "../../domain/time/instant.ts";
import type { VigilanceFields } from "../../domain/vigilance/vigilance_document.ts";
import type { VigilanceKind } from "../../domain/vigilance/vigilance_rules.ts";
import { putBlob } from "../blobs/put_blob.ts";
import { Commit } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import type { Operation } from "../operations.ts";
import { type Store, storeOver } from "../store.ts";
import { confirmVigilance } from "../vigilance/confirm_document.ts";
import { VIGILANCE } from "../vigilance/documents.ts";
import { refuseVigilance } from "../vigilance/refuse_document.ts";
import type { Calendar } from "./calendar.ts";
import type { Cast } from "./cast.ts";
import { expectOk } from "./expect_ok.ts";
import { vigilancePaper } from "./vigilance_paper.ts";

/** Days before today on which the carrier filed its papers. */
const FILED_DAYS = 28;

/**
 * The carrier's vigilance file: whole but for the list of foreign workers, with one insurance that ends in twelve days, and a certificate of the URSSAF that
 * nobody has confirmed yet. The shipper of the order does not take the Kbis extract.
 */
export async function fileVigilance(
  { kv }: Pick<Store, "kv">,
  cast: Cast,
  { now, today }: Calendar,
  orderId: string,
): Promise<void> {
  const { carrier, shipper } = cast.people;
  const siren = cast.firms.carrier.siret.slice(0, 9);
  const day = (days: number): LocalDate => addDays(today, days);
  const filedThen = storeOver(kv, "lease", () => now - FILED_DAYS * DAY_MS);
  const filedToday = storeOver(kv, "lease", () => now);
  await file(filedThen, "urssaf", "attestation-urssaf", { siren, securityCode: "4TQ7MD2RXK91BWZ", issuedOn: day(-110) });
  const kbisId = await file(filedThen, "kbis", "extrait-kbis", { siren, issuedOn: day(-40) });
  await file(filedThen, "licence", "licence-communautaire", {
    licenceKind: "community",
    licenceNumber: "2021/84/0000417",
    validFrom: day(-1_400),
    validUntil: day(2_200),
  });
  await file(filedThen, "goods_insurance", "assurance-marchandises", {
    insurer: "Mutuelle du Fret",
    policyNumber: "MF-2280417",
    validFrom: day(-353),
    validUntil: day(12),
  });
  await file(filedThen, "motor_insurance", "assurance-flotte", {
    insurer: "Mutuelle du Fret",
    policyNumber: "MF-9917702",
    validFrom: day(-120),
    validUntil: day(245),
  });
  await file(
    filedToday,
    "urssaf",
    "attestation-urssaf-nouvelle",
    { siren, securityCode: "K3VN8XQ5TH27RDM", issuedOn: today },
    false,
  );
  const text = "Le bas de la page est coupé.";
  const lookedAt = storeOver(kv, "lease", () => now - HOUR_MS);
  expectOk(
    await refuseVigilance(lookedAt, shipper, { orderId, documentId: kbisId, reason: "illegible", text, operation: once() }),
  );

  async function file(
    store: Store,
    kind: Exclude<VigilanceKind, "foreign_workers">,
    name: string,
    fields: VigilanceFields,
    isConfirmed = true,
  ): Promise<string> {
    const documentId = store.newId();
    const bytes = vigilancePaper(kind, carrier.orgName, fields);
    const sha256 = await putBlob(store, bytes);
    const commit = new Commit(kv).create(VIGILANCE, {
      id: documentId,
      orgId: carrier.orgId,
      kind,
      file: { name: `${name}.pdf`, mediaType: "application/pdf", sizeBytes: bytes.length, sha256, pageCount: 1 },
      uploadedBy: carrier.name,
      uploadedAt: store.now(),
      reading: { state: isConfirmed ? "not_read" : "queued" },
      confirmations: [],
    });
    // Its page is drawn, and read, once the demo is there.
    const payload = { orgId: carrier.orgId, documentId };
    sendMessage(commit, filedToday, { kind: "read_vigilance_document", payload, dueAt: now + SECOND_MS });
    await commit.send();
    if (isConfirmed) {
      expectOk(await confirmVigilance(store, carrier, { documentId, revision: 0, fields, operation: once() }));
    }
    return documentId;
  }

  function once(): Operation {
    return { scope: "demo", id: filedToday.newId(), contentHash: "" };
  }
}
