import type { Retention } from "../../documents/retention.ts";
import type { DocumentSource } from "../../orders/types.ts";

/** The words of a document's pages, in French. */
export interface DocumentWords {
  readonly page: (n: number, total: number) => string;
  readonly pages: string;
  readonly previous: string;
  readonly next: string;
  readonly fit: string;
  readonly full: string;
  /** Said of a picture, to whom cannot see it. */
  readonly picture: (name: string, n: number) => string;
  /** Its pictures are not made yet. */
  readonly drawing: string;
  /** They cannot be made. */
  readonly notDrawn: string;
  readonly download: string;
  readonly facts: string;
  readonly kind: string;
  readonly addedBy: string;
  readonly addedAt: string;
  readonly stop: string;
  readonly source: string;
  readonly sources: Readonly<Record<DocumentSource, string>>;
  readonly size: string;
  readonly hash: string;
  /** Which firms may see it. */
  readonly seenBy: string;
  readonly keptUntil: string;
  /** While the order goes on. */
  readonly keptFor: Readonly<Record<Retention["class"], string>>;
  /** What the original holds that pictures do not. */
  readonly originalHint: string;
  /** Said while files are sent by a script. */
  readonly upload: UploadWords;
}

/** Of one file that is being sent. */
export interface UploadWords {
  readonly drop: string;
  readonly waiting: string;
  readonly sending: string;
  readonly done: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly failed: string;
  readonly tooLarge: string;
  readonly reload: string;
}

export const fr: DocumentWords = {
  page: (n, total) => `Page ${n} sur ${total}`,
  pages: "Pages du document",
  previous: "Page précédente",
  next: "Page suivante",
  fit: "Ajuster à l’écran",
  full: "Taille réelle",
  picture: (name, n) => `${name}, page ${n}`,
  drawing: "L’aperçu se prépare. Rechargez dans un instant, ou téléchargez l’original.",
  notDrawn: "Ce fichier n’a pas d’aperçu. Téléchargez l’original.",
  download: "Télécharger l’original",
  facts: "Le fichier",
  kind: "Type",
  addedBy: "Ajouté par",
  addedAt: "Ajouté le",
  stop: "Arrêt",
  source: "Reçu par",
  sources: { form: "Formulaire", driver: "Téléphone du conducteur", api: "API", mail: "E-mail" },
  size: "Taille",
  hash: "Empreinte SHA-256",
  seenBy: "Visible par",
  keptUntil: "Conservé jusqu’au",
  keptFor: {
    transport: "7 ans au moins après la fin de l’ordre",
    accounting: "10 ans après la fin de l’exercice",
    vigilance: "5 ans après la fin de validité",
  },
  originalHint: "L’original reste tel qu’il a été reçu, avec les données de l’appareil. L’aperçu n’en contient aucune.",
  upload: {
    drop: "Ou déposez les fichiers ici.",
    waiting: "En attente",
    sending: "Envoi",
    done: "Envoyé",
    cancel: "Annuler",
    cancelled: "Annulé",
    failed: "L’envoi a échoué. Vérifiez la connexion, puis choisissez le fichier à nouveau.",
    tooLarge: "Le fichier dépasse 20 Mo.",
    reload: "Voir les documents envoyés",
  },
};
