import { deepStrictEqual, strictEqual } from "node:assert/strict";
import type { Order, PalletCount, Stop } from "../orders/types.ts";
import { DAY_MS } from "../time/instant.ts";
import { postingsFor } from "./exchange_postings.ts";
import { CARRIER, CONSIGNEE, countOf, evidenceOf, NOW, orderOf, SHIPPER, stopOf, valueOf } from "./order_fixture.ts";
import { voucherDue, voucherFor } from "./voucher.ts";

const SWAP = { palletMode: "immediate" } as const;
const SIGNATURES = [{ role: "site" as const, name: "Anne Roux", at: NOW, method: "on_glass" as const }];

function voucher(order: Order, stop: Stop, pallets: PalletCount, signedByBoth = true) {
  const counted = { ...stop, pallets };
  const transfers = valueOf(postingsFor(order, counted, pallets, evidenceOf({ signedByBoth })));
  return voucherFor(order, counted, transfers, { serial: "BP-2026-000001", signatures: SIGNATURES });
}

Deno.test("voucherFor() a delivery without empties tells everything a bon palette must", () => {
  const assignment = {
    driverId: "d",
    driverName: "Luc Petit",
    vehicleId: "v",
    plate: "AB-123-CD",
    date: "2026-11-05",
    assignedAt: NOW,
  };
  const stop = stopOf("delivery", SWAP);
  deepStrictEqual(voucher(orderOf({ assignment }), stop, countOf(10, 7, 3)), {
    number: "BP-2026-000001",
    version: 1,
    status: "signed",
    issuedAt: NOW,
    place: stop.place,
    orderId: "order-1",
    orderNumber: "OT-2026-000001",
    noteNumber: "LV-1",
    stopId: "stop-delivery",
    exchangeId: "exchange-1",
    shipper: SHIPPER,
    carrier: CARRIER,
    site: CONSIGNEE,
    plate: "AB-123-CD",
    driverName: "Luc Petit",
    type: "EPAL1",
    quality: "unsorted",
    given: 10,
    received: 7,
    refused: { quantity: 3, reason: "planche cassée" },
    stillDue: 3,
    basis: "debt",
    debtor: CONSIGNEE,
    creditor: SHIPPER,
    dueAt: NOW + 30 * DAY_MS,
    signatures: SIGNATURES,
  });
});

Deno.test("voucherFor() names debtor and creditor as the ledger does", () => {
  const sides = (order: Order, stop: Stop, pallets: PalletCount) => {
    const { debtor, creditor, stillDue, basis } = voucher(order, stop, pallets)!;
    return [debtor.name, creditor.name, stillDue, basis];
  };
  const service = orderOf({ palletServiceCents: 4500 });
  deepStrictEqual(sides(service, stopOf("delivery"), countOf(10, 0)), [CONSIGNEE.name, CARRIER.name, 10, "debt"]);
  deepStrictEqual(sides(orderOf(), stopOf("delivery"), countOf(4, 9)), [SHIPPER.name, CONSIGNEE.name, 5, "debt"]);
  deepStrictEqual(sides(orderOf(), stopOf("pickup", SWAP), countOf(6, 10)), [CARRIER.name, SHIPPER.name, 4, "custody"]);
  deepStrictEqual(sides(orderOf(), stopOf("pickup", SWAP), countOf(12, 10)), [SHIPPER.name, CARRIER.name, 2, "custody"]);
});

Deno.test("voucherFor() is issued, not signed, while the site's signature is missing", () => {
  strictEqual(voucher(orderOf(), stopOf("delivery"), countOf(10, 0), false)?.status, "issued");
});

Deno.test("voucherDue() is false, and voucherFor() null, for a balanced exchange, custody at loading, no exchange, one's own site", () => {
  const none: readonly [Stop, PalletCount][] = [
    [stopOf("delivery", SWAP), countOf(10, 10)],
    [stopOf("pickup"), countOf(0, 10)],
    [stopOf("delivery", { palletMode: "none" }), countOf(10, 0)],
    [stopOf("delivery", { party: SHIPPER }), countOf(10, 0)],
  ];
  for (const [stop, pallets] of none) {
    strictEqual(voucherDue(orderOf(), stop, pallets), false);
    strictEqual(voucher(orderOf(), stop, pallets), null);
  }
  strictEqual(voucherDue(orderOf(), stopOf("delivery"), countOf(10, 0)), true);
});
