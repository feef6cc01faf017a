import { field, type Form } from "../field_rule.ts";
import { readCopyNumber, readReference } from "../readers/read_code.ts";
import { readDate, readDatedLine } from "../readers/read_date.ts";
import { readSiren } from "../readers/read_identifier.ts";
import { readPeriodEnd } from "../readers/read_period_end.ts";
import { oneOf, readName } from "../readers/read_text.ts";

const KINDS = oneOf({
  community:
    /licence communautaire|community licence|licencia comunitaria|union licence|licence de l'union|(communaut[ée]|union) europ[ée]enne|european (community|union)|(comunidad|uni[óo]n) europea|transports? internationa(l|ux) de marchandises par route|international carriage of goods by road/i,
  national: /transport int[ée]rieur|national (transport )?licence|licencia (nacional|de transporte interior)|domestic/i,
});

/** Carrier's licence: of the Union above 3.5 t (regulation 1072/2009), or for transport inside France. */
export const LICENCE: Form = {
  rules: [
    field(
      "licenceKind",
      KINDS,
      "licence|license|licencia|titre administratif de transport|titre|type de licence|nature du titre|type of licence|tipo de licencia",
      { anywhere: KINDS },
    ),
    field(
      "licenceNumber",
      readReference,
      "licence communautaire|licence de transport intérieur|community licence|licencia comunitaria|numéro de licence|licence|licence number|número de licencia|licencia|numéro du titre|original numéro",
    ),
    field(
      "copyNumber",
      readCopyNumber,
      "copie certifiée conforme|copie conforme|certified true copy|copia auténtica|copie certifiée|true copy|certified copy|copia certificada|copie numéro",
    ),
    field(
      "holder",
      readName,
      "la présente licence autorise|titulaire|entreprise|holder|titular|this licence entitles|la presente licencia autoriza a|nom ou raison sociale|raison sociale|dénomination|nombre o razón social|name of haulier|transporteur|issued to|nom du transporteur|empresa|haulier|expedida a",
    ),
    field("siren", readSiren, "SIREN|numéro SIREN|SIRET"),
    field(
      "validFrom",
      readDate,
      "valable du|valid from|válida desde|date de début de validité|validité du|début de validité|date d'effet|válida del|valable à compter du|validité|période de validité|validez|vigencia|validity|start date|à compter du|period of validity|from|desde",
    ),
    field(
      "validUntil",
      readPeriodEnd,
      "valid until|válida hasta|date de fin de validité|fin de validité|valable jusqu'au|expire le|expiry date|date d'expiration|fecha de expiración|jusqu'au|hasta|expira el|date d'échéance|expires on|valable du|validité|période de validité|validez|vigencia|validity|period of validity|valid from",
    ),
    field(
      "issuedOn",
      readDate,
      "délivrée à|délivrée le|fait à|issued in|issued on|expedida en|expedida el|date de délivrance|date of issue|fecha de expedición|délivré le|fait le|hecho en|établie le|établi à|date d'établissement|en date du",
      { anywhere: readDatedLine },
    ),
  ],
  otherLabels:
    "adresse|address|dirección|état membre|autorité compétente|competent authority|autoridad competente|signature|cachet|le préfet|observations|remarks|registre|catégorie|conditions|nombre de copies|département|DREAL"
      .split("|"),
};
