import { IS_WRONG } from "./read_damage.ts";

/** What is to be done with the goods, as the sender has it printed: "Conservar en lugar fresco", "À stocker à l'abri", "Keep dry". */
const HANDLING =
  /^(?:(?:(?:à|ne pas|merci de|prière de|no) )?(?:conserver|stocker|gerber|entreposer|maintenir|tenir|manipuler|livrer|conservar|mantener|almacenar|apilar|manipular|entregar)|do not (?:stack|freeze|tilt|drop)|handle with|(?:keep|store) (?:away|between|at|below|cool|dry|frozen|in|out|under|upright))(?!\p{L})/iu;

/** The same behind how they are packed: "mercancía paletizada, no remontar". */
export const HANDLED =
  /^(?=[^\n]{0,60}(?:palett?i[sz]|palleti[sz]|retractilad|filmée?s?,|wrapped|fragil))[^\d\n]{4,80}, (?:ne pas (?:gerber|superposer|empiler)|no (?:apilar|remontar)|do not (?:stack|top load))\W*$/iu;

/** How a sentence begins that tells a driver or a receiver what to do, or the lot of the goods: "Devolver contenedores vacíos", "Lote 26/134". */
const TO_DO =
  /(?:^|[.;] ?)(?:(?:merci de|prière de|veuillez|please|rogamos|se ruega) )?(?:(?:retourner|rendre|restituer|pr[ée]voir|pr[ée]senter|appeler|contacter|t[ée]l[ée]phoner|pr[ée]venir|aviser|étiqueter|étiquettes?|d[ée]poser|acc[èe]s (?:par|côté)|return|call|phone|ring|contact|present|deliver|labels?|devolver|retornar|llamar|avisar|contactar|presentar|etiquetar|etiquetas?)(?![\p{L}-])(?! \d| (?:missing|torn|manqu|d[ée]chir|absent|illisible|faltan))|(?:lote?s?|batch|partida) ?(?:n[°ºo.]{1,2} ?)?\d[\d/.-]*(?:\.|$))/iu;
/** And by what means goods are to be taken off: "Déchargement au chariot par le client". */
const HOW_UNLOADED = /^(?:d[ée]chargement|unload(?:ing)?|descarga) (?:au|par|avec|à|by|with|from|con|por)(?!\p{L})/iu;
/** Whether a remark is but what the sender has printed of what to do with the goods. */
export function isInstruction(text: string): boolean {
  return HANDLING.test(text) || ((TO_DO.test(text) || HOW_UNLOADED.test(text)) && !IS_WRONG.test(text));
}
