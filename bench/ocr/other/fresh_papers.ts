import type { Paper } from "./paper.ts";

/** A signature that no engine reads as a word. */
const SCRAWL = `<svg width="190" height="46" fill="none" stroke="#1c2c6b" stroke-width="2">
<path d="M6 34 C30 2 38 44 52 22 S74 6 80 30 96 40 112 12 120 36 140 24 152 8 184 18 M20 40 C70 30 120 44 176 30"/></svg>`;

/** One paper of each type in layouts and words that neither the generator nor the papers before have; the rules were mended by what was wrong of them. */
export const FRESH_PAPERS: readonly Paper[] = [
  {
    name: "pod-courier",
    type: "pod",
    lang: "fr",
    font: "wide",
    html:
      `<style>.c{display:grid;grid-template-columns:1.2fr 1fr;border:2px solid #222}.c>div{border:1px solid #222;padding:5px 7px}.c b{font-size:10px;display:block;color:#333}</style>
<div class="two"><h2>RÉCÉPISSÉ DE LIVRAISON</h2><p style="text-align:right">N° récépissé : <b>R7 402 118</b><br>Agence 38 – Vaulx</p></div>
<div class="c"><div><b>EXPÉDITEUR</b>Sté Moulins de Brandes<br>38000 Grenoble</div><div><b>DESTINATAIRE</b>Boulangerie Tessier<br>14 place du Marché, 73000 Chambéry</div>
<div><b>RÉF. COMMANDE</b>CC-55091</div><div><b>TOURNÉE / VÉHICULE</b>T12 – GK-771-LW</div>
<div><b>NB COLIS</b>46</div><div><b>POIDS BRUT</b>1 104 kg</div>
<div><b>PAL. EUROPE LAISSÉES</b>3</div><div><b>PAL. EUROPE REPRISES</b>2</div></div>
<p>Livré le 17/09/2026 à 08 h 40</p><p>Réserves : 1 sac percé, 5 kg perdus</p>
<div class="two"><div class="frame">Nom du réceptionnaire<br><span class="pen">Julie Tessier</span></div><div class="frame">Signature<br>${SCRAWL}</div></div>
<small>En l'absence de réserves précises et motivées à la livraison, la marchandise est réputée livrée conforme.</small>`,
    truth: {
      ...{
        noteNumber: "R7402118",
        consignee: "Boulangerie Tessier",
        orderNumber: "CC-55091",
        plate: "GK-771-LW",
        packages: "46",
      },
      ...{ grossWeightGrams: "1104000", palletsGiven: "3", palletsReturned: "2", deliveredOn: "2026-09-17" },
      ...{ reservations: "1 sac percé, 5 kg perdus", signedBy: "Julie Tessier", signature: "present" },
    },
  },
  {
    name: "cmr-irish",
    type: "cmr",
    lang: "en",
    font: "serif",
    html:
      `<style>.k td{border:1px solid #a33;height:58px;vertical-align:top;padding:3px 6px;font-size:11px;color:#a33}.k span{color:#111;font-size:15px;display:block;margin-left:8px}.k{border-collapse:collapse;width:100%}</style>
<p style="color:#a33"><b>CMR</b> &nbsp; INTERNATIONAL CONSIGNMENT NOTE &nbsp;&nbsp;&nbsp; <span style="color:#111">No. IE 0093317</span></p>
<table class="k"><tr><td width="50%">1 Sender (name, address, country)<span>Kilbride Creameries Ltd</span><span>Naas, Co. Kildare, Ireland</span></td><td>16 Carrier (name, address, country)<span>Shannon Cross Haulage</span><span>Limerick, Ireland</span></td></tr>
<tr><td>2 Consignee (name, address, country)<span>Fromageries Delmas</span><span>12100 Millau, France</span></td><td>17 Successive carriers</td></tr>
<tr><td>3 Place of delivery of the goods<span>Millau, France</span></td><td>18 Carrier's reservations and observations<span>Seal no. 4471 intact, 1 drum dented</span></td></tr>
<tr><td>4 Place and date of taking over the goods<span>Naas, 06/05/2026</span></td><td>Vehicle registration<span>191-KE-4402</span></td></tr></table>
<table class="k"><tr><td>7 Number of packages<span>64</span></td><td>8 Method of packing<span>drums</span></td><td>9 Nature of the goods<span>Whey concentrate</span></td><td>11 Gross weight in kg<span>15,360</span></td></tr></table>
<table class="k"><tr><td>13 Sender's instructions<span>Keep below 8 °C. Order ref. KC/7741</span></td><td>21 Established in<span>Naas on 06/05/2026</span></td></tr></table>
<table class="k"><tr><td>22 Signature of sender<br>${SCRAWL}</td><td>23 Signature of carrier<br>${SCRAWL}</td><td>24 Goods received<br>Place Millau &nbsp; date 09/05/2026<br>Signature and stamp of the consignee</td></tr></table>`,
    truth: {
      ...{
        noteNumber: "IE0093317",
        sender: "Kilbride Creameries Ltd",
        carrier: "Shannon Cross Haulage",
        consignee: "Fromageries Delmas",
      },
      ...{ reservations: "Seal no. 4471 intact, 1 drum dented", takenOverOn: "2026-05-06", plate: "191-KE-4402", packages: "64" },
      ...{
        grossWeightGrams: "15360000",
        orderNumber: "KC/7741",
        issuedOn: "2026-05-06",
        deliveredOn: "2026-05-09",
        signature: "not_seen",
      },
    },
  },
  {
    name: "voucher-depot",
    type: "pallet_voucher",
    lang: "fr",
    font: "sans",
    html: `<div class="band">MOUVEMENT DE SUPPORTS CONSIGNÉS</div><h2>Reçu d'emballages</h2>
<table class="rows"><tr><td>Numéro de reçu</td><td><b>SUP/26/01877</b></td><td>Édité le</td><td>21-10-2026</td></tr>
<tr><td>Site</td><td>Dépôt Ardèche Fruits</td><td>Transport</td><td>OT-2026-002264</td></tr><tr><td>Immatr.</td><td>DX-630-TV</td><td>À solder avant le</td><td>20-11-2026</td></tr></table>
<table class="grid"><tr><th>Support</th><th>Entrées (apportées)</th><th>Sorties (rendues)</th><th>Refusées</th><th>Écart</th></tr>
<tr><td>Palette EUR 80 x 120</td><td class="num">24</td><td class="num">20</td><td class="num">1</td><td class="num">4</td></tr></table>
<div class="two"><div class="frame"><small>Le chauffeur</small><br>${SCRAWL}</div><div class="frame"><small>Le magasinier (cachet et signature)</small><br>${SCRAWL}</div></div>`,
    truth: {
      ...{
        voucherNumber: "SUP/26/01877",
        issuedOn: "2026-10-21",
        consignee: "Dépôt Ardèche Fruits",
        orderNumber: "OT-2026-002264",
      },
      ...{ plate: "DX-630-TV", dueOn: "2026-11-20", palletType: "EPAL1", palletsGiven: "24", palletsReturned: "20" },
      ...{ palletsRefused: "1", palletsDue: "4", signature: "present" },
    },
  },
  {
    name: "kbis-online",
    type: "kbis",
    lang: "fr",
    font: "condensed",
    html:
      `<p>Greffe du Tribunal de Commerce de Grenoble<br><small>Place Firmin Gautier, BP 140, 38019 Grenoble cedex 1</small></p><p style="text-align:right"><small>N° de gestion 2014B01552</small></p>
<h2 style="text-align:center">Extrait Kbis</h2><p class="band"><b>EXTRAIT D'IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS</b><br>à jour au 3 novembre 2026</p>
<p><b>IDENTIFICATION DE LA PERSONNE MORALE</b></p><dl><dt>Immatriculation au RCS, numéro</dt><dd>460 599 673 R.C.S. Grenoble</dd><dt>Date d'immatriculation</dt><dd>19/06/2014</dd>
<dt>Dénomination ou raison sociale</dt><dd><b>ISÈRE FRET EXPRESS</b></dd><dt>Forme juridique</dt><dd>Société par actions simplifiée à associé unique</dd><dt>Capital social</dt><dd>40 000,00 Euros</dd>
<dt>Adresse du siège</dt><dd>27 rue des Alliés 38100 Grenoble</dd><dt>Durée de la personne morale</dt><dd>Jusqu'au 19/06/2113</dd></dl>
<p><b>GESTION, DIRECTION, ADMINISTRATION</b></p><dl><dt>Président</dt><dd>CHABERT Lucie, née le 02/03/1979 à Voiron</dd></dl>
<p><b>RENSEIGNEMENTS RELATIFS À L'ÉTABLISSEMENT PRINCIPAL</b></p><dl><dt>Date de commencement d'activité</dt><dd>01/07/2014</dd><dt>N° SIRET</dt><dd>460 599 673 00015</dd></dl>
<p style="text-align:right">Le Greffier<br><small>FIN DE L'EXTRAIT</small></p>`,
    truth: {
      ...{ siren: "460599673", siret: "46059967300015", holder: "ISÈRE FRET EXPRESS", legalForm: "SASU", registry: "Grenoble" },
      ...{ registeredOn: "2014-06-19", issuedOn: "2026-11-03" },
    },
  },
  {
    name: "urssaf-letter",
    type: "urssaf",
    lang: "fr",
    font: "book",
    html:
      `<div class="two"><p><b>Urssaf Provence-Alpes-Côte d'Azur</b><br><small>TSA 30136, 69833 Saint-Priest cedex 9</small></p><p>TRANSPORTS ROUBION<br>4 chemin du Lac<br>84000 AVIGNON</p></div>
<p style="text-align:right">Marseille, le 12 octobre 2026</p><p>N° SIREN : 997 005 830<br>Objet : attestation de vigilance</p>
<p><b>ATTESTATION DE FOURNITURE DES DÉCLARATIONS SOCIALES ET DE PAIEMENT DES COTISATIONS ET CONTRIBUTIONS</b><br><small>Articles L.243-15 et D.243-15 du code de la sécurité sociale</small></p>
<p>Madame, Monsieur,</p><p>Je vous informe, après vérification, que l'entreprise TRANSPORTS ROUBION est à jour de ses obligations en matière de cotisations à la date du 30 septembre 2026.</p>
<p>Elle a déclaré un effectif de 17 salariés pour son établissement n° 997 005 830 00028.</p>
<p>Pour en contrôler l'authenticité, connectez-vous sur urssaf.fr et saisissez le code de sécurité suivant :</p><p style="text-align:center"><b>4QZ7 M2KD W9XJ 3TB</b></p>
<p>Je vous prie d'agréer mes salutations distinguées.<br>La Directrice</p>`,
    truth: {
      ...{ siren: "997005830", siret: "99700583000028", holder: "TRANSPORTS ROUBION", securityCode: "4QZ7M2KDW9XJ3TB" },
      ...{ issuedOn: "2026-10-12", situationOn: "2026-09-30", headcount: "17" },
    },
  },
  {
    name: "insurance-broker",
    type: "insurance",
    lang: "fr",
    font: "sans",
    html:
      `<p style="text-align:right"><b>Cabinet Lorimier</b>, courtier d'assurances<br><small>ORIAS 07 019 882</small></p><h3>ATTESTATION</h3>
<p>Nous soussignés, Cabinet Lorimier, agissant au nom et pour le compte de la compagnie <b>Alpina Assurances</b>, attestons que :</p>
<p class="indent"><b>TRANSPORTS ROUBION SARL</b><br>4 chemin du Lac, 84000 Avignon</p>
<p>est titulaire du contrat n° <b>MT 882 014 55</b> garantissant sa responsabilité contractuelle de transporteur public de marchandises pour les <b>marchandises transportées</b>, à concurrence de <b>230 000 €</b> par sinistre.</p>
<p>La présente attestation est délivrée pour la période du 01/04/2026 au 31/03/2027, sous réserve du paiement des primes.</p>
<p>Fait pour servir et valoir ce que de droit.</p>${SCRAWL}`,
    truth: {
      ...{
        insurer: "Alpina Assurances",
        holder: "TRANSPORTS ROUBION SARL",
        policyNumber: "MT88201455",
        cover: "goods_in_transit",
      },
      ...{ coverCents: "23000000", validFrom: "2026-04-01", validUntil: "2027-03-31" },
    },
  },
  {
    name: "licence-copy",
    type: "licence",
    lang: "fr",
    font: "serif",
    html:
      `<p style="text-align:center">F<br><b>COMMUNAUTÉ EUROPÉENNE</b></p><div class="two"><p>État membre délivrant la licence : FRANCE</p><p style="text-align:right">Dénomination de l'autorité compétente :<br>DREAL Provence-Alpes-Côte d'Azur</p></div>
<h3 style="text-align:center">COPIE CERTIFIÉE CONFORME N° 00004<br>DE LA LICENCE N° 2023/93/0004471</h3><p style="text-align:center">pour le transport international de marchandises par route pour compte d'autrui</p>
<p>La présente licence autorise : <b>TRANSPORTS ROUBION</b>, 4 chemin du Lac, 84000 AVIGNON (SIREN 997 005 830)</p>
<p>à effectuer, sur toutes les relations de trafic, des transports internationaux de marchandises par route pour compte d'autrui.</p>
<p>La présente licence est valable du 02/05/2023 au 01/05/2033.</p><p>Délivrée à Marseille, le 27/04/2023</p><p class="stamp">LE PRÉFET DE RÉGION</p>`,
    truth: {
      ...{ licenceKind: "community", copyNumber: "00004", licenceNumber: "2023/93/0004471", holder: "TRANSPORTS ROUBION" },
      ...{ siren: "997005830", validFrom: "2023-05-02", validUntil: "2033-05-01", issuedOn: "2023-04-27" },
    },
  },
  {
    name: "invoice-catalan",
    type: "invoice",
    lang: "es",
    font: "narrow",
    html:
      `<div class="two"><div><b>Transvall Logística SL</b><br>Polígono Can Roca, 08130 Santa Perpètua<br>NIF ES B61220844</div><div style="text-align:right"><h2>FACTURA</h2>Factura núm. <b>FV26/2290</b><br>Fecha factura: 30/06/2026</div></div>
<div class="frame">Cliente: Minoterie Castan, 11000 Carcassonne<br>Su pedido: MC-20617</div>
<table class="grid"><tr><th>Concepto</th><th class="num">Importe</th></tr><tr><td>Porte Santa Perpètua – Carcassonne 26/06/2026</td><td class="num">940,00</td></tr><tr><td>Recargo combustible 7 %</td><td class="num">65,80</td></tr></table>
<table class="sums"><tr><td>Base imponible</td><td class="num">1.005,80 €</td></tr><tr><td>IVA 21 %</td><td class="num">211,22 €</td></tr><tr><td><b>Total a pagar</b></td><td class="num"><b>1.217,02 €</b></td></tr></table>
<p>Vencimiento: 30/07/2026<br>Transferencia a IBAN ES91 2100 0418 4502 0005 1332</p>`,
    truth: {
      ...{
        vatNumber: "ESB61220844",
        invoiceNumber: "FV26/2290",
        issuedOn: "2026-06-30",
        orderNumber: "MC-20617",
        netCents: "100580",
      },
      ...{ vatCents: "21122", totalCents: "121702", dueOn: "2026-07-30", iban: "ES9121000418450200051332" },
    },
  },
];
