import type { Paper } from "./paper.ts";

/** A signature that no engine reads as a word. */
const SCRAWL = `<svg width="170" height="50" fill="none" stroke="#15151a" stroke-width="2.4">
<path d="M8 26 Q26 -8 34 30 T60 24 Q70 6 82 28 T110 22 L128 8 Q134 44 160 18 M12 44 L150 38"/></svg>`;

/** Written with the fresh papers, one of each type, and held back until the rules had learned from those. */
export const HELD_PAPERS: readonly Paper[] = [
  {
    name: "pod-albaran",
    type: "pod",
    lang: "es",
    font: "sans",
    html:
      `<div class="two"><div><h2>Comercial Aceitera Lobón SA</h2><small>Ctra. de Écija km 4, 14100 La Carlota</small></div><div class="frame"><b>ALBARÁN DE ENTREGA</b><br>Núm. <b>AL-2026-7785</b><br>Fecha de entrega: 04/11/2026</div></div>
<table class="rows"><tr><td>Destinatario:</td><td><b>Supermercats Belloc</b>, 66000 Perpignan</td></tr><tr><td>Pedido cliente:</td><td>PB-330-26</td></tr><tr><td>Matrícula camión:</td><td>7745 LZX</td></tr></table>
<table class="grid"><tr><th>Artículo</th><th>Bultos</th><th>Peso bruto (kg)</th></tr><tr><td>Aceite de oliva virgen 5 l</td><td class="num">96</td><td class="num">1.940</td></tr><tr><td>Aceite de girasol 5 l</td><td class="num">48</td><td class="num">965</td></tr><tr><td><b>Total</b></td><td class="num"><b>144</b></td><td class="num"><b>2.905</b></td></tr></table>
<p>Palets entregados: 4 &nbsp;&nbsp;&nbsp; Palets devueltos: 4</p><p>Observaciones del cliente: <span class="pen">falta 1 caja, film roto</span></p>
<div class="frame tall"><small>Recibido conforme (firma y sello)</small><br>${SCRAWL}</div>`,
    truth: {
      ...{ noteNumber: "AL-2026-7785", deliveredOn: "2026-11-04", consignee: "Supermercats Belloc", orderNumber: "PB-330-26" },
      ...{ plate: "7745-LZX", packages: "144", grossWeightGrams: "2905000", palletsGiven: "4", palletsReturned: "4" },
      ...{ reservations: "falta 1 caja, film roto", signature: "present" },
    },
  },
  {
    name: "cmr-software",
    type: "cmr",
    lang: "fr",
    font: "mono",
    html:
      `<style>.s{font-size:12px}.s hr{border:0;border-top:1px dashed #555}</style><div class="s"><p>LETTRE DE VOITURE INTERNATIONALE (CMR)          N° LVI-26-004418</p><hr>
<p>EXPÉDITEUR : FILATURES DU TARN, 81200 MAZAMET, FRANCE</p><p>DESTINATAIRE : TEJIDOS MORENO SL, 03800 ALCOY, ESPAGNE</p><p>TRANSPORTEUR : TRANS MONTAGNE NOIRE, 81100 CASTRES</p><p>VÉHICULE : FW-902-JH   REMORQUE : GB-117-ZA</p><hr>
<p>PRISE EN CHARGE : MAZAMET LE 22/07/2026 À 14 H 15</p><p>LIVRAISON PRÉVUE : ALCOY LE 24/07/2026</p><hr>
<p>22 COLIS &nbsp; ROULEAUX DE TISSU</p><p>NOMBRE DE COLIS : 22   POIDS BRUT : 8 420 KG   VOLUME : 31 M3</p><p>RÉFÉRENCE EXPÉDITEUR : FT-90127</p><hr>
<p>RÉSERVES DU TRANSPORTEUR : 3 ROULEAUX MOUILLÉS AU CHARGEMENT</p><p>ÉTABLIE À MAZAMET LE 22/07/2026</p><hr></div>
<div class="two"><div class="frame tall">Signature expéditeur<br>${SCRAWL}</div><div class="frame tall">Marchandise reçue le <span class="pen">24/07/2026</span><br>Signature et cachet du destinataire<br><span class="stamp">TEJIDOS MORENO ALCOY</span></div></div>`,
    truth: {
      ...{
        noteNumber: "LVI-26-004418",
        sender: "FILATURES DU TARN",
        consignee: "TEJIDOS MORENO SL",
        carrier: "TRANS MONTAGNE NOIRE",
      },
      ...{ plate: "FW-902-JH", takenOverOn: "2026-07-22", packages: "22", grossWeightGrams: "8420000", orderNumber: "FT-90127" },
      ...{
        reservations: "3 ROULEAUX MOUILLÉS AU CHARGEMENT",
        issuedOn: "2026-07-22",
        deliveredOn: "2026-07-24",
        signature: "present",
      },
    },
  },
  {
    name: "voucher-docket",
    type: "pallet_voucher",
    lang: "en",
    font: "wide",
    html:
      `<style>.d{border:3px double #333;padding:14px}.d p{margin:9px 0}</style><div class="d"><h2 style="margin:0">PALLET DOCKET</h2><p>Docket no. <b>PD 60418</b> &nbsp;&nbsp; Date 28 August 2026</p>
<p>Consignee: <b>Harrow Stores Calais</b></p><p>Job / order ref: OT-2026-003010 &nbsp;&nbsp; Truck: FD-330-BK</p>
<table class="grid"><tr><th>Pallet type</th><th>Delivered</th><th>Returned</th><th>Rejected</th><th>Balance owed</th></tr><tr><td>EPAL 1</td><td>18</td><td>12</td><td>0</td><td>6</td></tr></table>
<p>To be returned by 27 September 2026</p><p>Signed for the consignee:</p><p style="border-bottom:1px solid #333;width:260px;height:52px"></p></div>`,
    truth: {
      ...{ voucherNumber: "PD60418", issuedOn: "2026-08-28", consignee: "Harrow Stores Calais", orderNumber: "OT-2026-003010" },
      ...{
        plate: "FD-330-BK",
        palletType: "EPAL1",
        palletsGiven: "18",
        palletsReturned: "12",
        palletsRefused: "0",
        palletsDue: "6",
      },
      ...{ dueOn: "2026-09-27", signature: "not_seen" },
    },
  },
  {
    name: "kbis-registry",
    type: "kbis",
    lang: "fr",
    font: "book",
    html:
      `<table class="plain"><tr><td><b>GREFFE DU TRIBUNAL DE COMMERCE</b><br>DE TOULOUSE</td><td><small>Code de vérification : hT4kq9Lm2X</small></td></tr></table>
<h3 style="text-align:center">EXTRAIT K BIS<br><small>Immatriculation principale au registre du commerce et des sociétés</small></h3>
<table class="grid"><tr><th>R.C.S.</th><td>TOULOUSE 892 913 419</td></tr><tr><th>Immatriculée le</th><td>8 février 2021</td></tr><tr><th>Dénomination</th><td>GARONNE VRAC</td></tr><tr><th>Sigle</th><td>GV</td></tr>
<tr><th>Forme</th><td>Société à responsabilité limitée</td></tr><tr><th>Au capital de</th><td>15 000 euros</td></tr><tr><th>Siège social</th><td>6 rue des Chênes, 31150 Fenouillet</td></tr><tr><th>Siret (siège)</th><td>892 913 419 00024</td></tr><tr><th>Gérant</th><td>M. Bastien ROQUES</td></tr></table>
<p>Pour extrait certifié conforme, délivré à Toulouse le 9 septembre 2026</p><p>Le greffier associé</p><p class="stamp">GREFFE</p>`,
    truth: {
      ...{ siren: "892913419", siret: "89291341900024", registeredOn: "2021-02-08", holder: "GARONNE VRAC", legalForm: "SARL" },
      ...{ registry: "TOULOUSE", issuedOn: "2026-09-09" },
    },
  },
  {
    name: "urssaf-table",
    type: "urssaf",
    lang: "fr",
    font: "sans",
    html: `<p><b>URSSAF Midi-Pyrénées</b></p><h3 class="band">ATTESTATION DE VIGILANCE</h3>
<table class="grid"><tr><th>Raison sociale</th><td>GARONNE VRAC</td></tr><tr><th>N° SIREN</th><td>892913419</td></tr><tr><th>N° SIRET de l'établissement</th><td>892 913 419 00024</td></tr><tr><th>Effectif moyen mensuel</th><td>9</td></tr>
<tr><th>Situation arrêtée au</th><td>31/08/2026</td></tr><tr><th>Date de délivrance</th><td>06/09/2026</td></tr><tr><th>Fin de validité</th><td>28/02/2027</td></tr><tr><th>Code de sécurité</th><td>T8WB4NXQ2VKH6RD</td></tr></table>
<p><small>Vérification sur le site de l'Urssaf, rubrique « Vérification attestation ». Les cotisations dues au titre des salariés déclarés ont été acquittées.</small></p>`,
    truth: {
      ...{ holder: "GARONNE VRAC", siren: "892913419", siret: "89291341900024", headcount: "9", situationOn: "2026-08-31" },
      ...{ issuedOn: "2026-09-06", validUntil: "2027-02-28", securityCode: "T8WB4NXQ2VKH6RD" },
    },
  },
  {
    name: "insurance-fleet",
    type: "insurance",
    lang: "en",
    font: "condensed",
    html:
      `<h2 style="text-align:center">CERTIFICATE OF INSURANCE</h2><table class="plain"><tr><td>Insurance company</td><td><b>Northgate Mutual Insurance</b></td></tr><tr><td>Named insured</td><td><b>Shannon Cross Haulage</b>, Limerick</td></tr>
<tr><td>Policy no.</td><td>NMI/FL/77120-3</td></tr><tr><td>Class of insurance</td><td>Motor fleet, third party liability</td></tr><tr><td>Period of insurance</td><td>from 1 March 2026 to 28 February 2027, both days inclusive</td></tr><tr><td>Limit of indemnity</td><td>EUR 1,300,000 any one event</td></tr></table>
<p>This certificate is issued for information only and confers no rights upon the holder.</p><p>Authorised signatory</p>${SCRAWL}`,
    truth: {
      ...{
        insurer: "Northgate Mutual Insurance",
        holder: "Shannon Cross Haulage",
        policyNumber: "NMI/FL/77120-3",
        cover: "motor_fleet",
      },
      ...{ validFrom: "2026-03-01", validUntil: "2027-02-28", coverCents: "130000000" },
    },
  },
  {
    name: "licence-register",
    type: "licence",
    lang: "fr",
    font: "narrow",
    html:
      `<p><b>RÉPUBLIQUE FRANÇAISE</b><br>Préfecture de la région Occitanie – DREAL</p><h2 class="band">LICENCE DE TRANSPORT INTÉRIEUR</h2><p style="text-align:center">Transport routier de marchandises</p>
<dl><dt>Licence n°</dt><dd>2022/76/0009035</dd><dt>Copie conforme n°</dt><dd>2</dd><dt>Entreprise</dt><dd><b>GARONNE VRAC</b></dd><dt>N° SIREN</dt><dd>892 913 419</dd><dt>Siège</dt><dd>6 rue des Chênes, 31150 Fenouillet</dd>
<dt>Date de début de validité</dt><dd>15 mars 2022</dd><dt>Date de fin de validité</dt><dd>14 mars 2032</dd></dl><p>Fait à Toulouse, le 10 mars 2022</p><p>Pour le préfet et par délégation</p>`,
    truth: {
      ...{
        licenceKind: "national",
        licenceNumber: "2022/76/0009035",
        copyNumber: "2",
        holder: "GARONNE VRAC",
        siren: "892913419",
      },
      ...{ validFrom: "2022-03-15", validUntil: "2032-03-14", issuedOn: "2022-03-10" },
    },
  },
  {
    name: "invoice-haulier",
    type: "invoice",
    lang: "fr",
    font: "wide",
    html:
      `<div class="two"><div><b>GARONNE VRAC SARL</b><br><small>6 rue des Chênes 31150 Fenouillet<br>RCS Toulouse – SIRET 892 913 419 00024<br>N° TVA intracom. FR06892913419</small></div><div class="frame">Tuileries de l'Hers<br>12 route d'Auch<br>31770 Colomiers</div></div>
<h3>Facture de transport n° 26-10-0148 du 31/10/2026</h3><table class="grid"><tr><th>Date</th><th>Prestation</th><th>Qté</th><th class="num">P.U. HT</th><th class="num">Montant HT</th></tr>
<tr><td>12/10/2026</td><td>Fenouillet – Montauban, benne 25 t<br><small>votre réf. TH-8812</small></td><td>2</td><td class="num">385,00</td><td class="num">770,00</td></tr><tr><td>20/10/2026</td><td>Attente au chargement</td><td>1</td><td class="num">62,50</td><td class="num">62,50</td></tr></table>
<table class="sums"><tr><td>Montant HT</td><td class="num">832,50</td></tr><tr><td>Montant TVA (20,00 %)</td><td class="num">166,50</td></tr><tr><td><b>Net à payer TTC (EUR)</b></td><td class="num"><b>999,00</b></td></tr></table>
<p>Date d'échéance : 30/11/2026 – règlement par virement</p><p><small>IBAN FR76 9169 6200 2765 1511 7278 237 – pénalités de retard 12 %, indemnité forfaitaire 40 €</small></p>`,
    truth: {
      ...{
        siret: "89291341900024",
        vatNumber: "FR06892913419",
        invoiceNumber: "26-10-0148",
        issuedOn: "2026-10-31",
        orderNumber: "TH-8812",
      },
      ...{ netCents: "83250", vatCents: "16650", totalCents: "99900", dueOn: "2026-11-30", iban: "FR7691696200276515117278237" },
    },
  },
];
