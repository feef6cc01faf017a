import assert from "node:assert/strict";
import { assertRefused } from "./sample_orders_fixture.ts";
import { moveStop, STOP_MOVES } from "./stop_states.ts";
import { STOP_STATES } from "./types.ts";

Deno.test("moveStop() answers every pair of states, and names the allowed ones when it refuses", () => {
  for (const from of STOP_STATES) {
    for (const to of STOP_STATES) {
      const result = moveStop(from, to);
      if (STOP_MOVES[from].includes(to)) assert.deepEqual(result, { ok: true, value: to });
      else {
        const { facts } = assertRefused(result, "stop_move_forbidden");
        assert.deepEqual(facts, { from, to, allowed: STOP_MOVES[from].join(", ") });
      }
    }
  }
});

Deno.test("STOP_MOVES has a row for each state; done and failed are final", () => {
  assert.deepEqual(Object.keys(STOP_MOVES).sort(), [...STOP_STATES].sort());
  const final = STOP_STATES.filter((state) => STOP_MOVES[state].length === 0);
  assert.deepEqual(final, ["done", "failed"]);
});
