import type { Paper } from "./paper.ts";

/** Register extracts, certificates, licences and invoices. */
export const COMPANY_PAPERS: readonly Paper[] = [
  {
    name: "kbis-national-register",
    type: "kbis",
    lang: "fr",
    font: "sans",
    html:
      `<p style="text-align:right">INPI – Guichet unique</p><h2>Attestation d'immatriculation au Registre national des entreprises</h2><p>Informations à jour au 09/10/2026</p>
<table class="rows"><tr><td>Dénomination</td><td>VOIRON FRET EXPRESS</td></tr><tr><td>Numéro SIREN</td><td>567 725 742</td></tr><tr><td>SIRET (siège)</td><td>567 725 742 00025</td></tr>
<tr><td>Date d'immatriculation</td><td>18/05/2012</td></tr><tr><td>Nature juridique</td><td>Société à responsabilité limitée</td></tr><tr><td>Adresse</td><td>41 avenue Jean Jaurès 38500 Voiron</td></tr>
<tr><td>Greffe d'immatriculation</td><td>Grenoble</td></tr></table>`,
    truth: {
      ...{
        holder: "VOIRON FRET EXPRESS",
        siren: "567725742",
        siret: "56772574200025",
        registeredOn: "2012-05-18",
        legalForm: "SARL",
        registry: "Grenoble",
      },
      ...{ issuedOn: "2026-10-09" },
    },
  },
  {
    name: "kbis-court",
    type: "kbis",
    lang: "fr",
    font: "serif",
    html:
      `<p>Greffe du Tribunal des Activités Économiques de Nanterre<br>4 rue Pablo Neruda<br>92020 Nanterre Cedex</p><h1>Extrait Kbis</h1>
<p class="band">EXTRAIT D'IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS<br>à jour au 30 septembre 2026</p>
<h4>IDENTIFICATION DE LA PERSONNE MORALE</h4>
<table class="rows"><tr><td><i>Immatriculation au RCS, numéro</i></td><td>709 815 799 R.C.S. Nanterre</td></tr><tr><td><i>Date d'immatriculation</i></td><td>02/11/1999</td></tr>
<tr><td><i>Dénomination ou raison sociale</i></td><td><b>LOGIVAL MESSAGERIE</b></td></tr><tr><td><i>Forme juridique</i></td><td>Société par actions simplifiée</td></tr><tr><td><i>Capital social</i></td><td>120 000,00 Euros</td></tr></table>`,
    truth: {
      ...{
        registry: "Nanterre",
        issuedOn: "2026-09-30",
        siren: "709815799",
        registeredOn: "1999-11-02",
        holder: "LOGIVAL MESSAGERIE",
        legalForm: "SAS",
      },
    },
  },
  {
    name: "urssaf-letter",
    type: "urssaf",
    lang: "fr",
    font: "sans",
    html:
      `<div class="two"><div><h3>URSSAF Île-de-France</h3></div><div><p>VOIRON FRET EXPRESS<br>41 avenue Jean Jaurès<br>38500 VOIRON</p></div></div>
<p>Références<br>N° SIREN : 567725742<br>Code de sécurité : KX7P2MT9WQ4RD6H</p><p>Objet : attestation de fourniture des déclarations sociales et de paiement des cotisations et contributions</p>
<p>Madame, Monsieur,</p><p>Je vous prie de trouver ci-dessous votre attestation de vigilance. La validité de ce document doit être contrôlée en ligne à l'aide du code de sécurité mentionné ci-dessus.</p>
<div class="frame"><p>L'entreprise <b>VOIRON FRET EXPRESS</b>, SIRET 56772574200025, est à jour de ses obligations à la date du 31/08/2026, sur la base d'un effectif moyen de 46 salariés.</p></div>
<p>Fait à Montreuil, le 15/09/2026</p>`,
    truth: {
      ...{
        siren: "567725742",
        siret: "56772574200025",
        holder: "VOIRON FRET EXPRESS",
        securityCode: "KX7P2MT9WQ4RD6H",
        situationOn: "2026-08-31",
      },
      ...{ headcount: "46", issuedOn: "2026-09-15" },
    },
  },
  {
    name: "urssaf-card",
    type: "urssaf",
    lang: "fr",
    font: "narrow",
    html:
      `<h2>Attestation de vigilance</h2><table class="grid"><tr><td>Nom de l'entreprise<br><b>LOGIVAL MESSAGERIE</b></td><td>SIRET<br><b>709 815 799 00024</b></td></tr>
<tr><td>Situation au<br><b>30/06/2026</b></td><td>Effectif déclaré<br><b>112</b></td></tr><tr><td>Délivrée le<br><b>04/07/2026</b></td><td>Code de vérification<br><b>3HTN8CWY5PKA7XM</b></td></tr></table>
<p>Le directeur, par délégation</p>`,
    truth: {
      ...{
        holder: "LOGIVAL MESSAGERIE",
        siret: "70981579900024",
        situationOn: "2026-06-30",
        headcount: "112",
        issuedOn: "2026-07-04",
      },
      ...{ securityCode: "3HTN8CWY5PKA7XM" },
    },
  },
  {
    name: "insurance-prose",
    type: "insurance",
    lang: "fr",
    font: "serif",
    html: `<h3>CAISSE MUTUELLE DES ROULIERS</h3><h2 style="text-align:center">Attestation d'assurance</h2>
<p>Nous soussignés, certifions que la société</p><p class="indent"><b>Assuré : LOGIVAL MESSAGERIE</b></p>
<p>est titulaire du contrat n° 0448 21 7730 garantissant sa responsabilité pour les marchandises transportées, dans la limite de 450 000 € par sinistre.</p>
<p>Ce contrat est valable du 1er janvier 2026 au 31 décembre 2026.</p><p>Assureur : Caisse Mutuelle des Rouliers</p>`,
    truth: {
      ...{
        holder: "LOGIVAL MESSAGERIE",
        policyNumber: "0448217730",
        cover: "goods_in_transit",
        coverCents: "45000000",
        validFrom: "2026-01-01",
      },
      ...{ validUntil: "2026-12-31", insurer: "Caisse Mutuelle des Rouliers" },
    },
  },
  {
    name: "insurance-schedule",
    type: "insurance",
    lang: "en",
    font: "sans",
    html:
      `<h2>EVIDENCE OF COVER</h2><table class="rows"><tr><td>Underwriter</td><td>Palisade Mutual</td></tr><tr><td>Named insured</td><td>Voiron Fret Express</td></tr><tr><td>Policy no.</td><td>PM-HGV-33917</td></tr>
<tr><td>Class of insurance</td><td>Motor fleet, third party</td></tr><tr><td>Limit of indemnity</td><td>€ 7,500,000.00</td></tr><tr><td>Inception date</td><td>1 April 2026</td></tr><tr><td>Expiry date</td><td>31 March 2027</td></tr></table>`,
    truth: {
      ...{
        insurer: "Palisade Mutual",
        holder: "Voiron Fret Express",
        policyNumber: "PM-HGV-33917",
        cover: "motor_fleet",
        coverCents: "750000000",
      },
      ...{ validFrom: "2026-04-01", validUntil: "2027-03-31" },
    },
  },
  {
    name: "licence-union",
    type: "licence",
    lang: "fr",
    font: "serif",
    html:
      `<p style="text-align:center">COMMUNAUTÉ EUROPÉENNE<br><b>F</b></p><h2 style="text-align:center">LICENCE N° 2021/11/0004417</h2><h4 style="text-align:center">COPIE CONFORME N° 027</h4>
<p style="text-align:center">pour le transport international de marchandises par route pour compte d'autrui</p>
<p>La présente licence autorise LOGIVAL MESSAGERIE</p><p>à effectuer des transports internationaux de marchandises par route au moyen d'un véhicule ou d'un ensemble de véhicules.</p>
<p>La présente licence est valable du 12/02/2021 au 11/02/2031</p><p>Délivrée à Paris, le 12/02/2021</p>`,
    truth: {
      ...{
        licenceKind: "community",
        licenceNumber: "2021/11/0004417",
        copyNumber: "027",
        holder: "LOGIVAL MESSAGERIE",
        validFrom: "2021-02-12",
        validUntil: "2031-02-11",
      },
      ...{ issuedOn: "2021-02-12" },
    },
  },
  {
    name: "licence-national",
    type: "licence",
    lang: "fr",
    font: "narrow",
    html: `<h3>Direction régionale de l'environnement, de l'aménagement et du logement</h3><h2>Licence de transport intérieur</h2>
<dl><dt>N°</dt><dd>2024/84/0001932</dd><dt>Entreprise</dt><dd>VOIRON FRET EXPRESS</dd><dt>SIREN</dt><dd>567 725 742</dd><dt>Date de début de validité</dt><dd>01/03/2024</dd>
<dt>Date de fin de validité</dt><dd>28/02/2034</dd></dl><p>Fait à Lyon, le 26 février 2024</p>`,
    truth: {
      ...{
        licenceKind: "national",
        licenceNumber: "2024/84/0001932",
        holder: "VOIRON FRET EXPRESS",
        siren: "567725742",
        validFrom: "2024-03-01",
      },
      ...{ validUntil: "2034-02-28", issuedOn: "2024-02-26" },
    },
  },
  {
    name: "invoice-haulier",
    type: "invoice",
    lang: "fr",
    font: "sans",
    html:
      `<div class="two"><div><h2>LOGIVAL MESSAGERIE</h2><p>9 rue des Frères Lumière<br>92000 Nanterre<br>SIRET 709 815 799 00024<br>N° TVA intracom. FR07709815799</p></div>
<div><h3>Facture FC 10482</h3><p>du 31/10/2026</p><p>Client :<br>Papeteries de l'Isère<br>SIREN 343147153</p></div></div>
<table class="grid"><tr><th>Réf. commande</th><th>Trajet</th><th>Poids</th><th>Prix H.T.</th></tr><tr><td>OT-2026-002871</td><td>Grenoble – Rennes</td><td>11,2 t</td><td class="num">1 140,00</td></tr>
<tr><td></td><td>Indexation gazole 9,4 %</td><td></td><td class="num">107,16</td></tr></table>
<table class="sums"><tr><td>TOTAL H.T.</td><td class="num">1 247,16 €</td></tr><tr><td>T.V.A. 20,0 %</td><td class="num">249,43 €</td></tr><tr><td>TOTAL T.T.C.</td><td class="num">1 496,59 €</td></tr></table>
<p>Règlement à 30 jours, échéance le 30/11/2026 par virement – IBAN FR76 4648 3400 8379 7783 0868 165</p>`,
    truth: {
      ...{
        invoiceNumber: "FC10482",
        issuedOn: "2026-10-31",
        siret: "70981579900024",
        vatNumber: "FR07709815799",
        orderNumber: "OT-2026-002871",
      },
      ...{
        netCents: "124716",
        vatCents: "24943",
        totalCents: "149659",
        dueOn: "2026-11-30",
        iban: "FR7646483400837977830868165",
      },
    },
  },
  {
    name: "invoice-spanish",
    type: "invoice",
    lang: "es",
    font: "mono",
    html:
      `<h2>TRANSPORTES BELTRÁN E HIJOS</h2><p>NIF ESB12345678</p><h3>FACTURA Nº T26-0815</h3><p>Fecha de emisión: 30/09/2026 &nbsp;&nbsp; Vencimiento: 30/10/2026</p>
<p>Facturar a: Conservas Aldana SL</p><p>Pedido nº A-90312 Agoncillo - Toulouse</p>
<table class="sums"><tr><td>Base imponible</td><td class="num">980,00</td></tr><tr><td>IVA 21 %</td><td class="num">205,80</td></tr><tr><td>Total factura</td><td class="num">1.185,80</td></tr></table>`,
    truth: {
      ...{
        vatNumber: "ESB12345678",
        invoiceNumber: "T26-0815",
        issuedOn: "2026-09-30",
        dueOn: "2026-10-30",
        orderNumber: "A-90312",
      },
      ...{ netCents: "98000", vatCents: "20580", totalCents: "118580" },
    },
  },
];
