import { type Movement, movementOf } from "../labels/pallet_movements.ts";
import type { Wording } from "../labels/worded_labels.ts";
import * as carriage from "./carriage_wordings.ts";

/** Delivery notes word their labels as all forms of carriage do, and as what follows here. */
const either = (...sources: readonly string[]) => new RegExp(sources.join("|"));

/** What a delivery note is called; the customer's own papers are named by whose they are, or what they ask for. */
export const NOTE: Wording = {
  has: either(
    carriage.NOTE.has.source,
    "\\b(?:delivery|shipment|pod|despatch|dispatch) ref(?:erence)?\\b|\\bref(?:erence)? (?:de |du |d |de la )?(?:bl|livraison|bon|document|recepisse|bordereau)\\b|\\b(dn|grn|connote|con note|packing list|job sheet|numero du bon|expedicion (?:n|no|num|numero)|(?:n|no|num|numero) (?:de )?(?:expedicion|seguimiento|reception)|shipment id)\\b|\\b(decharge|piece|(?:n|no|num|numero) (?:d |de l )?envoi|(?:n|no|num|numero) (?:de |de la )?(?:livraison|remise|mission)|pv|proces verbal|colisage|quittance|lieferschein|lieferung|entrega|justificatif|certificat|preuve|proof|pod|docket|deliv\\w+ (no|number)|numero de livraison|livraison (n|no|numero)|accuse|constat|receipt|remito|guia|manifeste?|liste)\\b|^(bon|ticket|bordereau|avis) ",
  ),
  not: either(
    // What is referred to may be the note itself.
    carriage.NOTE.not.source.replace(
      "|ref|",
      "|(?<!(?:delivery|shipment|pod|despatch|dispatch) )ref(?! (?:du |de la |de |d )?(?:bl|livraison|bon|document|recepisse|bordereau)\\b)|",
    )
      .replace("|du|", "|(?<!(?:numero|ref|reference|n) )du|"),
    "\\b(votre|vos|your|su|v|achats?|achete|economat|relevee?|bon pour|total|totaux|norme|gps|edite|imprime|genere|printed|generated|created|joindre|conserver|image|scan|emarge|unites?|montant|valeur|reserves?|caution|consigne|contact|groupes?|tel|nom|signataire|colis|tournees?|ruta)\\b|^(?:n|notre|nos|our|nuestro) (?:accuse|ar)\\b|\\baccuse (?:de (?:reception de )?)?commande\\b",
  ),
};

/** What a customer's order is called. */
export const ORDER: Wording = {
  has: either(
    carriage.ORDER.has.source,
    "\\b(p o|bc|bdc|oc|engagement(?: juridique)?|o c|achats?|achete|economat|appel(?: de)? (?:livraison|marchandises?)|bestell\\w*|auftrag\\w*|reappro\\w*|reassort\\w*|purchase|requisition)\\b|^(v|vos|votre|your|su) (bon|ordre|numero|n|no|ref|reference|job|po)\\b|^(?:(?:n|no|numero) (?:de )?)?demande$|^(?:n|no|numero) (?:de |d )?(?:marche|appel)$|^(?:appel|da|chantier) (?:n|no|numero)$|^ref(?:erence)? chantier$|^marche(?: public)? n$",
  ),
  not: either(
    carriage.ORDER.not.source,
    "\\b(colis|cartons?|palettes?|pallets?|quantites?|unites?|pieces|slot|creneau|rdv|reliquat|qte|livre\\w*|facture|article)\\b",
  ),
  less:
    /\b(?:notre|nos|our|nuestr[oa]|intern[eoa]l?|sales|ventes?|venta|preparation|fab|fabrication|atelier|usine|works|picking|fournisseur|supplier|booking|affret\w+)\b/,
};

/** What happens on the day of delivery, and what on other days. */
export const DELIVERED: Wording = {
  has: either(
    carriage.DELIVERED.has.source,
    "\\b(recibi|posee?s?|videe?s?|passage|intervention|remises?|arrivee? effecti\\w+|(?:destinataire|client|consignee|receiver|recipient|destinatario|receptionnaire) (?:date\\w*|fecha)|(?:mis|mise) a quai|on dock|off ?loaded|tipped|presentee?s?|distribuee?s?|acceptee?s?|erhalten|geliefert|zugestellt|empfangen|goods in|actual arrival|llegada|emarge\\w*)\\b",
  ),
  not: either(
    carriage.DELIVERED.not.source,
    "\\b(justificatif|attestation|avis|ticket|docket|confirmation|certificat|rapport|report|fiche(?! de reception)|cours|tard|creneau|slot|booking|agence|depot|sortie|usine|ramass\\w+|valid(?:e|ite|until)|transporteur|chauffeur|driver|carrier|collect\\w+|vides|contre|envoi|mode|type|plateforme|horaires?|lieferschein|creation|garantie|conditions|instructions?|proces|constat|feuille|lettre|bulletin|document)\\b|\\b(?:n|no|nr|num|numero|number|by)$",
  ),
};

/** Who is delivered. */
export const CONSIGNEE: Wording = {
  has: either(
    carriage.CONSIGNEE.has.source,
    "^drop$|^(?:(?:ou|adresse ou|lieu ou) nous (?:vous )?livrons|where we deliver(?:ed)?|donde entregamos)$|^(?:marchandises?|goods|mercancias?|colis|envoi|livraison) (?:remise?s?|livree?s?|deposee?s?|expediee?s?|destinee?s?|delivered|handed over|entregad[oa]s?) (?:a|au|chez|to|en)$|^(?:dechargement|unloading|descarga)$|^receptionnaire (?:de |des |de la |d )?marchandises?$|^(?:goods recipient|ship to(?: party| address)?|delivery party|destination site|consigned to|destinatario de (?:la )?mercancias?)$|^(?:client|magasin|site|point de vente) (?:receptionnaire|de destination|destination|de livraison)$|^(?:dechargement|livraison|destinataire|delivery|reception|descarga|entrega) (?:lieu|site|adresse|lugar|place|address|point|etablissement)$|^(officine|pharmacie|point de vente|pdv|magasin|chantier|hotel|restaurant|etablissement|client final|beneficiaire|receiving site|job site|site address|obra|tienda)$|\\b(servie?|livree?) (a|chez|au|sur|en)\\b|\\b(etablissement|client|magasin|point|site|officine|pdv|compte) (servi|livre|destinataire|receveur)\\b|\\bexpediee? (a|chez)$|\\bpersonne morale\\b|^(?:receveur|remis a la societe)$|\\b(point|lieu|adresse|site|plateforme|quai) (de |d )?(remise|dechargement|reception|depose|chantier|livraison|pose)\\b|\\bwarenempfanger\\b|\\blieferadresse\\b|\\banlieferung\\w*\\b|\\bdeliver(?:ed|y)? (to|for)\\b",
  ),
  not: either(
    carriage.CONSIGNEE.not.source,
    "^reception (?:\\w+ )?(?:noms?|name|nombre)\\b|\\b(?:conforme|recibi|comment\\w*|temperature|preuve|proof|attestation|confirmation|certificat|constat|constatee?s?|anomal\\w*|signalee?s?|livreurs?)\\b|^(?:collect(?:ion|ed)|pick(?:ed)? ?up|enlevement|chargement|charge (?:a|chez)|load(?:ing|ed)|origin\\w*|expedit\\w*|remettant|sender|shipper|carga|recogida|origen)\\b(?!.*destinat)|\\ba ete\\b|\\bson destinataire\\b|\\blitige\\b|\\bferme\\b|^\\d+ livre|\\b(?:nom|name|nombre) (?:del? |du |of |of the )?(?:receptor|receptionn\\w*|receiver|recipient|signat\\w*)",
  ),
  less: /^(?:destination|destino)$|\b(?:doit|factur\w*|bill(?:ed)?|sold|invoiced?|pay(?:eur|er|ador)|debite)\b/,
};

/** What papers are called that the one makes out who takes goods in; his name stands above all on them. */
export const MADE_OUT_ON_RECEIPT =
  /(?<!\p{L})(?:(?:bon|avis|note|fiche|rapport|pv|proc[èe]s[- ]verbal|r[ée]c[ée]piss[ée]|ticket|constat) de r[ée]ception|(?:goods (?:received|receipt|in)|receiving|reception) (?:note|voucher|report|ticket|slip|advice)|(?:albar[áa]n|nota|comprobante|acta) de recepci[óo]n)(?!\p{L})/iu;
/** No name of who takes goods in, though it stands above all. */
export const NO_RECEIVER =
  /(?<!\p{L})(?:bon|avis|note|fiche|r[ée]ception|recepci[óo]n|received|receipt|n[°º]|date|page|transports?|transportes|haulage|messagerie)(?!\p{L})|\d{3}/iu;

/** Things that count as packages where a label says nothing else. */
const UNITS =
  "pkgs?|packs|cases|crates|ctns|cartons|caisses|cajas|sacs|big bags|bags|futs|drums|bidons|bottes|bobines|rouleaux|bultos|kolli|packstucke|contenants|unites logistiques|pieces|pcs|fardeaux|ballots|liasses|coils|bundles|outers|parcels|paquets|paquetes|items|lifts|colis|caissettes|barriques|tonneaux|barils|barrels|kegs";
/** The same where a label asks for their number: alone they may be what goes to and fro. */
const CARRIERS = "bacs|casiers|conteneurs|containers|contenedores|cadres|totes|stillages|ibc|grv";
/** How many packages there are; handling units are told by their listed label alone, since packages go before them. */
export const PACKAGES: Wording = {
  has: either(
    carriage.PACKAGES.has.source.replace("|um|uc|", "|").replace("|u m)", ")"),
    "\\btota(?:l|ux) (?:des |d |de )?(?:um|uc|u m)\\b",
    `^(?:total|totaux|nb|nbre|nombre|nombre total|no|number|total no) (?:(?:de|d|of|des) )?(?:${CARRIERS})(?: (?:livree?s?|delivered))?$`,
    "^(?:colisage total|nombre total|total colisage|unites d expedition|(?:qty|quantity) delivered)$",
    `^(?:\\d+ )?(?:total |totaux |nb |nbre |nombre |nombre de |nombre d |nombre total de |nb de |no of |number of |qty |quantite |qte |sum of |total no of )?(?:${UNITS})(?: (?:livree?s?|remise?s?|recue?s?|delivered|received|entregad\\w+|recibid\\w+|gesamt|uc|total|totaux|bruts?))*$|^nombre$|^nb$|^nbre$|^colisage$|^nombre d unites(?: de (?:transport|charge|manutention))?$|^pcs$|^pieces$|^kolli$`,
  ),
  not: either(
    carriage.PACKAGES.not.source,
    "\\b(?:cartons?|caisses?|sacs?|packs?|lots?|boites?|paquets?|box|cases?|cajas?|sacos?|bags?) (?:de|of|d|x)$|\\b(?:n|no|num|numero|number)$",
  ),
  // What goes into them.
  less:
    /\b(?:unites?|units?|unidades|uds|uvc|pieces?|piezas|pcs|articles?|items?)\b(?! (?:de (?:manutention|charge|transport|carga)|logisti\w*))/,
};

/** What the goods weigh with what they are packed in. */
export const WEIGHT: Wording = {
  has: either(carriage.WEIGHT.has.source, "\\b(gesamtgewicht|gewicht|brutto|kilos?|tonnages?)\\b"),
  not: either(
    carriage.WEIGHT.not.source,
    "\\b(?:seule?|hors|only|sin)\\b|^(?!.*\\b(brut|brute|gross|bruto|brutto)\\b).*\\b(nett|tax[ae]\\w*|pesee|weighing|weighed|pesada|roulant|ptra?|vide|consigne|emballages?|packaging|embalajes?|verpackung|tares?|tara)\\b",
  ),
};

/** What a label calls pallets. */
const PALLET =
  /\b(?:pal|pals|pales?|palet\w*|pallet\w*|epal|eur|euro\w*|supports?|emballages?|consigne[es]?s?|chep|vmf|empties|soportes?|envases|europaletten?|ladungstrager)\b/;
/** Nothing else that goes to and fro is feminine: "laissées au client : 4", "reprises ce jour : 3". */
const TO_AND_FRO: Readonly<Record<string, RegExp>> = {
  palletsGiven: /^(?:laissees|deposees|remises) (?:au|chez|sur|par|ce jour)\b/,
  palletsReturned: /^(?:rendues|reprises|recuperees|restituees) (?:au|chez|sur|par|ce jour)\b|\bpal\w+ in$/,
};

/** Words that tell a way at the end of a label alone: "Pallets in", but not "in drums". */
const IN_OR_OUT = / (?:in|out) (?=\w)/g;
/** How many there are is how many were brought. */
const NUMBER_OF_PALLETS = /^(?:nb|nbre|nombre|total|no of|number of|numero de) (?:de |d )?(?:pal\w*|pallets?|supports?)$/;
/** Which movement of pallets a label counts, where it speaks of any. */
function movedOn(text: string): Movement | null {
  // "Température de consigne".
  if (/^consigne$|\btemperature\b/.test(text)) return null;
  if (NUMBER_OF_PALLETS.test(text)) return "palletsGiven";
  if (TO_AND_FRO.palletsReturned!.test(text)) return "palletsReturned";
  if (TO_AND_FRO.palletsGiven!.test(text)) return "palletsGiven";
  return PALLET.test(text) ? movementOf(text.replace(IN_OR_OUT, " ")) : null;
}

/** Pallets that moved, on a paper that counts other things too. */
function wordingOf(movement: Movement): Wording<Pick<RegExp, "test">> {
  return {
    has: { test: (text) => movedOn(text) === movement },
    not: { test: (text) => ![movement, null].includes(movedOn(text)) || /\b(?:bon|type|poids|non|not)\b/.test(text) },
  };
}
/** Pallets left at the consignee's. */
export const PALLETS_GIVEN = wordingOf("palletsGiven");
/** Pallets taken back from there. */
export const PALLETS_RETURNED = wordingOf("palletsReturned");

/** Who took the goods in. */
export const SIGNED_BY: Wording = {
  has: either(
    carriage.SIGNED_BY.has.source,
    "\\b(mains? propres?|en presence de|a signe|nom saisi|nom (?:de |du |d )?(?:agent|signataire|receveur|magasinier|preneur)|agent de (?:quai|reception)|receveur|magasinier|preneur|accepte par|controle par|pris en charge par|signatory|signed off by|checked by|checker|accepted by|taken in by|firmante|receptor|nombre del firmante|angenommen von|quittiert von|reception assuree|persona que recib\\w+|personne (?:ayant|qui a) (?:recep\\w+|recu|signe)|pod name|nom (?:et prenom )?(?:de |du |d |de la |de l )?(?:cariste|operateur|preparateur|gardien|responsable|pharmacien\\w*|infirmier\\w*|vendeur|adherent|representant|chef|employee?)|(?:name|nombre) (?:of|del?) (?:the )?(?:receiving|goods in|storeman|operative|almacenero|encargado)\\w*)\\b|^(?:m|mme|mr|par|by|por)$|^(?:par|by|por) (?:nom|name|nombre)\\b|^(?:pour|for|por) (?:(?:le|la|l|the|el) )?(?:client\\w*|destinat\\w+|receptionnaire|magasin|etablissement|customer|consignee|recipient|store)$|^(?:responsable|chef|gerante?|gardien\\w*|encargad[oa]|jefe|manager) (?:(?:de|du|d|de la|de l|del|of|of the) )?(?:stand|magasin|rayon|quai|reception|depot|chantier|cuisine|cave|boutique|point de vente|hall|almacen|tienda|obra|recepcion|store|goods in|site)$|^(?:store|stand|site|goods in|warehouse|kitchen|bar|yard) (?:manager|supervisor|foreman)$",
  ),
  not: new RegExp(
    "\\bprinted(?! names?)\\b|" +
      carriage.SIGNED_BY.not.source.replace("|marchandise)", "|marchandise(?! (?:recue|receptionnee|acceptee|controlee) par))"),
  ),
};

/** Where the consignee signs. */
export const SIGNATURE: Wording = {
  has: either(
    carriage.SIGNATURE.has.source,
    "^reception par (?:le |la |l )?(?:client|destinataire|magasin\\w*|acheteur|site)|^reception (?:assuree|faite|effectuee) par|^(?:livraison|marchandises?|colis|goods|delivery|mercancias?) (?:\\w+ )?(?:acceptee?s?|receptionnee?s?|accepted|taken in|aceptadas?) (?:par|by|por)\\b|\\bmains? propres?\\b|^accuse de reception$",
  ),
  not: either(carriage.SIGNATURE.not.source, "^reception$|\\b(?:image|scan|photo|fichier|sign in)\\b"),
};

/** What was wrong with the goods when they came. */
export const RESERVATIONS: Wording = {
  has: either(
    carriage.RESERVATIONS.has.source,
    "^(?:customer|client|driver|receiver|consignee|delivery) (?:notes|comments?)$|^notes?(?: (?:du )?(?:client|chauffeur|destinataire))$|^etat constate$|^etat (?:des|de la|du|de) \\w+(?: \\w+)*$|^(?:litiges?|manquants?|casse|disputes?|(?:manquants?|casses?|avaries?|litiges?) (?:et|ou) \\w+)$|^litiges? (?:a|au|sur|lors|eventuels?|constatee?s?)\\b|\\b(?:client|destinataire|customer|cliente) (?:a|has|ha) (?:signale|constate|remarque|note|reported|noted|indicado)$",
  ),
  not: carriage.RESERVATIONS.not,
};

/** Further headings of what was noted at the door. */
export const NOTED =
  "|mention du destinataire|mentions du destinataire|mention du client|constat à la livraison|constat à réception|état à la livraison|non-conformités|non-conformité constatée|non-conformités constatées|condition of goods|issues|issues reported|delivery issues|faltas y averías|faltas|averías|comentarios|non-conformities|annotations|annotation";

/** And of who took the goods in. */
export const SIGNERS =
  "|marchandise reçue par|marchandises reçues par|colis reçus par|personne présente|receiver's name|receiver name|recipient name|recipient's name|signee|recepcionado por|aceptado por|persona receptora|nombre del cliente";
