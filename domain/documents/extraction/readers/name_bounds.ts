/** Words with which a sentence goes on behind a name, in small or in capitals. */
const VERBS =
  "est|pour(?= (?:l['’]|son |ses |le |la |un |une |tou))|et(?= (?:ses|sa|leurs?) )|sont|ont|dont|qui|ayant|sise?|déclare|emploie|bénéficie|exerce|exploite|immatricul[\\p{L}]*|identifi[\\p{L}]*|d[ée]sign[ée]e?|situ[ée]e?|domicili[ée]e?|repr[ée]sent[ée]e?|a (?:d[ée]clar|souscri|fourni|satisfai|effectu|obtenu|pay|adh[ée]r)[\\p{L}]*|au capital|is|are|has|have|whose|es|está|tiene|cuyo";
/** Numbers and addresses that follow a name. */
const NUMBERS = "num[ée]ro(?= (?:siren|siret|d))|SIREN|SIRET|R\\.?C\\.?S\\.?|NIF|CIF|TVA|VAT";
const STREETS = "rue|av\\.?|avenue|bd|boulevard|chemin|route|place|quai|impasse|allée|cours|street|road|calle";
const HOUSE = `\\d{1,4}(?: ?bis| ?ter)?,? (?:${STREETS})(?!\\p{L})`;

/** Where a name ends: at a wide gap, a comma, a bracket, a day, an address, a number, or where a sentence goes on. */
export const NAME_END = new RegExp(
  [
    ...[
      "\\t",
      "(?<! (?:et|de|du|des|la|les|&))\\n",
      ", ",
      ",? (?:le|1e|on|el) \\d",
      " \\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}",
      " \\((?!\\p{Lu}[\\p{L} ]*\\))",
    ],
    ` [-–—] (?=(?:${NUMBERS}|Tél|Tel|ZI|ZA|ZAC|BP|${STREETS})(?!\\p{L})|\\d)`,
    ...[" (?=(?:F-|D-|B-)?\\d{5} \\p{Lu})", ` (?=${HOUSE})`, ` (?:${VERBS}|${NUMBERS}|son)(?![\\p{L}\\d])`],
  ].join("|"),
  "iu",
);

/** Words of statements about a firm, and of forms, that no firm's name begins with. */
const STATEMENTS =
  "est|pour|par|nous|vous|votre|notre|cette?|ce|il|elle|en|un|une|this|we|your|raison|d[ée]nomination|adresse|contrat|nom|si[èe]ge|num[ée]ro|[ée]tablissement (?:concern|principal|d[ée]sign)|code|date|objet|effectif|individuelle|commerciale|anonyme|civile|par actions|[aà] responsabilit[ée]|d[ée]sign[ée]e?s?|concern[ée]e?|contr[ôo]l[ée]e?|ci-[\\p{L}]*|susvis[ée]e?|au-[\\p{L}]*|la pr[ée]sente|le pr[ée]sent|mutuelle [aà]";

/** What stands where a name may, but is none: a numbered heading, an address, a number, an amount, a statement. */
export const NO_NAME = new RegExp(
  `^(?:(?:\\d{1,2}[.)]? )?(?:entreprise|société|titulaire|établissement|employeur|cotisant|assurée?)$|\\d{5} \\p{L}|\\d{1,2}(?:er)? \\p{L}{3,10}\\.? \\d{4}|n[°ºo](?![\\p{L}\\d])|\\d+[.,/]\\d|\\d[\\d .,]*(?:€|EUR|%)|${HOUSE}|(?:${STATEMENTS}|${NUMBERS})(?![\\p{L}\\d]))`,
  "iu",
);
