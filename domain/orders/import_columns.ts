import type { Lang } from "../i18n/lang.ts";

/** A column of the CSV import. `path` is where its cell goes: one row is a pickup, a delivery, and the goods line between them. */
export interface ImportColumn {
  readonly path: string;
  readonly required: boolean;
  /** Titles as the template writes them; reading ignores accents, capitals and punctuation. */
  readonly titles: Readonly<Record<Lang, string>>;
  readonly example: string;
}

const PICKUP = { fr: "enlèvement", en: "pickup", es: "recogida" };
const DELIVERY = { fr: "livraison", en: "delivery", es: "entrega" };

/**
 * Every column of the import. Rows of one `reference` make one order; what is said of the order as a whole ("order…") needs saying on
 * one of its rows only. Hours are local to the stop, "24/11/2026 08:00" or "2026-11-24T08:00"; an end left blank makes an appointment.
 */
export const IMPORT_COLUMNS: readonly ImportColumn[] = [
  column("reference", "référence", "reference", "referencia", "CMD-1042", true),
  column("order.references.carrier", "référence transporteur", "carrier reference", "referencia transportista"),
  column("order.references.recipient", "référence destinataire", "recipient reference", "referencia destinatario", "BC-778"),
  column("order.priority", "priorité", "priority", "prioridad"),
  column("order.price", "prix euros", "price euros", "precio euros", "850,00"),
  column("order.palletService", "service palettes euros", "pallet service euros", "servicio palés euros"),
  column("order.instructions", "consignes", "instructions", "instrucciones"),
  ...stopColumns("pickup", PICKUP, [
    "Scierie du Rhône",
    "12 rue des Bois",
    "69007",
    "Lyon",
    "24/11/2026 08:00",
    "24/11/2026 10:00",
  ]),
  ...stopColumns("delivery", DELIVERY, ["Menuiserie Lemaire", "4 quai Nord", "59000", "Lille", "25/11/2026 14:00", ""]),
  column("goods.description", "marchandise", "description", "mercancía", "Planches de chêne", true),
  column("goods.marks", "marques", "marks", "marcas"),
  column("goods.packaging", "emballage", "packaging", "embalaje", "palette"),
  column("goods.quantity", "quantité", "quantity", "cantidad", "12", true),
  column("goods.palletCount", "palettes", "pallets", "palés", "12"),
  column("goods.weightKg", "poids kg", "weight kg", "peso kg", "7 450,5", true),
  column("goods.volumeM3", "volume m3", "volume cubic metres", "volumen m3"),
  column("goods.loadingMetres", "mètres linéaires", "loading metres", "metros lineales", "4,8"),
  column("goods.adr.unNumber", "numéro ONU", "UN number", "número ONU"),
  column("goods.adr.properShippingName", "désignation ADR", "shipping name", "designación ADR"),
  column("goods.adr.hazardClass", "classe ADR", "ADR class", "clase ADR"),
  column("goods.adr.packingGroup", "groupe d'emballage", "packing group", "grupo de embalaje"),
  column("goods.adr.tunnelCode", "code tunnel", "tunnel code", "código túnel"),
  column("goods.adr.transportCategory", "catégorie de transport", "transport category", "categoría de transporte"),
  column("goods.adr.limitedQuantity", "quantité limitée", "limited quantity", "cantidad limitada"),
  column(
    "goods.adr.environmentallyHazardous",
    "dangereux pour l'environnement",
    "environmentally hazardous",
    "peligroso medio ambiente",
  ),
  column("goods.temperature.min", "température min", "temperature min", "temperatura mín"),
  column("goods.temperature.max", "température max", "temperature max", "temperatura máx"),
  column("goods.sscc", "SSCC", "SSCC", "SSCC"),
];

/** A title or word as compared: without accents, capitals, punctuation and repeated spaces. */
export function plainWords(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();
}

/** The column that a title names in any of the languages. */
export function columnTitled(title: string): ImportColumn | undefined {
  return COLUMNS_BY_TITLE.get(plainWords(title));
}

/** The code meant by the word in a cell ("palette" is "PX"), or the cell as it is. */
export function codeOf(path: string, cell: string): string {
  const field = path.slice(path.lastIndexOf(".") + 1);
  return WORDS[field]?.get(plainWords(cell)) ?? cell;
}

const YES_NO = words({ on: ["oui", "yes", "si", "x"], off: ["non", "no"] });

/** Words that people write for our codes; the codes themselves are taken as well, whatever their capitals. */
const WORDS: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  priority: words({
    low: ["basse", "faible", "baja"],
    normal: ["normale"],
    high: ["haute", "élevée", "alta"],
    urgent: ["urgente"],
  }),
  palletMode: words({
    none: ["aucun", "sans", "non", "no", "ninguno", "sin"],
    immediate: ["immédiat", "échange immédiat", "oui", "yes", "sí", "inmediato"],
    deferred: ["différé", "échange différé", "diferido"],
  }),
  palletType: words({ EPAL1: ["EPAL", "EUR", "Europe", "euro"], EPAL2: [], EPAL3: [], EPAL6: [], EPAL7: [], VMF: [] }),
  packaging: words({
    PX: ["palette", "palettes", "pallet", "pallets", "palé", "palés"],
    CT: ["carton", "cartons", "cartón", "cartones"],
    BX: ["caisse", "caisses", "box", "boxes", "caja", "cajas"],
    DR: ["fût", "fûts", "drum", "drums", "bidón", "bidones"],
    CR: ["cageot", "cageots", "crate", "crates", "jaula", "jaulas"],
    BG: ["sac", "sacs", "bag", "bags", "saco", "sacos"],
  }),
  limitedQuantity: YES_NO,
  environmentallyHazardous: YES_NO,
};

const COLUMNS_BY_TITLE = new Map(
  IMPORT_COLUMNS.flatMap((column) => Object.values(column.titles).map((title) => [plainWords(title), column] as const)),
);

function column(path: string, fr: string, en: string, es: string, example = "", required = false): ImportColumn {
  return { path, required, titles: { fr, en, es }, example };
}

type StopExample = readonly [party: string, line1: string, postcode: string, city: string, from: string, to: string];

function stopColumns(stop: "pickup" | "delivery", word: Record<Lang, string>, example: StopExample): ImportColumn[] {
  const [party, line1, postcode, city, from, to] = example;
  const at = (path: string, fr: string, en: string, es: string, example = "", required = false) =>
    column(`${stop}.${path}`, `${fr} ${word.fr}`, `${word.en} ${en}`, `${es} ${word.es}`, example, required);
  return [
    at("party.name", "société", "company", "empresa", party, true),
    at("party.siret", "SIRET", "SIRET", "SIRET"),
    at("place.name", "lieu", "place", "lugar"),
    at("place.address.line1", "adresse", "address", "dirección", line1, true),
    at("place.address.postcode", "code postal", "postcode", "código postal", postcode, true),
    at("place.address.city", "ville", "city", "ciudad", city, true),
    at("place.address.country", "pays", "country", "país", "FR"),
    at("window.from", "début", "from", "inicio", from, true),
    at("window.to", "fin", "to", "fin", to),
    at("contact.name", "contact", "contact", "contacto"),
    at("contact.phone", "téléphone", "phone", "teléfono"),
    at("contact.email", "e-mail", "e-mail", "correo"),
    at("instructions", "consignes", "instructions", "instrucciones"),
    at("palletMode", "échange palettes", "pallet exchange", "intercambio palés", "immédiat"),
    at("palletType", "type palettes", "pallet type", "tipo palés", "EPAL1"),
  ];
}

function words(synonyms: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(synonyms).flatMap(([code, others]) => [code, ...others].map((word) => [plainWords(word), code])));
}
