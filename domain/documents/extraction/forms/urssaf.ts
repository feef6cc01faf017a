import { field, type Form } from "../field_rule.ts";
import { anyOf, firstOf, inContext } from "../readers/in_context.ts";
import { readLoneSecurityCode, readSecurityCode } from "../readers/read_code.ts";
import { readDate, readDatedLine, readPlacedDate } from "../readers/read_date.ts";
import { readEmployees } from "../readers/read_employees.ts";
import { addresseeBut, firmBefore, firmBehind } from "../readers/read_firm.ts";
import { readLoneSiren, readLoneSiret, readSiren, readSiret } from "../readers/read_identifier.ts";
import { readPeriodEnd } from "../readers/read_period_end.ts";
import { readCount } from "../readers/read_number.ts";
import { readHolder } from "../readers/read_text.ts";
import type { Reader } from "../readers/reading.ts";
import * as words from "./company_wordings.ts";

/** What sentences say of the day at which a firm has paid, of the day of the paper, and of its end. */
const SITUATION =
  /à jour|en règle|régulière|régularité|cotisations?|contributions?|obligations?|exigibles?|échue?s?|échéances?|situation|arrêtée?s?|vérifi\p{L}*|souscrit\p{L}*|acquitt\p{L}*|régl\p{L}+|vers[ée]\p{L}*|régulari\p{L}*|satisfait\p{L}*|respect\p{L}*|rempli\p{L}*|pay[ée]\p{L}*|dues|appelées|débit|débiteur|redevable|dette|à la date du|en date du|au plus tard/iu;
const ISSUED =
  /délivrée?|établie?(?!\p{L})|éditée?|édition|émise?|(?<!\p{L})fait(?!\p{L})|imprimée?|générée?|attestation du|document du/iu;
const UNTIL =
  /valable|validité|valide|expir\p{L}*|utilisable|utilisation|renouvel\p{L}*|au-delà d[eu]|(?<!(?<!\p{L})(?:régl|vérifi|vers|acquitt|exigib|échu|dus?|dues?|pay|appel|arrêt|à jour|cotisation|contribution|salaire|sociale)\p{L}*,? )jusqu['’]au/iu;
const OTHERS =
  /depuis|compter d|partir d|période|(?<!\p{L})née?(?!\p{L})|créée?|immatricul\p{L}*|affili\p{L}*|demandée?|candidatures?|loi|décret|arrêté du|ordonnance|règlement \(UE\)|article|contrôle|bordereau|exigibles? le(?!\p{L})|prélèvements?|encaissements?|virements?|modifi\p{L}*/iu;
/** What a sentence says right behind the day at which a firm has paid. */
const HAS_PAID =
  /^\)?,? ?(?:[\p{L}'’]+ ){0,5}(?:à jour|en règle|acquitt\p{L}*|réglé\p{L}*|satisfai\p{L}*|respecté\p{L}*|régulièrement|versé\p{L}*)/iu;
/** Whom a certificate is about, where a sentence names it. */
const SUBJECT =
  "(?:(?:la |le |l['’]|votre )?(?:société|entreprise|employeur|cotisante?|établissement|travailleur indépendant|donneur d['’]ordre|opérateur économique|entrepreneur individuel)(?: dénommée?| désignée?(?: sous le nom de)?| ci-après(?: désignée?)?| susvisée?| suivante?)? ?[:,]? ?)";
const ABOUT = new RegExp(
  `(?:attest|certifi|inform|confirm)(?:e|ons|é) (?:par la présente )?qu(?:e :? ?|['’])${SUBJECT}?(?:la |le |l['’]|M\\. |Mme |Monsieur |Madame )?|(?:délivrée? (?:à|au nom de)|(?:au bénéfice|pour le compte|au profit|au nom|vigilance) (?:de |d['’])) ?:? ?${SUBJECT}?|${SUBJECT}|sous le nom de `,
  "iu",
);

/** Who writes such certificates. */
const BODY = /^(?:l['’])?(?:urssaf|caisse|cgss|msa|l['’]organisme|organisme|direct|attestation|union de recouvrement)/iu;

/** One word that a sentence or a title begins with, and goes on in small: "Centre national", "Vérifiée le". */
const beginsSentence = (name: string, behind: string) =>
  /^\p{Lu}\p{Ll}+$/u.test(name) &&
  /^\s(?!(?:est|a|s['’]|au?|à|sous|dont|ayant|sise?|pour|qui|n['’]|emploie|déclare|exerce|bénéficie|remplit|respecte)(?!\p{L}))\p{Ll}/u
    .test(behind);

const isFirm = (name: string, behind: string) => !BODY.test(name) && !beginsSentence(name, behind);

/** The security code on its own line, below a sentence that ends with its name: "à l'aide du code de sécurité suivant :". */
const readCodeBelowSentence: Reader = (text) => {
  const found = /code (?:de )?(?:sécurité|vérification)[^\n\t:]{0,30}:\n([^\n\t]{15,21})(?=\n|$)/iu.exec(text),
    code = found && readSecurityCode(found[1]!);
  if (code === null || code.fault !== undefined) return null;
  const start = found!.index + found![0].length - found![1]!.length;
  return { ...code, from: start + code.from, to: start + code.to };
};

/** Attestation de vigilance of the URSSAF (art. D8222-5, L243-15): authentic only once its code is checked with the body. */
export const URSSAF: Form = {
  rules: [
    field(
      "siren",
      readSiren,
      "SIREN|numéro SIREN|numéro unique d'identification|numéro unique d'identification SIREN|identifiée sous le numéro SIREN|SIREN de l'entreprise|RCS",
      {
        inBlock: (text) => readLoneSiren(text.replaceAll("\n", " ")),
        anywhere: readLoneSiren,
      },
    ),
    field(
      "siret",
      readSiret,
      "SIRET|numéro SIRET|identifiée sous le numéro SIRET|immatriculée sous le numéro SIRET|numéro d'identification SIRET|n° SIRET de l'établissement|établissement|numéro d'établissement",
      {
        prose: (text) => readLoneSiret(text.replaceAll("\n", " ")),
        anywhere: readLoneSiret,
      },
    ),
    field(
      "holder",
      readHolder,
      "dénomination|raison sociale|entreprise|nom ou raison sociale|dénomination sociale|cotisant|employeur|nom de l'entreprise|dénomination de l'entreprise|société|nom du cotisant|raison sociale de l'employeur|désignation de l'entreprise|dénomination ou raison sociale|nom et prénom ou raison sociale|identité de l'entreprise|bénéficiaire|titulaire|identité du cotisant|nom|nom et adresse du cotisant|nom raison sociale|délivrée à|attestation délivrée à|sous-traitant|donneur d'ordre sous-traitant|destinataire|entreprise concernée|opérateur économique|adhérent|employeur déclarant|identité|désignation|établissement concerné|compte cotisant|concernant",
      {
        lines: 2,
        prose: firstOf(
          firmBehind(ABOUT, isFirm),
          firmBefore(
            /,? \(?(?:SIREN|SIRET|dont le siège|immatriculée?|inscrite?|identifiée?|RCS|est à jour|a (?:souscrit|satisfait|rempli|fourni)|s['’]est acquitt)/iu,
            isFirm,
          ),
        ),
        inBlock: addresseeBut(
          /^(?:île-de-france|rhône-alpes|auvergne|provence|paca|picardie|nord|lorraine|alsace|champagne|bourgogne|franche-comté|bretagne|pays de la loire|centre|aquitaine|limousin|poitou|midi-pyrénées|languedoc|normandie|(?:haute|basse)-normandie|corse|guadeloupe|martinique|réunion)[^\n]*\n|urssaf|TSA|cedex \d*$|directi|centre|union de recouvrement|www/i,
        ),
      },
    ),
    field(
      "securityCode",
      readSecurityCode,
      "code de sécurité|code sécurité|numéro de sécurité|code d'authentification|code de vérification|code d'authenticité|cadre de sécurité|clé de sécurité|code de contrôle|code attestation|code|numéro d'authentification|code à saisir|clé d'authentification|code d'accès|identifiant de l'attestation|numéro de l'attestation",
      { anywhere: firstOf(readLoneSecurityCode, readCodeBelowSentence) },
    ),
    field(
      "issuedOn",
      readDate,
      "fait à|délivrée le|date de délivrance|établie le|date d'émission|émise le|date d'édition|date de l'attestation|fait le|établi le|document établi le|document délivré le|édité le|date d'établissement|date|date du document|imprimé le|généré le|éditée le|en date du|date d'attestation|délivrance",
      {
        wording: words.ISSUED,
        prose: readPlacedDate,
        inBlock: inContext(readDate, { before: ISSUED, unless: anyOf(SITUATION, UNTIL, OTHERS) }),
        anywhere: readDatedLine,
      },
    ),
    field(
      "situationOn",
      readDate,
      "à jour au|au titre des cotisations exigibles au|à jour de ses obligations au|situation au|exigibles au|cotisations exigibles au|obligations à la date du|situation arrêtée au|arrêtée au|échues au|à jour de ses obligations à la date du|à jour de ses obligations en matière de cotisations à la date du|à jour de ses obligations en matière de cotisations sociales à la date du|date de situation|état du compte au|état des comptes au|état au|compte à jour au|situation du compte au|date d'arrêté|situation|à jour|dernière échéance|date d'exigibilité|période vérifiée jusqu'au|obligations vérifiées au|date de la situation|déclarations et paiements au|échéances au",
      {
        wording: words.SITUATION,
        prose: firstOf(
          inContext(readDate, { before: SITUATION, unless: anyOf(ISSUED, UNTIL, OTHERS) }),
          inContext(readDate, { before: /(?<!\p{L}|jusqu['’])(?:au|du|soit le) ?$|\($/iu, behind: HAS_PAID }),
        ),
        inBlock: inContext(readDate, { before: /déclaré\p{L}*|d['’]après|au vu/iu, unless: anyOf(ISSUED, UNTIL, OTHERS) }),
      },
    ),
    field(
      "validUntil",
      readPeriodEnd,
      "valable jusqu'au|date de fin de validité|validité jusqu'au|fin de validité|valide jusqu'au|expire le|validité|date d'expiration|date limite de validité|valable jusqu'à|date limite d'utilisation|à utiliser avant le|à renouveler avant le",
      {
        wording: words.CERTIFIED_UNTIL,
        prose: firstOf(
          inContext(readDate, { before: UNTIL, unless: anyOf(ISSUED, OTHERS) }),
          inContext(readDate, {
            behind: /^,? (?:terme|limite|fin|date limite) (?:de |d['’])(?:sa |la )?(?:validité|utilisation)/iu,
          }),
        ),
      },
    ),
    field(
      "headcount",
      readCount,
      "effectif|nombre de salariés|effectif salarié|salariés|emploie|effectif moyen|salariés déclarés|effectif déclaré|effectif moyen mensuel|effectif total|nombre total de salariés|effectif moyen annuel|effectif physique|effectif de l'entreprise|salariés présents|effectif mensuel moyen|effectif en fin de période",
      {
        wording: words.HEADCOUNT,
        pick: "last",
        prose: firstOf(
          readEmployees,
          inContext(readCount, {
            before: /effectif|nombre (?:total |moyen )?(?:de |d['’])(?:salari|employ|personnes)|emploie|occup/iu,
            unless:
              /(?:masse|montants?|rémunérations?|salaires?|siret|siren|articles?|n°|mois|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|année|exercice|trimestre)\P{L}*(?:(?!occupe|emploie|effectif|salari)\p{L}+\P{L}+){0,2}$/iu,
          }),
        ),
      },
    ),
  ],
  otherLabels:
    "adresse|forme|forme juridique|activité déclarée|activité principale|nos références|vos références|votre dossier|votre compte|compte cotisant|numéro cotisant|numéro d'affiliation|numéro de dossier|référence à rappeler|pour nous contacter|établissements concernés|assiette|assiette déclarée|total des salaires|date de début d'activité|vérifiée le|cadre réservé au donneur d'ordre|titre emploi service entreprise|centre national|tiers déclarant|masse salariale|montant des rémunérations|total des rémunérations|période|objet|madame monsieur|références|le directeur|mois|code NAF|rémunérations|code APE|adresse de l'établissement|activité|nature du document|dernière période déclarée|organisme|numéro de compte|votre correspondant|téléphone|courriel"
      .split("|"),
};
