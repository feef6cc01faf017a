import assert from "node:assert/strict";
import { handleStop } from "../orders/handle_stop.ts";
import type { ProofDifferenceCode } from "../orders/proof_difference.ts";
import {
  arrivedAt,
  changeOf,
  confirmedOrder,
  deliveredOrder,
  fullHandling,
  loadedOrder,
  sampleLine,
  sampleStop,
} from "../orders/sample_orders_fixture.ts";
import type { Order, PalletCount } from "../orders/types.ts";
import { dayOf } from "../time/zoned.ts";
import { checkProof } from "./check_proof.ts";
import type { FieldName } from "./extraction/extracted_field.ts";
import type { FormType } from "./extraction/forms/mod.ts";
import type { ProofPaper } from "./proof_paper.ts";

type Said = Partial<Record<FieldName, string>>;

function paper(said: Said, form: FormType = "pod", more: Partial<ProofPaper> = {}): ProofPaper {
  const fields = Object.entries(said).map(([name, value]) => ({ name: name as FieldName, value, confidence: 95, page: 0 }));
  return { form, stopId: undefined, fields, isConfirmed: true, ...more };
}

/** Codes of the differences, which must be all that is said. */
function codes(order: Order, said: Said, form: FormType = "pod"): ProofDifferenceCode[] {
  const check = checkProof(order, paper(said, form))!;
  assert.deepEqual(check.doubtful, []);
  return check.differences.map(({ code }) => code);
}

/** What the order of {@link deliveredOrder} says of itself. */
const TRUE: Said = {
  orderNumber: "OT-2026-000001",
  consignee: "MAGASIN BELLECOUR LYON",
  plate: "AB-123-CD",
  packages: "20",
  grossWeightGrams: "1650000",
  palletsGiven: "2",
  palletsReturned: "2",
  deliveredOn: "2026-11-24",
  signature: "present",
};

Deno.test("checkProof() finds nothing in a paper that says what the order says", () => {
  assert.deepEqual(codes(deliveredOrder(), TRUE), []);
  assert.deepEqual(codes(deliveredOrder(), { ...TRUE, takenOverOn: "2026-11-24" }, "cmr"), []);
  assert.deepEqual(codes(deliveredOrder(), { palletsDue: "0", palletsGiven: "2", palletType: "EPAL1" }, "pallet_voucher"), []);
});

Deno.test("checkProof() tells each difference by its code, with both sides and the place", () => {
  const order = deliveredOrder();
  const differing: readonly (readonly [Said, ProofDifferenceCode, FormType?])[] = [
    [{ orderNumber: "OT-2026-000002" }, "other_order"],
    [{ consignee: "Magasin des Alpes" }, "other_consignee"],
    [{ plate: "EF-456-GH" }, "other_plate"],
    [{ packages: "19" }, "packages_missing"],
    [{ packages: "21" }, "packages_exceed"],
    [{ palletsGiven: "3" }, "pallets_given"],
    [{ palletsReturned: "0" }, "pallets_returned"],
    [{ palletsRefused: "1" }, "pallets_refused"],
    [{ palletsDue: "2" }, "pallets_due", "pallet_voucher"],
    [{ palletType: "VMF" }, "pallet_type", "pallet_voucher"],
    [{ reservations: "2 cartons écrasés" }, "reservation_unknown"],
    [{ signature: "not_seen" }, "not_signed"],
    [{ deliveredOn: "2026-11-25" }, "other_delivery_day"],
    [{ takenOverOn: "2026-11-20" }, "other_pickup_day", "cmr"],
  ];
  for (const [said, code, form] of differing) assert.deepEqual(codes(order, said, form), [code]);
  const { stopId, differences } = checkProof(order, paper({ packages: "19" }))!;
  assert.deepEqual({ stopId, differences }, {
    stopId: "d1",
    differences: [{ code: "packages_missing", expected: "20", found: "19", field: "packages", page: 0 }],
  });
});

Deno.test("checkProof() compares proofs alone", () => {
  assert.equal(checkProof(deliveredOrder(), paper({ orderNumber: "OT-2026-000002" }, "invoice")), null);
});

Deno.test("checkProof() asks for a look at what is doubtful, and only where it would differ", () => {
  const order = deliveredOrder();
  const read = paper({ packages: "19", plate: "AB-123-CD", palletsGiven: "3" }, "pod", { isConfirmed: false });
  const [packages, plate, given] = read.fields as [
    ProofPaper["fields"][number],
    ProofPaper["fields"][number],
    ProofPaper["fields"][number],
  ];
  const doubtful = {
    ...read,
    fields: [{ ...packages, confidence: 62 }, { ...plate, confidence: 20 }, {
      ...given,
      fault: "pallets_do_not_add_up" as const,
    }],
  };
  assert.deepEqual(checkProof(order, doubtful), {
    stopId: "d1",
    compared: 3,
    differences: [],
    doubtful: ["packages", "palletsGiven"],
  });
  assert.deepEqual(checkProof(order, { ...doubtful, isConfirmed: true })?.doubtful, []);
});

Deno.test("checkProof() raises no alarm at other references, numbers written otherwise, or lookalike plates", () => {
  const order = deliveredOrder();
  for (const orderNumber of ["cde 1", "PO-88812", "OT 2026 1", "ot-2026-000001"]) {
    assert.deepEqual(codes(order, { orderNumber }), [], orderNumber);
  }
  for (const plate of ["AB-I23-CD", "A8-123-CD", "ab 123 cd", "?"]) assert.deepEqual(codes(order, { plate }), [], plate);
});

Deno.test("checkProof() takes pallets, and the packages of one pickup's note, for right counts", () => {
  for (const packages of ["20", "10", "4", "deux"]) assert.deepEqual(codes(deliveredOrder(), { packages }), [], packages);
});

Deno.test("checkProof() takes a paper printed at loading, whose missing packages the order knows", () => {
  const counts = [{ lineId: "l1", quantity: 8, damaged: false, reservation: "2 cartons manquants" }, {
    lineId: "l2",
    quantity: 10,
    damaged: false,
  }];
  const order = delivered((handling) => ({ ...handling, counts }));
  assert.deepEqual(codes(order, { packages: "20", reservations: "manque 2 cartons" }), []);
  assert.deepEqual(codes(order, { packages: "18" }), []);
  assert.deepEqual(codes(order, { packages: "17" }), ["packages_missing"]);
});

Deno.test("checkProof() takes vague and happy remarks, and reservations of a signed note, for no news", () => {
  const order = deliveredOrder();
  for (const reservations of ["sous réserve de déballage", "reçu conforme", ""]) {
    assert.deepEqual(codes(order, { reservations }), []);
  }
  const reserved = paper({ reservations: "film déchiré" });
  assert.deepEqual(checkProof(order, reserved, new Set(["d1"]))?.differences, []);
  assert.equal(checkProof(order, reserved, new Set(["p1"]))?.differences.length, 1);
});

Deno.test("checkProof() expects no signature where the order says why there is none", () => {
  const order = delivered((handling) => ({ ...handling, signature: { signed: false, reason: "personne au quai" } }));
  assert.deepEqual(codes(order, { signature: "not_seen" }), []);
});

Deno.test("checkProof() takes refused pallets among those handed over, or beside them", () => {
  const pallets: PalletCount = { type: "EPAL1", given: 8, received: 3, refused: 2, refusalReason: "planche cassée" };
  const order = delivered((handling) => ({ ...handling, pallets }));
  const told = { palletsReturned: "3", palletsRefused: "2", palletsDue: "5" };
  for (const palletsGiven of ["8", "10"]) assert.deepEqual(codes(order, { ...told, palletsGiven }, "pallet_voucher"), []);
  assert.deepEqual(codes(order, { ...told, palletsGiven: "9" }, "pallet_voucher"), ["pallets_given"]);
});

Deno.test("checkProof() compares what is said of one of several deliveries with that one, and with none where it cannot tell", () => {
  const alps = { name: "Magasin des Alpes", orgId: "other-recipient" };
  const order = confirmedOrder({
    stops: [sampleStop("p1", "pickup"), sampleStop("d1", "delivery"), sampleStop("d2", "delivery", { party: alps })],
    goods: [sampleLine("l1", "p1"), sampleLine("l2", "p1", { deliveryStopId: "d2", quantity: 30 })],
  });
  assert.deepEqual(codes(order, { packages: "12" }), []);
  assert.deepEqual(codes(order, { packages: "30", consignee: "Alpes" }), []);
  assert.deepEqual(codes(order, { packages: "12", consignee: "Alpes" }), ["packages_missing"]);
  const attached = checkProof(order, paper({ packages: "12" }, "pod", { stopId: "d1" }));
  assert.deepEqual(attached?.differences.map(({ code, expected }) => [code, expected]), [["packages_exceed", "10"]]);
});

Deno.test("checkProof() compares nothing with a stop that nothing is recorded of", () => {
  const order = loadedOrder();
  assert.deepEqual(codes(order, { palletsGiven: "9", deliveredOn: "2026-11-30", signature: "not_seen", packages: "20" }), []);
});

Deno.test("checkProof() finds nothing in papers written from the order itself, whatever happened on the run", () => {
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let run = 0; run < 300; run++) {
    const quantities = [1 + random(40), 1 + random(40)] as const;
    const goods = [sampleLine("l1", "p1", { quantity: quantities[0] }), sampleLine("l2", "p2", { quantity: quantities[1] })];
    const pallets = { type: "EPAL1", given: random(34), received: random(34), refused: 0 } as const;
    const [short, isSigned] = [random(3) === 0, random(4) > 0];
    const order = delivered((handling) => ({
      ...handling,
      pallets,
      signature: isSigned ? { signed: true } : { signed: false, reason: "absent" },
      counts: handling.counts.map((count) =>
        short ? { ...count, quantity: count.quantity - 1, reservation: "un colis manque" } : count
      ),
    }), { goods });
    const stop = order.stops.find(({ id }) => id === "d1")!;
    const said: Said = {
      orderNumber: order.number,
      consignee: stop.party.name,
      plate: order.assignment!.plate,
      packages: String(order.goods.reduce((sum, { delivered }) => sum + delivered!.quantity, 0)),
      palletsGiven: String(pallets.given),
      palletsReturned: String(pallets.received),
      palletsDue: String(Math.abs(pallets.given - pallets.received)),
      deliveredOn: dayOf(stop.handled!.deviceAt, stop.place.timeZone),
      signature: isSigned ? "present" : "not_seen",
      ...short && { reservations: "manque des colis" },
    };
    for (const form of ["pod", "cmr", "pallet_voucher"] as const) {
      assert.deepEqual(codes(order, said, form), [], JSON.stringify(said));
    }
  }
});

/** Delivered, where the delivery went as `change` says. */
function delivered(change: (handling: ReturnType<typeof fullHandling>) => ReturnType<typeof fullHandling>, draft = {}): Order {
  const arrived = arrivedAt(loadedOrder(draft), "d1");
  return changeOf(handleStop(arrived, change(fullHandling(arrived, "d1")), arrived.changedAt)).order;
}
