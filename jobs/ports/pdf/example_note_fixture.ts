import assert from "node:assert/strict";
import { EXAMPLE_DAY, exampleOrder, exampleSeal } from "../../../domain/notes/example_order_fixture.ts";
import { newNote } from "../../../domain/notes/new_note.ts";
import { recordFollowUp } from "../../../domain/notes/record_follow_up.ts";
import { type NoteSigning, signNote } from "../../../domain/notes/sign_note.ts";
import type { Strokes } from "../../../domain/notes/strokes.ts";
import type { Note, NoteVersion, SignerRole } from "../../../domain/notes/types.ts";
import type { Order, Stop } from "../../../domain/orders/types.ts";
import { MINUTE_MS } from "../../../domain/time/instant.ts";

const ROLES: readonly SignerRole[] = ["sender", "carrier", "consignee"];

/** A wave, as a hand would draw it. */
export const exampleStrokes: Strokes = [
  { points: Array.from({ length: 60 }, (_, i) => ({ x: 20 + i * 4, y: 60 + 40 * Math.sin(i / 4) - i / 2 })) },
  { points: [{ x: 30, y: 110 }, { x: 150, y: 100 }, { x: 260, y: 118 }] },
];

/** The example order's first note, signed by all three on glass, as the tests of prints know it. `changed` is the order they sign. */
export async function exampleNote(
  order: Order = exampleOrder,
  signing: Partial<NoteSigning> = {},
): Promise<{ note: Note; versions: [NoteVersion, ...NoteVersion[]] }> {
  const seal = exampleSeal();
  const done = { ...order, stops: order.stops.map(doneStop) };
  const consignment = { pickupStopId: "pick-1", deliveryStopId: "drop" };
  let note = newNote(order, consignment, { id: "01JDEXAMPLE7KQM", publicToken: "token" });
  const versions: NoteVersion[] = [];
  for (const [index, role] of ROLES.entries()) {
    const at = EXAMPLE_DAY + (90 + index * 600) * MINUTE_MS;
    const evidence = { method: "on_glass", strokesSha256: "strokes", deviceAt: at } as const;
    const names = { sender: "Anaïs Lœuilleux", carrier: "Zoé Lefèvre", consignee: "Łukasz Muñoz" };
    const given: NoteSigning = {
      role,
      name: names[role],
      order: done,
      ...evidence,
      reservation: `Film déchiré, ${role}`,
      ...signing,
    };
    const signed = await signNote(note, versions.at(-1) ?? null, given, at + index * 25 * MINUTE_MS, seal);
    assert.ok(signed.ok);
    note = signed.value.note;
    versions.push(signed.value.version);
  }
  const departed = { ...done, stops: done.stops.map((stop) => ({ ...stop, departed: stop.departed ?? timeAt(stop, 70) })) };
  const followed = await recordFollowUp(note, versions.at(-1) ?? null, departed, EXAMPLE_DAY, seal);
  assert.ok(followed.ok);
  const [first, ...others] = [...versions, followed.value.version];
  assert.ok(first);
  return { note: followed.value.note, versions: [first, ...others] };
}

function doneStop(stop: Stop): Stop {
  return {
    ...stop,
    state: "done",
    arrived: timeAt(stop, -5),
    handled: timeAt(stop, 55),
    pallets: { type: stop.palletType, given: 12, received: 10, refused: 2, refusalReason: "Planche cassée" },
  };
}

function timeAt({ window }: Stop, minutes: number) {
  const at = window.from + minutes * MINUTE_MS;
  return { deviceAt: at, serverAt: at };
}
