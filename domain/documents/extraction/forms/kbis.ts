import { field, type Form } from "../field_rule.ts";
import { readDate, readDatedLine } from "../readers/read_date.ts";
import { readSiren, readSiret } from "../readers/read_identifier.ts";
import { readName, readTown } from "../readers/read_text.ts";
import { readLegalForm } from "./legal_forms.ts";

/** Extract of the French trade register (extrait Kbis), or of the national register of firms. */
export const KBIS: Form = {
  rules: [
    field(
      "siren",
      readSiren,
      "immatriculation au RCS, numéro|numéro SIREN|SIREN|immatriculation au RCS|numéro d'immatriculation|identification RCS|numéro d'identification|RCS|numéro RCS|immatriculation|numéro unique d'identification|identifiant",
    ),
    field(
      "siret",
      readSiret,
      "SIRET|numéro SIRET|SIRET du siège|SIRET siège|siret de l'établissement principal|n° d'établissement",
    ),
    field(
      "holder",
      readName,
      "dénomination ou raison sociale|dénomination sociale|raison sociale|dénomination|nom de l'entreprise|société|nom ou dénomination",
    ),
    field("legalForm", readLegalForm, "forme juridique|forme|forme sociale|nature juridique"),
    field(
      "registry",
      readTown,
      "greffe du tribunal de commerce de|greffe du tribunal de commerce|greffe du tribunal des activités économiques de|greffe|immatriculée au RCS de|R.C.S. de|tribunal de commerce de|greffe du tribunal|registre du commerce et des sociétés de|greffe d'immatriculation|greffe de|RCS",
    ),
    field(
      "registeredOn",
      readDate,
      "date d'immatriculation|immatriculée le|date de l'immatriculation|inscrite le|date d'immatriculation au RCS|date de création|immatriculation au RNE le",
    ),
    field(
      "issuedOn",
      readDate,
      "à jour au|extrait du|délivré le|extrait à jour au|date de délivrance|fait à|à la date du|immatriculation principale au registre du commerce et des sociétés à jour au|date de l'extrait|édité le|extrait délivré le|situation à jour au|établi le|document établi le|en date du|extrait édité le|informations à jour au",
      { anywhere: readDatedLine },
    ),
  ],
  otherLabels:
    "capital social|capital|adresse du siège|adresse du siège social|siège social|activités principales|activité|activités exercées|code APE|NAF|code NAF|durée|durée de la personne morale|date de clôture|sigle|nom commercial|enseigne|origine du fonds|mode d'exploitation|président|gérant|directeur général|nom prénoms|date de commencement d'activité|le greffier|code de vérification|numéro de gestion|nationalité|domicile personnel|date et lieu de naissance|adresse de l'établissement|date de clôture de l'exercice social"
      .split("|"),
};
