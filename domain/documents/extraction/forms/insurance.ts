import { field, type Form } from "../field_rule.ts";
import { anyOf, firstOf, inContext, ofSentence } from "../readers/in_context.ts";
import { readDate } from "../readers/read_date.ts";
import { addresseeBut, firmBehind, firmThat } from "../readers/read_firm.ts";
import { readPeriodEnd, readPeriodFrom, readPeriodTo } from "../readers/read_period_end.ts";
import { largestBut, readLimit } from "../readers/read_limit.ts";
import { policyBehind, readLongPolicy, readPolicyNumber, readSignedPolicy } from "../readers/read_policy_number.ts";
import { termFrom, termTo } from "../readers/read_term.ts";
import { readHolder, readName } from "../readers/read_text.ts";
import { readBareCover, readCovered, readCoverMeant } from "./covers.ts";
import { INSURER, readInsurer, readInsurerNamed, readInsurerSaid } from "./insurers.ts";
import * as words from "./company_wordings.ts";

const FROM =
  /effet|à compter d|partir d|depuis(?= ?(?:le |la date du |the )?$)|début|commenc\p{L}*|pris naissance|vigueur|vigor|court(?!\p{L})|courir|acquise?s?|valid from|incept\p{L}*|desde|efecto|with effect/iu;
const UNTIL =
  /cess\p{L}*|prend\p{L}* fin|achèv\p{L}*|achev\p{L}*|termin\p{L}*|jusqu['’]au|expir\p{L}*|échéance|fin de|until|hasta|vence|vencimiento|renewal/iu;
const OTHERS =
  /délivr\p{L}*|établie?(?!\p{L})|(?<!\p{L})fait(?!\p{L})|issued|souscri\p{L}*|expedid\p{L}*|dated|émis\p{L}*|hecho|éditée?|initial\p{L}*|, le ?$|origine|reconduit\p{L}*|(?<!\p{L})née?(?!\p{L})|(?<!\p{L})loi(?!\p{L})|article/iu;
const POLICY = /contrat|police|policy|póliza|adhésion|convention/iu;
const NO_POLICY =
  /clients?|sociétaire|orias|siren|siret|remplac\p{L}*|ancien\p{L}*|immatricul\p{L}*|articles?|loi(?!\p{L})|avenant|véhicule|dossier|agence|rcs|tva|vat|company/iu;
const LIMIT =
  /tous dommages|dommages corporels|exploitation|circulation|concurrence|hauteur|limite|plafond|maximum|jusqu['’]à|capital (?:garanti|assuré)|montant (?:garanti|de (?:la )?garantie)|sum insured|(?<!un)limit|up to|límite|suma|hasta|garanti\p{L}*/iu;
/** What is paid at most in a year is more than what is paid for one loss, for a lawsuit it is less. */
const NOT_YEARLY = /^(?!\s*(?:€|EUR|euros?)?\s*(?:par|per|por) (?:an|année|year|annum|año|litige|lawsuit|litigio)(?!\p{L}))/iu;
const NO_LIMIT =
  /dérogation|agrega\p{L}*|aggregate|agrégat|annual|separate|distinct\p{L}*|autre (?:contrat|police)|insurer other|dont|mini(?!\p{L})|minimum|sous-limite|sans pouvoir|franchise|prime|excess|deductible|franquicia|prima|souscrite? le|retard|destruction|retirement|défense|recours|effets personnels|bâch|somme totale|chiffre d['’]affaires|société anonyme|au capital|capital social|\bSA\b/iu;

/** Whom a certificate is about, where a sentence names it. */
const INSURED =
  "(?:(?:la |le |l['’]|notre |the |la empresa |el )?(?:société|entreprise|assurée?|souscripteur|transporteur|sociétaire|cliente?|adhérente?|preneur d['’]assurance|empresa|sociedad|mercantil|company|firm|insured|asegurado)(?: dénommée?| désignée?(?: sous le nom de)?| ci-après(?: désignée?)?| suivante?| susnommée?)? ?[:,]? ?)";
const ABOUT = new RegExp(
  [
    `(?:attest|certifi|confirm|déclar)(?:e|ons|ent) ?(?:par la présente )?que ?:? ?${INSURED}?`,
    `(?:certif(?:y|ies)|confirms?) that ${INSURED}?|(?:certifica|certificamos|hace constar|acredita)\\W{1,3}que ${INSURED}?`,
    `(?:pour le compte|au bénéfice|au profit|en faveur|(?<=(?:le|du|au|votre|son) )parc|flotte|véhicules) d(?:e |['’])(?!notre|la compagnie):? ?${INSURED}?`,
    `(?:délivrée?|remise?|issued|expedid[oa]|souscrite?|déclarée?s?|exploitée?s?|appartenant) (?:à|to|a|par) ?:? ?${INSURED}?`,
    `(?:(?:effected|arranged|placed|concluded|taken out) (?:for|by|on behalf of|in the name of)|brokers? (?:to|for|of)|at the request of) ${INSURED}?`,
    `(?:(?:suscrit|contratad|concertad|formalizad)[oa] (?:con|por|a favor de|a nombre de)|asegura a|a (?:petición|solicitud|nombre) de|à la (?:demande|requête) d(?:e |['’])) ?${INSURED}?`,
    "(?:garantit|(?<!capital |capitaux |sommes? |montants? |valeurs? |risques? )assure|couvre) (?=\\p{Lu})|(?:la société|l['’]entreprise|notre (?:assuré|sociétaire|client)e?,?) ",
  ].join("|"),
  "iu",
);
const NO_HOLDER =
  /^[^,]*(?<!\p{L})(?:assurances?|assureurs?|iard|mutuelles?|insurance|seguros|cabinet|courtage|contrat|police|garantie)(?!\p{L})|^(?:moins|plus) |^(?:la |le )?(?:tour|immeuble|résidence|bâtiment|esplanade|parc|zone) |^(?:transporteur|voiturier|commissionnaire|loueur)(?!\S* \p{Lu})/iu;

/** Who writes such certificates, and has an address too. */
const ISSUER = new RegExp(`${INSURER.source}|assur|mutuel|courti|cabinet|insur|seguros|service|direction|risques|orias`, "iu");
/** What sentences say of a firm behind its name. */
const OF_INSURED =
  /^,? \(?(?:\d{1,4}(?: ?bis| ?ter)?,? (?:rue|av|bd|boulevard|chemin|route|place|quai|impasse|allée|cours)|dont le siège|sise?(?!\p{L})|est (?:titulaire|assur|garanti|couvert)|sont (?:assur|garanti|couvert)|a souscrit|bénéficie|immatricul|SIREN|SIRET|RCS|demeurant|exerçant|domicili|is insured|has effected|con CIF|con NIF)/iu;
const isInsured = (name: string, behind: string) =>
  OF_INSURED.test(behind) && name.includes(" ") && !ISSUER.test(name) && !NO_HOLDER.test(name);

/** One word, by which no insurer is called, and a part of one: "Bordeaux", "Délégation Occitanie". */
const NO_INSURER = new RegExp(`^(?!.*${INSURER.source})(?:\\p{L}+$|(?:délégation|direction|agence|service|succursale) )`, "iu");

/** Certificate of insurance of a carrier: vehicles on the road, or goods carried. */
export const INSURANCE: Form = {
  rules: [
    field(
      "insurer",
      readName,
      "assureur|compagnie d'assurance|compagnie|société d'assurance|insurer|insurance company|aseguradora|compañía aseguradora|entidad aseguradora|underwriter|compagnie d'assurances|nom de l'assureur|auprès de|company|compañía|organisme d'assurance|compagnie d'assurance et adresse|nom de la compagnie|porteur du risque|société apéritrice|apériteur|assureur apériteur|compagnie apéritrice|assureur principal|insured with|votre assureur|risk carrier|lead insurer|leading underwriter|lead underwriter|insurers|underwritten by|assureur porteur du risque|carrier of risk|name of insurer|nombre de la aseguradora|security|assureur RC|assureur responsabilité civile|assureur marchandises|assureur flotte",
      {
        wording: words.INSURER,
        prose: readInsurerSaid,
        inBlock: readInsurer,
        anywhere: readInsurerNamed,
        never: NO_INSURER,
      },
    ),
    field(
      "policyNumber",
      readPolicyNumber,
      "numéro de police|police d'assurance|police|numéro de contrat|contrat|policy number|policy|número de póliza|póliza|contrat d'assurance|police numéro|contract number|contrat référence|n° contrat|titulaire du contrat|souscrit le contrat|contract|contrato|références du contrat|référence du contrat|réf contrat|contrat groupe numéro|police flotte|numéro d'adhésion|policy ref|référence police|numéro client contrat|contrats|numéro de la police|numéro du contrat|numéro de souscription|numéro d'assurance|master policy|policy no|numéro d'adhérent|UMR|unique market reference|souscription",
      {
        wording: words.POLICY,
        prose: firstOf(
          inContext(readSignedPolicy, { before: POLICY, unless: NO_POLICY }),
          policyBehind(/(?:contrat|police|policy|póliza|poliza) (?=[A-Z\d])/giu),
          inContext(readLongPolicy, { before: POLICY, unless: NO_POLICY }),
        ),
        anywhere: inContext(readSignedPolicy, { unlessInRow: NO_POLICY }),
      },
    ),
    field(
      "holder",
      readHolder,
      "assuré|souscripteur|insured|policyholder|asegurado|tomador|nom de l'assuré|tomador del seguro|preneur d'assurance|named insured|l'assuré|name of insured|sociétaire|policy holder|nombre del asegurado|titulaire du contrat|attestons que|atteste que|certifions que|certifie que|certify that|certificamos que|certifica que|nom du souscripteur|raison sociale|nom ou raison sociale|assuré principal|assurés|assuré et souscripteur|souscripteur du contrat|preneur|name of policyholder|insured name|policyholder name|nom et adresse de l'assuré|entreprise assurée|société assurée|adhérent|nom|client|tomador y asegurado|asegurado principal|dénomination|titular de la póliza|bénéficiaire de la garantie|pour le compte de|délivrée à|entreprise|notre assuré|notre client|preneur d'assurance et assuré|identité de l'assuré|identification de l'assuré|désignation de l'assuré|coordonnées de l'assuré|titulaire de la police|entreprise garantie|name of the insured|insured party|titulaire|contractant|personne assurée|proposant|re|our client|nombre o razón social|razón social|haulier|member",
      {
        lines: 2,
        never: /(?<!\p{L})(?:mutuelles?|iard|assurances|seguros|insurance)(?!\p{L})/iu,
        wording: words.INSURED,
        prose: firmBehind(ABOUT, (name) => !NO_HOLDER.test(name)),
        inBlock: firstOf(addresseeBut(ISSUER), firmThat(isInsured)),
      },
    ),
    field(
      "validFrom",
      readDate,
      "période de validité|début de garantie|début de validité|date de début|prise d'effet le|à effet du|start date|commencement date|inicio|fecha de inicio|valable du|période d'assurance|date d'effet|effet|period of insurance|valid from|from|inception date|vigencia|período de seguro|válido desde|desde|fecha de efecto|efecto|effective date|garantie du|en vigueur depuis le|prise d'effet|desde el|efecto desde|policy period|period of cover|à compter du|période du|pour la période du|período|for the period|date d'effet de la garantie|garantie à compter du|début|période de garantie|valable à compter du|prise d'effet du contrat|garanties acquises|garanties acquises du|du|période couverte|date de prise d'effet|validité du|à effet|vigencia desde|fecha de efecto inicial|cover from|cover start|inception|effet du contrat|date d'effet du contrat|date d'effet initiale|exercice|exercice d'assurance",
      {
        wording: words.VALID_FROM,
        prose: firstOf(readPeriodFrom, inContext(readDate, { before: FROM, unless: anyOf(UNTIL, OTHERS) })),
        anywhere: termFrom(1),
      },
    ),
    field(
      "validUntil",
      readPeriodEnd,
      "fin de garantie|fin de validité|date de fin|validité|validity|vigencia|end date|fecha de fin|fin de vigencia|valable jusqu'au|échéance|date d'échéance|valid until|until|expiry date|válido hasta|hasta|vencimiento|expiration|hasta el|jusqu'au|fecha de vencimiento|expiry|date d'expiration|échéance principale|fin de garantie|période de validité|valable du|période d'assurance|period of insurance|vigencia|período de seguro|validité|policy period|period of cover|garantie du|période du|pour la période du|período|for the period|période de garantie|période couverte|prochaine échéance|au|valid to|date d'échéance principale|échéance annuelle|fin|validité du|expires|cover to|date of expiry|renewal date|caducidad|fin de période|fin d'effet|date de fin d'effet|terme du contrat|date de renouvellement|renouvellement|prochaine échéance principale|exercice|exercice d'assurance",
      {
        wording: words.VALID_UNTIL,
        prose: firstOf(readPeriodTo, inContext(readDate, { before: UNTIL, unless: anyOf(FROM, OTHERS) })),
        anywhere: termTo(1),
      },
    ),
    field(
      "cover",
      readCovered,
      "nature de la garantie|garantie|garanties|objet de la garantie|risque couvert|cover|type of cover|coverage|cobertura|garantías|nature des garanties|risque assuré|class of insurance|activité garantie|risques couverts|riesgo cubierto|risk covered|ramo|branche",
      { prose: readCoverMeant, anywhere: readBareCover },
    ),
    field(
      "coverCents",
      readLimit,
      "montant garanti|capital assuré|somme assurée|sommes assurées|plein par expédition|montant de la garantie|limite de garantie|sum insured|limit of liability|suma asegurada|límite de indemnización|montant des garanties|capital garanti|plafond de garantie|limit of indemnity|limit per event|plafond par sinistre|capital asegurado|limit|límite|plafond|montant maximum|límite por siniestro|limite par sinistre|plafond garanti|montant assuré|montants garantis|capitaux garantis|garantie maximum|maximum par sinistre|limite d'indemnité|montant maximum garanti|capitaux assurés|sum insured per event|limite contractuelle d'indemnité|LCI|limites de garantie|plafonds|montant par sinistre|capital par sinistre|montant par événement|suma asegurada por siniestro|maximum indemnity|plein|limite maximale|garantie maximale|maximum garanti|any one event|any one occurrence|any one vehicle|límite por vehículo|límite máximo|capital máximo",
      {
        wording: words.LIMIT,
        prose: ofSentence(inContext(readLimit, { before: LIMIT, behind: NOT_YEARLY, unless: NO_LIMIT, unlessInRow: NO_LIMIT })),
        inBlock: inContext(readLimit, {
          behind:
            /^\s*(?:€|EUR|euros?)?\s*(?:par|per|por) (?:sinistre|événement|évènement|event|claim|occurrence|siniestro|véhicule|envoi|any one)/iu,
          unlessInRow: NO_LIMIT,
        }),
        anywhere: largestBut(NO_LIMIT),
      },
    ),
  ],
  otherLabels:
    "adresse|address|dirección|franchise|franchises|excess|deductible|deductibles|retention|franquicia|franquicias|territorialité|territory|territorio|étendue territoriale|ámbito territorial|fait à|done at|hecho en|date|fecha|intermédiaire|courtier|broker|corredor|exclusions|siège social|activité|activity|actividad|SIREN|SIRET|prime|premium|prima|véhicules|vehicles|usage|signature|cachet|for the insurer|pour la compagnie|por la compañía|por la aseguradora|visa de l'assureur|cachet de l'assureur|signature de l'assureur|pour l'assureur"
      .split("|"),
};
