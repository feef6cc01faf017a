import assert from "node:assert/strict";
import type { Order } from "../orders/types.ts";
import { verifyChain } from "./chain.ts";
import { contentToSign, particularsHash } from "./content_to_sign.ts";
import { EXAMPLE_DAY, exampleOrder, exampleSeal } from "./example_order_fixture.ts";
import { newNote } from "./new_note.ts";
import { recordFollowUp } from "./record_follow_up.ts";
import { recordImpossibleSignature } from "./record_impossible_signature.ts";
import type { NoteRefusalCode } from "./refusals.ts";
import { type NoteSigning, signNote } from "./sign_note.ts";
import type { Note, NoteChange, NoteVersion, SignerRole } from "./types.ts";

const seal = exampleSeal();
const blank = newNote(exampleOrder, { pickupStopId: "pick-1", deliveryStopId: "drop" }, { id: "note-1", publicToken: "token" });
const start: { note: Note; version: NoteVersion | null } = { note: blank, version: null };

function signing(role: SignerRole, more: Partial<NoteSigning> = {}): NoteSigning {
  return { role, name: "Ana Núñez", method: "account", deviceAt: EXAMPLE_DAY - 5, order: exampleOrder, ...more };
}

function attempt(from: typeof start, given: NoteSigning) {
  return signNote(from.note, from.version, given, EXAMPLE_DAY, seal);
}

async function sign(from: typeof start, given: NoteSigning): Promise<NoteChange> {
  const signed = await attempt(from, given);
  assert.ok(signed.ok, JSON.stringify(signed));
  return signed.value;
}

async function assertRefused(from: typeof start, given: NoteSigning, code: NoteRefusalCode) {
  assert.deepEqual(await attempt(from, given), { ok: false, refusal: { code, role: given.role } });
}

function impossible(from: typeof start, role: "sender" | "consignee", reason: string, order = exampleOrder) {
  return recordImpossibleSignature(from.note, from.version, { order, role, reason, deviceAt: EXAMPLE_DAY }, EXAMPLE_DAY, seal);
}

/** The example order as the driver counted it at one end. */
function counted(end: "loaded" | "delivered", quantity: number, reservation: string): Order {
  return { ...exampleOrder, goods: exampleOrder.goods.map((line) => ({ ...line, [end]: { quantity, reservation } })) };
}

Deno.test("signNote() makes one version per signature: sender, carrier, consignee", async () => {
  const sender = await sign(start, signing("sender"));
  const carrier = await sign(sender, signing("carrier"));
  const consignee = await sign(carrier, signing("consignee"));
  const { note } = consignee;
  assert.deepEqual([note.senderSigned, note.carrierSigned, note.consigneeSigned], [true, true, true]);
  assert.equal(note.versionCount, 3);
  assert.deepEqual(await verifyChain(note, [sender.version, carrier.version, consignee.version], seal), { intact: true });
});

Deno.test("signNote() keeps both times, the evidence and the town", async () => {
  const { version } = await sign(start, signing("sender", { name: " Ana ", method: "on_glass", strokesSha256: "ab" }));
  assert.deepEqual(version.signature, {
    role: "sender",
    name: "Ana",
    method: "on_glass",
    strokesSha256: "ab",
    place: "Lyon",
    deviceAt: EXAMPLE_DAY - 5,
    serverAt: EXAMPLE_DAY,
    contentChanged: false,
  });
});

Deno.test("signNote() freezes the content at the first signature", async () => {
  const sender = await sign(start, signing("sender"));
  assert.equal(sender.version.content.issuedAt, EXAMPLE_DAY);
  const order = { ...counted("loaded", 9, "film déchiré"), instructions: "Autre chose" };
  const { version } = await sign(sender, signing("carrier", { order }));
  assert.deepEqual(version.content.senderInstructions, ["Bâcher. Ne pas gerber."]);
  assert.deepEqual(version.content.goods[0]!.loaded, { quantity: 9, reservation: "film déchiré" });
  assert.equal(version.content.issuedAt, EXAMPLE_DAY);
});

Deno.test("signNote() lets the vehicle change until the carrier signed", async () => {
  const order = { ...exampleOrder, assignment: { ...exampleOrder.assignment!, plate: "ZZ-999-ZZ" } };
  const carrier = await sign(await sign(start, signing("sender")), signing("carrier", { order }));
  assert.equal(carrier.version.content.carrier?.plate, "ZZ-999-ZZ");
  const consignee = await sign(carrier, signing("consignee"));
  assert.equal(consignee.version.content.carrier?.plate, "ZZ-999-ZZ");
});

Deno.test("signNote() writes the signer's own reservations on the version", async () => {
  const order = counted("loaded", 9, "film déchiré");
  const sender = await sign(start, signing("sender", { order, reservationsAccepted: true }));
  assert.deepEqual(sender.version.reservations, []);
  assert.equal(sender.version.signature?.reservationsAccepted, true);
  const carrier = await sign(sender, signing("carrier", { order, reservation: " quai mouillé " }));
  assert.deepEqual(carrier.version.reservations, [
    { lineId: null, text: "quai mouillé" },
    { lineId: "line-1", text: "film déchiré" },
    { lineId: "line-2", text: "film déchiré" },
  ]);
  const consignee = await sign(carrier, signing("consignee", { order: counted("delivered", 8, "1 colis écrasé") }));
  assert.deepEqual(consignee.version.reservations.map(({ text }) => text), ["1 colis écrasé", "1 colis écrasé"]);
});

Deno.test("signNote() an offline signature on unchanged content is not flagged, whatever was counted since", async () => {
  const seenHash = await particularsHash(contentToSign(blank, null, exampleOrder));
  const order = counted("loaded", 10, "");
  const sender = await sign(start, signing("sender", { order, seenHash }));
  const carrier = await sign(sender, signing("carrier", { order, seenHash }));
  const consignee = await sign(carrier, signing("consignee", { order, seenHash }));
  assert.deepEqual([sender, carrier, consignee].map(({ version }) => version.signature?.contentChanged), [false, false, false]);
});

Deno.test("signNote() an offline signature on content that changed is kept and flagged", async () => {
  const seenHash = await particularsHash(contentToSign(blank, null, exampleOrder));
  const order = { ...exampleOrder, instructions: "Déposer au quai 9" };
  const { note, version } = await sign(start, signing("sender", { order, seenHash }));
  assert.equal(note.senderSigned, true);
  assert.equal(version.signature?.contentChanged, true);
  assert.equal(version.signature?.seenHash, seenHash);
});

Deno.test("signNote() role_already_signed", async () => {
  const sender = await sign(start, signing("sender"));
  await assertRefused(sender, signing("sender"), "role_already_signed");
});

Deno.test("signNote() note_moved_on when the head is not the note's", async () => {
  const sender = await sign(start, signing("sender"));
  await assertRefused({ note: sender.note, version: null }, signing("carrier"), "note_moved_on");
  await assertRefused({ note: blank, version: sender.version }, signing("sender"), "note_moved_on");
});

Deno.test("signNote() carrier_unknown before a carrier accepted", async () => {
  const { carrier: _, ...order } = exampleOrder;
  await assertRefused(start, signing("sender", { order }), "carrier_unknown");
});

Deno.test("signNote() sender_signature_missing until the sender signed or could not", async () => {
  await assertRefused(start, signing("carrier"), "sender_signature_missing");
  const waived = await impossible(start, "sender", "Quai sans personne");
  assert.ok(waived.ok);
  const carrier = await sign(waived.value, signing("carrier"));
  assert.deepEqual([carrier.note.senderSigned, carrier.note.carrierSigned], [false, true]);
});

Deno.test("signNote() goods_not_taken_over until the carrier signed", async () => {
  await assertRefused(start, signing("consignee"), "goods_not_taken_over");
  await assertRefused(await sign(start, signing("sender")), signing("consignee"), "goods_not_taken_over");
});

Deno.test("signNote() signer_name_missing", () => assertRefused(start, signing("sender", { name: "  " }), "signer_name_missing"));

Deno.test("signNote() strokes_missing for a signature on glass", () =>
  assertRefused(start, signing("sender", { method: "on_glass" }), "strokes_missing"));

Deno.test("signNote() code_not_verified for a one-time code", () =>
  assertRefused(start, signing("sender", { method: "one_time_code" }), "code_not_verified"));

Deno.test("signNote() attestation_missing for a driver's attestation", () =>
  assertRefused(start, signing("sender", { method: "driver_attestation" }), "attestation_missing"));

Deno.test("signNote() takes a statement through the API with what was sent as the signature, and on somebody's word", async () => {
  const stated = signing("sender", { method: "api_statement" });
  await assertRefused(start, stated, "strokes_missing");
  await assertRefused(start, { ...stated, strokesSha256: "ab" }, "attestation_missing");
  await sign(start, { ...stated, strokesSha256: "ab", attestedBy: "ERP, Verreries du Nord" });
});

Deno.test("signNote() carrier_cannot_be_attested", async () => {
  const sender = await sign(start, signing("sender"));
  await assertRefused(
    sender,
    signing("carrier", { method: "driver_attestation", attestedBy: "Zoé" }),
    "carrier_cannot_be_attested",
  );
});

Deno.test("signNote() accepts every method with its evidence", async () => {
  await sign(start, signing("sender", { method: "on_glass", strokesSha256: "ab" }));
  await sign(start, signing("sender", { method: "one_time_code", codeVerifiedFor: "a…@quai.test" }));
  await sign(start, signing("sender", { method: "driver_attestation", attestedBy: "Zoé Lefèvre" }));
  await sign(start, signing("sender", { method: "signed_link" }));
});

Deno.test("recordImpossibleSignature() makes a version without signature that says why", async () => {
  const recorded = await impossible(start, "sender", " Refus de signer ");
  assert.ok(recorded.ok);
  const { note, version } = recorded.value;
  assert.equal(version.signature, null);
  assert.deepEqual(version.impossible, {
    role: "sender",
    reason: "Refus de signer",
    deviceAt: EXAMPLE_DAY,
    serverAt: EXAMPLE_DAY,
  });
  assert.deepEqual([note.versionCount, note.senderSigned, note.impossible], [1, false, ["sender"]]);
  assert.deepEqual(await verifyChain(note, [version], seal), { intact: true });
});

Deno.test("recordImpossibleSignature() leaves the way open to a later signature", async () => {
  const recorded = await impossible(start, "sender", "Absent");
  assert.ok(recorded.ok);
  assert.equal((await sign(recorded.value, signing("sender"))).note.senderSigned, true);
});

Deno.test("recordImpossibleSignature() refuses what signing refuses, a second record and a missing reason", async () => {
  const codeOf = async (...given: Parameters<typeof impossible>) => {
    const result = await impossible(...given);
    return result.ok ? "accepted" : result.refusal.code;
  };
  const sender = await sign(start, signing("sender"));
  const carrier = await sign(sender, signing("carrier"));
  const consignee = await sign(carrier, signing("consignee"));
  const absent = await impossible(carrier, "consignee", "Absent");
  assert.ok(absent.ok);
  const { carrier: _, ...open } = exampleOrder;
  assert.equal(await codeOf(start, "sender", "  "), "reason_missing");
  assert.equal(await codeOf(sender, "sender", "Absent"), "role_already_signed");
  assert.equal(await codeOf(consignee, "consignee", "Absent"), "role_already_signed");
  assert.equal(await codeOf(sender, "consignee", "Absent"), "goods_not_taken_over");
  assert.equal(await codeOf(absent.value, "consignee", "Absent"), "impossibility_already_recorded");
  assert.equal(await codeOf({ note: sender.note, version: null }, "sender", "Absent"), "note_moved_on");
  assert.equal(await codeOf(start, "sender", "Absent", open), "carrier_unknown");
});

Deno.test("recordFollowUp() adds the departure that comes after the last signature", async () => {
  const sender = await sign(start, signing("sender"));
  const departed = { deviceAt: EXAMPLE_DAY + 1, serverAt: EXAMPLE_DAY + 2 };
  const order = { ...exampleOrder, stops: exampleOrder.stops.map((stop) => stop.id === "drop" ? { ...stop, departed } : stop) };
  const added = await recordFollowUp(sender.note, sender.version, order, EXAMPLE_DAY + 3, seal);
  assert.ok(added.ok);
  const { note, version } = added.value;
  assert.deepEqual(version.content, { ...sender.version.content, unloading: { departed } });
  assert.deepEqual([version.signature, version.impossible], [null, null]);
  assert.deepEqual(await verifyChain(note, [sender.version, version], seal), { intact: true });
  assert.deepEqual(await recordFollowUp(note, version, order, EXAMPLE_DAY + 4, seal), {
    ok: false,
    refusal: { code: "nothing_to_add" },
  });
});

Deno.test("recordFollowUp() note_not_issued and note_moved_on", async () => {
  const sender = await sign(start, signing("sender"));
  const carrier = await sign(sender, signing("carrier"));
  assert.deepEqual(await recordFollowUp(blank, null, exampleOrder, 1, seal), { ok: false, refusal: { code: "note_not_issued" } });
  assert.deepEqual(await recordFollowUp(carrier.note, sender.version, exampleOrder, 1, seal), {
    ok: false,
    refusal: { code: "note_moved_on" },
  });
});
