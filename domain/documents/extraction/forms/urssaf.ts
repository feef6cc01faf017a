import { field, type Form } from "../field_rule.ts";
import { readLoneSecurityCode, readSecurityCode } from "../readers/read_code.ts";
import { readDate, readDatedLine } from "../readers/read_date.ts";
import { readSiren, readSiret } from "../readers/read_identifier.ts";
import { readCount, readEmployees } from "../readers/read_number.ts";
import { readName } from "../readers/read_text.ts";

/** Attestation de vigilance of the URSSAF (art. D8222-5, L243-15): authentic only once its code is checked with the body. */
export const URSSAF: Form = {
  rules: [
    field("siren", readSiren, "SIREN|numéro SIREN|identifiée sous le numéro SIREN"),
    field("siret", readSiret, "SIRET|numéro SIRET|n° SIRET de l'établissement|établissement"),
    field(
      "holder",
      readName,
      "dénomination|raison sociale|entreprise|nom ou raison sociale|dénomination sociale|cotisant|employeur|nom de l'entreprise|dénomination de l'entreprise|société",
    ),
    field(
      "securityCode",
      readSecurityCode,
      "code de sécurité|code sécurité|numéro de sécurité|code d'authentification|code de vérification|code d'authenticité|cadre de sécurité",
      { anywhere: readLoneSecurityCode },
    ),
    field(
      "issuedOn",
      readDate,
      "fait à|délivrée le|date de délivrance|attestation du|établie le|date d'émission|émise le|date d'édition|à l'URSSAF le|date de l'attestation|fait le|établi le|document établi le|document délivré le|édité le|date d'établissement",
      { anywhere: readDatedLine },
    ),
    field(
      "situationOn",
      readDate,
      "à la date du|au titre des cotisations exigibles au|à jour de ses obligations au|situation au|à jour au|exigibles au|cotisations exigibles au|obligations à la date du|situation arrêtée au|arrêtée au|échues au|à jour de ses obligations à la date du|à jour de ses obligations en matière de cotisations à la date du|à jour de ses obligations en matière de cotisations sociales à la date du",
    ),
    field(
      "validUntil",
      readDate,
      "valable jusqu'au|date de fin de validité|validité jusqu'au|fin de validité|valide jusqu'au|expire le|validité",
    ),
    field(
      "headcount",
      readCount,
      "effectif|nombre de salariés|effectif salarié|salariés|emploie|effectif moyen|salariés déclarés|effectif déclaré",
      { anywhere: readEmployees },
    ),
  ],
  otherLabels:
    "adresse|masse salariale|montant des rémunérations|total des rémunérations|période|objet|madame monsieur|références|le directeur|mois|code NAF"
      .split("|"),
};
