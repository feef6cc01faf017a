/** Words with which a sentence goes on behind a name, in small or in capitals. */
const VERBS =
  "(?<!(?:grand|nord|sud|centre|paris|lyon) )(?-i:est|EST(?= (?:A|TITUL\\p{L}*|ASSUR\\p{L}*|GARANTI\\p{L}*|COUVERT\\p{L}*|INSCRIT\\p{L}*|IMMAT\\p{L}*|AFFILI\\p{L}*|BIEN|EN|À|UN|UNE)(?!\\p{L})))|pour(?= (?:l['’]|son |ses |le |la |un |une |tou))|et(?= (?:ses|sa|leurs?|toutes?|filiales?) )|et filiales|under(?= (?:policy|contract|certificate|our|the) )|and(?= (?:its|subsidiar|all|associated|any)[\\p{L}]* )|y(?= (?:sus|filiales|sociedades) )|ainsi que|including|sont|ont|dont|certifi(?:e|ca)(?= (?:que|qu['’]))|atteste(?= (?:que|qu['’]))|hereby|insures|asegura(?= a )|garantit|qui|ayant|sise?|déclare|emploie|bénéficie|exerce|exploite|immatricul[\\p{L}]*|identifi[\\p{L}]*|d[ée]sign[ée]e?|situ[ée]e?|domicili[ée]e?|repr[ée]sent[ée]e?|a (?:d[ée]clar|souscri|fourni|satisfai|effectu|obtenu|pay|adh[ée]r)[\\p{L}]*|au capital|is|are|has|have|whose|es|está|tiene|cuyo";
/** Numbers and addresses that follow a name. */
const NUMBERS = "num[ée]ro(?= (?:siren|siret|d))|SIREN|SIRET|R\\.?C\\.?S\\.?|NIF|CIF|TVA|VAT";
export const STREETS = "rue|av\\.?|avenue|bd|boulevard|chemin|route|place|quai|impasse|allée|cours|street|road|calle";
/** What a line goes on with behind a name and a dash. */
const LABELS_BEHIND =
  "tracteurs?|remorques?|semi(?:-remorque)?|camion|porteur|immat[\\p{L}]*|véhicules?|commande|réf[\\p{L}]*|ref|licence|contact|conducteur|chauffeur|capital|code|fax|e-?mail|vehicle|trailer|truck|driver|matrícula|licen[cs]e|order|pedido|date|heure";
const PLATES = "tracteur|remorque|semi|camion|porteur|immat[\\p{L}]*|véhicule|vehicle|trailer|truck|matrícula|reg";
const HOUSE = `\\d{1,4}(?:[-/]\\d{1,4})?(?: ?bis| ?ter)?,? (?:${STREETS})(?!\\p{L})`;

/** Legal forms that belong to a name behind its comma, as Spanish firms and others abroad write them. */
const FORMS_BEHIND =
  "(?-i:S\\. ?L\\.|S\\. ?A\\.|S\\. ?Coop\\.|SLU?(?!\\p{L})|Unipessoal|Lda\\.?|S\\.?r\\.?l\\.|S\\.?p\\.?A\\.?|B\\.V\\.|N\\.V\\.|Inc\\.?|Ltd\\.?|LLC|GmbH)(?!\\p{L}{2}|.{0,6} (?:au capital|con domicilio))";

/** The words at which a name breaks off, to go on in its next line: "HUILERIES DU". */
export const BREAKS_OFF = "(?:et|de|du|des|la|les|&)";

/** Where a name ends: at a wide gap, a comma, a bracket, a day, an address, a number, or where a sentence goes on. */
export const NAME_END = new RegExp(
  [
    ...[
      "\\t",
      `(?<! ${BREAKS_OFF})\\n`,
      `,(?=\\n|$)|, (?!${FORMS_BEHIND})`,
      ",? (?:le|1e|on|el) \\d",
      " \\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}",
      " \\((?!\\p{Lu}[\\p{L} ]*\\))",
      " \\((?:transporteur|voiturier|carrier|haulier|porteador|exp[ée]diteur|remettant|destinataire|sender|consignee|assur[ée]e?|souscripteur|fournisseur|client|[ée]metteur)\\)",
    ],
    ` [-–—] (?=(?:${NUMBERS}|${LABELS_BEHIND}|Tél|Tel|ZI|ZA|ZAC|ZAE|MIN|CRT|BP|${STREETS})(?!\\p{L})|\\d)`,
    // "LIMAGNE DISTRIBUTION SA - GERZAT": its town.
    "(?<= (?-i:SASU?|SARL|EURL|SA|SNC|SCOP|SLU?|Ltd|GmbH|[NB]V|SpA)) [-–—] ",
    // "Supermercados Vallcorba — Plataforma de Riudellots, 17457 Riudellots": a site that begins an address.
    ` [-–—] (?=(?:plate-?forme|plataforma|platform|entrep[oô]t|almac[eé]n|warehouse|d[eé]p[oô]t|depot|site|base)(?!\\p{L})[^,\\n\\t\\d–—-]{0,40}(?:, | [-–—] )(?:\\d{5} |(?:ZI|ZA|ZAC|${STREETS}|c/|avda\\.?|pol[íi]gono)(?!\\p{L})))`,
    // "Imprimerie Leysens — Industrielaan 88, 8800 Roeselare": a street abroad.
    " [-–—] (?=(?-i:\\p{Lu})[\\p{L}.'’ -]{3,30} \\d{1,4}[a-z]?,)",
    " (?=(?-i:\\p{Lu})\\p{L}+(?:straat|laan|weg|stra(?:ss|ß)e|str\\.|steenweg|kade|platz|plein|allee) \\d)",
    // "Groupage Loire Express Véhicule GA-226-FX": the label of a plate.
    ` (?=(?:${PLATES})(?!\\p{L})[. ]*:? ?(?=\\S*\\d)(?=\\S*\\p{L})\\S)`,
    // "Frutas Levante SL Facturar a: Grupo Levante": the next label.
    " (?=(?-i:\\p{Lu}[\\p{L}.'’]+(?: \\p{Ll}{1,12}){0,3}) ?: )",
    // "GASCODIS Plateforme animalerie ZI Naudet": where a firm is.
    " (?=(?-i:Z\\.?[IA]\\.?|ZAC|ZAE|Zone (?:[Ii]ndustrielle|[Aa]rtisanale|d['’][Aa]ctivités)) (?-i:\\p{Lu}|d[eu]))",
    // "Transports Boissard et Cie 372 543 751": the number that a register has it by.
    ...[
      " (?=\\d{3} \\d{3} \\d{3}(?!\\d))",
      " (?=(?:F-|D-|B-)?\\d{5} \\p{Lu})",
      ` (?=${HOUSE})`,
      ` (?:${VERBS}|${NUMBERS}|son)(?![\\p{L}\\d])`,
    ],
  ].join("|"),
  "iu",
);

/** Words of statements about a firm, and of forms, that no firm's name begins with. */
const STATEMENTS =
  "\\p{L}{3,}[ée]e?s? (?:le|par|à)(?= *$)|est|pour|par|émise?|reçue?s?|received|recibid[oa]s?|realizad[oa]s?|effectuée?s?|réalisée?s?|completed|remise?s? (?:au|à|conforme|en|le|par)|édité|clôturé|imprimé|refus|conforme|suite [àa]|format|bon pour|nous|vous|votre|vos|notre|nos|cette?|ce|il|elle|en|un|une|this|we|your|raison|d[ée]nomination|adresse|contrat|nom|si[èe]ge|num[ée]ro|[ée]tablissement (?:concern|principal|d[ée]sign)|code|date|objet|effectif|individuelle|commerciale|anonyme|civile|par actions|[aà] responsabilit[ée]|d[ée]sign[ée]e?s?|concern[ée]e?|contr[ôo]l[ée]e?|ci-[\\p{L}]*|susvis[ée]e?|au-[\\p{L}]*|la pr[ée]sente|le pr[ée]sent|mutuelle [aà]|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miércoles|jueves|viernes|attestation|certificat|reconna[iî]t|soussign[ée]e?s?|documents? (?:g[ée]n[ée]r|[ée]dit|cr[ée]{2}|[ée]tabli|imprim|[ée]mis|printed|generated|issued)[\\p{L}]*|g[ée]n[ée]r[ée]e?|certificate of|certificado de|(?:entreprise|soci[ée]t[ée]|compagnie|mutuelle|personne morale) (?:(?:priv[ée]e|anonyme) )?(?:r[ée]gie|soumise)";

/** What goods are counted and weighed in. */
const COUNTED =
  "palettes?|supports?|colis|cartons?|caisses?|sacs?|fûts?|bobines?|rouleaux|pallets?|packages?|parcels?|boxes|cases|crates|bags?|drums?|coils?|palets?|bultos?|cajas?|sacos?|bobinas?|kgs?|tonnes?";

/** What stands where a name may, but is none: a numbered heading, an address, a number before its unit or within a sentence, an amount, a statement. */
export const NO_NAME = new RegExp(
  `^(?:.{0,80}?(?:EUR|€) ?\\d|(?:compte|account|cuenta|code|client|gln)\\b[^\\p{L}]*\\d[^\\p{L}]*$|(?:\\d{1,2}[.)]? )?(?:entreprise|société|titulaire|établissement|employeur|cotisant|assurée?)$|\\d{5} \\p{L}|\\d{1,2}(?:er)? \\p{L}{3,10}\\.? \\d{4}|n\\.?[°ºo](?![\\p{L}\\d])|(?:\\p{L}+ ){1,2}n[°º] ?\\S*\\d|(?:(?:rue|avenue|av\\.|boulevard|bd|chemin|route|rte|allée|impasse|pol\\.|pol[ií]gono|c/|calle|ctra\\.?|avda\\.?|zone (?:industrielle|artisanale|d['’]activit[ée]s?)|zac?|zi)(?![\\p{L}-]))(?=.*\\d)|[\\p{L}.]* ?\\(kgs?\\)|(?:[^\\s\\d]*\\d){5}\\S* (?-i:\\p{Ll}{3})|\\d+[.,/]\\d|page \\d|(?:SARL|SASU?|EURL|SA|SL|SLU|Ltd|GmbH|SpA)$|\\d[\\d .,]*(?:€|EUR|%)|\\d{1,2}(?:\\d{0,2}| \\d{3}) (?:${COUNTED})(?!\\p{L})|${HOUSE}|(?:${STATEMENTS}|${NUMBERS})(?![\\p{L}\\d]))`,
  "iu",
);
