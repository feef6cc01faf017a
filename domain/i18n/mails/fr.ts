import type { SuppressionReason } from "../../mails/address_standing.ts";
import type { CountedStep, MailState, MailStep } from "../../mails/mail_life.ts";

const state: Record<MailState, string> = {
  waiting: "En attente",
  cancelled: "Annulé",
  unsubscribed: "Non souhaité",
  suppressed: "Adresse bloquée",
  failed: "Échec",
  sent: "Envoyé",
  delivered: "Remis",
  opened: "Ouvert",
  bounced: "Refusé",
  complained: "Signalé indésirable",
};

const step: Record<MailStep["type"], string> = {
  tried: "Essai manqué, un autre suivra",
  cancelled: "Annulé avant l’envoi",
  unsubscribed: "Non envoyé : le destinataire n’en veut plus",
  suppressed: "Non envoyé : l’adresse est bloquée",
  failed: "Échec, plus d’essai",
  sent: "Confié au serveur de messagerie",
  delivered: "Remis à la boîte du destinataire",
  opened: "Ouvert",
  bounced: "Refusé par la boîte du destinataire",
  complained: "Signalé comme indésirable",
};

const counted: Record<CountedStep, string> = {
  sent: "Envoyés",
  delivered: "Remis",
  opened: "Ouverts",
  bounced: "Refusés",
  complained: "Signalés",
  suppressed: "Retenus",
  failed: "Échecs",
};

const suppressedFor: Record<SuppressionReason, string> = {
  hard_bounce: "L’adresse n’existe plus ou refuse tout",
  soft_bounces: "Trois refus de suite",
  complaint: "E-mail signalé comme indésirable",
};

/** Words about mails, in French. */
export const fr = {
  state,
  step,
  counted,
  suppressedFor,

  admin: {
    what: "Ce qui est arrivé",
    figures: "Ces derniers temps",
    span: "Période",
    lastDay: "24 heures",
    lastMonth: "30 jours",
    stateLabel: "État",
    anyState: "Tous les états",
    log: "Journal",
    address: "Début de l’adresse",
    labelled: "{label} : {value}",
    emptyFiltered: "Aucun e-mail trouvé",
    emptyFilteredText: "Changez l’état ou le début de l’adresse.",
    further: "Rien parmi les {count} suivants",
    furtherText: "Continuez à la page suivante.",
    suppressions: "Adresses bloquées",
    templates: "Modèles",
    history: "Parcours",
    noHistory: "Rien n’est encore arrivé à ce e-mail.",
    copyOf: "Renvoi de",
    original: "le premier envoi",
    copy: "Renvoyer",
  },

  suppressions: {
    title: "Adresses bloquées",
    lead: "Plus aucun e-mail ne part vers ces adresses. Une personne qui ouvre un lien reçu par e-mail débloque la sienne.",
    address: "Adresse",
    reason: "Cause",
    since: "Depuis",
    answer: "Réponse du serveur",
    lift: "Débloquer",
    liftTitle: (address: string) => `Débloquer ${address} ?`,
    liftText: "Les e-mails partent de nouveau vers cette adresse. Un nouveau refus la bloquera encore.",
    empty: "Aucune adresse bloquée",
    emptyText: "Une adresse arrive ici après un refus définitif, trois refus de suite ou un signalement.",
  },

  templates: {
    title: "Modèles de e-mails",
    lead: "Chaque e-mail avec des faits d’exemple, dans les trois langues.",
    template: "Modèle",
    language: "Langue",
    subject: "Objet",
  },

  opens: {
    title: "Ouverture des e-mails",
    text:
      "Enregistrer si les personnes de {firm} ont ouvert les e-mails de la plateforme. Sans votre accord, rien n’est enregistré.",
    label: "Enregistrer les ouvertures",
    save: "Enregistrer",
  },

  unsubscribe: {
    link: "Ne plus recevoir ces e-mails",
    title: "Se désinscrire ?",
    text: "Vous ne recevrez plus d’e-mails de ce genre. Les notifications restent visibles dans la plateforme.",
    button: "Me désinscrire",
    doneTitle: "C’est noté",
    doneText: "Vous ne recevez plus ces e-mails. Pour les retrouver, ouvrez Mon compte, puis Notifications.",
    deadTitle: "Ce lien ne fonctionne plus",
    deadText: "Connectez-vous, puis ouvrez Mon compte et Notifications pour choisir ce que vous recevez.",
  },
};
export type MailsWords = typeof fr;
