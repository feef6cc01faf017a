import { firstOf } from "../readers/in_context.ts";
import { firmBefore, firmBehind, firmThat } from "../readers/read_firm.ts";
import type { Reader } from "../readers/reading.ts";
import { withLegalForm } from "../readers/with_legal_form.ts";

/** Words that the names of insurers have, and insurers of carriers without such a word. */
export const INSURER =
  /(?<!\p{L})(?:assurances?|assureurs|mutuelles?|mutual|mutua|mutualit[ée]|iard|insurance|seguros|aseguradora|versicherung\p{L}*|verzeker\p{L}*|assicurazion\p{L}*|réassurance|indemnity|casualty|specialty|underwriting|prévoyan\p{L}*|lloyd['’]?s|axa|xl|allianz|generali|groupama|mma|gan|gmf|covéa|maaf|maif|macif|matmut|pacifica|helvetia|smabtp|sma|zurich|chubb|aig|qbe|hdi|hiscox|markel|sompo|starr|msig|wakam|mapfre|reale|fiatc|ocaso|pelayo|occident|aviva|abeille|th[ée]lem|ar[ée]as|monceau|albingia|[ée]quité|swiss ?life|tokio marine|ms amlin|liberty|berkshire|baloise|bâloise|vaudoise|mobilière|ethias|ergo|gothaer|tsm|avanssur|axeria|sada|serenis|suravenir|camca|l['’]auxiliaire|mitsui|beazley|vivium|caser|santaluc[íi]a|plus ultra|fidelidade|unipol|achmea|caisse)(?!\p{L})/iu;
/** Lines that speak of a certificate, a contract or who brokered it. */
const NOT_ONE =
  /^(?:société|compagnie|entreprise|mutuelle)(?: anonyme| mutuelle)?(?: d['’]assurances?)?(?: mutuelles?)? (?:à (?:cotis|forme|prime)|régie|agréée|au capital|immatricul)|^(?:\p{L}+|sociedad anónima) (?:de seguros|aseguradora)(?: y reaseguros)?(?:$| (?:a |autoriz|inscri|regis|con |suje|superv))|^insurance (?:company|undertaking|carrier) (?:authori|regul|regis)|attest|certifi|police|contrat|polic|courti|courtage|broker|cabinet|agen[tc]|code |garanti(?!e mutu)|prime|article|titulaire|corredur|mediador|orias|www|@|seguro |d['’]assurance(?!s(?:$| mutuelles?|(?: \p{L}{4,}){1,2}$))|limit of |of insurance|de seguro$|responsab|autorité|acpr|(?<!\p{L})(?:marsh|aon|verspieren|gras savoye|willis|wtw|siaci|diot|filhet|bessé|howden|sont|par|nous|vous|que|is|are|the)(?!\p{L})/iu;
/** A verb, and no quarter of the compass: "La Solidaire de l'Est", "GROUPAMA GRAND EST". */
const IS = /(?<!\p{L}|[lL]['’]|(?:[Gg]rand|GRAND|[Nn]ord|NORD|[Ss]ud|SUD|[Cc]entre|CENTRE)[ -])(?:est|EST)(?!\p{L})/u;
/** What is insured, and no insurer: "Assurance Flotte". */
const INSURANCE = /^assurances? (?:flotte|auto|marchandises|responsab|rc(?!\p{L})|de (?!franc)|des |tous|multi)/iu;
/** What follows the name of a firm on its letter. */
const END =
  /\t|, | (?=\d{1,4},? (?:bis,? |ter,? )?(?:rue|place|avenue|av\.|boulevard|bd|quai|cours|route|chemin|allée)(?!\p{L}))| - | – | — | SA au | S\.A\. au | au capital| RCS | \(/u;
/** Behind whose "for" they sign. */
const SIGNS =
  /^(?:(?:[Pp]our|POUR|[Ff]or|[Pp]or)(?!\p{L})|[Pp]\/|[Aa]ssureur ?:|[Cc]ompagnie ?:) ?(?:(?:la|LA) (?:compagnie|société|mutuelle|COMPAGNIE|SOCIÉTÉ|MUTUELLE) |(?:[Ll]a|LA|[Ll]e|LE) |[Ll]['’])?/u;

/** What kind of firm an insurer is, which is no name without its own. */
const ALONE =
  /^(?:iard|assurances?|insurance|insuring|underwriting|seguros|aseguradora|mutuelles?|mutua|compagnie|company|carrier|compañía|entidad|société|sociedad|sa|vie|d['’]|de|et|&|-|\s)+$/iu;

const readInHead: Reader = (text) => {
  for (const { 0: line, index } of text.matchAll(/[^\n\t]+/g)) {
    const name = line.replace(SIGNS, "").split(END, 1)[0]!.trim().replace(/[,;]$|(?<!\.\p{Lu})\.$/u, "");
    if (
      !INSURER.test(name) || NOT_ONE.test(name) || IS.test(name) || INSURANCE.test(name) || !/^\p{Lu}/u.test(name) ||
      ALONE.test(name) ||
      name.split(" ").length > 7
    ) continue;
    const from = index + line.indexOf(name);
    return { value: name, from, to: from + name.length };
  }
  return null;
};

/** Brokers, agents and persons, the article alone before one word, and beginnings of other sentences. */
const NO_INSURER =
  /^(?:Cabinet|Courti|Courtage|Agen|Votre|Notre|Réf|Attestation|Certifica|Contrat|Police|Client|Note|Document|Dossier|Assurée?|Souscripteur|Le \S+$|La \S+$)|,? (?:agissant (?:par|pour|en|sur|au)|(?:(?:société|cabinet|S\.?A\.?R\.?L\.?|S\.?A\.?S\.?|insurance|correduría|agence) (?:de |d['’])?)?(?:agent|courti|courtage|broker|corredor)|mandataire|directeur|directrice|responsable|gérant)/iu;
/** Titles and parts of contracts. */
const NO_NAME =
  /^(?:convention|conditions?|titre|objet|service|direction|votre|notre|société d|compagnie d|entreprise|marchandises?|garanties?)/iu;
const isInsurer = (name: string, behind: string) =>
  !ALONE.test(name) && !NO_INSURER.test(name) && !NO_INSURER.test(name + behind);
const WITH =
  /(?:auprès d(?:e |['’])|compte d(?:e |['’])|au nom d(?:e |['’])|délégation d(?:e |['’])|underwritten by |insured with |issued by |on behalf of |garantie? par |assurée? (?:par|chez) |con |par )/iu;
const KIND =
  /(?:la |l['’]|notre )?(?:compagnie d['’]assurances?|société d['’]assurances?|compagnie|mutuelle|assureur|insurer|insurance company|compañía|aseguradora)/iu;

const readInSentence: Reader = (text) => {
  const reading = readSaid(text);
  return reading && !reading.value.includes(" ") && !INSURER.test(reading.value) ? null : reading;
};
const readSaid = firstOf(
  firmBehind(
    new RegExp(
      `${WITH.source}${KIND.source} ?:? ?|auprès d(?:e |['’])|underwritten by |insured with |asegurad[oa] (?:en|por) |(?:nous,? soussignés?,?|nous,|we,|that we,|en nombre(?: y representación)? de|en representación de|por cuenta de|je soussignée?,?|la compagnie|(?:certifi|attest)(?:e|ons) que(?= (?:la compagnie )?[^,]{3,40},[^.]{4,60} garanti))(?: la compagnie| la société)?,? `,
      "iu",
    ),
    isInsurer,
  ),
  firmBehind(
    /agente?s? génér(?:al|ale|aux)(?: exclusifs?)?(?: de| d['’]|,)? /iu,
    (name, behind) => INSURER.test(name) && isInsurer(name, behind),
  ),
  firmBefore(
    /(?: (?:SA\/NV|NV\/SA))?[ ,.–—-]+(?:vous (?:confirm|attest|certifi)|dont le siège|attest|certifi|confirm|hereby|société anonyme|(?:société|entreprise|compagnie) d['’]assurance|entreprise régie|SIREN|S\.?A\.? au capital|compañía de seguros|is authorised|authorised|certifica|registered|succursale|sucursal|UK branch)/iu,
    isInsurer,
  ),
);

/** A firm over the line of its letterhead that says what kind of insurer it is, or before its seat or its capital where that line or its name says the same. */
const readOverKind: Reader = (text) => {
  const found =
    /(?:^|\n)(\p{Lu}[^\n\t\d:,]{3,50})\n(?:[Ss]ociété|SOCIÉTÉ|[Cc]ompagnie|COMPAGNIE|[Ee]ntreprise|ENTREPRISE|[Mm]utuelle|MUTUELLE)(?: (?:anonyme|mutuelle|ANONYME|MUTUELLE))? (?:d['’]assurances?|D['’]ASSURANCES?|régie par le [Cc]ode des [Aa]ssurances)/u
      .exec(text) ??
      /(?:^|\n)(\p{Lu}[^\n\t\d:,]{3,50}?) ?(?:, | [-–—] |\t)?siège(?: social)? ?:[^\n]{5,80}régie par le [Cc]ode des assurances/u
        .exec(text) ??
      /(?:^|\n)((?:Compagnie|COMPAGNIE|Mutuelle|MUTUELLE) \p{Lu}[^\n\t\d:,]{3,50}), (?:SA|S\.A\.|société anonyme)[^\n]{0,40} au capital/u
        .exec(text);
  if (found === null || !isInsurer(found[1]!, "") || NOT_ONE.test(found[1]!)) return null;
  const from = found.index + found[0].indexOf(found[1]!);
  return { value: found[1]!, from, to: from + found[1]!.length };
};

/** What kind of insurer a name in capitals is of: "La Caisse GROUPALIA VAL DE LOIRE". */
const KIND_BEFORE =
  /^(?:L[ae] |L['’]|Notre )?(?:[Cc]aisse|[Cc]ompagnie|[Ss]ociété|[Mm]utuelle|[Aa]ssureur)(?: d['’]assurances?)? (?=\p{Lu}{2,}[\p{Lu}\P{L}]*$)/u;

/** "lard": IARD, whose first letter is a stroke. */
function mended(read: Reader): Reader {
  return (text) => {
    const found = read(text), kind = found ? KIND_BEFORE.exec(found.value)?.[0].length ?? 0 : 0;
    const reading = found && { ...found, value: found.value.slice(kind), from: found.from + kind };
    const value = reading && withLegalForm(reading.value.replace(/(?<!\p{L})(?:lard|LARD|1ARD)(?!\p{L})/gu, "IARD"));
    return reading && value !== reading.value ? { ...reading, value: value!, corrected: true } : reading;
  };
}

/** The name of an insurer that stands in the head of a letter, in its foot or where it signs. */
export const readInsurer = mended(firstOf(readInHead, readOverKind));
/** The name of an insurer to which a sentence leads. */
export const readInsurerSaid = mended(readInSentence);
/** The name of an insurer anywhere. */
export const readInsurerNamed = mended(
  firmThat((name, behind) =>
    INSURER.test(name) && name.includes(" ") && !NOT_ONE.test(name) && !IS.test(name) && isInsurer(name, behind) &&
    !NO_NAME.test(name) &&
    !INSURANCE.test(name)
  ),
);
