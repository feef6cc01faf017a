import type { Lang } from "../lang.ts";

/** Words of one address book. */
export interface BookWords {
  readonly title: string;
  readonly search: string;
  readonly create: string;
  /** Title of the form that makes one. */
  readonly createTitle: string;
  readonly empty: { readonly title: string; readonly text: string };
  readonly archiveTitle: (name: string) => string;
  readonly archiveText: string;
}

const sites: BookWords = {
  title: "Sites",
  search: "Nom du site",
  create: "Créer un site",
  createTitle: "Nouveau site",
  empty: {
    title: "Aucun site pour l’instant",
    text:
      "Enregistrez ici vos quais et ceux de vos partenaires : adresse, horaires et consignes se recopient ensuite dans chaque ordre.",
  },
  archiveTitle: (name) => `Archiver le site ${name} ?`,
  archiveText:
    "Le site ne sera plus proposé dans vos ordres. Les ordres déjà créés gardent leur adresse, et sa fiche reste lisible.",
};

const contacts: BookWords = {
  title: "Contacts",
  search: "Nom du contact",
  create: "Créer un contact",
  createTitle: "Nouveau contact",
  empty: {
    title: "Aucun contact pour l’instant",
    text: "Notez ici les personnes que vous appelez : quai, exploitation, comptabilité. Votre équipe les retrouve par leur nom.",
  },
  archiveTitle: (name) => `Archiver le contact ${name} ?`,
  archiveText: "Le contact quitte votre carnet. Les ordres où il figure ne changent pas, et sa fiche reste lisible.",
};

const vehicles: BookWords = {
  title: "Véhicules",
  search: "Immatriculation",
  create: "Créer un véhicule",
  createTitle: "Nouveau véhicule",
  empty: {
    title: "Aucun véhicule pour l’instant",
    text:
      "Enregistrez vos véhicules avec leur capacité : lors de l’affectation, le poids, les mètres et l’ADR sont comparés à l’ordre.",
  },
  archiveTitle: (name) => `Archiver le véhicule ${name} ?`,
  archiveText:
    "Le véhicule ne sera plus proposé à l’affectation. Les ordres où il roule ne changent pas, et sa fiche reste lisible.",
};

const drivers: BookWords = {
  title: "Conducteurs",
  search: "Nom du conducteur",
  create: "Créer un conducteur",
  createTitle: "Nouveau conducteur",
  empty: {
    title: "Aucun conducteur pour l’instant",
    text:
      "Enregistrez vos conducteurs, puis envoyez à chacun un lien : il ouvre ses arrêts du jour sur son téléphone, sans mot de passe.",
  },
  archiveTitle: (name) => `Archiver le conducteur ${name} ?`,
  archiveText:
    "Le conducteur ne sera plus proposé à l’affectation, et il est déconnecté de son téléphone. Ses trajets passés restent.",
};

const langName: Record<Lang, string> = { fr: "Français", en: "Anglais", es: "Espagnol" };

/** Address books, in French. */
export const fr = {
  sites,
  contacts,
  vehicles,
  drivers,
  noMatch: (search: string) => `Aucun nom ne commence par « ${search} »`,
  noMatchText: "Vérifiez l’orthographe, ou effacez le filtre pour revoir toute la liste.",
  searchChip: (search: string) => `Commence par : ${search}`,
  save: "Enregistrer",
  edit: "Modifier",
  open: "Ouvrir",
  archive: "Archiver",
  archivedOn: (day: string) => `Fiche archivée le ${day}. Elle n’est plus proposée et ne se modifie plus.`,
  readOnly: "Votre rôle permet de lire cette fiche, pas de la modifier.",
  changedTitle: "Cette fiche a été modifiée entre-temps",
  changedText:
    "Votre saisie est conservée ci-dessous et rien n’est encore enregistré. Comparez, corrigez si besoin, puis enregistrez de nouveau.",
  changedNothing: "Ce que vous avez saisi est identique à la fiche actuelle.",
  field: "Champ",
  now: "Fiche actuelle",
  yours: "Votre saisie",
  nothing: "(vide)",
  yes: "Oui",
  no: "Non",
  name: "Nom",
  identity: "Identité",
  party: "Société",
  partyOwner: "À qui appartient ce site",
  ownSite: (firm: string) => `À nous (${firm})`,
  otherSite: "À une autre société",
  partyName: "Nom de la société",
  partyHint: "À remplir pour une autre société.",
  siret: "SIRET",
  siretHint: "14 chiffres. Il relie le site au compte de cette société, qui verra ses livraisons.",
  address: "Adresse",
  line1: "Numéro et rue",
  line2: "Complément",
  postcode: "Code postal",
  city: "Ville",
  country: "Pays",
  access: "Accès",
  timeZone: "Fuseau horaire",
  timeZoneHint: "Les rendez-vous de ce site se lisent à son heure.",
  openingHours: "Heures d’ouverture",
  openingHoursHint: "Par exemple : lun.–ven. 6 h–12 h, 13 h–17 h",
  instructions: "Consignes",
  instructionsHint: "Le conducteur les lit avant d’arriver : portail, quai, équipements, personne à demander.",
  contact: "Contact sur place",
  contactHint: "C’est à cette adresse e-mail que part le code de signature.",
  contactName: "Nom du contact",
  phone: "Téléphone",
  email: "E-mail",
  firm: "Société",
  job: "Fonction",
  plate: "Immatriculation",
  plateHint: "Par exemple AB-123-CD",
  plateTaken: (plate: string) => `Le véhicule ${plate} est déjà dans votre parc.`,
  kind: "Type",
  capacity: "Capacité",
  payload: "Charge utile",
  loadingMetres: "Longueur de chargement",
  palletPlaces: "Places palettes",
  palletPlacesHint: "Palettes 80 × 120 au sol : 33 pour une semi-remorque.",
  equipment: "Équipement",
  adrEquipped: "Équipé ADR (matières dangereuses)",
  tailLift: "Hayon élévateur",
  adrCertified: "Certificat ADR en cours de validité",
  lang: "Langue",
  langHint: "Celle de son écran et de ses messages.",
  langName,
  driverAccess: "Accès au téléphone",
  driverAccessText: "Un lien ouvre les arrêts du jour sur le téléphone du conducteur. Il sert une seule fois et vaut deux jours.",
  sendLink: "Envoyer un lien",
  makeLink: "Créer un lien",
  noEmail: "Sans e-mail, le lien s’affiche ici : copiez-le dans un SMS.",
  revoke: "Retirer ses sessions et liens",
  revokeText:
    "À faire si le téléphone est perdu ou si le conducteur vous quitte : il est déconnecté et ses liens ne s’ouvrent plus.",
  linkReady: "Le lien est prêt",
  linkMailed: (email: string) => `Il part aussi par e-mail à ${email}.`,
  linkShownOnce: (until: string) =>
    `Copiez-le maintenant : il n’est affiché qu’une fois. Il s’ouvre une seule fois, jusqu’au ${until}.`,
  textLink: "Envoyer un lien par SMS",
  textRefusals: {
    no_mobile: "La fiche n’a pas de numéro de mobile.",
    too_many_tries: "Trois liens sont déjà partis à ce conducteur. Réessayez dans un quart d’heure.",
    month_spent: "Le budget de SMS du mois est épuisé.",
  },
  linkAddress: "Adresse du lien",
};

export type DirectoryWords = typeof fr;
