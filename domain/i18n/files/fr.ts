/** Why files that somebody chose are not taken, in French. Of what is in a file: one text for each of `FILE_FAULTS`. */
export const fr = {
  none: "Choisissez un fichier.",
  too_many: "Envoyez 6 fichiers au plus à la fois.",
  empty: "« {name} » est vide. L’envoi s’est peut-être interrompu : choisissez-le à nouveau.",
  too_large: "« {name} » dépasse 20 Mo.",
  not_accepted: "« {name} » n’est ni une photo (JPEG, PNG, WebP) ni un PDF.",
  heic:
    "« {name} » est une photo HEIC, que tout le monde ne peut pas ouvrir. Envoyez-la en JPEG. Sur iPhone : Réglages, Appareil photo, Formats, « Le plus compatible ».",
  broken: "« {name} » est incomplet ou abîmé : il ne s’ouvre pas. Enregistrez-le ou photographiez-le à nouveau.",
  too_many_pixels:
    "« {name} » contient une image de plus de 50 millions de pixels. Réduisez-la, ou numérisez à 300 points par pouce.",
  encrypted: "« {name} » est protégé par un mot de passe. Enregistrez-le sans protection.",
  too_many_pages: "« {name} » a plus de 50 pages. Envoyez-le en plusieurs fichiers.",
  too_many_objects: "« {name} » contient trop d’éléments. Imprimez-le en PDF et envoyez le résultat.",
  overblown:
    "« {name} » occupe bien plus de place une fois décompressé qu’un document. Imprimez-le en PDF et envoyez le résultat.",
  scripted: "« {name} » contient un programme ou un formulaire actif. Imprimez-le en PDF et envoyez le résultat.",
  attachments: "« {name} » contient d’autres fichiers. Envoyez-les séparément.",
  took_too_long: "« {name} » est trop compliqué à afficher. Imprimez-le en PDF ou photographiez-le.",
};

export type FilesWords = typeof fr;
