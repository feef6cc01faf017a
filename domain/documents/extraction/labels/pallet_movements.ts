import type { FieldName } from "../extracted_field.ts";
import { withMovementsPutRight } from "./misread_movement.ts";
import type { Wording } from "./worded_labels.ts";

/** What happens to pallets at a dock, by the field that counts it; given is what stays there, returned what the lorry takes away. */
export type Movement = Extract<FieldName, "palletsGiven" | "palletsReturned" | "palletsRefused" | "palletsDue">;

/** A pattern of whole words or stems, separated by bars. */
const words = (stems: string) => new RegExp(`\\b(?:${stems})\\b`);

/** What such words say besides: days, reasons, signatures, places, other balances, what was only planned. */
const OTHER = words(
  "dates?|fecha|avant|before|antes|limite|delai|plazo|echeance|valid\\w*|jours|days|motifs?|reasons?|motivo|signature|" +
    "visa|cachet|firma|stamp|nom|name|nombre y|adresse|address|lieu|(?<!sur )place|lugar|location|anterieur|precedent|ancien|" +
    "nouveau|initial|cumul\\w*|previous|opening|closing|anterior|nuevo|nouvelle|report|a nouveau|brought forward|stock|" +
    "inventaire|(?:solde|saldo|balance) (?:du|de la|de|of|of the|on) (?:compte|cuenta|account)|account balance|prevue?s?|" +
    "annoncee?s?|proposee?s?|planned|expected|offered|^bons?|bons? (?:de|d|n|no|numero|palettes?)|poids|weight|colis|valeur|value|tarif|prix|price|type|tipo|" +
    "refs? (?:de |du |d )?(?:livraison|commande|cde|client|bon|dossier|exp\\w+|transp\\w+|charg\\w+)|(?:n|no|numero|number) (?:de |d |of )?(?:livraison|delivery|bl)|(?:livraison|delivery) (?:n|no|numero|number|note)|" +
    // "Le transporteur n'a pas à restituer de palettes".
    "n(?:e \\w+| a| ont) pas (?:a|de|d)|(?:not|no) (?:have to|(?:be )?required)|no (?:tiene|debe)n?(?: que)?",
);
/** A label of a place or of a party, and one of a day or a party without its end. */
const OF_PARTY =
  /^(?:sites?|points?|punto|destino|almacen|chez|qui|for|pour|por|goods in|client|centro|magasin|entrepot|plate ?forme|party|compte)\b|\b(?:to|a|chez|par|by|por|en|el|on|le|au|at|with|bij|sur|dans|from|de)$/;
const REFUSED = words(
  "^nc$|refus\\w*|rejets?|rejete\\w*|rejec\\w*|rechaz\\w*|non conform\\w*|no conformes?|(?:not|no|non) accept\\w*|no acept\\w*|" +
    "cassee?s?|abimee?s?|endommage\\w*|damaged?|unsuitable|unfit|broken|contaminated|defe[ck]t\\w*|defectuos\\w+|" +
    "declass\\w+|deterior\\w+|litig\\w+|ecarte\\w*|hors normes?|hors service|hs|h s|refo?ulee?s?|rebut\\w*|inutilisables?|" +
    "avariee?s?|rot[ao]s?|not to (?:standard|spec\\w*)|below (?:standard|grade)|sub ?standard|scrap\\w*|faulty|(?:mises?|laissees?) de cote|de cote|turned away|put aside|set aside|" +
    "no apt[ao]s?|inaptes?|non echangeables?|nicht tauschfahig|sous reserve|mauvais etat|mal estado|bad order|" +
    "(?:pal|pals|pales|palettes?|supports?) (?:ref|refus|nc|n c|ko)|(?:ref|nc) (?:pal|palettes?)|zuruckgewiesen\\w*|abgelehnt\\w*|geweigerd\\w*|triees?|failed",
);
const DUE = words(
  "soldes?|restes?|restent|restants?|restantes?|dues?|dus|^du (?:au|a|par) .*|owed|owing|owes?|iou|balance|pendient\\w*|saldo|debid[ao]s?|" +
    "adeud\\w*|" +
    "(?:a|par|por|to be|to) (?:nous |me |vous )?(?:rendre|devoir|restituer|retourner|reprendre|recuperer|reclamer|devolver|return\\w*|collect\\w*|come back)|" +
    "(?:non|not|no|sin) (?:rendu|restitu|echang|repris|recuper|return|exchang|devuel|devolver|compens)\\w*|unreturned|" +
    "outstanding|dettes?|deuda|debe|creances?|ecarts?|differen\\w*|deficit|en attente|pending|awaiting|remaining|regulariser|^(?:palettes |supports )?en (?:compte|depot)$|manqu\\w*|missing|" +
    "short\\w*|falta\\w*|a (?:la|sa|votre|leur) charge|a cargo|demeurent?|to follow|a suivre|doit|doivent|devons|devez|deben?|^du$|^open$|" +
    "open balance|open pallets|redevables?|en consigne|encours|en cours|quedan|" +
    "avoir (?:du |au |pour )?(?:le |la |l )?(?:transporteur|chauffeur|palettes?)|^avoir$|claims?|credit (?:to|for|due|of)|" +
    "a deber|net (?:transfer|movement|balance)|(?:transfert|mouvement|solde) net|en (?:notre |votre )?faveur|in favou?r|a favor|offen(?:e[rns]?)?|verschuldigd|restschuld",
);
const CARRIER =
  "(?:chauffeur|conducteur|transporteur|transp|livreur|voiturier|driver|carrier|haulier|forwarder|transportista|conductor|porteador|vehicle|lorry|truck|camion)";
const TO_CARRIER = new RegExp(`\\b(?:au|aux|a notre|a votre|to|to the|to our|on|on the|al|a la|dans le|sur le) ${CARRIER}\\b`);
const FROM_SITE =
  /\b(?:du|de la|des|from|from the|del|de) (?:clients?|destinataire|site|magasin|quai|customer|consignee|store|cliente|destinatario|receptionnaire)\b/;
/** What comes back to the lorry, whoever says so. */
const BACK = words(
  "rendue?s?|repris\\w*|repr|recup|recuper\\w+|restituee?s?|restitution\\w*|retours?|retournee?s?|returned|returns?|retir\\w+|" +
    "emport\\w+|enlev\\w+|collected|devuel\\w+|devolu\\w+|recog\\w+|recuperad\\w+|back|de vuelta|echang\\w+|exchanged|" +
    "swap\\w*|troque\\w*|intercambiad\\w*|canjead\\w*|taken|recovered|uplifted|lifted|picked up|vides?|empt(?:y|ies)|vaci[oa]s?|" +
    "deconsign\\w+|credit|credite\\w*|revenue?s?|reparties?|ramassee?s?|remont\\w+|recharg\\w+|rembarque\\w*|brought|home|" +
    "uplift|ramenee?s?|sale|mee|zuruck\\w*|leer\\w*|lege",
);
const GIVE = words(
  "livraisons?|deliver(?:y|ies)|entregas?|livree?s?|livr|laiss\\w+|posee?s?|depos\\w*|remis(?:es?)?|donne\\w*|confie\\w*|" +
    "apport\\w+|amenee?s?|enviad\\w*|expedid\\w*|sent|shipped|despatched|delivered|handed|left|given|dropped|entreg\\w+|" +
    "dej\\w+|fournie?s?|cedee?s?|avec marchandises?|inbound|(?:palettes|supports) consigne\\w*|consigne[es]s|^consigne$|transfer\\w*|debit|debite\\w*|pleines?|full|" +
    "loaded|sorties?|salidas?|out|abandonn\\w+|decharg\\w+|unloaded|tipped|descarg\\w+|parties?|expedie\\w*|geliefert|angeliefert|" +
    "geleverd|llen[oa]s?",
);
const GET = words(
  "recue?s?|recu|received|recibid\\w+|receptionnee?s?|entrees?|entradas?|entra|prises?|in|accept\\w+|aceptad\\w+|" +
    "arriv\\w+|llegad\\w+",
);

/** What is a part of another number. */
const PART = /^(?:dont|of which|thereof|de los cuales)\b/;

/** What a label of a voucher counts, in words without accents and in small ("reprises par le chauffeur"); null where it counts no pallets. */
export function movementOf(written: string): Movement | null {
  const text = withMovementsPutRight(written);
  if (OTHER.test(text) || OF_PARTY.test(text)) return null;
  if (REFUSED.test(text)) return "palletsRefused";
  if (DUE.test(text)) return "palletsDue";
  const isMoved = BACK.test(text) || GIVE.test(text) || GET.test(text);
  if (!isMoved) return null;
  if (PART.test(text)) return null;
  if (TO_CARRIER.test(text) || BACK.test(text)) return "palletsReturned";
  return GET.test(text) && FROM_SITE.test(text) ? "palletsReturned" : "palletsGiven";
}

/** Whether words speak of another account than that of the day, of a day, a reason or a party: what they lead to counts no pallets that moved. */
export function isOfOther(text: string): boolean {
  return OTHER.test(text);
}

/** Whether words say that somebody takes pallets in, not that they are handed over: each may go either way. */
export function isReceipt(text: string): boolean {
  return GET.test(text) && !GIVE.test(text);
}

/** What was sent is what then is received: one number, and its check. */
const SENT = /\b(?:transfer|expedi|envoy|enviad|charge|despatch|dispatch|ship|sent\b|loaded\b|annonc|declar)/;

/** Whether words speak of pallets that were sent. */
export function isSent(text: string): boolean {
  return SENT.test(text);
}

/** What leaves the site. */
const OUT = words("sorties?|salidas?|out|outbound");

/** Whether one of two labels is about pallets that are received and the other about those handed over in return, or one about those that leave the site. */
export function goBothWays(one: string, other: string): boolean {
  return (isReceipt(one) !== isReceipt(other) || OUT.test(one) !== OUT.test(other)) && !isSent(one) && !isSent(other);
}

/** How labels of a movement are worded on papers about nothing but pallets. */
export function wordingOf(movement: Movement): Wording<Pick<RegExp, "test">> {
  return {
    has: { test: (text) => movementOf(text) === movement },
    not: { test: (text) => OTHER.test(text) || ![movement, null].includes(movementOf(text)) },
  };
}
