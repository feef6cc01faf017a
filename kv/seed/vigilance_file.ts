import { addDays, type LocalDate } from "../../domain/time/local.ts";
import { DAY_MS, SECOND_MS } from "../../domain/time/instant.ts";
import type { VigilanceFields } from "../../domain/vigilance/vigilance_document.ts";
import type { VigilanceKind } from "../../domain/vigilance/vigilance_rules.ts";
import { Commit } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import { type Store, storeOver } from "../store.ts";
import { confirmVigilance } from "../vigilance/confirm_document.ts";
import { VIGILANCE } from "../vigilance/documents.ts";
import type { Calendar } from "./calendar.ts";
import type { Cast } from "./cast.ts";
import { expectOk } from "./expect_ok.ts";
import { storePicture } from "./store_picture.ts";

/** Days before today on which the carrier filed its papers. */
const FILED_DAYS = 28;

/**
 * The carrier's vigilance file: whole but for the list of foreign workers, with one insurance that ends in twelve days, and a certificate of the URSSAF that
 * nobody has confirmed yet. Filled in by hand: nothing of it is read.
 */
export async function fileVigilance({ kv }: Pick<Store, "kv">, cast: Cast, { now, today }: Calendar): Promise<void> {
  const { carrier } = cast.people;
  const siren = cast.firms.carrier.siret.slice(0, 9);
  const day = (days: number): LocalDate => addDays(today, days);
  const filedThen = storeOver(kv, "lease", () => now - FILED_DAYS * DAY_MS);
  const filedToday = storeOver(kv, "lease", () => now);
  await file(filedThen, "urssaf", "attestation-urssaf", { siren, securityCode: "4TQ7MD2RXK91BWZ", issuedOn: day(-110) });
  await file(filedThen, "kbis", "extrait-kbis", { siren, issuedOn: day(-40) });
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
  await file(filedToday, "urssaf", "attestation-urssaf-nouvelle", null);

  async function file(store: Store, kind: VigilanceKind, name: string, fields: VigilanceFields | null): Promise<void> {
    const { id: documentId, ...picture } = await storePicture(store, `${name}.png`, name);
    const commit = new Commit(kv).create(VIGILANCE, {
      id: documentId,
      orgId: carrier.orgId,
      kind,
      file: { ...picture, pageCount: 1 },
      uploadedBy: carrier.name,
      uploadedAt: store.now(),
      reading: { state: "not_read" },
      confirmations: [],
    });
    // Its page is drawn once the demo is there.
    const payload = { orgId: carrier.orgId, documentId };
    sendMessage(commit, filedToday, { kind: "read_vigilance_document", payload, dueAt: now + SECOND_MS });
    await commit.send();
    const operation = { scope: "demo", id: store.newId(), contentHash: "" };
    if (fields !== null) expectOk(await confirmVigilance(store, carrier, { documentId, fields, operation }));
  }
}
