import type { Role } from "../../identity/types.ts";
import type { OrgKind, VehicleKind } from "../../directory/types.ts";
import type { FlagKind } from "../../orders/flag.ts";
import type { NeedKind } from "../../orders/needs.ts";
import type { Phase } from "../../orders/phase.ts";
import type {
  CommercialState,
  DocumentKind,
  ExecutionState,
  FailureReason,
  OrderEventType,
  Packaging,
  PalletMode,
  PalletType,
  Priority,
  SignatureMethod,
  Stop,
  StopState,
  TimeWindow,
} from "../../orders/types.ts";

/** The words of the trade that every portal shares. */
export interface TradeWords {
  readonly order: string;
  readonly orders: string;
  readonly pickup: string;
  readonly delivery: string;
  readonly late: string;
  readonly stopKind: Record<Stop["kind"], string>;
  readonly phase: Record<Phase, string>;
  readonly commercial: Record<CommercialState, string>;
  readonly execution: Record<ExecutionState, string>;
  readonly stopState: Record<StopState, string>;
  readonly departed: string;
  readonly priority: Record<Priority, string>;
  readonly windowKind: Record<TimeWindow["kind"], string>;
  readonly palletMode: Record<PalletMode, string>;
  readonly palletType: Record<PalletType, string>;
  readonly packaging: Record<Packaging, string>;
  readonly vehicleKind: Record<VehicleKind, string>;
  readonly orgKind: Record<OrgKind, string>;
  readonly role: Record<Role, string>;
  readonly flag: Record<FlagKind, string>;
  readonly failure: Record<FailureReason, string>;
  readonly document: Record<DocumentKind, string>;
  readonly signatureMethod: Record<SignatureMethod, string>;
  /** What needs this viewer now, as said in a list. */
  readonly need: Record<NeedKind, string>;
  /** Sentences of the timeline; `{fact}` stands for the event's facts. */
  readonly event: Record<OrderEventType, string>;
}

export const fr: TradeWords = {
  order: "Ordre de transport",
  orders: "Ordres de transport",
  pickup: "Enlèvement",
  delivery: "Livraison",
  late: "En retard",
  stopKind: { pickup: "Enlèvement", delivery: "Livraison" },
  phase: {
    draft: "Brouillon",
    offered: "Proposé",
    declined: "À replacer",
    accepted: "Accepté",
    planned: "Planifié",
    under_way: "En cours",
    delivered: "Livré",
    proof_received: "Émargé reçu",
    closed: "Clôturé",
    cancelled: "Annulé",
  },
  commercial: {
    draft: "Brouillon",
    published: "Proposé",
    negotiating: "En négociation",
    awarded: "Attribué",
    accepted: "Accepté",
    confirmed: "Confirmé",
    refused: "Refusé",
    expired: "Expiré",
    cancelled: "Annulé",
  },
  execution: {
    planned: "Planifié",
    to_pickup: "En approche",
    loaded: "Chargé",
    in_transit: "En transit",
    at_delivery: "À la livraison",
    delivered: "Livré",
    proof_received: "Émargé reçu",
    verified: "Émargé validé",
    closed: "Clôturé",
  },
  stopState: { planned: "Prévu", arrived: "Sur place", done: "Fait", failed: "Non réalisé" },
  departed: "Parti",
  priority: { low: "Basse", normal: "Normale", high: "Haute", urgent: "Urgente" },
  windowKind: { appointment: "Rendez-vous", slot: "Plage horaire", opening_hours: "Heures d’ouverture" },
  palletMode: { none: "Sans échange", immediate: "Échange immédiat", deferred: "Échange différé (bon)" },
  palletType: {
    EPAL1: "EPAL 1 (80 × 120)",
    EPAL2: "EPAL 2 (120 × 100)",
    EPAL3: "EPAL 3 (100 × 120)",
    EPAL6: "EPAL 6 (80 × 60)",
    EPAL7: "EPAL 7 (demi-palette)",
    VMF: "VMF (verrerie)",
  },
  packaging: { PX: "Palette", CT: "Carton", BX: "Caisse", DR: "Fût", CR: "Casier", BG: "Sac" },
  vehicleKind: {
    van: "Fourgon",
    rigid: "Porteur",
    tractor_semi: "Tracteur et semi-remorque",
    reefer_semi: "Semi-remorque frigorifique",
    tanker: "Citerne",
    tipper: "Benne",
  },
  orgKind: { shipper: "Industriel", carrier: "Transporteur", recipient: "Destinataire", platform: "RT Technologie" },
  role: {
    owner: "Responsable",
    dispatcher: "Exploitant",
    accountant: "Comptable",
    viewer: "Lecture seule",
    admin: "Administrateur",
    support: "Support",
    auditor: "Auditeur",
  },
  flag: {
    late: "Retard",
    damage: "Avarie",
    shortage: "Manquant",
    refusal: "Refus",
    waiting: "Attente",
    breakdown: "Panne",
    proof_differs: "Preuve différente de l’ordre",
  },
  failure: {
    absent: "Personne sur place",
    refused: "Marchandise refusée",
    damage: "Marchandise abîmée",
    access: "Accès impossible",
    breakdown: "Panne du véhicule",
    other: "Autre raison",
  },
  document: { pod: "Émargé", photo: "Photo", scan: "Document" },
  signatureMethod: {
    on_glass: "signé sur écran",
    one_time_code: "code à usage unique",
    driver_attestation: "attesté par le conducteur",
    account: "depuis son compte",
    signed_link: "par lien personnel",
    api_statement: "déclaré par API",
  },
  need: {
    to_publish: "À proposer à un transporteur",
    to_complete: "À compléter avant l’enlèvement",
    pod_to_verify: "Émargé à vérifier",
    flag_to_settle: "Anomalie à régler",
    offer_to_answer: "Offre à accepter",
    to_assign: "Conducteur à affecter",
    pod_to_send: "Émargé à envoyer",
    to_sign: "Livraison à signer",
  },
  event: {
    "order.created": "Ordre créé",
    "order.edited": "Ordre modifié",
    "order.detailed": "Indications complétées : {count}",
    "order.imported": "Ordre créé par import",
    "order.cancelled": "Ordre annulé : {reason}",
    "offer.sent": "Offre envoyée à {carrier}",
    "offer.accepted": "Offre acceptée par {carrier}",
    "offer.refused": "Offre refusée par {carrier} : {reason}",
    "offer.expired": "Offre à {carrier} expirée sans réponse",
    "carrier.assigned": "{carrier} affecté : acceptation consignée par {by}",
    "driver.assigned": "{driver} affecté avec {plate}",
    "stop.arrived": "Arrivé à {place}",
    "stop.loaded": "Chargé à {place} : {quantity} sur {expected} colis",
    "stop.unloaded": "Livré à {place} : {quantity} sur {expected} colis",
    "stop.departed": "Parti de {place}",
    "stop.failed": "Non réalisé à {place} : {reason}",
    "note.created": "Lettre de voiture préparée ({notes})",
    "note.signed": "Lettre de voiture signée : {role}, {name}",
    "pallets.exchanged": "Palettes à {place} : {given} données, {received} reçues, {refused} refusées",
    "pallets.confirmed": "Échange de palettes confirmé",
    "pallets.disputed": "Palettes contestées : {reason}",
    "pallets.settled": "Litige de palettes réglé",
    "flag.opened": "Anomalie signalée : {kind}",
    "flag.settled": "Anomalie réglée : {kind}",
    "document.added": "Document ajouté : {name}",
    "document.confirmed": "Lecture confirmée : {name}",
    "document.discarded": "Document écarté : {name} ({reason})",
    "proof.confirmed": "Reconnu comme émargé : {name}",
    "tracking.started": "Suivi démarré : {vehicle}",
    "tracking.stopped": "Suivi arrêté",
    "order.delivered": "Ordre livré",
    "proof.received": "Émargé reçu",
    "proof.verified": "Émargé vérifié par {by}",
    "order.closed": "Ordre clôturé",
  },
};
