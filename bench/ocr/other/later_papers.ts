import type { Paper } from "./paper.ts";

/** One paper of each type again, with words of the trade that the others do not use. */
export const LATER_PAPERS: readonly Paper[] = [
  {
    name: "pod-supermarket",
    type: "pod",
    lang: "fr",
    font: "sans",
    html:
      `<h3>ENTREPÔT FRAIS – RÉCEPTION</h3><h2>Bon de livraison BL-778120</h2><table class="rows"><tr><td>Fournisseur</td><td>Laiterie des Causses</td></tr><tr><td>Lieu de livraison</td><td>Plateforme Sud Distribution</td></tr>
<tr><td>Notre référence</td><td>CDE-30418</td></tr><tr><td>Date de réception</td><td>12 novembre 2026</td></tr><tr><td>Immatriculation tracteur</td><td>FK-208-RB</td></tr></table>
<table class="grid"><tr><th>Colis attendus</th><th>Colis reçus</th><th>Poids brut</th><th>Palettes EUR reçues</th><th>Palettes EUR rendues</th></tr><tr><td>140</td><td>138</td><td>2 460 kg</td><td>5</td><td>5</td></tr></table>
<div class="frame"><b>Observations</b><p>2 colis manquants, température conforme</p></div><div class="frame"><b>Visa du réceptionnaire</b><p class="stamp">QUAI 7 CONTROLE</p></div>`,
    truth: {
      ...{
        noteNumber: "BL-778120",
        consignee: "Plateforme Sud Distribution",
        orderNumber: "CDE-30418",
        deliveredOn: "2026-11-12",
        plate: "FK-208-RB",
      },
      ...{
        packages: "138",
        grossWeightGrams: "2460000",
        palletsGiven: "5",
        palletsReturned: "5",
        reservations: "2 colis manquants, température conforme",
      },
      ...{ signature: "present" },
    },
  },
  {
    name: "cmr-spanish",
    type: "cmr",
    lang: "es",
    font: "narrow",
    html:
      `<h2>CARTA DE PORTE CMR</h2><p>N.º 2026-E-1180</p><table class="boxes"><tr><td>1. Remitente<p>Azulejos Vilar SA</p><p>12200 Onda</p></td><td>2. Destinatario<p>Carrelages Roussel</p><p>84000 Avignon</p></td></tr>
<tr><td>4. Lugar y fecha de carga<p>Onda, 28.08.2026</p></td><td>16. Transportista<p>Transportes Peñalver</p></td></tr><tr><td>11. Peso bruto kg<p>22.900</p></td><td>7. Número de bultos<p>30 palets</p></td></tr>
<tr><td>Matrícula<p>5518 MKC</p></td><td>Referencia del pedido<p>AV-2026/918</p></td></tr></table><p>18. Reservas: ninguna</p><p>24. Firma del destinatario</p>`,
    truth: {
      ...{
        noteNumber: "2026-E-1180",
        sender: "Azulejos Vilar SA",
        consignee: "Carrelages Roussel",
        takenOverOn: "2026-08-28",
        carrier: "Transportes Peñalver",
      },
      ...{ grossWeightGrams: "22900000", packages: "30", plate: "5518-MKC", orderNumber: "AV-2026/918", signature: "not_seen" },
    },
  },
  {
    name: "voucher-notebook",
    type: "pallet_voucher",
    lang: "fr",
    font: "serif",
    html:
      `<h2>Bon de palettes n° 6641</h2><p>Chez : Jardinerie Fabre &nbsp;&nbsp; le 03/06/2026</p><p>N° OT : OT-2026-001904 &nbsp;&nbsp; Camion : EZ-415-QN</p>
<p>Type : palettes Europe</p><p>Nombre de palettes laissées : 16</p><p>Nombre de palettes récupérées : 11</p><p>Nombre de palettes refusées : 2</p><p>Reste à rendre : 5</p><p>Cachet et signature :</p><p class="stamp">JARDINERIE FABRE</p>`,
    truth: {
      ...{
        voucherNumber: "6641",
        consignee: "Jardinerie Fabre",
        issuedOn: "2026-06-03",
        orderNumber: "OT-2026-001904",
        plate: "EZ-415-QN",
        palletType: "EPAL1",
      },
      ...{ palletsGiven: "16", palletsReturned: "11", palletsRefused: "2", palletsDue: "5", signature: "present" },
    },
  },
  {
    name: "kbis-reprint",
    type: "kbis",
    lang: "fr",
    font: "mono",
    html:
      `<p>GREFFE DU TRIBUNAL DE COMMERCE D'ANGERS</p><h3>EXTRAIT DU REGISTRE DU COMMERCE ET DES SOCIETES (K BIS)</h3><p>Extrait délivré le 14/08/2026</p>
<p>Dénomination sociale : ANJOU CAMIONNAGE</p><p>R.C.S. : ANGERS 979 878 410</p><p>SIRET du siège : 979 878 410 00047</p><p>Forme juridique : S.A.S.</p><p>Immatriculée le : 04/01/2017</p><p>Siège social : 5 quai Félix Faure</p>`,
    truth: {
      ...{
        registry: "Angers",
        issuedOn: "2026-08-14",
        holder: "ANJOU CAMIONNAGE",
        siret: "97987841000047",
        siren: "979878410",
        legalForm: "SAS",
      },
      ...{ registeredOn: "2017-01-04" },
    },
  },
  {
    name: "urssaf-plain",
    type: "urssaf",
    lang: "fr",
    font: "serif",
    html:
      `<h3>URSSAF Pays de la Loire</h3><h2>Attestation de fourniture des déclarations et de paiement</h2><p>Entreprise : ANJOU CAMIONNAGE</p><p>Numéro SIRET : 979 878 410 00047</p><p>Effectif moyen mensuel : 31</p>
<p>Cotisations et contributions exigibles au 31 juillet 2026 acquittées.</p><p>Document établi le 10/08/2026</p><p>Code de sécurité : 9VKT3XWHA7MPD2C</p>`,
    truth: {
      ...{
        holder: "ANJOU CAMIONNAGE",
        siret: "97987841000047",
        headcount: "31",
        situationOn: "2026-07-31",
        issuedOn: "2026-08-10",
      },
      ...{ securityCode: "9VKT3XWHA7MPD2C" },
    },
  },
  {
    name: "insurance-company",
    type: "insurance",
    lang: "fr",
    font: "sans",
    html:
      `<h2>ATTESTATION D'ASSURANCE RC CIRCULATION</h2><table class="grid"><tr><td>Compagnie</td><td>Garantie Atlantique</td></tr><tr><td>Numéro de police</td><td>AF 5520 118</td></tr><tr><td>Souscripteur</td><td>ANJOU CAMIONNAGE</td></tr>
<tr><td>Véhicules garantis</td><td>Flotte de 14 véhicules</td></tr><tr><td>Début de garantie</td><td>01/07/2026</td></tr><tr><td>Fin de garantie</td><td>30/06/2027</td></tr></table>`,
    truth: {
      ...{
        insurer: "Garantie Atlantique",
        policyNumber: "AF5520118",
        holder: "ANJOU CAMIONNAGE",
        cover: "motor_fleet",
        validFrom: "2026-07-01",
      },
      ...{ validUntil: "2027-06-30" },
    },
  },
  {
    name: "licence-spanish",
    type: "licence",
    lang: "es",
    font: "serif",
    html:
      `<h2 style="text-align:center">LICENCIA COMUNITARIA Nº 30117742</h2><p>Titular: Transportes Peñalver</p><p>Copia auténtica nº 6</p><p>Válida desde 15/03/2022 hasta 14/03/2027</p><p>Expedida en Castellón, el 10/03/2022</p>`,
    truth: {
      ...{
        licenceKind: "community",
        licenceNumber: "30117742",
        holder: "Transportes Peñalver",
        copyNumber: "6",
        validFrom: "2022-03-15",
      },
      ...{ validUntil: "2027-03-14", issuedOn: "2022-03-10" },
    },
  },
  {
    name: "invoice-english",
    type: "invoice",
    lang: "en",
    font: "narrow",
    html:
      `<div class="two"><div><h2>Harker Haulage</h2><p>VAT reg. no. GB 294 116 308</p></div><div><h2>INVOICE</h2><p>Invoice no. HH-20418<br>Invoice date 07/10/2026<br>Terms: due 06/11/2026</p></div></div><p>To: Thornbury Glass Ltd</p>
<table class="grid"><tr><th>Your ref.</th><th>Job</th><th>Amount</th></tr><tr><td>TG-40071</td><td>Leeds to Bordeaux, 11 crates</td><td class="num">2,340.00</td></tr></table>
<table class="sums"><tr><td>Subtotal</td><td class="num">2,340.00</td></tr><tr><td>VAT 20%</td><td class="num">468.00</td></tr><tr><td>Total</td><td class="num">EUR 2,808.00</td></tr></table><p>IBAN GB33 BUKB 2020 1555 5555 55</p>`,
    truth: {
      ...{
        vatNumber: "GB294116308",
        invoiceNumber: "HH-20418",
        issuedOn: "2026-10-07",
        dueOn: "2026-11-06",
        orderNumber: "TG-40071",
        netCents: "234000",
      },
      ...{ vatCents: "46800", totalCents: "280800", iban: "GB33BUKB20201555555555" },
    },
  },
];
