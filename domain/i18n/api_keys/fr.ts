import type { KeyState, Scope } from "../../identity/api_key.ts";

/** API keys, in French. */
export const fr = {
  title: "Clés d’API",
  lead:
    "Une clé laisse un de vos logiciels agir pour votre organisation : seulement ce que vous permettez, jusqu’à la date que vous choisissez.",
  create: "Créer une clé",
  empty: "Aucune clé",
  emptyText: "Les clés de vos logiciels (TMS, ERP, WMS) apparaîtront ici, avec leur dernière utilisation.",
  name: "Nom",
  nameHint: "Le logiciel qui s’en servira : « TMS de l’agence de Lyon »",
  state: "État",
  states: { live: "Active", expired: "Expirée", revoked: "Révoquée" } satisfies Record<KeyState, string>,
  may: "Peut",
  expires: "Jusqu’au",
  lastUsed: "Dernière utilisation",
  never: "Jamais",
  createdBy: "Créée par",
  scopes: "Ce que la clé permet",
  scopesHint: "Cochez le moins possible : une clé de plus se crée en un instant.",
  scopesMissing: "Cochez au moins une autorisation",
  scope: {
    "orders.read": "Lire les ordres",
    "orders.write": "Créer, modifier, affecter et annuler les ordres",
    "proofs.verify": "Vérifier les preuves, clore les ordres",
    "deliveries.read": "Lire les livraisons attendues",
    "deliveries.sign": "Signer les livraisons",
    "files.read": "Télécharger documents, lettres de voiture et bons",
    "pallets.read": "Lire les comptes palettes",
    "pallets.write": "Déclarer, confirmer et contester des palettes",
    "directory.read": "Lire les carnets",
    "directory.write": "Modifier les carnets",
    "webhooks.manage": "Gérer les webhooks",
  } satisfies Record<Scope, string>,
  days: "Durée",
  daysHint: "Ensuite la clé n’ouvre plus rien : créez la suivante avant.",
  dayCount: (days: number) => `${days} jours`,
  shownTitle: "Votre clé",
  shownOnce: (name: string) =>
    `La clé « ${name} » est affichée cette seule fois. Copiez-la dans votre logiciel ; nous n’en gardons qu’une empreinte.`,
  shownBefore:
    "Cette clé a déjà été affichée et ne peut pas l’être de nouveau. Si elle est perdue, révoquez-la et créez-en une autre.",
  usage: "Chaque requête la porte dans un en-tête :",
  back: "Retour aux clés",
  revoke: "Révoquer",
  revokeTitle: (name: string) => `Révoquer la clé « ${name} » ?`,
  revokeText: "Le logiciel qui s’en sert n’aura plus accès à rien, aussitôt et pour toujours.",
  lastUse: (moment: string) => `Dernière utilisation : ${moment}.`,
};

export type ApiKeysWords = typeof fr;
