import assert from "node:assert/strict";
import { readPalletsIn } from "./read_pallets.ts";

const LETTER =
  "Nous avons déposé sur votre site un total de 33 palettes EPAL 1. Votre quai nous a rendu 19 palettes du même type ;\n" +
  "aucune palette n'a été refusée. Vous restez donc nous devoir 14 palettes, à rendre avant le 5 décembre 2026.";

Deno.test("readPalletsIn() tells the pallets of a letter by its verbs, and none from no word of them", () => {
  const told = (["given", "returned", "refused", "due"] as const).map((what) => readPalletsIn(what)(LETTER)?.value);
  assert.deepEqual(told, ["33", "19", "0", "14"]);
});

Deno.test("readPalletsIn() takes no other number of a sentence", () => {
  assert.equal(readPalletsIn("returned")("Bons rendus sous 30 jours, palettes en bon état"), null);
});

Deno.test("readPalletsIn() reads numbers before their verbs, and behind them without another word for pallets", () => {
  const read = (text: string) =>
    (["given", "returned", "refused", "due"] as const).map((what) => readPalletsIn(what)(text)?.value);
  assert.deepEqual(read("Palettes EUR : 16 laissées, 9 reprises, 0 refusée, soit 7 dues"), ["16", "9", "0", "7"]);
  const acknowledged = "reconnais avoir reçu 20 palettes EPAL 1, en avoir rendu 12 au chauffeur et en devoir encore 8,";
  assert.deepEqual(read(acknowledged), ["20", "12", undefined, "8"]);
  assert.deepEqual(read("46 colis livrés à 10:12 Livré"), [undefined, undefined, undefined, undefined]);
});

Deno.test("readPalletsIn() takes the pallets on which goods came for those given", () => {
  const letter =
    "avons reçu de la société Rey, véhicule immatriculé EY-941-PC, un chargement de bouteilles vides neuves en provenance de la\n" +
    "verrerie de Wingen, conditionné sur 30 palettes VMF consignées. Il n'a été rendu que 18 palettes du même type.";
  assert.equal(readPalletsIn("given")(letter)?.value, "30");
  assert.equal(readPalletsIn("returned")(letter)?.value, "18");
});

/** What a text says that was given, returned, refused and is owed. */
const told = (text: string) =>
  (["given", "returned", "refused", "due"] as const).map((what) => readPalletsIn(what)(text)?.value ?? null);

Deno.test("readPalletsIn() knows the verbs of docks in sentences made otherwise", () => {
  assert.deepEqual(told("Sur les 30 palettes livrées, 2 ont été refusées car cassées ; 25 palettes ont été reprises."), [
    "30",
    "25",
    "2",
    null,
  ]);
  assert.deepEqual(
    told("Nous reconnaissons devoir à la société Rey 12 palettes, sur les 33 reçues ce jour, 21 ayant été rendues."),
    [
      "33",
      "21",
      null,
      "12",
    ],
  );
  assert.deepEqual(
    told("Livré sur vingt-quatre (24) palettes EPAL. Le chauffeur est reparti avec dix-huit (18) palettes vides."),
    [
      "24",
      "18",
      null,
      null,
    ],
  );
  assert.deepEqual(told("avoir reçu 20 palettes EUR et avoir remis 12 palettes au conducteur"), ["20", "12", null, null]);
  assert.deepEqual(told("Your driver left 26 pallets at our site and took back 20. We owe you 6 pallets."), [
    "26",
    "20",
    null,
    "6",
  ]);
  assert.deepEqual(told("22 euro pallets were delivered and 18 empty pallets were collected"), ["22", "18", null, null]);
  assert.deepEqual(told("Se entregaron 24 palets y se retiraron 20 palets vacíos, quedando pendientes 4 palets."), [
    "24",
    "20",
    null,
    "4",
  ]);
});

Deno.test("readPalletsIn() takes what is never done for nothing that was counted", () => {
  assert.equal(readPalletsIn("returned")("Aucune palette n'est échangée au quai."), null);
});

Deno.test("readPalletsIn() takes a verb with nothing behind it for none", () => {
  assert.equal(readPalletsIn("refused")("We returned 20 pallets to the driver and rejected none.")?.value, "0");
});

Deno.test("readPalletsIn() reads what could but be given back, what one of them met, and who owes", () => {
  const text =
    "avoir reçu 33 palettes et n'avoir pu lui rendre que 20 palettes. Une palette a été refusée. Vous nous devez donc 12 palettes.";
  assert.deepEqual(
    (["given", "returned", "refused", "due"] as const).map((what) => readPalletsIn(what)(text)?.value),
    ["33", "20", "1", "12"],
  );
  assert.equal(readPalletsIn("refused")("Une palette refusée est facturée 14 euros."), null);
});

Deno.test("readPalletsIn() tells who owes over what stands between", () => {
  assert.equal(readPalletsIn("due")("Nous vous devons par conséquent 12 palettes du même type.")?.value, "12");
  assert.equal(readPalletsIn("due")("Por tanto les debemos 12 palets del mismo tipo.")?.value, "12");
  assert.equal(readPalletsIn("due")("Nous sommes débiteurs à votre égard de 7 palettes EPAL.")?.value, "7");
});

Deno.test("readPalletsIn() takes what terms say of all pallets for nothing of these", () => {
  assert.equal(readPalletsIn("returned")("Location : aucune palette n'est rendue au transporteur lors de la livraison."), null);
  assert.equal(readPalletsIn("returned")("No pallets will be returned by the driver."), null);
  assert.equal(readPalletsIn("returned")("Aucune palette n'a été rendue au transporteur.")?.value, "0");
});

Deno.test("readPalletsIn() knows a nought that was read as a letter", () => {
  assert.equal(readPalletsIn("returned")("Faute de palettes vides, nous avons rendu à votre conducteur O palette.")?.value, "0");
});
