import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const PAPER = `
  CHARPENTES LALLEMAND        BON N° 4471
  Zone artisanale, 88200 Remiremont

  Lundi 7 h, quai 3   TR 60288
`;

Deno.test("knownPlaces() finds a name and a reference of the order to which no label leads", () => {
  const alone = valuesOf("pod", PAPER);
  assert.deepEqual([alone.consignee, alone.orderNumber], [undefined, undefined]);
  const { consignee, orderNumber } = valuesOf("pod", PAPER, {
    consignee: ["Charpentes Lallemand SARL"],
    orderNumber: ["OT-2026-000123", "TR-60288"],
  });
  assert.deepEqual([consignee, orderNumber], ["CHARPENTES LALLEMAND", "TR60288"]);
});

Deno.test("knownPlaces() takes no short number and no name that shares a word for what is known", () => {
  const { consignee, orderNumber } = valuesOf("pod", PAPER, { consignee: ["Vosges Charpentes"], orderNumber: ["4471"] });
  assert.deepEqual([consignee, orderNumber], [undefined, undefined]);
});

Deno.test("knownPlaces() takes a name from its first word on, though that tells no firm from another", () => {
  const paper = "\n  LETTRE DE VOITURE N° 48127\n\n  Ensemble TRANSPORTS GAUDRY FRERES\n";
  assert.equal(valuesOf("cmr", paper, { carrier: ["Gaudry Frères"] }).carrier, "TRANSPORTS GAUDRY FRERES");
});
