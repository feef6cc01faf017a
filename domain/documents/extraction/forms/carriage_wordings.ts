import type { Wording } from "../labels/worded_labels.ts";

/** How forms of carriage word their labels, by stems, in the three languages. */
const PALLET =
  "\\b(pal|pales|empties|pals|palet\\w*|pallet\\w*|epal|eur|euro\\w*|supports?|emballages?|consign(e|ee|es|ees)|chep|vmf)\\b";
const GIVEN =
  "\\b(livr(e|es|ee|ees)|laiss\\w+|depos\\w+|remis(es?)?|donne\\w*|recue?s?|apport\\w+|delivered|handed over|left|given|entreg\\w+|dej\\w+|received|recibid\\w+|full|transfer\\w*|out|chargees?|entrees?)\\b";
const RETURNED =
  "\\b(rendue?s?|repris\\w*|recuper\\w+|restituees?|retour\\w*|returned|returns?|devuel\\w+|devoluc\\w+|collected|recog\\w+|retir\\w+|emport\\w+|in|back|echang\\w+|taken|sorties?|exchanged|recuperad\\w+|vides?|empties|empty|vaci[oa]s)\\b";
const SOMEBODY_ELSE =
  "expedit\\w*|transport\\w*|chauffeur|conduc\\w+|driver|carrier|sender|remit\\w*|remett\\w*|chargeur|cargador\\w*|shipper|porteador|voiturier|haulier|livreur|frachtfuhrer\\w*|absender\\w*";

const both = (one: string, other: string) => new RegExp(`(?=.*${one}).*${other}`);

export const ORDER: Wording = {
  has:
    /\b(cde|cdes|cmde?|commande|order|pedido|ordre|ot|affaire|dossier|mission|voyage|booking|po|encargo|orden)\b|\b(v|vos|votre|client\w*|customer|su|your|donneur|charg\w+|exped\w+|sender|shipper|remit\w+|cargador)\b.*\bref\w*|\bref\w*\b.*\b(client\w*|customer|donneur|charg\w+|exped\w+|sender|remit\w+|cargador|interne)\b/,
  not: /\b(dates?|fecha|montant|total|bon de livr\w+|adresse|payment|quantite|qte|qty|signature|jour)\b/,
};

export const NOTE: Wording = {
  has:
    /^livraison$|^(n|no|numero|number) de piece$|\b(bl|bon|fiche|advice|albaran|recepisse|bordereau|note|lv|ldv|lettre|waybill|expedition|consignment|position|suivi|despatch|dispatch|envio|shipment|tracking|avis|documento?|doc|slip|docket|ticket|comprobante|justificante|attestation|carta|identifiant|identificador|frachtbrief)\b|^(n|num|numero|number)$/,
  not:
    /\b(dates?|fecha|cde|commande|order|pedido|ot|heure|livre|delivered|signature|ref|nature|type|terminal|annexes?|attached|mode|nombre|number of|joints?|du|adresse|address|lieu|place|poids|colis|palettes?)\b/,
};

export const DELIVERED: Wording = {
  has:
    /\b(livre\w*|livraison|deliver\w*|entreg\w+|dechargement|decharge|unload\w+|descarga\w*|recep\w+|recue?s?|receiv\w+|remis\w*|handed over)\b/,
  not:
    /\b(prev\w*|plan\w*|limite|command\w*|cde|demand\w*|souhait\w*|estim\w*|avant|before|adresse|bon(?! etat)|bl|note|nota|albaran|bordereau|recepisse|expected|scheduled|requested|propose\w*|rdv|rendez|eta|facture|depart|chargement|enlev\w+|collect\w+|loading|carga|palet\w*|pallets?|colis|packages?|bultos|poids|reserv\w*|nom|name|nombre|salida|despatch|dispatch|expedi\w*|ship\w*|edition|emission|emise?|issue|imprim\w*|print\w*|commande|piece|document|(?<!good )order|proof|preuve|comprobante)\b|\b(to|a|chez)$/,
};

export const TAKEN_OVER: Wording = {
  has:
    /\b(prise? en charge|enlev\w+|ramass\w+|chargee?|chargement|taking over|taken over|taken in charge|pick ?up|collect\w*|carga|recogida|load\w*|ubernahme|retir\w+|collected)\b|\b(remis(e|es)? au|handed( over)? to( the)?|given to) (transporteur|voiturier|chauffeur|carrier|driver)|lugar y fecha de (la )?recepcion/,
  not:
    /\b(decharg\w+|unload\w+|descarga|livr\w+|deliver\w+|entrega|(?<!remis(e|es)? au )transporteur|chargeur|reserv\w+|prev\w*|poids|ref\w*|signature|palet\w*|pallets?|colis)\b/,
};

export const PLATE: Wording = {
  has:
    /\b(immat\w*|plaque|plates?|matric\w*|vehic\w+|camion\w*|tract\w+|truck|lorry|regist\w*|porteur|veh|reg|cabeza|moteur|kennzeichen)\b|^unit$/,
  not:
    /^(?!.*\b(tract|vehic|camion|truck|porteur)).*\b(remorq\w*|semi|trailer|remolque|semirremolque)\b|\b(chauffeur|conduc\w+|driver|commerce|rcs|vat|company|societe)\b/,
};

export const PACKAGES: Wording = {
  has:
    /\b(colis|packag\w*|bultos?|parcels?|cartons?|um|uc|unites? de manutention|kolli|colli|cajas|boxes|handling units|packstucke|u m)\b/,
  not:
    /\b(poids|weight|palet\w*|pallets?|peso|manquant\w*|refus\w*|annonc\w*|attend\w*|expected|missing|nature|mode|marques?|marks|avari\w*|type|valeur|par|per|emballage|packing|embalaje|verpackung|short|damaged|mouill\w*|cass\w*|dechir\w*|ouverte?s?|perces?|abim\w*|ecras\w*|eventr\w*|torn|wet|damp|crushed|opened|broken|rotos?|rotas?|mojad\w*)\b/,
};

/** A delivery note counts its packages, and beside them what was handled. */
export const PACKAGES_OF_NOTE: Wording = {
  has: new RegExp(`${PACKAGES.has.source}|^(total |no of |number of )?(pieces|pcs)$`),
  not: new RegExp(`${PACKAGES.not.source}|^(um|uc|u m)$`),
};

export const WEIGHT: Wording = {
  has:
    /^(brut|gross|bruto)( kg| en kg)?$|\b(brut kg|gross kg|kg brut\w*|poids|weight|peso|masse|mass|masa|kgs?|pds|wt|bruttogewicht)\b/,
  not:
    /^(?!.*\b(brut|brute|gross|bruto|bruta)\b).*\b(net|neto|nette|tare|tara)\b|\b(taxable|volume|volumen|unit\w*|max\w*|ptac|ptra|roulant|autorise|palet\w*|pallets?|par|per)\b/,
};

/** Nothing else that goes to and fro is feminine: "laissées au client : 4", "reprises ce jour : 3". */
const WHERE = "(au|chez|sur|par|ce jour)\\b";
const TO_AND_FRO = {
  given: `^(laissees|deposees|remises) ${WHERE}`,
  returned: `^(rendues|reprises|recuperees|restituees) ${WHERE}`,
};
/** Not the day or the firm of whom something is returned by, but who takes it back. */
const NO_TAKER =
  "(?! (?:(?:le|la|l|notre|son|the) )?(?:conducteur|chauffeur|transporteur|livreur|voiturier|driver|haulier|carrier)\\b)";

export const PALLETS_GIVEN: Wording = {
  has: new RegExp(`${both(PALLET, GIVEN).source}|${TO_AND_FRO.given}`),
  not: new RegExp(`^(?!.*\\bfull\\b).*${RETURNED}|\\b(refus\\w*|reject\\w*|rechaz\\w*|non|not|date|avant|le|bon|poids|type)\\b`),
};

export const PALLETS_RETURNED: Wording = {
  has: new RegExp(`${both(PALLET, RETURNED).source}|${TO_AND_FRO.returned}`),
  not: new RegExp(
    `\\b(full|dont|of which|a rendre|reste|solde|date|avant|limite|dues?|non|not|no|refus\\w*|reject\\w*|rechaz\\w*|le${NO_TAKER}|bon|type)\\b`,
  ),
};

/** On a voucher all that is counted are pallets. */
export const GIVEN_ALONE: Wording = {
  has: new RegExp(GIVEN),
  not: new RegExp(`${PALLETS_GIVEN.not.source}|\\b(colis|by|par|chez|to)\\b|\\b(a|en|el|on|le)$`),
};
export const RETURNED_ALONE: Wording = {
  has: new RegExp(RETURNED),
  not: new RegExp(`${PALLETS_RETURNED.not.source}|\\b(to be|by${NO_TAKER}|before|left|still|par${NO_TAKER}|chez)\\b`),
};
export const REFUSED: Wording = {
  has:
    /\b(refus\w*|reject\w*|rechaz\w*|non conformes?|not accepted|casse\w*|damaged|defect\w+|declass\w+|litige|ecarte\w*|hors normes?|refo?ulee?s?)\b/,
  not: /\b(motif|reason|motivo|date|signature)\b/,
};
export const DUE: Wording = {
  has:
    /\b(solde|restes?|restant\w*|dues|dus|owed|owing|balance|pendient\w*|saldo|debid\w*|adeud\w*|a rendre|non rendue?s?|non restituees?|not returned|outstanding|dette|a devolver|to return|to be returned|ecart|differen\w*|deuda|en attente|pending|awaiting)\b/,
  not: /\b(date|avant|before|by|antes|limite|ancien|precedent|initial|previous|opening|anterior)\b/,
};
export const VOUCHER_DUE_ON: Wording = {
  has:
    /\b(limite|avant|before|antes|echeance|due|valab\w*|valid\w*|vencim\w*|devol\w+|returned?|retour|restitu\w*|rendre|regulari\w*|solder|expir\w*|plazo|deadline|hasta|jusqu)\b|\bby$/,
  not: /\b(emis\w*|issued?|signed|printed|livr\w+|deliver\w+)\b/,
};
export const ISSUED: Wording = {
  has: /\b(dates?|fecha|dated|emis\w*|issued?|etabli\w*|edit\w+|formaliz\w+|fait|made out|expedido|ausgefertigt)\b/,
  not:
    /\b(echeance|due|pay\w*|pago|regl\w*|vencim\w*|livr\w+|deliver\w+|prestation\w*|operation|charg\w+|enlev\w+|commande|order|pedido|servi\w+|limite|valeur|entrega|carga|voyage|periode|prise|taking|returned?|restitu\w+|retour|avant|before|signature|recue?s?|recep\w+|received|naissance|collect\w+|load\w+|devol\w+|valid\w*|tax)\b/,
};

/** A consignment note has dates of many things. */
export const ESTABLISHED: Wording = {
  has:
    /\b(emise?s?|emision|issued?|etablie?|edite\w*|formaliz\w+|fait|made out|ausgefertigt|creee?|completed|expedid[ao]|cree|raised|created|generated|genere\w*|drawn up|redige\w*|dresse\w*|creation)\b/,
  not: ISSUED.not,
};

export const CONSIGNEE: Wording = {
  has:
    /^(livraison|delivery|entrega|destination|destino|beneficiaire)$|^(dechargement|livraison|destinataire|delivery|unloading|reception|descarga|entrega|destino|consignee)( \w+)? (raison sociale|nom|societe|entreprise|name|company|nombre|empresa)|\blivrer (a|chez)\b|\bshipped to\b|^(?!qte|quantite|qty|date|heure)\w+ livree?$|\breceptionnaire de la marchandise\b|\b(destinat\w*|consignee|consignat\w*|recipient|receiver|recepteur|receptor|empfanger|livre\w* (a|chez)|livraison (a|chez)|deliver\w* to|ship to|entreg\w* (a|en)|client livre|chez)\b|\b(adresse|lieu|site|point|magasin|client|depot|entrepot|etablissement)\b.*\b(livr\w*|decharg\w+|destination)\b|\b(delivery|drop|unloading|ship) (address|point|place|site|location|to)\b|\b(direccion|lugar|punto) de (entrega|descarga)\b/,
  not:
    /^(for|pour|por) |\bchez (l |le |la )?(exped\w*|chargeur|remettant)\b|\b(pris\w* en charge|signature|cachet|visa|reserv\w*|observ\w*|dates?|fecha|heure|tel\w*|emarg\w*|remar\w*|stamp|firma|ref\w*|code|cde|commande|instruction\w*|copie|exemplaire|palet\w*|pallets?|colis|poids|nom du signataire|recu|recues|prev\w*|prevu)\b/,
};
/** Of which copy of a set a sheet is. */
const COPY = "\\b(ejemplar|exemplaire|exemplar|copy|copie|copia|feuillet)\\b";
/** Of consignment notes, which have a box for the place of delivery besides. */
export const CMR_CONSIGNEE: Wording = {
  has:
    /^(dechargement|livraison|destinataire|delivery|unloading|reception|descarga|entrega|destino|consignee)( \w+)? (raison sociale|nom|societe|entreprise|name|company|nombre|empresa|client|cliente|customer)|\b(livrer (a|chez)|shipped to|ship to|destinat\w*|consignee|consignat\w*|recipient|receiver|recepteur|receptor|empfanger)\b/,
  not: new RegExp(`${CONSIGNEE.not.source}|${COPY}`),
};
export const SENDER: Wording = {
  has:
    /^(chargement|enlevement|expedition|expediteur|collection|pick ?up|loading|carga|origen|recogida|sender)( \w+)? (raison sociale|nom|societe|entreprise|name|company|nombre|empresa|client|cliente|customer)|\b(remettant|shipped from|collected from|ship from|exporter|expedit\w*|sender|remitente|consignor|shipper|chargeur|cargador|absender)\b/,
  not:
    /\b(total\w*|signature|cachet|visa|reserv\w*|observ\w*|dates?|fecha|ref\w*|code|instruction\w*|exemplaire|stamp|firma|sello|anweisung\w*|ejemplar|exemplaire|exemplar|copy|copie|copia|feuillet|instru\w*|senders)\b/,
};
export const CARRIER: Wording = {
  has:
    /\b(hauled by|carried by|entreprise de transport|transporteur\w*|carrier|transportista|porteador|voiturier|haulier|frachtfuhrer)\b/,
  not:
    /\b(signature|cachet|visa|reserv\w*|observ\w*|dates?|fecha|ref\w*|code|successi\w*|sucesiv\w*|nachfolgende|stamp|firma|sello|palet\w*|instruction\w*|vorbehalte|ejemplar|exemplaire|exemplar|copy|copie|copia|feuillet)\b/,
};
export const SIGNED_BY: Wording = {
  has:
    /\b(signe (\w+ )*par|recue?s? par|remis a|signed (by|for)|received by|recibido por|firmado por|receptionnaire|receptionne par|signataire|print(ed)? name)\b|^(nom|name|nombre|print|printed)$|\b(nom|nombre|name)\b.*\b(dni|cargo|fonction|qualite|position|title|cachet|signature|tampon|date|visa)\b|\b(nom prenom)\b|\b(nom|nombre|name)\b.*\b(signat\w*|recept\w*|client|destinat\w*|prenom|lisible|capital\w*|majuscul\w*|block|print\w*|receiver|recipient|apellidos|receptor)\b/,
  not: new RegExp(
    `\\b(${SOMEBODY_ELSE}|societe|firm|adresse|address|raison|commercial|marchandise)\\b|^(signature|emargement|visa|cachet) `,
  ),
};
export const SIGNATURE: Wording = {
  has:
    /^conforme( |$)|^recibi\b|^(pour|por|for) (le |la |l |the |el )?(destinataire|receptionn\w*|plate ?forme|client|magasin|depot|consignee|receiver|customer|site|entrepot|almacen|plataforma|muelle)|\b(signat\w*|signed|firma\w*|visa|emarg\w*|cachet|stamp|sello|tampon|griffe|unterschrift)\b/,
  not: new RegExp(`\\b(${SOMEBODY_ELSE}|nom du|name of|signed by|firmado por|cedant|delai|forclusion|presume\\w*)\\b`),
};
export const RESERVATIONS: Wording = {
  has:
    /\b(reserv\w*|observ\w*|remarq\w*|remarks?|comment\w*|anomal\w*|incid\w*|exceptions?|avaries?|dommages?|damages?|danos?|discrepanc\w*|shortages?|vorbehalte)\b/,
  not:
    /^(sin|sans|aucune?|without|ninguna?)\b|\b(nombre|quantite|signature|dates?|palettes?|pallets?|code|colis|assurance|indemnit\w*|pertes?|cas|propriete|conditions|claims?|statut|status|liability)\b/,
};

/** Where pallets were left. */
export const SITE: Wording = {
  has: new RegExp(
    `${CONSIGNEE.has.source}|\\b(sites?|magasin|plate ?forme|entrepot|depot|almacen|centro|warehouse|store|platform|lieu|place|lugar|client|customer|debiteur|debtor|deudor|debit\\w*|receiving|received (by|at)|recue?s? (par|a|chez)|recu par|remis a|etablissement|location|drop off)\\b`,
  ),
  not: new RegExp(
    `${CONSIGNEE.not.source}|\\b(fait|done|emission|issue|restitution|retour|return|n|no|depart|chargement|enlevement|reprise)\\b`,
  ),
};

/** Of invoices. */
export const INVOICE_NUMBER: Wording = {
  has: /\b(facture|invoice|factura|fact|fra|avoir|inv)\b/,
  not:
    /\b(dates?|fecha|adresse|address|client|customer|cliente|due|echeance|total|montant|amount|importe|code|commande|order|pedido|conditions?|to|a|du|le|par|regl\w*|adress\w*|of|frais|nombre|emise?|periode|page)\b/,
};
export const INVOICED_ON: Wording = {
  has: /\b(dates?|fecha|dated|emise?s?|emision|issued?|edit\w+|tax point|du|le|etablie?)\b/,
  not:
    /\b(echeance|due|pay\w*|pagar|pago|regl\w*|vencim\w*|livr\w+|deliver\w+|prestation\w*|operation|charg\w+|enlev\w+|commande|order|pedido|servi\w+|operacion|devengo|limite|valeur|date (de )?transport|entrega|carga|descarga|job|trip|voyage|periode|period|compter|jour|avant|before|loi|load\w*|collect\w*|decharg\w*|bl|bon)\b/,
};
export const PAID_BY: Wording = {
  has:
    /\b(echeance|echeances|echue?|due|payable|payer|paiement|payment|regler|reglement|vencim\w*|vence|pagar|pagadero|pago|limite|exigible|settle\w*|settlement|terms?)\b/,
  not: /\b(facture|invoice|emis\w*|retard|late|penalit\w*|anticipe)\b/,
};
export const NET: Wording = {
  has: /\b(h ?t|net|subtotal|sous total|base|neto|excl\w*|ex vat|before vat|imponible|hors tax\w*|hors tva|sin iva|taxable)\b/,
  not:
    /\b(a payer|payer|t ?t ?c|incl\w*|prix|price|precio|unit\w*|pu|p u|remise|poids|taux|rate|tipo|payable|net to pay|days|jours|dias|kgs?|weight|peso)\b/,
};
export const TAX: Wording = {
  has: /\b(tva|vat|iva|t v a|i v a|cuota)\b/,
  not:
    /\b(intra\w*|n|no|number|numero|num|reg\w*|id|ident\w*|excl\w*|incl\w*|hors|sin|before|base|nif|cif|art\w*|exo\w*|taux|rate|con|avec|comprise|incluse|ex)\b/,
};
export const TOTAL: Wording = {
  has: /\b(t ?t ?c|total|totaux|a payer|due|a pagar|incl\w*|amount|importe|toutes tax\w*|balance|payable|to pay)\b/,
  not:
    /\b(h ?t|hors|excl\w*|sous|sub\w*|base|poids|colis|weight|ex|before|lignes?|palet\w*|pallets?|sin|imponible|jours|days|date|fecha)\b|^(?!.*\b(incl\w*|comprise|incluse|con|avec|with)\b).*\b(tva|vat|iva)\b|\bnet\b(?!.* (a payer|to pay|payable))/,
};

export const VOUCHER_NUMBER: Wording = {
  has:
    /\b(bon|voucher|vale|comprobante|justificante|docket|slip|recu|note|bordereau|receipt|recibo|mouvement|ticket|consignation|document)\b|^(n|num|numero|number|ref\w*)$/,
  not:
    /\b(vos|votre|your|su|dates?|fecha|cde|commande|order|pedido|ot|type|retour|signature|recu par|du|etat|nombre|client|emis)\b/,
};

/** Of consignment notes, whose box for the consignee's signature has the day of delivery in it. */
export const CMR_DELIVERED: Wording = {
  has: new RegExp(
    `${DELIVERED.has.source}|\\b(signature|cachet|firma|visa|stamp|sello)\\b.*\\b(destinataire|destinatario|consignatario|consignee|receiver)\\b`,
  ),
  not: new RegExp(
    `${
      DELIVERED.not.source.replace("|nom|name|nombre|", "|")
    }|\\b(transporteur|carrier|porteador|chauffeur|driver|voiturier|instructions?)\\b|lugar y fecha de (la )?recepcion|^(place|lieu|lugar|site)\\b(?!.*\\b(date|fecha)\\b)`,
  ),
};
/** Of electronic consignment notes, of which blocks say who signed at either end. */
export const CMR_SIGNATURE: Wording = {
  has: new RegExp(
    `${SIGNATURE.has.source}|^(dechargement|livraison|destinataire|delivery|unloading|descarga|entrega|destinatario|consignee)( \\w+)? (signe par|signed by|firmado por)`,
  ),
  not: new RegExp(
    `\\b(${SOMEBODY_ELSE}|nom du|name of|cedant|delai|forclusion|presume\\w*)\\b|^(signed by|firmado por|signe par)`,
  ),
};
/** Of consignment notes, on which other papers are named too. */
export const CMR_NOTE: Wording = {
  has:
    /\b(lettre de voiture|waybill|consignment note|carta de porte|cmr|lv|identifiant|identificador|frachtbrief|documento|feuille de route)\b|\b(n|no|num\w*|number|id|ref\w*) (\w+ )?document\b|\bdocument (\w+ )?(n|no|num\w*|number|id|ref\w*)\b|^(n|num|numero|number)$/,
  not:
    /\b(dates?|fecha|cde|commande|order|pedido|ot|annex\w*|attached|joints?|nombre|adresse|signature|raised|etablie?|edite|under|convention)\b/,
};
