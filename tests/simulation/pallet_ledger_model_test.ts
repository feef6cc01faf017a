import { deepStrictEqual, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import {
  balanceOf,
  pendingOf,
  resolutionChanges,
  type SumChange,
  totalsOf,
  transferChanges,
} from "../../domain/pallets/account_sums.ts";
import { ledgerImbalances, unmirroredAccounts } from "../support/ledger_audit.ts";
import { postingsFor } from "../../domain/pallets/exchange_postings.ts";
import { countOf, evidenceOf, NOW, orderOf, stopOf, valueOf } from "../../domain/pallets/order_fixture.ts";
import { partyKey } from "../../domain/pallets/party_key.ts";
import { resolveExchange } from "../../domain/pallets/pending.ts";
import { PalletLedgerModel, type Position } from "./pallet_ledger_model.ts";

const PARTIES = ["s1", "s2", "c1", "c2", "d1"].map((orgId) => ({ orgId, name: orgId }));
const party = fc.constantFrom(...PARTIES);
const stop = fc.record({
  kind: fc.constantFrom("pickup" as const, "delivery" as const),
  mode: fc.constantFrom("immediate" as const, "deferred" as const),
  shipper: party,
  carrier: party,
  site: party,
  given: fc.nat(33),
  received: fc.nat(33),
  service: fc.boolean(),
  end: fc.constantFrom("both" as const, "open" as const, "confirm" as const, "reject" as const),
});

Deno.test("PalletLedgerModel agrees with the posting rules on any workload", () => {
  fc.assert(fc.property(fc.array(stop, { maxLength: 20 }), (stops) => {
    const model = new PalletLedgerModel();
    const changes: SumChange[] = [];
    for (const [index, { kind, mode, shipper, carrier, site, given, received, service, end }] of stops.entries()) {
      const exchange = `x${index}`;
      const bothSigned = end === "both";
      const order = orderOf({ shipper, carrier, ...(service ? { palletServiceCents: 100 } : {}) });
      const evidence = evidenceOf({ exchangeId: exchange, signedByBoth: bothSigned });
      const transfers = valueOf(
        postingsFor(order, stopOf(kind, { party: site, palletMode: mode }), countOf(given, received), evidence),
      );
      changes.push(...transfers.flatMap(transferChanges));
      const names = { shipper: partyKey(shipper), carrier: partyKey(carrier), site: partyKey(site) };
      model.count({ exchange, stop: kind, ...names, type: "EPAL1", given, received, service, bothSigned });
      if (end === "both" || end === "open") continue;
      const by = transfers[0]?.awaiting ?? "";
      const command = end === "confirm" ? { kind: "confirm", by } as const : { kind: "reject", by, reason: "faux" } as const;
      for (const resolution of valueOf(resolveExchange(transfers.map((transfer) => ({ transfer })), command, NOW))) {
        changes.push(...resolutionChanges(transfers.find(({ id }) => id === resolution.transferId)!, resolution.outcome));
      }
      model[end](exchange);
    }
    const totals = [...totalsOf(changes).values()];
    const ledger = totals.map(({ account: { kind: book, holder, counterpart, type }, sums }): Position => (
      { book, holder, counterpart, type, balance: balanceOf(sums), pending: pendingOf(sums) }
    ));
    deepStrictEqual(model.differences(ledger), []);
    deepStrictEqual([ledgerImbalances(totals), unmirroredAccounts(totals)], [[], []]);
  }));
});

Deno.test("PalletLedgerModel names each position on which a ledger differs", () => {
  const model = new PalletLedgerModel();
  model.agree({ exchange: "x", book: "debt", from: "s", to: "c", type: "EPAL1", pallets: 12 });
  strictEqual(model.balance("debt", "c", "s", "EPAL1"), 12);
  const right: Position[] = [
    { book: "debt", holder: "c", counterpart: "s", type: "EPAL1", balance: 12, pending: 0 },
    { book: "debt", holder: "s", counterpart: "c", type: "EPAL1", balance: -12, pending: 0 },
  ];
  deepStrictEqual(model.differences(right), []);
  deepStrictEqual(model.differences([{ ...right[0]!, balance: 11, pending: 1 }, right[1]!]), [
    "debt of c towards s in EPAL1: 11 (1 pending), should be 12 (0 pending)",
  ]);
  deepStrictEqual(model.differences([right[0]!]), ["debt of s towards c in EPAL1: 0 (0 pending), should be -12 (0 pending)"]);
});
