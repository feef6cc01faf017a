import type { AccountKind, TransferKind } from "../../pallets/types.ts";
import type { BalanceSentence } from "../../pallets/balance_sentence.ts";

type Side = BalanceSentence["side"];
/** A balance said to one side: number of pallets, their type, the other firm. */
type Sentence = (quantity: string, type: string, other: string) => string;

const balance: Record<AccountKind, Record<Side, Sentence>> = {
  debt: {
    you_owe: (quantity, type, other) => `Vous devez ${quantity} ${type} à ${other}`,
    owes_you: (quantity, type, other) => `${other} vous doit ${quantity} ${type}`,
    even: (_quantity, type, other) => `Compte soldé avec ${other} (${type})`,
  },
  custody: {
    you_owe: (quantity, type, other) => `Vous détenez ${quantity} ${type} pour ${other}`,
    owes_you: (quantity, type, other) => `${other} détient ${quantity} ${type} pour vous`,
    even: (_quantity, type, other) => `Rien en garde avec ${other} (${type})`,
  },
};

/** A balance beside its heading: "12 à rendre". */
const short: Record<AccountKind, Record<Side, (quantity: string) => string>> = {
  debt: { you_owe: (n) => `${n} à rendre`, owes_you: (n) => `${n} à recevoir`, even: () => "soldé" },
  custody: {
    you_owe: (n) => `${n} en garde chez vous`,
    owes_you: (n) => `${n} en garde chez lui`,
    even: () => "aucune en garde",
  },
};

const kind: Record<AccountKind, string> = { debt: "Dette", custody: "Garde" };

const transfer: Record<TransferKind, string> = {
  load_out: "Chargement sur palettes",
  delivery_discharge: "Fin de garde à la livraison",
  deliver_with_voucher: "Livraison avec bon palette",
  service_due: "Retour accepté contre paiement",
  swap_immediate: "Échange immédiat",
  return_empty: "Retour de palettes vides",
  declared: "Échange déclaré par une partie",
  dispute_settlement: "Règlement d’un litige",
};

/** Pallet accounts, in French. */
export const fr = {
  title: "Palettes",
  balance,
  short,
  kind,
  transfer,
  kindHint: {
    debt: "Palettes à rendre à leur propriétaire.",
    custody: "Palettes détenues pour le compte d’autrui, sans les devoir : de l’enlèvement à la livraison.",
  } satisfies Record<AccountKind, string>,
  figures: "Vos comptes en bref",
  owed: "Palettes à rendre",
  due: "Palettes à recevoir",
  toConfirm: "Échanges à confirmer",
  openDisputes: "Litiges ouverts",
  workToDo: "À traiter",
  waiting: "En attente de l’autre partie",
  confirmExchange: "Échange à confirmer",
  confirmNeed: (quantity: string, n: number) => n === 1 ? `${quantity} palette à confirmer` : `${quantity} palettes à confirmer`,
  confirmBy: (moment: string) => `Comptabilisé de lui-même le ${moment} sans réponse de votre part`,
  answerNeed: (quantity: string, n: number) => n === 1 ? `Litige sur ${quantity} palette` : `Litige sur ${quantity} palettes`,
  confirm: "Confirmer",
  contest: "Contester",
  reject: "Rejeter",
  answer: "Répondre",
  dispute: "Litige",
  accounts: "Comptes par partenaire",
  partner: "Partenaire",
  account: "Solde",
  pending: "En attente",
  open: "Relevé",
  emptyTitle: "Aucun compte palettes pour l’instant",
  emptyText:
    "Un compte s’ouvre de lui-même au premier échange : quand un conducteur compte des palettes à l’enlèvement ou à la livraison, les deux sociétés voient la même écriture.",
  statement: "Relevé de compte palettes",
  period: "Période",
  from: "Du",
  to: "Au",
  periodWrong: "Indiquez deux dates, la fin après le début. Les trois derniers mois sont affichés.",
  tooMany: "Cette période compte plus de 2 000 mouvements. Choisissez un début plus récent.",
  opening: "Solde de début",
  closing: "Solde de fin",
  disputed: "En litige",
  ageing: "Ancienneté du solde",
  ages: { upTo30Days: "0–30 jours", upTo60Days: "31–60 jours", upTo90Days: "61–90 jours", over90Days: "Plus de 90 jours" },
  noLines: "Aucun mouvement sur cette période.",
  date: "Date",
  movement: "Mouvement",
  order: "Ordre",
  site: "Lieu",
  received: "Reçues",
  given: "Remises",
  state: "État",
  note: (number: string) => `Lettre de voiture ${number}`,
  voucher: (number: string) => `Bon ${number}`,
  refused: (quantity: string, reason: string) => `Refusées : ${quantity} (${reason})`,
  states: {
    posted: "Comptabilisé",
    awaitingYou: "À confirmer",
    awaitingOther: "En attente",
    disputed: (quantity: string) => `En litige : ${quantity}`,
    settled: "Litige réglé",
  },
  outside: "Hors ordre",
  chartTitle: {
    debt: { you_owe: "Palettes que vous devez", owes_you: "Palettes qui vous sont dues" },
    custody: { you_owe: "Palettes que vous détenez", owes_you: "Palettes détenues pour vous" },
  },
  chartText: (from: string, to: string) => `Le solde passe de ${from} à ${to} sur la période.`,
  chartMoment: "Date",
  chartPallets: "Palettes",
  csvFile: "releve-palettes",
  csv: {
    kind: "Compte",
    type: "Type",
    date: "Comptabilisé le",
    occurredAt: "Échange du",
    movement: "Mouvement",
    order: "Ordre",
    note: "Lettre de voiture",
    voucher: "Bon palette",
    site: "Lieu",
    received: "Reçues",
    given: "Remises",
    pending: "En attente",
    disputed: "En litige",
    balance: "Solde",
  },
  rejectTitle: "Rejeter cet échange",
  rejectText: (other: string) =>
    `Toutes les écritures de cet arrêt sont annulées et ${other} est prévenu. Rien n’entre dans les soldes.`,
  rejectReason: "Pourquoi vous le rejetez",
  disputeTitle: "Contester ce mouvement",
  disputeText: (other: string) =>
    `Le solde reste tel quel jusqu’à la réponse de ${other}. Une quantité accordée est corrigée par une écriture de plus.`,
  claimed: "Quantité exacte selon vous",
  claimedHint: "0 si aucune palette n’a été échangée.",
  reason: "Motif",
  reasonHint: "Dites ce qui s’est passé et ce qui le prouve : comptage, bon signé, photo.",
  evidence: "Preuves",
  evidenceHint: "Photos ou PDF, 6 fichiers de 20 Mo au plus. Seules les deux parties du litige les voient.",
  refusedTitle: "Cette action n’est plus possible",
  disputeOf: (order: string) => `Litige palettes, ${order}`,
  recordedQuantity: "Quantité enregistrée",
  claimedQuantity: "Quantité demandée",
  contestedQuantity: "Différence",
  openedBy: "Ouvert par",
  openedOn: "Ouvert le",
  you: "Vous",
  disputeState: { open: "Ouvert", accepted: "Accepté", partial: "Accepté en partie", rejected: "Rejeté" },
  answerTitle: "Votre réponse",
  outcome: "Décision",
  outcomes: {
    accepted: (quantity: string) => `Accepter la différence de ${quantity}`,
    partial: "Accepter une partie",
    rejected: "Rejeter la demande",
  },
  conceded: "Palettes accordées",
  concededHint: (most: string) => `Pour une acceptation partielle : de 1 à ${most}.`,
  comment: "Commentaire",
  sendAnswer: "Envoyer la réponse",
  answerGiven: "Réponse",
  concededQuantity: "Palettes accordées",
  answeredOn: "Répondu le",
  waitingForAnswer: (other: string) => `${other} doit répondre. Le solde ne change pas avant.`,
  toStatement: "Voir le relevé",
};

export type PalletsWords = typeof fr;
