import { field, type Form } from "../field_rule.ts";
import { readReference } from "../readers/read_code.ts";
import { readDate } from "../readers/read_date.ts";
import { readPeriodEnd } from "../readers/read_period_end.ts";
import { readAmount } from "../readers/read_number.ts";
import { oneOf, readName } from "../readers/read_text.ts";

const COVERS = oneOf({
  goods_in_transit:
    /marchandises (transport[ée]es|confi[ée]es)|goods in transit|carrier'?s'? liability|mercanc[íi]as transportadas|responsabilit[ée] (civile )?contractuelle|transporte de mercanc[íi]as|(rc|responsabilit[ée]( civile)?) (du )?transporteur|RC marchandises|RC contractuelle|CMR liability|cargo/i,
  motor_fleet:
    /flotte|motor fleet|flota|automobile|RC circulation|v[ée]hicules terrestres|motor (liability|insurance)|veh[íi]culos|fleet/i,
  public_liability:
    /exploitation|public liability|responsabilidad civil general|RC professionnelle|RC pro\b|responsabilit[ée] civile professionnelle/i,
});

/** Certificate of insurance of a carrier: vehicles on the road, or goods carried. */
export const INSURANCE: Form = {
  rules: [
    field(
      "insurer",
      readName,
      "assureur|compagnie d'assurance|compagnie|société d'assurance|insurer|insurance company|aseguradora|compañía aseguradora|entidad aseguradora|underwriter|compagnie d'assurances|nom de l'assureur|auprès de|company|compañía",
    ),
    field(
      "policyNumber",
      readReference,
      "numéro de police|police d'assurance|police|numéro de contrat|contrat|policy number|policy|número de póliza|póliza|contrat d'assurance|police numéro|contract number|contrat référence|n° contrat|titulaire du contrat|souscrit le contrat|contract|contrato",
    ),
    field(
      "holder",
      readName,
      "assuré|souscripteur|insured|policyholder|asegurado|tomador|nom de l'assuré|tomador del seguro|preneur d'assurance|named insured|l'assuré|name of insured|sociétaire|policy holder|nombre del asegurado|titulaire du contrat|attestons que|atteste que|certifions que|certifie que|certify that|certificamos que|certifica que",
    ),
    field(
      "validFrom",
      readDate,
      "période de validité|début de garantie|début de validité|date de début|prise d'effet le|à effet du|start date|commencement date|inicio|fecha de inicio|valable du|période d'assurance|date d'effet|effet|period of insurance|valid from|from|inception date|vigencia|período de seguro|válido desde|desde|fecha de efecto|efecto|effective date|garantie du|en vigueur depuis le|prise d'effet|desde el|validité|efecto desde|policy period|period of cover|à compter du|période du|pour la période du|período|for the period",
    ),
    field(
      "validUntil",
      readPeriodEnd,
      "fin de garantie|fin de validité|date de fin|end date|fecha de fin|fin de vigencia|valable jusqu'au|échéance|date d'échéance|valid until|until|expiry date|válido hasta|hasta|vencimiento|expiration|hasta el|jusqu'au|fecha de vencimiento|expiry|date d'expiration|échéance principale|fin de garantie|période de validité|valable du|période d'assurance|period of insurance|vigencia|período de seguro|validité|policy period|period of cover|garantie du|période du|pour la période du|período|for the period",
    ),
    field(
      "cover",
      COVERS,
      "nature de la garantie|garantie|garanties|objet de la garantie|risque couvert|cover|type of cover|coverage|cobertura|garantías|nature des garanties|risque assuré|class of insurance|activité garantie|risques couverts|riesgo cubierto|risk covered|ramo|branche",
      { anywhere: COVERS },
    ),
    field(
      "coverCents",
      readAmount,
      "montant garanti|dans la limite de|limite de|up to|hasta un límite de|capital assuré|montant de la garantie|limite de garantie|sum insured|limit of liability|suma asegurada|límite de indemnización|montant des garanties|capital garanti|plafond de garantie|limit of indemnity|limit per event|plafond par sinistre|capital asegurado|limit|límite|plafond|montant maximum|à concurrence de|límite por siniestro|limite par sinistre",
    ),
  ],
  otherLabels:
    "adresse|address|dirección|franchise|excess|franquicia|territorialité|territory|territorio|étendue territoriale|ámbito territorial|fait à|done at|hecho en|date|fecha|intermédiaire|courtier|broker|corredor|exclusions|siège social|activité|activity|actividad|SIREN|SIRET|prime|premium|prima|véhicules|vehicles|usage|signature|cachet|for the insurer|pour la compagnie|por la compañía|por la aseguradora|pour l'assureur"
      .split("|"),
};
