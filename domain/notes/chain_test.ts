import assert from "node:assert/strict";
import fc from "fast-check";
import { hashVersion, nextVersion, verifyChain } from "./chain.ts";
import { exampleOrder, exampleSeal } from "./example_order_fixture.ts";
import { newNote } from "./new_note.ts";
import { noteContent } from "./note_content.ts";
import type { Note, NoteVersion } from "./types.ts";

const CONSIGNMENT = { pickupStopId: "pick-1", deliveryStopId: "drop" };
const seal = exampleSeal();
const entry = { content: noteContent(exampleOrder, CONSIGNMENT), signature: null, impossible: null, reservations: [] };
const blank = newNote(exampleOrder, CONSIGNMENT, { id: "note-1", publicToken: "token" });

async function chainOf(length: number): Promise<{ note: Note; versions: NoteVersion[] }> {
  const versions: NoteVersion[] = [];
  for (let n = 0; n < length; n++) versions.push(await nextVersion(blank, versions.at(-1) ?? null, entry, n, seal));
  return { note: { ...blank, versionCount: length, headHash: versions.at(-1)?.hash ?? null }, versions };
}

/** What somebody with the store but without the key can do: rewrite one version and every hash and link after it. */
async function rewriteFrom(versions: NoteVersion[], index: number): Promise<NoteVersion[]> {
  const forged = versions.slice(0, index);
  for (const version of versions.slice(index)) {
    const { hash: _, seal: oldSeal, ...old } = version;
    const content = { ...old.content, orderNumber: "OT-2026-999999" };
    const changed = { ...old, content, previousHash: forged.at(-1)?.hash ?? null };
    forged.push({ ...changed, hash: await hashVersion(changed), seal: oldSeal });
  }
  return forged;
}

Deno.test("verifyChain() accepts what nextVersion() made, and a note without versions", async () => {
  for (const length of [0, 1, 4]) {
    const { note, versions } = await chainOf(length);
    assert.deepEqual(await verifyChain(note, versions, seal), { intact: true });
  }
});

Deno.test("hashVersion() does not depend on the order of keys nor on absent optional fields", async () => {
  const { versions: [version] } = await chainOf(1);
  const { hash, seal: _, ...hashed } = version!;
  const shuffled = Object.fromEntries(Object.entries({ ...hashed, later: undefined }).reverse()) as unknown as typeof hashed;
  assert.equal(await hashVersion(shuffled), hash);
});

Deno.test("verifyChain() finds any single changed value", async () => {
  const { note, versions } = await chainOf(3);
  await fc.assert(fc.asyncProperty(fc.nat(2), fc.string({ minLength: 1 }), async (index, text) => {
    const changed = versions.with(index, {
      ...versions[index]!,
      content: { ...entry.content, toBePaidBy: `${entry.content.toBePaidBy}${text}` },
    });
    assert.deepEqual(await verifyChain(note, changed, seal), { intact: false, brokenVersion: index + 1, fault: "hash_mismatch" });
  }));
});

Deno.test("verifyChain() finds a version rewritten together with all later hashes and the note's head", async () => {
  const { note, versions } = await chainOf(3);
  const forged = await rewriteFrom(versions, 1);
  const forgedNote = { ...note, headHash: forged.at(-1)!.hash };
  assert.deepEqual(await verifyChain(forgedNote, forged, seal), { intact: false, brokenVersion: 2, fault: "seal_invalid" });
});

Deno.test("verifyChain() finds a seal of another key", async () => {
  const { note, versions } = await chainOf(1);
  assert.deepEqual(await verifyChain(note, versions, exampleSeal("other")), {
    intact: false,
    brokenVersion: 1,
    fault: "seal_invalid",
  });
});

Deno.test("verifyChain() finds a removed version, the last one too", async () => {
  const { note, versions } = await chainOf(3);
  assert.deepEqual(await verifyChain(note, versions.slice(0, 2), seal), {
    intact: false,
    brokenVersion: 3,
    fault: "missing_version",
  });
  assert.deepEqual(await verifyChain(note, versions.toSpliced(1, 1), seal), {
    intact: false,
    brokenVersion: 2,
    fault: "missing_version",
  });
  assert.deepEqual(await verifyChain(note, [], seal), { intact: false, brokenVersion: 1, fault: "missing_version" });
});

Deno.test("verifyChain() finds a version that the note does not know, and one of another note", async () => {
  const { note, versions } = await chainOf(3);
  const shorter = { ...note, versionCount: 2, headHash: versions[1]!.hash };
  assert.deepEqual(await verifyChain(shorter, versions, seal), { intact: false, brokenVersion: 3, fault: "link_broken" });
  assert.deepEqual(await verifyChain({ ...note, id: "note-2" }, versions, seal), {
    intact: false,
    brokenVersion: 1,
    fault: "link_broken",
  });
});

Deno.test("verifyChain() finds a link to something else than the version before", async () => {
  const { note, versions } = await chainOf(2);
  const stray = await nextVersion(note, { n: 1, hash: "00" }, entry, 9, seal);
  const spliced = { ...note, headHash: stray.hash };
  assert.deepEqual(await verifyChain(spliced, [versions[0]!, stray], seal), {
    intact: false,
    brokenVersion: 2,
    fault: "link_broken",
  });
});
