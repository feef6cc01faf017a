import { SHOWCASE } from "../../domain/api/showcase.ts";
import type { Address, Contact, Driver, Organisation, Party, Vehicle } from "../../domain/directory/types.ts";
import type { Role } from "../../domain/identity/types.ts";

/** A made-up firm. No firm has a SIREN that begins with 0; keys and check digits are right. */
type Firm = Pick<Organisation, "kind" | "name" | "siret" | "vatNumber" | "address" | "phone" | "email"> & {
  readonly id?: string;
};

const address = (line1: string, postcode: string, city: string, country = "FR"): Address => ({ line1, postcode, city, country });

/** Firms with an account, by the part they play in the story. */
export const FIRMS = {
  shipper: {
    kind: "shipper",
    name: "Couleurs du Rhône",
    siret: "04112836400019",
    vatNumber: "FR37041128364",
    address: address("18 rue de l’Industrie", "69190", "Saint-Fons"),
    phone: "+33478700118",
    email: "expeditions@couleurs-du-rhone.test",
  },
  carrier: {
    id: SHOWCASE.carrierId,
    kind: "carrier",
    name: "Transports Marchand Bresse",
    siret: "04730519800013",
    vatNumber: "FR47047305198",
    address: address("7 rue des Frères Lumière", "01000", "Bourg-en-Bresse"),
    phone: "+33474220507",
    email: "exploitation@marchand-bresse.test",
  },
  smallCarrier: {
    kind: "carrier",
    name: "Dombes Express",
    siret: "03386742500010",
    vatNumber: "FR25033867425",
    address: address("31 route de Lyon", "01330", "Villars-les-Dombes"),
  },
  recipient: {
    id: SHOWCASE.clientId,
    kind: "recipient",
    name: "Plateforme Nord Bricolage",
    siret: "05921047600012",
    vatNumber: "FR93059210476",
    address: address("2 avenue de l’Entrepôt", "59810", "Lesquin"),
    phone: "+33320860202",
    email: "reception@nord-bricolage.test",
  },
  otherShipper: {
    kind: "shipper",
    name: "Biscuiterie du Revermont",
    siret: "06604183100018",
    vatNumber: "FR95066041831",
    address: address("5 chemin du Moulin", "39190", "Cousance"),
  },
  platform: {
    kind: "platform",
    name: "RT Technologie",
    siret: "01957724600010",
    vatNumber: "FR93019577246",
    address: address("24 cours Lafayette", "69003", "Lyon"),
  },
} as const satisfies Record<string, Firm>;
export type FirmName = keyof typeof FIRMS;

/** People with a sign-in; each is named after the part before the @. The four that the demo shows come first. */
export const PEOPLE = {
  shipper: { firm: "shipper", name: "Claire Vasseur", role: "owner" },
  carrier: { firm: "carrier", name: "Hugo Perrin", role: "owner" },
  recipient: { firm: "recipient", name: "Nadia Lemoine", role: "owner" },
  admin: { firm: "platform", name: "Romain Thibault", role: "admin" },
  viewer: { firm: "shipper", name: "Lucie Morel", role: "viewer" },
  accountant: { firm: "shipper", name: "Bruno Caillat", role: "accountant" },
  "small-carrier": { firm: "smallCarrier", name: "Estelle Guyon", role: "owner" },
  "other-shipper": { firm: "otherShipper", name: "Martin Poncet", role: "owner" },
} as const satisfies Record<string, { readonly firm: FirmName; readonly name: string; readonly role: Role }>;
export type PersonName = keyof typeof PEOPLE;

/** A place of the story. `firm` has an account, `party` has none; `books` are the address books that hold it. */
export interface DemoSite {
  readonly firm?: FirmName;
  readonly party?: Party;
  readonly books: readonly FirmName[];
  readonly name: string;
  readonly address: Address;
  readonly openingHours: string;
  readonly instructions?: string;
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string };
}

const contact = (name: string, phone: string, email: string) => ({ name, phone, email });

export const SITES_OF_DEMO = {
  saintFons: {
    firm: "shipper",
    books: ["shipper"],
    name: "Usine de Saint-Fons",
    address: FIRMS.shipper.address,
    openingHours: "lun.-ven. 6 h-18 h",
    instructions: "Chaussures de sécurité et gilet obligatoires. Se présenter au poste de garde.",
    contact: contact("Sophie Garnier", "+33478700121", "quai@couleurs-du-rhone.test"),
  },
  villefranche: {
    firm: "shipper",
    books: ["shipper"],
    name: "Usine de Villefranche",
    address: address("112 avenue de l’Europe", "69400", "Villefranche-sur-Saône"),
    openingHours: "lun.-ven. 7 h-17 h",
    instructions: "Produits inflammables : quai 4, moteur coupé.",
    contact: contact("Denis Rolland", "+33474650140", "villefranche@couleurs-du-rhone.test"),
  },
  lesquin: {
    firm: "recipient",
    books: ["shipper", "recipient"],
    name: "Plateforme de Lesquin",
    address: FIRMS.recipient.address,
    openingHours: "lun.-sam. 5 h-21 h",
    instructions: "Prendre un ticket à la borne, quais 12 à 18.",
    contact: contact("Nadia Lemoine", "+33320860214", "recipient@demo.test"),
  },
  marseille: {
    party: { name: "Peintures du Vieux-Port", siret: "02275938500010" },
    books: ["shipper"],
    name: "Dépôt de Marseille",
    address: address("40 boulevard de la Méditerranée", "13015", "Marseille"),
    openingHours: "lun.-ven. 8 h-12 h, 14 h-17 h",
    contact: contact("Karine Olivi", "+33491030240", "depot@vieux-port.test"),
  },
  grenoble: {
    party: { name: "Bâti Alpes Négoce", siret: "07815326900010" },
    books: ["shipper"],
    name: "Agence d’Échirolles",
    address: address("9 rue du Champ Roman", "38130", "Échirolles"),
    openingHours: "lun.-ven. 7 h-16 h",
    contact: contact("Yves Blanchet", "+33476090809", "echirolles@bati-alpes.test"),
  },
  nantes: {
    party: { name: "Négoce Atlantique", siret: "08439061600013" },
    books: ["shipper"],
    name: "Entrepôt de Saint-Herblain",
    address: address("3 rue du Charron", "44800", "Saint-Herblain"),
    openingHours: "lun.-ven. 8 h-17 h",
    contact: contact("Maëlle Tanguy", "+33240030803", "reception@negoce-atlantique.test"),
  },
  freiburg: {
    party: { name: "Farben Schuster GmbH" },
    books: ["shipper"],
    name: "Lager Freiburg",
    address: address("Tullastraße 61", "79108", "Freiburg im Breisgau", "DE"),
    openingHours: "Mo-Fr 7-16 Uhr",
    contact: contact("Jonas Keller", "+4976150061", "lager@farben-schuster.test"),
  },
  cousance: {
    firm: "otherShipper",
    books: ["otherShipper"],
    name: "Biscuiterie de Cousance",
    address: FIRMS.otherShipper.address,
    openingHours: "lun.-ven. 6 h-14 h",
    contact: contact("Martin Poncet", "+33384850505", "other-shipper@demo.test"),
  },
  bourg: {
    firm: "carrier",
    books: ["carrier", "shipper"],
    name: "Dépôt de Bourg-en-Bresse",
    address: FIRMS.carrier.address,
    openingHours: "24 h/24",
    contact: contact("Hugo Perrin", "+33474220507", "exploitation@marchand-bresse.test"),
  },
} as const satisfies Record<string, DemoSite>;
export type SiteName = keyof typeof SITES_OF_DEMO;

export const CONTACTS_OF_DEMO: readonly (Omit<Contact, "id" | "orgId"> & { readonly book: FirmName })[] = [
  {
    book: "shipper",
    name: "Hugo Perrin",
    firm: FIRMS.carrier.name,
    job: "Exploitant",
    phone: "+33474220507",
    email: "carrier@demo.test",
  },
  { book: "shipper", name: "Estelle Guyon", firm: FIRMS.smallCarrier.name, job: "Gérante", phone: "+33474980031" },
  { book: "shipper", name: "Nadia Lemoine", firm: FIRMS.recipient.name, job: "Cheffe de quai", email: "recipient@demo.test" },
  {
    book: "carrier",
    name: "Claire Vasseur",
    firm: FIRMS.shipper.name,
    job: "Responsable expéditions",
    email: "shipper@demo.test",
  },
  { book: "recipient", name: "Claire Vasseur", firm: FIRMS.shipper.name, job: "Responsable expéditions", phone: "+33478700118" },
];

/** Drivers of the carrier, each with the vehicle of the same index. */
export const DRIVERS_OF_DEMO: readonly Omit<Driver, "id" | "orgId">[] = [
  { name: "Karim Benali", phone: "+33612000101", email: "karim@marchand-bresse.test", lang: "fr", adrCertified: true },
  { name: "Sandrine Michaud", phone: "+33612000102", lang: "fr", adrCertified: true },
  { name: "Javier Ortega", phone: "+33612000103", lang: "es", adrCertified: false },
  { name: "Thomas Bonnard", phone: "+33612000104", lang: "fr", adrCertified: true },
];

const SEMI = { payloadKg: 25_000, loadingLengthMm: 13_600, palletPlaces: 33 } as const;

export const VEHICLES_OF_DEMO: readonly Omit<Vehicle, "id" | "orgId">[] = [
  { plate: "GB-274-RT", kind: "tractor_semi", ...SEMI, adrEquipped: true, tailLift: false },
  { plate: "FX-815-LM", kind: "tractor_semi", ...SEMI, adrEquipped: true, tailLift: true },
  { plate: "EK-462-PD", kind: "tractor_semi", ...SEMI, adrEquipped: false, tailLift: false },
  {
    plate: "HA-139-VC",
    kind: "rigid",
    payloadKg: 12_500,
    loadingLengthMm: 8_200,
    palletPlaces: 20,
    adrEquipped: true,
    tailLift: true,
  },
];
