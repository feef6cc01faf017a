import type { FileRefusalCode } from "../../mail_intake/taken_mail.ts";
import type { UnplacedReason } from "../../mail_intake/unplaced_document.ts";
import type { FileFault } from "../../documents/file_fault.ts";

/** Documents that come by mail, in French. */
export const fr = {
  title: "Documents reçus à classer",
  intro:
    "Ces fichiers sont arrivés par e-mail sans que leur ordre soit trouvé, d’adresses que personne n’a vérifiées. Classez-les, ou écartez-les : au bout de 30 jours, ils sont supprimés.",
  empty: "Aucun document n’attend.",
  emptyHint: "Ce qui arrive à votre adresse et porte le numéro d’un de vos ordres y est rangé sans vous.",
  address: {
    title: "Envoyer par e-mail",
    organisation:
      "Transporteurs, quais et clients envoient leurs émargés à cette adresse. Le numéro de l’ordre (OT-2026-000123) dans l’objet ou dans le nom du fichier suffit pour le ranger.",
    order: "Ce qui arrive à cette adresse est ajouté à cet ordre : photos (JPEG, PNG, WebP) et PDF, 25 Mo par e-mail.",
    secret: "Ne la donnez qu’à ceux qui doivent envoyer des documents : elle leur suffit.",
    label: "Adresse e-mail de cet ordre",
    organisationLabel: "Adresse e-mail de votre entreprise",
    copying: { copy: "Copier l’adresse", copied: "Adresse copiée." },
    write: "Écrire à cette adresse",
    mailSubject: (number: string) => `Émargé ${number}`,
  },
  replacement: {
    link: "Remplacer cette adresse",
    orderTitle: (number: string) => `Remplacer l’adresse de l’ordre ${number} ?`,
    organisationTitle: "Remplacer l’adresse de votre entreprise ?",
    consequence:
      "Une nouvelle adresse prend sa place tout de suite. L’ancienne ne mène plus nulle part : ce qui y est envoyé est refusé. Donnez la nouvelle à ceux qui doivent envoyer des documents.",
    confirm: "Remplacer l’adresse",
  },
  file: "Fichier",
  sentBy: "De la part de",
  unverified: "adresse non vérifiée",
  noSender: "expéditeur inconnu",
  subject: "Objet",
  noSubject: "sans objet",
  received: "Reçu le",
  deletedOn: "Supprimé le",
  pages: (count: number) => count > 1 ? `${count} pages` : "1 page",
  reason: "Pourquoi il attend",
  reasons: {
    no_number: "Aucun numéro d’ordre dans l’objet ni dans le nom du fichier.",
    number_unknown: "Aucun de vos ordres ne porte ce numéro.",
    several_orders: "Plusieurs ordres sont possibles.",
    order_ended: "L’ordre est clôturé ou annulé.",
    order_full: "L’ordre porte déjà trop de documents.",
  } satisfies Record<UnplacedReason, string>,
  download: "Ouvrir",
  place: "Classer",
  placeTitle: (name: string) => `Classer « ${name} »`,
  number: "Numéro ou référence de l’ordre",
  numberHint: "Par exemple OT-2026-000123",
  kind: "Type de document",
  discard: "Écarter",
  discardTitle: (name: string) => `Écarter « ${name} » ?`,
  discardText: "Le fichier sera supprimé. L’expéditeur n’en est pas informé.",
  refusals: {
    not_found: "Aucun de vos ordres ne porte ce numéro ni cette référence.",
    several: "Plusieurs ordres portent ce nom : donnez un numéro ou une référence qui n’en désigne qu’un.",
    document_gone: "Ce document n’attend plus : quelqu’un l’a classé ou écarté.",
  },
  fromOrder: {
    consequence: (name: string) =>
      `« ${name} » quitte cet ordre ; l’historique garde qui l’a écarté, quand et pourquoi. L’expéditeur n’en est pas informé.`,
    reason: "Motif",
    reasonHint: "Il est inscrit dans l’historique, que lisent le donneur d’ordre et le transporteur.",
    confirm: "Écarter ce document",
  },
  confirmProof: "C’est l’émargé",
  receipt: {
    subject: (name: string) => `Documents reçus · ${name}`,
    title: "Vos documents sont arrivés",
    nothing: "Vos documents n’ont pas pu être pris",
    added: (files: string, number: string) => `Ajouté à l’ordre ${number} : ${files}.`,
    waiting: (files: string, firm: string) => `${firm} classera : ${files}.`,
    refused: "Non pris :",
    reason: (firm: string) => `Vous recevez ce message parce que vous avez envoyé des documents à ${firm} sur SYMPHONI.A.`,
  },
  /** Of what is in a file, the words of uploads say the rest. */
  fileRefusals: {
    winmail:
      "« {name} » est un format propre à Outlook, illisible ailleurs. Renvoyez le message au format HTML ou texte, avec le fichier en pièce jointe.",
    too_many_parts: "« {name} » : 20 fichiers au plus par e-mail.",
    order_ended: "« {name} » : l’ordre est clôturé ou annulé.",
    order_full: "« {name} » : l’ordre porte déjà trop de documents.",
    inbox_full: "« {name} » : trop de documents attendent déjà d’être classés.",
  } satisfies Record<Exclude<FileRefusalCode, FileFault>, string>,
};

export type ReceivedDocumentsWords = typeof fr;
