import assert from "node:assert/strict";
import { readLonePlate, readPlate, readPlateAlone } from "./read_plate.ts";

Deno.test("readPlate() puts right what the form of a plate proves, and says so", () => {
  const read = (text: string) => [readPlate(text)?.value, readPlate(text)?.corrected ?? false];
  assert.deepEqual(read("KX7I VHE"), ["KX71-VHE", true]);
  assert.deepEqual(read("2290 MFB"), ["2290-MFB", false]);
  assert.deepEqual(["YK21FZP", "9154MHC"].map((text) => readPlate(text)?.value), ["YK21-FZP", "9154-MHC"]);
  assert.deepEqual(read("GS-036-D]"), ["GS-036-DJ", true]);
  assert.deepEqual(read("C2-604-PD"), ["CZ-604-PD", true]);
  assert.deepEqual(read("201-D-33871"), ["201-D-33871", false]);
});

Deno.test("readPlate() takes no number with more figures than plates have, but Irish ones", () => {
  const values = ["LD-5520-0187", "LD-5520-0187\n2-BKR-618 / Q-AHV-902", "231-D-40417", "34 ABC 1234", "ZH 123456"].map((text) =>
    readPlate(text)?.value
  );
  assert.deepEqual(values, [undefined, "2-BKR-618", "231-D-40417", "34-ABC-1234", "ZH-123456"]);
});

Deno.test("readLonePlate() takes a French plate for the tractor's, but not that of a trailer", () => {
  assert.equal(readLonePlate("par l'ensemble GB-660-WC / BV-118-KE du jour")?.value, "GB-660-WC");
  assert.equal(readLonePlate("remorque BV-118-KE, camion GB-660-WC")?.value, "GB-660-WC");
  assert.equal(readLonePlate("remorque BV-118-KE"), null);
  assert.equal(readLonePlate("facture 2604-88, code 12345"), null);
});

Deno.test("readPlateAlone() takes a plate of a neighbour that fills its cell, the tractor's first", () => {
  const values = ["ARDÈCHE\n1-KXD-448 / QABT-771", "Tarazona\n3816 MBD", "NÉANT\nPF-SH 2214", "62-BKZ-4 / OH-91-XT"].map((text) =>
    readPlateAlone(text)?.value
  );
  assert.deepEqual(values, ["1-KXD-448", "3816-MBD", "PF-SH-2214", "62-BKZ-4"]);
  assert.equal(readPlateAlone("Contrat 3816 MBD 4"), null);
});

Deno.test("readPlate() takes no plate right behind the word for a trailer", () => {
  assert.equal(readPlate("Véhicule remorqué AC-902-YL"), null);
  assert.equal(readPlate("tracteur / remorque : AC-902-YL")?.value, "AC-902-YL");
});

Deno.test("readPlate() takes no type or size of pallets for a plate, and a bracket in one for the figure it looks like", () => {
  assert.equal(readPlate("20 palettes EPAL 1 (80 x 120)"), null);
  assert.equal(readPlate("DA-]13-PM")?.value, "DA-113-PM");
  assert.equal(readPlate("GK: 552-PV")?.value, "GK-552-PV");
});

Deno.test("readPlate() reads a plate over the blanks of a typewriter, where both its dashes stand", () => {
  assert.equal(readPlate("FT -6 72-QX")?.value, "FT-672-QX");
  assert.equal(readPlate("F T-672 - Q X")?.value, "FT-672-QX");
  assert.equal(readPlate("12 - 6 72 - 45")?.value, undefined);
});

Deno.test("readPlate() takes a nought among the letters of a French plate for a Q", () => {
  assert.equal(readPlate("FB6190R")?.value, "FB-619-QR");
  assert.equal(readPlate("FB6190R")?.corrected, true);
});

Deno.test("readPlateAlone() knows a tractor's plate without its dashes before its trailer's", () => {
  assert.equal(readPlateAlone("57400 SARREBOURG\nDX118GG / EA442TT")?.value, "DX-118-GG");
});

Deno.test("readPlate() takes the first of two plates behind the heading of both", () => {
  assert.equal(readPlate("SR\nEH-552-XB / CZ-190-LF")?.value, "EH-552-XB");
  assert.equal(readPlate("SR CZ-190-LF"), null);
});

Deno.test("readPlate() marks a French plate that has lost its end", () => {
  assert.deepEqual(["ER-471", "ER 471"].map((text) => readPlate(text)?.fault), ["plate_impossible", "plate_impossible"]);
  assert.deepEqual(["ER-471-NB", "VD 471 226"].map((text) => readPlate(text)?.fault), [undefined, undefined]);
});

Deno.test("readPlate() takes a Dutch postal code before its town for none", () => {
  assert.deepEqual(["3088 HH Rotterdam", "5928 NS, VENLO"].map(readPlate), [null, null]);
});
