import type { StatusTone } from "../status/Status.tsx";
import type { TimelineEntry } from "../timeline/Timeline.tsx";

/** What the gallery shows: made-up, like a working day. The gallery is a tool of ours, in French alone. */

export interface SampleOrder {
  number: string;
  route: string;
  pickup: string;
  carrier: string;
  weight: string;
  price: string;
  pallets: string;
  tone: StatusTone;
  word: string;
  late?: string;
  next?: string;
}

export const ORDERS: readonly SampleOrder[] = [
  {
    number: "OT-2026-000131",
    route: "Vénissieux (69) → Lesquin (59)",
    pickup: "mar. 24 nov., 08:00",
    carrier: "Transports Delmas",
    weight: "18 420 kg",
    price: "1 240,00 €",
    pallets: "33",
    tone: "underway",
    word: "En transit",
    late: "En retard de 1 h 20",
    next: "Prévenir",
  },
  {
    number: "OT-2026-000130",
    route: "Saint-Priest (69) → Rungis (94)",
    pickup: "mar. 24 nov., 10:30",
    carrier: "Frigo Vallée du Rhône",
    weight: "9 860,5 kg",
    price: "865,00 €",
    pallets: "18",
    tone: "needs-you",
    word: "POD à vérifier",
    next: "Vérifier",
  },
  {
    number: "OT-2026-000129",
    route: "Chalon-sur-Saône (71) → Strasbourg (67)",
    pickup: "mar. 24 nov., 14:00",
    carrier: "Rhin Express",
    weight: "24 000 kg",
    price: "1 015,00 €",
    pallets: "26",
    tone: "waiting",
    word: "Proposé",
    next: "Relancer",
  },
  {
    number: "OT-2026-000128",
    route: "Givors (69) → Toulouse (31)",
    pickup: "lun. 23 nov., 07:15",
    carrier: "Garonne Fret",
    weight: "12 300 kg",
    price: "1 130,00 €",
    pallets: "20",
    tone: "done",
    word: "Livré",
  },
  {
    number: "OT-2026-000127",
    route: "Mâcon (71) → Dijon (21)",
    pickup: "lun. 23 nov., 09:00",
    carrier: "Côte-d’Or Messagerie",
    weight: "3 150 kg",
    price: "340,00 €",
    pallets: "6",
    tone: "stopped",
    word: "Refusé",
    next: "Republier",
  },
];

export const STATUSES: readonly { tone: StatusTone; word: string }[] = [
  { tone: "done", word: "Livré" },
  { tone: "underway", word: "En transit" },
  { tone: "waiting", word: "Proposé" },
  { tone: "needs-you", word: "POD à vérifier" },
  { tone: "stopped", word: "Refusé" },
];

export const COMMERCIAL_STEPS = ["Brouillon", "Publié", "En négociation", "Attribué", "Accepté", "Confirmé"];

export const EXECUTION_STEPS = [
  "Planifié",
  "Vers l’enlèvement",
  "Chargé",
  "En transit",
  "À la livraison",
  "Livré",
  "Preuve reçue",
  "Vérifié",
  "Clos",
];

export const CARRIERS = [
  { value: "delmas", label: "Transports Delmas" },
  { value: "rhin", label: "Rhin Express" },
  { value: "garonne", label: "Garonne Fret" },
];

export const TIMELINE: readonly TimelineEntry[] = [
  {
    sentence: "Karim Benali est arrivé chez Verrerie du Gier.",
    deviceTime: { iso: "2026-11-24T07:52:00Z", text: "mar. 24 nov., 08:52" },
    serverTime: { iso: "2026-11-24T08:03:00Z", text: "09:03" },
    tone: "go",
  },
  {
    sentence: "Karim Benali a noté une réserve sur 2 colis.",
    deviceTime: { iso: "2026-11-24T08:20:00Z", text: "mar. 24 nov., 09:20" },
    serverTime: { iso: "2026-11-24T08:21:00Z", text: "09:21" },
    tone: "watch",
    detail: "Film déchiré, cartons humides sur la palette 12.",
  },
  {
    sentence: "33 palettes EUR ont été remises par Verrerie du Gier à Transports Delmas.",
    serverTime: { iso: "2026-11-24T08:24:00Z", text: "mar. 24 nov., 09:24" },
    tone: "pallet",
  },
  {
    sentence: "Claire Morel a publié l’ordre auprès de Transports Delmas.",
    serverTime: { iso: "2026-11-23T15:10:00Z", text: "lun. 23 nov., 16:10" },
  },
];

export const ORDERS_BY_CARRIER = [
  { label: "Transports Delmas", value: 42 },
  { label: "Rhin Express", value: 31 },
  { label: "Garonne Fret", value: 17 },
  { label: "Côte-d’Or Mess.", value: 6 },
];

export const ORDERS_BY_WEEK = [
  { label: "S40", value: 61 },
  { label: "S41", value: 72 },
  { label: "S42", value: 68 },
  { label: "S43", value: 80 },
  { label: "S44", value: 55 },
  { label: "S45", value: 77 },
  { label: "S46", value: 91 },
  { label: "S47", value: 96 },
];
