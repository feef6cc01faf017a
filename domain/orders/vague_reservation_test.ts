import assert from "node:assert/strict";
import { isVagueReservation } from "./vague_reservation.ts";

for (
  const text of [
    "Sous réserve de déballage",
    "SOUS RESERVES DE DEBALLAGE ET DE CONTROLE.",
    "subject to unpacking",
    "salvo desembalaje",
    "…",
    "",
  ]
) {
  Deno.test(`isVagueReservation() finds nothing precise in "${text}"`, () => assert.equal(isVagueReservation(text), true));
}

for (const text of ["2 cartons écrasés", "Sous réserve de déballage : 3 colis mouillés", "Film déchiré sur la palette 2", "1"]) {
  Deno.test(`isVagueReservation() accepts "${text}"`, () => assert.equal(isVagueReservation(text), false));
}
