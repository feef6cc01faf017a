import type { Paper } from "./paper.ts";

/** One paper of each type, by yet another hand. */
export const MIXED_PAPERS: readonly Paper[] = [
  {
    name: "pod-network",
    type: "pod",
    lang: "fr",
    font: "narrow",
    html: `<div class="two"><h2>RÉSEAU TRANSALPIN</h2><h3>Récépissé n° 26-0091774</h3></div>
<table class="grid"><tr><th>Expéditeur</th><th>Destinataire</th></tr><tr><td>Savonnerie du Levant<br>13002 Marseille</td><td>Pharmacie Lambert<br>22 place Grenette<br>38000 Grenoble</td></tr></table>
<table class="grid"><tr><th>Réf. expéditeur</th><th>Nb colis</th><th>Poids</th><th>Date livraison</th></tr><tr><td>OT-2026-005120</td><td>8</td><td>124 kg</td><td>19/11/2026</td></tr></table>
<table class="grid"><tr><td>Palettes rendues : 1</td><td>Immat. véhicule : GA-771-ZE</td></tr></table>
<div class="frame"><b>Réserves :</b> 1 colis ouvert, contenu vérifié</div><div class="frame"><b>Nom, signature et cachet</b><p>Lambert A.</p></div>`,
    truth: {
      ...{
        noteNumber: "26-0091774",
        consignee: "Pharmacie Lambert",
        orderNumber: "OT-2026-005120",
        packages: "8",
        grossWeightGrams: "124000",
        signature: "present",
      },
      ...{ deliveredOn: "2026-11-19", palletsReturned: "1", plate: "GA-771-ZE", reservations: "1 colis ouvert, contenu vérifié" },
    },
  },
  {
    name: "cmr-plain",
    type: "cmr",
    lang: "en",
    font: "sans",
    html:
      `<h2>CMR Waybill No. 55-20917</h2><table class="grid"><tr><td>1. Sender<br><b>Thornbury Glass Ltd</b><br>Leeds LS9, United Kingdom</td><td>2. Consignee<br><b>Miroiterie Castel</b><br>33100 Bordeaux, France</td></tr>
<tr><td>3. Place of delivery<br>Bordeaux</td><td>4. Place and date of taking over<br>Leeds, 02 October 2026</td></tr><tr><td>16. Carrier<br><b>Harker Haulage</b><br>YX21 KBD</td><td>Order reference<br>TG-40071</td></tr></table>
<table class="grid"><tr><th>7. Packages</th><th>9. Description</th><th>11. Gross weight (kg)</th></tr><tr><td>11</td><td>Float glass, crated</td><td>14,750</td></tr></table>
<p>18. Reservations: crate 4 strapped with wire</p><p>21. Issued at Leeds on 02/10/2026</p><p>24. Goods received, signature of consignee: <span class="pen">P. Castel</span></p>`,
    truth: {
      ...{
        noteNumber: "55-20917",
        sender: "Thornbury Glass Ltd",
        consignee: "Miroiterie Castel",
        plate: "YX21-KBD",
        takenOverOn: "2026-10-02",
        carrier: "Harker Haulage",
      },
      ...{
        orderNumber: "TG-40071",
        packages: "11",
        grossWeightGrams: "14750000",
        reservations: "crate 4 strapped with wire",
        issuedOn: "2026-10-02",
        signature: "present",
      },
    },
  },
  {
    name: "voucher-letterhead",
    type: "pallet_voucher",
    lang: "es",
    font: "serif",
    html:
      `<h2>Frío del Ebro</h2><h3>VALE DE PALETS 2026/0471</h3><p>Fecha: 15/07/2026</p><p>Entregado a: Mercado Central SA</p><p>Matrícula: 4402 LBN</p>
<table class="rows"><tr><td>Palets entregados</td><td>18 EUR</td></tr><tr><td>Palets devueltos</td><td>10</td></tr><tr><td>Pendientes de devolver</td><td>8</td></tr></table><p>Firma y sello</p><p class="stamp">MERCADO CENTRAL</p>`,
    truth: {
      ...{
        voucherNumber: "2026/0471",
        issuedOn: "2026-07-15",
        consignee: "Mercado Central SA",
        plate: "4402-LBN",
        palletType: "EPAL1",
        palletsGiven: "18",
      },
      ...{ palletsReturned: "10", palletsDue: "8", signature: "present" },
    },
  },
  {
    name: "kbis-digital",
    type: "kbis",
    lang: "fr",
    font: "sans",
    html:
      `<div class="two"><p>Greffe du Tribunal de Commerce de Pau<br>Place de la Libération<br>64000 Pau</p><p>N° de gestion 2008B00417</p></div><h1>Extrait Kbis</h1>
<p>Extrait du registre du commerce et des sociétés, à jour au 2 novembre 2026</p>
<dl><dt>Immatriculation au RCS, numéro</dt><dd>794 835 868 R.C.S. Pau</dd><dt>Date d'immatriculation</dt><dd>11/03/2008</dd><dt>Dénomination ou raison sociale</dt><dd>TRANSPORTS BIGORRE</dd><dt>Sigle</dt><dd>TB</dd>
<dt>Forme juridique</dt><dd>SARL unipersonnelle</dd><dt>Capital social</dt><dd>30 000,00 Euros</dd></dl>`,
    truth: {
      registry: "Pau",
      issuedOn: "2026-11-02",
      siren: "794835868",
      registeredOn: "2008-03-11",
      holder: "TRANSPORTS BIGORRE",
      legalForm: "EURL",
    },
  },
  {
    name: "urssaf-summary",
    type: "urssaf",
    lang: "fr",
    font: "sans",
    html:
      `<h3>Urssaf Aquitaine</h3><h2>ATTESTATION DE VIGILANCE</h2><table class="grid"><tr><td>Raison sociale</td><td>TRANSPORTS BIGORRE</td></tr><tr><td>SIREN</td><td>794 835 868</td></tr>
<tr><td>Code de sécurité</td><td>T4WHM7QDX2PKR9C</td></tr></table><p>L'organisme certifie que cet employeur, qui déclare 23 salariés, est à jour au 30/09/2026 de ses cotisations.</p><p>Fait à Pau, le 6 octobre 2026</p>`,
    truth: {
      holder: "TRANSPORTS BIGORRE",
      siren: "794835868",
      securityCode: "T4WHM7QDX2PKR9C",
      headcount: "23",
      situationOn: "2026-09-30",
      issuedOn: "2026-10-06",
    },
  },
  {
    name: "insurance-broker",
    type: "insurance",
    lang: "es",
    font: "narrow",
    html:
      `<h2>CERTIFICADO DE SEGURO</h2><p>Correduría Almazán, mediador autorizado</p><table class="grid"><tr><th>Aseguradora</th><th>Póliza</th><th>Tomador</th></tr><tr><td>Seguros Bahía</td><td>MT-660218</td><td>Frío del Ebro</td></tr></table>
<table class="grid"><tr><th>Efecto</th><th>Vencimiento</th><th>Capital asegurado</th></tr><tr><td>01/02/2026</td><td>31/01/2027</td><td>300.000,00 €</td></tr></table><p>Ramo: mercancías transportadas por carretera</p>`,
    truth: {
      ...{
        insurer: "Seguros Bahía",
        policyNumber: "MT-660218",
        holder: "Frío del Ebro",
        validFrom: "2026-02-01",
        validUntil: "2027-01-31",
      },
      ...{ coverCents: "30000000", cover: "goods_in_transit" },
    },
  },
  {
    name: "licence-english",
    type: "licence",
    lang: "en",
    font: "serif",
    html:
      `<h2 style="text-align:center">COMMUNITY LICENCE</h2><p style="text-align:center">No. GB/2023/0098841 &nbsp; Certified true copy No. 14</p><p>for the international carriage of goods by road for hire or reward</p>
<p>This licence entitles</p><p class="indent"><b>Harker Haulage</b></p><p>to engage in international carriage. This licence shall be valid from 01/05/2023 until 30/04/2028.</p><p>Issued in Leeds, on 20/04/2023</p>`,
    truth: {
      ...{
        licenceKind: "community",
        licenceNumber: "GB/2023/0098841",
        copyNumber: "14",
        holder: "Harker Haulage",
        validFrom: "2023-05-01",
        validUntil: "2028-04-30",
      },
      ...{ issuedOn: "2023-04-20" },
    },
  },
  {
    name: "invoice-owner-driver",
    type: "invoice",
    lang: "fr",
    font: "mono",
    html:
      `<h3>TRANSPORTS BIGORRE</h3><p>12 rue Serviez 64000 Pau<br>Siret 79483586800066<br>TVA FR72794835868</p><p>Papeteries de l'Isère<br>38000 Grenoble</p><h2>FACTURE N° 2026-118</h2><p>Pau, le 05/11/2026</p>
<table class="grid"><tr><th>Commande</th><th>Prestation</th><th>Montant</th></tr><tr><td>CMD90177</td><td>Pau - Grenoble 9 palettes</td><td class="num">640,00</td></tr></table>
<table class="sums"><tr><td>Montant H.T.</td><td class="num">640,00</td></tr><tr><td>TVA 20%</td><td class="num">128,00</td></tr><tr><td>Net à payer</td><td class="num">768,00</td></tr></table>
<p>Payable le 05/12/2026</p><p>IBAN : FR76 4739 3897 5182 9940 6114 435</p>`,
    truth: {
      ...{
        siret: "79483586800066",
        vatNumber: "FR72794835868",
        invoiceNumber: "2026-118",
        issuedOn: "2026-11-05",
        orderNumber: "CMD90177",
        netCents: "64000",
      },
      ...{ vatCents: "12800", totalCents: "76800", dueOn: "2026-12-05", iban: "FR7647393897518299406114435" },
    },
  },
];
