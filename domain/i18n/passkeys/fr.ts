/** Passkeys, in French. */
export const fr = {
  title: "Clés d’accès",
  lead:
    "Une clé d’accès remplace le mot de passe et le second facteur : vous la déverrouillez par empreinte, visage ou code sur votre appareil.",
  needsScript: "Pour ajouter une clé d’accès, votre navigateur doit exécuter JavaScript.",
  empty: "Aucune clé d’accès",
  emptyText: "Vos clés apparaîtront ici. Ajoutez-en une depuis chaque appareil avec lequel vous vous connectez.",
  list: "Vos clés d’accès",
  name: "Nom de la clé",
  nameHint: "Par exemple : téléphone, ordinateur du bureau",
  defaultName: "Clé d’accès",
  createdAt: "Ajoutée le",
  lastUsedAt: "Dernière utilisation",
  never: "Jamais",
  add: "Ajouter une clé d’accès",
  addTitle: "Ajouter",
  remove: "Supprimer",
  removeTitle: "Supprimer cette clé d’accès ?",
  removeText: (name: string) =>
    `« ${name} » ne permettra plus de se connecter. Supprimez-la aussi de votre appareil ou de votre trousseau.`,
  refused: {
    answer: "La clé n’a pas pu être vérifiée. Recommencez.",
    passkey_known: "Cette clé est déjà enregistrée.",
    too_many_passkeys: "Vous avez déjà vingt clés. Supprimez-en une avant d’en ajouter une autre.",
  },
  cancelled: "Rien n’a été fait : la demande a été annulée, ou votre appareil n’a pas répondu.",
  signIn: "Utiliser une clé d’accès",
  signInFailed: "Cette clé ne permet pas de se connecter ici. Essayez une autre clé ou votre mot de passe.",
};

export type PasskeysWords = typeof fr;
