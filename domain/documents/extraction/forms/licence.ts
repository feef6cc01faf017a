import { field, type Form } from "../field_rule.ts";
import { anyOf, firstOf, inContext } from "../readers/in_context.ts";
import { readCopyNumber, readLicenceNumber, readReference } from "../readers/read_code.ts";
import { readDate, readDatedLine, readPlacedDate } from "../readers/read_date.ts";
import { addresseeBut, firmBehind } from "../readers/read_firm.ts";
import { readLoneSiren, readSiren } from "../readers/read_identifier.ts";
import { readPeriodEnd, readPeriodFrom, readPeriodTo } from "../readers/read_period_end.ts";
import { termFrom, termTo } from "../readers/read_term.ts";
import { oneOf, readHolder } from "../readers/read_text.ts";
import * as words from "./company_wordings.ts";

const KINDS = oneOf({
  community:
    /licence communautaire|community licence|licencia comunitaria|union licence|licence de l'union|(communaut[ée]|union) europ[ée]enne|european (community|union)|(comunidad|uni[óo]n) europea|transports? internationa(l|ux) de marchandises par route|international carriage of goods by road/i,
  national:
    /transport int[ée]rieur|transports int[ée]rieurs|licence int[ée]rieure|(?:en|trafic|transport) national|territoire national|standard national|national (transport )?licence|\bLTI\b|licencia (nacional|de transporte interior)|domestic/i,
});

const FROM =
  /valable d\p{L}*|à compter d|partir d|prend\p{L}* effet|valid(?:ity)? from|válida? (?:desde|del)|début|commenc\p{L}*|with effect from|desde/iu;
const UNTIL =
  /jusqu['’]au|expir\p{L}*|échéance|fin de validité|s['’]éteind\p{L}*|prend\p{L}* fin|péremption|until|hasta|caduc\p{L}*|vence|termine/iu;
const OTHERS = /capacité|diplôme|permis|règlement|demande|inscri\p{L}*|remplac\p{L}*|précédent\p{L}*/iu;
const ISSUED = /délivrée?|établie?(?!\p{L})|(?<!\p{L})fait(?!\p{L})|issued|expedida|dated|hecho|en date du|date of issue/iu;

/** How many years licences run (regulation 1072/2009, article 4; code des transports, R. 3211-9). */
const TERMS = [10, 5];

/** Carrier's licence: of the Union above 3.5 t (regulation 1072/2009), or for transport inside France. */
export const LICENCE: Form = {
  rules: [
    field(
      "licenceKind",
      KINDS,
      "licence|license|licencia|titre administratif de transport|titre|type de licence|nature du titre|type of licence|tipo de licencia",
      { anywhere: KINDS, isCertain: true },
    ),
    field(
      "licenceNumber",
      readReference,
      "licence communautaire|licence de transport intérieur|community licence|licencia comunitaria|numéro de licence|licence|licence number|número de licencia|licencia|numéro du titre|original numéro|titre numéro|licence délivrée numéro|licence d'origine|operator licence|operator's licence number|número de autorización|autorización|serial number|autorisation|numéro LTI|numéro LC|numéro de titre|tarjeta de transporte|licence no",
      {
        lines: 2,
        prose: inContext(readLicenceNumber, { unless: /remplac\p{L}*|précédent\p{L}*|ancienn?e?|expirée?|échue/iu }),
        anywhere: readLicenceNumber,
      },
    ),
    field(
      "copyNumber",
      readCopyNumber,
      "copie certifiée conforme|copie conforme|certified true copy|copia auténtica|copie certifiée|true copy|certified copy|copia certificada|copie numéro|copia|copie|copy|numéro de copie|copy number|copie conforme certifiée|copia auténtica certificada|copia certificada conforme|numéro d'ordre de la copie|exemplaire|numéro d'ordre",
      { wording: words.COPY },
    ),
    field(
      "holder",
      readHolder,
      "la présente licence autorise|titulaire|entreprise|holder|titular|this licence entitles|la presente licencia autoriza a|nom ou raison sociale|raison sociale|dénomination|nombre o razón social|name of haulier|transporteur|issued to|nom du transporteur|empresa|haulier|expedida a|nom ou raison sociale du transporteur|titulaire de la licence|nom et adresse du transporteur|nombre|autorise|authorises|autoriza a|dénomination sociale|bénéficiaire|licence holder|operator|name of the holder|nom de l'entreprise|délivrée à l'entreprise|entreprise titulaire|titulaire du titre|raison sociale de l'entreprise|exploitant|razón social|titular de la licencia|transportista|concedida a|nombre del transportista|operator name",
      {
        prose: firmBehind(
          /(?:autorise|authorises|entitles|autoriza a|issued to|expedida a|accordée à|délivrée à ?:|(?:délivrée|attribuée|octroyée) à(?= (?:la|l['’]))|(?:atteste|certifie|certifica|certify) (?:que|that)|granted to|concedida a|bénéfice de|(?:entreprise|société)(?: dénommée)?)(?: \(\d\))? ?:? ?(?:la société |l['’]entreprise |la empresa |la (?=S\.?A))?/iu,
        ),
        inBlock: addresseeBut(/dreal|préfe|ministère|direction|ministerio|department|traffic|cedex \d*$/i),
      },
    ),
    field("siren", readSiren, "SIREN|numéro SIREN|SIRET|RCS|numéro d'identification|immatriculée sous le numéro|identifiant", {
      anywhere: readLoneSiren,
    }),
    field(
      "validFrom",
      readDate,
      "valable du|valid from|válida desde|date de début de validité|validité du|début de validité|date d'effet|válida del|valable à compter du|période de validité|validez|vigencia|validity|start date|à compter du|period of validity|from|desde|valable à partir du|du|prend effet le|effective from|commencement date|válido desde|valide à partir du|valide à compter du",
      {
        wording: words.VALID_FROM,
        prose: firstOf(readPeriodFrom, inContext(readDate, { before: FROM, unless: anyOf(UNTIL, ISSUED) })),
        anywhere: termFrom(...TERMS),
        isCertain: true,
      },
    ),
    field(
      "validUntil",
      readPeriodEnd,
      "valid until|válida hasta|validité|validity|validez|vigencia|date de fin de validité|fin de validité|valable jusqu'au|expire le|expiry date|date d'expiration|fecha de expiración|jusqu'au|hasta|expira el|date d'échéance|expires on|valable du|validité|période de validité|validez|vigencia|validity|period of validity|valid from|échéance|date limite de validité|au|valid to|valid up to|válido hasta|date of expiry|fecha de caducidad|caduca el|vence el|fecha de vencimiento|fin",
      {
        wording: words.VALID_UNTIL,
        prose: firstOf(readPeriodTo, inContext(readDate, { before: UNTIL, unless: anyOf(FROM, ISSUED) })),
        anywhere: termTo(...TERMS),
        isCertain: true,
      },
    ),
    field(
      "issuedOn",
      readDate,
      "délivrée à|délivrée le|fait à|issued in|issued on|expedida en|expedida el|date de délivrance|date of issue|fecha de expedición|délivré le|fait le|hecho en|établie le|établi à|date d'établissement|en date du|date d'émission|issue date|date|fecha|fecha de emisión|issued at|issued|given at|dated|établie à|le|fecha de otorgamiento|date de la décision|date de signature|accordée le|octroyée le|signée le|otorgada el|concedida el|granted on",
      {
        wording: words.TITLE_ISSUED,
        prose: readPlacedDate,
        inBlock: inContext(readDate, { before: ISSUED, unless: anyOf(FROM, UNTIL, OTHERS) }),
        anywhere: readDatedLine,
      },
    ),
  ],
  otherLabels:
    "adresse|address|dirección|état membre|autorité compétente|competent authority|autoridad competente|signature|cachet|le préfet|observations|remarks|registre|catégorie|conditions|nombre de copies|département|DREAL|transporte por carretera|transporte de mercancías|transport routier|transports routiers|transport par route|transports par route|transport public|road transport|road haulage|carriage by road|carriage of goods"
      .split("|"),
};
