import type { ChatFault } from "../../chat/chat_webhook.ts";
import type { NumberRefusal } from "../../identity/phone_number.ts";
import type { Channel, SendingState, SendingStep } from "../../sendings/sending.ts";

const chatFaults: Record<ChatFault | "too_many", string> = {
  not_an_address: "Ce n’est pas une adresse complète.",
  not_https: "L’adresse doit commencer par https://.",
  has_credentials: "L’adresse ne doit pas contenir d’identifiant.",
  not_public: "Cette adresse n’est pas publique.",
  not_of_tool: "Cette adresse n’est pas celle d’un canal de cet outil.",
  too_many: "Votre organisation a déjà cinq canaux : retirez-en un.",
};

const numberRefusals: Record<NumberRefusal, string> = {
  too_many_tries: "Trop d’essais. Réessayez dans un quart d’heure.",
  code_expired: "Ce code n’est plus valable. Demandez-en un autre.",
  code_wrong: "Ce code n’est pas le bon.",
};

const channels: Record<Channel, string> = { text: "SMS", push: "Navigateur", chat: "Messagerie d’équipe" };
const states: Record<SendingState, string> = {
  waiting: "En attente",
  sent: "Envoyé",
  failed: "Échec",
  withheld: "Retenu : budget du mois épuisé",
  cancelled: "Annulé",
  delivered: "Reçu par le téléphone",
  undelivered: "Non reçu par le téléphone",
};
const steps: Record<SendingStep["type"], string> = {
  sent: "Envoyé",
  tried: "Essai manqué, sera réessayé",
  failed: "Échec",
  withheld: "Retenu : budget du mois épuisé",
  cancelled: "Annulé avant l’envoi",
  delivered: "Reçu par le téléphone",
  undelivered: "Non reçu par le téléphone",
};

/** Words of text messages, browser notifications and chat tools, in French. */
export const fr = {
  chatFaults,
  numberRefusals,
  channels,
  states,
  steps,
  unreachable: (number: string) => `Les trois derniers SMS au ${number} ne sont pas arrivés : vérifiez ce numéro.`,
  phone: {
    title: "Téléphone pour les SMS",
    lead: "Le numéro qui reçoit vos SMS. Il ne sert à rien d’autre.",
    current: "Votre numéro",
    since: "Confirmé le",
    remove: "Retirer ce numéro",
    none: "Aucun numéro : vous ne recevez pas de SMS.",
    enter: "Indiquer un numéro",
    change: "Changer de numéro",
    number: "Numéro de téléphone",
    numberHint: "Mobile, par exemple 06 12 34 56 78",
    send: "Recevoir le code",
    confirmTitle: "Confirmer le numéro",
    sentTo: (number: string) => `Un code à six chiffres part par SMS au ${number}. Il est valable dix minutes.`,
    code: "Code reçu par SMS",
    codeHint: "6 chiffres",
    confirm: "Confirmer le numéro",
    text: (code: string) => `${code} est votre code SYMPHONI.A, valable 10 minutes. Ne le donnez à personne.`,
  },
  driverTexts: {
    title: "SMS aux conducteurs",
    text:
      "Un conducteur qui a un mobile reçoit un SMS quand un ordre lui est affecté ou retiré, est annulé, ou change de date ou de lieu. Ces SMS comptent dans le budget du mois.",
    label: "Prévenir les conducteurs par SMS",
    save: "Enregistrer",
  },
  push: {
    title: "Notifications du navigateur",
    lead: "Être prévenu sur cet appareil, même quand SYMPHONI.A est fermé.",
    needsScript: "Les notifications du navigateur demandent JavaScript, qui n’est pas actif ici.",
    here: "Cet appareil",
    list: "Appareils prévenus",
    name: "Appareil",
    since: "Depuis le",
    remove: "Retirer",
    empty: "Aucun appareil",
    emptyText: "Activez les notifications sur l’appareil où vous lisez ceci.",
    refused: "Le navigateur a donné une adresse qui ne convient pas. Réessayez.",
    onPhone: {
      title: "Notifications sur ce téléphone",
      lead:
        "Être prévenu quand un ordre vous est donné ou retiré, est annulé, ou change de date ou de lieu. Un SMS ne part que si le téléphone ne la reçoit pas.",
    },
    island: {
      subscribe: "Activer sur cet appareil",
      unsubscribe: "Ne plus recevoir ici",
      active: "Cet appareil reçoit vos notifications.",
      unable: "Ce navigateur ne sait pas recevoir de notifications.",
      denied: "Le navigateur refuse les notifications de ce site. Autorisez-les dans ses réglages.",
      failed: "Cela n’a pas abouti. Réessayez.",
    },
  },
  chat: {
    title: "Messageries d’équipe",
    lead: "Publier ce qui se passe dans un canal Slack ou Microsoft Teams de votre organisation.",
    list: "Canaux",
    name: "Nom du canal",
    nameHint: "Comme vos collègues l’appellent",
    tool: "Outil",
    url: "Adresse du webhook",
    urlHint: "Elle est gardée scellée, et n’est plus montrée en entier : qui l’a peut publier dans le canal.",
    shownUrl: "Adresse",
    groups: "Publier",
    add: "Ajouter le canal",
    addTitle: "Ajouter un canal",
    remove: "Retirer",
    test: "Envoyer un test",
    testText: (firm: string) => `Ceci est un test de SYMPHONI.A : les nouvelles de ${firm} arriveront ici.`,
    takenAt: "Dernier message reçu",
    never: "Jamais",
    state: "État",
    works: "Actif",
    failing: (count: number) => `${count} échecs à la suite`,
    paused: "En pause : un test reçu le réactive",
    empty: "Aucun canal",
    emptyText: "Créez un webhook entrant dans Slack, ou un flux « webhook » dans Teams, puis collez son adresse ici.",
  },
  log: {
    title: "Messages envoyés",
    lead: "SMS, notifications du navigateur et messageries d’équipe des trente derniers jours.",
    channel: "Canal",
    content: "Message",
    to: "Destinataire",
    state: "État",
    createdAt: "Créé",
    parts: "SMS comptés",
    copyOf: "Renvoi de",
    original: "l’original",
    history: "Ce qui s’est passé",
    what: "Étape",
    at: "Quand",
    target: "Où",
    detail: "Réponse",
    noHistory: "Rien encore.",
    copy: "Renvoyer",
    erased: "Le texte contenait un code ou un lien : il n’est plus gardé.",
    hidden: "Le texte contient un code ou un lien : seule une personne qui administre la plateforme le voit.",
    empty: "Aucun message",
    emptyText: "Rien n’est parti par ce canal depuis trente jours.",
  },
};

export type ChannelsWords = typeof fr;
