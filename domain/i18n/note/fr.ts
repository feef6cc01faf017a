import type { AccountKind, QualityGroup } from "../../pallets/types.ts";
import type { NoteKind } from "../../notes/types.ts";

/** What the prints of a consignment note and of a pallet voucher say. `{fact}` stands for a fact that the print fills in. */
export interface NoteWords {
  readonly title: Record<NoteKind, string>;
  /** The clause that the note must carry. */
  readonly clause: Record<NoteKind, string>;
  /** Titles of the boxes, by the name of the field. */
  readonly box: {
    readonly sender: string;
    readonly consignee: string;
    readonly deliveryPlace: string;
    readonly takingOverPlace: string;
    readonly attachedDocuments: string;
    readonly marksNumbers: string;
    readonly packageCount: string;
    readonly packingMethod: string;
    readonly goodsNature: string;
    readonly statisticalNo: string;
    readonly grossWeight: string;
    readonly volume: string;
    readonly senderInstructions: string;
    readonly paymentTerms: string;
    readonly cashOnDelivery: string;
    readonly carrier: string;
    readonly successiveCarriers: string;
    readonly carrierReservations: string;
    readonly specialAgreements: string;
    readonly toBePaidBy: string;
    readonly issued: string;
    readonly senderSignature: string;
    readonly carrierSignature: string;
    readonly goodsReceived: string;
    readonly loaded: string;
    readonly delivered: string;
    readonly followUp: string;
  };
  readonly followUp: {
    readonly requested: string;
    readonly arrived: string;
    readonly handled: string;
    readonly departed: string;
    readonly given: string;
    readonly received: string;
    readonly refused: string;
    readonly loading: string;
    readonly unloading: string;
  };
  readonly none: string;
  readonly total: string;
  readonly siret: string;
  readonly openingHours: string;
  readonly vehicle: string;
  readonly driver: string;
  readonly takenOverOn: string;
  readonly wantedOn: string;
  readonly wholeConsignment: string;
  readonly noReservation: string;
  readonly reservationsAccepted: string;
  readonly reservationsNotAccepted: string;
  readonly reservations: string;
  /** A reservation and what it is about. */
  readonly reservation: string;
  readonly franco: string;
  readonly nonFranco: string;
  readonly issuedAt: string;
  readonly palletsAtLoading: string;
  readonly palletsAtUnloading: string;
  readonly carrierOwesPallets: string;
  readonly carrierOwesNoPallets: string;
  readonly temperature: string;
  readonly pallets: string;
  readonly references: string;
  readonly limitedQuantity: string;
  readonly environmentallyHazardous: string;
  readonly signedAt: string;
  readonly receivedByServer: string;
  readonly codeVerifiedFor: string;
  readonly attestedBy: string;
  readonly statedBy: string;
  readonly contentChanged: string;
  readonly impossible: string;
  readonly notSigned: string;
  readonly continued: string;
  readonly seeContinuation: string;
  readonly page: string;
  readonly verify: string;
  readonly version: string;
  readonly sealedBy: string;
  readonly voucher: {
    readonly title: string;
    readonly issued: string;
    readonly place: string;
    readonly shipper: string;
    readonly carrier: string;
    readonly site: string;
    readonly documents: string;
    readonly type: string;
    readonly given: string;
    readonly received: string;
    readonly refused: string;
    readonly stillDue: string;
    readonly debtor: string;
    readonly creditor: string;
    readonly due: string;
    readonly carrierSignature: string;
    readonly siteSignature: string;
    readonly value: string;
    readonly sentence: Record<AccountKind, string>;
    readonly quality: Record<QualityGroup, string>;
    readonly status: Record<"issued" | "signed", string>;
    readonly clause: string;
  };
}

export const fr: NoteWords = {
  title: { ecmr: "Lettre de voiture internationale e-CMR", lettre_de_voiture: "Lettre de voiture nationale" },
  clause: {
    ecmr:
      "CMR : ce transport est soumis, nonobstant toute clause contraire, à la Convention relative au contrat de transport international de marchandises par route (Genève, 19 mai 1956) et à son protocole sur la lettre de voiture électronique (20 février 2008).",
    lettre_de_voiture:
      "Lettre de voiture électronique (code de commerce, art. L132-8 et L132-9 ; arrêté du 9 novembre 1999). Elle vaut document de suivi (code des transports, art. L3222-5).",
  },
  box: {
    sender: "Expéditeur (nom, adresse, pays)",
    consignee: "Destinataire (nom, adresse, pays)",
    deliveryPlace: "Lieu prévu pour la livraison",
    takingOverPlace: "Lieu et date de la prise en charge",
    attachedDocuments: "Documents annexés",
    marksNumbers: "Marques et numéros",
    packageCount: "Nombre de colis",
    packingMethod: "Mode d’emballage",
    goodsNature: "Nature de la marchandise",
    statisticalNo: "N° statistique",
    grossWeight: "Poids brut",
    volume: "Cubage",
    senderInstructions: "Instructions de l’expéditeur",
    paymentTerms: "Prescriptions d’affranchissement",
    cashOnDelivery: "Remboursement",
    carrier: "Transporteur (nom, adresse, pays)",
    successiveCarriers: "Transporteurs successifs",
    carrierReservations: "Réserves et observations du transporteur",
    specialAgreements: "Conventions particulières",
    toBePaidBy: "À payer par",
    issued: "Établie à, le",
    senderSignature: "Signature de l’expéditeur",
    carrierSignature: "Signature du transporteur",
    goodsReceived: "Marchandises reçues, signature du destinataire",
    loaded: "Pris en charge",
    delivered: "Livré",
    followUp: "Document de suivi : heures locales et palettes échangées",
  },
  followUp: {
    requested: "Demandé",
    arrived: "Arrivée",
    handled: "Opération faite",
    departed: "Départ",
    given: "Pal. données",
    received: "Pal. reçues",
    refused: "Pal. refusées",
    loading: "Chargement",
    unloading: "Déchargement",
  },
  none: "Néant",
  total: "Total",
  siret: "SIRET {siret}",
  openingHours: "Ouvert : {hours}",
  vehicle: "Véhicule {plate}",
  driver: "Conducteur {name}",
  takenOverOn: "Pris en charge le {at}",
  wantedOn: "Demandé : {from} – {to}",
  wholeConsignment: "Ensemble de l’envoi",
  noReservation: "Aucune réserve",
  reservationsAccepted: "Réserves acceptées par l’expéditeur",
  reservationsNotAccepted: "Réserves non acceptées expressément par l’expéditeur",
  reservations: "Réserves",
  reservation: "{what}\u00a0: {text}",
  franco: "Franco",
  nonFranco: "Non franco (port dû)",
  issuedAt: "{place}, le {at}",
  palletsAtLoading: "Palettes {type} au chargement : {mode}",
  palletsAtUnloading: "Palettes {type} au déchargement : {mode}",
  carrierOwesPallets: "Le transporteur assure le service palettes contre rémunération.",
  carrierOwesNoPallets: "Le transporteur n’assure ni consigne, ni reprise, ni retour de palettes (contrat type général, art. 6).",
  temperature: "Température de {min} °C à {max} °C",
  pallets: "{count} palettes",
  references: "Références : {references}",
  limitedQuantity: "quantité limitée",
  environmentallyHazardous: "dangereux pour l’environnement",
  signedAt: "{place}, le {at}",
  receivedByServer: "enregistré le {at}",
  codeVerifiedFor: "code envoyé à {email}",
  attestedBy: "attesté par le conducteur {name}",
  statedBy: "déclaré par API par {name}",
  contentChanged: "Signé sur un contenu modifié depuis",
  impossible: "Signature impossible : {reason}",
  notSigned: "Non signé",
  continued: "Suite",
  seeContinuation: "… suite en page annexe",
  page: "Page {n} sur {of}",
  verify: "Vérifier ce document",
  version: "Version {n} du {at}",
  sealedBy: "scellée par la clé {key}",
  voucher: {
    title: "Bon palettes",
    issued: "Émis le",
    place: "Lieu de l’échange et de la restitution",
    shipper: "Donneur d’ordre",
    carrier: "Transporteur",
    site: "Site (expéditeur ou destinataire)",
    documents: "Ordre et lettre de voiture",
    type: "Type et classe",
    given: "Remises au site",
    received: "Rendues sur place",
    refused: "Refusées",
    stillDue: "Restent dues",
    debtor: "Débiteur",
    creditor: "Créancier",
    due: "À rendre avant le",
    carrierSignature: "Pour le transporteur",
    siteSignature: "Pour le site",
    value: "Valeur par palette : selon le contrat des parties",
    sentence: {
      debt: "{debtor} doit {count} palettes {type} à {creditor}.",
      custody: "{debtor} détient {count} palettes {type} pour le compte de {creditor}.",
    },
    quality: { unsorted: "non triée", new: "neuve", A: "classe A", B: "classe B", C: "classe C" },
    status: { issued: "Émis, signature ou confirmation du site attendue", signed: "Signé" },
    clause:
      "L’échange se fait nombre pour nombre, dans le même type et la même classe. Sans service palettes accepté contre rémunération, le transporteur ne doit aucune palette (contrat type général, art. 6).",
  },
};
