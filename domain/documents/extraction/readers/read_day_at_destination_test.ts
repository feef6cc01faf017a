import assert from "node:assert/strict";
import { readDayAtDestination } from "./read_day_at_destination.ts";

Deno.test("readDayAtDestination() takes the last day, in another town than the first", () => {
  const note = "LONGWY, FR, LE 21/07/2026\nLONGWY LE 20/07/2026\nSAARLOUIS LE 22/07/2026";
  assert.equal(readDayAtDestination(note)?.value, "2026-07-22");
});

Deno.test("readDayAtDestination() leaves days of one town", () => {
  assert.equal(readDayAtDestination("Longwy, le 20/07/2026\nLongwy, le 21/07/2026"), null);
  assert.equal(readDayAtDestination("Longwy, le 20/07/2026"), null);
});

Deno.test("readDayAtDestination() takes no word of a label for a town", () => {
  assert.equal(readDayAtDestination("Éditée le 07/10/2026\nChargement le 08/10/2026"), null);
});

Deno.test("readDayAtDestination() takes no day on which goods were but wanted", () => {
  assert.equal(readDayAtDestination("Blainville, 24 November 2026\nRequested 26 November 2026"), null);
});
