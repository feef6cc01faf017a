import assert from "node:assert/strict";
import { readRemark } from "./read_text.ts";

Deno.test("readRemark() leaves what a sender has printed of how to handle the goods", () => {
  for (
    const text of [
      "Conservar en lugar fresco y seco. No apilar más de dos alturas.",
      "À conserver entre 2 et 8 °C",
      "Ne pas gerber",
      "Keep dry, handle with care",
      "Livrer à l'arrière, sonner",
    ]
  ) assert.equal(readRemark(text), null, text);
  assert.equal(readRemark("Stack leaning, 2 boxes crushed")?.value, "Stack leaning, 2 boxes crushed");
  assert.equal(readRemark("Store closed, left at gate")?.value, "Store closed, left at gate");
});

Deno.test("readRemark() leaves what a sender has printed of what to do, and the lot of the goods, but nothing that is wrong", () => {
  for (
    const text of [
      "Etiquetas en dos caras. Devolver contenedores vacíos según acuerdo",
      "lote 26/134.",
      "Merci de retourner les supports sous 8 jours",
      "Please call the store before arrival",
      "Livraison au quai 3 ; prévenir le gardien",
    ]
  ) assert.equal(readRemark(text), null, text);
  for (
    const text of [
      "Lot 26/134 mouillé",
      "1 caja rota. Devolver al proveedor",
      "Étiquettes manquantes sur 2 colis",
      "Return of 2 cases: crushed",
      "Lot 4471 non conforme au bon",
    ]
  ) assert.equal(readRemark(text)?.value, text);
});

Deno.test("readRemark() leaves what a form prints of the law", () => {
  for (
    const text of [
      "trois jours, non compris les jours fériés, qui suivent celui de la réception",
      "à confirmer au transporteur par lettre recommandée",
      "(article L. 133-3 du code de commerce)",
      "dans les délais de l'art. L.133-3",
      "Subject to our general conditions of sale",
      "según el artículo 366 del código",
    ]
  ) assert.equal(readRemark(text), null, text);
  for (const text of ["2 articles 133-3 manquants", "Article 20417 cassé", "article L6294 : 2 cartons mouillés"]) {
    assert.equal(readRemark(text)?.value, text);
  }
});

Deno.test("readRemark() takes what says that nothing was seen, and when, for none; not before what was", () => {
  for (
    const text of ["Aucune réserve à la prise en charge.", "Pas d'anomalie", "No damage noted on collection", "Sin incidencias"]
  ) {
    assert.equal(readRemark(text), null, text);
  }
  for (const text of ["Sans réserve sauf 2 colis mouillés", "Aucune avarie mais film déchiré", "manquant au chargement"]) {
    assert.equal(readRemark(text)?.value, text);
  }
});

Deno.test("readRemark() takes boxes to be ticked for no remark", () => {
  for (const text of ["[ ] oui [x] non", "oui", "☐ Oui ☒ Non", "x no"]) assert.equal(readRemark(text), null, text);
  assert.equal(readRemark("non filmée")?.value, "non filmée");
});

Deno.test("readRemark() ends above the small print of the form", () => {
  const text =
    "2 sacs percés,\nmanque 25 kg\nÀ défaut de convention écrite, le contrat type « général » (décret n° 2017-461) s'applique.";
  assert.equal(readRemark(text)?.value, "2 sacs percés, manque 25 kg");
});

Deno.test("readRemark() reads figures by hand on either side of a stroke, and a one before more things", () => {
  assert.equal(readRemark("faltan 2 cubiertas 20S/SS")?.value, "faltan 2 cubiertas 205/55");
  assert.equal(readRemark("/ botte liteaux cassée")?.value, "1 botte liteaux cassée");
});

Deno.test("readRemark() reads nothing from a denial over the next heading, and none of how packed goods are to be handled", () => {
  for (const text of ["néant\n| HEURES DE MISE À DISPOSITION", "mercancía paletizada y retractilada, no remontar."]) {
    assert.equal(readRemark(text), null, text);
  }
  assert.equal(readRemark("film déchiré, ne pas gerber")?.value, "film déchiré, ne pas gerber");
});

Deno.test("readRemark() reads nothing from what a form says of its contract", () => {
  assert.equal(readRemark("Transport soumis au contrat type général (décret n° 2017-461 du 31 mars 2017)"), null);
});

Deno.test("readRemark() takes nobody's name for a remark", () => {
  assert.deepEqual(["MME TRAVERS", "M. Jean Roux"].map(readRemark), [null, null]);
  assert.equal(readRemark("M. Roux absent à 8 h")?.value, "M. Roux absent à 8 h");
});

Deno.test("readRemark() reads neither who signed, nor a row of an address, nor whose the goods remain", () => {
  const texts = ["Signé par Sonia Ferrando (expéditeur)", "34500 BÉZIERS", ": les marchandises restent la propriété du vendeur"];
  assert.deepEqual(texts.map(readRemark), [null, null, null]);
  const remarks = [
    "Signé par erreur, 2 colis manquants",
    "Reçu par M. Vidal 2 cartons cassés",
    "2 palettes restent la nuit dehors",
  ];
  assert.deepEqual(remarks.map((text) => readRemark(text)?.value), remarks);
});

Deno.test("readRemark() ends where an electronic note lists what happened", () => {
  assert.equal(readRemark("1 sac percé palette 4\nJournal")?.value, "1 sac percé palette 4");
  assert.equal(readRemark("2 bags torn\nAudit trail\n04/02/2026 08:52")?.value, "2 bags torn");
  assert.equal(readRemark("1 caisse de\nsignatures manquante")?.value, "1 caisse de signatures manquante");
});

Deno.test("readRemark() ends above a sentence of the form's print, but not within one", () => {
  const remark = "2 sacs éventrés, refusés";
  assert.equal(readRemark(`${remark}\nConditions générales de transport au verso`)?.value, remark);
  assert.equal(readRemark(`${remark}\nToute réserve doit être confirmée par lettre recommandée`)?.value, remark);
  assert.equal(readRemark("Les envois sont tenus à disposition selon\nArticle L. 133-3 du code de commerce"), null);
  assert.equal(readRemark("héant 1"), null);
});

Deno.test("readRemark() takes for nothing what says in two words that nothing was told", () => {
  for (
    const none of ["None reported", "Nothing to report", "Aucune signalée", "Rien à signaler", "Ninguna registrada", "héant"]
  ) {
    assert.equal(readRemark(none), null, none);
  }
  assert.notEqual(readRemark("Aucune palette rendue"), null);
});

Deno.test("readRemark() takes by what means goods are to be unloaded for no remark, unless they were damaged", () => {
  assert.equal(readRemark("DECHARGEMENT AU CHARIOT PAR LE CLIENT\nPREVENIR M. ROUSSILLAT AU 06 55 50 11 47"), null);
  assert.equal(readRemark("Descarga con carretilla por el cliente"), null);
  assert.notEqual(readRemark("Déchargement au chariot : 2 sacs percés"), null);
});

Deno.test("readRemark() ends where somebody wrote when and signed, and takes neither the next box nor the small print for a remark", () => {
  assert.equal(readRemark("éclat de peinture\nFaitle 21 août 2026 Pour le destinataire,")?.value, "éclat de peinture");
  assert.equal(readRemark("éclat de peinture\nFait le 21 août 2026")?.value, "éclat de peinture");
  assert.equal(readRemark("fait un bruit au démarrage")?.value, "fait un bruit au démarrage");
  for (const text of ["Firma del cargador", "Signature et cachet", "R.C.S. Brest 471 582 684 — Blanc : client"]) {
    assert.equal(readRemark(text), null, text);
  }
});

Deno.test("readRemark() takes neither the way to a site for a remark nor what ends with no reserve", () => {
  assert.equal(readRemark("accès par le haut du lotissement, déposer devant garage."), null);
  assert.equal(readRemark("Carga precintada, precinto ES 774120. Sin reservas."), null);
  assert.equal(
    readRemark("2 cajas rotas, el resto sin reservas")?.value,
    "2 cajas rotas, el resto sin reservas",
  );
});

Deno.test("readRemark() takes boxes of which none is ticked for no remark", () => {
  assert.equal(readRemark("D colis manquant [ colis ouvert [casse [ Précisions"), null);
  assert.equal(readRemark("[x colis manquant [ colis ouvert : 2 sur palette 4") === null, false);
});

Deno.test("readRemark() ends where a program says when its copy was made, and takes none that was typed for none", () => {
  assert.equal(readRemark("1 palette penchée\nCopie PDF tirée le 15/09/2026 à 09:31")?.value, "1 palette penchée");
  assert.equal(readRemark("Aucune réserve saisie"), null);
});
