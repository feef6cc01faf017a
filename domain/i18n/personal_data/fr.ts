/** Words of the pages on which people take along or erase what is kept of them, in French. */
export const fr = {
  title: "Données personnelles",
  lead: "Ce que nous gardons de vous, à emporter ou à effacer.",
  exportTitle: "Emporter ses données",
  exportText:
    "Un fichier JSON : le compte, les organisations, les connexions (navigateurs et logiciels), les clés d’accès et les actes inscrits au journal d’audit sous votre nom.",
  export: "Télécharger le fichier",
  file: "donnees-personnelles",
  eraseTitle: "Effacer ses données",
  eraseText:
    "Le nom et l’e-mail sont remplacés par un pseudonyme, toutes les connexions se ferment et le compte ne s’ouvre plus. C’est définitif.",
  keptText:
    "Restent, parce que la loi oblige à les garder : les lettres de voiture, preuves de livraison et bons palettes signés (jusqu’à dix ans) et le journal d’audit.",
  erase: "Effacer",
  eraseQuestion: "Effacer définitivement vos données ?",
  lastOwner: "Vous êtes la seule personne à pouvoir gérer {firm}. Donnez ce rôle à quelqu’un d’autre, puis effacez vos données.",
  password: "Mot de passe",
  erasedName: "Compte effacé {code}",
  adminTitle: "Données personnelles de {name}",
  adminLead: "À la demande de la personne seulement. Chaque acte est inscrit au journal d’audit.",
  adminLastOwner: "Cette personne est la seule à pouvoir gérer {firm}. Donnez d’abord ce rôle à quelqu’un d’autre.",
  alreadyErased: "Ces données sont déjà effacées.",
  erasedDriver: "Conducteur effacé {code}",
  driverEraseQuestion: "Effacer définitivement les données de {name} ?",
  driverExportText:
    "Un fichier JSON : la fiche, les connexions et les téléphones partagés, les arrêts confiés et les actes inscrits au journal d’audit.",
  driverEraseText:
    "Un pseudonyme remplace le nom ; téléphone, e-mail, code PIN, liens et connexions disparaissent, et la fiche quitte le carnet. C’est définitif.",
  driverKeptText:
    "Restent, parce que la loi oblige à les garder : qui a conduit, dans les ordres et les lettres de voiture (jusqu’à dix ans), et le journal d’audit.",
};
export type PersonalDataWords = typeof fr;
