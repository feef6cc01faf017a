import type { ProofDifferenceCode } from "../../orders/proof_difference.ts";

const differences: Record<ProofDifferenceCode, string> = {
  other_order: "Numéro d’un autre ordre",
  other_consignee: "Autre destinataire",
  other_plate: "Autre immatriculation",
  packages_missing: "Moins de colis",
  packages_exceed: "Plus de colis",
  pallets_given: "Palettes remises au site",
  pallets_returned: "Palettes rendues au conducteur",
  pallets_refused: "Palettes refusées",
  pallets_due: "Palettes dues",
  pallet_type: "Type de palettes",
  reservation_unknown: "Réserve inconnue de l’ordre",
  not_signed: "Aucune signature trouvée",
  other_delivery_day: "Autre jour de livraison",
  other_pickup_day: "Autre jour d’enlèvement",
};

/** What is said of proofs that are compared with their order, in French. */
export const fr = {
  differences,
  title: "Comparaison avec l’ordre",
  difference: "Différence",
  order: "L’ordre dit",
  paper: "Le document dit",
  page: "Page",
  nothing: "rien",
  signed: "signé",
  unsigned: "pas de signature",
  none: "Ce document dit la même chose que l’ordre.",
  nothingToCompare: "Rien à comparer : rien de ce que l’ordre sait n’a été lu sur ce document.",
  notConfirmed:
    "Ces différences viennent d’une lecture que personne n’a confirmée. La confirmer les inscrit comme anomalie sur l’ordre.",
  doubtful: (fields: string) => `À relire avant de conclure : ${fields}.`,
  beforeVerifying: (count: number) =>
    count > 1
      ? `L’émargé diffère de l’ordre en ${count} points : relisez-les avant de valider.`
      : "L’émargé diffère de l’ordre en un point : relisez-le avant de valider.",
  document: (name: string) => `Document : ${name}`,
  withdrawn: (by: string) => `Levée : ${by} a confirmé une lecture conforme à l’ordre`,
};

export type ProofWords = typeof fr;
