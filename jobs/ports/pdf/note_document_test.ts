import assert from "node:assert/strict";
import { EXAMPLE_DAY, exampleExportOrder, exampleOrder, exampleSeal } from "../../../domain/notes/example_order_fixture.ts";
import { hashVersion } from "../../../domain/notes/chain.ts";
import { newNote } from "../../../domain/notes/new_note.ts";
import { recordImpossibleSignature } from "../../../domain/notes/record_impossible_signature.ts";
import { signNote } from "../../../domain/notes/sign_note.ts";
import type { NoteSignature, NoteVersion } from "../../../domain/notes/types.ts";
import { exampleNote, exampleStrokes } from "./example_note_fixture.ts";
import { noteDocument } from "./note_document.ts";

const PRINT = { lang: "fr", verifyUrl: "https://symphonia.example/verify/token", strokes: { strokes: exampleStrokes } } as const;
const example = await exampleNote();

Deno.test("noteDocument() numbers the boxes as the model of 1976", () => {
  const { boxes, goods, signatures } = noteDocument(example.note, example.versions, PRINT);
  const numbers = [...Object.values(boxes), ...goods.headings, ...signatures].map(({ number }) => Number(number)).filter((n) =>
    n > 0
  );
  assert.deepEqual(numbers.sort((a, b) => a - b), Array.from({ length: 24 }, (_, index) => index + 1));
});

Deno.test("noteDocument() is plain data that crosses to a Worker", () => {
  const document = noteDocument(example.note, example.versions, PRINT);
  assert.deepEqual(structuredClone(document), document);
});

Deno.test("noteDocument() titles in French first and a second language beneath", () => {
  const titles = (lang: "fr" | "en" | "es") =>
    noteDocument(example.note, example.versions, { ...PRINT, lang }).boxes.carrierReservations.label;
  assert.deepEqual(titles("fr"), {
    first: "Réserves et observations du transporteur",
    second: "Carrier’s reservations and observations",
  });
  assert.deepEqual(titles("es"), {
    first: "Réserves et observations du transporteur",
    second: "Reservas y observaciones del transportista",
  });
});

Deno.test("noteDocument() carries the mark and the clause of its kind", async () => {
  const national = noteDocument(example.note, example.versions, PRINT);
  assert.equal(national.mark, "LDV");
  assert.match(national.clause, /9 novembre 1999/);
  const abroad = await exampleNote(exampleExportOrder);
  const international = noteDocument(abroad.note, abroad.versions, PRINT);
  assert.equal(international.mark, "CMR");
  assert.match(international.clause, /nonobstant toute clause contraire/);
});

Deno.test("noteDocument() tells goods with dangerous particulars in the prescribed order, and totals", () => {
  const goods = exampleOrder.goods.map((line) => ({ ...line, pickupStopId: "pick-1" }));
  return exampleNote({ ...exampleOrder, goods }).then(({ note, versions }) => {
    const { rows, total } = noteDocument(note, versions, PRINT).goods;
    assert.deepEqual(rows[2]?.[3], [
      "3. Vernis",
      "UN 1263 PEINTURES, 3, II, (D/E), dangereux pour l’environnement",
      "2 palettes",
    ]);
    assert.deepEqual(total[1], ["64"]);
    assert.match(total[5]?.[0] ?? "", /^5.790,5.kg$/);
  });
});

Deno.test("noteDocument() leaves a total out where a line does not state the figure", async () => {
  const [first, ...others] = exampleOrder.goods;
  const { volumeDm3: _, ...bare } = first!;
  const { note, versions } = await exampleNote({ ...exampleOrder, goods: [bare, ...others] });
  assert.deepEqual(noteDocument(note, versions, PRINT).goods.total[6], []);
});

Deno.test("noteDocument() prints reservations, and whether the sender accepted the carrier's", async () => {
  const reservations = (document: ReturnType<typeof noteDocument>) => document.boxes.carrierReservations.lines;
  assert.deepEqual(reservations(noteDocument(example.note, example.versions, PRINT)), [
    "Ensemble de l’envoi\u00a0: Film déchiré, carrier",
    "Réserves non acceptées expressément par l’expéditeur",
  ]);
  const accepted = await exampleNote(exampleOrder, { reservationsAccepted: true });
  assert.equal(reservations(noteDocument(accepted.note, accepted.versions, PRINT)).at(-1), "Réserves acceptées par l’expéditeur");
  const clean = await exampleNote(exampleOrder, { reservation: "" });
  assert.deepEqual(reservations(noteDocument(clean.note, clean.versions, PRINT)), ["Aucune réserve"]);
});

Deno.test("noteDocument() shows who signed, how, where and when, with the server's time where it is another", () => {
  const [sender, carrier] = noteDocument(example.note, example.versions, PRINT).signatures;
  assert.equal(sender?.name, "Anaïs Lœuilleux");
  assert.deepEqual(sender?.lines, ["Lyon, le 24/11/2026 08:30", "signé sur écran"]);
  assert.deepEqual(carrier?.lines, ["Lyon, le 24/11/2026 18:30", "signé sur écran", "enregistré le 24/11/2026 18:55"]);
  assert.deepEqual(sender?.strokes, exampleStrokes);
  assert.equal(sender?.warning, null);
});

Deno.test("noteDocument() says once who vouched for a signature: the driver, or who told of it through the API", async () => {
  const seal = exampleSeal();
  const blank = newNote(exampleOrder, { pickupStopId: "pick-1", deliveryStopId: "drop" }, { id: "note-1", publicToken: "token" });
  const lineOf = async (evidence: Pick<NoteSignature, "method" | "attestedBy" | "strokesSha256">) => {
    const signing = { ...evidence, role: "sender", name: "Anaïs Lœuilleux", order: exampleOrder, deviceAt: EXAMPLE_DAY } as const;
    const signed = await signNote(blank, null, signing, EXAMPLE_DAY, seal);
    assert.ok(signed.ok);
    return noteDocument(signed.value.note, [signed.value.version], PRINT).signatures[0]?.lines[1];
  };
  assert.equal(
    await lineOf({ method: "driver_attestation", attestedBy: "Karim Benali" }),
    "attesté par le conducteur Karim Benali",
  );
  assert.equal(
    await lineOf({ method: "api_statement", attestedBy: "ERP, Verreries du Nord", strokesSha256: "ab" }),
    "déclaré par API par ERP, Verreries du Nord",
  );
});

Deno.test("noteDocument() warns of a signature on content that had changed", async () => {
  const { note, versions } = await exampleNote(exampleOrder, { seenHash: "00" });
  assert.equal(noteDocument(note, versions, PRINT).signatures[0]?.warning, "Signé sur un contenu modifié depuis");
});

Deno.test("noteDocument() says why a signature is impossible and which are awaited", async () => {
  const blank = newNote(exampleOrder, { pickupStopId: "pick-1", deliveryStopId: "drop" }, { id: "note-1", publicToken: "token" });
  const absent = { order: exampleOrder, role: "sender", reason: "Quai désert", deviceAt: EXAMPLE_DAY } as const;
  const recorded = await recordImpossibleSignature(blank, null, absent, EXAMPLE_DAY, exampleSeal());
  assert.ok(recorded.ok);
  const { signatures, boxes } = noteDocument(recorded.value.note, [recorded.value.version], PRINT);
  assert.deepEqual(signatures.map(({ lines }) => lines), [["Signature impossible : Quai désert"], ["Non signé"], ["Non signé"]]);
  assert.deepEqual(boxes.carrierReservations.lines, []);
});

Deno.test("noteDocument() fills the document de suivi with local times and pallets", () => {
  const { rows } = noteDocument(example.note, example.versions, PRINT).followUp;
  assert.deepEqual(rows[0], [
    "Chargement",
    "24/11/2026 08:00",
    "24/11/2026 07:55",
    "24/11/2026 08:55",
    "24/11/2026 09:10",
    "12",
    "10",
    "2",
  ]);
  assert.equal(rows[1]?.[4], "25/11/2026 10:10");
});

Deno.test("noteDocument() attaches the newest version, whose hash anyone can recompute", async () => {
  const { attachment, verification } = noteDocument(example.note, example.versions, PRINT);
  const { hash, seal: _, ...hashed } = JSON.parse(attachment.json) as NoteVersion;
  assert.equal(await hashVersion(hashed), hash);
  assert.equal(hash, example.note.headHash);
  assert.equal(attachment.name, "OT-2026-000123-7KQM-v4.json");
  assert.ok(verification.lines.some((line) => line.includes(hash)));
});
