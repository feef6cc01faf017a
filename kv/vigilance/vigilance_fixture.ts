import type { Organisation } from "../../domain/directory/types.ts";
import type { ReadingStage } from "../../domain/documents/reading.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { revisionOf } from "../../domain/vigilance/vigilance_document.ts";
import { type MemoryStore, memoryStore } from "../../tests/support/store.ts";
import { putBlob } from "../blobs/put_blob.ts";
import { Commit } from "../commit.ts";
import { ORGANISATIONS } from "../directory/organisations.ts";
import type { Operation } from "../operations.ts";
import type { Store } from "../store.ts";
import { confirmVigilance } from "./confirm_document.ts";
import { getVigilanceDocument, type VigilanceRef } from "./documents.ts";
import { fileDocument } from "./file_document.ts";
import { recordVigilancePage } from "./record_page.ts";

/** The carrier whose file the tests keep, and one who works for it. */
export const FIRM: Organisation = {
  id: "carrier",
  kind: "carrier",
  name: "Transports Lemaire",
  siret: "73282932000074",
  vatNumber: "FR44732829320",
  address: { line1: "12 rue des Bois", postcode: "69007", city: "Lyon", country: "FR" },
  timeZone: "Europe/Paris",
  createdAt: 0,
};
export const CARRIER: Viewer = {
  kind: "user",
  id: "hugo",
  name: "Hugo Lemaire",
  role: "owner",
  orgId: FIRM.id,
  orgKind: "carrier",
  orgName: FIRM.name,
  timeZone: FIRM.timeZone,
};

let operations = 0;

/** A new operation of that person. */
export function newOperation(): Operation {
  return { scope: CARRIER.id, id: `operation-${operations++}`, contentHash: "same" };
}

/** A store in memory that knows the carrier. */
export async function carrierStore(): Promise<MemoryStore> {
  const store = await memoryStore();
  await new Commit(store.kv).create(ORGANISATIONS, FIRM).send();
  return store;
}

/** Files a certificate of insurance of the carrier's fleet. */
export async function fileInsurance(
  store: Store,
  text = "a certificate",
): Promise<VigilanceRef & { readonly sha256: string }> {
  const bytes = new TextEncoder().encode(text);
  const sha256 = await putBlob(store, bytes);
  const file = { name: "attestation.pdf", mediaType: "application/pdf", sizeBytes: bytes.length, sha256 };
  const filed = await fileDocument(store, CARRIER, { kind: "motor_insurance", file, operation: newOperation() });
  if (!filed.ok) throw new Error(filed.refusal.code);
  return { ...filed.value, sha256 };
}

/** Records the first of its two pages, as the job does that reads it. */
export async function recordFirstPage(store: Store, { orgId, documentId }: VigilanceRef): Promise<void> {
  const { jobId = "" }: ReadingStage = (await getVigilanceDocument(store.kv, { orgId, documentId }))!.value.reading;
  const page = { width: 595, height: 842, lines: [] };
  const read = { jobId, page, index: 0, count: 2, engine: "tesseract", monthlyPages: null } as const;
  const recorded = await recordVigilancePage(store, { orgId, documentId }, read);
  if (recorded !== "recorded") throw new Error(recorded);
}

/** Confirms it, with its first and last day. */
export async function confirmInsurance(
  store: Store,
  documentId: string,
  validUntil: string,
  validFrom = "2026-01-01",
): Promise<void> {
  const fields = { insurer: "Mutuelle", policyNumber: "P-1", validFrom, validUntil };
  const { value } = (await getVigilanceDocument(store.kv, { orgId: FIRM.id, documentId }))!;
  const request = { documentId, revision: revisionOf(value), fields, operation: newOperation() };
  const confirmed = await confirmVigilance(store, CARRIER, request);
  if (!confirmed.ok) throw new Error(JSON.stringify(confirmed.refusal));
}
