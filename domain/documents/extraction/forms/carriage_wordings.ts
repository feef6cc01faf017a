import { DRIVERS } from "../labels/drivers.ts";
import type { Wording } from "../labels/worded_labels.ts";

/** How forms of carriage word their labels, by stems, in the three languages. */
const SOMEBODY_ELSE =
  `expedit\\w*|transport\\w*|conduc\\w+|driver|carrier|sender|remit\\w*|remett\\w*|chargeur|cargador\\w*|shipper|porteador|voiturier|haulier|${DRIVERS}|frachtfuhrer\\w*|absender\\w*|afzender|vervoerder|mittente|vettore|nadawcy|przewoznika|expedidor`;

/** Whose the screen is that somebody signs on: "sur l'écran du conducteur", "on the driver's phone". */
const SCREEN = "(?:ecran|terminal|telephone|smartphone|tablette|pda|screen|device|phone|tablet|handheld|pantalla|movil)";
/** Who signs before goods are on their way, or where. */
const SIGNED_BEFORE =
  "prepar\\w+|pickers?|packers?|loaders?|commissionnaire|vendeu\\w+|seller|vendedor|departs?|salida|charge(?:ment)?|(?<!site d )enlevement|collect\\w+|loading|pick ?up|despatch\\w*|dispatch\\w*|carga|recogida|origen";
const SIGNED_BESIDE =
  `(?<!\\b${SCREEN} (?:(?:du|de|l|la|of|the|del) )*)(?:${SOMEBODY_ELSE}|${SIGNED_BEFORE})(?! s? ?${SCREEN}\\b)`;

export const ORDER: Wording = {
  has:
    /^contrat n$|^(?:n|no|numero) (?:de )?contrat$|^contra(?:ct|to) (?:n|no|number|ref)$|^(?:bc|ref\w* d ?o)(?: n)?$|\b(cde|cdes|cmde?|commande|order|pedido|ordre|ot|affaire|affret\w*|dossier|mission|voyage|booking|po|encargo|orden|expediente)\b|\b(v|vos|votre|client\w*|customer|su|your|donneur|charg\w+|exped\w+|sender|shipper|remit\w+|cargador)\b.*\bref(?!us)\w*|\bref(?!us)\w*\b.*\b(client\w*|customer|donneur|charg\w+|exped\w+|sender|remit\w+|cargador|interne)\b|\b(?:n(?: o)?|no|num\w*|number|ref\w*) (?:de |d )?(?:reservation|reserva|devis|presupuesto|quotation)\b|\b(?:reservation|reserva|devis|presupuesto|quot(?:e|ation)) (?:n|no|number|ref|accept\w*|acepta\w*|constructeur|client)\b/,
  not: /\b(dates?|fecha|montant|total|bon de livr\w+|adresse|payment|quantite|qte|qty|signature|jour)\b/,
};

/** Of vouchers, on which nothing else than an order is sent on its way. */
export const VOUCHER_ORDER: Wording = {
  has: new RegExp(
    `${ORDER.has.source}|^(?:shipment|tour|tournee|job|load|trip)$|\\b(shipment|job|load|trip|tour|traffic|consignment|expedition|envio|viaje|transport|transporteur|voyage|mission)\\b.*\\b(ref(?!us)\\w*|n|no|num\\w*)\\b|\\b(ref(?!us)\\w*|n|no|num\\w*)\\b.*\\b(shipment|job|load|trip|expedition|envio|transport|transporte|transporteur|voyage)\\b`,
  ),
  // The number of the paper itself.
  not: new RegExp(`${ORDER.not.source}|\\b(?:our|nos|notre|nuestra|n) ref\\w*(?! (?:commande|cde|order|pedido|client))`),
  // Of a delivery note.
  less: /\b(?:bl|expediteur|sender|remitente)\b/,
};

export const NOTE: Wording = {
  has:
    /^livraison$|^(n|no|numero|number) de piece$|\b(bl|bon|fiche|advice|albaran|recepisse|bordereau|note|lv|ldv|lettre|waybill|expedition|consignment|position|suivi(?! clients?)|despatch|dispatch|envio|shipment|tracking|avis|documento?|doc|slip|docket|ticket|comprobante|justificante|attestation|carta|identifiant|identificador|frachtbrief)\b|^(n|num|numero|number)$/,
  not:
    /\b(dates?|fecha|cde|commande|order|pedido|ot|heure|livre|delivered|signature|ref|nature|type|terminal|postes?|conditions?|zones?|quais?|annexes?|attached|mode|nombre|number of|joints?|du|adresse|address|lieu|place|poids|colis|palettes?|documento? (?:de |d )?a(?:com|ccom)pa\w+|accompanying|douan\w*|aduan\w*|customs|accises?|excise|e da|dae|daa|dsa|mrn)\b/,
};

export const DELIVERED: Wording = {
  has:
    /\b(livr|livre\w*|livraison|date (?:de )?liv|del date|deliver\w*|entreg\w+|dechargement|decharge|depotage|depotee?s?|discharg\w+|unload\w+|descarga\w*|recep\w+|recue?s?|receiv\w+|remis\w*|handed over|deposee?s? (?:le|ce|ici|en)|dropped|left on|depositad[oa]s? el)\b/,
  not:
    /\b(livrer|to be delivered|entregar|due|cita|horaires?|appointment|deadline|target|prev\w*|plan\w*|limite|command\w*|cde|demand\w*|souhait\w*|estim\w*|avant|before|adresse|bon(?! etat| pour reception)|bl|note|nota|albaran|bordereau|recepisse|expected|scheduled|requested|propose\w*|r[do]v|rendez|booked|booking|slot|window|creneau|eta|facture|depart|chargement|enlev\w+|collect\w+|pick(?:ed)? ?up|loading|loaded|carga|recogida|charge (?:a|chez)|palet\w*|pallets?|colis|packages?|bultos|poids|reserv\w*|nom|name|nombre|salida|despatch|dispatch|expedi\w*|ship\w*|edition|emission|emise?|issue|imprim\w*|print\w*|commande|piece|document|(?<!good )order|proof|preuve|comprobante|imperati\w*|contract\w*|convenue?|agreed|delais?|plazo|termin)\b|\b(to|a|chez|deliver by)$/,
};

export const TAKEN_OVER: Wording = {
  has:
    /\b(prise? en charge|enlev\w+|ramass\w+|chargee?|chargement|taking over|taken over|taken in charge|pick ?up|collect\w*|carga|recogida|load\w*|ubernahme|retir\w+|collected|inontvangst\w*|presa in carico|zaladun\w*|carregamento|points? de collecte|empotage|empotee?s?|remise? transporteur)\b|\b(remis(e|es)? au|handed( over)? to( the)?|given to) (transporteur|voiturier|chauffeur|carrier|driver)|lugar y fecha de (la )?recepcion/,
  not:
    /\b(decharg\w+|unload\w+|descarga|livr\w+|deliver\w+|entrega|(?<!remis(e|es)? (?:au )?)transporteur|chargeur|chauffeur|driver|conducteur|collecteur|collector|destinat\w*|consignee|receiver|reserv\w+|prev\w*|demand\w*|souhait\w*|r[do]v|rendez|booked|booking|slot|window|creneau|poids|ref\w*|signature|palet\w*|pallets?|colis|instruc\w*|consignes?|observ\w*|remarq\w*|remarks?|anomal\w*)\b/,
};

export const PLATE: Wording = {
  has:
    /\b(immat\w*|plaque|plates?|matric\w*|vehic\w+|camion\w*|tract\w+|truck|lorry|regist\w*|porteur|veh|reg|cabeza|moteur|kennzeichen|kenteken|targa|rej|rejestr\w*)\b|^unit$|^(?:fourgon\w*|furgon\w*|furgen|van|utilitaire|toupie)$/,
  not:
    /\bplate forme\b|\bkennz\w* (und|u) |\b(marques|marks|nummern)\b|^(?!.*\b(tract|vehic|camion|truck|porteur)).*\b(remorq\w*|semi|trailer|remolque|semirremolque)\b|\b(chauffeur|conduc\w+|driver)\b(?! (?:of |of the |du |de la |del )?(?:vehic|camion|truck|lorry|tract))|\b(commerce|rcs|vat|company|societe)\b|\bregistered (?:in|at|office|number|no)\b|\b(?:in|en) registr\w+\b/,
};

export const PACKAGES: Wording = {
  has:
    /\b(colis|packag\w*|bultos?|parcels?|cartons?|(?:nombre|nb|nbre|no|number|n|total) (?:de |of |total )*(?:pieces|unites|supports|emballages|sacs|fardeaux|bobines|units|items|coils|bags|sacos|piezas|unidades)|um|uc|unites? de manutention|kolli|colli|cajas|boxes|handling units|packstucke|u m)\b/,
  not:
    /\b(poids|weight|volume\w*|cubage|palet\w*|pallets?|peso|manquant\w*|refus\w*|annonc\w*|attend\w*|expected|missing|nature|mode|marques?|marks|avari\w*|type|valeur|par|per|emballage|packing|embalaje|verpackung|short|damaged|mouill\w*|cass\w*|dechir\w*|ouverte?s?|perces?|abim\w*|ecras\w*|eventr\w*|torn|wet|damp|crushed|opened|broken|rotos?|rotas?|mojad\w*|humides?|tach\w*|enfonc\w*|trou\w*|absents?|perdus?|litig\w*|defonc\w*|pli\w*|casse\w*|endommag\w*|crev\w*|fuit\w*|coul\w*|dent\w*|lost|leak\w*|stained|aplastad\w*|abiert\w*|falt\w*)\b|^(colis|packages|bultos) (au|en|in) (total|tout|all)$|\b(on|sur|sobre)$/,
};

/** How many pallets there are, and nothing of what becomes of them. */
const PALLETS_ALONE = "^(?:(?:nombre|nb|nbre|number|no|total|num) (?:de |of )?)?(?:palettes?|pallets?|palets?)$";

/** Of consignment notes, of which some count but the pallets. */
export const CMR_PACKAGES: Wording = {
  has: new RegExp(
    `${PACKAGES.has.source}|${PALLETS_ALONE}|^(?:nombre|nb|nbre|number|numero) (?:et|and|y) (?:types?|tipo) (?:d |de |des |of )?(?:unites?|colis|emballages?|supports?|units|packages|bultos)$`,
  ),
  not: new RegExp(
    `${
      PACKAGES.not.source.replace("|palet\\w*|pallets?|", "|").replace(
        "|type|",
        "|(?<!^(?:nombre|nb|nbre|number|numero) (?:et|and|y) )type|",
      )
    }|^(?!${PALLETS_ALONE}).*\\b(?:palet\\w*|pallets?)\\b`,
  ),
  less: /\b(?:palet\w*|pallets?)\b/,
};

export const WEIGHT: Wording = {
  has:
    /^(brut|gross|bruto)( kg| en kg)?$|\b(brut kg|gross kg|kg brut\w*|poids|weight|peso|masse|mass|masa|kgs?|pds|wt|bruttogewicht)\b/,
  not:
    /^(?!.*\b(brut|brute|gross|bruto|bruta)\b).*\b(net(?:kgs?)?|neto|nette|tare|tara)\b|\b(taxable|taxee?|facture|facturable|chargeable|volumetri\w*|volume|volumen|unit\w*|max\w*|ptac|ptra|roulant|autorise|palet\w*|pallets?|par|per|vehic\w*|camion|ensemble|truck|lorry|en charge|vide|laden|unladen|empty)\b/,
};

export const VOUCHER_DUE_ON: Wording = {
  has:
    /\b(limite|avant|before|antes|echeance|due|valab\w*|valid(?:e|es|o|ez|ity|ite|until)?|butoir|terme|caduc\w*|vencim\w*|devol\w+|returned?|retour|restitu\w*|rendre|regulari\w*|solder|expir\w*|plazo|deadline|hasta|jusqu|caducidad|latest|tard|tardar|ruckgabe|delai)\b|\bby$/,
  not:
    /^(?:bon|bordereau|avis|recu|vale|note|voucher|slip)\b(?!.*\b(?:valab\w*|valid\w*|jusqu|until|hasta)\b)|^(?:sites?|lieu|point|place|lugar)\b|\b(emis\w*|etabli\w*|edit\w*|imprim\w*|cree\w*|issued?|signed|printed|livr\w+|deliver\w+|non|arrete|inventaire|releve|statement|validee? (?:par|le|by|on))\b/,
};
export const ISSUED: Wording = {
  has: /\b(dates?|fecha|dated|emis\w*|issued?|etabli\w*|edit\w+|formaliz\w+|fait|made out|expedido|ausgefertigt)\b/,
  not:
    /\b(echeance|due|pay\w*|pago|regl\w*|vencim\w*|livr\w+|deliver\w+|prestation\w*|operation|charg\w+|enlev\w+|commande|order|pedido|servi\w+|limite|valeur|entrega|carga|voyage|periode|prise|taking|returned?|restitu\w+|retour|avant|before|signature|recue?s?|recep(?!isse)\w+|received|naissance|collect\w+|load\w+|devol\w+|valid\w*|tax)\b/,
};

const CREATED = /\b(cree\w*|created|creado|genere\w*|redige\w*|journee)\b|^(?:quand|when|cuando)$/;
/** Dates of the way there. */
const SENT =
  /\b(expedi(?!d[oa])\w*|depart|despatch\w*|dispatch\w*|ship\w*|salida|envio|print\w*|impri?m\w*|impress\w*|tirage|tire|keyed|saisie?)\b/;
/** Of vouchers, whose day is that of the exchange where they tell no other; what a list has of delivery counts too. */
export const VOUCHER_ISSUED = {
  has: { test: (text: string) => (ISSUED.has.test(text) || CREATED.test(text)) && !ISSUED.not.test(text) && !SENT.test(text) },
  not:
    /\b(echeance|due|pay\w*|limite|valeur|periode|avant|before|antes|valid\w*|expir\w*|vencim\w*|caduc\w*|butoir|restitu\w+|retour|returned?|devol\w+|rendre|charg\w+|enlev\w+|load\w*|collect\w*|carga|recogida|expedi(?!d[oa])\w*|depart|despatch\w*|dispatch\w*|ship\w*|salida|envio|print\w*|imprim\w*|impress\w*|tirage|saisie?|keyed|entered|commande|order|pedido|signature|naissance)\b/,
};

/** A consignment note has dates of many things. */
export const ESTABLISHED: Wording = {
  has:
    /^(?:dates?|fecha) (?:(?:du|de|d|de la|de l|del|of|of the) )*(?:bon|lettre|lv|cmr|documento?|recepisse|bordereau|note|waybill|consignment note|carta|albaran|bt|feuille)\b|^(?:(?:consignment )?note|cmr|waybill|document) date$|\b(?:extendid[oa]|cread[oa]|fecha (?:de )?creacion)\b|\b(emise?s?|emision|issued?|etablie?|edite\w*|date d edition|formaliz\w+|faite?|delivree? (?:a|le)|made out|ausgefertigt|creee?|completed|expedid[ao]|expedicion del? documento|emission|cree|raised|created|generated|genere\w*|drawn up|redige\w*|redaction|saisie? le|(?:date de )?saisie|dresse\w*|creation)\b/,
  not: ISSUED.not,
  // When a program printed it.
  less: /\b(?:genere\w*|generated|edit\w+|export\w*|imprim\w*|print\w*|tire|generado|impreso)\b/,
};

export const CONSIGNEE: Wording = {
  has:
    /^(livraison|delivery|entrega|destination|destino|beneficiaire)$|^(dechargement|livraison|destinataire|delivery|unloading|reception|descarga|entrega|destino|consignee)( \w+)? (raison sociale|nom|societe|entreprise|name|company|nombre|empresa)|\blivrer (a|chez)\b|\bshipped to\b|^(?!qte|quantite|qty|date|heure)\w+ livree?$|\breceptionnaire de la marchandise\b|\b(destinat\w*|consignee|consignat(?:aire|ario)s?|recipient|receiver|recepteur|receptor|empfanger|livre\w* (a|chez)|livraison (a|chez)|deliver\w* to|ship to|entreg\w* (a|en)|client livre|chez)\b|\b(adresse|lieu|site|point|magasin|client|depot|entrepot|etablissement)\b.*\b(livr\w*|decharg\w+|depotage|destination|reception)\b|\b(delivery|drop|unloading|discharge|receiving|reception|ship) (address|point|place|site|location|to)\b|\b(direccion|lugar|punto) de (entrega|descarga|recepcion)\b/,
  not:
    /^(for|pour|por) (?!remettre)|\bchez (l |le |la )?(exped\w*|chargeur|remettant)\b|\b(contact\w*|interlocut\w*|responsables?|gerante?|pris\w* en charge|signature|cachet|visa|reserv\w*|observ\w*|dates?|fecha|heure|tel\w*|emarg\w*|remar\w*|stamp|firma|ref\w*|code|cde|commande|instruction\w*|copie|exemplaire|palet\w*|pallets?|colis|poids|nom du signataire|recu|recues|prev\w*|prevu|(?<!(?:lieu|site|adresse|point|depot|agence|plate ?forme) d )arriv(?!ee remise? a$)\w*|depart\w*|llegada|salida)\b/,
};
/** Of which copy of a set a sheet is. */
const COPY = "\\b(ejemplar|exemplaire|exemplar|copy|copie|copia|feuillet)\\b";
/** Of consignment notes, which have a box for the place of delivery besides. */
export const CMR_CONSIGNEE: Wording = {
  has:
    /\b(?:arrivee|destination) remise? a$|^(dechargement|livraison|destinataire|delivery|unloading|reception|descarga|entrega|destino|consignee)( \w+)? (raison sociale|nom|societe|entreprise|name|company|nombre|empresa|client|cliente|customer)|\b(livrer (a|chez)|shipped to|ship to|destinat\w*|consignee|consignat\w*|recipient|receiver|recepteur|receptor|empfanger|clients? (?:et |ou )?(?:chantiers? )?(?:livree?s?|de livraison|destinat\w*)|chantier (?:livre|de livraison)|(?:unloaded|tipped|dropped|delivered|descargad[oa]|entregad[oa]) (?:at|to|en)|point de (?:livraison|dechargement) client|geadresseerde|ontvanger|odbiorca|installation (?:receptrice|de destination|de traitement)|(?:quien|qui|who) (?:recibe|recoit|receptionne|receives)|(?:receiving|delivery) party)\b/,
  not: new RegExp(
    `${CONSIGNEE.not.source}|${COPY}|\\b(conven\\w*|agree\\w*|payer|payable|paid|pagar|signee?s?|signed|firmado|received|recibid[oa]s?|decharge (?:du|de la|del|of))\\b`,
  ),
};
export const SENDER: Wording = {
  has:
    /\bdepart remise? par$|^(chargement|enlevement|expedition|expediteur|collection|pick ?up|loading|carga|origen|recogida|sender)( \w+)? (raison sociale|nom|societe|entreprise|name|company|nombre|empresa|client|cliente|customer)|\b(remettant|shipped from|collected from|ship from|exporter|expedit\w*|sender|remitente|consignor|shipper|chargeur|cargador|absender|afzender|mittente|nadawca|remetente|expedidor|producteur (?:remettant|(?:du |de |des )?dechets?)|(?:quien|qui|who) (?:envia|expide|remite|expedie|envoie|remet|sends|ships)|(?:sending|shipping|dispatching|despatching) party)\b/,
  not:
    /\b(arrimage|calage|sanglage|hayon|total\w*|expeditions|signature|cachet|visa|reserv\w*|observ\w*|dates?|fecha|ref\w*|code|instruction\w*|exemplaire|stamp|firma|sello|anweisung\w*|ejemplar|exemplaire|exemplar|copy|copie|copia|feuillet|instru\w*|senders|arriv\w*|(?<!(?:lieu|site|adresse|point|depot|usine) de )depart(?! remise? par)\w*|heure|entree|sortie|llegada|salida|conven\w*|agree\w*|documents?|documentos?|payer|payable|paid|pagar)\b/,
};
export const CARRIER: Wording = {
  has:
    /^transp$|\b(hauled by|carried by|operated by|achemine par|agencia de transportes?|(?:realise|execute|effectue|transporte) par|subcontratado a|transportado por|locatier|(?:societe|empresa) de transporte?|entreprise de transport|transporteur\w*|carrier|transportista|porteador|voiturier|haulier|frachtfuhrer|vervoerder|vettore|przewoznik|transportador|(?:quien|qui|who) (?:transporta|transporte|carries|hauls))\b/,
  not:
    /^(?:pour|for|por) |\b(remis\w*|handed|remar\w*|comment\w*|signature|cachet(?! (?:du )?transporteur)|visa|reserv\w*|observ\w*|dates?|fecha|ref\w*|code|successi\w*|sucesiv\w*|nachfolgende|stamp|firma|sello|palet\w*|instruction\w*|vorbehalte|conven\w*|agree\w*|documents?|documentos?|payer|payable|paid|pagar|ejemplar|exemplaire|exemplar|copy|copie|copia|feuillet)\b/,
  // Who was asked, and has another drive.
  less: /\b(?:contractuel\w*|contract(?:ing|ual)|principal|commissionnaire)\b/,
};
export const SIGNED_BY: Wording = {
  has:
    /\b(signe (\w+ )*par|recue?s? par|remis a|signed (by|for)|received by|recibido por|firmado por|receptionnaire|receptionne par|signataire|print(ed)? name)\b|^(nom|name|nombre|print|printed)$|\b(nom|nombre|name)\b.*\b(dni|cargo|fonction|qualite|position|title|cachet|signature|tampon|date|visa)\b|\b(nom prenom)\b|\b(nom|nombre|name)\b.*\b(signat\w*|recept\w*|client|destinat\w*|prenom|lisible|clair|capital\w*|majuscul\w*|block|print\w*|receiver|recipient|apellidos|receptor)\b/,
  not: new RegExp(
    `\\b(${SOMEBODY_ELSE}|societe|firm|adresse|address|raison|commercial|marchandise)\\b|^(signature|emargement|visa|cachet) `,
  ),
};
export const SIGNATURE: Wording = {
  has:
    /^conforme( |$)|^recibi\b|^(?:(?:bon )?pour |por |for )(?:reception|acquit|decharge|accord|bonne reception)\b|^(pour|por|for) (le |la |l |the |el )?(destinataire|receptionn\w*|plate ?forme|client|magasin|depot|consignee|receiver|customer|site|entrepot|almacen|plataforma|muelle|chantier|usine|acheteur|officine|pharmacie|boutique|etablissement|installation|centre|repreneur|entrepositaire|agence|preneur|warehouse|store|shop|buyer|recipient|tienda|obra|comprador)|^(le |la |l |the |el )?(client|destinataire|receptionn\w*|consignee|receiver|customer)( \w+)* (nom|sign|name|firma)|\b(paraphe|griffe|signe|sign)\b|\b(signat\w*|signed|firma\w*|visa|emarg\w*|cachet|stamp|sello|tampon|griffe|unterschrift|lu et approuve|bon pour (?:accord|consignation|reception|acquit)|read and agreed|signs)\b|^(?:bonne )?reception( \w+)?$|^(?:le|la|l|the|el) (?:receptionnaire|client|cliente|destinataire|destinatario|magasin\w*|consignee|customer|receiver|receptor|detenteur|cessionnaire|receveur|depositaire|chef de quai|agent de quai|cariste|quai|gardien)$|^received in |^recue?s? en bon etat|^(?:(?:marchandises?|goods|mercancias?) )?(?:recue?s?|received|recibid[oa]s?) (?:(?:and|et|y) \w+ )?(?:conformes?|de conformidad|en (?:bon|buen) et?sta[dt]o?|in (?:good order|good condition|full))\b/,
  not: new RegExp(
    `\\b(${SIGNED_BESIDE}|nom du|name of|signed by|firmado por|cedant|delai|forclusion|presume\\w*|valables?|uniquement)\\b`,
  ),
};
const DOCKS = "magasin|depot|entrepot|plate ?forme|base|site|warehouse|store|almacen|plataforma|tienda";
/** Who signs for the site where pallets are exchanged, by what he does there. */
const AT_DOCK =
  "(?:agent|chef|responsable|controleur|operateur|cariste|visa)(?: de| du| de la)? (?:quai|plate ?forme|reception|base|magasin|depot|entrepot)|magasinier|(?:goods in|warehouse|dock|stock|store|site|yard|depot|receiving) (?:supervisor|manager|clerk|checker|operative|foreman|team|controller)|storekeeper|(?:jefe|encargado|responsable) de(?:l)? (?:almacen|muelle|recepcion|tienda)|mozo de almacen";
/** Of vouchers, which somebody at the dock signs. */
export const VOUCHER_SIGNATURE: Wording = {
  has: new RegExp(
    `${SIGNATURE.has.source}|^(?:(?:le|la|l|the|el|pour|por|for) )*(?:${AT_DOCK})$|^(?:le|la|l|the|el) (?:${DOCKS})(?: |$)`,
  ),
  not: SIGNATURE.not,
};
export const RESERVATIONS: Wording = {
  has:
    /\b(reserv\w*|observ\w*|remarq\w*|remarks?|comment\w*|anomal\w*|incid\w*|exceptions?|avaries?|dommages?|damages?|danos?|discrepanc\w*|shortages?|vorbehalte|voorbehoud|riserve|zastrzezenia|salvedad\w*|reparos?|litiges?)\b|\b(except (as|for|where)|(unless|as) noted|sauf|salvo)\b/,
  not:
    /^(sin|sans|aucune?|without|ninguna?)\b|^(?:in good order|en bon etat|en buen estado)\b|\b(?:sin|sans|without|no) (?:\w+ )?(?:reserv|observ|remar|anomal|incid|avari|dommag|damag|dano|except)|\breservation\b|\b(?:n(?: o)?|no|num\w*|number|ref\w*) (?:de )?reservas?\b|\b(aucune?s?|neant|none|ninguna?|ras)$|\b(nombre|quantite|signature|dates?|palettes?|pallets?|code|colis|assurance|indemnit\w*|pertes?|cas|propriete|conditions|claims?|statut|status|liability)\b/,
};

/** Where they were fetched from: who gives them back owes them. */
const FETCHED =
  "(?:site|lieu|point|adresse) (?:d |de )(?:l )?(?:enlevement|ramasse|collecte|reprise|retrait)|(?:enlev|retir|ramass|collect)ee?s? chez|(?:collection|pick ?up) (?:site|point|address|location)|(?:collected|picked up) (?:from|at)|(?:lugar|punto|centro) de recogida|recogid[oa]s? en";
const IS_FETCHED = new RegExp(`^(?:${FETCHED})$`);
const NO_SITE = new RegExp(
  `${
    CONSIGNEE.not.source.replace("|palet\\w*|pallets?", "").replace("|arriv\\w*|depart\\w*|llegada|salida", "").replace(
      "|recu|recues",
      "",
    )
  }|\\b(?:eu|a|aura|avoir|auront) lieu\\b|\\b(?:take|takes|taken|took|taking) place\\b|\\b(?:tuvo|tenido|tiene|tuvieron|tener) lugar\\b|^(?:(?:nombre|nb|qte|total) (?:de )?)?pal(?:et|l)(?!.*\\b(?:at|with|chez|a|en|sur|to)$)|\\b(fait|done|emission|issue|restitution|retour|return|n|no|depart|chargement|chargee? (?:a|au|chez)|enlevement|reprise|expedit\\w*|sender|sending|envoyeur|emett(?:eur|rice)|issuing|remettant|cedant|chargeur|cargador|remitente|origen|origine|provenance|from|fournisseur|supplier|proveedor|vendor|(?:pour le|por) c(?:ompte|uenta) de|on behalf|(?:site|lieu|depot|agence|client|compte|base|location|account|place) (?:du |de l |des |of the |of )?(?:transport\\w*|carrier|haulier|chauffeur|driver)|compte credite|account credited|soldes?|saldo|balance|factur\\w*|invoice\\w*|payeur|quien paga|qui livre|(?:valide|signe|vise|controle|verifie|compte|approuve|confirme|validated|signed|checked|counted|verified|approved|confirmed|validado|firmado|verificado|comprobado|contado)e?s? (?:par|by|por))\\b|^bon\\b`,
);
/** Where pallets were left. */
export const SITE: Wording<Pick<RegExp, "test">> = {
  has: new RegExp(
    `${CONSIGNEE.has.source}|\\b(sites?|magasin|plate ?forme|entrepot|depot|almacen|centro|warehouse|store|platform|lieu|place|lugar|client|customer|debiteur|debtor|deudor|debit(?:eur|rice|or)\\w*|compte debite|debited account|account debited|cuenta (?:deudora|receptora|de cargo)|depositad[oa]s? en|partenaire|partner|detenteur|depositaire|emprunteur|adherent|enseigne|pdv|point de vente|prene(?:ur|use)|prenant|(?:to|vers) (?:account|compte)|unite receptrice|receiving|receptrice|plataforma|tienda|unloading|agence de livraison|received (by|at)|cessionnaire|recev(?:eur|euse)|receptora|partie prenante|transfer(?:red)? to|(?:location|site) visited|qui recoit|who receives|que recibe|ayant (?:recu|receptionne|decharge)|^base( \\w+)?|tiers|aussteller|issuer|issued by|emis par|emitido por|entladestelle|recue?s? (par|a|chez)|recu par|remis a|etablissement|location(?= of| d| exchange)|drop off|drop|${FETCHED}|(?:dropped|left|tipped|unloaded|delivered|deposited) (?:at|with)|(?:laissee?s?|deposee?s?|remise?s?) (?:a|au|chez|sur)|(?:descargad|entregad|dejad)[oa]s? en)\\b|^(?:\\w+ )?location$|^(?:ou|where|donde|arrivee|arrival|llegada)$`,
  ),
  not: { test: (text) => !IS_FETCHED.test(text) && NO_SITE.test(text) },
  // Who lets or keeps pallets for others, too, and for whom the carrier drove who made it out.
  less: new RegExp(
    `\\b(?:prestataire|loueur|gestionnaire|pooler|provider|arrendador|gestor|(?:notre|nos|our|nuestr[oa]s?) (?:clients?|customers?|clientes?)|${FETCHED})\\b`,
  ),
};

/** Of invoices. */
export const INVOICE_NUMBER: Wording = {
  has: /\b(facture|invoice|factura|fact|fra|avoir|inv)\b/,
  not:
    /\b(dates?|fecha|adresse|address|client|customer|cliente|due|echeance|total|montant|amount|importe|code|commande|order|pedido|conditions?|to|a|du|le|par|regl\w*|adress\w*|of|frais|nombre|emise?|periode|page)\b/,
};
export const INVOICED_ON: Wording = {
  // "Transport du" and "Expédition du" begin lines of what is invoiced.
  has:
    /\b(dates?|fecha|dated|emise?s?|emision|issued?|edit\w+|tax point|etablie?)\b|^(?:le|du)$|\b(?:factur\w*|invoice\w*|avoir|piece|documents?|fait\w*|cree\w*|n|no|numero)\b.*\b(?:le|du|of|de|on|el)\b/,
  not:
    /\b(echeance|due|pay\w*|pagar|pago|regl\w*|vencim\w*|livr\w+|deliver\w+|prestation\w*|operation|charg\w+|enlev\w+|commande|order|pedido|servi\w+|operacion|devengo|limite|valeur|date (de )?transport|entrega|carga|descarga|job|trip|voyage|periode|period|compter|jour|avant|before|loi|load\w*|collect\w*|decharg\w*|bl|bon|exigib\w*|vto|ech|j|jours|jrs|days|dias|fin de mois)\b/,
};
export const PAID_BY: Wording = {
  has:
    /\b(echeance|echeances|echue?|due|payable|payer|paiement|payment|regler|reglement|vencim\w*|vto|ech|exigibilite|vence|pagar|pagadero|pago|limite|exigible|settle\w*|settlement|terms?|prelev\w*|lcr|traite)\b/,
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
    /\b(intra\w*|n|no|number|numero|num|reg\w*|id|ident\w*|excl\w*|incl\w*|hors|sin|before|base|nif|cif|art\w*|exo\w*|(?:non|not|no) (?:applicable|due?|aplicable)|autoliquid\w*|taux(?! normal)|rate|con|avec|comprise|incluse|ex)\b/,
};
export const TOTAL: Wording = {
  has: /\b(t ?t ?c|total|totaux|a payer|a regler|due|a pagar|incl\w*|amount|importe|toutes tax\w*|balance|payable|to pay)\b/,
  not:
    /\b(h ?t|hors|excl\w*|sous|sub\w*|base|poids|colis|weight|ex|before|lignes?|palet\w*|pallets?|sin|imponible|jours|days|date|fecha)\b|^(?!.*\b(inc|incl\w*|comprise|incluse|con|avec|with)\b).*\b(tva|vat|iva)\b|\bnet\b(?!.* (a payer|a regler|to pay|payable))/,
};

export const VOUCHER_NUMBER: Wording = {
  has:
    /\b(bon|voucher|vale|comprobante|justificante|docket|slip|recu|note|bordereau|receipt|recibo|mouvement|ticket|consignation|documento?|doc|echange|exchange|intercambio|movement|movimiento|iou|form|formulaire|feuillet|resguardo|attestation|palettenschein|id|identifiant|identificador|piece|folio|avis|attestation|constat|fiche|releve|compte rendu|serial|memo|transaction|transfer)\b|^(n|no|num|numero|number|ref\w*)$|^ref\w* (?:n|no|number)$|^(?:n|nos|notre|our|nuestra) ref\w*/,
  not:
    /\b(vos|votre|your|su|dates?|fecha|cde|commande|order|pedido|ot|type|retour|signature|recue? (?:par|de|des|ce)|received from|recibid[oa]s? de|du|etat|nombre|client|emis|livr\w+|deliver\w*|entrega|refus\w*|conformes?|ayant|rattache\w*|liee?s?|associee?s?|linked|related|site|sur|lieu|location|place|lugar|equipment|mode)\b/,
};

/** Of consignment notes, whose box for the consignee's signature has the day of delivery in it. */
export const CMR_DELIVERED: Wording = {
  has: new RegExp(
    `${DELIVERED.has.source}|\\b(signature|cachet|firma|visa|stamp|sello)\\b.*\\b(destinataire|destinatario|consignatario|consignee|receiver)\\b|\\bavoir (bien )?(recu|pris livraison)\\b|\\b(?:recib[io] (?:de )?(?:el|las?|los) \\w+|gut ?empfangen|(?:goederen|merce|mercadoria) (?:ontvangen|ricevuta|recebida))\\b|\\barriv\\w* (?:chez|a|at|en) (?:le |la |l |the |el )?(?:destinat\\w*|client\\w*|consignee|customer|receiver)\\b|\\b(?:destinataire|destinatario|consignatario|consignee|receiver|receptionnaire|client)(?: s)?(?: signature)? (?:date\\w*|fecha)\\b|^recib[io] conforme fecha|^received in \\w+(?: \\w+)* date|\\b(?:emargee? le|(?:date of )?receipt date|date of receipt|pod date|date (?:of )?pod|distribuee?s? le|videe? le|arrivee? le|tipped|unloading completed)\\b`,
  ),
  not: new RegExp(
    `${
      DELIVERED.not.source.replace("|nom|name|nombre|", "|")
    }|\\b(transporteur|transportista|carrier|haulier|porteador|chauffeur|driver|conduc\\w*|livreur|voiturier|instructions?)\\b|\\bdate de remise$|remise (de la|des) marchandise|lugar y fecha de (la )?recepcion|^(place|lieu|lugar|site)\\b(?!.*\\b(date|fecha)\\b)`,
  ),
};
/** Of electronic consignment notes, of which blocks say who signed at either end. */
export const CMR_SIGNATURE: Wording = {
  has: new RegExp(
    `${SIGNATURE.has.source}|^(?:goods|marchandises?|mercancias?) (?:\\w+ ){0,2}(?:recue?s?|received|recibidas?)(?: \\w+)* (?:by|par|por)\\b|^decharge (?:du|de la|del|of)|^(dechargement|livraison|destinataire|delivery|unloading|descarga|entrega|destinatario|consignee)( \\w+)? (signe par|signed by|firmado por)|\\bavoir (bien )?(recu|pris livraison)\\b|\\b(?:handtekening|timbro|podpis|assinatura)\\b`,
  ),
  not: new RegExp(
    `\\b(${SIGNED_BESIDE}|nom du|name of|cedant|delai|forclusion|presume\\w*)\\b|^(signed by|firmado por|signe par)`,
  ),
};
/** Of consignment notes, on which other papers are named too. */
export const CMR_NOTE: Wording = {
  has:
    /\b(lettre de voiture|waybill|consignment note|carta de porte|cmr|lv|identifiant|identificador|frachtbrief|documento|feuille de route|suivi|tracking|folio|liasse|carnet)\b|\b(?:shipment|doc|piece) (?:n|no|number|ref)$|\b(?:n|no|numero|number) (?:de )?(?:shipment|doc|piece)$|\b(n|no|num\w*|number|id|ref\w*) (\w+ )?document\b|\bdocument (\w+ )?(n|no|num\w*|number|id|ref\w*)\b|^(n|num|numero|number)$/,
  not:
    /\b(dates?|fecha|cde|commande|order|pedido|ot|annex\w*|attached|joints?|nombre|adresse|signature|raised|etablie?|edite|under|convention)\b/,
  // An order has its own file.
  less: /\bdossier\b/,
};
