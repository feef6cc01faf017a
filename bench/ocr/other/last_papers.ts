import type { Paper } from "./paper.ts";

/** A signature that no engine reads as a word. */
const SCRAWL = `<svg width="180" height="48" fill="none" stroke="#202a55" stroke-width="2.2">
<path d="M4 30 q14 -34 24 2 t26 -8 q8 -24 18 6 t30 -6 q18 -26 26 4 t44 -12 M30 42 C70 34 110 46 168 36"/></svg>`;

/** Written when the rules had learned from all papers before; no rule was made or changed by what these are read as. */
export const LAST_PAPERS: readonly Paper[] = [
  {
    name: "pod-drinks",
    type: "pod",
    lang: "fr",
    font: "condensed",
    html:
      `<div class="band"><b>BRASSERIE DU HAUT-DOUBS</b> – Bon de livraison client</div><table class="plain"><tr><td>BL n°</td><td><b>118-40772</b></td><td>Commande n°</td><td>C-2026-5517</td></tr><tr><td>Livré le</td><td>08/10/2026</td><td>Camion</td><td>GC-284-NR</td></tr></table>
<div class="frame"><small>Adresse de livraison</small><br><b>Cash Boissons Pontarlier</b><br>ZI Les Grands Planchants, 25300 Pontarlier</div>
<table class="grid"><tr><th>Désignation</th><th>Colis</th><th>Poids (kg)</th></tr><tr><td>Bière blonde 24 x 25 cl</td><td>90</td><td>864</td></tr><tr><td>Bière ambrée 24 x 25 cl</td><td>30</td><td>288</td></tr><tr><td>TOTAL</td><td>120</td><td>1 152</td></tr></table>
<p>Palettes consignées livrées : 2 – reprises : 1</p><p>Remarques à réception : 2 packs cassés sur palette 1</p><p>Reçu par : Éric Vuillemin</p><p>Signature :</p>${SCRAWL}`,
    truth: {
      ...{ noteNumber: "118-40772", orderNumber: "C-2026-5517", deliveredOn: "2026-10-08", plate: "GC-284-NR", packages: "120" },
      ...{ consignee: "Cash Boissons Pontarlier", grossWeightGrams: "1152000", palletsGiven: "2", palletsReturned: "1" },
      ...{ reservations: "2 packs cassés sur palette 1", signedBy: "Éric Vuillemin", signature: "present" },
    },
  },
  {
    name: "cmr-portal",
    type: "cmr",
    lang: "en",
    font: "sans",
    html:
      `<h3>Electronic consignment note (e-CMR)</h3><p>Note number <b>ECMR-7H2-55108</b></p><dl><dt>Consignor</dt><dd>Brookfield Paper Mills Ltd, Kent</dd><dt>Consignee</dt><dd>Imprimerie Loriot, 49000 Angers</dd><dt>Carrier</dt><dd>Medway Continental Ltd</dd>
<dt>Taking over</dt><dd>Dover, 12 October 2026, 06:40</dd><dt>Delivery</dt><dd>Angers, 13 October 2026</dd><dt>Vehicle</dt><dd>GN22 XLP</dd><dt>Customer reference</dt><dd>LOR-40291</dd><dt>Number of packages</dt><dd>28 reels</dd><dt>Gross weight</dt><dd>21,480 kg</dd>
<dt>Reservations</dt><dd>none</dd><dt>Consignee signature</dt><dd>${SCRAWL}</dd></dl>`,
    truth: {
      ...{
        noteNumber: "ECMR-7H2-55108",
        sender: "Brookfield Paper Mills Ltd",
        consignee: "Imprimerie Loriot",
        carrier: "Medway Continental Ltd",
      },
      ...{ takenOverOn: "2026-10-12", deliveredOn: "2026-10-13", plate: "GN22-XLP", orderNumber: "LOR-40291", packages: "28" },
      ...{ grossWeightGrams: "21480000", signature: "present" },
    },
  },
  {
    name: "voucher-spanish",
    type: "pallet_voucher",
    lang: "es",
    font: "book",
    html:
      `<h2>VALE DE INTERCAMBIO DE PALETS</h2><p>Número: <b>VP-2026-318</b> &nbsp;&nbsp;&nbsp; Fecha: 19/09/2026</p><p>Centro: Logística Norte Irún</p><p>Vehículo: 4471 KSM &nbsp;&nbsp;&nbsp; Orden: OT-2026-002871</p>
<table class="grid"><tr><th>Tipo</th><th>Entregados</th><th>Devueltos</th><th>Rechazados</th><th>Pendientes</th></tr><tr><td>EUR-EPAL</td><td>26</td><td>20</td><td>2</td><td>6</td></tr></table><p>Fecha límite de devolución: 19/10/2026</p>
<div class="two"><div class="frame">Transportista</div><div class="frame">Firma y sello del centro<br>${SCRAWL}</div></div>`,
    truth: {
      ...{ voucherNumber: "VP-2026-318", issuedOn: "2026-09-19", consignee: "Logística Norte Irún", plate: "4471-KSM" },
      ...{ orderNumber: "OT-2026-002871", palletType: "EPAL1", palletsGiven: "26", palletsReturned: "20", palletsRefused: "2" },
      ...{ palletsDue: "6", dueOn: "2026-10-19", signature: "present" },
    },
  },
  {
    name: "kbis-plain",
    type: "kbis",
    lang: "fr",
    font: "mono",
    html:
      `<p>TRIBUNAL DE COMMERCE DE DIJON - GREFFE</p><p><b>EXTRAIT KBIS</b> au 18 juin 2026</p><p>IDENTITÉ DE L'ENTREPRISE</p><p>Raison sociale .... BOURGOGNE LOTS EXPRESS</p><p>Numéro SIREN ...... 194 143 244</p><p>RCS ............... DIJON</p>
<p>Forme juridique ... Société anonyme</p><p>Capital ........... 100 000,00 EUR</p><p>Immatriculation ... le 30/03/1998</p><p>ÉTABLISSEMENT PRINCIPAL</p><p>SIRET ............. 194 143 244 00037</p><p>Adresse ........... 3 rue de Cracovie, 21000 Dijon</p>`,
    truth: {
      ...{ registry: "DIJON", issuedOn: "2026-06-18", holder: "BOURGOGNE LOTS EXPRESS", siren: "194143244", legalForm: "SA" },
      ...{ registeredOn: "1998-03-30", siret: "19414324400037" },
    },
  },
  {
    name: "urssaf-short",
    type: "urssaf",
    lang: "fr",
    font: "narrow",
    html:
      `<div class="two"><b>URSSAF Bourgogne</b><p>Dijon, le 02/07/2026</p></div><h3>Attestation de vigilance</h3><p>La directrice de l'Urssaf atteste que la société <b>BOURGOGNE LOTS EXPRESS</b>, SIRET 194 143 244 00037, a souscrit ses déclarations et payé les cotisations dues au 31/05/2026.</p>
<p>Nombre de salariés : 64</p><p>Cette attestation est valable six mois, jusqu'au 31/12/2026.</p><p>Code de sécurité : <b>P3LD8 VNQ5H 2ZTX7</b></p>`,
    truth: {
      ...{
        issuedOn: "2026-07-02",
        holder: "BOURGOGNE LOTS EXPRESS",
        siret: "19414324400037",
        situationOn: "2026-05-31",
        headcount: "64",
      },
      ...{ validUntil: "2026-12-31", securityCode: "P3LD8VNQ5H2ZTX7" },
    },
  },
  {
    name: "insurance-spanish",
    type: "insurance",
    lang: "es",
    font: "serif",
    html:
      `<h3 style="text-align:center">CERTIFICADO DE SEGURO</h3><p>Entidad aseguradora: <b>Mutua Cantábrica de Seguros</b></p><p>Tomador y asegurado: <b>Transportes Iturralde SL</b></p><p>Póliza núm. 88-0415-2290</p><p>Cobertura: responsabilidad del transportista, mercancías transportadas</p>
<p>Suma asegurada por siniestro: 300.000,00 €</p><p>Vigencia: desde el 01/01/2026 hasta el 31/12/2026</p>`,
    truth: {
      ...{ insurer: "Mutua Cantábrica de Seguros", holder: "Transportes Iturralde SL", policyNumber: "88-0415-2290" },
      ...{ cover: "goods_in_transit", coverCents: "30000000", validFrom: "2026-01-01", validUntil: "2026-12-31" },
    },
  },
  {
    name: "licence-irish",
    type: "licence",
    lang: "en",
    font: "wide",
    html:
      `<p style="text-align:center"><b>EUROPEAN UNION</b></p><h3 style="text-align:center">LICENCE No. IE/20/004417</h3><h3 style="text-align:center">CERTIFIED TRUE COPY No. 7</h3><p>for the international carriage of goods by road for hire or reward</p><p>This licence entitles <b>Shannon Cross Haulage</b>, Limerick</p>
<p>to engage in the international carriage of goods by road.</p><p>This licence shall be valid from 14 June 2021 to 13 June 2026</p><p>Issued in Dublin, on 1 June 2021</p>`,
    truth: {
      ...{ licenceKind: "community", licenceNumber: "IE/20/004417", copyNumber: "7", holder: "Shannon Cross Haulage" },
      ...{ validFrom: "2021-06-14", validUntil: "2026-06-13", issuedOn: "2021-06-01" },
    },
  },
  {
    name: "invoice-express",
    type: "invoice",
    lang: "fr",
    font: "sans",
    html:
      `<p style="text-align:right"><b>BOURGOGNE LOTS EXPRESS</b><br><small>SIRET 194 143 244 00037 – TVA FR34194143244</small></p><table class="rows"><tr><td>Facture N°</td><td>BLE-26-3391</td></tr><tr><td>Date</td><td>15/06/2026</td></tr><tr><td>Votre commande</td><td>4500-77120</td></tr><tr><td>À régler avant le</td><td>15/07/2026</td></tr></table>
<table class="grid"><tr><th>Libellé</th><th class="num">HT</th></tr><tr><td>Transport Dijon – Metz</td><td class="num">610,00</td></tr><tr><td>Hayon</td><td class="num">35,00</td></tr></table>
<table class="sums"><tr><td>Total HT</td><td class="num">645,00</td></tr><tr><td>TVA 20 %</td><td class="num">129,00</td></tr><tr><td>Total TTC</td><td class="num">774,00 €</td></tr></table><p>IBAN : FR76 2023 3936 0548 4725 8375 287</p>`,
    truth: {
      ...{ siret: "19414324400037", vatNumber: "FR34194143244", invoiceNumber: "BLE-26-3391", issuedOn: "2026-06-15" },
      ...{ orderNumber: "4500-77120", dueOn: "2026-07-15", netCents: "64500", vatCents: "12900", totalCents: "77400" },
      ...{ iban: "FR7620233936054847258375287" },
    },
  },
];
