import assert from "node:assert/strict";
import { readLoneNote, readOurOrder, readReference, readSecurityCode } from "./read_code.ts";
import { readDate, readDeliveryEvent, readPickupEvent } from "./read_date.ts";
import { readIban, readLoneSiren, readSiren, readSiret, readVatNumber } from "./read_identifier.ts";
import { readAmount, readBareCents, readCount, readWeight } from "./read_number.ts";
import { readPeriodEnd } from "./read_period_end.ts";
import { readLonePlate, readPlate } from "./read_plate.ts";
import { oneOf, readName, readRemark, readSignature } from "./read_text.ts";
import type { Reader } from "./reading.ts";

/** Each text, what is read in it (null: nothing), and its fault. */
function check(read: Reader, cases: readonly (readonly [text: string, value: string | null, fault?: string])[]): void {
  for (const [text, value, fault] of cases) {
    const reading = read(text);
    assert.deepEqual([text, reading?.value ?? null, reading?.fault], [text, value, fault]);
  }
}

Deno.test("readDate() reads figures and words of three languages", () => {
  check(readDate, [
    ["le 24/11/2026 à 8h", "2026-11-24"],
    ["24.11.26", "2026-11-24"],
    ["26-10-0148 du 31/10/2026", "2026-10-31"],
    ["2026-11-24", "2026-11-24"],
    ["1er janvier 2026", "2026-01-01"],
    ["24 de noviembre de 2026", "2026-11-24"],
    ["November 24, 2026", "2026-11-24"],
    ["3 août 2026", "2026-08-03"],
    ["le 5 colis 2026", null],
    ["n° 123", null],
  ]);
});

Deno.test("readDate() marks days that are none, and figures that are not clear", () => {
  check(readDate, [["31/02/2026", "31/02/2026", "date_impossible"], ["24/11/1926", "24/11/1926", "date_impossible"], [
    "2O/l1/2026",
    "2O/l1/2026",
    "not_readable",
  ]]);
});

Deno.test("readPeriodEnd() takes the last day of a period", () => {
  check(readPeriodEnd, [["du 01/01/2026 au 31/12/2026", "2026-12-31"], ["31/12/2026", "2026-12-31"], ["jamais", null]]);
});

Deno.test("readSiren(), readSiret(), readVatNumber(), readIban() check, correct by the check, and mark", () => {
  check(readSiren, [["732 829 320 R.C.S. Lyon", "732829320"], ["732829320 00074", "732829320"], [
    "732 829 321",
    "732829321",
    "siren_check_fails",
  ], ["12 34", null]]);
  check(readSiret, [["732 829 320 00074", "73282932000074"], ["732 B29 32O 00074", "73282932000074"], [
    "732 829 320 00075",
    "73282932000075",
    "siret_check_fails",
  ]]);
  check(readVatNumber, [["FR 44 732 829 320", "FR44732829320"], ["FR44732829321", "FR44732829321", "vat_number_check_fails"], [
    "ESB12345678",
    "ESB12345678",
  ], ["TVA 20 %", null]]);
  check(readIban, [
    ["FR76 3000 6000 0112 3456 7890 189", "FR7630006000011234567890189"],
    ["FR76 3000 6O00 0112 3456 7890 189", "FR7630006000011234567890189"],
    ["FR76 3000 6000 0112 3456 7890 188", "FR76 3000 6000 0112 3456 7890 188".replaceAll(" ", ""), "iban_check_fails"],
    ["DE89 3704 0044 0532 0130 00", "DE89370400440532013000"],
  ]);
});

Deno.test("readPlate() puts zeros and ones right where no letter can be, and marks the rest", () => {
  check(readPlate, [
    ["AB-123-CD", "AB-123-CD"],
    ["AB 123 CD", "AB-123-CD"],
    ["AB-1O3-CD", "AB-103-CD"],
    ["AB-1S3-CD", "AB-1S3-CD", "plate_impossible"],
    ["AO-123-CD", "AO-123-CD", "plate_impossible"],
    ["7731 KDM", "7731-KDM"],
    ["24/11/2026", null],
  ]);
});

Deno.test("readCount(), readWeight(), readAmount() read groups and decimals of three languages", () => {
  check(readCount, [["12 palettes", "12"], ["1 250", "1250"], ["20 %", null], ["24/11/2026", null], ["1,5", null]]);
  check(readWeight, [["1 250 kg", "1250000"], ["13.264", "13264000"], ["11,2 t", "11200000"], ["1,250.5 kg", "1250500"]]);
  check(readAmount, [
    ["20,00 % 1 234,56 €", "123456"],
    ["€1,234.56", "123456"],
    ["1.185,80", "118580"],
    ["450 000 €", "45000000"],
    ["12", null],
    ["1 2O4,00", "1 2O4,00", "not_readable"],
  ]);
});

Deno.test("readPlate() takes small letters for large ones between dashes alone", () => {
  check(readPlate, [["T12 - Gk-771-LW", "GK-771-LW"], ["de 123 la", null]]);
});

Deno.test("readReference() takes numbers of papers, and no date, year or number sign", () => {
  check(readReference, [
    ["Par PL24 2TL, ticket 70355", "70355"],
    ["N° OT-2026-000123", "OT-2026-000123"],
    ["0T-2026-000123", "OT-2026-000123"],
    ["no. HS/88214", "HS/88214"],
    ["0448 21 7730 garantissant", "0448217730"],
    ["FC 10482 du 31/10/2026", "FC10482"],
    ["AL 26-1172", "AL26-1172"],
    ["FSC-P 70921", "FSC-P70921"],
    ["26-10-0148 du 31/10/2026", "26-10-0148"],
    ["R7 402 118", "R7402118"],
    ["N.2", null],
    ["du 24/11/2026", null],
    ["en 2026", null],
  ]);
});

Deno.test("readSecurityCode() wants fifteen signs", () => {
  check(readSecurityCode, [["KX7P2MT9WQ4RD6H", "KX7P2MT9WQ4RD6H"], ["KX7P2 MT9WQ 4RD6H", "KX7P2MT9WQ4RD6H"], [
    "KX7P2MT9WQ4RD6",
    "KX7P2MT9WQ4RD6",
    "security_code_incomplete",
  ]]);
  assert.equal(readSecurityCode("H4NRB9KCV2MJVT6D")?.value, "H4NRB9KCV2MWT6D");
  assert.equal(readSecurityCode("5 DU CODE DU TRAVAIL"), null);
  assert.equal(readSecurityCode("LFTHJQESBQLKCU7")?.value, "LFTHJQESBQLKCU7");
});

Deno.test("readName() stops at a gap or a comma; readRemark() goes on, and a box that says none is empty", () => {
  check(readName, [
    ["(nom, adresse) / Verrerie du Rhône SARL\tautre", "Verrerie du Rhône SARL"],
    ["Ferrand, SIRET 12", "Ferrand"],
    ["de la marchandise", null],
    ['16 "soc nom, adresse, pays)', null],
    [": ....", null],
  ]);
  check(readRemark, [["2 colis\nmanquants", "2 colis manquants"], ["Néant", null], ["No reservations.", null], [
    "KEINE / NÉANT\nPF-SH 2214",
    null,
  ]]);
});

Deno.test("readName() ends where a sentence goes on", () => {
  check(readName, [["TRANSPORTS ROUBION est à jour de ses obligations", "TRANSPORTS ROUBION"], [
    "Transports de l'Est",
    "Transports de l'Est",
  ]]);
});

Deno.test("oneOf() takes the first of its ways, with spaces or without", () => {
  const read = oneOf({ goods: /goods in transit/i, fleet: /fleet/i });
  check(read, [["motor fleet, goods in transit", "fleet"], ["Goods intransit", "goods"], ["theft", null]]);
});

Deno.test("readDeliveryEvent() reads the day of the line that ends a journey", () => {
  check(readDeliveryEvent, [
    ["©\t21/05/2026 07:38\tLivré, émargé sur écran", "2026-05-21"],
    ["17/11/2026 17:06 Pris en charge\n18/11/2026 10:12 Livré\tAgence 450", "2026-11-18"],
    ["12 May 2026, 14:50 Delivered", "2026-05-12"],
    ["15/04/2026 10:41\tLivraison signée par le destinataire\tR. Wirth", "2026-04-15"],
    ["15/04/2026 10:41\tMarchandise remise au destinataire", "2026-04-15"],
    ["17/11/2026 Livré à l'agence de Tours", null],
    ["19/11/2026 Mis en livraison", null],
  ]);
});

Deno.test("readPickupEvent() reads the day of the line that begins one", () => {
  check(readPickupEvent, [
    ["14/04/2026 09:12\tPrise en charge à Moirans\tT. Wilk\n15/04/2026 10:41\tLivraison signée", "2026-04-14"],
    ["3 May 2026, 07:15 Goods collected", "2026-05-03"],
    ["14/04/2026 09:12\tFin de chargement", "2026-04-14"],
    ["14/04/2026 08:00 Enlèvement prévu", null],
  ]);
});

Deno.test("readCount() takes a letter that is alone for the figure it looks like, and no measure for a count", () => {
  check(readCount, [["S", "5"], [" O ", "0"], ["S 12", "12"], ["80 x 120", null], ["N", null]]);
});

Deno.test("readReference() puts a zero right behind the letters for a kind of paper, and takes no page for a number", () => {
  check(readReference, [["BLO026417", "BL0026417"], ["Page 1/1 BO12345", "BO12345"], ["FN-64O-TC", null], ["1/1", null]]);
  check(readLoneNote, [["Vendeur\nBLO026417 02/09/2026", "BL0026417"], ["BLE TENDRE 2026", null]]);
});

Deno.test("readBareCents() reads an amount that lost its comma", () => {
  check(readBareCents, [["| 148645 |2100", "148645"], ["1.180,00", null], ["12", null]]);
});

Deno.test("readLonePlate() and readPlate() read a zero as O, and a speck at a dash", () => {
  check(readLonePlate, [["Moyen de transport FN-64O-TC", "FN-640-TC"], ["FN-OOO-TC", null]]);
  check(readPlate, [["GD:-508-VF", "GD-508-VF"]]);
});

Deno.test("readRemark() reads a figure by hand that was read as a stroke or a letter", () => {
  check(readRemark, [
    ["manque | colis , sur S", "manque 1 colis , sur 5"],
    ["880 cajas a Il °C", "880 cajas a 11 °C"],
    ["sur Seine, carton S ouvert", "sur Seine, carton S ouvert"],
    ["l carton enfoncé,\nflacons à vérifier", "1 carton enfoncé, flacons à vérifier"],
  ]);
});

Deno.test("readReference() reads numbers in groups and the letter of their book, and no postal code", () => {
  check(readReference, [
    ["À 307715", "A307715"],
    ["Série C - n° 004 871", "004871"],
    ["BCP 3 118", "BCP3118"],
    ["009 7714", "0097714"],
    ["77694 Kehl, LHM-550271", "LHM-550271"],
  ]);
});

Deno.test("readName() leaves the number of an account, and ends before the next label of its line", () => {
  check(readName, [
    ["Compte 81550-11\nPlateforme Vivéo", "Plateforme Vivéo"],
    [": 0000118273 SUPER U CRAON", "SUPER U CRAON"],
    ["Primeurs Vaucluse Distribution Ville : Le Pontet", "Primeurs Vaucluse Distribution"],
    ["Refus par motif", null],
  ]);
});

Deno.test("readName() takes no street before its town for a name", () => {
  check(readName, [["Avenue du Marensin, 40100 DAX", null], ["Zi de l'Ormeau, 17100 Saintes", null]]);
});

Deno.test("readVatNumber() and readSiret() are not misled by what stands beside the number", () => {
  check(readVatNumber, [["SIRET 443 047 576 00030 - N° TVA FR46 443 047 576 - Siège", "FR46443047576"]]);
  check(readSiret, [["RCS Paris, IBAN FR76 1027 8038 2567 6887 9984 668", null]]);
});

Deno.test("readReference() puts right letters and figures that only one of can be", () => {
  check(readReference, [["D0-26/5519", "DO-26/5519"], ["LV2O2611", "LV202611"], ["480,00", null], ["480 km", null]]);
});

Deno.test("readOurOrder() takes an order of transport however it is numbered", () => {
  check(readOurOrder, [["Ordre OT-260117-08 du", "OT-260117-08"], ["OT-2026-000771", "OT-2026-000771"], [
    "©71-2026-010957",
    "OT-2026-010957",
  ], ["LOT-2611", null]]);
});

Deno.test("readName() takes nobody who signs for a firm", () => {
  check(readName, [["P. Gaudin", null], ["M. Guérin", "M. Guérin"], ["J. Durand et Fils", "J. Durand et Fils"]]);
});

Deno.test("readName() takes no label in another language for a name", () => {
  check(readName, [["Frachifütver (Narne, Anschnif, Land)", null], ["Cave de Tain (Drôme)", "Cave de Tain (Drôme)"]]);
});

Deno.test("readSiren(), readLoneSiren(), readIban() read a number on where a line of prose ends in it, told by its check", () => {
  const letter = "inscrite au registre des entreprises de transport sous le numéro SIREN 732 829\n320, satisfait aux conditions";
  assert.equal(readSiren(letter)?.value, "732829320");
  assert.equal(readLoneSiren(letter)?.value, "732829320");
  assert.equal(readLoneSiren(letter.replace("320", "321")), null);
  assert.equal(readLoneSiren("732 829\n320"), null);
  assert.equal(
    readIban("à régler par virement sur notre compte FR14 2004 1010\n0505 0001 3M02 606")?.value,
    "FR1420041010050500013M02606",
  );
});

Deno.test("readSignature() takes what a box asks for to be no signature, in part too", () => {
  assert.equal(readSignature("Lugar y")?.value, "not_seen");
  assert.equal(readSignature("Lieu et date")?.value, "not_seen");
  assert.equal(readSignature("firma y sello del cliente")?.value, "not_seen");
  assert.equal(readSignature("Firma del cliente Ana Ruiz")?.value, "present");
});

Deno.test("readRemark() ends before the place and the day of a signature", () => {
  assert.equal(readRemark("2 cartons écrasés\nCavaillon, le 6 novembre 2026")?.value, "2 cartons écrasés");
});
