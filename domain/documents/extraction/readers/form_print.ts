/** What the form prints of the rights of who keeps some: nobody writes that at a dock. */
const OF_LAW =
  /(?<!\p{L})(?:restent?|demeurent?) (?:la |sa |l['’]enti[èe]re )?propri|restent? notre|remains? (?:our|the) property|(?:siguen siendo|permanecen|son) propiedad|(?<!\p{L})(?:R\.?C\.?S\.?|SIRET|SIREN|TVA FR|au capital|registered in)(?!\p{L})|r[ée]serve de propri[ée]t[ée]|sous (?:sa|la|votre) (?:seule )?responsabilit[ée]|code de commerce|c[óo]digo de comercio|soumise? au contrat type|d[ée]cret n[°o]|jours f[ée]ri[ée]s|lettre recommand[ée]e|carta certificada|registered letter|conditions g[ée]n[ée]rales|condiciones generales|(?:terms and|general) conditions|(?:est|sont|reste) sans valeur|aucune valeur|(?<!\p{L})art(?:icles?|[íi]culos?|s?\.)? ?(?:[LRD][ ._]*\d{3,4}-\d|\d{1,3} (?:(?:du|de la|del?|of the) )?(?:code|c[óo]digo|contrat|conven|CMR))/iu;

/** How a form says what becomes of reservations and claims: "Toute réserve doit être précise". */
const OF_CLAIMS =
  /^(?:toutes?|les|aucune|any|all|no|todas?|las|cualquier) (?:\p{L}+ ){0,2}?(?:r[ée]serves?|r[ée]clamations?|avaries?|dommages?|claims?|damages?|shortages?|reservas?|reclamaci[oó]n(?:es)?)(?!\p{L}).{0,90}?(?<!\p{L})(?:doi|dev|sera|seront|ne (?:sera|pourr)|must|shall|should|will be|deber|ser[áa]|admis|recevable)/iu;

/** Whether a text is print of the form that nobody writes at a dock. */
export function isPrint(text: string): boolean {
  return OF_LAW.test(text) || OF_CLAIMS.test(text);
}

/** A remark up to the line below in which a sentence of the form's print begins. */
export function upToPrint(text: string): string {
  const lines = text.split("\n");
  const print = lines.findIndex((line, at) => at > 0 && /^\W*\p{Lu}\p{Ll}/u.test(line) && isPrint(line));
  const isWhole = print > 0 &&
    !/[,;(]\s*$|(?<!\p{L})(?:d[eu]s?|la|les?|et|ou|à|aux?|par|pour|selon|of|by|for|under|the|and|or|y|el|por|según)\s*$/u.test(
      lines[print - 1]!,
    );
  return isWhole ? lines.slice(0, print).join("\n") : text;
}
