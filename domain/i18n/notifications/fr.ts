import type { NoticeChannel, NoticeGroup } from "../../notices/groups.ts";

const channels: Record<NoticeChannel, string> = { mail: "E-mail", text: "SMS", push: "Appareils" };

const groups: Record<NoticeGroup, { title: string; text: string }> = {
  offers: { title: "Offres reçues", text: "Offres à accepter, transports confiés, ordres complétés." },
  answers: { title: "Réponses aux offres", text: "Acceptées, refusées, expirées ; conducteur affecté." },
  problems: { title: "Problèmes", text: "Arrêts non réalisés, incidents, annulations." },
  steps: { title: "Enlèvements et livraisons, pas à pas", text: "Arrivées, chargements, déchargements, documents ajoutés." },
  proofs: { title: "Livraisons et preuves", text: "Ordres livrés, émargés reçus et vérifiés, ordres clôturés." },
  pallets: { title: "Palettes", text: "Échanges à confirmer, palettes contestées, litiges réglés." },
  vigilance: { title: "Dossier de vigilance", text: "Documents qui arrivent à échéance, refus et réponses." },
  programs: { title: "Webhooks en panne", text: "Adresses de vos programmes qui ne répondent plus." },
  requests: { title: "Demandes à vous rejoindre", text: "Personnes qui veulent rejoindre votre entreprise." },
  firm: { title: "Compte de l’entreprise", text: "Adresses qui ne reçoivent plus, limites du mois atteintes." },
  platform: { title: "Alertes de la plateforme", text: "Règles de surveillance qui ne sont plus respectées." },
};

/** What people choose about being told, and the mail that gathers what waited, in French. */
export const fr = {
  title: "Notifications",
  lead: "De quoi vous prévenir, par quel moyen, à quelle heure.",
  channels,
  groups,
  table: "Ce dont vous êtes prévenu",
  about: "Sujet",
  portal: "Tout reste visible dans vos notifications, sur la plateforme.",
  security:
    "Ce qui touche à la sécurité de votre compte, et les liens et codes que vous demandez, partent toujours par e-mail, à toute heure.",
  box: (group: string, channel: string) => `${group} : ${channel}`,
  noPhone: "Aucun SMS ne part : votre numéro n’est pas enregistré.",
  addPhone: "Ajouter mon numéro",
  phone: (number: string) => `Les SMS vont au ${number}.`,
  changePhone: "Changer de numéro",
  noDevice: "Aucun appareil n’est encore prévenu.",
  addDevice: "Prévenir cet appareil",
  devices: "Gérer mes appareils",
  language: (language: string) => `Vous êtes prévenu dans cette langue : ${language}.`,
  changeLanguage: "Changer de langue",

  quiet: "Heures calmes",
  quietLead:
    "Pendant ces heures, rien ne part par e-mail, SMS ou appareil. Ce qui est arrivé part ensuite, en un seul envoi. Une fin plus tôt que le début est celle du lendemain.",
  quietOn: "Respecter mes heures calmes",
  from: "De",
  to: "À",
  days: "Jours où elles commencent",
  urgent: "Me prévenir quand même de ce qui est urgent",
  urgentHint: "Arrêt non réalisé, ordre annulé, alerte de la plateforme.",
  always: "Laissez au moins un moment où vous prévenir.",
  noDay: "Choisissez au moins un jour.",
  zone: "Fuseau horaire",

  digest: "Résumé par e-mail",
  digestLead: "Un seul e-mail au lieu d’un par nouvelle. Les offres à accepter et ce qui est urgent n’attendent pas le résumé.",
  often: "Envoi",
  atOnce: "Tout de suite",
  daily: "Un résumé chaque jour",
  weekly: (weekday: string) => `Un résumé le ${weekday}`,
  hour: "Heure du résumé",

  save: "Enregistrer",
  changedMeanwhile: "Vos choix ont changé ailleurs entre-temps. Vérifiez-les, puis enregistrez de nouveau.",

  mail: {
    subject: (count: number, firm: string) => `${count} nouvelles · ${firm}`,
    title: (count: number) => `${count} nouvelles pour vous`,
    more: (count: number) => `Et ${count} de plus sur la plateforme.`,
    action: "Voir les notifications",
    reason: (firm: string) => `Vous recevez ce résumé parce que vous travaillez pour ${firm} sur SYMPHONI.A.`,
  },
};

export type NotificationsWords = typeof fr;
