import type { Paper } from "./paper.ts";

/** Proofs of delivery, consignment notes and pallet vouchers. */
export const CARRIAGE_PAPERS: readonly Paper[] = [
  {
    name: "pod-bakery",
    type: "pod",
    lang: "fr",
    font: "serif",
    html: `<h2>MOULINS DE LA VALSE</h2><p>Zone artisanale Les Prés – 01000 Bourg-en-Bresse</p>
<h3 style="text-align:center">BORDEREAU DE LIVRAISON N° 4471-26</h3>
<table class="plain"><tr><td>Cde client n° :</td><td><b>78-20931</b></td><td>Livré le :</td><td class="pen">14/10/2026</td></tr>
<tr><td>Client livré :</td><td>Boulangerie Saunier</td><td>Tracteur :</td><td class="pen">FD-482-XA</td></tr></table>
<table class="grid"><tr><th>Code</th><th>Libellé</th><th>Nbre de colis</th><th>Poids brut kg</th></tr>
<tr><td>FT65</td><td>Farine T65 sac 25 kg</td><td>36</td><td>918</td></tr></table>
<p>Palettes Europe livrées : <span class="pen">9</span> &nbsp;&nbsp;&nbsp;&nbsp;&nbsp; Palettes Europe reprises : <span class="pen">7</span></p>
<div class="frame"><small>RÉSERVES ÉVENTUELLES (à motiver)</small><p class="pen">3 sacs percés, palette du bas</p></div>
<div class="two"><div class="frame"><small>Nom du réceptionnaire</small><p class="pen">Hélène Saunier</p></div>
<div class="frame"><small>Signature et cachet du client</small><p class="stamp">BOULANGERIE SAUNIER</p></div></div>`,
    truth: {
      ...{
        noteNumber: "4471-26",
        orderNumber: "78-20931",
        deliveredOn: "2026-10-14",
        consignee: "Boulangerie Saunier",
        plate: "FD-482-XA",
      },
      ...{
        packages: "36",
        grossWeightGrams: "918000",
        palletsGiven: "9",
        palletsReturned: "7",
        reservations: "3 sacs percés, palette du bas",
      },
      ...{ signedBy: "Hélène Saunier", signature: "present" },
    },
  },
  {
    name: "pod-steel",
    type: "pod",
    lang: "en",
    font: "sans",
    html:
      `<div class="two"><div><h2>Harrow Steel Stockholders</h2><p>Unit 4, Canal Park, Dudley</p></div><div><h3>PROOF OF DELIVERY</h3><p>Delivery note no. HS/88214</p></div></div>
<table class="grid"><tr><th>Customer order</th><th>Date delivered</th><th>Vehicle reg.</th><th>Driver</th></tr><tr><td>PO-55120</td><td>03 Nov 2026</td><td>BX-214-KT</td><td>M. Doyle</td></tr></table>
<p><b>Ship to:</b> Atelier Fontan SARL</p><p>5 rue du Canal, 62100 Calais, France</p>
<table class="grid"><tr><th>Item</th><th>No. of packages</th><th>Total weight</th></tr><tr><td>Flat bar 40x8</td><td>12</td><td>6,480 kg</td></tr></table>
<table class="grid"><tr><td>Pallets out</td><td>6</td><td>Pallets in</td><td>6</td></tr></table>
<p>Remarks:</p><p class="indent">Two bundles rusted on arrival</p>
<table class="grid tall"><tr><td>Print name<br><br><span class="pen">R. Fontan</span></td><td>Recipient signature<br><br></td></tr></table>`,
    truth: {
      ...{
        noteNumber: "HS/88214",
        orderNumber: "PO-55120",
        deliveredOn: "2026-11-03",
        consignee: "Atelier Fontan SARL",
        plate: "BX-214-KT",
        packages: "12",
      },
      ...{
        grossWeightGrams: "6480000",
        palletsGiven: "6",
        palletsReturned: "6",
        reservations: "Two bundles rusted on arrival",
        signedBy: "R. Fontan",
      },
      ...{ signature: "not_seen" },
    },
  },
  {
    name: "cmr-three-languages",
    type: "cmr",
    lang: "es",
    font: "sans",
    html:
      `<table class="boxes"><tr><td>1 Remitente (nombre, domicilio, país)<br>Expéditeur (nom, adresse, pays)<p>Conservas Aldana SL</p><p>Pol. Ind. El Sequero, 26150 Agoncillo, España</p></td>
<td><b>CARTA DE PORTE INTERNACIONAL</b><br>LETTRE DE VOITURE INTERNATIONALE<p class="big">CMR &nbsp; Nº 0457721</p></td></tr>
<tr><td>2 Consignatario (nombre, domicilio, país)<br>Destinataire (nom, adresse, pays)<p>Épicerie du Midi SAS</p><p>18 quai Sud, 31000 Toulouse, France</p></td>
<td>16 Porteador (nombre, domicilio, país)<br>Transporteur (nom, adresse, pays)<p>Transportes Beltrán e Hijos</p><p>Calle Mayor 3, 50001 Zaragoza</p></td></tr>
<tr><td>4 Lugar y fecha de carga de la mercancía<br>Lieu et date de la prise en charge<p>Agoncillo, 07/09/2026</p></td>
<td>18 Reservas y observaciones del porteador<br>Réserves et observations du transporteur<p>Un palet con film roto</p></td></tr></table>
<table class="boxes"><tr><td>7 Número de bultos<br>Nombre de colis<p>24</p></td><td>9 Naturaleza de la mercancía<br>Nature de la marchandise<p>Conservas vegetales</p></td>
<td>11 Peso bruto, kg<br>Poids brut, kg<p>18.240</p></td></tr></table>
<table class="boxes"><tr><td>Matrícula tractora<p>7731 KDM</p></td><td>Su pedido nº<p>A-90312</p></td><td>21 Formalizado en / Établie à<p>Agoncillo &nbsp; 07/09/2026</p></td></tr></table>
<table class="boxes tall"><tr><td>22 Firma y sello del remitente</td><td>23 Firma y sello del transportista</td><td>24 Recibo de la mercancía / Marchandises reçues<br>Firma y sello del consignatario<p class="stamp">EPICERIE DU MIDI</p></td></tr></table>`,
    truth: {
      ...{
        noteNumber: "0457721",
        sender: "Conservas Aldana SL",
        consignee: "Épicerie du Midi SAS",
        carrier: "Transportes Beltrán e Hijos",
      },
      ...{
        takenOverOn: "2026-09-07",
        reservations: "Un palet con film roto",
        packages: "24",
        grossWeightGrams: "18240000",
        plate: "7731-KDM",
      },
      ...{ orderNumber: "A-90312", issuedOn: "2026-09-07", signature: "present" },
    },
  },
  {
    name: "cmr-platform",
    type: "cmr",
    lang: "fr",
    font: "narrow",
    html: `<h2>e-CMR FR-20261105-0093</h2><p>Document électronique – protocole additionnel à la CMR du 20 février 2008</p>
<dl><dt>Donneur d'ordre – référence</dt><dd>OT-2026-004512</dd><dt>Expéditeur</dt><dd>Cristallerie de Baume</dd><dt>Transporteur</dt><dd>Transports Ferrand et Fils</dd>
<dt>Destinataire</dt><dd>Galerie Hoffmann GmbH</dd><dt>Véhicule moteur</dt><dd>GK-905-SD</dd><dt>Pris en charge le</dt><dd>05/11/2026 à 07h40</dd><dt>Livré le</dt><dd>06/11/2026 à 10h15</dd>
<dt>Colis</dt><dd>14</dd><dt>Masse brute (kg)</dt><dd>2 310</dd><dt>Réserves au chargement</dt><dd>aucune</dd></dl>
<p>Signature du destinataire : K. Hoffmann, par code reçu au téléphone</p>`,
    truth: {
      ...{
        noteNumber: "FR-20261105-0093",
        orderNumber: "OT-2026-004512",
        sender: "Cristallerie de Baume",
        carrier: "Transports Ferrand et Fils",
      },
      ...{
        consignee: "Galerie Hoffmann GmbH",
        plate: "GK-905-SD",
        takenOverOn: "2026-11-05",
        deliveredOn: "2026-11-06",
        packages: "14",
      },
      ...{ grossWeightGrams: "2310000", signature: "present" },
    },
  },
  {
    name: "voucher-platform",
    type: "pallet_voucher",
    lang: "fr",
    font: "mono",
    html: `<h2>PLATEFORME DE CORBAS</h2><h3>Bordereau d'échange de palettes n° EP-20417</h3>
<p>Date du bon ......... 22/10/2026</p><p>Transporteur ........ Ferrand</p><p>Plaque .............. EW-330-LR</p><p>Commande ............ OT-2026-003377</p>
<table class="grid"><tr><th>Modèle</th><th>Palettes remises</th><th>Palettes restituées</th><th>Reste dû</th></tr><tr><td>EUR-EPAL</td><td>26</td><td>20</td><td>6</td></tr></table>
<p>Date limite de restitution : 22/01/2027</p><p>Signature réceptionnaire</p><p class="pen indent">Mounir B.</p>`,
    truth: {
      ...{
        voucherNumber: "EP-20417",
        issuedOn: "2026-10-22",
        plate: "EW-330-LR",
        orderNumber: "OT-2026-003377",
        palletType: "EPAL1",
        palletsGiven: "26",
      },
      ...{ palletsReturned: "20", palletsDue: "6", dueOn: "2027-01-22", signature: "present" },
    },
  },
  {
    name: "voucher-dock",
    type: "pallet_voucher",
    lang: "en",
    font: "sans",
    html: `<table class="grid"><tr><td colspan="2"><b>PALLET EXCHANGE NOTE</b></td><td>Ref. 7730-B</td></tr>
<tr><td>Date: <span class="pen">11/08/2026</span></td><td>Truck: <span class="pen">DA-118-PM</span></td><td>Order: <span class="pen">CMD77120</span></td></tr>
<tr><td>Delivered to</td><td colspan="2">Kestrel Foods Ltd</td></tr></table>
<table class="grid"><tr><th></th><th>Delivered</th><th>Returned</th><th>Rejected</th><th>Balance</th></tr><tr><td>Euro pallets</td><td>33</td><td>30</td><td>1</td><td>3</td></tr></table>
<div class="frame tall"><small>Stamp and signature of consignee</small><p class="stamp">KESTREL FOODS GOODS IN</p></div>`,
    truth: {
      ...{
        voucherNumber: "7730-B",
        issuedOn: "2026-08-11",
        plate: "DA-118-PM",
        orderNumber: "CMD77120",
        consignee: "Kestrel Foods Ltd",
        palletType: "EPAL1",
      },
      ...{ palletsGiven: "33", palletsReturned: "30", palletsRefused: "1", palletsDue: "3", signature: "present" },
    },
  },
];
