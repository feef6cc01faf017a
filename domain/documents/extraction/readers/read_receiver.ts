import { firstOf } from "./in_context.ts";
import type { Reader } from "./reading.ts";

/** A firm or somebody in a sentence: words that begin large, with the small ones between. */
export const NAME =
  "\\p{Lu}[\\p{L}\\d'’&.-]*(?:\\s(?:(?:de|du|des|d['’]|la|le|les|l['’]|et|&|sur|del|los|y|of)\\s(?:la\\s)?)?(?:&\\s)?(?:[dl]['’])?\\p{Lu}[\\p{L}\\d'’&-]*){0,5}";
/** What a letter says before the firm that goods or pallets were left with. */
const LEFT_WITH =
  "(?:(?:remise?s?|livrée?s?|déposée?s?|laissée?s?)(?: (?:le|ce) [^.;]{4,120}?,?)?\\s(?:à|chez|auprès de)\\s(?:la\\s(?:société|maison|plateforme)|l['’](?:entreprise|établissement)|votre\\s(?:site|client))|(?:repr[ée]sentant|(?:quai|réception|magasin|dépôt|responsable|gérant|directeur)\\sde)\\s(?:de\\s)?(?:la\\s(?:société|maison)|l['’](?:entreprise|établissement))|représentant|agissant pour|(?<=(?:soussign|agissant|signant)[^.;]{0,90})pour le compte de|Nous(?: soussignés)?,|Nous soussignés|[Ww]e,? the undersigned,?|(?:sur|à|dans)\\svotre\\s(?:site|entrepôt|dépôt|plateforme|magasin)|(?:entregado|depositado|dejado)s?\\sen|(?:delivered|left|handed over)\\s(?:to|at|with))";
/** And behind the firm that received them, without the end of its verb. */
const HAS_RECEIVED =
  ",?\\s(?:attest|certif|reconna|déclar|confirm|acknowledg)\\p{L}*\\s(?:(?:that )?we )?(?:avoir (?:bien )?(?:reçu|réceptionné|pris livraison)|(?:la )?(?:bonne )?réception|haber recibido|receipt|having received|have received|received)";
/** And before the firm that made it out. */
const MADE_OUT_BY = "(?:[Éé]mise?|[Dd]élivrée?|[Ii]ssued|[Ee]mitido|[Ee]xpedido)\\s(?:par|by|por)";
const CARRIES = /transport|haulage|freight|cargo|express|logisti|spedition|messagerie/i;
/** Of firms that receive some are called by their logistics. */
export const ONLY_CARRIES =
  /^(?:les )?(?:transp(?:orts?|\.)|transportes|messageries?|affr[èe]tement)(?!\p{L})|(?<!\p{L})(?:haulage|freight)/iu;
/** And before who took them in. */
const TAKEN_BY =
  "(?:soussigné(?:e|\\(e\\))?,?|contre (?:signature|émargement|décharge) de|(?:réception (?:assurée|faite|effectuée)|acceptée?s?|contrôlée?s?|visée?|émargée?|pris(?:e|es)? en charge|checked|accepted|réceptionnée?s?|signée?s?|reçue?s?|réception(?: [^.;\\n]{0,40})?|received|signed(?: for)?|recibid[oa]s?|firmad[oa])(?: (?:[ée]lectroniquement|num[ée]riquement|electronically|electr[óo]nicamente))?(?: (?:pour|for|por) (?:le |la |the |el )?(?:destinataire|client|consignee|receiver|destinatario))?(?: (?:le|on|el) [\\d/. -]{5,12}(?:(?: à| at| a las)? \\d{1,2}[h:.]\\d{0,2})?)?\\s(?:par|by|por))";

/** The next label of a list. */
const NEXT_LABEL =
  /^(?:role|title|job|function|fonction|qualit[ée]|cargo|puesto|date|fecha|heure|hora|time|sign\p{L}*|cachet|stamp|sello|firma|noms?|name|nombre|position|status|statut)(?!\p{L})/iu;
/** The firm that goods were left with, in a sentence: "a été remise le 15 mai à la société Cave des Deux Ponts". */
export const readReceiver: Reader = firstOf(
  nameBehind(
    LEFT_WITH,
    NAME,
    "",
    new RegExp(`${ONLY_CARRIES.source}|${NEXT_LABEL.source}|^(?:\\p{L}\\.|Mme|Mlle|Mr)(?: |$)`, "iu"),
  ),
  nameBehind("(?:[Ll]a (?:société|maison)|[Ll]['’]entreprise|[Ll]a empresa|[Ww]e,)", NAME, HAS_RECEIVED),
);
/** The firm that made a paper out, in a sentence: "Issued by Severnside Wholesale Depot"; none that carries. */
export const readIssuer: Reader = (text) => {
  const reading = nameBehind(MADE_OUT_BY, NAME)(text);
  return reading && CARRIES.test(reading.value) ? null : reading;
};
/** Who took goods in, in a sentence: "réceptionnée par Mme Odile Perrachon". */
export const readSigner: Reader = nameBehind(`(?i:${TAKEN_BY})`, NAME.replaceAll("\\s", " "), "", NEXT_LABEL);

/** A reader of the first name of a firm or a person right behind words, before others, that `but` does not name. */
export function nameBehind(words: string, name: string, behind = "", but?: RegExp): Reader {
  const pattern = new RegExp(`(?<!\\p{L})${words}\\s\\(?(${name})(?=${behind})`, "gu");
  return (text) => {
    const found = text.matchAll(pattern).find((one) => !but?.test(one[1]!));
    if (found === undefined) return null;
    const to = found.index + found[0].length, from = to - found[1]!.length;
    return { value: found[1]!.replace(/\s+/g, " ").replace(/\.$/, ""), from, to };
  };
}
