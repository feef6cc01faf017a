import type { FormType } from "../../documents/extraction/forms/mod.ts";
import type { RefusalReason } from "../../vigilance/vigilance_refusal.ts";
import type { VigilanceKind } from "../../vigilance/vigilance_rules.ts";
import type { KindState, VigilanceStatus } from "../../vigilance/vigilance_status.ts";

const kinds: Record<VigilanceKind, string> = {
  urssaf: "Attestation de vigilance URSSAF",
  kbis: "Extrait Kbis",
  licence: "Licence de transport",
  goods_insurance: "Assurance marchandises transportées",
  motor_insurance: "Assurance RC circulation",
  foreign_workers: "Liste des salariés étrangers",
};

/** What to hand in, and how long it holds. */
const rules: Record<VigilanceKind, string> = {
  urssaf: "Moins de 6 mois, avec son code de sécurité.",
  kbis: "Moins de 3 mois, l’usage de la profession.",
  licence: "Communautaire ou de transport intérieur, jusqu’à la date qu’elle porte.",
  goods_insurance: "Responsabilité contractuelle du transporteur, jusqu’à la date qu’elle porte.",
  motor_insurance: "Flotte, jusqu’à la date qu’elle porte.",
  foreign_workers: "Liste nominative, ou attestation de n’en employer aucun ; moins de 6 mois. Aucune machine ne la lit.",
};

/** Articles of French law that ask for it. */
const sources: Record<VigilanceKind, string> = {
  urssaf: "C. trav. D8222-5, 1°",
  kbis: "C. trav. D8222-5, 2°",
  licence: "C. transp. L3411-1",
  goods_insurance: "C. com. L133-1",
  motor_insurance: "C. assur. L211-1",
  foreign_workers: "C. trav. D8254-2",
};

const states: Record<KindState, string> = {
  valid: "Valide",
  expiring: "À renouveler",
  to_confirm: "À confirmer",
  not_yet: "Pas encore valide",
  expired: "Expiré",
  missing: "Manquant",
};

const overall: Record<VigilanceStatus["overall"], string> = {
  valid: "Dossier complet",
  expiring: "Dossier complet, à renouveler bientôt",
  incomplete: "Dossier incomplet",
};

const reasons: Record<RefusalReason, string> = {
  illegible: "illisible",
  wrong_firm: "il est d’une autre entreprise",
  out_of_date: "périmé",
  not_authentic: "son authenticité n’est pas établie",
  other: "autre",
};

const titled: Record<FormType, string> = {
  pod: "un émargé",
  cmr: "une lettre de voiture",
  pallet_voucher: "un bon palette",
  kbis: "un extrait Kbis",
  urssaf: "une attestation URSSAF",
  insurance: "une attestation d’assurance",
  licence: "une licence de transport",
  invoice: "une facture",
};

/** The words of a carrier's vigilance file, in French. */
export const fr = {
  kinds,
  rules,
  sources,
  states,
  overall,
  reasons,
  titled,
  title: "Dossier de vigilance",
  lead: "Ce que vos donneurs d’ordre doivent vous demander, et jusqu’à quand chaque document vaut.",
  listTitle: "Documents demandés",
  document: "Document",
  state: "État",
  until: "Valable jusqu’au",
  action: "Action",
  add: "Déposer",
  replace: "Renouveler",
  confirm: "Confirmer",
  confirmNew: "Confirmer le nouveau",
  emptyTitle: "Votre dossier est vide",
  empty: "Photographiez ou déposez vos documents un par un : leurs dates sont lues, vous les confirmez.",
  history: "Historique",
  historyLead: "Tous les documents déposés. Ils sont conservés 5 ans après leur fin de validité.",
  file: "Fichier",
  added: "Déposé le",
  by: "Déposé par",
  notConfirmed: "À confirmer",
  newTitle: "Déposer un document",
  kind: "Document",
  chooseKind: "Choisir un document",
  chosenFile: "Fichier ou photo",
  fileHint: "Photo (JPEG, PNG, WebP) ou PDF, 20 Mo au plus. Sur un téléphone, l’appareil photo s’ouvre d’ici.",
  oneFile: "Déposez un seul fichier à la fois.",
  fileFull: "Ce dossier contient déjà 60 documents de ce type. Retirez ceux qui n’ont pas été confirmés.",
  fillNow: "Remplir sans attendre",
  readingCancelled: "La lecture a été annulée : remplissez le formulaire d’après le document.",
  readingFailed: "La lecture a échoué : remplissez le formulaire d’après le document.",
  readFields: "Champs lus sur le document : comparez-les avec l’original, corrigez, puis confirmez.",
  nothingRead: "Aucun champ n’a été lu : remplissez le formulaire d’après le document.",
  byHand: "Remplissez le formulaire d’après le document.",
  notCounted: "Tant qu’il n’est pas confirmé, ce document ne compte pas.",
  confirmTitle: "Ce que dit le document",
  confirmed: (by: string, at: string) => `Confirmé par ${by} le ${at}.`,
  holds: (from: string, until: string) => `Il vaut du ${from} au ${until}.`,
  holdsUntil: (until: string) => `Il vaut jusqu’au ${until}.`,
  validFromHint: "Laissez vide si le document ne le dit pas.",
  securityCodeHint: "15 caractères. Vérifiez-le sur urssaf.fr : votre donneur d’ordre le fera.",
  anotherDocument: (what: string) => `Ce fichier ressemble à ${what}. Vérifiez que vous l’avez déposé au bon endroit.`,
  anotherFirm: (siren: string) => `Ce document porte le SIREN ${siren}, qui n’est pas celui de votre entreprise.`,
  anotherCover: "Cette attestation semble couvrir un autre risque que celui-ci.",
  download: "Télécharger l’original",
  source: "Texte",
  remove: "Retirer ce document",
  removeRefused: "Un document confirmé reste dans l’historique.",
  carrierTitle: (name: string) => `Vigilance de ${name}`,
  carrierLead: "Les documents que la loi vous demande d’obtenir de votre transporteur, et de renouveler tous les 6 mois.",
  carrierLink: "Vigilance du transporteur",
  standingHint:
    "Dossier de vigilance à ce jour, pour les transporteurs de votre carnet qui ont accepté un de vos ordres depuis un an.",
  refusedByUs: "Refusé par vous",
  refusedBy: (shipper: string) => `Refusé par ${shipper}`,
  because: (reason: string) => `Motif : ${reason}.`,
  byOn: (by: string, at: string) => `${by}, le ${at}`,
  answered: (by: string, at: string) => `Réponse de ${by}, le ${at} :`,
  refuse: "Refuser",
  refuseTitle: (document: string) => `Refuser le document « ${document} » ?`,
  refuseConsequence: (carrier: string) =>
    `${carrier} sera prévenu, avec votre motif, et pourra répondre ou déposer un autre document. Ce refus est le vôtre : l’état du dossier et ce qu’en voient vos confrères ne changent pas.`,
  refuseButton: "Refuser le document",
  reason: "Motif",
  chooseReason: "Choisir un motif",
  refusalText: "Précision pour le transporteur",
  refusalTextHint: "À remplir si le motif est « autre ».",
  restore: "Accepter finalement",
  answer: "Répondre",
  answerTitle: (shipper: string) => `Répondre à ${shipper}`,
  answerText: "Votre réponse",
  answerHint: (shipper: string) => `Lue par ${shipper} seulement. Un nouveau document répond aussi au refus.`,
  answerButton: "Envoyer la réponse",
  answeredBefore: "Une réponse a déjà été envoyée.",
  get: "Télécharger",
  open: "Ouvrir",
};

export type VigilanceWords = typeof fr;
