import assert from "node:assert/strict";
import { renderToString } from "preact-render-to-string";
import { draftOrder } from "../../domain/orders/sample_orders_fixture.ts";
import { StopFacts } from "./StopList.tsx";

Deno.test("StopFacts() tells how many pallets were refused, and why", () => {
  const [stop] = draftOrder().stops;
  const pallets = { type: "EPAL1", given: 10, received: 8, refused: 2 } as const;
  const shown = (refusalReason?: string) =>
    renderToString(<StopFacts lang="fr" stop={{ ...stop!, pallets: { ...pallets, ...refusalReason && { refusalReason } } }} />);
  assert.match(shown("Planches cassées"), /10 données, 8 reçues, 2 refusées.*Motif du refus : Planches cassées/);
  assert.doesNotMatch(shown(), /Motif du refus/);
});
