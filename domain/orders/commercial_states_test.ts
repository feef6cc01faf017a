import assert from "node:assert/strict";
import { COMMERCIAL_MOVES, moveCommercial } from "./commercial_states.ts";
import { assertRefused } from "./sample_orders_fixture.ts";
import { COMMERCIAL_STATES, type CommercialState } from "./types.ts";

Deno.test("moveCommercial() answers every pair of states, and names the allowed ones when it refuses", () => {
  for (const from of COMMERCIAL_STATES) {
    for (const to of COMMERCIAL_STATES) {
      const result = moveCommercial(from, to);
      if (COMMERCIAL_MOVES[from].includes(to)) assert.deepEqual(result, { ok: true, value: to });
      else {
        const { facts } = assertRefused(result, "commercial_move_forbidden");
        assert.deepEqual(facts, { from, to, allowed: COMMERCIAL_MOVES[from].join(", ") });
      }
    }
  }
});

Deno.test("COMMERCIAL_MOVES has a row for each state and reaches each from draft", () => {
  assert.deepEqual(Object.keys(COMMERCIAL_MOVES).sort(), [...COMMERCIAL_STATES].sort());
  const reached = new Set<CommercialState>(["draft"]);
  for (const state of reached) COMMERCIAL_MOVES[state].forEach((next) => reached.add(next));
  assert.deepEqual([...reached].sort(), [...COMMERCIAL_STATES].sort());
});

Deno.test("COMMERCIAL_MOVES lets every state but cancelled be cancelled, and nothing leave cancelled", () => {
  for (const state of COMMERCIAL_STATES) {
    assert.equal(COMMERCIAL_MOVES[state].includes("cancelled"), state !== "cancelled", state);
  }
  assert.deepEqual(COMMERCIAL_MOVES.cancelled, []);
});
