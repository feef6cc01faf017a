import { field, type Form } from "../field_rule.ts";
import { anyOf, inContext } from "../readers/in_context.ts";
import { readDate, readDatedLine, readPlacedDate } from "../readers/read_date.ts";
import { firmBefore } from "../readers/read_firm.ts";
import { readLoneSiren, readLoneSiret, readSiren, readSiret } from "../readers/read_identifier.ts";
import type { Reader } from "../readers/reading.ts";
import { readHolder, readTown } from "../readers/read_text.ts";
import { readLegalForm, readLoneLegalForm } from "./legal_forms.ts";
import { readRegistry } from "./registry.ts";
import * as words from "./company_wordings.ts";

const REGISTERED = /immatricul\p{L}*|inscri\p{L}+|registered (?:on|since)|registration/iu;
const ISSUED =
  /à jour|délivré\p{L}*|édité\p{L}*|extrait|certifié|(?<!\p{L})fait(?!\p{L})|situation|établie?(?!\p{L})|à la date du|up to date|issued|certified|(?<!\p{L})as (?:at|of)(?!\p{L})/iu;
const OTHERS =
  /(?<!\p{L})née?(?!\p{L})|naissance|clôture|clos|durée|jusqu['’]au|début|commence\p{L}*|dépôt|créat\p{L}*|statuts?|constitu\p{L}*|nomm\p{L}*|exercice|transfer\p{L}*|origine|modifi\p{L}*|depuis|mention|(?<!\p{L})acte|ordonnance|décret|(?<!\p{L})loi(?!\p{L})|article|capital|birth|(?<!\p{L})born|until|year end|incorporat\p{L}*|starting|appointed/iu;

/** Who trades in their own name, where the form has a box for each of their names. */
const readPerson: Reader = (text) => {
  const found =
    /(?<!\p{L})noms?(?: de naissance| patronymique| d['’]usage)?\s*:?\s*(\p{Lu}[\p{L}'’ -]*?)\s+pr[ée]noms?\s*:?\s*(\p{Lu}[\p{L}'’-]*)/iu
      .exec(text);
  if (found === null) return null;
  const from = found.index + found[0].indexOf(found[1]!, 3);
  return { value: `${found[1]} ${found[2]}`, from, to: found.index + found[0].length };
};

/** Headings of blocks about those who run the firm. */
const OFFICERS =
  "conjoint collaborateur|président|gérant|gérance|gérante|administration|direction|gestion direction administration|associé unique|associés|commissaire aux comptes|directeur général|chairman|chairman and chief executive officer|chief executive officer|managing director|manager|legal representative|director|directors|statutory auditor|sole shareholder"
    .split("|");

/** Extract of the French trade register (extrait Kbis), or of the national register of firms. */
export const KBIS: Form = {
  rules: [
    field(
      "siren",
      readSiren,
      "immatriculation au RCS, numéro|numéro SIREN|SIREN|immatriculation au RCS|numéro d'immatriculation|identification RCS|numéro d'identification|RCS|numéro RCS|immatriculation|numéro unique d'identification|identifiant|numéro d'immatriculation au RCS|numéro unique d'identification de l'entreprise|RCS numéro|immatriculée sous le numéro|sous le numéro|numéro d'identification SIREN|identifiant SIREN|numéro SIREN de l'entreprise|numéro d'identification de l'entreprise|registration number in the RCS|registration number|company registration number|company number|SIREN number|RCS registration number|trade register number|identification number|unique identification number|EUID",
      { anywhere: readLoneSiren },
    ),
    field(
      "siret",
      readSiret,
      "SIRET|numéro SIRET|SIRET du siège|SIRET siège|siret de l'établissement principal|n° d'établissement|SIRET du siège social|numéro SIRET du siège|identifiant SIRET|SIRET établissement principal|numéro d'identification de l'établissement|SIRET principal|SIRET number|SIRET of the registered office",
      { anywhere: readLoneSiret },
    ),
    field(
      "holder",
      readHolder,
      "dénomination ou raison sociale|dénomination sociale|raison sociale|dénomination|nom de l'entreprise|société|nom ou dénomination|nom prénoms|nom et prénoms|nom prénom|nom de naissance|dénomination usuelle|entreprise|raison sociale ou dénomination|dénomination de la personne morale|nom patronymique|company name|corporate name|business name|registered name|name of the company|legal name|name of the legal entity|surname, first names|denominación social|razón social",
      {
        away: OFFICERS,
        prose: readPerson,
        inBlock: firmBefore(
          /[\s,–—-]+(?:soci[ée]t[ée] (?:par|[àa] respons|anonyme|en nom|coop)|S\.?A\.?R\.?L|S\.?A\.?S(?!\p{L})|E\.?U\.?R\.?L)/iu,
        ),
      },
    ),
    field(
      "legalForm",
      readLegalForm,
      "forme juridique|forme|forme sociale|nature juridique|nature de l'entreprise|statut juridique|forme de la société|catégorie juridique|forme d'exercice|legal form|legal status|corporate form|company type|form of the company|forma jurídica",
      {
        anywhere: readLoneLegalForm,
      },
    ),
    field(
      "registry",
      readTown,
      "greffe du tribunal de commerce de|greffe du tribunal de commerce|greffe du tribunal des activités économiques de|greffe|immatriculée au RCS de|R.C.S. de|tribunal de commerce de|greffe du tribunal|registre du commerce et des sociétés de|greffe d'immatriculation|greffe de|RCS|greffe du tribunal de commerce d|greffe du tribunal judiciaire de|tribunal des activités économiques de|RCS de|ville du greffe|lieu d'immatriculation|greffe compétent|inscrite au RCS de|greffe dépositaire|tribunal judiciaire de|registry of the commercial court of|registry of the commercial court|commercial court of|commercial court registry of|trade and companies register of|place of registration|court registry",
      { prose: readRegistry, anywhere: readRegistry },
    ),
    field(
      "registeredOn",
      readDate,
      "date d'immatriculation|immatriculée le|date de l'immatriculation|inscrite le|date d'immatriculation au RCS|date de création|immatriculation au RNE le|immatriculation|date d'immatriculation au RNE|date d'inscription|immatriculation le|inscription|date d'inscription au RNE|immatriculé le|depuis le|date d'entrée au registre|date d'immatriculation au registre|inscrite depuis le|date of registration|registration date|registered on|registered since|date of entry in the register|date of registration in the RCS|date of first registration|fecha de inscripción",
      { wording: words.REGISTERED, prose: inContext(readDate, { before: REGISTERED, unless: anyOf(ISSUED, OTHERS) }) },
    ),
    field(
      "issuedOn",
      readDate,
      "à jour au|extrait du|délivré le|extrait à jour au|date de délivrance|fait à|à la date du|immatriculation principale au registre du commerce et des sociétés à jour au|date de l'extrait|édité le|extrait délivré le|délivré à|situation à jour au|établi le|document établi le|en date du|extrait édité le|informations à jour au|extrait kbis|kbis|date d'édition|date de l'extrait kbis|extrait kbis à jour au|délivré en date du|édition du|date d'émission|situation au|extrait généré le|attestation générée le|extrait établi le|document généré le|délivrance|up to date as at|up to date as of|up to date on|extract as at|extract as of|extract dated|issued on|date of issue|extract date|date of the extract|extract issued on|pour extrait certifié conforme délivré le|date du document|état au",
      {
        wording: words.EXTRACT_ISSUED,
        prose: readPlacedDate,
        inBlock: inContext(readDate, { before: ISSUED, unless: anyOf(REGISTERED, OTHERS) }),
        anywhere: readDatedLine,
      },
    ),
  ],
  otherLabels: [
    ...OFFICERS,
    ..."capital social|capital|adresse du siège|adresse du siège social|siège social|activités principales|activité|activités exercées|code APE|NAF|code NAF|durée|durée de la personne morale|date de clôture|sigle|nom commercial|enseigne|origine du fonds|mode d'exploitation|président|gérant|directeur général|nom prénoms|date de commencement d'activité|le greffier|code de vérification|numéro de gestion|nationalité|domicile personnel|date et lieu de naissance|date de naissance|date de début d'activité|date de début d'exploitation|date d'ouverture|date de commencement|date d'effet|date de dépôt|date de nomination|date de cessation|date de radiation|adresse de l'établissement|date de clôture de l'exercice social|share capital|registered capital|registered office|address of the registered office|head office|main activities|principal activity|business activity|term of the legal entity|term of the company|duration|financial year end|closing date of the financial year|date of birth|date and place of birth|date of incorporation|starting date of activity|start date of activity|commencement date|date of commencement of activity|management number|verification code|trade name|trading name|nationality|mode of operation|address of the establishment"
      .split("|"),
  ],
};
