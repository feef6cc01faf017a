import type { UnreadableMail } from "../../mail_intake/received_mail.ts";
import { formatsFor } from "../../formats/formats.ts";
import { alertSentence } from "../alerts/alerts_words.ts";
import { fr as vigilance } from "../vigilance/fr.ts";
import type { NoticeFacts, NoticeType } from "../../notices/notice.ts";
import type { SuppressionReason } from "../../mails/address_standing.ts";
import type { FlagKind } from "../../orders/flag.ts";
import type { DocumentKind, FailureReason } from "../../orders/types.ts";
import type { Instant } from "../../time/instant.ts";

// Made when first needed: formatters take a while, and a process that starts needs none.
const formats = () => formatsFor("fr");

const failures: Record<FailureReason, string> = {
  absent: "personne sur place",
  refused: "marchandise refusée",
  damage: "marchandise abîmée",
  access: "accès impossible",
  breakdown: "panne du véhicule",
  other: "autre motif",
};

const flags: Record<FlagKind, string> = {
  late: "retard",
  damage: "avarie",
  shortage: "manquant",
  refusal: "refus",
  waiting: "attente",
  breakdown: "panne",
  proof_differs: "preuve différente de l’ordre",
};

const documents: Record<DocumentKind, string> = { pod: "émargé", photo: "photo", scan: "document scanné" };

const unreadable: Readonly<Record<UnreadableMail, string>> = {
  broken: "le message est abîmé",
  too_many_parts: "il a trop de pièces",
  took_too_long: "sa lecture a pris trop de temps",
  too_long: "il dépasse 25 Mo",
};
const suppressions: Record<SuppressionReason, string> = {
  hard_bounce: "l’adresse n’existe plus ou refuse tout",
  soft_bounces: "trois e-mails de suite ont été refusés",
  complaint: "un e-mail a été signalé comme indésirable",
};

const titles: Record<NoticeType, string> = {
  "offer.sent": "Offre à accepter",
  "offer.accepted": "Offre acceptée",
  "offer.refused": "Offre refusée",
  "offer.expired": "Offre expirée",
  "carrier.assigned": "Transport confié",
  "order.detailed": "Ordre complété",
  "driver.assigned": "Conducteur affecté",
  "stop.arrived": "Camion arrivé",
  "stop.loaded": "Chargement fait",
  "stop.unloaded": "Déchargement fait",
  "stop.failed": "Arrêt non réalisé",
  "flag.opened": "Incident signalé",
  "flag.settled": "Incident réglé",
  "document.added": "Document ajouté",
  "order.delivered": "Ordre livré",
  "proof.received": "Émargé à vérifier",
  "proof.verified": "Émargé vérifié",
  "order.closed": "Ordre clôturé",
  "order.cancelled": "Ordre annulé",
  "pallets.disputed": "Palettes contestées",
  "pallets.settled": "Litige palettes réglé",
  "pallets.to_confirm": "Palettes à confirmer",
  "webhook.parked": "Événement de webhook non livré",
  "webhook.paused": "Webhook en pause",
  "member.requested": "Demande à vous rejoindre",
  "alert.opened": "Alerte de la plateforme",
  "alert.closed": "Alerte terminée",
  "mail.suppressed": "Adresse qui ne reçoit plus",
  "vigilance.ending": "Document qui arrive à échéance",
  "vigilance.refused": "Document refusé",
  "vigilance.restored": "Document de nouveau accepté",
  "vigilance.answered": "Réponse à votre refus",
  "reading.budget": "Pages à lire du mois",
  "mail.unreadable": "E-mail illisible",
  "document.unplaced": "Document reçu à classer",
  "texts.budget": "SMS du mois",
  "chat.paused": "Canal de discussion en pause",
};

const sentences: { readonly [Type in NoticeType]: (facts: NoticeFacts[Type]) => string } = {
  "alert.opened": (facts) => alertSentence("fr", facts),
  "alert.closed": (facts) => `${alertSentence("fr", facts)} La règle est de nouveau respectée.`,
  "offer.sent": ({ shipper, number, route, deadline, timeZone }) =>
    `${shipper} vous propose l’ordre ${number}, ${route}. Répondez avant le ${formats().dateTime(deadline, timeZone)}.`,
  "offer.accepted": ({ carrier, number, route }) => `${carrier} a accepté l’ordre ${number}, ${route}.`,
  "offer.refused": ({ carrier, number, route, reason }) => `${carrier} a refusé l’ordre ${number}, ${route}. Motif : ${reason}`,
  "offer.expired": ({ carrier, number, route }) => `L’offre de l’ordre ${number}, ${route}, à ${carrier} a expiré sans réponse.`,
  "carrier.assigned": ({ by, number, route }) =>
    `${by} a consigné l’accord de votre entreprise pour l’ordre ${number}, ${route}. S’il est inexact, annulez-le en disant pourquoi.`,
  "order.detailed": ({ by, number, route }) =>
    `${by} a complété l’ordre ${number}, ${route}, que vous avez accepté : vérifiez chargement et véhicule.`,
  "driver.assigned": ({ driver, plate, day, number }) =>
    `${driver} conduira l’ordre ${number} le ${formats().day(day)} avec ${plate}.`,
  "stop.arrived": ({ place, number }) => `Le camion de l’ordre ${number} est arrivé : ${place}.`,
  "stop.loaded": ({ place, number }) => `L’ordre ${number} est chargé : ${place}.`,
  "stop.unloaded": ({ place, number }) => `L’ordre ${number} est déchargé : ${place}.`,
  "stop.failed": ({ place, number, reason }) =>
    `L’arrêt de l’ordre ${number} n’a pas pu être réalisé (${failures[reason]}) : ${place}.`,
  "flag.opened": ({ place, number, flag }) => `Incident sur l’ordre ${number} (${flags[flag]}) : ${place}.`,
  "flag.settled": ({ by, number, flag }) => `${by} a réglé l’incident de l’ordre ${number} (${flags[flag]}).`,
  "document.added": ({ by, number, document }) => `${by} a ajouté un document à l’ordre ${number} (${documents[document]}).`,
  "order.delivered": ({ number, route }) => `L’ordre ${number}, ${route}, est livré.`,
  "proof.received": ({ number, route }) => `L’émargé de l’ordre ${number}, ${route}, est arrivé et attend sa vérification.`,
  "proof.verified": ({ by, number }) => `${by} a vérifié l’émargé de l’ordre ${number}.`,
  "order.closed": ({ by, number, route }) => `${by} a clôturé l’ordre ${number}, ${route}.`,
  "order.cancelled": ({ by, number, route, reason }) => `${by} a annulé l’ordre ${number}, ${route}. Motif : ${reason}`,
  "pallets.disputed": ({ by, number }) => `${by} conteste les palettes de l’ordre ${number}.`,
  "pallets.settled": ({ by, number }) => `${by} a réglé le litige palettes de l’ordre ${number}.`,
  "webhook.parked": ({ target, type, count }) =>
    `${target} n’a pas pris l’événement ${type} malgré ${count} tentatives. Il n’est plus envoyé ; vous pouvez le renvoyer.`,
  "webhook.paused": ({ target, count }) =>
    `${target} ne répond plus depuis ${count} tentatives. Les événements attendent ; l’envoi reprend dès que l’adresse répond, ou quand vous le décidez.`,
  "member.requested": ({ email }) =>
    `${email} a voulu inscrire votre entreprise et demande à la rejoindre. Invitez cette adresse si vous la connaissez ; sinon, ne faites rien.`,
  "mail.suppressed": ({ email, reason }) =>
    `Plus aucun e-mail ne part vers ${email} : ${
      suppressions[reason]
    }. Demandez au support de la débloquer une fois la cause réglée.`,
  "texts.budget": ({ percent, texts, monthlyTexts }) =>
    percent === 100
      ? `Les ${monthlyTexts} SMS du mois sont envoyés : les suivants ne partent plus avant le mois prochain.`
      : `${texts} SMS sur ${monthlyTexts} sont envoyés ce mois-ci (${percent} %).`,
  "chat.paused": ({ target, count }) =>
    `${target} ne prend plus nos messages depuis ${count} essais. Vérifiez l’adresse du canal, puis envoyez un message de test : s’il arrive, l’envoi reprend.`,
  "mail.unreadable": ({ sentBy, reason, number }) =>
    `Un e-mail de ${sentBy}${number === undefined ? "" : ` pour l’ordre ${number}`} n’a pas pu être lu (${
      unreadable[reason]
    }) : aucun document n’en a été repris. Demandez un nouvel envoi.`,
  "document.unplaced": ({ count, sentBy }) =>
    count > 1
      ? `${sentBy} a envoyé ${count} documents par e-mail : leur ordre n’a pas été trouvé. Classez-les.`
      : `${sentBy} a envoyé un document par e-mail : son ordre n’a pas été trouvé. Classez-le.`,
  "reading.budget": ({ percent, pages, monthlyPages }) =>
    percent === 100
      ? `Les ${monthlyPages} pages du mois sont lues : la lecture des documents reprend le mois prochain.`
      : `${pages} pages sur ${monthlyPages} sont lues ce mois-ci (${percent} %).`,
  "vigilance.ending": ({ document, until, daysLeft }) => {
    const [name, day] = [vigilance.kinds[document], formats().fullDay(until)];
    if (daysLeft < 0) return `${name} : la validité a pris fin le ${day}. Déposez le document suivant.`;
    if (daysLeft === 0) return `${name} : dernier jour de validité. Déposez le document suivant dès aujourd’hui.`;
    return `${name} : validité jusqu’au ${day}, dans ${daysLeft} ${
      daysLeft === 1 ? "jour" : "jours"
    }. Déposez le document suivant.`;
  },
  "vigilance.refused": ({ document, shipper, reason, text }) =>
    `${shipper} n’accepte pas votre document « ${vigilance.kinds[document]} » : ${vigilance.reasons[reason]}.${
      text === undefined ? "" : ` ${text}`
    } Déposez-en un autre, ou répondez.`,
  "vigilance.restored": ({ document, shipper }) =>
    `${shipper} accepte de nouveau votre document « ${vigilance.kinds[document]} ».`,
  "vigilance.answered": ({ document, carrier, text }) =>
    `${carrier} répond au refus de son document « ${vigilance.kinds[document]} » : ${text}`,
  "pallets.to_confirm": ({ other, quantity, palletType, until, timeZone }) =>
    `Un échange de ${quantity} ${palletType} avec ${other} attend votre confirmation. Sans réponse, il est comptabilisé le ${
      formats().dateTime(until, timeZone)
    }.`,
};

/** What notices and mails say, in French. */
export const fr = {
  titles,
  sentences,
  openOrder: "Ouvrir l’ordre",
  orderMailReason: (firm: string) => `Vous recevez ce message parce que vous suivez les ordres de ${firm} sur SYMPHONI.A.`,
  openPallets: "Voir les palettes",
  palletMailReason: (firm: string) => `Vous recevez ce message parce que vous suivez les palettes de ${firm} sur SYMPHONI.A.`,
  openVigilance: "Ouvrir le dossier de vigilance",
  vigilanceMailReason: (firm: string) =>
    `Vous recevez ce message parce que vous suivez les documents de vigilance pour ${firm} sur SYMPHONI.A.`,
  openWebhook: "Voir le webhook",
  webhookMailReason: (firm: string) => `Vous recevez ce message parce que vous gérez les webhooks de ${firm} sur SYMPHONI.A.`,
  openMembers: "Ouvrir les membres",
  memberMailReason: (firm: string) => `Vous recevez ce message parce que vous gérez le compte de ${firm} sur SYMPHONI.A.`,
  oneTimeCode: {
    subject: (number: string) => `Code de signature · ${number}`,
    title: "Votre code de signature",
    intro: (number: string, place: string) =>
      `Donnez ce code au conducteur pour signer la lettre de voiture de l’ordre ${number} : ${place}.`,
    until: (at: Instant, timeZone: string) => `Il est valable jusqu’à ${formats().time(at, timeZone)}, une seule fois.`,
    reason: "Vous recevez ce code parce qu’un conducteur est sur votre site. Si ce n’est pas le cas, ne le donnez à personne.",
  },
  driverLink: {
    subject: "Votre accès conducteur",
    title: (name: string) => `Bonjour ${name}`,
    intro: (firm: string) => `${firm} vous a ouvert l’accès à vos arrêts du jour.`,
    action: "Voir mes arrêts",
    until: (at: Instant) => `Le lien s’ouvre une seule fois, jusqu’au ${formats().dateTime(at)}.`,
    reason: "Ce lien est personnel : ne le transférez pas.",
  },
  driverNewsReason:
    "Vous recevez ce message parce que votre transporteur vous affecte des ordres sur SYMPHONI.A. Son lien est personnel : ne le transférez pas.",
  setUpLink: {
    subject: "Votre compte SYMPHONI.A",
    title: (name: string) => `Bonjour ${name}`,
    intro: (firm: string) => `Un compte a été ouvert pour vous chez ${firm}. Choisissez votre mot de passe pour commencer.`,
    action: "Choisir mon mot de passe",
    until: (at: Instant) => `Le lien s’ouvre une seule fois, jusqu’au ${formats().dateTime(at)}.`,
    reason: "Ce lien est personnel : ne le transférez pas.",
  },
  noteLink: {
    subject: (number: string) => `Lettre de voiture · ${number}`,
    title: "Une lettre de voiture vous est transmise",
    intro: (firm: string, number: string) => `${firm} vous transmet la lettre de voiture ${number}.`,
    action: "Ouvrir le PDF",
    until: (at: Instant) => `Le lien reste ouvert jusqu’au ${formats().dateTime(at)}.`,
    reason: "Vous recevez ce message parce que votre adresse a été indiquée pour ce transport.",
  },
  deliveryLink: {
    subject: (number: string) => `Livraison attendue · ${number}`,
    title: "Une livraison est attendue",
    intro: (shipper: string, place: string) => `${shipper} vous livre à ${place}.`,
    when: (from: Instant, to: Instant, timeZone: string) => `Créneau prévu : ${formats().window(from, to, timeZone)}.`,
    action: "Suivre et signer la livraison",
    until: (at: Instant) => `Le lien reste ouvert jusqu’au ${formats().dateTime(at)}.`,
    reason: "Vous recevez ce message parce que vous êtes le contact de cette livraison.",
  },
};

export type NoticeWords = typeof fr;
